// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storethread.h"

#include <optional>

namespace careatlas {

/// Lives on the store thread and owns the store there.
class StoreThread::Worker : public QObject {
public:
    std::optional<IndicatorStore> store;
};

StoreThread::StoreThread(QString path, std::function<Result<void>()> prepare, QObject *parent) : QObject(parent), m_path(std::move(path)), m_worker(new Worker)
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("store"));
    m_thread.start();
    QMetaObject::invokeMethod(m_worker, [this, worker = m_worker, prepare = std::move(prepare)] {
        if (const Result<void> prepared = prepare ? prepare() : Result<void>(); !prepared) {
            deliver([this, fault = prepared.error()] { Q_EMIT failed(fault); });
            return;
        }
        open(worker);
        if (worker->store)
            deliver([this] { Q_EMIT opened(); });
    });
}

void StoreThread::open(Worker *worker)
{
    if (auto opened = IndicatorStore::open(m_path))
        worker->store.emplace(std::move(*opened));
    else
        deliver([this, fault = opened.error()] { Q_EMIT failed(fault); });
}

StoreThread::~StoreThread()
{
    m_thread.requestInterruption();
    m_thread.quit();
    m_thread.wait();
}

void StoreThread::enqueue(std::function<void(const IndicatorStore &)> job)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, job = std::move(job)] {
        // quit() alone would still run all that is queued before the thread's loop ends.
        if (worker->store && !QThread::currentThread()->isInterruptionRequested())
            job(*worker->store);
    });
}

void StoreThread::enqueueChange(std::function<void()> job)
{
    QMetaObject::invokeMethod(m_worker, [this, worker = m_worker, job = std::move(job)] {
        if (!worker->store || QThread::currentThread()->isInterruptionRequested())
            return;
        worker->store.reset();
        job();
        open(worker);
    });
}

void StoreThread::deliver(std::function<void()> call)
{
    QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
}

} // namespace careatlas

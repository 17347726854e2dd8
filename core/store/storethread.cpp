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
    QMetaObject::invokeMethod(m_worker, [this, worker = m_worker, path = m_path, prepare = std::move(prepare)] {
        std::optional<Error> fault;
        if (const Result<void> prepared = prepare ? prepare() : Result<void>(); !prepared)
            fault = prepared.error();
        else if (auto opened = IndicatorStore::open(path); opened)
            worker->store.emplace(std::move(*opened));
        else
            fault = opened.error();
        deliver([this, fault] {
            if (fault)
                Q_EMIT failed(*fault);
            else
                Q_EMIT this->opened();
        });
    });
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

void StoreThread::deliver(std::function<void()> call)
{
    QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
}

} // namespace careatlas

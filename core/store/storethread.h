// SPDX-License-Identifier: GPL-3.0-or-later
// StoreThread: a thread of its own with a store of its own, so that the window never waits for SQL.
// Work goes over as a function; its result comes back as a value, on the window's thread, unless its
// receiver has died meanwhile.
#pragma once

#include "core/store/indicatorstore.h"

#include <QObject>
#include <QPointer>
#include <QThread>

#include <functional>

namespace careatlas {

class StoreThread : public QObject {
    Q_OBJECT
public:
    /// Starts the thread, runs `prepare` there where it is given, and opens `path`; opened() or failed() follows.
    explicit StoreThread(QString path, std::function<Result<void>()> prepare = {}, QObject *parent = nullptr);
    /// Finishes the work under way, drops what is queued and joins the thread.
    ~StoreThread() override;

    /// The store's file.
    const QString &path() const { return m_path; }

    /// Runs `work` on the store thread and then `done` with its result on this object's thread, where `receiver` lives too.
    /// Requests are answered in order. Nothing happens when `receiver` is gone or the store did not open.
    template <typename T>
    void request(QObject *receiver, std::function<T(const IndicatorStore &)> work, std::function<void(T)> done)
    {
        enqueue([this, receiver = QPointer<QObject>(receiver), work = std::move(work), done = std::move(done)](const IndicatorStore &store) {
            // Looked at again on the receiver's own thread, where it cannot die meanwhile.
            if (!receiver)
                return;
            deliver([receiver, done, result = work(store)]() mutable {
                if (receiver)
                    done(std::move(result));
            });
        });
    }

    /// Runs `work`, which may write to the file at the path that it is given, on the store thread while the store is closed, and
    /// opens that anew; then, where `work` was done, changed() and in any case `done` with its result, unless `receiver` is gone.
    template <typename T>
    void change(QObject *receiver, std::function<Result<T>(const QString &)> work, std::function<void(Result<T>)> done)
    {
        enqueueChange([this, receiver = QPointer<QObject>(receiver), work = std::move(work), done = std::move(done)] {
            deliver([this, receiver, done, result = work(m_path)]() mutable {
                if (result)
                    Q_EMIT changed();
                if (receiver)
                    done(std::move(result));
            });
        });
    }

Q_SIGNALS:
    /// The store's figures are others than before: what was asked earlier may be out of date.
    void changed();
    void opened();
    void failed(const careatlas::Error &error);

private:
    class Worker;
    void enqueue(std::function<void(const IndicatorStore &)> job);
    void enqueueChange(std::function<void()> job);
    void open(Worker *worker);
    void deliver(std::function<void()> call);

    const QString m_path;
    QThread m_thread;
    Worker *m_worker;
};

} // namespace careatlas

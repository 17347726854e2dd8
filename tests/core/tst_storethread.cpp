// SPDX-License-Identifier: GPL-3.0-or-later
// The store's own thread: results come to the window's thread, to nobody who is gone, and leaving never hangs.
#include "core/store/storethread.h"
#include "storesamples.h"

#include <QDeadlineTimer>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace careatlas;
using namespace Qt::StringLiterals;

class StoreThreadTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    QString m_path;

private Q_SLOTS:
    void initTestCase();
    void resultArrivesHere();
    void preparesOnItsOwnThread();
    void inOrder();
    void receiverGoneBefore();
    void receiverGoneMeanwhile();
    void badPath();
    void leavingDropsWhatIsQueued();
    void leavingAtOnce();
    void changes();
};

void StoreThreadTest::initTestCase()
{
    m_path = m_dir.filePath(u"store.sqlite"_s);
    QCOMPARE(samples::makeStore(m_path, {{samples::release(u"salt"_s, u"2022-10"_s, 'a'), {samples::observation(u"requests"_s, u"E06000032"_s, u"2021-22"_s, 910.0)}}}),
             QString());
}

void StoreThreadTest::resultArrivesHere()
{
    StoreThread store(m_path);
    QSignalSpy opened(&store, &StoreThread::opened);
    QObject receiver;
    QThread *workedOn = nullptr, *doneOn = nullptr;
    QString found;
    store.request<QString>(&receiver,
                           [&](const IndicatorStore &s) {
                               workedOn = QThread::currentThread();
                               return samples::shown(s.observations(u"requests"_s, samples::code(u"E06000032"_s)));
                           },
                           [&](QString result) {
                               doneOn = QThread::currentThread();
                               found = std::move(result);
                           });
    QVERIFY(!doneOn); // not before this returns
    QTRY_VERIFY(doneOn);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(found, u"910 salt-2022-10"_s);
    QCOMPARE(doneOn, QThread::currentThread());
    QVERIFY(workedOn && workedOn != doneOn);
    QCOMPARE(workedOn->objectName(), u"store"_s);
}

void StoreThreadTest::preparesOnItsOwnThread()
{
    QThread *preparedOn = nullptr;
    StoreThread store(m_path, [&preparedOn]() -> Result<void> {
        preparedOn = QThread::currentThread();
        return {};
    });
    QSignalSpy opened(&store, &StoreThread::opened);
    QTRY_COMPARE(opened.count(), 1);
    QVERIFY(preparedOn && preparedOn != QThread::currentThread());

    StoreThread refused(m_path, []() -> Result<void> { return Error{Error::Code::NewerStore, u"A newer one."_s, {}}; });
    QString said;
    connect(&refused, &StoreThread::failed, this, [&](const Error &error) { said = error.message; });
    QTRY_COMPARE(said, u"A newer one."_s);
}

void StoreThreadTest::inOrder()
{
    StoreThread store(m_path);
    QObject receiver;
    QList<int> order;
    for (int i = 0; i < 20; ++i)
        store.request<int>(&receiver, [i](const IndicatorStore &) { return i; }, [&](int n) { order << n; });
    QTRY_COMPARE(order.size(), 20);
    for (int i = 0; i < 20; ++i)
        QCOMPARE(order[i], i);
}

void StoreThreadTest::receiverGoneBefore()
{
    StoreThread store(m_path);
    bool called = false, last = false;
    auto receiver = std::make_unique<QObject>();
    QSemaphore go;
    QObject stays;
    store.request<int>(&stays, [&](const IndicatorStore &) { go.acquire(); return 0; }, [](int) {});
    store.request<int>(receiver.get(), [](const IndicatorStore &) { return 1; }, [&](int) { called = true; });
    receiver.reset();
    go.release();
    store.request<int>(&stays, [](const IndicatorStore &) { return 2; }, [&](int) { last = true; });
    QTRY_VERIFY(last);
    QVERIFY(!called);
}

void StoreThreadTest::receiverGoneMeanwhile()
{
    // The work is done and its result on the way when the receiver dies.
    StoreThread store(m_path);
    bool called = false, last = false;
    auto receiver = std::make_unique<QObject>();
    QSemaphore worked;
    QObject stays;
    store.request<int>(receiver.get(), [](const IndicatorStore &) { return 1; }, [&](int) { called = true; });
    store.request<int>(&stays, [&](const IndicatorStore &) { worked.release(); return 2; }, [&](int) { last = true; });
    worked.acquire();
    receiver.reset();
    QTRY_VERIFY(last);
    QVERIFY(!called);
}

void StoreThreadTest::badPath()
{
    StoreThread store(m_dir.filePath(u"none.sqlite"_s));
    QSignalSpy opened(&store, &StoreThread::opened);
    std::optional<Error> fault;
    QThread *toldOn = nullptr;
    connect(&store, &StoreThread::failed, this, [&](const Error &error) {
        fault = error;
        toldOn = QThread::currentThread();
    }, Qt::DirectConnection);
    bool worked = false;
    store.request<int>(this, [&](const IndicatorStore &) { worked = true; return 1; }, [&](int) { worked = true; });
    QTRY_VERIFY(fault.has_value());
    QCOMPARE(toldOn, QThread::currentThread());
    QCOMPARE(fault->code, Error::Code::NotFound);
    QVERIFY(fault->message.contains(u"none.sqlite"_s));
    QCOMPARE(opened.count(), 0);
    QVERIFY(!worked);
}

void StoreThreadTest::leavingDropsWhatIsQueued()
{
    std::atomic<int> worked = 0, delivered = 0;
    QSemaphore started;
    QObject receiver;
    auto store = std::make_unique<StoreThread>(m_path);
    // The work under way goes on until the thread is asked to end; what waits behind it is not begun.
    store->request<int>(&receiver,
                        [&](const IndicatorStore &) {
                            started.release();
                            const QDeadlineTimer atMost(3000);
                            while (!QThread::currentThread()->isInterruptionRequested() && !atMost.hasExpired())
                                QThread::yieldCurrentThread();
                            return 0;
                        },
                        [&](int) { ++delivered; });
    for (int i = 0; i < 50; ++i)
        store->request<int>(&receiver, [&](const IndicatorStore &) { return ++worked; }, [&](int) { ++delivered; });
    started.acquire();
    store.reset();
    QCOMPARE(worked.load(), 0);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(delivered.load(), 0);
}

void StoreThreadTest::leavingAtOnce()
{
    for (int i = 0; i < 20; ++i) {
        StoreThread store(m_path);
        store.request<int>(this, [](const IndicatorStore &) { return 1; }, [](int) {});
    }
}

void StoreThreadTest::changes()
{
    const QString path = m_dir.filePath(u"changed.sqlite"_s);
    QVERIFY(QFile::copy(m_path, path));
    StoreThread store(path);
    const auto add = [](const QString &to) -> Result<int> {
        auto writer = ObservationWriter::open(to);
        Release release = samples::release(u"salt"_s, u"2023-10"_s, 'b');
        Result<void> done = writer ? writer->begin() : Result<void>(writer.error());
        if (done)
            done = writer->writeRelease(release, {samples::observation(u"requests"_s, u"E06000032"_s, u"2021-22"_s, 915.0)});
        if (done)
            done = writer->commit();
        return done ? Result<int>(1) : done.error();
    };
    QSignalSpy changed(&store, &StoreThread::changed);
    QStringList order;
    const auto look = [&] {
        store.request<QString>(this, [](const IndicatorStore &s) { return samples::shown(s.observations(u"requests"_s, samples::code(u"E06000032"_s))); },
                               [&order](QString found) { order << found; });
    };
    look();
    store.change<int>(this, add, [&](Result<int> done) { order << (done ? u"done after %1"_s.arg(changed.count()) : done.error().message); });
    look();
    QTRY_COMPARE(order.size(), 3);
    QCOMPARE(order, (QStringList{u"910 salt-2022-10"_s, u"done after 1"_s, u"915 salt-2023-10"_s}));

    // What fails says so and changes nothing; whoever has gone is not told, and the change is made all the same.
    order.clear();
    store.change<int>(this, [](const QString &) -> Result<int> { return Error{Error::Code::BadValue, u"No."_s, {}}; },
                      [&](Result<int> done) { order << (done ? u"done"_s : done.error().message); });
    look();
    QTRY_COMPARE(order, (QStringList{u"No."_s, u"915 salt-2023-10"_s}));
    QCOMPARE(changed.count(), 1);
    bool told = false, made = false;
    auto *receiver = new QObject;
    store.change<int>(receiver, [&made](const QString &) -> Result<int> { made = true; return 0; }, [&told](Result<int>) { told = true; });
    delete receiver;
    QTRY_COMPARE(changed.count(), 2);
    QVERIFY(made && !told);
}

QTEST_GUILESS_MAIN(StoreThreadTest)
#include "tst_storethread.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The user's store: made at first start, renewed with what the user added kept, and never lost.
#include "core/store/database.h"
#include "core/store/storelocation.h"
#include "storesamples.h"

#include <QStandardPaths>
#include <QTest>

using namespace careatlas;
using namespace Qt::StringLiterals;
using samples::observation;

namespace {

const QString luton = u"E06000032"_s;

/// A pack's store with one figure for Luton's requests in 2021-22.
QString pack(const QString &path, const QString &hash, const QString &published, double value)
{
    QFile::remove(path);
    return samples::makeStore(path, {{samples::release(u"salt"_s, published, 'a'), {observation(u"requests"_s, luton, u"2021-22"_s, value)}}}, hash);
}

/// A file that the user imported.
QString import(const QString &store, const QString &source, const QString &published, char letter, const std::vector<Observation> &observations)
{
    Release release = samples::release(source, published, letter);
    release.addedByUser = true;
    auto writer = ObservationWriter::open(store);
    if (!writer)
        return writer.error().message;
    Result<void> done = writer->begin();
    if (done)
        done = writer->writeRelease(release, observations);
    if (done)
        done = writer->commit();
    return done ? QString() : done.error().message;
}

QString requests(const QString &store, bool all = false)
{
    const auto opened = IndicatorStore::open(store);
    if (!opened)
        return opened.error().message;
    return samples::shown(all ? opened->allReleases(u"requests"_s, samples::code(luton)) : opened->observations(u"requests"_s, samples::code(luton)));
}

} // namespace

class StoreLocationTest : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_builtIn;
    QString m_user;

private Q_SLOTS:
    void init();
    void firstStart();
    void nothingToDo();
    void renewed();
    void whatTheUserAddedMayBeOlder();
    void whatTheUserAddedIsNowInThePack();
    void newPeriodsAndPartsOfTheUser();
    void newerUserStore();
    void withoutAPack();
    void failureLeavesWhatWasThere_data();
    void failureLeavesWhatWasThere();
    void stoppedHalfWay();
    void paths();
};

void StoreLocationTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_builtIn = m_dir->filePath(u"built-in.sqlite"_s);
    m_user = m_dir->filePath(u"home/careatlas/careatlas.sqlite"_s);
    QCOMPARE(pack(m_builtIn, u"pack 1"_s, u"2022-10"_s, 100), QString());
}

void StoreLocationTest::firstStart()
{
    QVERIFY(QFile::setPermissions(m_builtIn, QFile::ReadOwner | QFile::ReadUser)); // as installed
    const auto prepared = prepareUserStore(m_builtIn, m_user);
    QVERIFY2(prepared.has_value(), prepared ? "" : qPrintable(prepared.error().message));
    QVERIFY(samples::readFile(m_user) == samples::readFile(m_builtIn));
    QVERIFY(QFile::permissions(m_user) & QFile::WriteOwner);
    QCOMPARE(QDir(QFileInfo(m_user).path()).entryList(QDir::Files), QStringList(u"careatlas.sqlite"_s));
}

void StoreLocationTest::nothingToDo()
{
    QVERIFY(prepareUserStore(m_builtIn, m_user).has_value());
    QCOMPARE(import(m_user, u"mine"_s, u"2027"_s, 'm', {observation(u"requests"_s, luton, u"2021-22"_s, 777)}), QString());
    const QByteArray before = samples::readFile(m_user);
    QVERIFY(prepareUserStore(m_builtIn, m_user).has_value());
    QVERIFY(samples::readFile(m_user) == before);
}

void StoreLocationTest::renewed()
{
    QVERIFY(prepareUserStore(m_builtIn, m_user).has_value());
    QCOMPARE(import(m_user, u"mine"_s, u"2027"_s, 'm', {observation(u"requests"_s, luton, u"2021-22"_s, 777)}), QString());
    QCOMPARE(pack(m_builtIn, u"pack 2"_s, u"2023-10"_s, 110), QString());
    const auto prepared = prepareUserStore(m_builtIn, m_user);
    QVERIFY2(prepared.has_value(), prepared ? "" : qPrintable(prepared.error().message));
    QCOMPARE(IndicatorStore::open(m_user)->packHash(), u"pack 2"_s);
    QCOMPARE(requests(m_user), u"777 mine-2027"_s);
    QCOMPARE(requests(m_user, true), u"777 mine-2027 | 110 salt-2023-10"_s);
    const auto store = IndicatorStore::open(m_user);
    QCOMPARE(samples::faults(*store), QStringList());
    const auto mine = store->observations(u"requests"_s, samples::code(luton))->front().provenance;
    QVERIFY(mine.release.addedByUser);
    QCOMPARE(mine.release.sha256, QString(64, u'm'));
    QCOMPARE(mine.table, u"T1"_s);
    QCOMPARE(QDir(QFileInfo(m_user).path()).entryList(QDir::Files), QStringList(u"careatlas.sqlite"_s));
    // And once more, with the next pack.
    QCOMPARE(pack(m_builtIn, u"pack 3"_s, u"2024-10"_s, 120), QString());
    QVERIFY(prepareUserStore(m_builtIn, m_user).has_value());
    QCOMPARE(requests(m_user, true), u"777 mine-2027 | 120 salt-2024-10"_s);
}

void StoreLocationTest::whatTheUserAddedMayBeOlder()
{
    QVERIFY(prepareUserStore(m_builtIn, m_user).has_value());
    QCOMPARE(import(m_user, u"mine"_s, u"2022-11"_s, 'm', {observation(u"requests"_s, luton, u"2021-22"_s, 777)}), QString());
    QCOMPARE(requests(m_user), u"777 mine-2022-11"_s);
    QCOMPARE(pack(m_builtIn, u"pack 2"_s, u"2023-10"_s, 110), QString());
    QVERIFY(prepareUserStore(m_builtIn, m_user).has_value());
    QCOMPARE(requests(m_user), u"110 salt-2023-10"_s);
    QCOMPARE(requests(m_user, true), u"110 salt-2023-10 | 777 mine-2022-11"_s);
}

void StoreLocationTest::whatTheUserAddedIsNowInThePack()
{
    QVERIFY(prepareUserStore(m_builtIn, m_user).has_value());
    QCOMPARE(import(m_user, u"salt"_s, u"2023-10"_s, 'n', {observation(u"requests"_s, luton, u"2021-22"_s, 110)}), QString());
    QFile::remove(m_builtIn);
    QCOMPARE(samples::makeStore(m_builtIn, {{samples::release(u"salt"_s, u"2023-10"_s, 'n'), {observation(u"requests"_s, luton, u"2021-22"_s, 110)}}}, u"pack 2"_s), QString());
    QVERIFY(prepareUserStore(m_builtIn, m_user).has_value());
    QCOMPARE(requests(m_user, true), u"110 salt-2023-10"_s);
    QCOMPARE(IndicatorStore::open(m_user)->releases().size(), std::size_t(1));
}

void StoreLocationTest::newPeriodsAndPartsOfTheUser()
{
    QVERIFY(prepareUserStore(m_builtIn, m_user).has_value());
    QCOMPARE(import(m_user, u"mine"_s, u"2027"_s, 'm',
                    {observation(u"requests"_s, luton, u"2026-27"_s, 5), observation(u"support"_s, luton, u"2019"_s, 6, DataState::Value, u"setting=nursing"_s),
                     observation(u"satisfaction"_s, luton, u"2026-27"_s, std::nullopt, DataState::Suppressed)}), QString());
    QCOMPARE(pack(m_builtIn, u"pack 2"_s, u"2023-10"_s, 110), QString());
    QVERIFY(prepareUserStore(m_builtIn, m_user).has_value());
    QCOMPARE(requests(m_user), u"110 salt-2023-10 | 5 mine-2027"_s);
    const auto store = IndicatorStore::open(m_user);
    const auto support = store->observations(u"support"_s, samples::code(luton));
    QCOMPARE(support->size(), std::size_t(1));
    QCOMPARE(support->front().breakdown, u"setting=nursing"_s);
    QCOMPARE(support->front().period.key(), u"2019"_s);
    QCOMPARE(store->observations(u"satisfaction"_s, samples::code(luton))->front().state, DataState::Suppressed);
}

void StoreLocationTest::newerUserStore()
{
    QVERIFY(prepareUserStore(m_builtIn, m_user).has_value());
    QCOMPARE(samples::alter(m_user, {u"PRAGMA user_version = %1"_s.arg(Database::schemaVersion() + 1)}), QString());
    QCOMPARE(pack(m_builtIn, u"pack 2"_s, u"2023-10"_s, 110), QString());
    const QByteArray before = samples::readFile(m_user);
    for (const QString &builtIn : {m_builtIn, QString()}) {
        const auto prepared = prepareUserStore(builtIn, m_user);
        QVERIFY(!prepared);
        QCOMPARE(prepared.error().code, Error::Code::NewerStore);
        QVERIFY(samples::readFile(m_user) == before);
        QCOMPARE(QDir(QFileInfo(m_user).path()).entryList(QDir::Files), QStringList(u"careatlas.sqlite"_s));
    }
}

void StoreLocationTest::withoutAPack()
{
    const auto none = prepareUserStore({}, m_user);
    QVERIFY(!none);
    QCOMPARE(none.error().code, Error::Code::NotFound);
    QVERIFY(!QFile::exists(m_user));
    QVERIFY(prepareUserStore(m_builtIn, m_user).has_value());
    QVERIFY(prepareUserStore({}, m_user).has_value());
    QCOMPARE(requests(m_user), u"100 salt-2022-10"_s);
}

void StoreLocationTest::failureLeavesWhatWasThere_data()
{
    QTest::addColumn<QString>("inTheWay"); // a folder, beside the user's store
    QTest::addColumn<QByteArray>("user"); // null for a sound store
    QTest::addColumn<QByteArray>("builtIn");
    const QByteArray junk(3000, 'x');
    QTest::newRow("no room for the new one") << u".new/x"_s << QByteArray() << QByteArray();
    QTest::newRow("the one there cannot be moved aside") << u".old/x"_s << QByteArray() << QByteArray();
    QTest::newRow("the pack's store is damaged") << u""_s << QByteArray() << junk;
    QTest::newRow("the user's store is damaged") << u""_s << junk << QByteArray();
}

void StoreLocationTest::failureLeavesWhatWasThere()
{
    QFETCH(QString, inTheWay);
    QFETCH(QByteArray, user);
    QFETCH(QByteArray, builtIn);
    QVERIFY(prepareUserStore(m_builtIn, m_user).has_value());
    QCOMPARE(import(m_user, u"mine"_s, u"2027"_s, 'm', {observation(u"requests"_s, luton, u"2021-22"_s, 777)}), QString());
    QCOMPARE(pack(m_builtIn, u"pack 2"_s, u"2023-10"_s, 110), QString());
    if (!inTheWay.isEmpty())
        QVERIFY(QDir().mkpath(m_user + inTheWay));
    if (!user.isNull())
        QVERIFY(samples::writeFile(m_user, user));
    if (!builtIn.isNull())
        QVERIFY(samples::writeFile(m_builtIn, builtIn));
    const QByteArray before = samples::readFile(m_user);
    const auto prepared = prepareUserStore(m_builtIn, m_user);
    QVERIFY(!prepared);
    QVERIFY2(prepared.error().message.contains(u".sqlite"_s), qPrintable(prepared.error().message));
    QVERIFY(samples::readFile(m_user) == before);
    QCOMPARE(QDir(QFileInfo(m_user).path()).entryList(QDir::Files), QStringList(u"careatlas.sqlite"_s)); // nothing half done beside it

    // A folder that cannot be made: a file stands where it should be.
    QVERIFY(samples::writeFile(m_dir->filePath(u"file"_s), "x"));
    QVERIFY(!prepareUserStore(m_builtIn, m_dir->filePath(u"file/careatlas.sqlite"_s)));
}

void StoreLocationTest::stoppedHalfWay()
{
    // Between the two renames of a renewal the machine stops: the user's store stands aside, the new one waits.
    QVERIFY(prepareUserStore(m_builtIn, m_user).has_value());
    QCOMPARE(import(m_user, u"mine"_s, u"2027"_s, 'm', {observation(u"requests"_s, luton, u"2021-22"_s, 777)}), QString());
    QCOMPARE(pack(m_builtIn, u"pack 2"_s, u"2023-10"_s, 110), QString());
    QVERIFY(QFile::copy(m_builtIn, m_user + u".new"_s));
    QVERIFY(QFile::rename(m_user, m_user + u".old"_s));
    const auto prepared = prepareUserStore(m_builtIn, m_user);
    QVERIFY2(prepared.has_value(), prepared ? "" : qPrintable(prepared.error().message));
    QCOMPARE(requests(m_user, true), u"777 mine-2027 | 110 salt-2023-10"_s);
    QCOMPARE(QDir(QFileInfo(m_user).path()).entryList(QDir::Files), QStringList(u"careatlas.sqlite"_s));
}

void StoreLocationTest::paths()
{
    QCOMPARE(userStorePath(), QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/careatlas/careatlas.sqlite"_s);
    // The test's program stands in build/.../tests, so ../share is where the built store is.
    const QString built = QStringLiteral(CAREATLAS_BINARY_DIR "/share/careatlas/careatlas.sqlite");
    QCOMPARE(builtInStorePath(), QFile::exists(built) ? built : QString());
}

QTEST_GUILESS_MAIN(StoreLocationTest)
#include "tst_storelocation.moc"

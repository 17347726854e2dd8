// SPDX-License-Identifier: GPL-3.0-or-later
// The store: what it refuses to open, which of several releases it shows, the faults that its check finds, and
// that its questions are answered by indexes. What it works out is in tst_nationalfigures.cpp.
#include "core/store/database.h"
#include "core/store/storedrows.h"
#include "storesamples.h"

#include <QRegularExpression>
#include <QTest>

using namespace careatlas;
using namespace Qt::StringLiterals;
using samples::observation;

namespace {

const QString luton = u"E06000032"_s, bedford = u"E06000055"_s, hackney = u"E09000012"_s, barnsley = u"E08000016"_s, dorset = u"E06000059"_s;

Release salt(const QString &published, char letter)
{
    return samples::release(u"salt"_s, published, letter);
}

Release quoted(const QString &published)
{
    Release release = samples::release(u"report"_s, published, 'f');
    release.official = false;
    return release;
}

samples::Releases figures()
{
    Observation own = observation(u"requests"_s, luton, u"2021-22"_s, 100.0);
    own.denominator = 1000.0; // the publisher's own, before the 4000 of mid-year
    return {{salt(u"2022-10"_s, 'a'),
             {own, observation(u"requests"_s, bedford, u"2021-22"_s, 300.0), observation(u"requests"_s, barnsley, u"2021-22"_s, 150.0),
              observation(u"requests"_s, hackney, u"2021-22"_s, std::nullopt, DataState::Suppressed),
              observation(u"requests"_s, u"E10000006"_s, u"2021-22"_s, 5000.0), observation(u"requests"_s, u"E12000006"_s, u"2021-22"_s, 9000.0),
              observation(u"requests"_s, u"E92000001"_s, u"2021-22"_s, 99000.0), observation(u"requests"_s, luton, u"2020-21"_s, 80.0),
              observation(u"spending"_s, luton, u"2021-22"_s, 600.0), observation(u"spending"_s, bedford, u"2021-22"_s, 1000.0),
              observation(u"spending"_s, barnsley, u"2021-22"_s, 800.0), observation(u"spending"_s, dorset, u"2021-22"_s, 1600.0),
              observation(u"satisfaction"_s, luton, u"2021-22"_s, 50.0), observation(u"satisfaction"_s, bedford, u"2021-22"_s, 70.0),
              observation(u"satisfaction"_s, barnsley, u"2021-22"_s, 60.0), observation(u"satisfaction"_s, dorset, u"2021-22"_s, 80.0),
              observation(u"satisfaction"_s, bedford, u"2023-24"_s, 70.0), observation(u"satisfaction"_s, barnsley, u"2023-24"_s, 60.0),
              observation(u"satisfaction"_s, dorset, u"2023-24"_s, 80.0),
              observation(u"support"_s, luton, u"2021-22"_s, 40.0, DataState::Value, u"setting=nursing"_s),
              observation(u"support"_s, bedford, u"2021-22"_s, 20.0, DataState::Value, u"setting=nursing"_s),
              observation(u"support"_s, barnsley, u"2021-22"_s, 30.0, DataState::Value, u"setting=nursing"_s),
              observation(u"support"_s, dorset, u"2021-22"_s, 10.0, DataState::Value, u"setting=nursing"_s),
              observation(u"support"_s, luton, u"2021-22"_s, 4.0, DataState::Value, u"setting=residential"_s)}},
            {samples::release(u"ons"_s, u"2025"_s, 'b'),
             {observation(u"residents-18-64"_s, luton, u"mid-2021"_s, 4000.0), observation(u"residents-18-64"_s, bedford, u"mid-2021"_s, 2000.0),
              observation(u"residents-18-64"_s, barnsley, u"mid-2021"_s, 3000.0), observation(u"residents-18-64"_s, dorset, u"mid-2021"_s, 500.0),
              observation(u"residents-18-64"_s, luton, u"mid-2022"_s, 1.0), observation(u"adults"_s, luton, u"mid-2021"_s, 3000.0),
              observation(u"adults"_s, bedford, u"mid-2021"_s, 2000.0), observation(u"adults"_s, barnsley, u"mid-2021"_s, 4000.0),
              observation(u"adults"_s, dorset, u"mid-2021"_s, 2000.0)}},
            {quoted(u"2025-01"_s), {observation(u"requests"_s, luton, u"2023-24"_s, 1230.0, DataState::Quoted),
                                    observation(u"satisfaction"_s, luton, u"2023-24"_s, 58.1, DataState::Quoted)}}};
}

} // namespace

class StoreTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    QString m_path;

    QString fresh()
    {
        static int run = 0;
        return m_dir.filePath(u"store%1.sqlite"_s.arg(++run));
    }

private Q_SLOTS:
    void initTestCase();
    void newerStoreIsLeftAlone();
    void noStore_data();
    void noStore();
    void createWantsNoFileThere();
    void nothingStaysWithoutCommit();
    void oneObservationOfMany_data();
    void oneObservationOfMany();
    void everythingIsKept();
    void catalogueAsWritten();
    void coverage_data();
    void coverage();
    void breakdowns();
    void figuresOfACard();
    void whatAMedianTakes();
    void soundStoreHasNoFault();
    void checkFinds_data();
    void checkFinds();
    void questionsUseIndexes_data();
    void questionsUseIndexes();
};

void StoreTest::initTestCase()
{
    m_path = fresh();
    QCOMPARE(samples::makeStore(m_path, figures()), QString());
}

void StoreTest::newerStoreIsLeftAlone()
{
    const QString path = fresh();
    QCOMPARE(samples::makeStore(path, figures()), QString());
    QCOMPARE(samples::alter(path, {u"PRAGMA user_version = %1"_s.arg(Database::schemaVersion() + 1)}), QString());
    const QByteArray before = samples::readFile(path);
    const QStringList files = QDir(m_dir.path()).entryList(QDir::Files);
    for (int attempt = 0; attempt < 2; ++attempt) {
        const Error error = attempt == 0 ? IndicatorStore::open(path).error() : ObservationWriter::open(path).error();
        QCOMPARE(error.code, Error::Code::NewerStore);
        QVERIFY2(error.message.contains(path) && error.message.contains(u"left untouched"_s), qPrintable(error.message));
        QVERIFY(samples::readFile(path) == before);
        QCOMPARE(QDir(m_dir.path()).entryList(QDir::Files), files); // no journal beside it either
    }
}

void StoreTest::noStore_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<Error::Code>("code");
    QTest::newRow("text") << QByteArray(5000, 'x') << QStringList() << Error::Code::BadFormat;
    QTest::newRow("empty") << ""_ba << QStringList() << Error::Code::BadFormat;
    QTest::newRow("another program's database") << QByteArray() << QStringList{u"CREATE TABLE t (x)"_s} << Error::Code::BadFormat;
    QTest::newRow("another program's, with a version") << QByteArray() << QStringList{u"CREATE TABLE t (x)"_s, u"PRAGMA user_version = %1"_s.arg(Database::schemaVersion())} << Error::Code::Database;
    QTest::newRow("no file") << QByteArray() << QStringList() << Error::Code::NotFound;
}

void StoreTest::noStore()
{
    QFETCH(QByteArray, content);
    QFETCH(QStringList, statements);
    QFETCH(Error::Code, code);
    const QString path = fresh();
    if (!content.isNull())
        QVERIFY(samples::writeFile(path, content));
    if (!statements.isEmpty())
        QCOMPARE(samples::alter(path, statements), QString());
    const QByteArray before = samples::readFile(path);
    const auto store = IndicatorStore::open(path);
    QVERIFY(!store);
    QCOMPARE(store.error().code, code);
    QVERIFY2(store.error().message.contains(path), qPrintable(store.error().message));
    QVERIFY(samples::readFile(path) == before);
    QVERIFY(!IndicatorStore::open(m_dir.path())); // a folder
}

void StoreTest::createWantsNoFileThere()
{
    const QString path = fresh();
    QVERIFY(samples::writeFile(path, "mine"));
    const auto writer = ObservationWriter::create(path);
    QVERIFY(!writer);
    QCOMPARE(writer.error().code, Error::Code::Conflict);
    QCOMPARE(samples::readFile(path), "mine"_ba);
}

void StoreTest::nothingStaysWithoutCommit()
{
    const QString path = fresh();
    QCOMPARE(samples::makeStore(path, figures()), QString());
    {
        auto writer = ObservationWriter::open(path);
        QVERIFY(writer.has_value());
        QVERIFY(writer->begin().has_value());
        QVERIFY(writer->writeRelease(salt(u"2030-01"_s, 'c'), {observation(u"requests"_s, luton, u"2021-22"_s, 7.0)}).has_value());
    }
    {
        auto writer = ObservationWriter::open(path);
        QVERIFY(writer->begin().has_value());
        const auto unknown = writer->writeRelease(salt(u"2030-01"_s, 'c'), {observation(u"requests"_s, luton, u"2021-22"_s, 7.0),
                                                                           observation(u"demands"_s, luton, u"2021-22"_s, 7.0)});
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().message, u"The store knows no indicator “demands”."_s);
    }
    const auto store = IndicatorStore::open(path);
    QVERIFY(store.has_value());
    QCOMPARE(store->releases().size(), std::size_t(3));
    QCOMPARE(samples::shown(store->allReleases(u"requests"_s, samples::code(luton))), u"80 salt-2022-10 | 100 salt-2022-10 | 1230 report-2025-01"_s);
}

void StoreTest::oneObservationOfMany_data()
{
    QTest::addColumn<QStringList>("editions"); // in the order they come in: published dates, "q" before a quoted one, "x" for one without a figure
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("all");
    QTest::newRow("one") << QStringList{u"2022-10"_s} << u"0 salt-2022-10"_s << u"0 salt-2022-10"_s;
    QTest::newRow("the newer last") << QStringList{u"2022-10"_s, u"2023-10"_s} << u"1 salt-2023-10"_s << u"1 salt-2023-10 | 0 salt-2022-10"_s;
    QTest::newRow("the newer first") << QStringList{u"2023-10"_s, u"2022-10"_s} << u"0 salt-2023-10"_s << u"0 salt-2023-10 | 1 salt-2022-10"_s;
    QTest::newRow("the newest in the middle") << QStringList{u"2021"_s, u"2024-01"_s, u"2023-10"_s} << u"1 salt-2024-01"_s
                                              << u"1 salt-2024-01 | 2 salt-2023-10 | 0 salt-2021"_s;
    QTest::newRow("official before a later quoted") << QStringList{u"2022-10"_s, u"q2025-01"_s} << u"0 salt-2022-10"_s << u"0 salt-2022-10 | 1 report-2025-01"_s;
    QTest::newRow("whatever the order") << QStringList{u"q2025-01"_s, u"2022-10"_s} << u"1 salt-2022-10"_s << u"1 salt-2022-10 | 0 report-2025-01"_s;
    QTest::newRow("a newer mark is the newer publication") << QStringList{u"2022-10"_s, u"x2023-10"_s} << u"- salt-2023-10"_s << u"- salt-2023-10 | 0 salt-2022-10"_s;
    QTest::newRow("a month is later than its year") << QStringList{u"2023-10"_s, u"2023"_s} << u"0 salt-2023-10"_s << u"0 salt-2023-10 | 1 salt-2023"_s;
    QTest::newRow("a second take on the same day") << QStringList{u"2023-10"_s, u"2023-10"_s} << u"1 salt-2023-10"_s << u"1 salt-2023-10 | 0 salt-2023-10"_s;
}

void StoreTest::oneObservationOfMany()
{
    QFETCH(QStringList, editions);
    QFETCH(QString, shown);
    QFETCH(QString, all);
    samples::Releases releases;
    for (qsizetype i = 0; i < editions.size(); ++i) {
        const bool isQuoted = editions[i].startsWith(u'q'), missing = editions[i].startsWith(u'x');
        const QString published = QString(editions[i]).remove(u'q').remove(u'x');
        releases.push_back({isQuoted ? quoted(published) : salt(published, static_cast<char>('a' + i)),
                            {observation(u"requests"_s, luton, u"2021-22"_s, missing ? std::nullopt : std::optional(double(i)),
                                         missing ? DataState::NotAvailable : isQuoted ? DataState::Quoted : DataState::Value)}});
    }
    // All at once, and then each in a step of its own: the outcome is the same.
    const QString together = fresh(), apart = fresh();
    QCOMPARE(samples::makeStore(together, releases), QString());
    QCOMPARE(samples::makeStore(apart, {}), QString());
    for (const auto &[release, observations] : releases) {
        auto writer = ObservationWriter::open(apart);
        QVERIFY(writer && writer->begin() && writer->writeRelease(release, observations) && writer->commit());
    }
    for (const QString &path : {together, apart}) {
        const auto store = IndicatorStore::open(path);
        QVERIFY(store.has_value());
        QCOMPARE(samples::shown(store->observations(u"requests"_s, samples::code(luton))), shown);
        QCOMPARE(samples::shown(store->allReleases(u"requests"_s, samples::code(luton))), all);
        QCOMPARE(samples::faults(*store), QStringList());
    }
}

void StoreTest::everythingIsKept()
{
    Observation full = observation(u"satisfaction"_s, luton, u"2023-24"_s, 58.1, DataState::Provisional);
    full.lower = 53.0;
    full.upper = 63.2;
    full.numerator = 1.0 / 3.0;
    full.denominator = 33992830.0;
    full.publishedRate = 0.0;
    full.respondents = 325.0;
    full.notes = u"A note; it's £5."_s;
    Release release = salt(u"2024-10"_s, 'a');
    release.addedByUser = true;
    const QString path = fresh();
    QCOMPARE(samples::makeStore(path, {{release, {full, observation(u"satisfaction"_s, luton, u"2022-23"_s, std::nullopt, DataState::Suppressed)}}}), QString());
    const auto store = IndicatorStore::open(path);
    QVERIFY(store.has_value());
    const auto read = store->observations(u"satisfaction"_s, samples::code(luton));
    QVERIFY(read.has_value());
    QCOMPARE(read->size(), std::size_t(2));
    QCOMPARE(read->front().state, DataState::Suppressed);
    QVERIFY(!read->front().value);
    release.id = store->releases().front().id;
    full.provenance.release = release;
    QVERIFY(read->back() == full);
}

void StoreTest::catalogueAsWritten()
{
    const auto store = IndicatorStore::open(m_path);
    QVERIFY(store.has_value());
    const QTemporaryDir folder;
    QVERIFY(samples::writeCatalogue(folder.path()));
    QVERIFY(store->indicators() == *PackFiles(folder.path()).indicators());
    QVERIFY(store->areas().all() == samples::areas().all());
    QCOMPARE(store->areas().find(u"E08000038"_s)->name, u"Barnsley"_s);
    QCOMPARE(store->packHash(), u"pack"_s);
    QCOMPARE(store->breaks(u"satisfaction"_s).size(), std::size_t(1));
    QVERIFY(store->breaks(u"requests"_s).empty());
    QVERIFY(store->indicator(u"requests"_s) && !store->indicator(u"demands"_s));
    QCOMPARE(*store->document(u"how-to.md"_s), "# How to\n"_ba);
    QCOMPARE(samples::shown(store->denominators(u"requests"_s, samples::code(luton))), u"4000 ons-2025 | 1 ons-2025 | 3000 ons-2025"_s);
    QCOMPARE(samples::shown(store->denominators(u"satisfaction"_s, samples::code(luton))), QString());
}

void StoreTest::coverage_data()
{
    QTest::addColumn<QString>("indicator");
    QTest::addColumn<QString>("expected");
    QTest::newRow("official before a later quoted") << u"requests"_s << u"2021-22, 3"_s;
    QTest::newRow("parts count once") << u"support"_s << u"2021-22, 4"_s;
    QTest::newRow("population") << u"residents-18-64"_s << u"mid-2022, 1"_s;
    QTest::newRow("nothing") << u"ratings"_s << u"none, 0"_s;
}

void StoreTest::coverage()
{
    QFETCH(QString, indicator);
    QFETCH(QString, expected);
    const auto store = IndicatorStore::open(m_path);
    const auto coverage = store->coverage(indicator);
    QVERIFY(coverage.has_value());
    QCOMPARE(u"%1, %2"_s.arg(coverage->latest ? coverage->latest->key() : u"none"_s).arg(coverage->councils), expected);

    const QString path = fresh();
    QCOMPARE(samples::makeStore(path, {{quoted(u"2025-01"_s), {observation(u"requests"_s, luton, u"2023-24"_s, 1230.0, DataState::Quoted)}}}), QString());
    QCOMPARE(IndicatorStore::open(path)->coverage(u"requests"_s)->latest->key(), u"2023-24"_s); // where there is no other
}

void StoreTest::breakdowns()
{
    const QString path = fresh();
    const auto part = [](const QString &area, const QString &setting, std::optional<double> value, DataState state = DataState::Value) {
        return observation(u"support"_s, area, u"2023-24"_s, value, state, u"setting="_s + setting);
    };
    QCOMPARE(samples::makeStore(path, {{samples::release(u"a"_s, u"2024"_s, 'a'), {part(luton, u"residential"_s, 3.0), part(luton, u"nursing"_s, {}, DataState::Suppressed),
                                                                                  observation(u"support"_s, u"E92000001"_s, u"2023-24"_s, 9.0)}},
                                       {quoted(u"2025-01"_s), {observation(u"requests"_s, luton, u"2023-24"_s, 1230.0, DataState::Quoted)}}}),
             QString());
    const auto store = IndicatorStore::open(path);
    QCOMPARE(*store->breakdowns(u"support"_s), QStringList{u"setting=residential"_s}); // neither suppressed ones nor England's
    QCOMPARE(*store->breakdowns(u"requests"_s), QStringList()); // quoted
}

void StoreTest::figuresOfACard()
{
    const auto store = IndicatorStore::open(m_path);
    const auto roles = [&](const Result<IndicatorFigures> &figures) {
        QStringList names;
        for (const AreaFigures &area : figures->areas)
            names << area.area.name + u' ' + QString::number(static_cast<int>(area.role)) + u' ' + QString::number(area.observations.size());
        return names.join(u", "_s);
    };
    const auto alone = store->figures(u"requests"_s, samples::code(luton), {});
    QVERIFY(alone.has_value());
    QCOMPARE(roles(alone), u"Luton 0 3, East of England 2 1, England 3 1"_s);
    QCOMPARE(alone->national.size(), std::size_t(2));
    // Those aged 18 to 64, and the adults, of the years that have figures.
    QCOMPARE(samples::shown(alone->areas.front().denominators), u"4000 ons-2025 | 3000 ons-2025"_s);
    QCOMPARE(roles(store->figures(u"requests"_s, samples::code(luton), samples::code(hackney))), u"Luton 0 3, Hackney 1 1, East of England 2 1, England 3 1"_s);
    QCOMPARE(store->figures(u"satisfaction"_s, samples::code(luton), {})->breaks.size(), std::size_t(1));
    QCOMPARE(store->figures(u"demands"_s, samples::code(luton), {}).error().message, u"The store knows no demands."_s);
    QCOMPARE(store->figures(u"requests"_s, samples::code(u"E06000999"_s), {}).error().message, u"The store knows no E06000999."_s);
}

void StoreTest::whatAMedianTakes()
{
    const auto store = IndicatorStore::open(m_path);
    QVERIFY(store);
    const std::vector<AreaCode> group{samples::code(bedford), samples::code(hackney), samples::code(dorset), samples::code(luton)};
    const auto held = store->councilsAt(u"requests"_s, group, samples::period(u"2021-22"_s));
    QVERIFY2(held.has_value(), held ? "" : qPrintable(held.error().message));
    QCOMPARE(held->indicator.id, u"requests"_s);
    QStringList read;
    for (const AreaFigures &area : held->areas) {
        QVERIFY(area.role == AreaRole::OtherCouncil);
        QCOMPARE(area.observations.size(), std::size_t(1));
        QStringList populations;
        for (const Observation &population : area.denominators)
            populations << population.indicator + u" %1"_s.arg(*population.value);
        const Observation &own = area.observations.front();
        read << u"%1 %2: %3"_s.arg(area.area.name, own.value ? QString::number(*own.value) : toKey(own.state), populations.join(u", "_s));
    }
    // Dorset has none; the suppressed one is there with its reason, and Luton's population of mid-2022 is not.
    QCOMPARE(read.join(u"; "_s), u"Bedford 300: residents-18-64 2000, adults 2000; Hackney suppressed: ; Luton 100: residents-18-64 4000, adults 3000"_s);
    QVERIFY(store->councilsAt(u"requests"_s, {}, samples::period(u"2021-22"_s))->areas.empty());
    QCOMPARE(store->councilsAt(u"no such"_s, group, samples::period(u"2021-22"_s)).error().code, Error::Code::NotFound);
}

void StoreTest::soundStoreHasNoFault()
{
    QCOMPARE(*IndicatorStore::open(m_path)->check(), QStringList());
}

void StoreTest::checkFinds_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QStringList>("faults");
    const QString one = u" WHERE area_id = (SELECT id FROM area WHERE code = 'E08000016') AND indicator_id = (SELECT id FROM indicator WHERE name = 'requests')"_s;
    const QString stale = u"the figures of requests for the whole country are not those that its councils make"_s;
    const QString nameless = u"no cell is named for an observation of requests, E08000016"_s;
    QTest::newRow("orphan of an area") << u"DELETE FROM area WHERE code = 'E09000012'"_s << QStringList{u"orphan: observation row "_s};
    QTest::newRow("orphan of an indicator") << u"INSERT INTO method_break VALUES (999, '2020-21', 'x')"_s << QStringList{u"orphan: method_break row "_s};
    QTest::newRow("orphan of a release") << u"UPDATE observation SET release_id = 99"_s + one << QStringList{u"orphan: observation row "_s, u"the figures of requests for the whole country are not those that its councils make"_s};
    QTest::newRow("no sheet") << u"UPDATE observation SET source_table = ''"_s + one << QStringList{nameless};
    QTest::newRow("no row") << u"UPDATE observation SET source_row = 0"_s + one << QStringList{nameless};
    QTest::newRow("no column") << u"UPDATE observation SET source_column = ''"_s + one << QStringList{nameless};
    for (const char *field : {"publisher", "licence", "attribution", "name", "sha256"})
        QTest::newRow(field) << u"UPDATE release SET %1 = '' WHERE source = 'ons'"_s.arg(QLatin1String(field))
                             << QStringList{u"the provenance of release “ons.csv” is incomplete"_s};
    QTest::newRow("two shown") << u"INSERT INTO observation SELECT indicator_id, area_id, period_id, breakdown_id, 2, 1, value, state, lower, upper, numerator, "
                                  "denominator, published_rate, respondents, notes, source_table, source_row, source_column FROM observation"_s + one
                               << QStringList{u"not exactly one observation is shown for requests, E08000016, 2021-22"_s, stale};
    QTest::newRow("none shown") << u"UPDATE observation SET shown = 0"_s + one
                                << QStringList{u"not exactly one observation is shown for requests, E08000016, 2021-22"_s, stale};
    QTest::newRow("a figure that is none") << u"UPDATE observation SET value = NULL"_s + one << QStringList{u"the state does not go with the value for an observation of requests, E08000016, value"_s, stale};
    QTest::newRow("a mark with a figure") << u"UPDATE observation SET state = 'suppressed'"_s + one
                                          << QStringList{u"the state does not go with the value for an observation of requests, E08000016, suppressed"_s};
    QTest::newRow("a figure without a unit") << u"UPDATE indicator SET unit = '' WHERE name = 'satisfaction'"_s
                                             << QStringList{u"the figures of satisfaction have no unit"_s,
                                                            u"the figures of satisfaction for the whole country are not those that its councils make"_s};
    QTest::newRow("parts without a unit") << u"UPDATE indicator SET unit = '' WHERE name = 'support'"_s
                                          << QStringList{u"the figures of support by setting have no unit"_s,
                                                         u"the figures of support by setting for the whole country are not those that its councils make"_s};
    QTest::newRow("a unit of the parts' own will do") << u"UPDATE dimension SET unit = 'people', denominator = 'residents 18-64'"_s << QStringList{};
    QTest::newRow("parts of another indicator") << u"UPDATE indicator SET breakdown = '' WHERE name = 'support'"_s
                                                << QStringList{u"the catalogue does not divide support by setting, but there are figures for such parts"_s};
    QTest::newRow("two councils in one place") << u"UPDATE observation SET area_id = (SELECT id FROM area WHERE code = 'E06000063')"_s + one
                                               << QStringList{u"a council and the one that followed it both have a figure of requests, 2021-22: Cumbria and Cumberland"_s};
    QTest::newRow("a card without a source") << u"UPDATE indicator SET state = 'value' WHERE name = 'ratings'"_s
                                             << QStringList{u"the card of ratings has no source and no reason for having none"_s};
    QTest::newRow("a card that leaves open what would fill it") << u"UPDATE indicator SET state_note = '' WHERE name = 'ratings'"_s
                                                                << QStringList{u"the card of ratings does not say what would fill it"_s};
    const std::pair<const char *, QString> texts[] = {{"definition", u"definition"_s}, {"why", u"why this matters"_s}, {"how_to_read", u"how to read it"_s},
                                                      {"caveats", u"caveats"_s}, {"limits", u"what it cannot say"_s}, {"standing", u"where it stands"_s},
                                                      {"synonyms", u"also called"_s}};
    for (const auto &[column, words] : texts)
        QTest::newRow(column) << u"UPDATE indicator SET %1 = '' WHERE name = 'spending'"_s.arg(QLatin1String(column))
                              << QStringList{u"the text of spending lacks: %1"_s.arg(words)};
    QTest::newRow("a text of nothing but a definition") << u"UPDATE indicator SET why = '', how_to_read = '', caveats = '', limits = '', standing = '', synonyms = ''"
                                                           " WHERE name = 'spending'"_s
                                                        << QStringList{u"the text of spending lacks: why this matters, how to read it, caveats, what it cannot "
                                                                       "say, where it stands, also called"_s};
}

void StoreTest::checkFinds()
{
    QFETCH(QString, statement);
    QFETCH(QStringList, faults);
    const QString path = fresh();
    QVERIFY(QFile::copy(m_path, path));
    QCOMPARE(samples::alter(path, {u"PRAGMA ignore_check_constraints = ON"_s, statement}), QString());
    const auto store = IndicatorStore::open(path);
    QVERIFY(store.has_value());
    auto found = store->check();
    QVERIFY2(found.has_value(), found ? "" : qPrintable(found.error().message));
    found->removeIf([](const QString &fault) { return fault.startsWith(u"integrity: CHECK"_s); }); // a later SQLite says it too
    QCOMPARE(*found, faults);
}

void StoreTest::questionsUseIndexes_data()
{
    QTest::addColumn<QString>("from"); // as the store asks it
    QTest::addColumn<QString>("searched"); // the large tables
    QTest::newRow("observations of an area") << u"FROM observation o JOIN indicator i ON i.id = o.indicator_id JOIN area a ON a.id = o.area_id "
                                                "JOIN period p ON p.id = o.period_id JOIN breakdown b ON b.id = o.breakdown_id "
                                                "WHERE i.name = ? AND a.code = ? AND (o.shown = 1 OR ?)"_s << u"o"_s;
    QTest::newRow("what a median takes") << u"FROM observation o JOIN indicator i ON i.id = o.indicator_id JOIN area a ON a.id = o.area_id "
                                             "JOIN period p ON p.id = o.period_id JOIN breakdown b ON b.id = o.breakdown_id "
                                             "WHERE i.name = ? AND a.code = ? AND p.name = ? AND b.name = '' AND o.shown = 1"_s << u"o"_s;
    QTest::newRow("coverage") << u"FROM observation o JOIN indicator i ON i.id = o.indicator_id JOIN period p ON p.id = o.period_id JOIN area a ON a.id = o.area_id "
                                 "WHERE i.name = ? AND o.shown = 1 AND o.value IS NOT NULL AND a.region_code IS NOT NULL AND a.last_year IS NULL"_s << u"o"_s;
    QTest::newRow("national figures") << u"FROM national_figure n JOIN indicator i ON i.id = n.indicator_id JOIN period p ON p.id = n.period_id "
                                         "JOIN breakdown b ON b.id = n.breakdown_id WHERE i.name = ?"_s << u"n"_s;
    QTest::newRow("populations added up") << u"FROM observation o JOIN indicator i ON i.id = o.indicator_id JOIN area a ON a.id = o.area_id "
                                             "JOIN period p ON p.id = o.period_id WHERE i.name = ? AND o.shown = 1 AND o.breakdown_id = 1"_s << u"o"_s;
}

void StoreTest::questionsUseIndexes()
{
    QFETCH(QString, from);
    QFETCH(QString, searched);
    // What is tried here must be what the store asks: the statement stands in its source, over several literals.
    QString source;
    for (const char *file : {"indicatorstore.cpp", "everyarea.cpp", "storedrows.cpp"})
        source += QString::fromUtf8(samples::readFile(QStringLiteral(CAREATLAS_SOURCE_DIR "/core/store/") + QLatin1String(file)));
    source.remove(QRegularExpression(u"\"\\s*\\n\\s*\""_s));
    const qsizetype where = from.lastIndexOf(u"WHERE"_s);
    QVERIFY2(source.contains(from.left(where).trimmed()) && source.contains(from.mid(where)), "the statement has changed: try the new one here");

    QStringList plan;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"plan"_s);
        database.setDatabaseName(m_path);
        QSqlQuery query(database);
        if (database.open() && query.exec(u"EXPLAIN QUERY PLAN SELECT 1 "_s + QString(from).replace(u'?', u'1')))
            while (query.next())
                plan << query.value(3).toString();
        else
            plan << query.lastError().text();
    }
    QSqlDatabase::removeDatabase(u"plan"_s);
    const QString text = plan.join(u'\n');
    QVERIFY2(!text.contains(QRegularExpression(u"SCAN (o|n|i)\\b"_s)), qPrintable(text));
    for (const QString &table : searched.split(u' '))
        QVERIFY2(text.contains(QRegularExpression(u"SEARCH %1 USING (PRIMARY KEY|(COVERING )?INDEX \\w+) \\(indicator_id=\\?"_s.arg(table))), qPrintable(text));
}

QTEST_GUILESS_MAIN(StoreTest)
#include "tst_store.moc"

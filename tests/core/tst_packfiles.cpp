// SPDX-License-Identifier: GPL-3.0-or-later
// The data pack: what is written reads back, and a wrong row is refused with its file and line.
#include "coresamples.h"

#include <QTemporaryDir>
#include <QTest>

using namespace careatlas;
using namespace Qt::StringLiterals;

class PackFilesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void areasRoundTrip();
    void sourcesRoundTrip();
    void observationsRoundTrip();
    void catalogue();
    void noSourcesYet();
    void wrongRow_data();
    void wrongRow();
    void committedPack_data();
    void committedPack();
    void hash();
    void notWritten();
};

void PackFilesTest::areasRoundTrip()
{
    const QTemporaryDir folder;
    const PackFiles pack(folder.path());
    QVERIFY(pack.writeAreas(samples::areas()).has_value());
    const auto read = pack.areas();
    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message));
    QVERIFY(read->all() == samples::areas().all());
    QVERIFY(read->reissued() == samples::areas().reissued());
    QVERIFY(samples::readFile(pack.path(u"areas.csv"_s)).contains("\nE10000006,Cumbria,county,E12000002,,2022,E06000063 E06000064,\n"));
}

void PackFilesTest::sourcesRoundTrip()
{
    const QTemporaryDir folder;
    const PackFiles pack(folder.path());
    Release quoted = samples::release(u"report"_s, u"2025-01"_s, 'b');
    quoted.official = false;
    quoted.title = u"Figures quoted in \"a report\", on Luton"_s;
    const std::vector<PackSource> written{{quoted, u"observations/report-2025-01.csv"_s}, {samples::release(u"areas"_s, u"2023"_s, 'a'), {}}};
    QVERIFY(pack.writeSources(written).has_value());
    const auto read = pack.sources();
    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message));
    QCOMPARE(read->size(), std::size_t(2));
    for (const PackSource &source : written)
        QVERIFY(std::find(read->begin(), read->end(), source) != read->end());
    // In one order whatever the order they were added in.
    const QByteArray first = samples::readFile(pack.path(u"sources.csv"_s));
    QVERIFY(pack.writeSources({written[1], written[0]}).has_value());
    QCOMPARE(samples::readFile(pack.path(u"sources.csv"_s)), first);
}

void PackFilesTest::observationsRoundTrip()
{
    const QTemporaryDir folder;
    const PackFiles pack(folder.path());
    Observation full = samples::observation(u"satisfaction"_s, u"E06000032"_s, u"2023-24"_s, 58.1);
    full.lower = 53.0;
    full.upper = 63.2;
    full.numerator = 1.0 / 3.0;
    full.denominator = 33992830.0;
    full.publishedRate = 0.0;
    full.respondents = 325.0;
    full.notes = u"A note, with \"quotes\"\nand two lines; £."_s;
    const std::vector<Observation> written{full, samples::observation(u"support"_s, u"E09000012"_s, u"mid-2021"_s, std::nullopt, DataState::Suppressed, u"setting=nursing"_s),
                                           samples::observation(u"requests"_s, u"E92000001"_s, u"2024-04"_s, 0.0, DataState::Provisional)};
    QVERIFY(pack.writeObservations(u"observations/x.csv"_s, written).has_value());
    const auto read = pack.observations(u"observations/x.csv"_s);
    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message));
    QVERIFY(*read == written);
    QVERIFY(samples::readFile(pack.path(u"observations/x.csv"_s))
                .contains("\nsupport,E09000012,mid-2021,setting=nursing,,suppressed,,,,,,,,T1,7,F\n"));
}

void PackFilesTest::catalogue()
{
    const QTemporaryDir folder;
    QVERIFY(samples::writeCatalogue(folder.path()));
    const auto indicators = PackFiles(folder.path()).indicators();
    QVERIFY2(indicators.has_value(), indicators ? "" : qPrintable(indicators.error().message));
    QStringList ids;
    for (const Indicator &i : *indicators)
        ids << i.id + (i.listed ? u""_s : u" (not listed)"_s);
    QCOMPARE(ids.join(u", "_s), u"requests, spending, satisfaction, support, ratings, residents-18-64 (not listed), adults (not listed), population (not listed)"_s);

    const Indicator &requests = indicators->front();
    QCOMPARE(requests.checklist, u"X-1"_s);
    QCOMPARE(requests.group, u"adults"_s);
    QCOMPARE(requests.title, u"Requests for support"_s);
    QVERIFY(requests.unit == Unit::fromCatalogue(u"requests"_s, u"residents 18-64"_s));
    QCOMPARE(requests.charts, QStringList({u"bar"_s, u"trend"_s}));
    QVERIFY(requests.text == (IndicatorText{u"Requests in the year."_s, u"They come first."_s, u"Beside others."_s,
                                            {u"Requests are not people."_s, u"Rounded."_s}, u"Who asked."_s, u"Once a year."_s, {u"asks"_s}}));
    QCOMPARE((*indicators)[2].polarity, Polarity::HigherIsBetter);
    QCOMPARE((*indicators)[4].state, DataState::HeldPrivately);
    QCOMPARE((*indicators)[4].stateNote, u"Nobody publishes it."_s);
    const std::vector<Breakdown> settings{{u"setting"_s, u"nursing"_s, u"Nursing care"_s}, {u"setting"_s, u"residential"_s, u"Residential care"_s}};
    const Unit people = Unit::fromCatalogue(u"people"_s, u"residents 18-64"_s);
    QVERIFY((*indicators)[3].dimensions == std::vector<Dimension>({{u"setting"_s, u"By setting"_s, people, settings}}));

    const auto breaks = PackFiles(folder.path()).breaks();
    QVERIFY(breaks.has_value());
    QCOMPARE(breaks->size(), std::size_t(1));
    QVERIFY(breaks->front() == (MethodBreak{u"satisfaction"_s, Period::financialYear(2021), u"Every council, again."_s}));
}

void PackFilesTest::noSourcesYet()
{
    const QTemporaryDir folder;
    const auto sources = PackFiles(folder.path()).sources();
    QVERIFY(sources.has_value());
    QVERIFY(sources->empty());
}

void PackFilesTest::wrongRow_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("message");
    const QString areas = u"areas.csv"_s, x = u"observations/o-2024.csv"_s, sources = u"sources.csv"_s, indicators = u"indicators.csv"_s;

    QTest::newRow("area: code") << areas << "E06000032,"_ba << "E0600003,"_ba << u"areas.csv, line 7: the code or the type is not known."_s;
    QTest::newRow("area: type") << areas << "Luton,unitary-authority"_ba << "Luton,borough"_ba << u"areas.csv, line 7: the code or the type is not known."_s;
    QTest::newRow("area: region") << areas << "unitary-authority,E12000006"_ba << "unitary-authority,East"_ba << u"areas.csv, line 7: the region “East” is no area code."_s;
    QTest::newRow("area: year") << areas << ",2019,"_ba << ",April 2019,"_ba << u"areas.csv, line 11: first_year is “April 2019”, which is no number."_s;
    QTest::newRow("area: successor") << areas << ",2018,E06000059"_ba << ",2018,Dorset"_ba
                                     << u"areas.csv, line 14: “Dorset” is not an English area code: one is an E and eight digits, such as E06000032."_s;
    QTest::newRow("area: a cell too few") << areas << "Luton,unitary-authority,"_ba << "Luton,"_ba << u"areas.csv, line 7 has 7 cells where the header has 8."_s;
    QTest::newRow("indicator: polarity") << indicators << "higher-is-better"_ba << "up"_ba << u"indicators.csv, line 4: the polarity or the state is not known."_s;
    QTest::newRow("indicator: state") << indicators << "held-privately"_ba << "secret"_ba << u"indicators.csv, line 6: the polarity or the state is not known."_s;
    QTest::newRow("indicator: breakdown") << indicators << "stacked-bar,setting"_ba << "stacked-bar,place"_ba << u"indicators.csv, line 5: dimensions.csv has no “place”."_s;
    QTest::newRow("breakdown: twice") << u"breakdowns.csv"_s << "setting,residential"_ba << "setting,nursing"_ba << u"breakdowns.csv, line 3: “setting=nursing” is there twice."_s;
    QTest::newRow("break: period") << u"breaks.csv"_s << "2021-22"_ba << "soon"_ba
                                   << u"breaks.csv, line 2: “soon” is not a period: write one as 2023-24, 2023, 2024-04 or 2026-03-31."_s;
    QTest::newRow("source: date") << sources << "2026-11-22"_ba << "yesterday"_ba << u"sources.csv, line 2: retrieved is “yesterday”, which is no date such as 2026-03-31."_s;
    QTest::newRow("source: official") << sources << ",yes,"_ba << ",maybe,"_ba << u"sources.csv, line 2: official is “maybe” where it takes yes or no."_s;
    QTest::newRow("observation: area") << x << "E06000055"_ba << "Bedford"_ba << u"o-2024.csv, line 3: the area, the period or the state is not known."_s;
    QTest::newRow("observation: period") << x << "2022-23"_ba << "2022-24"_ba << u"o-2024.csv, line 3: the area, the period or the state is not known."_s;
    QTest::newRow("observation: state") << x << "suppressed"_ba << "hidden"_ba << u"o-2024.csv, line 4: the area, the period or the state is not known."_s;
    QTest::newRow("observation: a value that is none") << x << ",61.5,"_ba << ",high,"_ba << u"o-2024.csv, line 3: value is “high”, which is no number."_s;
    QTest::newRow("observation: NaN") << x << ",61.5,"_ba << ",nan,"_ba << u"o-2024.csv, line 3: value is “nan”, which is no number."_s;
    QTest::newRow("observation: infinity") << x << ",61.5,"_ba << ",inf,"_ba << u"o-2024.csv, line 3: value is “inf”, which is no number."_s;
    QTest::newRow("observation: a decimal comma") << x << ",61.5,"_ba << ",\"61,5\","_ba << u"o-2024.csv, line 3: value is “61,5”, which is no number."_s;
    QTest::newRow("observation: a mark for a value") << x << ",61.5,"_ba << ",[c],"_ba << u"o-2024.csv, line 3: value is “[c]”, which is no number."_s;
    QTest::newRow("observation: a value where the state has none") << x << ",,suppressed"_ba << ",0,suppressed"_ba
                                                                   << u"o-2024.csv, line 4: the state “suppressed” does not go with the value “0”."_s;
    QTest::newRow("observation: no value where the state has one") << x << ",61.5,value"_ba << ",,value"_ba
                                                                   << u"o-2024.csv, line 3: the state “value” does not go with the value “”."_s;
    QTest::newRow("observation: respondents") << x << ",325,"_ba << ",many,"_ba << u"o-2024.csv, line 2: respondents is “many”, which is no number."_s;
    QTest::newRow("observation: row") << x << ",T1,7,F"_ba << ",T1,F7,F"_ba << u"o-2024.csv, line 2: row is “F7”, which is no number."_s;
    QTest::newRow("observation: a column is missing") << x << "respondents"_ba << "n"_ba << u"o-2024.csv has no column “respondents”."_s;
}

void PackFilesTest::wrongRow()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, message);
    const QTemporaryDir folder;
    Observation first = samples::observation(u"satisfaction"_s, u"E06000032"_s, u"2022-23"_s, 58.1);
    first.respondents = 325.0;
    QVERIFY(samples::writePack(folder.path(), {{samples::release(u"o"_s, u"2024"_s, 'a'),
                                                {first, samples::observation(u"satisfaction"_s, u"E06000055"_s, u"2022-23"_s, 61.5),
                                                 samples::observation(u"satisfaction"_s, u"E09000012"_s, u"2022-23"_s, std::nullopt, DataState::Suppressed)}}}));
    const PackFiles pack(folder.path());
    QByteArray text = samples::readFile(pack.path(file));
    // The break between line and row is at the last hit for what stands on several lines.
    const qsizetype at = to == "2022-24" ? text.lastIndexOf(from, text.indexOf("E06000055") + 12) : text.indexOf(from);
    QVERIFY2(at >= 0, "the row to spoil is not there");
    text.replace(at, from.size(), to);
    QVERIFY(samples::writeFile(pack.path(file), text));

    const auto areas = pack.areas();
    const auto indicators = pack.indicators();
    const auto breaks = pack.breaks();
    const auto releases = pack.sources();
    const auto observations = pack.observations(u"observations/o-2024.csv"_s);
    QStringList messages;
    if (!areas)
        messages << areas.error().message;
    if (!indicators)
        messages << indicators.error().message;
    if (!breaks)
        messages << breaks.error().message;
    if (!releases)
        messages << releases.error().message;
    if (!observations)
        messages << observations.error().message;
    QCOMPARE(messages.join(u'\n'), message);
}

void PackFilesTest::committedPack_data()
{
    QTest::addColumn<QString>("file");
    const auto sources = PackFiles(QStringLiteral(CAREATLAS_SOURCE_DIR "/data")).sources();
    QVERIFY(sources.has_value());
    for (const PackSource &source : *sources)
        if (!source.observations.isEmpty())
            QTest::newRow(qPrintable(source.observations)) << source.observations;
    QTest::newRow("areas.csv") << u"areas.csv"_s;
    QTest::newRow("sources.csv") << u"sources.csv"_s;
}

void PackFilesTest::committedPack()
{
    // Read and written again, every file of the committed pack is the same to the byte.
    QFETCH(QString, file);
    const PackFiles pack(QStringLiteral(CAREATLAS_SOURCE_DIR "/data"));
    const QTemporaryDir folder;
    const PackFiles copy(folder.path());
    Result<void> written;
    if (file == u"areas.csv"_s)
        written = copy.writeAreas(*pack.areas());
    else if (file == u"sources.csv"_s)
        written = copy.writeSources(*pack.sources());
    else
        written = copy.writeObservations(file, *pack.observations(file));
    QVERIFY2(written.has_value(), written ? "" : qPrintable(written.error().message));
    QVERIFY(samples::readFile(copy.path(file)) == samples::readFile(pack.path(file)));
}

void PackFilesTest::hash()
{
    const QTemporaryDir folder;
    QVERIFY(samples::writePack(folder.path(), {{samples::release(u"o"_s, u"2024"_s, 'a'), {}}}));
    const PackFiles pack(folder.path());
    QCOMPARE(pack.files().join(u' '), u"areas.csv breakdowns.csv breaks.csv denominators.csv dimensions.csv how-to.md indicators.csv narrative.json report.json rounding.csv "
                                      "similar-left-out.csv similar.csv sources.csv states.csv tiles.csv texts/all.md "
                                      "observations/o-2024.csv"_s);
    const QString before = *pack.hash();
    QCOMPARE(before.size(), 64);
    QVERIFY(samples::writeFile(pack.path(u"layouts/x.json"_s), "{}"));
    QCOMPARE(*pack.hash(), before); // how a file is read is no part of what it said
    QVERIFY(samples::writeFile(pack.path(u"how-to.md"_s), "# How  to\n"));
    QVERIFY(*pack.hash() != before);
}

void PackFilesTest::notWritten()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u"areas.csv"_s)); // a directory in the way
    const auto written = PackFiles(folder.path()).writeAreas(samples::areas());
    QVERIFY(!written);
    QVERIFY2(written.error().message.contains(u"areas.csv"_s), qPrintable(written.error().message));
}

QTEST_APPLESS_MAIN(PackFilesTest)
#include "tst_packfiles.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The Capacity Tracker's workbook in miniature, read with the committed map and notes. Figures of England, Luton,
// Hackney, Cumberland and Cumbria are copied by eye from the publication.
#include "layoutsamples.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace careatlas;
using namespace Qt::StringLiterals;
using samples::row;

namespace {

const QString layouts = QStringLiteral(CAREATLAS_SOURCE_DIR "/data/layouts");

QJsonObject committed()
{
    return QJsonDocument::fromJson(samples::readFile(layouts + u"/dhsc-capacity-tracker.json"_s)).object();
}

samples::Book book()
{
    const QStringList title{u"Table: care homes [note 1]"_s}, blank;
    const QString england = u"England|E92000001|National|"_s, luton = u"Luton|E06000032|Local Authority|"_s;
    const QString hackney = u"Hackney|E09000012|Local Authority|"_s, cumberland = u"Cumberland|E06000063|Local Authority|"_s, cumbria = u"Cumbria|E10000006|Local Authority|"_s;
    const QString staff = u"Number of directly employed staff (as reported within reporting period)|"_s;
    const QString absent = u"Number of directly employed staff absent due to Covid-19|"_s, share = u"Percentage of directly employed staff absent due to Covid-19|"_s;
    const QString homes = u"Number of care homes with recent update (last 7 days or within reporting window)|"_s;
    return {{u"Contents"_s, {title}},
            {u"Table_2"_s,
             {title, title, row(u"Area|Area Code|Area unit|Description|Week ending 26/07/2022|Timeseries break [note 6]|Week ending 15/08/2022 [note 7]|Week ending 16/09/2024 [note 7]"_s),
              row(england + staff + u"=1|[b]|=2|=531371"_s), row(england + absent + u"=1|[b]|=2|=629"_s), row(england + share + u"=2.6|[b]|=1.2|=0.1"_s),
              row(luton + staff + u"=1170|[b]|=950|=1115"_s), row(luton + absent + u"=25|[b]|=15|[c]"_s), row(luton + share + u"=2.1|[b]|=1.6|[c]"_s)}},
            {u"Table_4"_s,
             {title, title, row(u"Area|Area Code|Area unit|Measure|Week ending 16/01/2023 [note 7]~[note 9]|Week ending 14/08/2024|Week ending 16/09/2024 [note 7]"_s),
              row(england + u"Total number of beds|=376478|407,903|=408797"_s), row(england + u"Number of total beds occupied|=318355|352,553|=354238"_s),
              row(england + u"Number of total beds vacant and admittable|=43514|43,677|=42990"_s), row(england + u"Proportion of total beds occupied|=84.6|86.4|=86.7"_s), blank,
              row(luton + u"Total number of beds|=745|865|=900"_s), row(luton + u"Number of total beds occupied|=620|770|=820"_s),
              row(luton + u"Proportion of total beds occupied|=83.2|88.7|=91.1"_s),
              row(hackney + u"Total number of beds|=300|300|=280"_s), row(cumberland + u"Total number of beds|[x]|2,265|=2300"_s),
              row(cumbria + u"Total number of beds|=3620|[x]|[x]"_s), row(u"Wales|W92000004|National|Total number of beds|=1|=1|=1"_s)}},
            {u"Table_8"_s,
             {title, title, row(u"Area|Area Code|Area unit|Description|Week ending 16/09/2024 [note 7]"_s), row(england + homes + u"=13436"_s),
              row(england + u"Number of care homes with no recent update|=1023"_s), row(luton + homes + u"30"_s), row(hackney + homes + u"[c]"_s)}}};
}

} // namespace

class CapacityTrackerTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    AreaRegister m_areas = samples::areas();

    Result<std::unique_ptr<RowSource>> file(const samples::Book &sheets)
    {
        const QString path = m_dir.filePath(u"tracker.ods"_s);
        if (!samples::writeOds(path, sheets))
            return Error{Error::Code::Unreadable, u"the test's workbook could not be written"_s, {}};
        return openRows(path);
    }
    Result<ImportPlan> read(const samples::Book &sheets, const QJsonObject &description = committed(), const QString &folder = layouts)
    {
        const auto source = file(sheets);
        if (!source)
            return source.error();
        return (*SourceFormat::make(description))->read(**source, {m_areas, folder});
    }

private Q_SLOTS:
    void cells_data();
    void cells();
    void counts();
    void refused_data();
    void refused();
    void problemsAreReported();
    void unusableMap();
    void recognises();
};

void CapacityTrackerTest::cells_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    QTest::newRow("beds") << u"care-home-beds E06000032 2024-09-16"_s << u"900 value @Table_4!G9"_s;
    QTest::newRow("beds of England, a number as text") << u"care-home-beds E92000001 2024-08-14"_s << u"407903 value @Table_4!F4"_s;
    QTest::newRow("a week with notes and a line break in its heading") << u"care-home-beds E06000032 2023-01-16"_s << u"745 value @Table_4!E9"_s;
    QTest::newRow("occupancy with its beds") << u"care-home-occupancy E06000032 2024-09-16"_s << u"91.1 value of 820/900 @Table_4!G11"_s;
    QTest::newRow("occupancy, numbers as text") << u"care-home-occupancy E92000001 2024-08-14"_s << u"86.4 value of 352553/407903 @Table_4!F7"_s;
    QTest::newRow("two councils counted as one") << u"care-home-beds E09000012 2024-09-16"_s
                                                 << u"280 value (Holds the City of London as well: the two are counted together.) @Table_4!G12"_s;
    QTest::newRow("Cumberland before it was counted") << u"care-home-beds E06000063 2023-01-16"_s << u"not-available @Table_4!E13"_s;
    QTest::newRow("Cumberland then") << u"care-home-beds E06000063 2024-08-14"_s << u"2265 value @Table_4!F13"_s;
    QTest::newRow("Cumbria until then") << u"care-home-beds E10000006 2023-01-16"_s << u"3620 value @Table_4!E14"_s;
    QTest::newRow("absence") << u"care-home-staff-absence E06000032 2022-08-15"_s << u"1.6 value of 15/950 @Table_2!G9"_s;
    QTest::newRow("absence of fewer than three") << u"care-home-staff-absence E06000032 2024-09-16"_s << u"suppressed of /1115 @Table_2!H9"_s;
    QTest::newRow("absence before the break") << u"care-home-staff-absence E06000032 2022-07-26"_s << u""_s;
    QTest::newRow("homes that reported") << u"care-homes-in-tracker E92000001 2024-09-16"_s << u"13436 value @Table_8!E4"_s;
    QTest::newRow("homes, suppressed") << u"care-homes-in-tracker E09000012 2024-09-16"_s
                                       << u"suppressed (Holds the City of London as well: the two are counted together.) @Table_8!E7"_s;
}

void CapacityTrackerTest::cells()
{
    QFETCH(QString, name);
    QFETCH(QString, expected);
    const auto plan = read(book());
    QVERIFY2(plan.has_value(), plan ? "" : qPrintable(plan.error().message));
    QCOMPARE(samples::found(*plan, name), expected);
    QCOMPARE(samples::problems(*plan), QString());
}

void CapacityTrackerTest::counts()
{
    const auto plan = read(book());
    QVERIFY(plan.has_value());
    QCOMPARE(plan->sheets, 3);
    QCOMPARE(plan->rows, 6 + 9 + 3);
    QCOMPARE(plan->passedOver, 1 + 1 + 1); // a measure not used in two sheets, and Wales
    QCOMPARE(plan->observations.size(), std::size_t(2 * 2 + 5 * 3 + 2 * 3 + 3));
}

void CapacityTrackerTest::refused_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("message");
    QTest::newRow("a week renamed") << u"Week ending 14/08/2024"_s << u"August"_s
                                    << u"Sheet “Table_4”, column F is headed “August”, which is no week; the layout may have changed."_s;
    QTest::newRow("a measure renamed") << u"Total number of beds"_s << u"Beds"_s << u"Sheet “Table_4” has no row “Total number of beds”; the layout may have changed."_s;
    QTest::newRow("no codes") << u"Area Code"_s << u"Code"_s << u"Sheet “Table_2” has no heading “Area Code” with weeks beside it; the layout may have changed."_s;
    QTest::newRow("no measures") << u"Measure"_s << u"Week ending 14/12/2022"_s << u"Sheet “Table_4”, row 3 has no measure and weeks; the layout may have changed."_s;
}

void CapacityTrackerTest::refused()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, message);
    samples::Book sheets = book();
    for (auto &[name, rows] : sheets)
        for (QStringList &cells : rows)
            cells.replaceInStrings(QRegularExpression(u'^' + QRegularExpression::escape(from) + u'$'), to);
    const auto plan = read(sheets);
    QVERIFY(!plan);
    QCOMPARE(plan.error().message, message);
}

void CapacityTrackerTest::problemsAreReported()
{
    samples::Book sheets = book();
    for (auto &[name, rows] : sheets)
        for (QStringList &cells : rows)
            cells.replaceInStrings(u"=900"_s, u"nine hundred"_s);
    const auto plan = read(sheets);
    QVERIFY(plan.has_value());
    const QString word = u"Table_4!G9: the cell is neither a number nor a known mark"_s;
    QCOMPARE(samples::problems(*plan), word + u'\n' + word); // as a count, and as what the occupancy is of
    QCOMPARE(samples::found(*plan, u"care-home-beds E06000032 2024-09-16"_s), QString());
}

void CapacityTrackerTest::unusableMap()
{
    QVERIFY(samples::writeFile(m_dir.filePath(u"bad.csv"_s), "table,measure,indicator,role,from\nTable_4,Total number of beds,care-home-beds,value,spring\n"));
    const auto plan = read(book(), {{u"format"_s, u"capacity-tracker"_s}, {u"map"_s, u"bad.csv"_s}}, m_dir.path());
    QVERIFY(!plan);
    QCOMPARE(plan.error().message, u"bad.csv, line 2: the role or the first week is not known."_s);
}

void CapacityTrackerTest::recognises()
{
    const auto format = SourceFormat::make(committed());
    QVERIFY(format.has_value());
    const samples::Book other{{u"Table_4"_s, {row(u"Local authority code|Local authority|ONS area code"_s)}}}, none{{u"Table_1"_s, {row(u"Area|Area Code|Area unit"_s)}}};
    const std::pair<samples::Book, bool> files[] = {{book(), true}, {other, false}, {none, false}};
    for (const auto &[sheets, expected] : files) {
        const auto source = file(sheets);
        QVERIFY2(source.has_value(), source ? "" : qPrintable(source.error().message));
        QCOMPARE((*format)->recognises(**source), expected);
    }
}

QTEST_APPLESS_MAIN(CapacityTrackerTest)
#include "tst_capacitytracker.moc"

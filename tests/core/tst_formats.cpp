// SPDX-License-Identifier: GPL-3.0-or-later
// The two official workbooks in miniature, with every trap that the real ones hold, one row for each.
// Figures of Luton, England and the East of England are copied by eye from the publications.
#include "layoutsamples.h"

#include <QTemporaryDir>
#include <QTest>

using namespace careatlas;
using namespace Qt::StringLiterals;
using samples::row;

namespace {

/// Headings and figures as in the ASCOF time series; the heading row differs from sheet to sheet.
samples::Book ascof()
{
    const QString head = u"Local authority code|Local authority|ONS area code|"_s;
    const QStringList blank, title{u"Satisfaction with care [note 1]"_s};
    return {{u"Cover"_s, {title}},
            {u"Comparability_over_time_log"_s, {title}},
            {u"Table_1a"_s,
             {title, blank, blank, blank,
              row(head + u"2018 to 2019 - margin of error|2018 to 2019 - number of respondents|2018 to 2019 - outcome [note 2]|"
                         "2019 to 2020 - margin of error|2019 to 2020 - number of respondents|2019 to 2020~- outcome [note 3, 4]"_s),
              row(u"[z]|England|E92000001|=0.1|=61525|=10.299999999999999|=0.1|=63260|=19.1"_s),
              row(u"[z]|Eastern|E12000006|=0.2|=4465|=19.2|=0.2|=4500|=19.3"_s),
              row(u"[z]|Unitary authority|[z]|=0.1|=1|=19|=0.1|=1|=19"_s),
              row(u"611|Luton|E06000032|=0.4|=385|=18.899999999999999|=0|=380|=18.7"_s),
              row(u"810|Dorset|E10000009|=0.3|=400|=19.4|=0.3|=410|=19.5"_s),
              row(u"102|Cumbria|E10000006|=0.3|=420|=19|=0.3|=415|=19.2"_s),
              row(u"704|Hackney|E09000012|[x]|[x]|[x]|[c]|[c]|[c]"_s),
              row(u"204|Barnsley|E08000038|=0.3|=400|=18.5|||"_s)}},
            {u"Table_1b"_s,
             {title, blank, blank, blank, blank, row(head + u"2019 to 2020 - margin of error|2019 to 2020 - number of respondents|2019 to 2020 - outcome"_s),
              row(u"611|Luton|E06000032|=0.01|=380|=0.405"_s), row(u"704|Hackney|E09000012|=0|=0|=0"_s), row(u"204|Barnsley|E08000016|=0|=400|=0"_s)}},
            {u"Table_1c"_s,
             {title, row(head + u"2016 to 2017 - margin of error|2016 to 2017 - number of respondents|2016 to 2017 - outcome"_s),
              row(u"[z]|England|E92000001|0.0 (0.0)|51,230 (35,415)|7.7 (7.6)"_s), row(u"611|Luton|E06000032|0.4 (:)|295 (:)|7.4 (:)"_s)}},
            {u"Table_2b"_s,
             {title, blank, blank, blank, blank, blank, row(head + u"2024 to 2025 - numerator|2024 to 2025 - denominator|2024 to 2025 - outcome"_s),
              row(u"111|Luton|E06000032|=9|=57442|=15.7"_s), row(u"704|Hackney|E09000012|[c]|=200000|[c]"_s)}},
            {u"Table_4b"_s,
             {row(head + u"2023 to 2024 - numerator|2023 to 2024 - denominator|2023 to 2024 - outcome"_s), row(u"611|Luton|E06000032|=105|=100|[z]"_s)}},
            {u"Table_6b"_s,
             {row(head + u"2023 to 2024 - good numerator|2023 to 2024 - good denominator|2023 to 2024 - good outcome|"
                         "2023 to 2024 - 6b numerator|2023 to 2024 - 6b denominator|2023 to 2024 - 6b outcome"_s),
              row(u"611|Luton|E06000032|=30|=60|=50|=33|=60|=55"_s)}}};
}

const QByteArray ascofMap = "table,indicator,breakdown,measure,value\n1a,quality,,,\n1b,adjusted,,,\n1c,carers,,,\n2b,admissions,,,\n4b,risk,,,\n"
                            "6b,ratings,rating=good,good,\n6b,overall,,6b,\n6b,providers,,6b,denominator\n";

/// As in the activity and finance tables: merged headings over two or three rows, the code of England and the
/// regions in the region's column.
samples::Book salt()
{
    const QStringList blank, title{u"Table 2: Summary figures"_s};
    const QString places = u"Geography code|LA code|LA name|Region code |Region name|"_s;
    return {{u"Notes and Definitions"_s, {title}},
            {u"T2"_s,
             {blank, row(u"Return to contents"_s), blank, title, blank, blank, row(places + u"Number of requests~for support|||Long Term Support|||Carers"_s),
              row(u"|||||18 to 64||65 and over|18 to 64||65 and over"_s), row(u"|||||2020-21|2021-22|2021-22|2020-21|2021-22|2021-22|2021-22"_s), row(u" "_s),
              row(u" |||E92000001|England|=577765|=611505|=1367045|=1|=2|=3|=380725"_s), blank, row(u" |||A|County|=9|=9|=9|=9|=9|=9"_s),
              row(u" |||E12000006|East of England|=47235|=43480|=134370|=1|=2|=3"_s), blank,
              row(u"E06000032|611|Luton|E12000006|East of England|=1025|=910|=1795|=1150|=1205|=1770"_s),
              row(u"E09000012|704|Hackney|E12000007|London|=3880|[x]|[x]|[x]|[x]|[x]"_s),
              row(u"E06000059|813|Dorset|E12000009|South West|=0|[c]|=15|=20|=25|n/a"_s)}},
            {u"T4"_s,
             {title, blank, row(u"Year|Cash Terms|Real Terms"_s), row(u" "_s), row(u"2005-06|=14356579.1329367|=19969258.8373018"_s),
              row(u"2006-07|=14898163.4421264|=20120254.8728438"_s), row(u"2020-21|=21242497.4985192|=21141925.3595836"_s), blank,
              row(u"Percentage change from 2005-06 to 2021-22|=0.5|=0.1"_s)}},
            {u"T12"_s,
             {row(places + u"18 to 64|||65 and over"_s), row(u"|||||Requests for support~per 100,000 adults|Requests for support|Population|Population"_s),
              row(u"E06000032|611|Luton|E12000006|East of England|=710|=910|=128480|=26970"_s)}},
            {u"T51"_s,
             {row(places + u"2020-21||2021-22|"_s), row(u"|||||In House|External|In House|External"_s),
              row(u" |||E92000001|England|=32.258594660692999|=18.443945101219398|=32.738752434067599|=18.884912501408301"_s),
              row(u"E06000032|611|Luton|E12000006|East of England|=31.93|=15.34|=39.409999999999997|=0"_s),
              row(u"E09000012|704|Hackney|E12000007|London|[x]|[x]|[x]|[x]"_s)}}};
}

const QByteArray saltMap =
    "table,column,indicator,breakdown,period,role,zero,heading\n"
    "T2,F,requests,,2020-21,value,,Number of requests for support / 18 to 64 / 2020-21\n"
    "T2,G,requests,,2021-22,value,,Number of requests for support / 18 to 64 / 2021-22\n"
    "T2,H,requests-older,,2021-22,value,,Number of requests for support / 65 and over / 2021-22\n"
    "T2,J,support,,2021-22,value,,Long Term Support / 18 to 64 / 2021-22\n"
    "T2,K,support-older,,2021-22,value,,Long Term Support / 65 and over / 2021-22\n"
    "T2,L,carers,,2021-22,value,,Carers / 2021-22\n"
    "T4,B,spending,,2005-06,value,,Cash Terms\n"
    "T4,B,spending,,2006-07,value,,Cash Terms\n"
    "T12,F,requests,,2021-22,rate,,\"18 to 64 / Requests for support per 100,000 adults\"\n"
    "T12,H,requests,,2021-22,denominator,,18 to 64 / Population\n"
    "T12,I,requests-older,,2021-22,denominator,,65 and over / Population\n"
    "T51,H,hourly-cost,provision=in-house,2021-22,value,not-applicable,2021-22 / In House\n"
    "T51,I,hourly-cost,provision=external,2021-22,value,not-applicable,2021-22 / External\n";

} // namespace

class FormatsTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    AreaRegister m_areas = samples::areas();

    Result<ImportPlan> read(bool isAscof, const samples::Book &book);

private Q_SLOTS:
    void initTestCase();
    void ascofCells_data();
    void ascofCells();
    void ascofCounts();
    void saltCells_data();
    void saltCells();
    void saltCounts();
    void problems_data();
    void problems();
    void refused_data();
    void refused();
    void recognises();
    void unusableMap();
    void unknownFormat();
};

void FormatsTest::initTestCase()
{
    QVERIFY(samples::writeFile(m_dir.filePath(u"ascof.csv"_s), ascofMap));
    QVERIFY(samples::writeFile(m_dir.filePath(u"salt.csv"_s), saltMap));
}

Result<ImportPlan> FormatsTest::read(bool isAscof, const samples::Book &book)
{
    const QString path = m_dir.filePath(isAscof ? u"a.ods"_s : u"s.xlsx"_s);
    if (!(isAscof ? samples::writeOds(path, book) : samples::writeXlsx(path, book)))
        return Error{Error::Code::Unreadable, u"the test's workbook could not be written"_s, {}};
    auto source = openRows(path);
    if (!source)
        return source.error();
    const auto format = SourceFormat::make({{u"format"_s, isAscof ? u"ascof-time-series"_s : u"asc-fr-salt"_s}, {u"map"_s, isAscof ? u"ascof.csv"_s : u"salt.csv"_s}});
    if (!format)
        return format.error();
    return (*format)->read(**source, {m_areas, m_dir.path()});
}

void FormatsTest::ascofCells_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");

    QTest::newRow("a value with its margin") << u"quality E06000032 2018-19"_s << u"18.9 value 18.5..19.3 n=385 @Table_1a!F9"_s;
    QTest::newRow("a note in a heading, a line break in another") << u"quality E12000006 2019-20"_s << u"19.3 value 19.1..19.5 n=4500 @Table_1a!I7"_s;
    QTest::newRow("the heading row differs by sheet") << u"adjusted E06000032 2019-20"_s << u"0.405 value 0.395..0.415 n=380 @Table_1b!F7"_s;
    QTest::newRow("noise of a float") << u"quality E92000001 2018-19"_s << u"10.3 value 10.2..10.4 n=61525 @Table_1a!F6"_s;
    QTest::newRow("a region under another name") << u"quality E12000006 2018-19"_s << u"19.2 value 19..19.4 n=4465 @Table_1a!F7"_s;
    QTest::newRow("a margin of nought is no interval") << u"quality E06000032 2019-20"_s << u"18.7 value n=380 @Table_1a!I9"_s;
    QTest::newRow("a false zero of nobody") << u"adjusted E09000012 2019-20"_s
                                            << u"not-available n=0 (The file shows 0 with no respondents, which is no figure.) @Table_1b!F8"_s;
    QTest::newRow("a true zero") << u"adjusted E08000016 2019-20"_s << u"0 value n=400 @Table_1b!F9"_s;
    QTest::newRow("two values in a cell") << u"carers E92000001 2016-17"_s << u"7.7 value n=51230 @Table_1c!F3"_s;
    QTest::newRow("a second value that is missing") << u"carers E06000032 2016-17"_s << u"7.4 value 7..7.8 n=295 @Table_1c!F4"_s;
    QTest::newRow("Dorset's old code in its own time") << u"quality E10000009 2018-19"_s << u"19.4 value 19.1..19.7 n=400 @Table_1a!F10"_s;
    QTest::newRow("Dorset's old code afterwards") << u"quality E06000059 2019-20"_s << u"19.5 value 19.2..19.8 n=410 @Table_1a!I10"_s;
    QTest::newRow("not both for Dorset") << u"quality E10000009 2019-20"_s << u""_s;
    QTest::newRow("Cumbria is Cumbria") << u"quality E10000006 2019-20"_s << u"19.2 value 18.9..19.5 n=415 @Table_1a!I11"_s;
    QTest::newRow("a code issued anew") << u"quality E08000016 2018-19"_s << u"18.5 value 18.2..18.8 n=400 @Table_1a!F13"_s;
    QTest::newRow("an empty cell") << u"quality E08000016 2019-20"_s << u"not-available @Table_1a!I13"_s;
    QTest::newRow("[x]") << u"quality E09000012 2018-19"_s << u"not-available @Table_1a!F12"_s;
    QTest::newRow("[c]") << u"quality E09000012 2019-20"_s << u"suppressed @Table_1a!I12"_s;
    QTest::newRow("numerator and denominator") << u"admissions E06000032 2024-25"_s << u"15.7 value of 9/57442 @Table_2b!F8"_s;
    QTest::newRow("a suppressed numerator") << u"admissions E09000012 2024-25"_s << u"suppressed of /200000 @Table_2b!F9"_s;
    QTest::newRow("a share above 100 % is [z]") << u"risk E06000032 2023-24"_s << u"not-applicable of 105/100 @Table_4b!F2"_s;
    QTest::newRow("several measures in a sheet") << u"ratings E06000032 2023-24 rating=good"_s << u"50 value of 30/60 @Table_6b!F2"_s;
    QTest::newRow("and the one of all") << u"overall E06000032 2023-24"_s << u"55 value of 33/60 @Table_6b!I2"_s;
    QTest::newRow("a denominator that is a figure of its own") << u"providers E06000032 2023-24"_s << u"60 value @Table_6b!H2"_s;
}

void FormatsTest::ascofCells()
{
    QFETCH(QString, name);
    QFETCH(QString, expected);
    const auto plan = read(true, ascof());
    QVERIFY2(plan.has_value(), plan ? "" : qPrintable(plan.error().message));
    QCOMPARE(samples::found(*plan, name), expected);
    QCOMPARE(samples::problems(*plan), QString());
}

void FormatsTest::ascofCounts()
{
    const auto plan = read(true, ascof());
    QVERIFY(plan.has_value());
    QCOMPARE(plan->sheets, 6);
    QCOMPARE(plan->rows, 7 + 3 + 2 + 2 + 1 + 1);
    QCOMPARE(plan->passedOver, 1); // the council type
    QCOMPARE(plan->observations.size(), std::size_t(7 * 2 + 3 + 2 + 2 + 1 + 3));
    QVERIFY(std::is_sorted(plan->observations.begin(), plan->observations.end(),
                           [](const Observation &a, const Observation &b) { return a.indicator < b.indicator; }));
}

void FormatsTest::saltCells_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    QTest::newRow("England is coded as a region") << u"requests E92000001 2021-22"_s << u"611505 value @T2!G11"_s;
    QTest::newRow("a region") << u"requests-older E12000006 2021-22"_s << u"134370 value @T2!H14"_s;
    QTest::newRow("a count with a rate and a population of another table") << u"requests E06000032 2021-22"_s << u"910 value of /128480 rate=710 @T2!G16"_s;
    QTest::newRow("only the population") << u"requests-older E06000032 2021-22"_s << u"1795 value of /26970 @T2!H16"_s;
    QTest::newRow("the year beside") << u"requests E06000032 2020-21"_s << u"1025 value @T2!F16"_s;
    QTest::newRow("under a merged heading") << u"support E06000032 2021-22"_s << u"1205 value @T2!J16"_s;
    QTest::newRow("a heading that the one beside it does not reach") << u"carers E92000001 2021-22"_s << u"380725 value @T2!L11"_s;
    QTest::newRow("a table by year is England's") << u"spending E92000001 2005-06"_s << u"14356579.1329367 value @T4!B5"_s;
    QTest::newRow("each year from its own row") << u"spending E92000001 2006-07"_s << u"14898163.4421264 value @T4!B6"_s;
    QTest::newRow("a year that is not mapped") << u"spending E92000001 2020-21"_s << u""_s;
    QTest::newRow("Hackney did not submit") << u"requests E09000012 2021-22"_s << u"not-available @T2!G17"_s;
    QTest::newRow("Hackney the year before") << u"requests E09000012 2020-21"_s << u"3880 value @T2!F17"_s;
    QTest::newRow("suppressed") << u"requests E06000059 2021-22"_s << u"suppressed @T2!G18"_s;
    QTest::newRow("a zero of a count is a zero") << u"requests E06000059 2020-21"_s << u"0 value @T2!F18"_s;
    QTest::newRow("n/a") << u"support-older E06000059 2021-22"_s << u"not-available @T2!K18"_s;
    QTest::newRow("a price") << u"hourly-cost E06000032 2021-22 provision=in-house"_s << u"39.41 value @T51!H4"_s;
    QTest::newRow("a price of nought is none") << u"hourly-cost E06000032 2021-22 provision=external"_s << u"not-applicable @T51!I4"_s;
    QTest::newRow("a price that is missing") << u"hourly-cost E09000012 2021-22 provision=external"_s << u"not-available @T51!I5"_s;
    QTest::newRow("a column that is not mapped") << u"hourly-cost E06000032 2020-21 provision=in-house"_s << u""_s;
}

void FormatsTest::saltCells()
{
    QFETCH(QString, name);
    QFETCH(QString, expected);
    const auto plan = read(false, salt());
    QVERIFY2(plan.has_value(), plan ? "" : qPrintable(plan.error().message));
    QCOMPARE(samples::found(*plan, name), expected);
    QCOMPARE(samples::problems(*plan), QString());
}

void FormatsTest::saltCounts()
{
    const auto plan = read(false, salt());
    QVERIFY(plan.has_value());
    QCOMPARE(plan->sheets, 4);
    QCOMPARE(plan->rows, 5 + 3 + 1 + 3);
    QCOMPARE(plan->passedOver, 1 + 1);
    QCOMPARE(plan->observations.size(), std::size_t(5 * 6 + 2 + 3 * 2));
}

void FormatsTest::problems_data()
{
    QTest::addColumn<bool>("isAscof");
    QTest::addColumn<QString>("sheet");
    QTest::addColumn<int>("number"); // row, from 1
    QTest::addColumn<QString>("cells");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a word for a number") << true << u"Table_1b"_s << 7 << u"611|Luton|E06000032|=0.01|=380|high"_s
                                         << u"Table_1b!F7: the cell is neither a number nor a known mark"_s;
    QTest::newRow("an unknown area") << true << u"Table_4b"_s << 2 << u"9|Nowhere|E06000999|=1|=2|=50"_s
                                     << u"Table_4b!D2: no area has the code “E06000999”"_s;
    QTest::newRow("two figures for one area") << true << u"Table_1a"_s << 11 << u"810|Dorset|E06000059|[x]|[x]|[x]|=0.3|=410|=19.9"_s
                                              << u"Table_1a!I11: a second value 19.9 for E06000059 in 2019-20, which already has 19.5"_s;
    QTest::newRow("the same, the council's own first") << true << u"Table_1a"_s << 9 << u"810|Dorset|E06000059|[x]|[x]|[x]|=0.3|=410|=19.9"_s
                                                       << u"Table_1a!I10: a second value 19.5 for E06000059 in 2019-20, which already has 19.9"_s;
    QTest::newRow("a figure and a mark for one area") << true << u"Table_1a"_s << 11 << u"810|Dorset|E06000059|[x]|[x]|[x]|[x]|[x]|[x]"_s << u""_s;
    QTest::newRow("a share with its sign") << false << u"T51"_s << 4 << u"E06000032|611|Luton|E12000006|East of England|=1|=1|=1|50%"_s
                                           << u"T51!I4: the cell is neither a number nor a known mark"_s;
}

void FormatsTest::problems()
{
    QFETCH(bool, isAscof);
    QFETCH(QString, sheet);
    QFETCH(int, number);
    QFETCH(QString, cells);
    QFETCH(QString, expected);
    samples::Book book = isAscof ? ascof() : salt();
    for (auto &[name, rows] : book)
        if (name == sheet)
            rows[number - 1] = row(cells);
    const auto plan = read(isAscof, book);
    QVERIFY2(plan.has_value(), plan ? "" : qPrintable(plan.error().message));
    QCOMPARE(samples::problems(*plan), expected);
    if (sheet == u"Table_1a"_s) // of two rows, a council's own goes before its predecessor's, a figure before a mark
        QCOMPARE(samples::found(*plan, u"quality E06000059 2019-20"_s).section(u' ', 0, 0), expected.isEmpty() ? u"19.5"_s : u"19.9"_s);
}

void FormatsTest::refused_data()
{
    QTest::addColumn<bool>("isAscof");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to"); // a cell's text; "" takes the sheet away
    QTest::addColumn<QString>("message");
    QTest::newRow("ASCOF: a renamed measure") << true << u"2024 to 2025 - outcome"_s << u"2024 to 2025 - score"_s
                                              << u"Sheet “Table_2b”, column F is headed “2024 to 2025 - score”, which is none of its measures; the layout may have changed."_s;
    QTest::newRow("ASCOF: no period") << true << u"2024 to 2025 - outcome"_s << u"Latest - outcome"_s
                                      << u"Sheet “Table_2b”, column F is headed “Latest - outcome”, which is none of its measures; the layout may have changed."_s;
    QTest::newRow("ASCOF: another measure in the sheet") << true << u"2023 to 2024 - good outcome"_s << u"2023 to 2024 - outcome"_s
                                                         << u"Sheet “Table_6b”, column F is headed “2023 to 2024 - outcome”, which is none of its measures; the layout may have changed."_s;
    QTest::newRow("ASCOF: no code column") << true << u"ONS area code"_s << u"Area code"_s
                                           << u"Sheet “Table_1a” has no heading “ONS area code” with years beside it; the layout may have changed."_s;
    QTest::newRow("ASCOF: a sheet is missing") << true << u"Table_4b"_s << u""_s
                                               << u"a.ods: there is no sheet \"Table_4b\". Choose one of: Cover, Comparability_over_time_log, Table_1a, Table_1b, Table_1c, Table_2b, Table_6b."_s;
    QTest::newRow("SALT: a renamed heading") << false << u"65 and over"_s << u"65 and above"_s
                                             << u"Sheet “T12”, column I is headed “65 and above / Population” where “65 and over / Population” was expected; the layout may have changed."_s;
    QTest::newRow("SALT: columns moved") << false << u"External"_s << u"Outsourced"_s
                                         << u"Sheet “T51”, column I is headed “2021-22 / Outsourced” where “2021-22 / External” was expected; the layout may have changed."_s;
    QTest::newRow("SALT: no geography") << false << u"Geography code"_s << u"Area"_s
                                        << u"Sheet “T12” has no row of areas under a heading “Geography code”; the layout may have changed."_s;
    QTest::newRow("SALT: a sheet is missing") << false << u"T51"_s << u""_s
                                              << u"s.xlsx: there is no sheet \"T51\". Choose one of: Notes and Definitions, T2, T4, T12."_s;
}

void FormatsTest::refused()
{
    QFETCH(bool, isAscof);
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, message);
    samples::Book book = isAscof ? ascof() : salt();
    if (to.isEmpty())
        book.removeIf([&](const auto &sheet) { return sheet.first == from; });
    for (auto &[name, rows] : book)
        for (QStringList &cells : rows)
            cells.replaceInStrings(QRegularExpression(u'^' + QRegularExpression::escape(from) + u'$'), to);
    const auto plan = read(isAscof, book);
    QVERIFY(!plan);
    QCOMPARE(plan.error().message, message);
}

void FormatsTest::recognises()
{
    QVERIFY(samples::writeOds(m_dir.filePath(u"a.ods"_s), ascof()));
    QVERIFY(samples::writeXlsx(m_dir.filePath(u"s.xlsx"_s), salt()));
    QVERIFY(samples::writeXlsx(m_dir.filePath(u"other.xlsx"_s), {{u"Table_1a"_s, {row(u"ONS area code"_s)}}, {u"T2"_s, {row(u"x"_s)}}}));
    const auto wide = SourceFormat::make({{u"format"_s, u"ascof-time-series"_s}}), tables = SourceFormat::make({{u"format"_s, u"asc-fr-salt"_s}});
    const std::tuple<QString, bool, bool> files[] = {{u"a.ods"_s, true, false}, {u"s.xlsx"_s, false, true}, {u"other.xlsx"_s, false, false}};
    for (const auto &[name, isWide, isTables] : files) {
        auto source = openRows(m_dir.filePath(name));
        QVERIFY2(source.has_value(), source ? "" : qPrintable(source.error().message));
        QCOMPARE((*wide)->recognises(**source), isWide);
        QCOMPARE((*tables)->recognises(**source), isTables);
    }
}

void FormatsTest::unusableMap()
{
    QVERIFY(samples::writeFile(m_dir.filePath(u"bad.csv"_s), QByteArray(saltMap).replace("2021-22,rate", "2021-22,ratio")));
    QVERIFY(samples::writeXlsx(m_dir.filePath(u"s.xlsx"_s), salt()));
    auto source = openRows(m_dir.filePath(u"s.xlsx"_s));
    const auto format = SourceFormat::make({{u"format"_s, u"asc-fr-salt"_s}, {u"map"_s, u"bad.csv"_s}});
    const auto plan = (*format)->read(**source, {m_areas, m_dir.path()});
    QVERIFY(!plan);
    QCOMPARE(plan.error().message, u"bad.csv, line 10: the period or the role is not known."_s);
}

void FormatsTest::unknownFormat()
{
    const auto format = SourceFormat::make({{u"format"_s, u"ascof-2030"_s}});
    QVERIFY(!format);
    QCOMPARE(format.error().message, u"No layout is called “ascof-2030”."_s);
}

QTEST_APPLESS_MAIN(FormatsTest)
#include "tst_formats.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// A simple table described by a mapping: the committed mappings on a few rows in the files' own layout, and
// mappings that cannot be used.
#include "layoutsamples.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace careatlas;
using namespace Qt::StringLiterals;

namespace {

QJsonObject json(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

QJsonObject committed(const QString &name)
{
    return json(samples::readFile(QStringLiteral(CAREATLAS_SOURCE_DIR "/data/layouts/") + name));
}

const QByteArray population = "code,name,year,population,density_per_sqkm,pct_0_15,pct_16_64,pct_65plus,pct_change_5y,pop_65plus_est\n"
                              "E06000032,Luton,1991,176000,,22,64,14,,\n"
                              "E06000032,Luton,2024,239090,5515,23.2,65.42,11.37,7.16,27185.0\n"
                              "E08000038,Barnsley,2024,\"250,000\",[x],20,60,20,-1.5,1\n"
                              "K03000001,Great Britain,2024,1,1,1,1,1,1,1\n";

const QByteArray bands = "code,name,year,pop_total,pop_18_64,pop_65plus,source\n"
                         "E06000032,Luton,2024,239090,149617,27193,ONS\n"
                         "E06000055,Bedford,2024,1,100,[x],ONS\n"
                         "E92000001,ENGLAND,2015,54786327,33396899,9711572,ONS\n";

const QByteArray quoted = "checklist_id,measure,area_code,area_name,period,value,unit,denominator,as_printed,where\n"
                          "OV-1,Population,E06000032,Luton,mid-2023,231028,people,,231028,S:770\n"
                          "OV-2,Population density,MEAN,Mean of councils,2023,2469,people per square km,,2469,S:599\n"
                          "PN-2,Disabled residents,ENGLAND-AS-PRINTED,England as printed,2021,17.6,%,,17.6,S:222\n"
                          "PN-3,Requests,E06000032,Luton,2023-24,1230,requests,,1230,S:226\n"
                          "PN-3,Requests,E06000032,Luton,2023-24,532,per 100000,all residents,532,S:226\n"
                          "FI-1,Gross expenditure,E06000032,Luton,2023-24,37703,£ thousands per 100000,all residents,37703,S:886\n"
                          "FI-3,Client contributions,ENGLAND-AS-PRINTED,England as printed,2023-24,7286,£ thousands per 100000,all residents,7286,S:892\n"
                          "QI-8,Satisfied,E06000032,Luton,last year,58.1,%,,58.1,A:3\n";

const QByteArray outturn = "financial_year,ons_code,lgf_code,name,class,status,adult_social_care_net_current_expenditure_gbp,net_current_expenditure_all_services_gbp,level\n"
                           "2022-23,E06,UA,Unitary Authorities,Unitary Authority,total,5513641000.0,25971291000,class total\n"
                           "2024-25,E06000032,E0203,Luton UA,Unitary Authority,submitted,87359000.0,1,council\n"
                           "2024-25,E06000063,E0901,Cumberland,Unitary Authority,not submitted,,0,council\n"
                           "2022-23,E10000006,E0920,Cumbria CC,Shire County,submitted,180941000.0,1,council\n";

const QByteArray clients = "la_code,la_name,lts_count,adults_18plus,adults_65plus,assess_count,region,imd_score_2019,vacancy_rate_2024_25_pct,ascof_1a_2024_25,"
                           "lts_rate_check,assess_rate_check\n"
                           "E06000032,Luton,2645,176810,27193,1725,East of England,25.908,11.25,18.4,1496.0,975.6\n";

const QByteArray vacancies = "la_code,la_name,lts_count,adults_18plus,adults_65plus,share_65plus_5dp,assess_count,region,imd_score,vacancy_rate,ascof_1a,lts_rate_1dp\n"
                             "E06000032,Luton,2645,176810,27193,0.15380,1725,East of England,25.908,11.24896951762838,18.4,1496.0\n"
                             "E06000063,Cumberland,3640,228006,67351,0.29539,4475,North West,21.261,,19.5,1596.4\n";

} // namespace

class MappedFormatTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    AreaRegister m_areas = samples::areas();

    Result<ImportPlan> read(const QJsonObject &mapping, const QByteArray &content)
    {
        const QString path = m_dir.filePath(u"table.csv"_s);
        if (!samples::writeFile(path, content))
            return Error{Error::Code::Unreadable, u"the test's file could not be written"_s, {}};
        auto source = openRows(path);
        if (!source)
            return source.error();
        const auto format = SourceFormat::make(mapping);
        if (!format)
            return format.error();
        return (*format)->read(**source, {m_areas, m_dir.path()});
    }

private Q_SLOTS:
    void cells_data();
    void cells();
    void whatIsLeftOut();
    void ownMapping_data();
    void ownMapping();
    void marksOfTheMapping();
    void words_data();
    void words();
    void shares_data();
    void shares();
    void areasThatAreNotHeld();
    void totals();
    void recognises();
    void columnsThatAreReadMustBeThere_data();
    void columnsThatAreReadMustBeThere();
    void refused_data();
    void refused();
};

void MappedFormatTest::cells_data()
{
    QTest::addColumn<QString>("mapping");
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    const QString ons = u"ons-population.json"_s, ages = u"ons-age-bands.json"_s, report = u"quoted-figures.json"_s;

    QTest::newRow("population of Luton") << ons << population << u"population E06000032 mid-2024"_s << u"239090 value @table!D3"_s;
    QTest::newRow("its density") << ons << population << u"population-density E06000032 mid-2024"_s << u"5515 value @table!E3"_s;
    QTest::newRow("its change") << ons << population << u"population-change-5y E06000032 mid-2024"_s << u"7.16 value @table!I3"_s;
    QTest::newRow("a fall") << ons << population << u"population-change-5y E08000016 mid-2024"_s << u"-1.5 value @table!I4"_s;
    QTest::newRow("a code issued anew, thousands separated") << ons << population << u"population E08000016 mid-2024"_s << u"250000 value @table!D4"_s;
    QTest::newRow("no density in 1991") << ons << population << u"population-density E06000032 mid-1991"_s << u"not-available @table!E2"_s;
    QTest::newRow("a mark") << ons << population << u"population-density E08000016 mid-2024"_s << u"not-available @table!E4"_s;
    QTest::newRow("no calendar year") << ons << population << u"population E06000032 2024"_s << u""_s;

    // 149,617 and 27,193 are 176,810 adults; 33,396,899 and 9,711,572 are 43,108,471.
    QTest::newRow("an age band") << ages << bands << u"residents-18-64 E06000032 mid-2024"_s << u"149617 value @table!E2"_s;
    QTest::newRow("age bands added up") << ages << bands << u"adults E06000032 mid-2024"_s << u"176810 value @table!E2"_s;
    QTest::newRow("and of England") << ages << bands << u"adults E92000001 mid-2015"_s << u"43108471 value @table!E4"_s;
    QTest::newRow("a sum with a part missing is missing") << ages << bands << u"adults E06000055 mid-2024"_s << u"not-available @table!E3"_s;
    QTest::newRow("the part that is there") << ages << bands << u"residents-18-64 E06000055 mid-2024"_s << u"100 value @table!E3"_s;

    QTest::newRow("a quoted figure") << report << quoted << u"population E06000032 mid-2023"_s << u"231028 quoted @table!F2"_s;
    QTest::newRow("of two units the one wanted") << report << quoted << u"requests-18-64 E06000032 2023-24"_s << u"1230 quoted @table!F5"_s;
    QTest::newRow("the other is a part of its own") << report << quoted << u"requests-18-64 E06000032 2023-24 quoted-rate=all"_s << u"532 quoted @table!F6"_s;
    // 37,703 thousand pounds for 100,000 people are 377.03 pounds for each.
    QTest::newRow("a factor from one unit to another") << report << quoted << u"gross-current-expenditure E06000032 2023-24 quoted-money-rate=all"_s
        << u"377.03 quoted (Printed for every 100,000 residents, and as pounds, though the source counts in £ thousands. The report also calls it gross total, "
           "which is what its net figure fits.) @table!F7"_s;
    QTest::newRow("a doubt and a note") << report << quoted << u"client-contributions E92000001 2023-24 quoted-money-rate=all"_s
        << u"72.86 quoted (Printed as England in the report; not confirmed. Printed for every 100,000 residents, and as pounds, though the source counts in "
           "£ thousands.) @table!F8"_s;
    QTest::newRow("England as printed, with its doubt") << report << quoted << u"disability-age-standardised E92000001 2021"_s
                                                        << u"17.6 quoted (Printed as England in the report; not confirmed.) @table!F4"_s;
    const QString money = u"mhclg-revenue-outturn.json"_s, support = u"dhsc-client-level-data.json"_s, posts = u"skills-for-care-vacancy.json"_s;
    QTest::newRow("outturn, in pounds") << money << outturn << u"net-current-expenditure-outturn E06000032 2024-25"_s << u"87359000 value @table!G3"_s;
    QTest::newRow("a return not submitted") << money << outturn << u"net-current-expenditure-outturn E06000063 2024-25"_s << u"not-available @table!G4"_s;
    QTest::newRow("a council that has ended since") << money << outturn << u"net-current-expenditure-outturn E10000006 2022-23"_s << u"180941000 value @table!G5"_s;
    QTest::newRow("the totals of a class are not England") << money << outturn << u"net-current-expenditure-outturn E92000001 2022-23"_s << u""_s;
    QTest::newRow("people on one day") << support << clients << u"long-term-support-2026 E06000032 2026-03-31"_s << u"2645 provisional of /176810 @table!C2"_s;
    QTest::newRow("assessments in a year") << support << clients << u"assessments-2026 E06000032 2025-26"_s << u"1725 provisional of /176810 @table!F2"_s;
    QTest::newRow("vacancies, in full") << posts << vacancies << u"workforce-vacancy E06000032 2024-25"_s << u"11.24896951762838 value @table!J2"_s;
    QTest::newRow("no vacancy rate") << posts << vacancies << u"workforce-vacancy E06000063 2024-25"_s << u"not-available @table!J3"_s;
    QTest::newRow("a mean is no England") << report << quoted << u"population-density E92000001 2023"_s << u""_s;
}

void MappedFormatTest::cells()
{
    QFETCH(QString, mapping);
    QFETCH(QByteArray, table);
    QFETCH(QString, name);
    QFETCH(QString, expected);
    const auto plan = read(committed(mapping), table);
    QVERIFY2(plan.has_value(), plan ? "" : qPrintable(plan.error().message));
    QCOMPARE(samples::found(*plan, name), expected);
}

void MappedFormatTest::whatIsLeftOut()
{
    const auto plan = read(committed(u"quoted-figures.json"_s), quoted);
    QVERIFY(plan.has_value());
    QCOMPARE(plan->observations.size(), std::size_t(6));
    QCOMPARE(plan->rows, 6);
    QCOMPARE(plan->passedOver, 1); // the mean
    QCOMPARE(samples::problems(*plan), u"table!E9: “last year” is not a period: write one as 2023-24, 2023, 2024-04 or 2026-03-31."_s);

    const auto unknown = read(committed(u"ons-population.json"_s), population);
    QVERIFY(unknown.has_value());
    QCOMPARE(samples::problems(*unknown), u"table!A5: no area has the code “K03000001”"_s);
    QCOMPARE(unknown->observations.size(), std::size_t(15));
}

void MappedFormatTest::ownMapping_data()
{
    QTest::addColumn<QByteArray>("period");
    QTest::addColumn<QByteArray>("more"); // keys before "values"
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    QTest::newRow("fixed period") << "{\"fixed\": \"2026-03-31\"}"_ba << ""_ba << u"people E06000032 2026-03-31"_s << u"10 value of 3/4 @table!C2"_s;
    QTest::newRow("a column of years") << "{\"column\": \"when\"}"_ba << ""_ba << u"people E06000032 2024"_s << u"10 value of 3/4 @table!C2"_s;
    QTest::newRow("years that are mid-years") << "{\"column\": \"when\", \"kind\": \"mid-year\"}"_ba << ""_ba << u"people E06000032 mid-2024"_s
                                              << u"10 value of 3/4 @table!C2"_s;
    QTest::newRow("provisional") << "{\"column\": \"when\"}"_ba << "\"state\": \"provisional\","_ba << u"people E06000032 2024"_s << u"10 provisional of 3/4 @table!C2"_s;
    QTest::newRow("provisional makes no figure of a mark") << "{\"column\": \"when\"}"_ba << "\"state\": \"provisional\","_ba << u"people E06000055 2024"_s
                                                           << u"suppressed of 3/4 @table!C3"_s;
}

void MappedFormatTest::ownMapping()
{
    QFETCH(QByteArray, period);
    QFETCH(QByteArray, more);
    QFETCH(QString, name);
    QFETCH(QString, expected);
    const QJsonObject mapping = json("{\"format\": \"mapped-table\", \"columns\": [\"code\"], \"area\": {\"column\": \"code\"}, \"period\": " + period + ", " + more
                                     + "\"values\": [{\"indicator\": \"people\", \"value\": \"n\", \"numerator\": \"a\", \"denominator\": \"b\"}]}");
    const auto plan = read(mapping, "code,when,n,a,b\nE06000032,2024,10,3,4\nE06000055,2024,[c],3,4\n");
    QVERIFY2(plan.has_value(), plan ? "" : qPrintable(plan.error().message));
    QCOMPARE(samples::found(*plan, name), expected);
}

void MappedFormatTest::marksOfTheMapping()
{
    const QJsonObject mapping = json("{\"format\": \"mapped-table\", \"header_row\": 2, \"columns\": [\"code\"], \"area\": {\"column\": \"code\"}, "
                                     "\"period\": {\"fixed\": \"2024\"}, \"marks\": {\"DND\": \"not-yet-assessed\"}, "
                                     "\"values\": [{\"indicator\": \"people\", \"breakdown\": \"a=b\", \"value\": \"n\"}]}");
    const auto plan = read(mapping, "A title,\ncode [note 1],n\nE06000032,DND\nE06000055,5\n,7\n");
    QVERIFY2(plan.has_value(), plan ? "" : qPrintable(plan.error().message));
    QCOMPARE(samples::found(*plan, u"people E06000032 2024 a=b"_s), u"not-yet-assessed @table!B3"_s);
    QCOMPARE(samples::found(*plan, u"people E06000055 2024 a=b"_s), u"5 value @table!B4"_s);
    QCOMPARE(plan->passedOver, 1);
}

void MappedFormatTest::words_data()
{
    QTest::addColumn<QByteArray>("cells"); // the rating, its score, the month
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("problem");
    QTest::newRow("a word") << "Good,3,May 2024"_ba << u"3 value (Report of May 2024: Good) @table!B2"_s << u""_s;
    QTest::newRow("another") << "Bad,1,June 2024"_ba << u"1 value (Report of June 2024: Bad) @table!B2"_s << u""_s;
    QTest::newRow("a word with spaces around") << " Good ,3,May 2024"_ba << u"3 value (Report of May 2024: Good) @table!B2"_s << u""_s;
    QTest::newRow("a mark needs no score") << "Not Rated,,May 2024"_ba << u"not-available (Report of May 2024: Not Rated) @table!B2"_s << u""_s;
    QTest::newRow("another score") << "Good,2,May 2024"_ba << u""_s << u"table!B2: “Good” does not go with “2” in the column “score”"_s;
    QTest::newRow("no score") << "Good,,May 2024"_ba << u""_s << u"table!B2: “Good” does not go with “” in the column “score”"_s;
    QTest::newRow("an unknown word") << "good,3,May 2024"_ba << u""_s << u"table!B2: the cell is neither a number nor a known mark"_s;
}

void MappedFormatTest::words()
{
    QFETCH(QByteArray, cells);
    QFETCH(QString, expected);
    QFETCH(QString, problem);
    const QJsonObject mapping = json("{\"format\": \"mapped-table\", \"columns\": [\"code\"], \"area\": {\"column\": \"code\"}, \"period\": {\"fixed\": \"2025-10\"}, "
                                     "\"words\": {\"Good\": 3, \"Bad\": 1}, \"marks\": {\"Not Rated\": \"not-available\"}, "
                                     "\"values\": [{\"indicator\": \"rating\", \"value\": \"rated\", \"check\": \"score\", \"note\": \"Report of {month}: {rated}\"}]}");
    const auto plan = read(mapping, "code,rated,score,month\nE06000032," + cells + "\n");
    QVERIFY2(plan.has_value(), plan ? "" : qPrintable(plan.error().message));
    QCOMPARE(samples::found(*plan, u"rating E06000032 2025-10"_s), expected);
    QCOMPARE(samples::problems(*plan), problem);
    // The columns that checks and notes name must be there.
    for (const char *column : {"score", "month"})
        QCOMPARE(read(mapping, QByteArray("code,rated,score,month\n").replace(column, "other")).error().message,
                 u"Sheet “table”, row 1 has no column headed “%1”."_s.arg(QLatin1String(column)));
}

void MappedFormatTest::shares_data()
{
    QTest::addColumn<QByteArray>("cells"); // aged 10, aged 11, all
    QTest::addColumn<QString>("expected");
    QTest::newRow("added up and divided") << "30,20,200"_ba << u"25 value of 50/200 @table!B2"_s;
    QTest::newRow("to six decimals") << "1,1,3"_ba << u"66.666667 value of 2/3 @table!B2"_s;
    QTest::newRow("nobody") << "0,0,3"_ba << u"0 value of 0/3 @table!B2"_s;
    QTest::newRow("a part is suppressed") << "[c],1,3"_ba << u"suppressed of /3 @table!B2"_s;
    QTest::newRow("the whole is not available") << "1,1,[x]"_ba << u"not-available of 2/ @table!B2"_s;
    QTest::newRow("of nobody there is no share") << "0,0,0"_ba << u"not-applicable of 0/0 @table!B2"_s;
}

void MappedFormatTest::shares()
{
    QFETCH(QByteArray, cells);
    QFETCH(QString, expected);
    const QJsonObject mapping = json("{\"format\": \"mapped-table\", \"columns\": [\"code\"], \"area\": {\"column\": \"code\"}, \"period\": {\"fixed\": \"2021\"}, "
                                     "\"values\": [{\"indicator\": \"young\", \"numerator\": [\"10\", \"11\"], \"denominator\": \"all\"}]}");
    const auto plan = read(mapping, "code,10,11,all\nE06000032," + cells + "\n");
    QVERIFY2(plan.has_value(), plan ? "" : qPrintable(plan.error().message));
    QCOMPARE(samples::found(*plan, u"young E06000032 2021"_s), expected);
}

void MappedFormatTest::areasThatAreNotHeld()
{
    const QJsonObject mapping = json("{\"format\": \"mapped-table\", \"columns\": [\"code\"], \"area\": {\"column\": \"code\", \"elsewhere\": [\"W\", \"S\"]}, "
                                     "\"period\": {\"fixed\": \"2021\"}, \"values\": [{\"indicator\": \"people\", \"value\": \"n\"}, {\"indicator\": \"others\", \"value\": \"n\"}]}");
    const auto plan = read(mapping, "code,n\nW06000001,1\nE06000032,2\nS12000033,3\nE06000099,4\n");
    QVERIFY(plan.has_value());
    QCOMPARE(plan->passedOver, 2);
    QCOMPARE(plan->observations.size(), std::size_t(2));
    // Once a row, however many values it holds.
    QCOMPARE(samples::problems(*plan), u"table!A5: no area has the code “E06000099”"_s);
}

void MappedFormatTest::totals()
{
    QByteArray mapping = "{\"format\": \"mapped-table\", \"columns\": [\"code\"], \"area\": {\"column\": \"code\"}, \"period\": {\"fixed\": \"2021\"}, "
                         "\"totals\": \"sum of councils\", \"values\": [{\"indicator\": \"people\", \"value\": \"n\"}]}";
    const QByteArray table = "code,n\nE06000032,2\nE06000055,30\nE09000012,400\n";
    const auto plan = read(json(mapping), table);
    QVERIFY(plan.has_value());
    QCOMPARE(samples::found(*plan, u"people E12000006 2021"_s), u"432 value (Sum of the councils.) @table!B2"_s);
    QCOMPARE(plan->observations.size(), std::size_t(4));
    QCOMPARE(read(json(mapping.replace("\"totals\": \"sum of councils\", ", "")), table)->observations.size(), std::size_t(3));
}

void MappedFormatTest::recognises()
{
    const QString path = m_dir.filePath(u"table.csv"_s);
    const auto format = SourceFormat::make(committed(u"ons-population.json"_s));
    QVERIFY(format.has_value());
    const std::pair<QByteArray, bool> files[] = {{population, true}, {bands, false}, {QByteArray(population).replace("pct_change_5y", "change"), false}};
    for (const auto &[content, expected] : files) {
        QVERIFY(samples::writeFile(path, content));
        auto source = openRows(path);
        QVERIFY(source.has_value());
        QCOMPARE((*format)->recognises(**source), expected);
    }
    // Each of two tables that repeat columns of the other is known for itself.
    const std::tuple<QString, QByteArray, bool> pairs[] = {{u"dhsc-client-level-data.json"_s, clients, true}, {u"dhsc-client-level-data.json"_s, vacancies, false},
                                                           {u"skills-for-care-vacancy.json"_s, vacancies, true}, {u"skills-for-care-vacancy.json"_s, clients, false}};
    for (const auto &[mapping, content, expected] : pairs) {
        QVERIFY(samples::writeFile(path, content));
        auto source = openRows(path);
        QVERIFY(source.has_value());
        QCOMPARE((*SourceFormat::make(committed(mapping)))->recognises(**source), expected);
    }
    const auto plan = read(committed(u"ons-population.json"_s), QByteArray(population).replace("pct_change_5y", "change"));
    QVERIFY(!plan);
    QCOMPARE(plan.error().message, u"Sheet “table”, row 1 has no column headed “pct_change_5y”."_s);
}

void MappedFormatTest::columnsThatAreReadMustBeThere_data()
{
    QTest::addColumn<QByteArray>("column");
    for (const char *column : {"code", "when", "kind", "n", "m", "b"})
        QTest::newRow(column) << QByteArray(column);
}

void MappedFormatTest::columnsThatAreReadMustBeThere()
{
    // The first column holds a number of the publisher's own, which must never be taken for a figure.
    QFETCH(QByteArray, column);
    const QJsonObject mapping = json("{\"format\": \"mapped-table\", \"columns\": [\"code\"], \"area\": {\"column\": \"code\"}, \"period\": {\"column\": \"when\"}, "
                                     "\"values\": [{\"indicator\": \"people\", \"when\": {\"kind\": \"all\"}, \"value\": [\"n\", \"m\"], \"denominator\": \"b\"}]}");
    const QByteArray table = "id,code,when,kind,n,m,b\n611,E06000032,2024,all,10,5,4\n";
    const auto whole = read(mapping, table);
    QVERIFY(whole.has_value());
    QCOMPARE(samples::found(*whole, u"people E06000032 2024"_s), u"15 value of /4 @table!E2"_s);
    const auto plan = read(mapping, QByteArray(table).replace("," + column, ",other"));
    QVERIFY(!plan);
    QCOMPARE(plan.error().message, u"Sheet “table”, row 1 has no column headed “%1”."_s.arg(QString::fromLatin1(column)));
}

void MappedFormatTest::refused_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("why");
    const QString needs = u"it needs columns, an area column, a period (a column or fixed) and values"_s;
    QTest::newRow("no columns") << "\"columns\": [\"code\"], "_ba << ""_ba << needs;
    QTest::newRow("no area") << "\"area\": {\"column\": \"code\"}, "_ba << ""_ba << needs;
    QTest::newRow("no period") << "{\"column\": \"when\"}"_ba << "{}"_ba << needs;
    QTest::newRow("two periods") << "{\"column\": \"when\"}"_ba << "{\"column\": \"when\", \"fixed\": \"2024\"}"_ba << needs;
    QTest::newRow("no values") << "[{\"indicator\": \"people\", \"value\": \"n\"}]"_ba << "[]"_ba << needs;
    QTest::newRow("a value without an indicator") << "\"indicator\": \"people\", "_ba << ""_ba << u"a value lacks its indicator or its column"_s;
    QTest::newRow("a value without a column") << "\"value\": \"n\""_ba << "\"numerator\": \"n\""_ba << u"a value lacks its indicator or its column"_s;
    QTest::newRow("a factor of nought") << "\"value\": \"n\""_ba << "\"value\": \"n\", \"factor\": 0"_ba << u"a factor is a number above 0"_s;
    QTest::newRow("a factor in words") << "\"value\": \"n\""_ba << "\"value\": \"n\", \"factor\": \"0.01\""_ba << u"a factor is a number above 0"_s;
    QTest::newRow("an unknown period") << "\"value\": \"n\""_ba << "\"value\": \"n\", \"period\": \"spring\""_ba << u"“spring” is no period"_s;
    QTest::newRow("an unknown state") << "\"state\": \"quoted\""_ba << "\"state\": \"guessed\""_ba << u"“guessed” is no state of a figure"_s;
    QTest::newRow("a state without a figure") << "\"state\": \"quoted\""_ba << "\"state\": \"suppressed\""_ba << u"“suppressed” is no state of a figure"_s;
    QTest::newRow("a word for a word") << "\"good\": 3"_ba << "\"good\": \"three\""_ba << u"“good” stands for no number"_s;
    QTest::newRow("other totals") << "sum of councils"_ba << "mean of councils"_ba << u"totals are a “sum of councils” or none"_s;
    QTest::newRow("an unknown mark") << "\"not-available\""_ba << "\"gone\""_ba << u"“gone” is no data state"_s;
}

void MappedFormatTest::refused()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, why);
    QByteArray text = "{\"format\": \"mapped-table\", \"columns\": [\"code\"], \"area\": {\"column\": \"code\"}, \"period\": {\"column\": \"when\"}, "
                      "\"state\": \"quoted\", \"marks\": {\"-\": \"not-available\"}, \"words\": {\"good\": 3}, \"totals\": \"sum of councils\", "
                      "\"values\": [{\"indicator\": \"people\", \"value\": \"n\"}]}";
    QVERIFY(text.contains(from));
    const auto format = SourceFormat::make(json(text.replace(from, to)));
    QVERIFY(!format);
    QCOMPARE(format.error().message, u"The mapping is not usable: %1."_s.arg(why));
}

QTEST_APPLESS_MAIN(MappedFormatTest)
#include "tst_mappedformat.moc"

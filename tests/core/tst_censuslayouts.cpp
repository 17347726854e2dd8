// SPDX-License-Identifier: GPL-3.0-or-later
// The committed layouts of the 2021 census and of the assessments of councils, on rows in the files' own layout with
// their traps: sub-totals among single years, Wales, counties that have ended, rates on two bases, words beside scores.
#include "layoutsamples.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace careatlas;
using namespace Qt::StringLiterals;

namespace {

/// As Nomis writes it: the total, then each sub-total before the single years it is made of.
QByteArray ageHeading()
{
    const QMap<int, QByteArray> subTotals{{0, "Aged 4 years and under"}, {5, "Aged 5 to 9 years"}, {10, "Aged 10 to 15 years"}, {16, "Aged 16 to 19 years"},
                                          {20, "Aged 20 to 24 years"}, {25, "Aged 25 to 34 years"}, {35, "Aged 35 to 49 years"}, {50, "Aged 50 to 64 years"},
                                          {65, "Aged 65 to 74 years"}, {75, "Aged 75 to 84 years"}, {85, "Aged 85 years and over"}};
    const auto column = [](const QByteArray &age) { return ",\"Age: " + age + "; measures: Value\""; };
    QByteArray heading = "\"date\",\"geography\",\"geography code\"" + column("Total");
    for (int age = 0; age <= 100; ++age) {
        if (subTotals.contains(age))
            heading += column(subTotals.value(age));
        heading += column(age == 0 ? "Aged under 1 year" : age == 1 ? "Aged 1 year" : age == 100 ? "Aged 100 years and over" : "Aged " + QByteArray::number(age) + " years");
    }
    return heading + '\n';
}

/// An area where `each` people are of every age, so that its 101 ages make 101 times as many; sub-totals are right as well.
QByteArray ages(const QByteArray &name, const QByteArray &code, int each)
{
    const QMap<int, int> subTotals{{0, 5}, {5, 5}, {10, 6}, {16, 4}, {20, 5}, {25, 10}, {35, 15}, {50, 15}, {65, 10}, {75, 10}, {85, 16}};
    QByteArray row = "2021," + name + "," + code + "," + QByteArray::number(101 * each);
    for (int age = 0; age <= 100; ++age) {
        if (subTotals.contains(age))
            row += ',' + QByteArray::number(subTotals.value(age) * each);
        row += ',' + QByteArray::number(each);
    }
    return row + '\n';
}

const QByteArray carers = "code,name,residents_aged_5plus,provides_no_unpaid_care,provides_9_hours_or_less_unpaid_care_a_week,"
                          "provides_10_to_19_hours_unpaid_care_a_week,provides_20_to_34_hours_unpaid_care_a_week,provides_35_to_49_hours_unpaid_care_a_week,"
                          "provides_50_or_more_hours_unpaid_care_a_week,carers,residents_all_ages,carers_per_100k_aged5plus,carers_per_100k_residents\n"
                          "E06000032,Luton,209311,193203,4738,2374,1928,2193,4875,16108,225259,7695.7,7150.9\n"
                          "E08000016,Barnsley,231125,206378,7133,3330,2509,3307,8468,24747,244576,10707.2,10118.3\n";

const QByteArray disabled = "code,name,residents,disabled,pct_disabled_crude\nE06000063,Cumberland,273254,54115,19.8\nE06000064,Westmorland and Furness,225000,45000,20\n";

const QByteArray assessmentHeading =
    "authority_name,overall_rating,qs1_assessing_needs,qs2_supporting_people,qs3_equity_experience,qs4_care_provision,qs5_partnerships_communities,"
    "qs6_safe_pathways,qs7_safeguarding,qs8_governance,qs9_learning_improvement,code,name,region_name,report_url,report_month_mmyy,qs1_score,qs2_score,"
    "qs3_score,qs4_score,qs5_score,qs6_score,qs7_score,qs8_score,qs9_score,avg_score,report_month,total_of_36,pct_of_36\n";
const QByteArray assessed = "Bedford Borough Council,Good,Requires improvement,Inadequate,Good,Good,Good,Good,Good,Good,Outstanding,E06000055,Bedford,East of England,"
                            "https://www.cqc.org.uk/bedford-0524,524,2,1,3,3,3,3,3,3,4,2.78,May 2024,25,69.4\n";

} // namespace

class CensusLayoutsTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    AreaRegister m_areas = samples::areas();

    Result<ImportPlan> read(const QString &layout, const QByteArray &content)
    {
        const QString path = m_dir.filePath(u"census.csv"_s);
        if (!samples::writeFile(path, content))
            return Error{Error::Code::Unreadable, u"the test's file could not be written"_s, {}};
        auto source = openRows(path);
        if (!source)
            return source.error();
        const auto description = QJsonDocument::fromJson(samples::readFile(QStringLiteral(CAREATLAS_SOURCE_DIR "/data/layouts/") + layout + u".json"_s)).object();
        const auto format = SourceFormat::make(description);
        if (!format)
            return format.error();
        return (*format)->read(**source, {m_areas, m_dir.path()});
    }

private Q_SLOTS:
    void everyAgeOnce();
    void countiesOf2021();
    void figures_data();
    void figures();
    void wordsAndScoresMustAgree();
};

void CensusLayoutsTest::everyAgeOnce()
{
    // The bands of five years hold 5 of 101 ages, the last the eleven from 90 on.
    const auto plan = read(u"census-age"_s, ageHeading() + ages("Luton", "E06000032", 20) + ages("Cardiff", "W06000015", 7));
    QVERIFY2(plan.has_value(), plan ? "" : qPrintable(plan.error().message));
    QCOMPARE(plan->observations.size(), std::size_t(19));
    QCOMPARE(plan->passedOver, 1);
    QCOMPARE(samples::problems(*plan), QString());
    double people = 0.0;
    for (const Observation &o : plan->observations) {
        QCOMPARE(o.indicator, u"population"_s);
        QCOMPARE(*o.numerator, o.breakdown == u"age=90-plus"_s ? 220.0 : 100.0);
        QCOMPARE(*o.denominator, 2020.0);
        people += *o.numerator;
    }
    QCOMPARE(people, 2020.0);
    QCOMPARE(samples::found(*plan, u"population E06000032 2021-03-21 age=15-19"_s), u"4.950495 value of 100/2020 @census!W2"_s);
    // Ages that are not the same for every year tell a band that begins one too late.
    QByteArray older = ages("Luton", "E06000032", 20);
    older.replace(older.lastIndexOf(",20\n"), 4, ",31\n"); // those of 100 and over
    older.replace("E06000032,2020,100,20,", "E06000032,2031,105,25,"); // and under 1
    const auto uneven = read(u"census-age"_s, ageHeading() + older);
    QVERIFY(uneven.has_value());
    QVERIFY(samples::found(*uneven, u"population E06000032 2021-03-21 age=0-4"_s).contains(u"of 105/2031"_s));
    QVERIFY(samples::found(*uneven, u"population E06000032 2021-03-21 age=90-plus"_s).contains(u"of 231/2031"_s));
}

void CensusLayoutsTest::countiesOf2021()
{
    const auto plan = read(u"census-age"_s, ageHeading() + ages("Cumbria", "E10000006", 3));
    QVERIFY(plan.has_value());
    // Cumbria keeps its code, since its people cannot be told apart by the two councils that followed; both lie in the region.
    QCOMPARE(samples::found(*plan, u"population E10000006 2021-03-21 age=0-4"_s), u"4.950495 value of 15/303 @census!F2"_s);
    QCOMPARE(samples::found(*plan, u"population E12000002 2021-03-21 age=0-4"_s), u"4.950495 value of 15/303 (Sum of the councils.) @census!F2"_s);
    QCOMPARE(samples::found(*plan, u"population E06000063 2021-03-21 age=0-4"_s), QString());
}

void CensusLayoutsTest::figures_data()
{
    QTest::addColumn<QString>("layout");
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *tag, const QString &layout, const QByteArray &table, const QString &name, const QString &expected) {
        QTest::newRow(tag) << layout << table << name << expected;
    };
    const QString unpaid = u"census-unpaid-carers"_s, crude = u"census-disability"_s, cqc = u"cqc-council-assessments"_s;
    row("carers of Luton, of residents of every age", unpaid, carers, u"unpaid-carers E06000032 2021"_s,
        u"16108 value of /225259 rate=7150.9 (Per 100,000 residents of every age; the census asked those aged 5 and over.) @census!J2"_s);
    row("least hours", unpaid, carers, u"unpaid-carers E06000032 2021 hours=9-or-less"_s, u"4738 value of /225259 @census!E2"_s);
    row("most hours", unpaid, carers, u"unpaid-carers E08000016 2021 hours=50-or-more"_s, u"8468 value of /244576 @census!I3"_s);
    row("Barnsley is all of this Yorkshire", unpaid, carers, u"unpaid-carers E12000003 2021"_s, u"24747 value of /244576 (Sum of the councils.) @census!J3"_s);
    row("Luton is not all of the East", unpaid, carers, u"unpaid-carers E12000006 2021"_s, u""_s);
    row("those who give no care are no part", unpaid, carers, u"unpaid-carers E06000032 2021 hours=none"_s, u""_s);
    row("disabled residents of Cumberland", crude, disabled, u"disability-crude E06000063 2021"_s, u"19.8 value of 54115/273254 @census!E2"_s);
    // 54,115 and 45,000 of 273,254 and 225,000 are 99,115 of 498,254.
    row("a region from its counts", crude, disabled, u"disability-crude E12000002 2021"_s, u"19.892464 value of 99115/498254 (Sum of the councils.) @census!E2"_s);
    row("the rating of a council", cqc, assessmentHeading + assessed, u"cqc-council-rating E06000055 2025-10"_s,
        u"3 value (Report of May 2024: Good, 25 of 36 points (69.4%). https://www.cqc.org.uk/bedford-0524) @census!B2"_s);
    row("requires improvement", cqc, assessmentHeading + assessed, u"cqc-council-rating E06000055 2025-10 statement=assessing-needs"_s, u"2 value @census!C2"_s);
    row("inadequate", cqc, assessmentHeading + assessed, u"cqc-council-rating E06000055 2025-10 statement=supporting-people"_s, u"1 value @census!D2"_s);
    row("outstanding", cqc, assessmentHeading + assessed, u"cqc-council-rating E06000055 2025-10 statement=learning"_s, u"4 value @census!K2"_s);
    row("assessed without an overall rating", cqc, assessmentHeading + QByteArray(assessed).replace("Council,Good", "Council,Not Rated"),
        u"cqc-council-rating E06000055 2025-10"_s,
        u"not-available (Report of May 2024: Not Rated, 25 of 36 points (69.4%). https://www.cqc.org.uk/bedford-0524) @census!B2"_s);
    row("ratings make no region", cqc, assessmentHeading + assessed, u"cqc-council-rating E12000006 2025-10"_s, u""_s);
}

void CensusLayoutsTest::figures()
{
    QFETCH(QString, layout);
    QFETCH(QByteArray, table);
    QFETCH(QString, name);
    QFETCH(QString, expected);
    const auto plan = read(layout, table);
    QVERIFY2(plan.has_value(), plan ? "" : qPrintable(plan.error().message));
    QCOMPARE(samples::found(*plan, name), expected);
    QCOMPARE(samples::problems(*plan), QString());
}

void CensusLayoutsTest::wordsAndScoresMustAgree()
{
    const QString cqc = u"cqc-council-assessments"_s;
    const auto plan = read(cqc, assessmentHeading + QByteArray(assessed).replace(",524,2,1,3,", ",524,2,2,3,"));
    QVERIFY(plan.has_value());
    QCOMPARE(samples::problems(*plan), u"census!D2: “Inadequate” does not go with “2” in the column “qs2_score”"_s);
    QCOMPARE(samples::found(*plan, u"cqc-council-rating E06000055 2025-10 statement=supporting-people"_s), QString());
    QCOMPARE(plan->observations.size(), std::size_t(9));
    // Each score is held against its own column: a score that is one too high is found in all nine.
    const auto all = read(cqc, assessmentHeading + QByteArray(assessed).replace(",524,2,1,3,3,3,3,3,3,4,", ",524,3,2,4,4,4,4,4,4,3,"));
    QVERIFY(all.has_value());
    QCOMPARE(all->problems.size(), std::size_t(9));
}

QTEST_APPLESS_MAIN(CensusLayoutsTest)
#include "tst_censuslayouts.moc"

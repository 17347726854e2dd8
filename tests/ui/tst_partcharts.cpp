// SPDX-License-Identifier: GPL-3.0-or-later
// The charts of parts: boxes, many parts with rules to hold them against, tables of ratings, quoted parts; and what
// each is called where a reader chooses.
#include "core/domain/format.h"
#include "tests/ui/partsamples.h"
#include "ui/charts/chartbuilder.h"

#include <QTest>

using namespace careatlas;
using namespace careatlas::samples;

namespace {

ChartSpec chart(const char *name, const IndicatorFigures &figures)
{
    return ChartBuilder(stateTitles()).build(QString::fromLatin1(name), figures, latestPeriod(figures));
}

IndicatorFigures withoutBedford()
{
    IndicatorFigures figures = deprivation(true);
    figures.areas[1].observations.clear();
    return figures;
}

} // namespace

class TestPartCharts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void boxGolden()
    {
        const QString expected = QStringLiteral(
            "box: Deprivation rank of small areas, 2025\n"
            "Luton, spread, 2025, rank 1-33,755\n"
            "axis 1 to 33755 by 10000: Rank 1-33,755\n"
            "ends Most deprived | Least deprived\n"
            "row Luton\n"
            "  2025|statistic=minimum|council | Luton | Lowest | 2025 | 1050 | 1,050 | 1,050"
            " | The middle half lies between 4,693 and 16,520, all between 1,050 and 29,822 | DHSC, January 2026\n"
            "  2025|statistic=lower-quartile|council | Luton | Lower quartile | 2025 | 4693 | 4,693 | 4,693"
            " | The middle half lies between 4,693 and 16,520, all between 1,050 and 29,822 | DHSC, January 2026\n"
            "  2025|statistic=median|council | Luton | Median | 2025 | 9877 | 9,877 | 9,877 | 7,001 below England (16,878)"
            " | The middle half lies between 4,693 and 16,520, all between 1,050 and 29,822 | DHSC, January 2026\n"
            "  2025|statistic=upper-quartile|council | Luton | Upper quartile | 2025 | 16520 | 16,520 | 16,520"
            " | The middle half lies between 4,693 and 16,520, all between 1,050 and 29,822 | DHSC, January 2026\n"
            "  2025|statistic=maximum|council | Luton | Highest | 2025 | 29822 | 29,822 | 29,822"
            " | The middle half lies between 4,693 and 16,520, all between 1,050 and 29,822 | DHSC, January 2026\n"
            "  2025|council | Luton | Mean | 2025 | 11631.36 | 11,631 | 11,631 | 5,247 below England (16,878)"
            " | The middle half lies between 4,693 and 16,520, all between 1,050 and 29,822 | DHSC, January 2026\n"
            "row England\n");
        const QString dump = chart("box:statistic", deprivationRanks()).dump();
        QVERIFY2(dump.startsWith(expected), qPrintable(dump));
        QVERIFY2(dump.endsWith(QStringLiteral("note A thin line runs from the lowest to the highest; the box holds the middle half. "
                                              "The stroke in it is the median, the dot the mean.\n"
                                              "Source: Department of Health and Social Care, Adult Social Care Outcomes Framework, January 2026\n"
                                              "Open Government Licence v3.0\n")), qPrintable(dump));
    }

    void decilesRunFromOneToTen()
    {
        const ChartSpec spec = chart("box:statistic", deprivation(true));
        QCOMPARE(spec.kind, ChartSpec::Kind::Box);
        QCOMPARE(spec.axis.minimum, 1.0);
        QCOMPARE(spec.axis.maximum, 10.0);
        QCOMPARE(spec.axis.step, 1.0);
        QCOMPARE(spec.axis.lowEnd, QStringLiteral("Most deprived"));
        QCOMPARE(commonAxis(spec.axis, spec.axis), spec.axis);
        QCOMPARE(spec.rows.size(), std::size_t(3));
        for (const BarRow &row : spec.rows)
            QCOMPARE(row.marks.size(), std::size_t(6));
        QCOMPARE(spec.rows[1].marks[3].valueText, QStringLiteral("7")); // Bedford's upper quartile
        QCOMPARE(spec.rows[0].marks[5].words(), QStringLiteral("Luton, Mean, 2025: 3.96. 1.54 below England (5.50). "
                                                                "The middle half lies between 2 and 5, all between 1 and 9."));
    }

    void anAreaWithoutABoxKeepsItsRow()
    {
        const ChartSpec spec = chart("box:statistic", withoutBedford());
        QCOMPARE(spec.rows.size(), std::size_t(3));
        QCOMPARE(spec.rows[1].marks.size(), std::size_t(1));
        QCOMPARE(spec.rows[1].marks[0].stateText, QStringLiteral("Not available"));
        QVERIFY(!spec.rows[1].marks[0].value);
        IndicatorFigures none = deprivation();
        for (AreaFigures &area : none.areas)
            area.observations.clear();
        QVERIFY(!chart("box:statistic", none).hasFigures());
    }

    void acrossTheRows()
    {
        const ChartSpec boxes = chart("box:statistic", withoutBedford()); // 6, 1 and 6 marks
        QCOMPARE(boxes.acrossRows(2, 1), 6);
        QCOMPARE(boxes.acrossRows(6, 1), 7);
        QCOMPARE(boxes.acrossRows(9, -1), 6);
        QCOMPARE(boxes.acrossRows(2, -1), 2);
        QCOMPARE(boxes.acrossRows(12, 1), 12);
        const ChartSpec table = chart("rating-table:statement", assessments(true));
        QCOMPARE(table.acrossRows(1, 1), 3);
        QCOMPARE(table.acrossRows(18, -1), 16);
    }

    void manyPartsAreHeldAgainstRules()
    {
        const ChartSpec spec = chart("grouped-bar:decile", deprivation(true));
        QCOMPARE(spec.rows.size(), std::size_t(10));
        for (const BarRow &row : spec.rows) {
            QVERIFY(!row.marks[0].style.reference);
            QVERIFY(!row.marks[1].style.reference);
            QVERIFY(row.marks[2].style.reference);
        }
        QCOMPARE(spec.rows[0].label, QStringLiteral("1 (most deprived)"));
        QCOMPARE(spec.rows[0].marks[0].valueText, QStringLiteral("13.6%"));
        QCOMPARE(spec.rows[0].marks[0].sampleText, QStringLiteral("17 of 125 small areas"));
        QCOMPARE(spec.rows[9].marks[0].valueText, QStringLiteral("0.0%"));
        QVERIFY(spec.legend[2].style.reference);
        QCOMPARE(spec.subtitle, QStringLiteral("Luton and Bedford, deciles, 2025, % of small areas"));
        QCOMPARE(spec.barLines(), 20);
        // Few parts, and parts that no council has, stay bars.
        for (const BarRow &row : chart("grouped-bar", settings()).rows)
            for (const ChartMark &mark : row.marks)
                QVERIFY(!mark.style.reference);
        IndicatorFigures away = deprivation();
        away.areas[0].observations.clear();
        QVERIFY(!chart("grouped-bar:decile", away).rows[0].marks[1].style.reference);
    }

    void ratingsGolden()
    {
        const ChartSpec spec = chart("rating-table:statement", assessments(true));
        QCOMPARE(spec.subtitle, QStringLiteral("Camden and Blackpool, nine quality statements, February 2025 and August 2025"));
        QCOMPARE(spec.rows.size(), std::size_t(10));
        QStringList texts;
        for (const BarRow &row : spec.rows) {
            QCOMPARE(row.marks.size(), std::size_t(2)); // none of England
            texts << row.label + QStringLiteral(": ") + row.marks[0].barText + QStringLiteral(", ") + row.marks[1].barText;
        }
        QCOMPARE(texts[1], QStringLiteral("Assessing needs: 3 (good), 1 (significant shortfalls)"));
        QCOMPARE(texts[3], QStringLiteral("Equity in experience and outcomes: 4 (exceptional), 1 (significant shortfalls)"));
        QCOMPARE(texts[4], QStringLiteral("Care provision, integration and continuity: 3 (good), 2 (some shortfalls)"));
        QCOMPARE(texts[9], QStringLiteral("Learning, improvement and innovation: 4 (exceptional), 1 (significant shortfalls)"));
        const ChartMark &overall = spec.rows[0].marks[1];
        QCOMPARE(overall.key, QStringLiteral("2025-08|second"));
        QCOMPARE(overall.barText, formatValue(1.0, Unit::fromCatalogue(QStringLiteral("rating"), {})));
        QCOMPARE(*overall.value, 1.0);
        QVERIFY(overall.comparisonText.isEmpty());
        QVERIFY(spec.source.startsWith(QStringLiteral("Source: ")));
    }

    void aCouncilNotAssessedShowsItsState()
    {
        IndicatorFigures figures = assessments(true);
        figures.areas[1].observations.clear();
        const ChartSpec beside = chart("rating-table:statement", figures);
        QVERIFY(beside.hasFigures());
        QCOMPARE(beside.rows[0].marks[1].stateText, QStringLiteral("Not yet assessed"));
        QCOMPARE(beside.rows[5].marks[1].stateText, QStringLiteral("Not yet assessed"));
        figures.areas[0].observations.clear();
        QVERIFY(!chart("rating-table:statement", figures).hasFigures());
    }

    void quotedPartsAreHollow()
    {
        const ChartSpec spec = chart("grouped-bar:quoted-rate", quotedRates());
        QCOMPARE(spec.rows.size(), std::size_t(1));
        QCOMPARE(spec.rows[0].label, QStringLiteral("All"));
        QCOMPARE(spec.rows[0].marks.size(), std::size_t(2)); // nothing is quoted of the region, so it has no place
        QVERIFY(spec.rows[0].marks[0].hollow && spec.rows[0].marks[1].hollow);
        QCOMPARE(spec.rows[0].marks[0].valueText, QStringLiteral("532.4 per 100,000"));
        QCOMPARE(spec.subtitle, QStringLiteral("Luton, quoted rates, 2023-24, per 100,000 residents")); // not the card's 2021-22
        QCOMPARE(latestPeriod(quotedRates()), Period::financialYear(2021));
    }

    void noChartOfAQuotationAboutOthers()
    {
        IndicatorFigures figures = quotedRates();
        figures.areas[0].observations.pop_back();
        QVERIFY(!chart("grouped-bar:quoted-rate", figures).hasFigures());
        figures.areas[2].observations.back().state = DataState::Value; // published for England, that is another thing
        QVERIFY(chart("grouped-bar:quoted-rate", figures).hasFigures());
    }

    void theWholeLeadsTheLatestPeriod()
    {
        IndicatorFigures figures = quotedRates();
        figures.areas.erase(figures.areas.begin() + 1);
        for (AreaFigures &area : figures.areas)
            area.observations.back().state = DataState::Value; // an official part of a later year
        QCOMPARE(latestPeriod(figures), Period::financialYear(2021));
        for (AreaFigures &area : figures.areas)
            area.observations.erase(area.observations.begin());
        QCOMPARE(latestPeriod(figures), Period::financialYear(2023));
    }

    void namesForTheReader_data()
    {
        QTest::addColumn<QString>("chart");
        QTest::addColumn<QString>("label");
        QTest::addColumn<bool>("possible");
        for (const auto &[chart, label, possible] : std::vector<std::tuple<const char *, const char *, bool>>{
                 {"bar", "Bars", true}, {"trend", "Trend", true}, {"box:statistic", "Spread", true}, {"box", "Spread", true},
                 {"grouped-bar:decile", "Deciles", true}, {"stacked-bar:decile", "Deciles", true}, {"box:decile", "Spread", false},
                 {"rating-table:statistic", "Ratings", false}, {"grouped-bar:age", "Bars", false}, {"pie", "Bars", false}})
            QTest::newRow(chart) << QString::fromLatin1(chart) << QString::fromLatin1(label) << possible;
    }
    void namesForTheReader()
    {
        QFETCH(QString, chart);
        const Indicator indicator = deprivation().indicator;
        QTEST(ChartBuilder::label(chart, indicator), "label");
        QTEST(ChartBuilder::canBuild(chart, indicator), "possible");
    }

    void ratingsAreOfRatings()
    {
        QVERIFY(ChartBuilder::canBuild(QStringLiteral("rating-table:statement"), assessments().indicator));
        QVERIFY(!ChartBuilder::canBuild(QStringLiteral("box:statement"), assessments().indicator));
    }
};

QTEST_MAIN(TestPartCharts)
#include "tst_partcharts.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// ChartBuilder: whole specs from small figures against golden dumps, and the choices that must not mislead:
// rates, missing rows, gaps, breaks and axes.
#include "tests/ui/chartsamples.h"
#include "ui/charts/chartbuilder.h"

#include <QTest>

using namespace careatlas;
using namespace careatlas::samples;

namespace {

const ChartBuilder &builder()
{
    static const ChartBuilder made(stateTitles());
    return made;
}

const Period year = Period::financialYear(2023);

IndicatorFigures spending()
{
    IndicatorFigures figures;
    figures.indicator.id = QStringLiteral("gross-current-expenditure");
    figures.indicator.title = QStringLiteral("Gross current spending");
    figures.indicator.unit = Unit::fromCatalogue(QStringLiteral("£ thousands"), QStringLiteral("adults 18+"));
    figures.areas = {luton(), england()};
    figures.areas[0].observations = {figure(figures.areas[0], year, 72100)};
    figures.areas[0].denominators = {people(figures.areas[0], "adults", 2023, 172500)};
    figures.areas[1].observations = {figure(figures.areas[1], year, 25000000)};
    figures.areas[1].denominators = {people(figures.areas[1], "adults", 2023, 45000000)};
    figures.national = {meanOf(year, 163398.7, 153), meanOf(year, 561.3, 153, RateBasis::OwnAge)};
    return figures;
}

} // namespace

class TestChartBuilder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void barGolden()
    {
        const QString expected = QStringLiteral(
            "bar: People who use services satisfied with their care and support\n"
            "Luton and Bedford, 2023-24, % of people surveyed\n"
            "axis 0 to 80 by 20: % of people surveyed\n"
            "row Luton\n"
            "  2023-24|council | Luton | 2023-24 | 58.1 | 58.1% | 58.1 | [52.7, 63.3] | 95% interval 52.7 to 63.3, as published"
            " | 325 people answered | 7.3 points below England (65.4%) | DHSC, January 2026\n"
            "row Bedford\n"
            "  2023-24|second | Bedford | 2023-24 | - |  |  | Suppressed: fewer than 5 | DHSC, January 2026\n"
            "row East of England\n"
            "  2023-24|region | East of England | 2023-24 | 65 | 65.0% | 65.0 | [63.2, 66.8] | 95% interval 63.2 to 66.8, as published"
            " | 0.4 points below England (65.4%) | DHSC, January 2026\n"
            "row England\n"
            "  2023-24|england | England | 2023-24 | 65.4 | 65.4% | 65.4 | [64.8, 66] | 95% interval 64.8 to 66.0, as published"
            " | DHSC, January 2026\n"
            "row Mean of councils\n"
            "  2023-24|mean | Mean of councils | 2023-24 | 64.7 | 64.7% | 64.7 | Unweighted mean of 151 councils"
            " | 0.7 points below England (65.4%) | Worked out by Care Atlas\n"
            "note Thin lines across bars are 95% intervals as published.\n"
            "Source: Department of Health and Social Care, Adult Social Care Outcomes Framework, January 2026\n"
            "Open Government Licence v3.0\n");
        QCOMPARE(builder().bar(withSuppressedBedford(), year).dump(), expected);
    }

    void sharesAmongTheParts()
    {
        // Ages are shares with a denominator beside a count without one, which they must not turn into rates.
        IndicatorFigures figures;
        figures.indicator.id = QStringLiteral("population");
        figures.indicator.unit = Unit::fromCatalogue(QStringLiteral("people"), {});
        const QString age = QStringLiteral("age");
        figures.indicator.dimensions = {{age, QStringLiteral("By age"), Unit::fromCatalogue(QStringLiteral("%"), QStringLiteral("residents")),
                                         {{age, QStringLiteral("0-4"), QStringLiteral("0 to 4")}}}};
        figures.areas = {luton()};
        Observation share = figure(figures.areas[0], Period::date(QDate(2021, 3, 21)), 7.09, "age=0-4");
        share.numerator = 15960.0;
        share.denominator = 225259.0;
        figures.areas[0].observations = {share, figure(figures.areas[0], Period::midYear(2023), 231028), figure(figures.areas[0], Period::midYear(2024), 239090)};
        const ChartSpec trend = builder().build(QStringLiteral("trend"), figures, Period::midYear(2024));
        QCOMPARE(trend.lines.size(), std::size_t(1));
        QCOMPARE(trend.lines.front().segments.front().back().mark.value, std::optional(239090.0));
        const ChartSpec parts = builder().build(QStringLiteral("grouped-bar:age"), figures, Period::midYear(2024));
        QVERIFY(parts.hasFigures());
    }

    void moneyIsComparedByTheHead()
    {
        const QString expected = QStringLiteral(
            "bar: Gross current spending\n"
            "Luton, 2023-24, £ per adult\n"
            "axis 0 to 600 by 100: £ per adult\n"
            "row Luton\n"
            "  2023-24|council | Luton | 2023-24 | 417.9710145 | £418 per adult | 418 | £72.1 million among 172,500 adults in mid-2023"
            " | £138 below England (£556 per adult) | DHSC, January 2026\n"
            "row England\n"
            "  2023-24|england | England | 2023-24 | 555.5555556 | £556 per adult | 556 | £25,000.0 million among 45,000,000 adults in"
            " mid-2023 | DHSC, January 2026\n"
            "row Mean of councils\n"
            "  2023-24|mean | Mean of councils | 2023-24 | 561.3 | £561 per adult | 561 | Unweighted mean of 153 councils"
            " | £6 above England (£556 per adult) | Worked out by Care Atlas\n"
            "note Rates are worked out with the population of mid-2023.\n"
            "Source: Department of Health and Social Care, Adult Social Care Outcomes Framework, January 2026\n"
            "Open Government Licence v3.0\n");
        QCOMPARE(builder().bar(spending(), year).dump(), expected);
    }

    void totalsWithoutARateCompareCouncilsOnly()
    {
        IndicatorFigures figures = spending();
        for (AreaFigures &area : figures.areas)
            area.denominators.clear();
        const ChartSpec spec = builder().bar(figures, year);
        QCOMPARE(spec.rows.size(), std::size_t(2));
        QCOMPARE(spec.rows[0].label, QStringLiteral("Luton"));
        QCOMPARE(spec.rows[0].marks[0].valueText, QStringLiteral("£72.1 million"));
        QCOMPARE(*spec.rows[0].marks[0].value, 72.1);
        QVERIFY(spec.rows[0].marks[0].comparisonText.isEmpty());
        QCOMPARE(spec.rows[1].label, QStringLiteral("Mean of councils"));
        QCOMPARE(spec.axis.label, QStringLiteral("£ million"));
        QVERIFY(spec.notes.contains(QStringLiteral("These are totals, so regions and England are left out.")));
    }

    void aTotalWithoutPopulationSaysSoAmongRates()
    {
        IndicatorFigures figures = spending();
        figures.areas[0].denominators.clear();
        const ChartMark mark = builder().bar(figures, year).rows[0].marks[0];
        QVERIFY(!mark.value);
        QVERIFY(mark.valueText.isEmpty());
        QCOMPARE(mark.stateText, QStringLiteral("No population held for a rate"));
        QCOMPARE(mark.sampleText, QStringLiteral("£72.1 million"));
    }

    void anAreaWithoutAnyObservationKeepsItsRow()
    {
        IndicatorFigures figures = satisfaction();
        figures.areas[0].observations.clear();
        figures.national.clear();
        figures.indicator.state = DataState::NotInPack;
        const ChartSpec spec = builder().bar(figures, year);
        QCOMPARE(spec.rows.size(), std::size_t(4));
        QCOMPARE(spec.rows[0].marks[0].stateText, QStringLiteral("Not in pack"));
        QCOMPARE(spec.rows[3].marks[0].stateText, QStringLiteral("Not available"));
    }

    void groupsFollowTheCatalogue()
    {
        const ChartSpec spec = builder().build(QStringLiteral("grouped-bar"), settings(), year);
        QCOMPARE(spec.rows.size(), std::size_t(7));
        QCOMPARE(spec.rows.front().label, QStringLiteral("Nursing care"));
        QCOMPARE(spec.rows.back().label, QStringLiteral("Prison"));
        for (const BarRow &row : spec.rows) {
            QCOMPARE(row.marks.size(), std::size_t(3));
            QCOMPARE(row.marks[2].style.role, AreaRole::England);
        }
        QCOMPARE(spec.rows[1].marks[0].valueText, QStringLiteral("93.4 per 100,000")); // 130 of 139,200
        QCOMPARE(spec.rows[6].marks[0].stateText, QStringLiteral("Suppressed: fewer than 5"));
        QCOMPARE(spec.legend.size(), std::size_t(3));
        QCOMPARE(spec.axis.minimum, 0.0);
    }

    void stacksShareThePublishedParts()
    {
        const ChartSpec spec = builder().build(QStringLiteral("stacked-bar"), settings(), year);
        QCOMPARE(spec.rows.size(), std::size_t(3));
        double total = 0.0;
        for (const ChartMark &mark : spec.rows[0].marks)
            total += mark.value.value_or(0.0);
        QVERIFY(qAbs(total - 100.0) < 1e-9);
        QCOMPARE(spec.rows[0].marks[1].valueText, QStringLiteral("12.7%")); // 130 of 1,025
        QCOMPARE(spec.rows[0].marks[1].sampleText, QStringLiteral("130 people"));
        QVERIFY(!spec.rows[0].marks[6].value);
        QVERIFY(spec.notes.contains(QStringLiteral("Not in the bars: Luton, Prison: suppressed: fewer than 5.")));
        QCOMPARE(spec.legend.size(), std::size_t(7));
    }

    void aDimensionOfItsOwnUnitIsShownInItAtItsOwnPeriod()
    {
        IndicatorFigures figures = satisfaction(false);
        const Unit share = Unit::fromCatalogue(QStringLiteral("%"), QStringLiteral("people who answered"));
        figures.indicator.dimensions = {{QStringLiteral("answer"), QStringLiteral("By answer"), share, {{QStringLiteral("answer"), QStringLiteral("yes"), QStringLiteral("Yes")}}}};
        const Period earlier = Period::financialYear(2019);
        figures.areas[0].observations.push_back(figure(figures.areas[0], earlier, 12.5, "answer=yes"));
        QVERIFY(ChartBuilder::canBuild(QStringLiteral("grouped-bar:answer"), figures.indicator));
        QVERIFY(!ChartBuilder::canBuild(QStringLiteral("grouped-bar:setting"), figures.indicator));
        const ChartSpec spec = builder().build(QStringLiteral("grouped-bar:answer"), figures, year);
        QCOMPARE(spec.period, earlier.label());
        QCOMPARE(spec.axis.label, QStringLiteral("% of people who answered"));
        QCOMPARE(spec.rows.size(), std::size_t(1));
        QCOMPARE(spec.rows[0].marks[0].valueText, QStringLiteral("12.5%"));
    }

    void sharesAlreadyInPercentAreLeftAlone()
    {
        IndicatorFigures figures = settings();
        figures.indicator.unit = Unit::fromCatalogue(QStringLiteral("%"), QStringLiteral("rated providers"));
        figures.indicator.dimensions[0].unit = figures.indicator.unit;
        figures.areas.resize(1);
        figures.areas[0].observations = {figure(figures.areas[0], year, 12.5, "setting=nursing"),
                                         figure(figures.areas[0], year, 60.0, "setting=residential")};
        const ChartSpec spec = builder().build(QStringLiteral("stacked-bar"), figures, year);
        QCOMPARE(*spec.rows[0].marks[0].value, 12.5);
        QCOMPARE(*spec.rows[0].marks[1].value, 60.0);
        QCOMPARE(spec.axis.label, QStringLiteral("% of rated providers"));
    }

    void trendStopsAtGapsAndBreaks()
    {
        const ChartSpec spec = builder().trend(satisfaction());
        QCOMPARE(spec.lines.size(), std::size_t(4));
        for (const TrendLine &line : spec.lines) {
            QCOMPARE(line.segments.size(), std::size_t(3));
            QCOMPARE(line.segments[0].back().mark.period, QStringLiteral("2017-18"));
            QCOMPARE(line.segments[1].front().mark.period, QStringLiteral("2018-19"));
            QCOMPARE(line.segments[1].back().mark.period, QStringLiteral("2019-20"));
            QCOMPARE(line.segments[2].front().mark.period, QStringLiteral("2021-22"));
        }
        QCOMPARE(spec.breaks.size(), std::size_t(1)); // one for all areas, none for the gap
        QCOMPARE(spec.breaks[0].x, (Period::financialYear(2017).position() + Period::financialYear(2018).position()) / 2);
        QVERIFY(spec.lines.back().segments[2].back().mark.hollow);
        QVERIFY(spec.notes.contains(QStringLiteral("Luton has no point for 2020-21 (not available).")));
        QCOMPARE(spec.ticks.size(), std::size_t(10)); // the missing year keeps its place
        QCOMPARE(spec.subtitle, QStringLiteral("Luton, 2015-16 to 2024-25, % of people surveyed"));
    }

    void theMeanBreaksWhereTheSourceChanges()
    {
        IndicatorFigures figures = satisfaction();
        figures.breaks.clear();
        for (AreaFigures &area : figures.areas)
            for (Observation &observation : area.observations)
                if (observation.period >= Period::financialYear(2023))
                    observation.provenance.release.source = QStringLiteral("other");
        const ChartSpec spec = builder().trend(figures);
        QCOMPARE(spec.lines.front().label, QStringLiteral("Mean of councils"));
        QCOMPARE(spec.lines.front().segments.size(), std::size_t(3));
        QCOMPARE(spec.lines.front().segments.back().front().mark.period, QStringLiteral("2023-24"));
    }

    void trendAxisStartsAtZeroUnlessItFlattens()
    {
        const ChartSpec close = builder().trend(satisfaction());
        QVERIFY(close.axis.minimum > 0.0);
        QVERIFY(close.notes.contains(QStringLiteral("The axis does not start at zero.")));

        IndicatorFigures wide = satisfaction();
        wide.areas[0].observations[0].value = 20.0;
        const ChartSpec far = builder().trend(wide);
        QCOMPARE(far.axis.minimum, 0.0);
        QVERIFY(!far.notes.contains(QStringLiteral("The axis does not start at zero.")));
    }

    void onlySourcesOfWhatIsShownAreNamed()
    {
        IndicatorFigures figures = spending();
        Observation elsewhere = figure(figures.areas[0], Period::financialYear(2024), 75000); // no population: not drawn
        elsewhere.provenance.release.publisher = QStringLiteral("A newspaper");
        figures.areas[0].observations.push_back(elsewhere);
        const ChartSpec trend = builder().trend(figures);
        QVERIFY(!trend.source.contains(QStringLiteral("newspaper")));
        QVERIFY(trend.notes.contains(QStringLiteral("Luton has no point for 2024-25 (no population held for a rate).")));
        QVERIFY(!builder().bar(figures, year).source.contains(QStringLiteral("newspaper")));
        QVERIFY(builder().bar(figures, Period::financialYear(2024)).source.contains(QStringLiteral("newspaper")));
    }

    void stackedTotalsKeepEveryArea()
    {
        IndicatorFigures figures = settings();
        for (AreaFigures &area : figures.areas)
            area.denominators.clear();
        const ChartSpec spec = builder().build(QStringLiteral("stacked-bar"), figures, year); // shares need no population
        QCOMPARE(spec.rows.size(), std::size_t(3));
        QVERIFY(!spec.notes.contains(QStringLiteral("These are totals, so regions and England are left out.")));
        QVERIFY(builder().build(QStringLiteral("grouped-bar"), figures, year).notes.contains(QStringLiteral("These are totals, so regions and England are left out.")));
    }

    void trendDrawsTheWholeOnly()
    {
        QVERIFY(!builder().trend(settings()).hasFigures());
    }

    void aMarkHasOneKeyInTheChartsOfBothCouncils()
    {
        IndicatorFigures here = satisfaction();
        AreaFigures other = here.areas.front();
        other.role = AreaRole::SecondCouncil;
        here.areas.insert(here.areas.begin() + 1, other);
        IndicatorFigures there = here;
        std::swap(there.areas[0], there.areas[1]);
        const ChartSpec left = builder().bar(here, year);
        const ChartSpec right = builder().bar(there, year);
        QCOMPARE(left.rows[0].marks[0].key, right.rows[1].marks[0].key);
        QCOMPARE(left.rows[1].marks[0].key, right.rows[0].marks[0].key);
        QVERIFY(left.rows[0].marks[0].key != left.rows[1].marks[0].key);
        QCOMPARE(left.rows[2].marks[0].key, right.rows[2].marks[0].key);
    }

    void latestPeriodIsTheLatestOfficialOne()
    {
        IndicatorFigures figures = satisfaction();
        QCOMPARE(latestPeriod(figures), Period::financialYear(2024));
        // A council without a figure then shows its state beside the others.
        figures.areas[0].observations.back() = missing(figures.areas[0], Period::financialYear(2024), DataState::Suppressed);
        QCOMPARE(latestPeriod(figures), Period::financialYear(2024));
        for (AreaFigures &area : figures.areas)
            area.observations.back().state = DataState::Quoted;
        QCOMPARE(latestPeriod(figures), Period::financialYear(2024)); // other councils have official ones
        figures.national.clear();
        QCOMPARE(latestPeriod(figures), Period::financialYear(2023));
        QCOMPARE(latestPeriod(IndicatorFigures()), Period());
    }

    void chartsByName()
    {
        const IndicatorFigures figures = settings();
        QCOMPARE(builder().build(QStringLiteral("grouped-bar"), figures, year).kind, ChartSpec::Kind::GroupedBar);
        QCOMPARE(builder().build(QStringLiteral("stacked-bar"), figures, year).kind, ChartSpec::Kind::StackedBar);
        QCOMPARE(builder().build(QStringLiteral("trend"), figures, year).kind, ChartSpec::Kind::Trend);
        QCOMPARE(builder().build(QStringLiteral("bar"), figures, year).kind, ChartSpec::Kind::Bar);
    }
};

QTEST_MAIN(TestChartBuilder)
#include "tst_chartbuilder.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The charts of every council as values: who stands where and in which words, how many lie where, and that nothing joins what
// does not compare. Quantiles by hand, Wilson's interval of 189 of 325 worked out apart.
#include "core/comparison/councilrank.h"
#include "tests/ui/councilsamples.h"
#include "ui/charts/chartbuilder.h"
#include "ui/charts/councilcharts.h"
#include "ui/export/chartcsv.h"
#include "ui/models/charttablemodel.h"

#include <QTest>

using namespace careatlas;
using namespace careatlas::samples;

namespace {

const ChartMark *markOf(const ChartSpec &spec, const QString &area, const QString &part = {}, const QString &period = {})
{
    for (const ChartMark *mark : spec.figures())
        if (mark->areaName == area && mark->part == part && (period.isEmpty() || mark->period == period))
            return mark;
    return nullptr;
}

QStringList order(const ChartSpec &spec)
{
    QStringList names;
    for (const ChartMark *mark : spec.figures())
        names << mark->areaName;
    return names;
}

/// The periods of a line, its segments apart.
QString periods(const ChartSpec &spec, const QString &label)
{
    for (const TrendLine &line : spec.lines)
        if (line.label == label) {
            QStringList segments;
            for (const auto &segment : line.segments) {
                QStringList names;
                for (const TrendPoint &point : segment)
                    names << point.mark.period;
                segments << names.join(QLatin1Char(' '));
            }
            return segments.join(QStringLiteral(" | "));
        }
    return QStringLiteral("no line");
}

} // namespace

class TestCouncilCharts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rankedGolden()
    {
        const IndicatorFigures every = everyCouncil();
        const QString luton = QStringLiteral("2023-24|council | Luton | 2023-24 | 58.1 | 58.1% | 58.1 | [52.7, 63.3] | 95% interval 52.7 to 63.3, as published "
                                             "| 4th of 4 | 7.3 points below England (65.4%) | DHSC, January 2026\n");
        const QString bedford = QStringLiteral("2023-24|second | Bedford | 2023-24 | 63.5 | 63.5% | 63.5 | joint 1st of 4 | 1.9 points below England (65.4%) "
                                               "| DHSC, January 2026\n");
        const QString kent = QStringLiteral("2023-24|E10000016 | Kent | 2023-24 | 66 | 66.0% | 66.0 | Outside this group | 0.6 points above England (65.4%) "
                                            "| DHSC, January 2026 | marked\n");
        const QString expected =
            QStringLiteral("rank: People who use services satisfied with their care and support\n"
                           "Luton and Bedford among East of England councils, 2023-24, % of people surveyed\n"
                           "axis 0 to 80 by 20: % of people surveyed\n"
                           "pinned Luton\n  ") + luton + QStringLiteral("pinned Bedford\n  ") + bedford + QStringLiteral("pinned Kent\n  ") + kent
            + QStringLiteral("under East of England councils, highest first (higher is better)\n"
                             "row Kent\n  ") + kent + QStringLiteral("row Bedford\n  ") + bedford
            + QStringLiteral("row Norfolk\n"
                             "  2023-24|E10000020 | Norfolk | 2023-24 | 63.46 | 63.5% | 63.5 | joint 1st of 4 | 1.9 points below England (65.4%) | DHSC, January 2026\n"
                             "row Thurrock\n"
                             "  2023-24|E06000034 | Thurrock | 2023-24 | 58.15384615 | 58.2% | 58.2 | [52.72596896, 63.39122022] "
                             "| 95% interval 52.7 to 63.4, worked out by Wilson's method from 189 of 325 | 189 of 325 people surveyed | 3rd of 4 "
                             "| 7.2 points below England (65.4%) | DHSC, January 2026 | derived\n"
                             "row Luton\n  ") + luton
            + QStringLiteral("row Suffolk\n"
                             "  2023-24|E10000029 | Suffolk | 2023-24 | - |  |  | Suppressed: fewer than 5 | DHSC, January 2026\n"
                             "row East of England\n"
                             "  2023-24|region | East of England | 2023-24 | 65 | 65.0% | 65.0 | 0.4 points below England (65.4%) | DHSC, January 2026 | reference\n"
                             "row England\n"
                             "  2023-24|england | England | 2023-24 | 65.4 | 65.4% | 65.4 | DHSC, January 2026 | reference\n"
                             "note Lines with end strokes are 95% intervals as published, thin ones without are worked out from counts.\n"
                             "Source: Department of Health and Social Care, Adult Social Care Outcomes Framework, January 2026\n"
                             "Open Government Licence v3.0\n");
        QCOMPARE(rankedBars(every, eastView(every), stateTitles()).dump(), expected);
    }

    void theBestIsFirstWhereTheFieldSaysSo_data()
    {
        QTest::addColumn<int>("polarity");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("title");
        QTest::newRow("higher") << static_cast<int>(Polarity::HigherIsBetter) << "Kent" << "East of England councils, highest first (higher is better)";
        QTest::newRow("lower") << static_cast<int>(Polarity::LowerIsBetter) << "Luton" << "East of England councils, lowest first (lower is better)";
        QTest::newRow("none") << static_cast<int>(Polarity::None) << "Kent" << "East of England councils, highest first";
    }
    void theBestIsFirstWhereTheFieldSaysSo()
    {
        QFETCH(int, polarity);
        IndicatorFigures every = everyCouncil();
        every.indicator.polarity = static_cast<Polarity>(polarity);
        const ChartSpec spec = rankedBars(every, eastView(every), stateTitles());
        QTEST(order(spec).first(), "first");
        QTEST(spec.rowsTitle, "title");
        QCOMPARE(markOf(spec, QStringLiteral("Luton"))->rankText,
                 static_cast<Polarity>(polarity) == Polarity::LowerIsBetter ? QStringLiteral("1st of 4") : QStringLiteral("4th of 4"));
        QCOMPARE(order(spec).indexOf(QStringLiteral("Suffolk")), 5); // without a value: last of the councils
    }

    void whatIsQuotedTakesNoPlace()
    {
        IndicatorFigures every = everyCouncil();
        every.areas[3].observations.back().state = DataState::Quoted; // Norfolk, 63.46
        const ChartSpec spec = rankedBars(every, eastView(every), stateTitles());
        QCOMPARE(markOf(spec, QStringLiteral("Norfolk"))->rankText, QString());
        QVERIFY(markOf(spec, QStringLiteral("Norfolk"))->hollow);
        QCOMPARE(markOf(spec, QStringLiteral("Bedford"))->rankText, QStringLiteral("1st of 3"));
    }

    void ranksAreThoseOfEveryOtherView()
    {
        const IndicatorFigures every = manyCouncils();
        const CouncilView view = manyView(every);
        const ChartSpec spec = rankedBars(every, view, stateTitles());
        for (const ChartMark *mark : spec.figures())
            if (mark->style.role != AreaRole::Region && mark->style.role != AreaRole::England)
                QCOMPARE(mark->rankText, rankOf(every, mark->area, view.group).words());
    }

    void theCouncilHasARankAmongOthersLikeIt()
    {
        const IndicatorFigures every = everyCouncil();
        CouncilView view = eastView(every);
        view.group = {CouncilGroup::Kind::Similar, QStringLiteral("2 councils similar to Luton"), {codeOf(every, "Norfolk"), codeOf(every, "Thurrock")}};
        const ChartSpec spec = rankedBars(every, view, stateTitles());
        QCOMPARE(markOf(spec, QStringLiteral("Luton"))->rankText, QStringLiteral("3rd of 3"));
        QCOMPARE(spec.subtitle, QStringLiteral("Luton and Bedford among 2 councils similar to Luton, 2023-24, % of people surveyed"));
        QCOMPARE(order(spec), QStringList({QStringLiteral("Kent"), QStringLiteral("Bedford"), QStringLiteral("Norfolk"), QStringLiteral("Thurrock"),
                                           QStringLiteral("Luton"), QStringLiteral("East of England"), QStringLiteral("England")}));
    }

    void totalsHaveNoRank()
    {
        IndicatorFigures every = everyCouncil();
        every.indicator.unit = Unit::fromCatalogue(QStringLiteral("people"), QString());
        const ChartSpec spec = rankedBars(every, eastView(every), stateTitles());
        QVERIFY(!spec.dump().contains(QStringLiteral("of 4")));
        QVERIFY(!markOf(spec, QStringLiteral("England")));
        QVERIFY(spec.notes.contains(QStringLiteral("These are totals, so regions and England are left out.")));
    }

    void councilsThatWereNotThereAreLeftOut()
    {
        IndicatorFigures every = everyCouncil();
        every.areas[3].area.lastYear = 2020;
        QVERIFY(!order(rankedBars(every, eastView(every), stateTitles())).contains(QStringLiteral("Norfolk")));
        CouncilView view = eastView(every);
        view.marked.push_back(codeOf(every, "Norfolk")); // picked out, it says that it was not
        every.areas[3].observations.clear();
        const ChartSpec spec = rankedBars(every, view, stateTitles());
        QCOMPARE(markOf(spec, QStringLiteral("Norfolk"))->stateText, QStringLiteral("Not applicable"));
    }

    void countsAreComparedAsRatesOnTheBasisAskedFor()
    {
        IndicatorFigures every = everyCouncil();
        every.indicator.unit = Unit::fromCatalogue(QStringLiteral("people"), QStringLiteral("residents 18-64"));
        for (AreaFigures &of : every.areas) {
            of.denominators = {people(of, "residents-18-64", 2023, 100000), people(of, "population", 2023, 200000)};
            for (Observation &observation : of.observations) {
                observation.numerator.reset();
                observation.denominator.reset();
                observation.lower.reset();
                observation.upper.reset();
            }
        }
        CouncilView view = eastView(every);
        ChartSpec spec = rankedBars(every, view, stateTitles());
        QCOMPARE(markOf(spec, QStringLiteral("Kent"))->valueText, QStringLiteral("66.0 per 100,000"));
        QCOMPARE(spec.axis.label, QStringLiteral("Per 100,000 residents aged 18 to 64"));
        view.basis = RateBasis::Residents;
        spec = rankedBars(every, view, stateTitles());
        QCOMPARE(markOf(spec, QStringLiteral("Kent"))->valueText, QStringLiteral("33.0 per 100,000"));
        QCOMPARE(spec.axis.label, QStringLiteral("Per 100,000 residents"));
        QCOMPARE(markOf(spec, QStringLiteral("Kent"))->intervalText, // Byar's of 66 by hand: 51.04 to 83.97, among 200,000
                 QStringLiteral("95% interval 25.5 to 42.0, worked out by Byar's method from 66 among 200,000"));
    }

    void aDotACouncilByValue()
    {
        const IndicatorFigures every = everyCouncil();
        const ChartSpec spec = strip(every, eastView(every), stateTitles());
        QCOMPARE(order(spec).mid(0, 6), QStringList({QStringLiteral("Luton"), QStringLiteral("Thurrock"), QStringLiteral("Norfolk"), QStringLiteral("Bedford"),
                                                    QStringLiteral("Kent"), QStringLiteral("Suffolk")}));
        // Of 58.1, 58.1538, 63.46, 63.5: Kent is not of the group. Type 7: 58.1404, 60.8069, 63.47.
        QCOMPARE(markOf(spec, QStringLiteral("East of England councils"), QStringLiteral("Lower quartile"))->barText, QStringLiteral("58.1"));
        QCOMPARE(markOf(spec, QStringLiteral("East of England councils"), QStringLiteral("Median"))->barText, QStringLiteral("60.8"));
        QCOMPARE(markOf(spec, QStringLiteral("East of England councils"), QStringLiteral("Upper quartile"))->barText, QStringLiteral("63.5"));
        QCOMPARE(markOf(spec, QStringLiteral("East of England councils"), QStringLiteral("Median"))->sampleText, QStringLiteral("Of 4 councils with a figure"));
        QCOMPARE(markOf(spec, QStringLiteral("Bedford"))->rankText, QStringLiteral("joint 1st of 4"));
        QVERIFY(spec.axis.minimum > 0.0 && spec.axis.minimum <= 58.1 && spec.axis.maximum >= 66.0);
        // Three values are too few for quartiles.
        CouncilView few = eastView(every);
        std::erase(few.group.members, codeOf(every, "Norfolk"));
        QVERIFY(!markOf(strip(every, few, stateTitles()), QStringLiteral("East of England councils"), QStringLiteral("Median")));
    }

    void fiveNumbersAPeriod()
    {
        const IndicatorFigures every = fiveCouncils();
        const ChartSpec spec = boxOverTime(every, eastView(every), stateTitles());
        const QString who = QStringLiteral("East of England councils");
        const QString first = QStringLiteral("2019-20");
        const double quantiles[] = {12, 20, 30, 40, 48}; // of 10 to 50, type 7
        const char *names[] = {"5th percentile", "Lower quartile", "Median", "Upper quartile", "95th percentile"};
        for (int i = 0; i < 5; ++i)
            QCOMPARE(*markOf(spec, who, QString::fromLatin1(names[i]), first)->value, quantiles[i]);
        QCOMPARE(markOf(spec, who, QStringLiteral("Median"), first)->rowText,
                 QStringLiteral("East of England councils: median 30.0, middle half 20.0 to 40.0, 5th to 95th percentile 12.0 to 48.0"));
        QCOMPARE(markOf(spec, who, QStringLiteral("Median"), first)->comparisonText, QStringLiteral("Luton: 10.0%; Bedford: 20.0%"));
        QCOMPARE(markOf(spec, QStringLiteral("Luton"), {}, first)->rowText, markOf(spec, who, QStringLiteral("Median"), first)->rowText);
        // Three councils have a figure in 2020-21, which is too few; Luton's own point stays.
        QVERIFY(!markOf(spec, who, QStringLiteral("Median"), QStringLiteral("2020-21")));
        QVERIFY(markOf(spec, QStringLiteral("Luton"), {}, QStringLiteral("2020-21")));
        QVERIFY(spec.notes.contains(QStringLiteral("No spread is drawn where fewer than 4 councils have a figure: 2020-21.")));
    }

    void neitherLinesNorBandsJoinAcrossAGapOrABreak()
    {
        const IndicatorFigures every = fiveCouncils();
        const ChartSpec spec = trendOverBand(every, eastView(every), stateTitles());
        QCOMPARE(periods(spec, QStringLiteral("Luton")), QStringLiteral("2019-20 2020-21 2021-22 | 2022-23"));
        for (const char *quantile : {"5th percentile", "Lower quartile", "Median", "Upper quartile", "95th percentile"})
            QCOMPARE(periods(spec, QString::fromLatin1(quantile)), QStringLiteral("2019-20 | 2021-22 | 2022-23"));
        QCOMPARE(spec.breaks.size(), std::size_t(1));
        QCOMPARE(spec.breaks.front().where, QStringLiteral("between 2021-22 and 2022-23"));
        QCOMPARE(spec.lines.back().label, QStringLiteral("Luton")); // drawn last, on top of the rest
        QStringList legend;
        for (const LegendEntry &entry : spec.legend)
            legend << entry.label;
        QCOMPARE(legend, QStringList({QStringLiteral("Luton"), QStringLiteral("Bedford"), QStringLiteral("Median"), QStringLiteral("Middle half"),
                                      QStringLiteral("5th to 95th percentile")}));
    }

    void aBreakStandsWhereItIsThoughTheCouncilLacksTheYear()
    {
        IndicatorFigures every = fiveCouncils();
        every.areas[0].observations[2] = missing(every.areas[0], Period::financialYear(2021), DataState::NotAvailable); // Luton
        const ChartSpec spec = trendOverBand(every, eastView(every), stateTitles());
        QCOMPARE(spec.breaks.size(), std::size_t(1));
        QCOMPARE(spec.breaks.front().where, QStringLiteral("between 2021-22 and 2022-23"));
    }

    void chartsByName()
    {
        const IndicatorFigures every = everyCouncil();
        const ChartBuilder builder(stateTitles());
        QCOMPARE(ChartBuilder::councilKinds(), QStringList({QStringLiteral("rank"), QStringLiteral("distribution"), QStringLiteral("box-over-time"), QStringLiteral("band")}));
        for (const QString &kind : ChartBuilder::councilKinds()) {
            QVERIFY(builder.build(kind, every, eastView(every)).dump().startsWith(kind + QLatin1Char(':')));
            QVERIFY(!ChartBuilder::canBuild(kind, every.indicator)); // no card draws it: it wants every council
            QVERIFY(ChartBuilder::label(kind, every.indicator) != QStringLiteral("Bars"));
        }
    }

    void tableAndFileHoldEveryFigureOnce()
    {
        const IndicatorFigures every = everyCouncil();
        const ChartSpec spec = rankedBars(every, eastView(every), stateTitles());
        ChartTableModel model;
        model.setSpec(spec);
        QCOMPARE(model.rowCount(), 8); // six councils, the region, England
        QCOMPARE(model.columns()[4], ChartTableModel::Column::Rank);
        QCOMPARE(model.index(1, 4).data().toString(), QStringLiteral("joint 1st of 4"));
        const QList<QByteArray> lines = tableCsv(spec).split('\n');
        QCOMPARE(lines.size(), 10); // with the header and the end
        QVERIFY(lines[4].contains(",Thurrock,,2023-24,58.15384615384615,52.725"));
        QVERIFY(lines[4].contains(",derived,3rd of 4,,189 of 325 people surveyed,"));
        QVERIFY(lines[5].contains(",Luton,,2023-24,58.1,52.7,63.3,published,4th of 4,"));
    }
};

QTEST_APPLESS_MAIN(TestCouncilCharts)
#include "tst_councilcharts.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The spine of a profile and the chart of a pair: where things stand, which way is better, what is said where nothing can be, and that
// no word is cut off or lies over another.
#include "tests/ui/everysamples.h"
#include "tests/ui/pixels.h"
#include "ui/charts/pairchart.h"
#include "ui/charts/spine.h"
#include "ui/charts/verdictshape.h"
#include "ui/export/chartcsv.h"
#include "ui/export/chartimage.h"
#include "ui/models/charttablemodel.h"

#include <QElapsedTimer>
#include <QPainter>
#include <QTest>

using namespace careatlas;
using namespace careatlas::samples;
using namespace Qt::StringLiterals;

namespace {

Estimate estimate(const Area &area, const Unit &unit, double value, std::optional<Interval> at95 = {})
{
    Estimate made;
    made.area = area;
    made.unit = unit;
    made.figure.value = value;
    made.figure.area = area.code;
    made.figure.provenance = ascof();
    made.at95 = at95;
    made.method = at95 ? IntervalMethod::Published : IntervalMethod::None;
    return made;
}

/// A row against England: value, interval, benchmark, spread from lowest to highest with its quartiles.
SpineRow row(const QString &title, Polarity polarity, std::optional<double> value, double england, const std::array<double, 4> &spread, Verdict verdict, int councils = 151)
{
    SpineRow made;
    made.indicator.id = title.toLower();
    made.indicator.title = title;
    made.indicator.unit = Unit::fromCatalogue(u"%"_s, u"people surveyed"_s);
    made.indicator.polarity = polarity;
    Benchmark &benchmark = made.judgement.benchmark;
    benchmark.label = u"England"_s;
    benchmark.area = AreaCode::england();
    benchmark.period = Period::financialYear(2023);
    benchmark.value = england;
    if (value)
        made.judgement.estimate = estimate(luton().area, made.indicator.unit, *value, verdict == Verdict::NotCompared ? std::nullopt : std::optional(Interval{*value - 5, *value + 5}));
    else
        made.judgement.reason = u"Luton has no figure for 2023-24: suppressed."_s;
    if (value && verdict == Verdict::NotCompared)
        made.judgement.reason = u"No interval is published."_s;
    made.judgement.at95 = verdict;
    Distribution distribution;
    distribution.lowest = spread[0];
    distribution.lowerQuartile = spread[1];
    distribution.upperQuartile = spread[2];
    distribution.highest = spread[3];
    made.spread = distribution;
    made.councils = councils;
    return made;
}

std::vector<SpineRow> rowsOfLuton()
{
    return {row(u"Satisfied"_s, Polarity::HigherIsBetter, 58.0, 65.0, {55, 62, 68, 80}, Verdict::Worse),
            row(u"Asked for help"_s, Polarity::None, 30.0, 20.0, {10, 15, 25, 30}, Verdict::Higher),
            row(u"Delayed in hospital, of all who were discharged to their own homes"_s, Polarity::LowerIsBetter, 58.0, 65.0, {55, 62, 68, 80}, Verdict::Better),
            row(u"Fewer than before"_s, Polarity::HigherIsBetter, -6.0, -2.0, {-10, -4, 0, 4}, Verdict::NotCompared),
            row(u"Held back"_s, Polarity::HigherIsBetter, std::nullopt, 50.0, {40, 45, 55, 60}, Verdict::NotCompared),
            row(u"Three councils"_s, Polarity::HigherIsBetter, 50.0, 50.0, {40, 45, 55, 60}, Verdict::Similar, 3)};
}

ChartSpec profile()
{
    return spine(luton().area, rowsOfLuton(), stateTitles());
}

/// With another council, whose region is its benchmark.
ChartSpec profileOfTwo(const Area &second)
{
    std::vector<SpineRow> besides = rowsOfLuton();
    const std::optional<double> values[] = {71.0, 25.0, 71.0, std::nullopt, 48.0, 51.0};
    for (std::size_t i = 0; i < besides.size(); ++i) {
        besides[i].judgement.estimate.reset();
        if (values[i])
            besides[i].judgement.estimate = estimate(second, besides[i].indicator.unit, *values[i]);
        besides[i].judgement.benchmark.value = 60.0;
    }
    return spine(luton().area, rowsOfLuton(), second, besides, stateTitles());
}

PairComparison pair(Verdict verdict = Verdict::Worse)
{
    PairComparison made;
    made.indicator.id = u"satisfaction"_s;
    made.indicator.title = u"Satisfied"_s;
    made.indicator.unit = Unit::fromCatalogue(u"%"_s, u"people surveyed"_s);
    made.period = Period::financialYear(2023);
    made.a = estimate(luton().area, made.indicator.unit, 58.1, Interval{52.7, 63.3});
    made.b = estimate(bedford().area, made.indicator.unit, 70.8, Interval{66.0, 75.2});
    made.measure = PairComparison::Measure::Difference;
    made.at95 = MeasuredValue{-12.7, {-19.8, -5.3}};
    made.verdict95 = verdict;
    made.words = u"lower than Bedford, by 5.3 to 19.8 points"_s;
    made.method = u"Difference of two survey results"_s;
    return made;
}

ChartSpec chartOf(const PairComparison &compared)
{
    return pairChart(compared, luton().area, bedford().area);
}

} // namespace

class TestSpine : public QObject {
    Q_OBJECT

    void checkWords(const ChartSpec &spec)
    {
        QFETCH(int, width);
        QFETCH(double, points);
        setTextSize(points);
        ChartWidget widget;
        widget.setSpec(spec);
        widget.resize(width, widget.heightForWidth(width));
        widget.show();
        QVERIFY(QTest::qWaitForWindowExposed(&widget));
        const QStringList faults = faultsOfWords(widget);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        for (int i = 0; i < int(spec.marks().size()); ++i)
            QVERIFY(widget.viewport()->rect().adjusted(-1, -1, 1, 1).contains(widget.markRect(i)));
    }
    static void sizes()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<double>("points");
        for (const int width : {340, 560, 900, 1280})
            for (const double points : {10.0, 20.0})
                if (width > 340 || points < 20.0) // no page of the window is as narrow as that at double size
                    QTest::addRow("%d wide at %g points", width, points) << width << points;
    }

private Q_SLOTS:
    void initTestCase() { loadFonts(); }
    void init() { setTextSize(10); }

    void placesOnTheRowsOwnScale()
    {
        const ChartSpec spec = profile();
        QCOMPARE(spec.rows.size(), std::size_t(6));
        // Highest lies 15 from England, the farthest; Luton 7 below: -7/15.
        const SpineShape &satisfied = *spec.rows[0].spine;
        QCOMPARE(satisfied.value.value(), -7.0 / 15);
        QCOMPARE(satisfied.lowest, -10.0 / 15);
        QCOMPARE(satisfied.highest, 1.0);
        QCOMPARE(satisfied.lowerQuartile.value(), -3.0 / 15);
        QCOMPARE(satisfied.upperQuartile.value(), 3.0 / 15);
        QCOMPARE(satisfied.lower.value(), -12.0 / 15);
        QCOMPARE(satisfied.upper.value(), -2.0 / 15);
        // Low is good: the same figures turned round.
        const SpineShape &delayed = *spec.rows[1].spine;
        QCOMPARE(delayed.value.value(), 7.0 / 15);
        QCOMPARE(delayed.lowest, -1.0);
        QCOMPARE(delayed.highest, 10.0 / 15);
        // Below zero, where a difference of sizes would put it on the wrong side: 4 of 8 below.
        const SpineShape &fewer = *spec.rows[2].spine;
        QCOMPARE(fewer.value.value(), -0.5);
        QCOMPARE(fewer.lowest, -1.0);
        QCOMPARE(fewer.highest, 0.75);
    }

    void aSecondCouncilStandsInTheSameRowsOnTheFirstOnesScale()
    {
        const ChartSpec spec = profileOfTwo(bedford().area);
        QCOMPARE(spec.title, u"Profile of Luton and Bedford"_s);
        const BarRow &satisfied = spec.rows[0];
        QCOMPARE(satisfied.marks.size(), std::size_t(2));
        QCOMPARE(satisfied.marks[1].areaName, u"Bedford"_s);
        QCOMPARE(satisfied.marks[1].style.role, AreaRole::SecondCouncil);
        QCOMPARE(satisfied.marks[1].valueText, u"71.0%"_s);
        // 6 above England's 65, not 11 above its own benchmark, of the 15 that the farthest council lies away.
        QCOMPARE(satisfied.spine->second.value(), 6.0 / 15);
        QCOMPARE(satisfied.spine->value.value(), -7.0 / 15);
        QCOMPARE(spec.rows[1].spine->second.value(), -6.0 / 15); // low is good
        QVERIFY(!spec.rows[2].spine->second); // has no figure
        QCOMPARE(profile().rows[0].marks.size(), std::size_t(1));
    }

    void aSecondCouncilCutsNoWord_data() { sizes(); }
    void aSecondCouncilCutsNoWord() { checkWords(profileOfTwo(area("E06000058", "Bournemouth, Christchurch and Poole", AreaType::UnitaryAuthority))); }

    void aTotalHasNoPlaceAmongTotals()
    {
        SpineRow people = row(u"Population"_s, Polarity::None, 239000.0, 58000000.0, {30000, 150000, 350000, 1600000}, Verdict::NotCompared);
        people.indicator.unit = Unit::fromCatalogue(u"people"_s, QString());
        QVERIFY(!spine(luton().area, {people}, stateTitles()).rows.front().spine->scaled);
    }

    void wordsOfTheRows()
    {
        const ChartSpec spec = profile();
        QCOMPARE(spec.rows[5].label, u"Asked for help"_s); // nothing is judged, so it comes last
        QCOMPARE(spec.rows[0].spine->lowEnd, u"Worse"_s);
        QCOMPARE(spec.rows[5].spine->lowEnd, u"Lower"_s);
        QCOMPARE(spec.rows[5].spine->highEnd, u"Higher"_s);
        QVERIFY(spec.rows[1].spine->lowEnd.isEmpty());
        QCOMPARE(spec.rows[0].spine->detail, u"2023-24, % of people surveyed"_s);
        const ChartMark &mark = spec.rows[0].marks.front();
        QCOMPARE(mark.words(), u"Luton, Satisfied, 2023-24: 58.0%. 95% interval 53.0 to 63.0, as published. England: 65.0%. Worse than England, by the 95% interval. "
                               "All 151 councils lie between 55.0 and 80.0, the middle half between 62.0 and 68.0."_s);
        QCOMPARE(spec.rows[2].marks.front().verdictText, u"Not compared: no interval is published"_s);
        const ChartMark &held = spec.rows[3].marks.front();
        QVERIFY(!held.value);
        QCOMPARE(held.stateText, u"Luton has no figure for 2023-24: suppressed"_s);
        QVERIFY(!spec.rows[4].spine->lowerQuartile); // of three councils there are no quartiles
        QVERIFY(!spec.rows[4].marks.front().rowText.contains(u"middle half"_s));
    }

    void spineWords_data() { sizes(); }
    void spineWords() { checkWords(profile()); }

    void spineAsTable()
    {
        ChartTableModel model;
        model.setSpec(profile());
        QCOMPARE(model.index(0, 1).data().toString(), u"Satisfied"_s);
        QCOMPARE(model.headerData(3, Qt::Horizontal).toString(), u"Value"_s);
        QCOMPARE(model.index(0, 3).data().toString(), u"58.0%"_s);
        const QString csv = QString::fromUtf8(tableCsv(profile()));
        QVERIFY(csv.section(u"\r\n"_s, 1, 1).endsWith(u",58.0%,England: 65.0%,\"Worse than England, by the 95% interval\""_s));
        QVERIFY(renderChart(profile(), {QSizeF(180, 110), 96, Theme::Kind::Print}));
    }

    void verdictIsPaintedInItsColour()
    {
        ChartWidget widget;
        widget.setSpec(profile());
        widget.resize(900, widget.heightForWidth(900));
        widget.show();
        QVERIFY(QTest::qWaitForWindowExposed(&widget));
        const QImage image = widget.grab().toImage();
        QVERIFY(count(image, widget.markRect(0), Theme::light().worse) > 20);
        QVERIFY(count(image, widget.markRect(1), Theme::light().better) > 20);
        QVERIFY(count(image, widget.markRect(5), Theme::light().higher) > 20);
        QTest::mouseMove(widget.viewport(), QPoint(20, widget.markRect(1).center().y()));
        QCOMPARE(widget.currentIndex(), 1);
    }

    void shapesAreToldApart()
    {
        const auto at = [](Verdict verdict, QPointF where) { return verdictShape(verdict, QPointF(0, 0), 10).contains(where); };
        QVERIFY(at(Verdict::Better, {0, -8}) && !at(Verdict::Better, {-7, -5}));
        QVERIFY(at(Verdict::Worse, {0, 8}) && !at(Verdict::Worse, {-7, 5}));
        QVERIFY(at(Verdict::Similar, {-5, -5}) && !at(Verdict::Higher, {-6, -6}));
        QVERIFY(at(Verdict::Higher, {0, 9}) && at(Verdict::Higher, {9, 0}));
    }

    void valuesAndDifference()
    {
        const ChartSpec spec = chartOf(pair());
        QCOMPARE(spec.rows.size(), std::size_t(3));
        QCOMPARE(spec.subtitle, u"Luton and Bedford, 2023-24, % of people surveyed"_s);
        const ChartMark &difference = spec.rows[2].marks.front();
        QCOMPARE(difference.valueText, u"−12.7 points"_s);
        QCOMPARE(difference.intervalText, u"95% interval −19.8 to −5.3"_s);
        QCOMPARE(difference.verdictText, u"Worse: lower than Bedford, by 5.3 to 19.8 points"_s);
        QCOMPARE(spec.across.minimum, -spec.across.maximum); // no difference is in the middle of every row of a list
        QVERIFY(spec.across.maximum >= 19.8);
        QVERIFY(spec.axis.minimum <= 52.7 && spec.axis.maximum >= 75.2);
        QVERIFY(spec.notes.contains(u"The axis of the values does not start at zero."_s));
        const QRectF panel(0, 0, 100, 20);
        QCOMPARE(placedDifference(0.0, spec, panel), 50.0);
    }

    void ratiosStandOnDoublings()
    {
        PairComparison rates = pair(Verdict::Lower);
        rates.indicator.unit = Unit::fromCatalogue(u"per 100,000"_s, u"residents"_s);
        rates.a = estimate(luton().area, rates.indicator.unit, 5.6, Interval{3.0, 9.6});
        rates.b = estimate(bedford().area, rates.indicator.unit, 13.0, Interval{8.8, 18.6});
        rates.measure = PairComparison::Measure::Ratio;
        rates.at95 = MeasuredValue{0.433, {0.229, 0.822}};
        const ChartSpec spec = chartOf(rates);
        QVERIFY(spec.ratio);
        QCOMPARE(spec.rows[2].marks.front().valueText, u"0.43 times"_s);
        const QRectF panel(0, 0, 80, 20);
        QCOMPARE(placedDifference(1.0, spec, panel), 40.0);
        QCOMPARE(placedDifference(0.5, spec, panel) + placedDifference(2.0, spec, panel), 80.0); // as far to either side
        QCOMPARE(placedDifference(0.0, spec, panel), 0.0); // nought is at the end, not beyond it
    }

    void whereTheyDoNotCompare()
    {
        PairComparison unlike = pair(Verdict::NotCompared);
        unlike.measure = PairComparison::Measure::None;
        unlike.at95.reset();
        unlike.notComparable = u"The figures come from different sources."_s;
        const ChartSpec spec = chartOf(unlike);
        QVERIFY(!spec.rows[2].marks.front().value);
        QCOMPARE(spec.rows[2].marks.front().stateText, u"The figures come from different sources"_s);
        QVERIFY(spec.notes.contains(u"The figures come from different sources."_s));

        PairComparison without = unlike;
        without.b.reset();
        without.notComparable = u"Bedford has no figure for 2023-24: suppressed."_s;
        QCOMPARE(chartOf(without).rows[1].marks.front().stateText, u"No figure"_s);
        without.a.reset();
        QVERIFY(!chartOf(without).hasFigures());
    }

    void pairWords_data() { sizes(); }
    void pairWords() { checkWords(chartOf(pair())); }

    void aRowOfAListIsPaintedFast()
    {
        const ChartSpec spec = chartOf(pair());
        QImage image(400, 40, QImage::Format_ARGB32_Premultiplied);
        image.fill(Theme::light().card);
        QPainter painter(&image);
        QElapsedTimer clock;
        clock.start();
        for (int i = 0; i < 200; ++i) {
            paintPairValues(painter, QRectF(0, 0, 240, 40), spec, Theme::light());
            paintPairDifference(painter, QRectF(250, 0, 150, 40), spec, Theme::light());
        }
        const double each = double(clock.nsecsElapsed()) / 200e6;
        painter.end();
        QVERIFY2(each < 1.0, qPrintable(QString::number(each)));
        QVERIFY(count(image, image.rect(), Theme::light().mark({AreaRole::Council})) > 20);
        QVERIFY(count(image, image.rect(), Theme::light().mark({AreaRole::SecondCouncil})) > 20);
        QVERIFY(count(image, image.rect(), Theme::light().worse) > 20);
    }
};

QTEST_MAIN(TestSpine)
#include "tst_spine.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Verdicts against a benchmark: two levels, polarity, every reason for comparing nothing, what would change one. The worked
// examples are those of the report and the article that the project began with, their counts included.
#include "core/comparison/verdict.h"
#include "comparisonsamples.h"

#include <QTest>

using namespace samples;

namespace {

const QString year = u"2023-24"_s;
const AreaCode lutonCode = code(u"E06000032"_s);

Area lutonArea()
{
    return *areas().find(lutonCode);
}

Judgement against(const IndicatorFigures &figures, Comparator comparator = Comparator::England)
{
    const Period when = period(year);
    return judge(figures, lutonCode, benchmarkOf(comparator, figures, lutonArea(), when, {}, commonBasis(figures, &when)));
}

QString verdicts(const Judgement &judgement)
{
    return toKey(judgement.at95) + u", "_s + toKey(judgement.at99_8);
}

} // namespace

class VerdictTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void examples_data();
    void examples();
    void rule();
    void equality();
    void polarity();
    void notCompared_data();
    void notCompared();
    void benchmarks();
    void groups();
    void sensitivity_data();
    void sensitivity();
    void bases();
};

void VerdictTest::examples_data()
{
    QTest::addColumn<Indicator>("indicator");
    QTest::addColumn<Observation>("own");
    QTest::addColumn<Observation>("other");
    QTest::addColumn<QString>("expected");
    const Indicator satisfied = indicatorIn(u"%"_s, u"people surveyed"_s, Polarity::HigherIsBetter);
    QTest::newRow("satisfaction") << satisfied << share(year, 189, 325) << figure(year, 65.4) << u"worse, similar"_s;
    const Indicator cases = indicatorIn(u"cases"_s, u"all residents"_s);
    QTest::newRow("received") << cases << total(year, 13, 231028) << total(year, 45, 1000000) << u"similar, similar"_s;
    QTest::newRow("decided") << cases << total(year, 16, 231028) << total(year, 41, 1000000) << u"similar, similar"_s;
    const Indicator below = indicatorIn(u"%"_s, u"rated services"_s, Polarity::LowerIsBetter);
    QTest::newRow("needing improvement") << below << share(year, 25, 81) << figure(year, 17.0) << u"worse, worse"_s;
    QTest::newRow("nobody judges") << indicatorIn(u"%"_s, u"people"_s) << share(year, 189, 325) << figure(year, 65.4) << u"lower, similar"_s;
    QTest::newRow("higher") << indicatorIn(u"%"_s, u"people"_s) << share(year, 189, 325) << figure(year, 49.0) << u"higher, higher"_s;
}

void VerdictTest::examples()
{
    QFETCH(Indicator, indicator);
    QFETCH(Observation, own);
    QFETCH(Observation, other);
    QFETCH(QString, expected);
    const Judgement judgement = against(figuresOf(indicator, {luton({own}), england({other})}));
    QCOMPARE(verdicts(judgement), expected);
    QVERIFY(judgement.reason.isEmpty() && !judgement.rule.isEmpty() && judgement.sensitivity);
}

void VerdictTest::rule()
{
    const Indicator satisfied = indicatorIn(u"%"_s, u"people surveyed"_s, Polarity::HigherIsBetter);
    QCOMPARE(against(figuresOf(satisfied, {luton({share(year, 189, 325)}), england({figure(year, 65.4)})})).rule,
             u"England's 65.4% lies above the 95% interval, 52.7% to 63.4%, and within the 99.8% interval, 49.6% to 66.3%."_s);
    IndicatorFigures figures = figuresOf(satisfied, {luton({share(year, 189, 325)})});
    figures.national = {{NationalFigure::Kind::MeanOfCouncils, period(year), {}, {}, 50.0, {}, {}, 150}};
    QVERIFY(against(figures, Comparator::MeanOfCouncils).rule.startsWith(u"The mean of councils, 50.0%, lies below the 95% interval"_s));
    figures.national = {{NationalFigure::Kind::Pooled, period(year), {}, {}, 60.0, {}, {}, 150}};
    QVERIFY(against(figures, Comparator::EnglandPooled).rule.startsWith(u"England's pooled 60.0% lies within the 95% interval"_s));
}

void VerdictTest::equality()
{
    const Interval interval{40.0, 60.0};
    for (const Polarity polarity : {Polarity::None, Polarity::HigherIsBetter, Polarity::LowerIsBetter})
        for (const double end : {40.0, 60.0})
            QCOMPARE(verdictOf(interval, end, polarity), Verdict::Similar);
}

void VerdictTest::polarity()
{
    const Interval interval{40.0, 60.0};
    QCOMPARE(verdictOf(interval, 61.0, Polarity::HigherIsBetter), Verdict::Worse);
    QCOMPARE(verdictOf(interval, 39.0, Polarity::HigherIsBetter), Verdict::Better);
    QCOMPARE(verdictOf(interval, 61.0, Polarity::LowerIsBetter), Verdict::Better);
    QCOMPARE(verdictOf(interval, 39.0, Polarity::LowerIsBetter), Verdict::Worse);
    QCOMPARE(verdictOf(interval, 61.0, Polarity::None), Verdict::Lower);
    QCOMPARE(verdictOf(interval, 39.0, Polarity::None), Verdict::Higher);
    for (const Verdict verdict : {Verdict::Better, Verdict::Worse, Verdict::Higher, Verdict::Lower, Verdict::Similar, Verdict::NotCompared})
        QCOMPARE(mirrored(mirrored(verdict)), verdict);
    QCOMPARE(mirrored(Verdict::Better), Verdict::Worse);
    QCOMPARE(mirrored(Verdict::Lower), Verdict::Higher);
}

void VerdictTest::notCompared_data()
{
    QTest::addColumn<IndicatorFigures>("figures");
    QTest::addColumn<QString>("reason");
    const Indicator shares = indicatorIn(u"%"_s, u"people surveyed"_s, Polarity::HigherIsBetter);
    const AreaFigures country = england({figure(year, 65.4)});
    QTest::newRow("suppressed") << figuresOf(shares, {luton({figure(year, {}, DataState::Suppressed)}), country})
                                << u"Luton has no figure for 2023-24: suppressed."_s;
    QTest::newRow("no interval") << figuresOf(shares, {luton({figure(year, 58.1)}), country})
                                 << u"The publisher gives neither a margin of error for this figure nor the counts behind it."_s;
    QTest::newRow("England suppressed") << figuresOf(shares, {luton({share(year, 189, 325)}), england({figure(year, {}, DataState::Suppressed)})})
                                        << u"England has no figure for 2023-24: suppressed."_s;
    QTest::newRow("England of another year") << figuresOf(shares, {luton({share(year, 189, 325)}), england({figure(u"2022-23"_s, 65.4)})})
                                             << u"England has no figure for 2023-24: not available."_s;
    Observation elsewhere = figure(year, 65.4);
    elsewhere.provenance.release.source = u"another"_s;
    QTest::newRow("another source") << figuresOf(shares, {luton({share(year, 189, 325)}), england({elsewhere})})
                                    << u"The figures of Luton and of England come from different sources."_s;
    QTest::newRow("a total without a population") << figuresOf(indicatorIn(u"cases"_s, u"all residents"_s),
                                                               {luton({total(year, 13, {})}), england({total(year, 45, 1000000)})})
                                                  << u"No rate can be made of Luton's figure for 2023-24: no population is held to go with it."_s;
    QTest::newRow("a population") << figuresOf(indicatorIn(u"people"_s, {}), {luton({figure(year, 231028)}), england({figure(year, 57690300)})})
                                  << u"This is a total, which is larger where more people live, and no rate can be made of it."_s;
    QTest::newRow("nobody") << figuresOf(shares, {country}) << u"No figures are held for E06000032."_s;
}

void VerdictTest::notCompared()
{
    QFETCH(IndicatorFigures, figures);
    QFETCH(QString, reason);
    const Judgement judgement = against(figures);
    QCOMPARE(verdicts(judgement), u"not compared, not compared"_s);
    QCOMPARE(judgement.reason, reason);
    QVERIFY(judgement.rule.isEmpty() && !judgement.sensitivity);
}

void VerdictTest::benchmarks()
{
    const Indicator shares = indicatorIn(u"%"_s, u"people surveyed"_s, Polarity::HigherIsBetter);
    IndicatorFigures figures = figuresOf(shares, {luton({share(year, 189, 325)}), areaFigures(u"E12000006"_s, u"East of England"_s, {share(year, 700, 1000)}, AreaRole::Region),
                                                  england({share(year, 65400, 100000)})});
    const Benchmark region = benchmarkOf(Comparator::Region, figures, lutonArea(), period(year), {}, {});
    QCOMPARE(region.label, u"East of England"_s);
    QCOMPARE(*region.value, 70.0);
    QCOMPARE(region.source, u"source"_s);
    QCOMPARE(toKey(judge(figures, lutonCode, region).at99_8), u"worse"_s);
    // An area is never held against itself, England against no figure of England, and a quoted figure against no official one.
    QCOMPARE(judge(figures, region.area, region).reason, u"East of England is not held against itself."_s);
    figures.national = {{NationalFigure::Kind::MeanOfCouncils, period(year), {}, {}, 50.0, {}, {}, 150}};
    const Benchmark mean = benchmarkOf(Comparator::MeanOfCouncils, figures, lutonArea(), period(year), {}, {});
    QCOMPARE(mean.councils, 150);
    QCOMPARE(judge(figures, AreaCode::england(), mean).reason, u"England is not held against itself."_s);
    QCOMPARE(toKey(judge(figures, lutonCode, mean).at95), u"better"_s);
    figures.areas.front().observations.front().state = DataState::Quoted;
    QCOMPARE(judge(figures, lutonCode, mean).reason, u"Luton's figure is quoted from elsewhere, and is not held against official ones."_s);
    QVERIFY(judge(figures, lutonCode, region).rule.endsWith(u"Both figures are quoted from elsewhere."_s));
    figures.national.clear();
    QVERIFY(!benchmarkOf(Comparator::EnglandPooled, figures, lutonArea(), period(year), {}, {}).value);
}

void VerdictTest::groups()
{
    const Indicator shares = indicatorIn(u"%"_s, u"people surveyed"_s, Polarity::HigherIsBetter);
    Observation quoted = share(year, 1, 100);
    quoted.state = DataState::Quoted;
    const IndicatorFigures every = figuresOf(shares, {luton({share(year, 189, 325)}), bedford({share(year, 70, 100)}),
                                                      areaFigures(u"E09000012"_s, u"Hackney"_s, {share(year, 80, 100)}),
                                                      areaFigures(u"E08000016"_s, u"Barnsley"_s, {figure(year, {}, DataState::Suppressed)}),
                                                      areaFigures(u"E06000059"_s, u"Dorset"_s, {quoted}), england({figure(year, 65.4)})});
    CouncilGroup group{CouncilGroup::Kind::Similar, u"4 councils similar to Luton"_s, {}};
    for (const AreaFigures &area : every.areas)
        group.members.push_back(area.area.code);
    group.members.pop_back();
    const Benchmark median = groupBenchmark(group, every, lutonArea(), period(year), {}, {});
    QCOMPARE(median.label, u"Median of 4 councils similar to Luton"_s);
    QCOMPARE(median.councils, 2); // without itself, a suppressed one and one that is only quoted
    QCOMPARE(*median.value, 75.0);
    QCOMPARE(verdicts(judge(every, lutonCode, median)), u"worse, worse"_s);
    group.kind = CouncilGroup::Kind::Region;
    group.label = u"East of England"_s;
    group.members.clear();
    const Benchmark none = groupBenchmark(group, every, lutonArea(), period(year), {}, {});
    QCOMPARE(none.label, u"Median of councils in East of England"_s);
    QCOMPARE(judge(every, lutonCode, none).reason, u"There is no figure to hold it against: Median of councils in East of England has none for 2023-24."_s);
}

void VerdictTest::sensitivity_data()
{
    QTest::addColumn<Observation>("own");
    QTest::addColumn<double>("benchmark");
    QTest::addColumn<double>("rounded");
    QTest::addColumn<QString>("words");
    // Wilson's upper end for 189 of 325 is 63.391, for 190 63.690 and for 188 63.092; for 191.5 of 325 it is 64.137.
    QTest::newRow("firm") << share(year, 189, 325) << 65.4 << 0.0 << u"One case more or fewer would not change this."_s;
    QTest::newRow("firm, rounded") << share(year, 189, 325) << 65.4 << 5.0 << u"One case more or fewer, or rounding to the nearest 5, would not change this."_s;
    QTest::newRow("one more") << share(year, 189, 325) << 63.5 << 0.0 << u"One more case would make it similar."_s;
    QTest::newRow("one fewer") << share(year, 189, 325) << 63.2 << 0.0 << u"One case fewer would make it worse."_s;
    QTest::newRow("rounding alone") << share(year, 189, 325) << 64.0 << 5.0
                                    << u"The counts are published to the nearest 5, and what that hides could make it similar."_s;
    QTest::newRow("none at all") << share(year, 0, 10) << 28.0 << 0.0 << u"One more case would make it similar."_s;
}

void VerdictTest::sensitivity()
{
    QFETCH(Observation, own);
    QFETCH(double, benchmark);
    QFETCH(double, rounded);
    QFETCH(QString, words);
    IndicatorFigures figures = figuresOf(indicatorIn(u"%"_s, u"people"_s, Polarity::HigherIsBetter), {luton({own}), england({figure(year, benchmark)})});
    if (rounded > 0.0)
        figures.roundings = {{u"source"_s, {}, CountRounding::Areas::All, rounded}};
    const Judgement judgement = against(figures);
    QVERIFY(judgement.sensitivity);
    QCOMPARE(judgement.sensitivity->words, words);
    QCOMPARE(judgement.sensitivity->fragile, !words.endsWith(u"not change this."_s));
}

void VerdictTest::bases()
{
    // 280 requests of 130,000 aged 18 to 64: 190.9 to 242.1, and England 200; of 170,000 adults: 146.0 to 185.2, and England 133.3.
    const auto population = [](const QString &indicator, double people) {
        Observation o = observation(indicator, u"E06000032"_s, u"mid-2023"_s, people);
        return o;
    };
    IndicatorFigures figures = figuresOf(indicatorIn(u"requests"_s, u"residents 18-64"_s), {luton({total(year, 280, {})}), england({total(year, 2000, {})})});
    figures.areas[0].denominators = {population(u"residents-18-64"_s, 130000), population(u"adults"_s, 170000), population(u"population"_s, 230000)};
    figures.areas[1].denominators = {population(u"residents-18-64"_s, 1000000), population(u"adults"_s, 1500000)};
    const auto each = judgeOnEachBasis(figures, lutonCode, Comparator::England, period(year));
    QCOMPARE(each.size(), std::size_t(3));
    QCOMPARE(toKey(each[0].judgement.at95), u"similar"_s);
    QCOMPARE(toKey(each[1].judgement.at95), u"higher"_s);
    QCOMPARE(each[2].judgement.reason, u"No rate can be made of England's figure for 2023-24: no population is held to go with it."_s);
    QCOMPARE(basisWarning(each), u"Per 100,000 residents aged 18 to 64 it is similar to England; per 100,000 adults it is higher."_s);
    QVERIFY(basisWarning({each[0], each[2]}).isEmpty());
}

QTEST_GUILESS_MAIN(VerdictTest)
#include "tst_verdict.moc"

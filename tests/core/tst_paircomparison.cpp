// SPDX-License-Identifier: GPL-3.0-or-later
// Two councils against each other: worked examples of Newcombe's difference and of the ratio of two rates, every reason why
// two do not compare, and that B against A mirrors A against B.
#include "core/comparison/paircomparison.h"
#include "comparisonsamples.h"

#include <QRandomGenerator>
#include <QTest>

using namespace samples;

namespace {

const QString year = u"2023-24"_s;
const AreaCode lutonCode = code(u"E06000032"_s), bedfordCode = code(u"E06000055"_s);

PairComparison compared(const Indicator &indicator, const Observation &a, const Observation &b)
{
    return comparePair(figuresOf(indicator, {luton({a}), bedford({b})}), lutonCode, bedfordCode);
}

Indicator shares()
{
    return indicatorIn(u"%"_s, u"people surveyed"_s, Polarity::HigherIsBetter);
}

Indicator cases()
{
    return indicatorIn(u"cases"_s, u"all residents"_s);
}

} // namespace

class PairComparisonTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void measured_data();
    void measured();
    void none();
    void unlike_data();
    void unlike();
    void periods();
    void sorting();
    void mirrors();
};

void PairComparisonTest::measured_data()
{
    QTest::addColumn<Indicator>("indicator");
    QTest::addColumn<Observation>("a");
    QTest::addColumn<Observation>("b");
    QTest::addColumn<bool>("isRatio");
    QTest::addColumn<std::vector<double>>("expected"); // value, lower, upper at 95
    QTest::addColumn<QString>("verdicts");
    QTest::addColumn<QString>("words");
    QTest::newRow("Newcombe's shares") << shares() << share(year, 56, 70) << share(year, 48, 80) << false << std::vector{20.0, 5.24, 33.39}
                                       << u"better, similar"_s << u"higher than Bedford, by 5.2 to 33.4 points"_s;
    QTest::newRow("shares of one survey") << shares() << share(year, 189, 325) << share(year, 230, 325) << false << std::vector{-12.62, -19.78, -5.26}
                                          << u"worse, worse"_s << u"lower than Bedford, by 5.3 to 19.8 points"_s;
    QTest::newRow("rates") << cases() << total(year, 13, 231028) << total(year, 30, 231028) << true << std::vector{0.433, 0.229, 0.822}
                           << u"lower, similar"_s << u"lower than Bedford, 0.23 to 0.82 times as high"_s;
    // 58.1 ± 5.5 and 70.0 ± 4.0: √(5.5² + 4²) = 6.801.
    QTest::newRow("margins") << shares() << withMargin(year, 58.1, 52.6, 63.6) << withMargin(year, 70.0, 66.0, 74.0) << false
                             << std::vector{-11.9, -18.701, -5.099} << u"worse, worse"_s << u"lower than Bedford, by 5.1 to 18.7 points"_s;
    QTest::newRow("scores") << indicatorIn(u"score 0-24"_s, u"people surveyed"_s, Polarity::HigherIsBetter) << withMargin(year, 18.0, 17.7, 18.3)
                            << withMargin(year, 18.1, 17.7, 18.5) << false << std::vector{-0.1, -0.6, 0.4} << u"similar, similar"_s << u"similar to Bedford"_s;
}

void PairComparisonTest::measured()
{
    QFETCH(Indicator, indicator);
    QFETCH(Observation, a);
    QFETCH(Observation, b);
    QFETCH(bool, isRatio);
    QFETCH(std::vector<double>, expected);
    QFETCH(QString, verdicts);
    QFETCH(QString, words);
    const PairComparison pair = compared(indicator, a, b);
    QVERIFY2(pair.notComparable.isEmpty(), qPrintable(pair.notComparable));
    QCOMPARE(pair.measure == PairComparison::Measure::Ratio, isRatio);
    QVERIFY(pair.at95 && pair.at99_8);
    const double within = isRatio ? 0.0005 : 0.006;
    const std::vector<double> got{pair.at95->value, pair.at95->interval.lower, pair.at95->interval.upper};
    for (std::size_t i = 0; i < got.size(); ++i)
        QVERIFY2(near(got[i], expected[i], within), qPrintable(QString::number(got[i], 'f', 5)));
    QCOMPARE(toKey(pair.verdict95) + u", "_s + toKey(pair.verdict99_8), verdicts);
    QCOMPARE(pair.words, words);
    QVERIFY(!pair.method.isEmpty());
    QCOMPARE(pair.certainty() > 1.96, pair.verdict95 != Verdict::Similar);
}

void PairComparisonTest::none()
{
    const PairComparison zero = compared(cases(), total(year, 20, 200000), total(year, 0, 200000));
    QCOMPARE(toKey(zero.verdict95), u"higher"_s); // 0 of 20 is outside of what chance allows two equal rates
    QVERIFY(!zero.at95 && zero.notComparable.isEmpty());
    QCOMPARE(zero.words, u"higher than Bedford, which had none"_s);
    const PairComparison other = compared(cases(), total(year, 0, 200000), total(year, 20, 200000));
    QCOMPARE(toKey(other.verdict95), u"lower"_s);
    QCOMPARE(other.at95->value, 0.0);
    QVERIFY(zero.certainty() > 1.96);
    QVERIFY(near(zero.certainty(), other.certainty(), 1e-9) && near(zero.size(), other.size(), 1e-9));
    const PairComparison neither = compared(cases(), total(year, 0, 200000), total(year, 0, 100000));
    QCOMPARE(toKey(neither.verdict95), u"similar"_s);
    QCOMPARE(neither.certainty(), 0.0);
    QCOMPARE(neither.size(), 0.0);
}

void PairComparisonTest::unlike_data()
{
    QTest::addColumn<Indicator>("indicator");
    QTest::addColumn<Observation>("a");
    QTest::addColumn<Observation>("b");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<bool>("shown"); // both figures side by side, untested
    const Observation plain = share(year, 189, 325);
    Observation other = share(year, 230, 325);
    other.provenance.release.source = u"another"_s;
    QTest::newRow("source") << shares() << plain << other << u"The figures come from different sources."_s << false;
    other = share(year, 230, 325);
    other.provenance.release.name = u"Edition 2026"_s;
    QTest::newRow("edition") << shares() << plain << other << u"The figures come from different editions of their source."_s << false;
    other = share(year, 230, 325);
    other.state = DataState::Quoted;
    QTest::newRow("quoted") << shares() << plain << other << u"One figure is quoted from elsewhere and the other is official."_s << false;
    QTest::newRow("suppressed") << shares() << plain << figure(year, {}, DataState::Suppressed) << u"Bedford has no figure for 2023-24: suppressed."_s << false;
    QTest::newRow("another period") << shares() << plain << share(u"2022-23"_s, 230, 325) << u"Bedford has no figure for 2023-24: not available."_s << false;
    QTest::newRow("population") << indicatorIn(u"people"_s, {}) << figure(year, 231028) << figure(year, 190000)
                                << u"This is a total, which is larger where more people live, and no rate can be made of it."_s << false;
    QTest::newRow("price") << indicatorIn(u"£ per hour"_s, u"hours"_s) << figure(year, 20.0) << figure(year, 25.0)
                           << u"This is no count of people or events, and the publisher gives no margin of error for it."_s << true;
    QTest::newRow("one without counts") << shares() << plain << figure(year, 60.0)
                                        << u"The publisher gives neither a margin of error for this figure nor the counts behind it."_s << true;
    QTest::newRow("nothing") << shares() << figure(year, {}, DataState::NotAvailable) << figure(year, {}, DataState::NotAvailable)
                             << u"Neither Luton nor Bedford has a figure: not available."_s << false;
}

void PairComparisonTest::unlike()
{
    QFETCH(Indicator, indicator);
    QFETCH(Observation, a);
    QFETCH(Observation, b);
    QFETCH(QString, reason);
    QFETCH(bool, shown);
    const PairComparison pair = compared(indicator, a, b);
    QCOMPARE(pair.notComparable, reason);
    QCOMPARE(toKey(pair.verdict95), u"not compared"_s);
    QCOMPARE(toKey(pair.verdict99_8), u"not compared"_s);
    QVERIFY(!pair.at95 && !pair.at99_8);
    QCOMPARE(pair.certainty(), 0.0);
    QCOMPARE(pair.measure == PairComparison::Measure::Difference, shown);
    QCOMPARE(pair.size() > 0.0, shown);
}

void PairComparisonTest::periods()
{
    Observation quoted = share(u"2024-25"_s, 1, 100);
    quoted.state = DataState::Quoted;
    const IndicatorFigures figures = figuresOf(shares(), {luton({share(u"2021-22"_s, 180, 325), share(u"2022-23"_s, 189, 325), share(u"2023-24"_s, 195, 325), quoted}),
                                                          bedford({share(u"2021-22"_s, 210, 325), share(u"2022-23"_s, 230, 325), quoted})});
    QCOMPARE(comparePair(figures, lutonCode, bedfordCode).period, period(u"2022-23"_s)); // the latest official one of both
    QCOMPARE(comparePair(figures, bedfordCode, lutonCode).period, period(u"2022-23"_s));
    QCOMPARE(comparePair(figures, lutonCode, bedfordCode, period(u"2021-22"_s)).period, period(u"2021-22"_s));
    QCOMPARE(comparePair(figures, lutonCode, bedfordCode, period(u"2023-24"_s)).notComparable, u"Bedford has no figure for 2023-24: not available."_s);
    QCOMPARE(comparePair(figures, lutonCode, lutonCode).notComparable, u"Luton is not held against itself."_s);
    QCOMPARE(comparePair(figures, lutonCode, code(u"E08000016"_s)).notComparable, u"No figures are held for E08000016."_s);

    // One rate of the publisher's own population and one of the middle of the year are not of the same people.
    IndicatorFigures rates = figuresOf(indicatorIn(u"requests"_s, u"residents 18-64"_s), {luton({total(year, 300, 130000)}), bedford({total(year, 300, {})})});
    rates.areas[1].denominators = {observation(u"residents-18-64"_s, u"E06000055"_s, u"mid-2023"_s, 110000)};
    QVERIFY(comparePair(rates, lutonCode, bedfordCode).notComparable.startsWith(u"The rates are of unlike populations"_s));
}

void PairComparisonTest::sorting()
{
    const PairComparison large = compared(shares(), share(year, 20, 40), share(year, 30, 40)), sure = compared(shares(), share(year, 2000, 4000), share(year, 2400, 4000));
    QVERIFY(sure.certainty() > large.certainty());
    QVERIFY(large.size() > sure.size());
    QVERIFY(near(large.size(), 1.0 / 3.0, 1e-9)); // 25 of 75
}

void PairComparisonTest::mirrors()
{
    QRandomGenerator random(153);
    const auto ratherEven = [&random](int people) { return std::min<double>(people, people / 3 + random.bounded(1 + people / 3)); };
    for (int i = 0; i < 3000; ++i) {
        const int peopleA = 1 + random.bounded(400), peopleB = 1 + random.bounded(400);
        const double a = ratherEven(peopleA), b = ratherEven(peopleB);
        const Polarity polarity = i % 3 == 0 ? Polarity::None : i % 3 == 1 ? Polarity::HigherIsBetter : Polarity::LowerIsBetter;
        for (const bool rates : {false, true}) {
            const Indicator indicator = rates ? indicatorIn(u"cases"_s, u"all residents"_s, polarity) : indicatorIn(u"%"_s, u"people"_s, polarity);
            const Observation ofA = rates ? total(year, random.bounded(30), 1000.0 * peopleA) : share(year, a, peopleA);
            const Observation ofB = rates ? total(year, random.bounded(30), 1000.0 * peopleB) : share(year, b, peopleB);
            const PairComparison there = compared(indicator, ofA, ofB), back = compared(indicator, ofB, ofA);
            QCOMPARE(there.verdict95, mirrored(back.verdict95));
            QCOMPARE(there.verdict99_8, mirrored(back.verdict99_8));
            QVERIFY(near(there.certainty(), back.certainty(), 1e-9) && near(there.size(), back.size(), 1e-9));
            if (there.at95) {
                QVERIFY(there.at95->interval.lower <= there.at95->value + 1e-12 && there.at95->value <= there.at95->interval.upper + 1e-12);
            }
            if (there.at95 && !rates)
                QCOMPARE(there.at95->interval.lower, -back.at95->interval.upper);
        }
    }
}

QTEST_GUILESS_MAIN(PairComparisonTest)
#include "tst_paircomparison.moc"

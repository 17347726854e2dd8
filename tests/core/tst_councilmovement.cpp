// SPDX-License-Identifier: GPL-3.0-or-later
// Where a council's figures go: the worked examples of the recent trend, and what it is not told from.
#include "core/comparison/councilmovement.h"
#include "comparisonsamples.h"

#include <QTest>

using namespace samples;

namespace {

const QStringList years{u"2019-20"_s, u"2020-21"_s, u"2021-22"_s, u"2022-23"_s, u"2023-24"_s};

CouncilMovement movement(const Indicator &indicator, const std::vector<Observation> &observations, const std::vector<MethodBreak> &breaks = {})
{
    IndicatorFigures figures = figuresOf(indicator, {luton(observations)});
    figures.breaks = breaks;
    return movementOf(figures, code(u"E06000032"_s));
}

std::vector<Observation> thousandths(const std::vector<double> &counts)
{
    std::vector<Observation> observations;
    for (std::size_t i = 0; i < counts.size(); ++i)
        observations.push_back(share(years[static_cast<qsizetype>(i)], counts[i], 1000));
    return observations;
}

std::vector<Observation> margins(const std::vector<double> &values, double margin)
{
    std::vector<Observation> observations;
    for (std::size_t i = 0; i < values.size(); ++i)
        observations.push_back(withMargin(years[static_cast<qsizetype>(i)], values[i], values[i] - margin, values[i] + margin));
    return observations;
}

Indicator shares(Polarity polarity = Polarity::None)
{
    return indicatorIn(u"%"_s, u"people"_s, polarity);
}

} // namespace

class CouncilMovementTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void examples_data();
    void examples();
    void cannot_data();
    void cannot();
    void lastFive();
};

void CouncilMovementTest::examples_data()
{
    QTest::addColumn<Indicator>("indicator");
    QTest::addColumn<std::vector<Observation>>("observations");
    QTest::addColumn<double>("chiSquare");
    QTest::addColumn<QString>("label");
    QTest::newRow("shares, slow") << shares() << thousandths({600, 610, 620, 630, 640}) << 4.244 << u"No significant change"_s;
    QTest::newRow("shares, fast") << shares() << thousandths({600, 620, 640, 660, 680}) << 17.361 << u"Increasing"_s;
    QTest::newRow("good") << shares(Polarity::HigherIsBetter) << thousandths({600, 620, 640, 660, 680}) << 17.361 << u"Increasing and getting better"_s;
    QTest::newRow("bad") << shares(Polarity::LowerIsBetter) << thousandths({600, 620, 640, 660, 680}) << 17.361 << u"Increasing and getting worse"_s;
    QTest::newRow("falling and bad") << shares(Polarity::HigherIsBetter) << thousandths({680, 660, 640, 620, 600}) << 17.361 << u"Decreasing and getting worse"_s;
    QTest::newRow("margins, narrow") << shares() << margins({60, 61, 62, 63, 64}, 1.0) << 38.416 << u"Increasing"_s;
    QTest::newRow("margins, wide") << shares() << margins({60, 61, 62, 63, 64}, 3.0) << 4.268 << u"No significant change"_s;
}

void CouncilMovementTest::examples()
{
    QFETCH(Indicator, indicator);
    QFETCH(std::vector<Observation>, observations);
    QFETCH(double, chiSquare);
    QFETCH(QString, label);
    const CouncilMovement found = movement(indicator, observations);
    QVERIFY2(found.test, qPrintable(found.reason));
    QVERIFY2(near(found.test->chiSquare, chiSquare, 0.0006), qPrintable(QString::number(found.test->chiSquare, 'f', 5)));
    QCOMPARE(found.label(), label);
    QCOMPARE(found.points.size(), std::size_t(5));
    QVERIFY(found.reason.isEmpty());
}

void CouncilMovementTest::cannot_data()
{
    QTest::addColumn<Indicator>("indicator");
    QTest::addColumn<std::vector<Observation>>("observations");
    QTest::addColumn<std::vector<MethodBreak>>("breaks");
    QTest::addColumn<QString>("reason");
    const std::vector<MethodBreak> whole;
    const std::vector<Observation> rising = thousandths({600, 620, 640, 660, 680});
    QTest::newRow("a break") << shares() << rising << std::vector{MethodBreak{u"it"_s, period(u"2021-22"_s), u"New rules."_s}}
                             << u"A trend takes 5 years in a row that compare with each other; up to 2023-24 there are 3."_s;
    std::vector<Observation> gap = rising;
    gap[3] = figure(years[3], {}, DataState::Suppressed);
    QTest::newRow("a gap") << shares() << gap << whole << u"A trend takes 5 years in a row that compare with each other; up to 2023-24 there is 1."_s;
    std::vector<Observation> quoted = rising;
    for (Observation &observation : quoted)
        observation.state = DataState::Quoted;
    QTest::newRow("quoted") << shares() << quoted << whole << u"Luton has no official figure for a year as a whole."_s;
    std::vector<Observation> bare;
    for (const QString &year : years)
        bare.push_back(figure(year, 10.0));
    QTest::newRow("no counts") << shares() << bare << whole << u"The publisher gives neither a margin of error for this figure nor the counts behind it."_s;
    std::vector<Observation> months;
    for (int month = 4; month < 10; ++month)
        months.push_back(share(u"2024-0%1"_s.arg(month), 600 + 20 * month, 1000));
    QTest::newRow("months") << shares() << months << whole << u"Luton has no official figure for a year as a whole."_s;
    std::vector<Observation> totals;
    for (const QString &year : years)
        totals.push_back(total(year, 30, {}));
    QTest::newRow("no population") << indicatorIn(u"cases"_s, u"all residents"_s) << totals << whole
                                   << u"This is a total, which is larger where more people live, and no rate can be made of it."_s;
    QTest::newRow("nothing") << shares() << std::vector<Observation>() << whole << u"Luton has no official figure for a year as a whole."_s;
}

void CouncilMovementTest::cannot()
{
    QFETCH(Indicator, indicator);
    QFETCH(std::vector<Observation>, observations);
    QFETCH(std::vector<MethodBreak>, breaks);
    QFETCH(QString, reason);
    const CouncilMovement found = movement(indicator, observations, breaks);
    QCOMPARE(found.reason, reason);
    QCOMPARE(found.label(), u"Cannot be calculated"_s);
    QVERIFY(!found.test);
}

void CouncilMovementTest::lastFive()
{
    // Six years: the first, which would hide the rise, is not taken. A month among them is another kind of period.
    std::vector<Observation> observations = thousandths({600, 620, 640, 660, 680});
    observations.push_back(share(u"2018-19"_s, 900, 1000));
    observations.push_back(share(u"2022-07"_s, 100, 1000));
    const CouncilMovement found = movement(shares(), observations);
    QVERIFY(near(found.test->chiSquare, 17.361, 0.0006));
    QCOMPARE(found.points.front().figure.period, period(u"2019-20"_s));
    QCOMPARE(found.points.back().figure.period, period(u"2023-24"_s));
}

QTEST_GUILESS_MAIN(CouncilMovementTest)
#include "tst_councilmovement.moc"

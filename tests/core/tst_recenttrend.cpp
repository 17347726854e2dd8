// SPDX-License-Identifier: GPL-3.0-or-later
// The recent trend: worked examples with their chi-squared, the leave-one-out rule with slopes of exactly 0, and what cannot
// be tested.
#include "core/statistics/recenttrend.h"

#include <QList>
#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace careatlas;
using namespace Qt::StringLiterals;

namespace {

std::vector<TrendValue> within(const QList<double> &values, double reach)
{
    std::vector<TrendValue> points;
    for (double value : values)
        points.push_back({value, {value - reach, value + reach}});
    return points;
}

std::vector<TrendShare> sharesOf(const QList<double> &counts, double total)
{
    std::vector<TrendShare> shares;
    for (double count : counts)
        shares.push_back({count, total});
    return shares;
}

QString threeDecimals(double value)
{
    return QString::number(value, 'f', 3);
}

} // namespace

class RecentTrendTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void threshold() { QCOMPARE(QString::number(trendThreshold(), 'f', 12), u"9.549535706083"_s); }

    void ofValues_data()
    {
        QTest::addColumn<QList<double>>("values");
        QTest::addColumn<double>("reach");
        QTest::addColumn<QString>("chiSquare");
        QTest::addColumn<int>("trend");
        QTest::newRow("a point a year") << QList<double>{60, 61, 62, 63, 64} << 1.0 << u"38.416"_s << 1;
        QTest::newRow("falling") << QList<double>{64, 63, 62, 61, 60} << 1.0 << u"38.416"_s << -1;
        QTest::newRow("less sure") << QList<double>{60, 61, 62, 63, 64} << 3.0 << u"4.268"_s << 0;
        QTest::newRow("level") << QList<double>{60, 60, 60, 60, 60} << 1.0 << u"0.000"_s << 0;
    }
    void ofValues()
    {
        QFETCH(QList<double>, values);
        QFETCH(double, reach);
        QFETCH(int, trend);
        const TrendResult result = weightedTrend(within(values, reach));
        QTEST(threeDecimals(result.chiSquare), "chiSquare");
        QCOMPARE(result.trend(), trend);
    }

    void ofUnlikeIntervals() // by NumPy, from the published formula
    {
        const std::vector<TrendValue> values{{50, {48, 52}}, {52, {50.5, 53.5}}, {51, {48, 54}}, {55, {54, 56}}, {58, {55.5, 60.5}}};
        QCOMPARE(threeDecimals(weightedTrend(values).chiSquare), u"35.551"_s);
        QCOMPARE(weightedTrend(values).trend(), 1);
    }

    void ofShares_data()
    {
        QTest::addColumn<QList<double>>("counts");
        QTest::addColumn<QString>("chiSquare");
        QTest::addColumn<int>("trend");
        QTest::newRow("by a point") << QList<double>{600, 610, 620, 630, 640} << u"4.244"_s << 0;
        QTest::newRow("by two points") << QList<double>{600, 620, 640, 660, 680} << u"17.361"_s << 1;
        QTest::newRow("falling by two") << QList<double>{680, 660, 640, 620, 600} << u"17.361"_s << -1;
    }
    void ofShares()
    {
        QFETCH(QList<double>, counts);
        QFETCH(int, trend);
        const TrendResult result = proportionTrend(sharesOf(counts, 1000));
        QTEST(threeDecimals(result.chiSquare), "chiSquare");
        QCOMPARE(result.trend(), trend);
    }

    void ofUnlikeTotals() // by NumPy, from the published formula
    {
        QCOMPARE(threeDecimals(proportionTrend({{30, 100}, {50, 140}, {20, 50}, {80, 160}, {90, 170}}).chiSquare), u"19.604"_s);
    }

    /// One year out of line is no trend: without it the slope is exactly 0, up as well as down.
    void oneYearAloneIsNoTrend_data()
    {
        QTest::addColumn<QList<double>>("values");
        QTest::addColumn<int>("direction");
        QTest::newRow("up in the last") << QList<double>{60, 60, 60, 60, 70} << 1;
        QTest::newRow("down in the last") << QList<double>{70, 70, 70, 70, 60} << -1;
        QTest::newRow("up from the first") << QList<double>{60, 70, 70, 70, 70} << 1;
        QTest::newRow("tenths, which are not exact in binary") << QList<double>{60.1, 60.1, 60.1, 60.1, 70.3} << 1;
    }
    void oneYearAloneIsNoTrend()
    {
        QFETCH(QList<double>, values);
        QFETCH(int, direction);
        for (const TrendResult &result : {weightedTrend(within(values, 1)), weightedTrend(within(values, 0.7)),
                                          proportionTrend(sharesOf(values, 100)), proportionTrend(sharesOf(values, 97.3))}) {
            QCOMPARE(result.direction, direction);
            QVERIFY(!result.unanimous);
            QCOMPARE(result.trend(), 0);
        }
        QVERIFY(weightedTrend(within(values, 1)).significant);
    }

    void slopesThatCancelAreLevel()
    {
        // 0.1 a year up, then down: nought but for the rounding of tenths.
        const TrendResult result = weightedTrend(within({60.1, 60.2, 60.3, 60.2, 60.1}, 0.001));
        QCOMPARE(result.direction, 0);
        QCOMPARE(result.trend(), 0);
    }

    void nothingToTest()
    {
        const TrendResult empty;
        QCOMPARE(proportionTrend(sharesOf({0, 0, 0, 0, 0}, 100)), empty);
        QCOMPARE(proportionTrend(sharesOf({100, 100, 100, 100, 100}, 100)), empty);
        QCOMPARE(proportionTrend({{0, 0}, {0, 0}}), empty);
        QCOMPARE(proportionTrend({{3, 10}}), empty);
        QCOMPARE(proportionTrend({}), empty);
        QCOMPARE(weightedTrend(within({60, 61, 62, 63, 64}, 0)), empty);
        QCOMPARE(weightedTrend({{60, {59, 61}}, {61, {61, 61}}, {62, {61, 63}}}), empty);
        QCOMPARE(weightedTrend({}), empty);
        QCOMPARE(weightedTrend(within({60, 70}, 1)).trend(), 0); // without one of two there is no slope
    }

    void turnsWithTime()
    {
        QRandomGenerator random(5);
        for (int i = 0; i < 2000; ++i) {
            std::vector<TrendShare> shares;
            std::vector<TrendValue> values;
            for (int year = 0; year < trendPoints; ++year) {
                const int total = 1 + random.bounded(500);
                const double count = random.bounded(total + 1);
                shares.push_back({count, double(total)});
                values.push_back({count / total, wilson(count, total, Confidence::P95)});
            }
            for (const auto &[forth, back] : {std::pair(proportionTrend(shares), proportionTrend({shares.rbegin(), shares.rend()})),
                                              std::pair(weightedTrend(values), weightedTrend({values.rbegin(), values.rend()}))}) {
                QVERIFY(std::isfinite(forth.chiSquare) && forth.chiSquare >= 0);
                QVERIFY(std::abs(forth.chiSquare - back.chiSquare) <= 1e-9 * forth.chiSquare);
                QCOMPARE(forth.trend(), -back.trend());
            }
        }
    }
};

QTEST_APPLESS_MAIN(RecentTrendTest)
#include "tst_recenttrend.moc"

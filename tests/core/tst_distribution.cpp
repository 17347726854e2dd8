// SPDX-License-Identifier: GPL-3.0-or-later
// Means, quantiles and shares on numbers that can be done by hand; the quantiles are those that R's quantile() and
// Excel's PERCENTILE.INC give.
#include "core/statistics/distribution.h"

#include <QList>
#include <QTest>

using namespace careatlas;
using namespace Qt::StringLiterals;

class DistributionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void quantiles_data();
    void quantiles();
    void means();
    void shares();
    void distributions();
};

void DistributionTest::quantiles_data()
{
    QTest::addColumn<QList<double>>("values");
    QTest::addColumn<double>("p");
    QTest::addColumn<double>("expected");
    const QList<double> five{1, 2, 3, 4, 10}, six{3, 5, 6, 7, 9, 10}, four{1, 2, 3, 4};
    QTest::newRow("lowest") << five << 0.0 << 1.0;
    QTest::newRow("lower quartile") << five << 0.25 << 2.0;
    QTest::newRow("median") << five << 0.5 << 3.0;
    QTest::newRow("upper quartile") << five << 0.75 << 4.0;
    QTest::newRow("highest") << five << 1.0 << 10.0;
    QTest::newRow("5th percentile") << five << 0.05 << 1.2;
    QTest::newRow("95th percentile") << five << 0.95 << 8.8;
    QTest::newRow("an even number has two in the middle") << four << 0.5 << 2.5;
    QTest::newRow("lower quartile of four") << four << 0.25 << 1.75;
    QTest::newRow("lower quartile of the City of London") << six << 0.25 << 5.25;
    QTest::newRow("upper quartile of the City of London") << six << 0.75 << 8.5;
    QTest::newRow("of one alone") << QList<double>{7} << 0.25 << 7.0;
    QTest::newRow("of two") << QList<double>{2, 4} << 0.75 << 3.5;
    QTest::newRow("ties") << QList<double>{5, 5, 5, 9} << 0.5 << 5.0;
}

void DistributionTest::quantiles()
{
    QFETCH(QList<double>, values);
    QFETCH(double, p);
    QFETCH(double, expected);
    QCOMPARE(quantile({values.begin(), values.end()}, p), expected);
}

void DistributionTest::means()
{
    QCOMPARE(mean({1, 2, 3, 4, 10}), 4.0);
    QCOMPARE(mean({7}), 7.0);
    QCOMPARE(mean({-1, 1}), 0.0);
}

void DistributionTest::shares()
{
    QCOMPARE(percentage(1, 8), 12.5);
    QCOMPARE(percentage(0, 121), 0.0);
    // QCOMPARE takes what differs by a millionth of a millionth for the same; the sixth decimal must be exact.
    QVERIFY(toSixDecimals(percentage(4, 121)) == 3.305785);
    QVERIFY(toSixDecimals(2.0 / 3.0) == 0.666667);
    QVERIFY(toSixDecimals(-2.0 / 3.0) == -0.666667);
}

void DistributionTest::distributions()
{
    // Deviations from the median 3: 2, 1, 0, 1, 7.
    const Distribution odd = distributionOf({4, 10, 1, 3, 2});
    QCOMPARE(odd.lowest, 1.0);
    QCOMPARE(odd.fifth, 1.2);
    QCOMPARE(odd.lowerQuartile, 2.0);
    QCOMPARE(odd.median, 3.0);
    QCOMPARE(odd.upperQuartile, 4.0);
    QCOMPARE(odd.ninetyFifth, 8.8);
    QCOMPARE(odd.highest, 10.0);
    QCOMPARE(odd.medianAbsoluteDeviation, 1.0);
    const Distribution even = distributionOf({4, 3, 2, 1}); // deviations from 2.5: twice 0.5 and 1.5
    QCOMPARE(even.median, 2.5);
    QCOMPARE(even.medianAbsoluteDeviation, 1.0);
    QCOMPARE(distributionOf({7}), (Distribution{7, 7, 7, 7, 7, 7, 7, 0}));
}

QTEST_APPLESS_MAIN(DistributionTest)
#include "tst_distribution.moc"

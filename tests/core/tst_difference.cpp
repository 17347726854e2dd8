// SPDX-License-Identifier: GPL-3.0-or-later
// Two values held against each other: the worked examples of Newcombe's difference and the ratio of rates, and that A against B
// mirrors B against A.
#include "core/statistics/difference.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace careatlas;
using namespace Qt::StringLiterals;

namespace {

MeasuredValue shareOf(double count, double total, Confidence confidence = Confidence::P95)
{
    return {count / total, wilson(count, total, confidence)};
}

QString inWords(const MeasuredValue &value, int decimals)
{
    return u"%1 (%2, %3)"_s.arg(QString::number(value.value, 'f', decimals), QString::number(value.interval.lower, 'f', decimals),
                                QString::number(value.interval.upper, 'f', decimals));
}

} // namespace

class DifferenceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void differences()
    {
        QCOMPARE(inWords(difference(shareOf(56, 70), shareOf(48, 80)), 4), u"0.2000 (0.0524, 0.3339)"_s);
        QCOMPARE(inWords(difference(shareOf(189, 325), shareOf(230, 325)), 4), u"-0.1262 (-0.1978, -0.0526)"_s);
        // By hand: the reaches of both sides meet as the sides of a right-angled triangle, 3 and 4, then 5 and 12.
        QCOMPARE(difference({10, {7, 22}}, {6, {1, 10}}), (MeasuredValue{4, {-1, 17}}));
        QCOMPARE(difference({10, {10, 10}}, {6, {6, 6}}), (MeasuredValue{4, {4, 4}}));
    }

    void ratios()
    {
        QCOMPARE(inWords(*rateRatio(13, 231028, 30, 231028, Confidence::P95), 3), u"0.433 (0.229, 0.822)"_s);
        const MeasuredValue twice = *rateRatio(20, 1000, 20, 2000, Confidence::P95), same = *rateRatio(20, 1000, 20, 1000, Confidence::P95);
        QCOMPARE(twice.value, 2.0);
        QCOMPARE(same.value, 1.0);
        QCOMPARE(twice.interval.lower, 2 * same.interval.lower);
        QCOMPARE(same.interval.lower, 1 / same.interval.upper);
    }

    void noEvents()
    {
        QVERIFY(!rateRatio(0, 1000, 0, 1000, Confidence::P95));
        QVERIFY(!rateRatio(5, 1000, 0, 1000, Confidence::P95));
        const auto ofNone = rateRatio(0, 1000, 5, 1000, Confidence::P95);
        QVERIFY(ofNone);
        QCOMPARE(ofNone->value, 0.0);
        QCOMPARE(ofNone->interval.lower, 0.0);
        QVERIFY(ofNone->interval.upper > 0.0);
    }

    void mirrors()
    {
        QRandomGenerator random(8);
        for (int i = 0; i < 2000; ++i) {
            const int totalA = 1 + random.bounded(2000), totalB = 1 + random.bounded(2000);
            const double countA = random.bounded(totalA + 1), countB = random.bounded(totalB + 1);
            for (Confidence confidence : {Confidence::P95, Confidence::P99_8}) {
                const MeasuredValue a = shareOf(countA, totalA, confidence), b = shareOf(countB, totalB, confidence);
                const MeasuredValue there = difference(a, b), back = difference(b, a);
                QCOMPARE(back, (MeasuredValue{-there.value, {-there.interval.upper, -there.interval.lower}}));
                QVERIFY(there.interval.holds(there.value));

                const MeasuredValue ratio = *rateRatio(1 + countA, totalA, 1 + countB, totalB, confidence);
                const MeasuredValue mirrored = *rateRatio(1 + countB, totalB, 1 + countA, totalA, confidence);
                QVERIFY(qFuzzyCompare(mirrored.value, 1 / ratio.value));
                QVERIFY(std::abs(mirrored.interval.lower * ratio.interval.upper - 1) < 1e-9);
                QVERIFY(std::abs(mirrored.interval.upper * ratio.interval.lower - 1) < 1e-9);
                QVERIFY(ratio.interval.holds(ratio.value));
            }
        }
    }
};

QTEST_APPLESS_MAIN(DifferenceTest)
#include "tst_difference.moc"

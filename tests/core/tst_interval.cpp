// SPDX-License-Identifier: GPL-3.0-or-later
// Confidence intervals against worked examples of the field, to the digits given there, and against what must hold of any.
#include "core/statistics/interval.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace careatlas;
using namespace Qt::StringLiterals;

namespace {

constexpr Confidence confidences[] = {Confidence::P95, Confidence::P99_8};

QString sixDecimals(const Interval &interval)
{
    return u"%1 to %2"_s.arg(QString::number(interval.lower, 'f', 6), QString::number(interval.upper, 'f', 6));
}

bool lies(const Interval &inner, const Interval &outer)
{
    return outer.lower <= inner.lower && inner.upper <= outer.upper;
}

} // namespace

class IntervalTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void levels()
    {
        QCOMPARE(share(Confidence::P95), 0.95);
        QCOMPARE(share(Confidence::P99_8), 0.998);
        QCOMPARE(QString::number(normalWidth(Confidence::P95), 'f', 12), u"1.959963984540"_s);
        QCOMPARE(QString::number(normalWidth(Confidence::P99_8), 'f', 12), u"3.090232306168"_s);
    }

    void wilsons_data()
    {
        QTest::addColumn<double>("count");
        QTest::addColumn<double>("total");
        QTest::addColumn<Confidence>("confidence");
        QTest::addColumn<QString>("expected");
        QTest::newRow("Luton's satisfaction") << 189.0 << 325.0 << Confidence::P95 << u"0.527260 to 0.633912"_s;
        QTest::newRow("at 99.8 %") << 189.0 << 325.0 << Confidence::P99_8 << u"0.495834 to 0.662588"_s;
        QTest::newRow("none") << 0.0 << 10.0 << Confidence::P95 << u"0.000000 to 0.277533"_s;
        QTest::newRow("all") << 10.0 << 10.0 << Confidence::P95 << u"0.722467 to 1.000000"_s;
    }
    void wilsons()
    {
        QFETCH(double, count);
        QFETCH(double, total);
        QFETCH(Confidence, confidence);
        QFETCH(QString, expected);
        QCOMPARE(sixDecimals(wilson(count, total, confidence)), expected);
    }
    void wilsonOfProviders() // 25 of 81 need improvement: 30.9 % (21.9 to 41.6)
    {
        const Interval interval = wilson(25, 81, Confidence::P95);
        QCOMPARE(QString::number(100 * interval.lower, 'f', 1), u"21.9"_s);
        QCOMPARE(QString::number(100 * interval.upper, 'f', 1), u"41.6"_s);
    }

    void events_data()
    {
        QTest::addColumn<double>("count");
        QTest::addColumn<Confidence>("confidence");
        QTest::addColumn<bool>("exact");
        QTest::addColumn<QString>("expected");
        const Confidence at95 = Confidence::P95, at99_8 = Confidence::P99_8;
        QTest::newRow("0") << 0.0 << at95 << true << u"0.000000 to 3.688879"_s;
        QTest::newRow("1") << 1.0 << at95 << true << u"0.025318 to 5.571643"_s;
        QTest::newRow("2.5") << 2.5 << at95 << true << u"0.415606 to 8.006382"_s;
        QTest::newRow("5") << 5.0 << at95 << true << u"1.623486 to 11.668332"_s;
        QTest::newRow("9") << 9.0 << at95 << true << u"4.115373 to 17.084803"_s;
        QTest::newRow("9 at 99.8 %") << 9.0 << at99_8 << true << u"2.452424 to 22.657373"_s;
        QTest::newRow("10") << 10.0 << at95 << false << u"4.787450 to 18.391459"_s;
        QTest::newRow("10 at 99.8 %") << 10.0 << at99_8 << false << u"2.916318 to 24.193725"_s;
        QTest::newRow("13") << 13.0 << at95 << false << u"6.915241 to 22.231727"_s;
        QTest::newRow("16") << 16.0 << at95 << false << u"9.139509 to 25.984438"_s;
        QTest::newRow("100") << 100.0 << at95 << false << u"81.362105 to 121.627938"_s;
    }
    void events()
    {
        QFETCH(double, count);
        QFETCH(Confidence, confidence);
        QFETCH(bool, exact);
        QFETCH(QString, expected);
        QCOMPARE(isExactPoisson(count), exact);
        QCOMPARE(sixDecimals(poisson(count, confidence)), expected);
    }

    void means_data() // figures of SciPy's t.interval
    {
        QTest::addColumn<double>("mean");
        QTest::addColumn<double>("deviation");
        QTest::addColumn<int>("n");
        QTest::addColumn<Confidence>("confidence");
        QTest::addColumn<QString>("expected");
        QTest::newRow("of 25") << 50.0 << 10.0 << 25 << Confidence::P95 << u"45.872203 to 54.127797"_s;
        QTest::newRow("at 99.8 %") << 50.0 << 10.0 << 25 << Confidence::P99_8 << u"43.066445 to 56.933555"_s;
        QTest::newRow("of 2") << 3.5 << 1.2 << 2 << Confidence::P95 << u"-7.281572 to 14.281572"_s;
        QTest::newRow("all the same") << 3.5 << 0.0 << 2 << Confidence::P99_8 << u"3.500000 to 3.500000"_s;
    }
    void means()
    {
        QFETCH(double, mean);
        QFETCH(double, deviation);
        QFETCH(int, n);
        QFETCH(Confidence, confidence);
        QFETCH(QString, expected);
        QCOMPARE(sixDecimals(studentMean(mean, deviation, n, confidence)), expected);
    }

    void marginsOfSurveys() // NHS England's sample sizes: 5.0 and 4.1 points
    {
        QCOMPARE(QString::number(100 * surveyMargin(278, 1000), 'f', 3), u"4.997"_s);
        QCOMPARE(QString::number(100 * surveyMargin(360, 1000), 'f', 3), u"4.134"_s);
        QCOMPARE(surveyMargin(1000, 1000), 0.0);
        QCOMPARE(surveyMargin(1, 1), 0.0);
    }

    void limitsOfFunnels()
    {
        const Interval at95 = funnelLimits(0.654, 325, Confidence::P95), at99_8 = funnelLimits(0.654, 325, Confidence::P99_8);
        QCOMPARE(QString::number(100 * at95.lower, 'f', 2), u"60.08"_s);
        QCOMPARE(QString::number(100 * at95.upper, 'f', 2), u"70.36"_s);
        QCOMPARE(QString::number(100 * at99_8.lower, 'f', 2), u"56.91"_s);
        QCOMPARE(QString::number(100 * at99_8.upper, 'f', 2), u"73.01"_s);
    }

    void holdsItsValue()
    {
        QRandomGenerator random(4);
        for (int i = 0; i < 5000; ++i) {
            // From one person to a million; each third count is none, all or whole; the others are fractions.
            const double total = std::pow(10.0, 6.0 * random.generateDouble());
            const double part = i % 3 == 0 ? random.bounded(2) : random.generateDouble();
            const double count = i % 3 == 1 ? std::floor(total * part) : total * part;
            for (Confidence confidence : confidences) {
                const Interval ofShare = wilson(count, total, confidence);
                QVERIFY2(ofShare.holds(count / total) && ofShare.lower >= 0.0 && ofShare.upper <= 1.0, qPrintable(u"%1 of %2"_s.arg(count).arg(total)));
                QVERIFY2(ofShare.lower < ofShare.upper, qPrintable(u"%1 of %2"_s.arg(count).arg(total)));
                const Interval ofEvents = poisson(count, confidence);
                QVERIFY2(ofEvents.holds(count) && ofEvents.lower >= 0.0 && ofEvents.lower < ofEvents.upper, qPrintable(QString::number(count)));
                QVERIFY(studentMean(count, part, 2 + i, confidence).holds(count));
            }
            QVERIFY(lies(wilson(count, total, Confidence::P95), wilson(count, total, Confidence::P99_8)));
            QVERIFY(lies(poisson(count, Confidence::P95), poisson(count, Confidence::P99_8)));
        }
    }

    void smallCountsOfEvents() // the exact method's quantiles are searched for, and a search can fail
    {
        for (double count = 0.0; count < 11.0; count += 0.001) {
            for (Confidence confidence : confidences)
                QVERIFY(poisson(count, confidence).holds(count));
        }
        QVERIFY(poisson(1e-300, Confidence::P99_8).holds(1e-300));
    }
};

QTEST_APPLESS_MAIN(IntervalTest)
#include "tst_interval.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Correlation on figures worked out with SciPy, with ties; and where there is none to work out.
#include "core/statistics/correlation.h"

#include <QTest>

using namespace careatlas;
using namespace Qt::StringLiterals;

namespace {

QString sixDecimals(double value)
{
    return QString::number(value, 'f', 6);
}

} // namespace

class CorrelationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ofPairs()
    {
        const auto seven = correlation({1, 2, 3, 4, 5, 6, 7}, {2, 1, 4, 3, 7, 5, 6});
        QVERIFY(seven);
        QCOMPARE(sixDecimals(seven->pearson), u"0.821429"_s);
        QCOMPARE(sixDecimals(seven->spearman), u"0.821429"_s); // of ranks, which these are
        QCOMPARE(seven->pairs, 7);
        const auto tied = correlation({1, 2, 2, 3, 9, 9}, {5, 5, 6, 8, 7, 30});
        QCOMPARE(sixDecimals(tied->pearson), u"0.666448"_s);
        QCOMPARE(sixDecimals(tied->spearman), u"0.850841"_s);
        const auto curved = correlation({1, 2, 3, 4, 5}, {1, 8, 27, 64, 125});
        QCOMPARE(sixDecimals(curved->pearson), u"0.943118"_s);
        QCOMPARE(sixDecimals(curved->spearman), u"1.000000"_s);
        const auto against = correlation({1, 2, 3, 4}, {8, 6, 4, 2});
        QCOMPARE(against->pearson, -1.0);
        QCOMPARE(against->spearman, -1.0);
    }

    void nothingToWorkOut()
    {
        QVERIFY(!correlation({}, {}));
        QVERIFY(!correlation({1, 2, 3}, {1, 2, 3}));
        QVERIFY(!correlation({1, 2, 3, 4}, {5, 5, 5, 5}));
        QVERIFY(!correlation({5, 5, 5, 5}, {1, 2, 3, 4}));
    }

    void sameTurnedRound()
    {
        const std::vector<double> x{3.1, 4.1, 5.9, 2.6, 5.3}, y{2.7, 1.8, 2.8, 1.8, 2.8};
        const auto there = correlation(x, y), back = correlation(y, x);
        QCOMPARE(sixDecimals(there->pearson), sixDecimals(back->pearson));
        QCOMPARE(sixDecimals(there->spearman), sixDecimals(back->spearman));
    }
};

QTEST_APPLESS_MAIN(CorrelationTest)
#include "tst_correlation.moc"

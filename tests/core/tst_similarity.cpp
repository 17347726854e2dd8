// SPDX-License-Identifier: GPL-3.0-or-later
// Distances between areas on features that can be done by hand.
#include "core/statistics/similarity.h"

#include <QTest>

#include <cmath>

using namespace careatlas;

class SimilarityTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void byHand()
    {
        // Evened out and stretched: 0, ½, 1 of the first and 0, ¼, ½ of the second.
        const std::vector<FeatureColumn> features{{{100, 200, 400}, Evening::Logarithm, 1.0}, {{1, 4, 9}, Evening::SquareRoot, 0.5}};
        const std::vector<double> first = distancesFrom(0, features), second = distancesFrom(1, features);
        QCOMPARE(first[0], 0.0);
        QCOMPARE(first[1], std::sqrt(0.25 + 0.0625));
        QCOMPARE(first[2], std::sqrt(1.0 + 0.25));
        QCOMPARE(second[0], first[1]);
        QCOMPARE(second[2], first[1]);
    }

    void withoutEvening()
    {
        const std::vector<double> distances = distancesFrom(1, {{{-10, 0, 30}, Evening::None, 2.0}});
        QCOMPARE(distances, (std::vector<double>{0.5, 0.0, 1.5}));
    }

    void sameEverywhereSaysNothing()
    {
        const std::vector<double> distances = distancesFrom(0, {{{7, 7}, Evening::None, 1.0}, {{0, 5}, Evening::SquareRoot, 1.0}});
        QCOMPARE(distances, (std::vector<double>{0.0, 1.0}));
    }

    void unitsDoNotMatter()
    {
        const std::vector<double> inOnes = distancesFrom(2, {{{3, 8, 5, 21}, Evening::Logarithm, 1.0}, {{2, 3, 5, 7}, Evening::None, 1.0}});
        const std::vector<double> inThousands = distancesFrom(2, {{{3000, 8000, 5000, 21000}, Evening::Logarithm, 1.0}, {{0.2, 0.3, 0.5, 0.7}, Evening::None, 1.0}});
        for (std::size_t i = 0; i < inOnes.size(); ++i)
            QVERIFY(std::abs(inOnes[i] - inThousands[i]) < 1e-12);
    }
};

QTEST_APPLESS_MAIN(SimilarityTest)
#include "tst_similarity.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Places with ties joint, and the range of places that chance allows.
#include "core/statistics/ranking.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace careatlas;
using namespace Qt::StringLiterals;

class RankingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void places()
    {
        const std::vector<double> values{61.0, 58.1, 70.2, 61.0, 64.5};
        QCOMPARE(placeOf(values, 2, true), (Place{1, false, 5}));
        QCOMPARE(placeOf(values, 0, true), (Place{3, true, 5}));
        QCOMPARE(placeOf(values, 3, true), (Place{3, true, 5}));
        QCOMPARE(placeOf(values, 1, true), (Place{5, false, 5})); // after two at 3rd comes the 5th
        QCOMPARE(placeOf(values, 1, false), (Place{1, false, 5}));
        QCOMPARE(placeOf(values, 0, false), (Place{2, true, 5}));
        QCOMPARE(placeOf({7.0}, 0, true), (Place{1, false, 1}));
        QCOMPARE(placeOf({0.0, 0.0}, 1, false), (Place{1, true, 2}));
    }

    void ranges()
    {
        // 10 ± 1 and 20 ± 1 differ; 20 ± 1 and 21 ± 1 may not; of the last nothing is known.
        const std::vector<RankedValue> values{{10, Interval{9, 11}}, {20, Interval{19, 21}}, {21, Interval{20, 22}}, {30, Interval{29, 31}}, {15, {}}};
        QCOMPARE(placeRange(values, 0, true), (PlaceRange{4, 5}));
        QCOMPARE(placeRange(values, 0, false), (PlaceRange{1, 2}));
        QCOMPARE(placeRange(values, 1, true), (PlaceRange{2, 4}));
        QCOMPARE(placeRange(values, 2, true), (PlaceRange{2, 4}));
        QCOMPARE(placeRange(values, 3, true), (PlaceRange{1, 2}));
        QVERIFY(!placeRange(values, 4, true));
        QCOMPARE(placeRange({{7, Interval{6, 8}}}, 0, true), (PlaceRange{1, 1}));
    }

    void touchingIsNotClear()
    {
        // The difference's interval ends at exactly 0: 3 and 4 make 5.
        const std::vector<RankedValue> values{{5, Interval{2, 9}}, {0, Interval{-4, 4}}};
        QCOMPARE(placeRange(values, 0, true), (PlaceRange{1, 2}));
    }

    void placeIsInItsRange()
    {
        QRandomGenerator random(9);
        for (int i = 0; i < 300; ++i) {
            std::vector<RankedValue> ranked;
            std::vector<double> values;
            for (int area = 0, areas = 1 + random.bounded(40); area < areas; ++area) {
                const int total = 5 + random.bounded(300);
                const double count = random.bounded(total + 1);
                values.push_back(count / total);
                ranked.push_back({values.back(), wilson(count, total, Confidence::P95)});
            }
            const int of = static_cast<int>(values.size());
            for (std::size_t area = 0; area < values.size(); ++area) {
                const Place down = placeOf(values, area, true), up = placeOf(values, area, false);
                const auto same = static_cast<int>(std::count(values.begin(), values.end(), values[area]));
                QCOMPARE(down.rank + up.rank + same - 1, of + 1); // so many before, the same, and after
                QCOMPARE(down.joint, same > 1);
                const PlaceRange range = *placeRange(ranked, area, true), mirrored = *placeRange(ranked, area, false);
                QVERIFY(1 <= range.first && range.first <= down.rank && down.rank <= range.last && range.last <= of);
                QCOMPARE(mirrored, (PlaceRange{of + 1 - range.last, of + 1 - range.first}));
            }
        }
    }
};

QTEST_APPLESS_MAIN(RankingTest)
#include "tst_ranking.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Classes of values: obvious ones by hand, and small random sets against a search through every way to cut them.
#include "core/statistics/valueclasses.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

using namespace careatlas;

namespace {

double spreadOf(const std::vector<double> &sorted, std::size_t first, std::size_t end)
{
    double sum = 0.0, squares = 0.0;
    for (std::size_t i = first; i < end; ++i)
        sum += sorted[i];
    const double mean = sum / static_cast<double>(end - first);
    for (std::size_t i = first; i < end; ++i)
        squares += (sorted[i] - mean) * (sorted[i] - mean);
    return squares;
}

/// The least spread that any way to cut `sorted` from `first` on into so many classes has.
double leastSpread(const std::vector<double> &sorted, std::size_t first, int classes)
{
    if (classes == 1)
        return spreadOf(sorted, first, sorted.size());
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t cut = first + 1; cut < sorted.size(); ++cut)
        least = std::min(least, spreadOf(sorted, first, cut) + leastSpread(sorted, cut, classes - 1));
    return least;
}

double spreadIn(const std::vector<double> &sorted, const std::vector<double> &lowest)
{
    double sum = 0.0;
    for (std::size_t i = 0; i < lowest.size(); ++i) {
        const auto first = std::lower_bound(sorted.begin(), sorted.end(), lowest[i]);
        const auto end = i + 1 < lowest.size() ? std::lower_bound(sorted.begin(), sorted.end(), lowest[i + 1]) : sorted.end();
        sum += spreadOf(sorted, static_cast<std::size_t>(first - sorted.begin()), static_cast<std::size_t>(end - sorted.begin()));
    }
    return sum;
}

} // namespace

class ValueClassesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void byHand()
    {
        using Values = std::vector<double>;
        QCOMPARE(valueClasses({21, 1, 22, 2, 50, 51, 3}, 3), (Values{1, 21, 50}));
        QCOMPARE(valueClasses({1, 2, 3, 4}, 2), (Values{1, 3}));
        QCOMPARE(valueClasses({-1, -1, -1, 2, 4, 5, 6}, 3), (Values{-1, 2, 4})); // the example that ckmeans is known by
        QCOMPARE(valueClasses({5, 5, 5, 9}), (Values{5, 9})); // fewer values than classes
        QCOMPARE(valueClasses({7, 7, 7}), (Values{7}));
        QCOMPARE(valueClasses({7}), (Values{7}));
        QCOMPARE(valueClasses({}), (Values{}));
        QCOMPARE(valueClasses({3, 1, 2}, 1), (Values{1}));
    }

    void noneIsBetter()
    {
        QRandomGenerator random(7);
        for (int i = 0; i < 400; ++i) {
            std::vector<double> values;
            // Whole numbers among a few, so that many are the same; every other set far from 0 and close together.
            for (int n = 6 + random.bounded(7); n > 0; --n)
                values.push_back((i % 2 ? 1e6 : 0.0) + random.bounded(12));
            std::vector<double> sorted = values;
            std::sort(sorted.begin(), sorted.end());
            const std::size_t distinct = std::set(sorted.begin(), sorted.end()).size();
            const int classes = 2 + random.bounded(4);
            const std::vector<double> lowest = valueClasses(values, classes);
            QCOMPARE(lowest.size(), std::min(distinct, static_cast<std::size_t>(classes)));
            QCOMPARE(lowest.front(), sorted.front());
            QVERIFY(std::is_sorted(lowest.begin(), lowest.end()));
            QVERIFY(std::abs(spreadIn(sorted, lowest) - leastSpread(sorted, 0, classes)) < 1e-6);
            std::reverse(values.begin(), values.end());
            QCOMPARE(valueClasses(values, classes), lowest);
        }
    }
};

QTEST_APPLESS_MAIN(ValueClassesTest)
#include "tst_valueclasses.moc"

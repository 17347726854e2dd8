// SPDX-License-Identifier: GPL-3.0-or-later
// RecentTrend: whether the last five figures rise or fall by more than chance: a chi-squared test of a weighted slope, and
// the slope must keep its sign when any one point is left out.
#pragma once

#include "core/statistics/interval.h"

#include <vector>

namespace careatlas {

struct TrendResult {
    double chiSquare = 0.0;
    bool significant = false; ///< at 99.8 %
    bool unanimous = false; ///< every slope with a point left out has the sign of the whole; a slope of exactly 0 has none
    int direction = 0; ///< sign of the slope: 1 up, -1 down, 0 level

    /// 1 or -1 for a trend, 0 for no significant change.
    int trend() const { return significant && unanimous ? direction : 0; }
    bool operator==(const TrendResult &) const = default;
};

/// What chiSquare must exceed: the square of the normal quantile for 0.999.
double trendThreshold();
/// How many points a recent trend takes.
inline constexpr int trendPoints = 5;

struct TrendValue {
    double value = 0.0;
    Interval interval; ///< at 95 %; of some width
};
/// Of values with intervals, each weighted by 1/SE², SE a 3.92th of its interval; oldest first. An interval of no width has no
/// weight that could be used: the result is then empty, without a trend.
TrendResult weightedTrend(const std::vector<TrendValue> &values);

struct TrendShare {
    double count = 0.0;
    double total = 0.0;
};
/// Of shares with their counts, by the test for a trend in proportions; oldest first. Where none or all are counted
/// throughout there is nothing to test: the result is then empty, without a trend.
TrendResult proportionTrend(const std::vector<TrendShare> &shares);

} // namespace careatlas

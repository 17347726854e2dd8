// SPDX-License-Identifier: GPL-3.0-or-later
// Distribution: how many values lie and where: their mean, their quantiles, the share of a part.
// One definition each, so that a quartile is the same wherever it is worked out.
#pragma once

#include <vector>

namespace careatlas {

/// The arithmetic mean; `values` is not empty.
double mean(const std::vector<double> &values);

/// The value with the share `p`, from 0 to 1, of `sorted` below it, on a straight line between the two neighbours:
/// type 7 of Hyndman and Fan, which R and Excel's PERCENTILE.INC use. `sorted` ascends and is not empty.
double quantile(const std::vector<double> &sorted, double p);

/// How many values lie: quantiles, and the median absolute deviation, unscaled; `values` in any order and not empty.
struct Distribution {
    double lowest = 0.0;
    double fifth = 0.0; ///< 5th percentile
    double lowerQuartile = 0.0;
    double median = 0.0;
    double upperQuartile = 0.0;
    double ninetyFifth = 0.0;
    double highest = 0.0;
    double medianAbsoluteDeviation = 0.0;
    bool operator==(const Distribution &) const = default;
};
Distribution distributionOf(std::vector<double> values);

/// `part` in % of `whole`, which is above 0.
double percentage(double part, double whole);

/// What is worked out is kept to six decimals: more would be noise.
double toSixDecimals(double value);

} // namespace careatlas

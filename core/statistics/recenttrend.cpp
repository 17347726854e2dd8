// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/recenttrend.h"

#include <cmath>
#include <limits>

namespace careatlas {

namespace {

struct WeightedPoint {
    double value = 0.0;
    double weight = 0.0;
};

struct Slope {
    double rise = 0.0; ///< the numerator of the weighted least squares slope: its sign is the slope's
    double spread = 0.0; ///< the denominator
    int sign = 0;
};

constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

/// As a sum over pairs, Σ wᵢwⱼ(tⱼ − tᵢ)(yⱼ − yᵢ) over Σ wᵢwⱼ(tⱼ − tᵢ)², which is exactly 0 where all values are the same. What
/// rounding leaves of terms that cancel is taken for 0.
Slope slopeOf(const std::vector<WeightedPoint> &points, std::size_t leftOut = none)
{
    Slope slope;
    double size = 0.0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        for (std::size_t j = i + 1; j < points.size(); ++j) {
            if (i == leftOut || j == leftOut)
                continue;
            const double weight = points[i].weight * points[j].weight;
            const auto years = static_cast<double>(j - i);
            const double term = weight * years * (points[j].value - points[i].value);
            slope.rise += term;
            size += std::abs(term);
            slope.spread += weight * years * years;
        }
    }
    if (std::abs(slope.rise) > 1e-12 * size)
        slope.sign = slope.rise > 0.0 ? 1 : -1;
    return slope;
}

/// `variance` is of a value of weight 1; not above 0, there is nothing to test.
TrendResult trendOf(const std::vector<WeightedPoint> &points, double variance)
{
    const Slope whole = slopeOf(points);
    TrendResult result;
    if (whole.sign == 0 || !(variance > 0.0))
        return result;
    double weights = 0.0;
    result.unanimous = true;
    for (std::size_t i = 0; i < points.size(); ++i) {
        weights += points[i].weight;
        result.unanimous = result.unanimous && slopeOf(points, i).sign == whole.sign;
    }
    result.direction = whole.sign;
    result.chiSquare = whole.rise / weights * (whole.rise / whole.spread) / variance;
    result.significant = result.chiSquare > trendThreshold();
    return result;
}

} // namespace

double trendThreshold()
{
    const double z = normalWidth(Confidence::P99_8);
    return z * z;
}

TrendResult weightedTrend(const std::vector<TrendValue> &values)
{
    std::vector<WeightedPoint> points;
    for (const auto &[value, interval] : values) {
        const double standardError = (interval.upper - interval.lower) / 3.92;
        if (!(standardError > 0.0))
            return {};
        points.push_back({value, 1.0 / (standardError * standardError)});
    }
    return trendOf(points, 1.0);
}

TrendResult proportionTrend(const std::vector<TrendShare> &shares)
{
    std::vector<WeightedPoint> points;
    double counts = 0.0, totals = 0.0;
    for (const auto &[count, total] : shares) {
        points.push_back({total > 0.0 ? count / total : 0.0, total});
        counts += count;
        totals += total;
    }
    const double pooled = totals > 0.0 ? counts / totals : 0.0;
    return trendOf(points, pooled * (1.0 - pooled));
}

} // namespace careatlas

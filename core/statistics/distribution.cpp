// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/distribution.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace careatlas {

double mean(const std::vector<double> &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double quantile(const std::vector<double> &sorted, double p)
{
    const double position = p * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(position);
    const auto above = std::min(below + 1, sorted.size() - 1);
    return std::lerp(sorted[below], sorted[above], position - static_cast<double>(below));
}

Distribution distributionOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const double median = quantile(values, 0.5);
    std::vector<double> deviations;
    for (double value : values)
        deviations.push_back(std::abs(value - median));
    std::sort(deviations.begin(), deviations.end());
    return {values.front(),          quantile(values, 0.05), quantile(values, 0.25),   median, quantile(values, 0.75),
            quantile(values, 0.95), values.back(),          quantile(deviations, 0.5)};
}

double percentage(double part, double whole)
{
    return 100.0 * part / whole;
}

double toSixDecimals(double value)
{
    return std::round(value * 1e6) / 1e6;
}

} // namespace careatlas

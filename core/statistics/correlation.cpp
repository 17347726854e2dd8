// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/correlation.h"

#include <algorithm>
#include <gsl/gsl_statistics_double.h>

namespace careatlas {

namespace {

bool isSameEverywhere(const std::vector<double> &values)
{
    return std::all_of(values.begin(), values.end(), [&](double value) { return value == values.front(); });
}

} // namespace

std::optional<Correlation> correlation(const std::vector<double> &x, const std::vector<double> &y)
{
    const std::size_t n = x.size();
    if (n < 4 || isSameEverywhere(x) || isSameEverywhere(y))
        return std::nullopt;
    std::vector<double> work(2 * n);
    return Correlation{std::clamp(gsl_stats_correlation(x.data(), 1, y.data(), 1, n), -1.0, 1.0),
                       std::clamp(gsl_stats_spearman(x.data(), 1, y.data(), 1, n, work.data()), -1.0, 1.0), static_cast<int>(n)};
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/interval.h"

#include <algorithm>
#include <cmath>
#include <gsl/gsl_cdf.h>

namespace careatlas {

namespace {

/// Of all that lies outside, half lies above.
double upperTail(Confidence confidence)
{
    return (1.0 - share(confidence)) / 2.0;
}

/// One end of Byar's approximation; `z` is below 0 for the lower.
double byar(double count, double z)
{
    return count * std::pow(1.0 - 1.0 / (9.0 * count) + z / (3.0 * std::sqrt(count)), 3);
}

} // namespace

double share(Confidence confidence)
{
    return confidence == Confidence::P95 ? 0.95 : 0.998;
}

double normalWidth(Confidence confidence)
{
    return gsl_cdf_ugaussian_Qinv(upperTail(confidence));
}

Interval wilson(double count, double total, Confidence confidence)
{
    const double z = normalWidth(confidence);
    const double seen = count / total;
    const double middle = 2.0 * count + z * z;
    const double reach = z * std::sqrt(z * z + 4.0 * count * (1.0 - seen));
    const double scale = 2.0 * (total + z * z);
    // None and all are ends themselves, which rounding would miss by a hair.
    return {std::clamp((middle - reach) / scale, 0.0, seen), std::clamp((middle + reach) / scale, seen, 1.0)};
}

Interval poisson(double count, Confidence confidence)
{
    if (isExactPoisson(count)) {
        const double tail = upperTail(confidence);
        // Of less than one event the lower end is next to 0, where the library's search for it can fail.
        return {count < 1.0 ? 0.0 : gsl_cdf_chisq_Pinv(tail, 2.0 * count) / 2.0, gsl_cdf_chisq_Qinv(tail, 2.0 * count + 2.0) / 2.0};
    }
    const double z = normalWidth(confidence);
    return {byar(count, -z), byar(count + 1.0, z)};
}

bool isExactPoisson(double count)
{
    return count < 10.0;
}

Interval studentMean(double mean, double standardDeviation, int n, Confidence confidence)
{
    const double reach = gsl_cdf_tdist_Qinv(upperTail(confidence), n - 1) * standardDeviation / std::sqrt(n);
    return {mean - reach, mean + reach};
}

double surveyMargin(double n, double population)
{
    if (n >= population) // everybody was asked
        return 0.0;
    return normalWidth(Confidence::P95) * std::sqrt(0.25 / n) * std::sqrt((population - n) / (population - 1.0));
}

Interval funnelLimits(double benchmark, double n, Confidence confidence)
{
    return wilson(benchmark * n, n, confidence); // the same formula, asked the other way round
}

} // namespace careatlas

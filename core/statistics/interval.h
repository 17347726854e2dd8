// SPDX-License-Identifier: GPL-3.0-or-later
// Confidence intervals as the public health field makes them: how far the true value may lie from the one that was
// counted. Formulae as in PHEindicatormethods; quantiles of the distributions come from the GNU Scientific Library.
#pragma once

#include <optional>

namespace careatlas {

/// Both ends belong to it; `lower` is never above `upper`.
struct Interval {
    double lower = 0.0;
    double upper = 0.0;

    bool holds(double value) const { return lower <= value && value <= upper; }
    bool operator==(const Interval &) const = default;
};

/// The house pair of confidence levels: 95 % and 99.8 %.
enum class Confidence { P95, P99_8 };

/// The level as a share: 0.95, 0.998.
double share(Confidence confidence);
/// Standard errors to either side of a normal distribution's mean: 1.95996…, 3.09023….
double normalWidth(Confidence confidence);

/// Of the share `count` of `total`, from 0 to 1, by Wilson's score; `total` is above 0 and `count` from 0 to `total`.
Interval wilson(double count, double total, Confidence confidence);

/// Of a count of events, from 0: Byar's approximation from ten on, exact Poisson below. The lower end of less than one is 0.
Interval poisson(double count, Confidence confidence);
/// Whether poisson() is exact for this count, as a label must say.
bool isExactPoisson(double count);

/// Of the mean of `n` values with this sample standard deviation, by Student's t; `n` is at least 2.
Interval studentMean(double mean, double standardDeviation, int n, Confidence confidence);

/// The 95 % margin, as a share, of a survey share near one half among `n`, above 0, of a population of `population`
/// people; 0 where everybody was asked.
double surveyMargin(double n, double population);

/// Where the share seen among `n` lies for a true share of `benchmark`: the limits of a funnel.
Interval funnelLimits(double benchmark, double n, Confidence confidence);

} // namespace careatlas

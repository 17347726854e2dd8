// SPDX-License-Identifier: GPL-3.0-or-later
// Estimate: a figure as it is compared, in its own unit or as a rate, with the intervals that say how sure it is: the
// publisher's where there is one, else worked out from its counts, else none and the reason.
#pragma once

#include "core/domain/figures.h"
#include "core/statistics/interval.h"

namespace careatlas {

/// How a figure came by its interval.
enum class IntervalMethod { None, Published, Wilson, Byar, ExactPoisson };

/// "published", "wilson", "byar", "exact-poisson", "none": on the command line.
QString toKey(IntervalMethod method);
/// As a reader is told: "the publisher's margin of error", "Wilson's method, from 189 of 325".
QString nameOf(IntervalMethod method);

struct Estimate {
    Area area;
    Observation figure; ///< value, numerator and denominator as drawn: in `unit`, a rate where there is a basis
    Unit unit;
    std::optional<RateBasis> basis;
    IntervalMethod method = IntervalMethod::None;
    std::optional<Interval> at95; ///< in `unit`; both or neither
    std::optional<Interval> at99_8; ///< of a published margin, widened in proportion to the normal distribution's

    double value() const { return *figure.value; }
    const std::optional<Interval> &at(Confidence confidence) const { return confidence == Confidence::P95 ? at95 : at99_8; }
    bool operator==(const Estimate &) const = default;
};

/// The figure of `area`, one of `figures`, at `period` and breakdown; totals as rates on `basis`, as commonBasis() gives it.
/// Nothing where there is no figure, or no rate of it. An interval is worked out from counts only where they give the value:
/// shares by Wilson, rates of events and people by Byar or exactly; sums of money, means, scores and prices have only a published one.
std::optional<Estimate> estimateOf(const IndicatorFigures &figures, const AreaFigures &area, const Period &period, const QString &breakdown,
                                   std::optional<RateBasis> basis);

/// Why an estimate has no interval, in a sentence; empty where it has one.
QString whyNoInterval(const Estimate &estimate);
/// How it came by the one it has, with the caveats that go with it: counts rounded to 5, a weighted survey.
QString howInterval(const Estimate &estimate);

} // namespace careatlas

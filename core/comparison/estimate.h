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
/// As a reader is told: "the publisher's margin of error", "Wilson's method".
QString nameOf(IntervalMethod method);

/// Why a figure has no interval.
enum class WithoutInterval { None, Total, NoCountOfChance, WholePopulation, PlacesOrServices, NoCounts, CountsDisagree };

struct Estimate {
    Area area;
    Observation figure; ///< value, numerator and denominator as drawn: in `unit`, a rate where there is a basis
    Unit unit;
    std::optional<RateBasis> basis; ///< of a total only
    bool ownDenominator = false; ///< of a rate: the publisher's own population, not that of the middle of the year
    double countsRoundedTo = 0.0; ///< 0 where they are not, as far as is known
    IntervalMethod method = IntervalMethod::None;
    WithoutInterval without = WithoutInterval::None;
    std::optional<Interval> at95; ///< in `unit`; both or neither
    std::optional<Interval> at99_8; ///< of a published margin, widened in proportion to the normal distribution's

    double value() const { return *figure.value; }
    const std::optional<Interval> &at(Confidence confidence) const { return confidence == Confidence::P95 ? at95 : at99_8; }
    bool isFromCounts() const { return method != IntervalMethod::None && method != IntervalMethod::Published; }
    /// The count that an interval is worked out from: the numerator, or of a share whose counts are rounded what the share itself
    /// says of its total. Only where isFromCounts().
    double count() const;
    bool operator==(const Estimate &) const = default;
};

/// The basis that figures of this breakdown are compared on: `basis` where they are totals, none where they compare as they are.
std::optional<RateBasis> basisFor(const Indicator &indicator, const QString &breakdown, std::optional<RateBasis> basis);

/// Which way is good for figures of this breakdown: as for the whole, and none for a part in a unit of its own, such as the share of
/// small areas in a decile.
Polarity polarityFor(const Indicator &indicator, const QString &breakdown);

/// The figure of `area`, one of `figures`, at `period` and breakdown; totals as rates on `basis`, as commonBasis() gives it, or as
/// they stand without one. Nothing where there is no figure, or no rate of it. An interval is worked out from counts only where
/// they give the value, as far as rounding allows: shares by Wilson, rates of events and people by Byar or exactly. Places,
/// services and whole populations are no matter of chance; sums of money, means, scores and prices have only a published one.
std::optional<Estimate> estimateOf(const IndicatorFigures &figures, const AreaFigures &area, const Period &period, const QString &breakdown,
                                   std::optional<RateBasis> basis);

/// The interval of `count` among `total` in this unit, a share or a rate per 100,000.
Interval intervalOfCounts(double count, double total, const Unit &unit, Confidence confidence);

/// The observation of this description, or null; of the missing ones too.
const Observation *observationOf(const AreaFigures &area, const Period &period, const QString &breakdown);
/// The area of this code, or null.
const AreaFigures *areaOf(const IndicatorFigures &figures, const AreaCode &code);

/// What an area without a figure of this indicator lacks it for: "held privately".
QString stateInWords(const Indicator &indicator);
/// Why `area` has no estimate, in a sentence: "Luton has no figure for 2023-24: suppressed."; empty where it has one.
QString whyNoEstimate(const IndicatorFigures &figures, const AreaFigures &area, const Period &period, const QString &breakdown,
                      std::optional<RateBasis> basis);
/// Why an estimate has no interval, in a sentence; empty where it has one.
QString whyNoInterval(const Estimate &estimate);
/// How it came by the one it has, in a sentence or two with the caveats that go with it: "Worked out by Wilson's method from
/// 189 of 325. The counts are rounded to 5."; empty where it has none.
QString howInterval(const Estimate &estimate);

} // namespace careatlas

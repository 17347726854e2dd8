// SPDX-License-Identifier: GPL-3.0-or-later
// Two values held against each other: their difference or ratio, with an interval of its own. Two intervals that overlap
// are no proof of likeness; these are the tests that the field uses instead.
#pragma once

#include "core/statistics/interval.h"

namespace careatlas {

struct MeasuredValue {
    double value = 0.0;
    Interval interval;
    bool operator==(const MeasuredValue &) const = default;
};

/// a − b by Newcombe's hybrid (Newcombe and Altman 2000): each side takes its own distances from the value to the ends of its
/// interval. With Wilson's intervals it is his method for proportions; it holds for any two independent estimates. The result's
/// interval is of the level that both intervals are of.
MeasuredValue difference(const MeasuredValue &a, const MeasuredValue &b);

/// The ratio of two rates, events over people, both people above 0, by Wilson's interval for the first's share of all
/// events. Nothing where the second has no event.
std::optional<MeasuredValue> rateRatio(double eventsA, double peopleA, double eventsB, double peopleB, Confidence confidence);

} // namespace careatlas

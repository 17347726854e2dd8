// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/difference.h"

#include <cmath>

namespace careatlas {

MeasuredValue difference(const MeasuredValue &a, const MeasuredValue &b)
{
    const double value = a.value - b.value;
    return {value,
            {value - std::hypot(a.value - a.interval.lower, b.interval.upper - b.value),
             value + std::hypot(a.interval.upper - a.value, b.value - b.interval.lower)}};
}

std::optional<MeasuredValue> rateRatio(double eventsA, double peopleA, double eventsB, double peopleB, Confidence confidence)
{
    if (eventsB <= 0.0)
        return std::nullopt;
    const Interval ofAllEvents = wilson(eventsA, eventsA + eventsB, confidence);
    const auto ratio = [&](double shareOfA) { return shareOfA / (1.0 - shareOfA) * peopleB / peopleA; };
    return MeasuredValue{eventsA / eventsB * peopleB / peopleA, {ratio(ofAllEvents.lower), ratio(ofAllEvents.upper)}};
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/ranking.h"

#include <algorithm>

namespace careatlas {

Place placeOf(const std::vector<double> &values, std::size_t index, bool highestFirst)
{
    const double own = values[index];
    const auto before = std::count_if(values.begin(), values.end(), [&](double other) { return highestFirst ? other > own : other < own; });
    return {static_cast<int>(before) + 1, std::count(values.begin(), values.end(), own) > 1, static_cast<int>(values.size())};
}

std::optional<PlaceRange> placeRange(const std::vector<RankedValue> &values, std::size_t index, bool highestFirst)
{
    const RankedValue &own = values[index];
    if (!own.interval)
        return std::nullopt;
    PlaceRange range{1, static_cast<int>(values.size())};
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i == index || !values[i].interval)
            continue;
        const Interval gap = difference({values[i].value, *values[i].interval}, {own.value, *own.interval}).interval;
        if (gap.holds(0.0))
            continue;
        if ((gap.lower > 0.0) == highestFirst)
            ++range.first;
        else
            --range.last;
    }
    return range;
}

} // namespace careatlas

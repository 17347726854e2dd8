// SPDX-License-Identifier: GPL-3.0-or-later
// Ranking: a place among values with ties kept joint, and the range of places that chance alone would allow. A place
// without the number of those placed says nothing, so they come together.
#pragma once

#include "core/statistics/difference.h"

#include <optional>
#include <vector>

namespace careatlas {

struct Place {
    int rank = 0; ///< from 1
    bool joint = false; ///< another value is the same
    int of = 0; ///< values placed
    bool operator==(const Place &) const = default;
};

/// The place of values[index] when the highest is first, or the lowest.
Place placeOf(const std::vector<double> &values, std::size_t index, bool highestFirst);

/// The places that values[index] may truly have: after all that are clearly before it and before all that it is clearly before,
/// each pair by the interval of their difference. Nothing where values[index] has no interval; one without cannot be told
/// from it.
struct PlaceRange {
    int first = 0;
    int last = 0;
    bool operator==(const PlaceRange &) const = default;
};
struct RankedValue {
    double value = 0.0;
    std::optional<Interval> interval;
};
std::optional<PlaceRange> placeRange(const std::vector<RankedValue> &values, std::size_t index, bool highestFirst);

} // namespace careatlas

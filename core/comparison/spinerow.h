// SPDX-License-Identifier: GPL-3.0-or-later
// SpineRow: one line of a council's profile: its figure, the benchmark, the verdict, and how all councils lie, so that figures in
// unlike units can be looked at under each other.
#pragma once

#include "core/comparison/verdict.h"
#include "core/statistics/distribution.h"

namespace careatlas {

struct SpineRow {
    Indicator indicator;
    Judgement judgement; ///< of the council; its estimate is there wherever the council has a figure
    std::optional<Distribution> spread; ///< of the councils at the same period, in the unit that is judged in
    int councils = 0; ///< with a value
    bool operator==(const SpineRow &) const = default;
};

/// From everyArea(): the latest period with an official figure of any council, a total as a rate on its common basis. With a
/// group against its median, whatever `against` is.
SpineRow spineRow(const IndicatorFigures &every, const AreaCode &council, Comparator against, const std::optional<CouncilGroup> &group = {});

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// CouncilRank: a council's place among a group, always "of N with a value", with ties joint, the range of places that
// chance allows, the first and the last by name, and those without a value counted apart.
#pragma once

#include "core/comparison/estimate.h"
#include "core/domain/councilgroup.h"
#include "core/statistics/ranking.h"

namespace careatlas {

struct CouncilRank {
    Period period;
    QString breakdown;
    std::optional<RateBasis> basis;
    bool highestFirst = true; ///< the best first where the field says which way is good, else the highest
    std::optional<Place> place; ///< empty where the council has no value
    std::optional<PlaceRange> range;
    std::vector<Estimate> ranked; ///< those with a value, first to last; ties by name
    int suppressed = 0; ///< of the group, without a value because they are suppressed
    int missing = 0; ///< for any other reason
    QString without; ///< why the council itself has no place, in a sentence; else empty
    bool operator==(const CouncilRank &) const = default;

    /// "9th of 11", "joint 9th of 11"; empty without a place.
    QString words() const;
    /// The places that chance allows, "5th to 11th"; empty where they cannot be told.
    QString rangeWords() const;
};

/// From everyArea(); a null period takes the latest official one of any council, no basis the common one. Two values that read the same are the same.
/// Councils that did not exist in the period are not of the group then.
CouncilRank rankOf(const IndicatorFigures &every, const AreaCode &council, const CouncilGroup &group, const Period &period = Period(),
                   std::optional<RateBasis> basis = std::nullopt);

} // namespace careatlas

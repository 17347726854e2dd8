// SPDX-License-Identifier: GPL-3.0-or-later
// Movement: whether a council's last five figures rise or fall by more than chance, or why that cannot be said.
#pragma once

#include "core/comparison/estimate.h"
#include "core/statistics/recenttrend.h"

namespace careatlas {

enum class Movement { Increasing, Decreasing, NoSignificantChange, CannotBeCalculated };

struct CouncilMovement {
    Movement movement = Movement::CannotBeCalculated;
    Polarity polarity = Polarity::None;
    std::optional<TrendResult> test;
    std::vector<Estimate> points; ///< oldest first; those taken
    QString reason; ///< why it cannot be calculated, in a sentence; else empty

    /// "Increasing and getting better", "Decreasing", "No significant change", "Cannot be calculated".
    QString label() const;
    bool operator==(const CouncilMovement &) const = default;
};

/// The last five figures of one unbroken run of years: shares by the test for proportions, rates by their intervals. Months, scores
/// without counts and runs of fewer than five years cannot be calculated.
CouncilMovement movementOf(const IndicatorFigures &figures, const AreaCode &council);

} // namespace careatlas

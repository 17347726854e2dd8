// SPDX-License-Identifier: GPL-3.0-or-later
// Sensitivity: what would become of a verdict, were the counts behind it a little other: one case more or fewer, or what
// rounding has hidden.
#pragma once

#include "core/comparison/estimate.h"

namespace careatlas {

struct Sensitivity {
    bool fragile = false; ///< any of them gives another verdict
    QString words; ///< "One more case would make it similar." or "One case more or fewer would not change this."
    bool operator==(const Sensitivity &) const = default;
};

/// Of the verdict at 95 %. Nothing where the interval is not from counts.
std::optional<Sensitivity> sensitivityOf(const Estimate &estimate, double benchmark, Polarity polarity);

} // namespace careatlas

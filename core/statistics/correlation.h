// SPDX-License-Identifier: GPL-3.0-or-later
// Correlation: how closely two indicators go together across councils. It is of areas, not of people, and says nothing of cause.
#pragma once

#include <optional>
#include <vector>

namespace careatlas {

struct Correlation {
    double pearson = 0.0;
    double spearman = 0.0; ///< of ranks: steadier where a few councils lie far out
    int pairs = 0;
    bool operator==(const Correlation &) const = default;
};

/// Of pairs at the same places. Nothing of fewer than four pairs or where either is the same everywhere.
std::optional<Correlation> correlation(const std::vector<double> &x, const std::vector<double> &y);

} // namespace careatlas

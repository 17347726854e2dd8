// SPDX-License-Identifier: GPL-3.0-or-later
// Similarity: how far areas lie apart in many features at once. Each feature is evened out, stretched to the range 0 to its weight,
// and the distance is Euclidean, as NHS England's peer groups for adult social care do it.
#pragma once

#include <vector>

namespace careatlas {

/// How a feature is evened out before it is stretched, so that a few large councils do not push all others together.
enum class Evening { None, SquareRoot, Logarithm };

struct FeatureColumn {
    std::vector<double> values; ///< one an area, all with a figure
    Evening evening = Evening::None; ///< of values from 0 (square root) or above 0 (logarithm)
    double weight = 1.0;
};

/// The distance of area `from` to every area, 0 to itself.
std::vector<double> distancesFrom(std::size_t from, const std::vector<FeatureColumn> &features);

} // namespace careatlas

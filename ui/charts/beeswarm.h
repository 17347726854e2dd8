// SPDX-License-Identifier: GPL-3.0-or-later
// A beeswarm: dots along a line, moved off it no further than they must be to lie clear of each other.
#pragma once

#include <vector>

namespace careatlas {

struct SwarmDot {
    double x = 0.0; ///< stays
    double radius = 0.0;
    double y = 0.0; ///< found by swarm(): from the line, downwards
};

/// Places the dots in their order, each as near to the line as those before it leave room; the same every time. No two overlap.
/// Returns how far the swarm reaches from the line to either side.
double swarm(std::vector<SwarmDot> &dots);

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/beeswarm.h"

#include <algorithm>
#include <cmath>

namespace careatlas {

namespace {

constexpr double apart = 0.4; ///< pixels between two dots

/// Whether a dot at height `y` lies clear of all of `near`.
bool isFree(const SwarmDot &dot, double y, const std::vector<const SwarmDot *> &near)
{
    return std::none_of(near.begin(), near.end(), [&](const SwarmDot *other) {
        return std::hypot(other->x - dot.x, other->y - y) < other->radius + dot.radius + apart - 1e-6;
    });
}

} // namespace

double swarm(std::vector<SwarmDot> &dots)
{
    double reach = 0.0;
    for (std::size_t i = 0; i < dots.size(); ++i) {
        SwarmDot &dot = dots[i];
        std::vector<const SwarmDot *> near;
        std::vector<double> heights{0.0}; // on the line, or touching one of those near
        for (std::size_t k = 0; k < i; ++k) {
            const double touching = dots[k].radius + dot.radius + apart;
            const double across = std::abs(dots[k].x - dot.x);
            if (across >= touching)
                continue;
            near.push_back(&dots[k]);
            const double along = std::sqrt(touching * touching - across * across);
            heights.push_back(dots[k].y - along);
            heights.push_back(dots[k].y + along);
        }
        std::stable_sort(heights.begin(), heights.end(), [](double a, double b) { return std::abs(a) < std::abs(b); });
        dot.y = *std::find_if(heights.begin(), heights.end(), [&](double y) { return isFree(dot, y, near); });
        reach = std::max(reach, std::abs(dot.y) + dot.radius);
    }
    return reach;
}

} // namespace careatlas

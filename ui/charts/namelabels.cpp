// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/namelabels.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace careatlas {

namespace {
constexpr double hiddenCost = 18.0; ///< a point hidden counts as much as this many pixels away
constexpr double leaderFrom = 10.0; ///< pixels off the mark above which a line leads to the name
} // namespace

std::vector<std::optional<NamePlace>> placeNames(const std::vector<NamedPoint> &points, const std::vector<QRectF> &others, const QRectF &room)
{
    std::vector<QRectF> taken;
    for (const NamedPoint &point : points)
        taken.push_back(point.mark.adjusted(-2, -2, 2, 2));
    std::vector<std::optional<NamePlace>> places;
    for (const NamedPoint &point : points) {
        const QPointF centre = point.mark.center();
        const double radius = std::min(point.mark.width(), point.mark.height()) / 2;
        NamePlace best;
        QPointF bestOut;
        double least = std::numeric_limits<double>::max();
        for (double distance = radius + 3; distance < room.width() + room.height() && distance < least; distance += 6) {
            // Right, left, above, below, then between.
            for (const double turn : {0.0, 180.0, 90.0, 270.0, 45.0, 135.0, 315.0, 225.0}) {
                const double angle = turn * std::numbers::pi / 180.0;
                const QPointF out(std::cos(angle), -std::sin(angle));
                QRectF box(QPointF(0, 0), point.name);
                box.moveCenter(centre + QPointF(out.x() * (distance + point.name.width() / 2), out.y() * (distance + point.name.height() / 2)));
                const auto meets = [&box](const QRectF &other) { return other.intersects(box); };
                if (!room.contains(box) || std::any_of(taken.begin(), taken.end(), meets))
                    continue;
                const double cost = distance + hiddenCost * static_cast<double>(std::count_if(others.begin(), others.end(), meets));
                if (cost < least) {
                    least = cost;
                    best.box = box;
                    bestOut = out;
                }
            }
        }
        if (best.box.isNull()) {
            places.push_back(std::nullopt);
            continue;
        }
        const QPointF away = best.box.center() - centre;
        const double gap = std::hypot(std::max(0.0, std::abs(away.x()) - point.name.width() / 2), std::max(0.0, std::abs(away.y()) - point.name.height() / 2));
        if (gap > radius + leaderFrom)
            best.leader = QLineF(centre + bestOut * (radius + 1), centre + bestOut * gap);
        taken.push_back(best.box);
        places.push_back(best);
    }
    return places;
}

} // namespace careatlas

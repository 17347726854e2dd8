// SPDX-License-Identifier: GPL-3.0-or-later
// Names beside points that lie anywhere: each near its own, none over another name or over a point that has one, and as few other points
// hidden as can be.
#pragma once

#include <QLineF>
#include <QRectF>

#include <optional>
#include <vector>

namespace careatlas {

struct NamedPoint {
    QRectF mark;
    QSizeF name;
};

struct NamePlace {
    QRectF box;
    std::optional<QLineF> leader; ///< from the mark to a name that lies farther off
};

/// Of each point in its order, within `room`; nothing where there is no place at all. `others` may be hidden, at a cost.
std::vector<std::optional<NamePlace>> placeNames(const std::vector<NamedPoint> &points, const std::vector<QRectF> &others, const QRectF &room);

} // namespace careatlas

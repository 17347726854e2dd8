// SPDX-License-Identifier: GPL-3.0-or-later
// MapShapes: what a map of councils is drawn from, tiles of our own or boundaries that a user opened, in one plane. A map is
// the same chart over either.
#pragma once

#include "core/domain/areacode.h"

#include <QPointF>
#include <QRectF>
#include <QStringList>

#include <vector>

namespace careatlas {

/// One council's place on a map.
struct AreaShape {
    AreaCode area;
    /// Closed without a repeated point; what lies in an even number of them is outside, so that holes need no mark.
    std::vector<std::vector<QPointF>> rings;
    QString label; ///< of a tile: up to four letters, its own among all tiles; empty for a boundary
    bool operator==(const AreaShape &) const = default;
};

struct MapShapes {
    enum class Kind { Tiles, Boundaries };

    Kind kind = Kind::Tiles;
    std::vector<AreaShape> shapes; ///< one a council; x eastward and y southward, as a screen's, on one scale
    QRectF extent; ///< of all shapes
    QStringList missing; ///< councils of today without a shape, by name
    QString credit; ///< what a picture must say of where the shapes come from; empty for our own
    bool operator==(const MapShapes &) const = default;
};

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// The tile map: one tile of the same size for each council, set so that neighbours lie near each other and England is
// recognised. A council is read by its colour and not by its acres: a map by land hides London. The layout is data/tiles.csv.
#pragma once

#include "core/domain/arearegister.h"
#include "core/geography/mapshapes.h"

namespace careatlas {

/// Width over height of a tile: a little wider than high, so that England keeps its proportions and a label has room.
inline constexpr double tileAspect = 1.25;

/// From the text of data/tiles.csv: area_code, column, row, both from 0, from the west and the north. BadValue names the line of
/// a code that is no council of today, of a place taken twice or a council there twice, and the councils that have no tile.
Result<MapShapes> readTiles(const QByteArray &csv, const AreaRegister &areas);

/// A label of up to four letters for each name, all different: "Luto", "NTyn", "TowH". The same names give the same labels.
QStringList shortLabels(const QStringList &names);

} // namespace careatlas

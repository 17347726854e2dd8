// SPDX-License-Identifier: GPL-3.0-or-later
// Boundaries: the councils' outlines from a GeoJSON file that a user opens, as the Office for National Statistics publishes
// "Counties and Unitary Authorities". The project holds no boundary file; any edition can be used, in degrees or in metres.
#pragma once

#include "core/domain/arearegister.h"
#include "core/geography/mapshapes.h"

namespace careatlas {

/// Larger files are refused: the publisher's generalised editions show the same on a screen.
inline constexpr qint64 mostBoundaryBytes = 100'000'000;
inline constexpr qsizetype mostBoundaryPoints = 3'000'000;

/// Reads a FeatureCollection of Polygon and MultiPolygon. The code is taken from whichever property holds codes of councils, a
/// reissued one stands for its council, and features of Wales, Scotland and Northern Ireland are passed over. Coordinates are
/// degrees (WGS 84), drawn in a transverse Mercator projection of a sphere on the National Grid's meridian, 2° W, so that shapes
/// are true; or metres of the British National Grid, which is such a projection. Outlines are simplified to what a screen shows.
/// Errors name the file, what is wrong with it and what is needed instead.
Result<MapShapes> readBoundaries(const QString &path, const AreaRegister &areas);
/// The same from the content; `name` is used in messages and to find the year of the edition.
Result<MapShapes> parseBoundaries(const QByteArray &json, const QString &name, const AreaRegister &areas);

} // namespace careatlas

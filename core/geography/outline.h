// SPDX-License-Identifier: GPL-3.0-or-later
// Outline: what is done to a boundary's rings before they are drawn: put into one plane, and relieved of points that no screen
// can show.
#pragma once

#include <QPointF>

#include <vector>

namespace careatlas {

using Ring = std::vector<QPointF>;

/// Longitude and latitude, in degrees, as metres of the plane that the British National Grid uses: a transverse Mercator projection
/// of a sphere on 2° W, with the Grid's false origin. Conformal, so that shapes are true; within 2 km of the Grid in England.
QPointF onNationalGrid(QPointF degrees);

/// The ring without the points that lie within `tolerance` of the line without them (Douglas and Peucker 1973). It stays closed and
/// keeps at least three points; `ring` has no repeated end.
Ring simplified(const Ring &ring, double tolerance);

} // namespace careatlas

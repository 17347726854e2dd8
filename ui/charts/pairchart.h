// SPDX-License-Identifier: GPL-3.0-or-later
// Two councils on one indicator: both values with their intervals on one axis, and their difference or ratio with its own, about the
// line of no difference. The same drawing serves a card and a row of a long list.
#pragma once

#include "core/comparison/paircomparison.h"
#include "ui/charts/theme.h"

class QPainter;

namespace careatlas {

/// `a` and `b` are those that `pair` compares, in this order; what they lack is said in its place.
ChartSpec pairChart(const PairComparison &pair, const Area &a, const Area &b);

/// Where a difference, or a ratio on its axis of doublings, stands between the edges of `area`.
double placedDifference(double value, const ChartSpec &spec, const QRectF &area);

/// The radius of a marker in a panel of this size.
double pairMarker(const QRectF &area);

/// The values of a pair's chart within `area`, without words: `a` above `b`, on the chart's axis from edge to edge.
void paintPairValues(QPainter &painter, const QRectF &area, const ChartSpec &spec, const Theme &theme);
/// Its difference within `area`, without words; nothing where it has none.
void paintPairDifference(QPainter &painter, const QRectF &area, const ChartSpec &spec, const Theme &theme);

} // namespace careatlas

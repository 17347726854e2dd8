// SPDX-License-Identifier: GPL-3.0-or-later
// The charts of an indicator's parts: side by side, as shares of a whole, as the spread of many small figures,
// as a table of ratings. Each takes the figures of one dimension, with those of the whole where it draws them too.
#pragma once

#include "ui/charts/chartspec.h"

#include <QHash>

namespace careatlas {

/// The short words for a data state by its key, from the data pack.
using StateTitles = QHash<QString, QString>;

/// Areas side by side under each part. With many parts only councils have bars, and the areas that they are held
/// against are thin rules across them: four bars for each of nineteen ages would show no shape.
ChartSpec groupedBar(const IndicatorFigures &parts, const Period &period, const Dimension &dimension, const StateTitles &states);

/// Parts as shares of each area's published parts.
ChartSpec stackedBar(const IndicatorFigures &parts, const Period &period, const Dimension &dimension, const StateTitles &states);

/// The keys that a dimension needs to be drawn as boxes: minimum, quartiles, median, maximum.
const QStringList &boxStatistics();
/// A row for each area: lowest to highest, the middle half as a box, median and mean. The whole holds the mean.
ChartSpec boxChart(const IndicatorFigures &figures, const Period &period, const Dimension &dimension, const StateTitles &states);

/// Councils as columns; the overall rating, which the whole holds, and each part's score as rows.
ChartSpec ratingTable(const IndicatorFigures &figures, const Period &period, const Dimension &dimension, const StateTitles &states);

} // namespace careatlas

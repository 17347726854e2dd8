// SPDX-License-Identifier: GPL-3.0-or-later
// The charts of every council: who stands where at one period, and how all of them lie over time. Each takes the figures of
// IndicatorStore::everyArea() and the CouncilView that says whom to show and whom to pick out.
#pragma once

#include "ui/charts/chartspec.h"
#include "ui/charts/councilview.h"

#include <QHash>

namespace careatlas {

/// Bars, the best value first where the field says which way is good, else the highest; those without a value last, with the
/// reason. The council, the second and the marked ones stand above the others as well, with their rank.
ChartSpec rankedBars(const IndicatorFigures &every, const CouncilView &view, const QHash<QString, QString> &stateTitles);

/// A dot a council along the values, with the quartiles and England's figure.
ChartSpec strip(const IndicatorFigures &every, const CouncilView &view, const QHash<QString, QString> &stateTitles);

/// The spread of the group at every period: median, middle half, 5th and 95th percentile as a box, with the points of the councils that
/// are picked out over it. A period with fewer than `fewestOfSpread` values has none.
ChartSpec boxOverTime(const IndicatorFigures &every, const CouncilView &view, const QHash<QString, QString> &stateTitles);

/// The lines of the councils that are picked out over a band of the same spread. Neither joins across a gap or a break.
ChartSpec trendOverBand(const IndicatorFigures &every, const CouncilView &view, const QHash<QString, QString> &stateTitles);

} // namespace careatlas

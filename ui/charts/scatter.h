// SPDX-License-Identifier: GPL-3.0-or-later
// Two indicators against each other, a dot a council: whether they go together, and who lies apart from the others. It is of areas;
// what the chart cannot say stands beneath it.
#pragma once

#include "ui/charts/chartspec.h"
#include "ui/charts/councilview.h"

#include <QHash>

namespace careatlas {

/// `x` along the bottom, `y` upwards, each of the view's period where it has official figures, else of its latest. `view.breakdown` and
/// `view.basis` are of `y`; `x` is taken as it was handed over, on its common basis. A council without either figure has no dot.
ChartSpec scatter(const IndicatorFigures &x, const IndicatorFigures &y, const CouncilView &view, const QHash<QString, QString> &stateTitles);

} // namespace careatlas

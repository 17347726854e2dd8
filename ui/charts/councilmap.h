// SPDX-License-Identifier: GPL-3.0-or-later
// The map of councils: the same five classes over tiles of our own or over boundaries that a user opened. A map of totals would show
// where many people live and nothing else, so there is none.
#pragma once

#include "ui/charts/chartspec.h"
#include "ui/charts/councilview.h"

#include <QHash>

namespace careatlas {

/// Each council of `shapes` in the colour of its class, those without a figure hatched, those out of the group left blank. Classes
/// hold the values that lie closest together, as they are shown; where values lie on both sides of zero, so do classes.
ChartSpec councilMap(const IndicatorFigures &every, const CouncilView &view, const QHash<QString, QString> &stateTitles,
                     std::shared_ptr<const MapShapes> shapes);

} // namespace careatlas

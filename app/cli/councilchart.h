// SPDX-License-Identifier: GPL-3.0-or-later
// The charts that a council's card has not: a map, a scatter of two indicators, the spine of a whole profile, two councils held
// against each other. Each is made of the figures of every council.
#pragma once

#include "app/cli/command.h"
#include "ui/charts/chartspec.h"

namespace careatlas::cli {

/// "map", "scatter", "spine", "compare".
const QStringList &councilChartKinds();

/// Of the indicator that `call` names first, for `council` and, where it has one, `second`.
Result<ChartSpec> councilChart(const Call &call, const IndicatorStore &store, const QString &kind, const Area &council, const Area &second,
                               const QHash<QString, QString> &stateTitles);

} // namespace careatlas::cli

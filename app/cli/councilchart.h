// SPDX-License-Identifier: GPL-3.0-or-later
// The charts that are made of the figures of every council: those that ChartBuilder knows, a map, a scatter of two indicators, the
// spine of a whole profile, two councils held against each other.
#pragma once

#include "app/cli/command.h"
#include "ui/charts/chartspec.h"

namespace careatlas::cli {

/// Beside ChartBuilder::councilKinds(): "map", "scatter", "spine", "compare".
const QStringList &furtherChartKinds();

/// Of the indicator that `call` names first, for `council` and, where it has one, `second`. `kind` is one of either list.
Result<ChartSpec> councilChart(const Call &call, const IndicatorStore &store, const QString &kind, const Area &council, const Area &second,
                               const QHash<QString, QString> &stateTitles);

} // namespace careatlas::cli

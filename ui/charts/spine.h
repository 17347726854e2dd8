// SPDX-License-Identifier: GPL-3.0-or-later
// The spine: one council's whole profile against the spread of all councils, a row an indicator, each on a scale of its own about the
// benchmark. Right is better where the field says which way is good; elsewhere it is higher, and nothing is judged.
#pragma once

#include "core/comparison/spinerow.h"
#include "ui/charts/chartspec.h"

#include <QHash>

namespace careatlas {

/// `rows` in reading order; those with a good direction come first. The benchmark of the first that has one names the middle.
ChartSpec spine(const Area &council, const std::vector<SpineRow> &rows, const QHash<QString, QString> &stateTitles);

/// The same with a second council's figures in the rows, on the first one's scales; `besides` are its own rows, in the order of `rows`.
ChartSpec spine(const Area &council, const std::vector<SpineRow> &rows, const Area &second, const std::vector<SpineRow> &besides,
                const QHash<QString, QString> &stateTitles);

} // namespace careatlas

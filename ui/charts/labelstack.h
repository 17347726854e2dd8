// SPDX-License-Identifier: GPL-3.0-or-later
// LabelStack: words that belong to places along a line, set in as few rows as keep them clear of each other. Each stands
// beside the thin line that leads to its place.
#pragma once

#include <vector>

namespace careatlas {

struct StackedLabel {
    double at = 0.0; ///< the place that it belongs to
    double width = 0.0;
    double left = 0.0; ///< found by stackLabels()
    int row = 0; ///< likewise; 0 is nearest to the places
};

/// Gives every label a row and a left end within `from` to `to`, no two of them overlapping, and where that can be done no line
/// running through another label. Returns the number of rows.
int stackLabels(std::vector<StackedLabel> &labels, double from, double to);

} // namespace careatlas

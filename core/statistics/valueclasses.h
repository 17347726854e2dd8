// SPDX-License-Identifier: GPL-3.0-or-later
// ValueClasses: where a map's colours change. Values are put into the classes that lie closest together (optimal k-means on a
// line, Wang and Song 2011), so that no class is cut where councils are alike.
#pragma once

#include <vector>

namespace careatlas {

/// The lowest value of each class, ascending; fewer than `classes` where there are fewer different values. `values` in any order.
std::vector<double> valueClasses(std::vector<double> values, int classes = 5);

} // namespace careatlas

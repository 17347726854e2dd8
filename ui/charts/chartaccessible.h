// SPDX-License-Identifier: GPL-3.0-or-later
// What assistive technology sees of a chart: a chart with a name and one list item a mark, in words. A
// graphics view says nothing of itself.
#pragma once

namespace careatlas {

/// Once is enough; later calls do nothing.
void installChartAccessibility();

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// CouncilTotals: England and the regions of a file that has councils alone. A census counts everyone once, so that
// the sum of all councils is the figure; a sum with one of them missing would be none.
#pragma once

#include "core/import/sourceformat.h"

namespace careatlas {

/// Adds to `plan` England and each region that it lacks, for every indicator, period and part where each council of
/// today is there exactly once with a figure, by itself or in a predecessor. Counts and their denominators are added
/// up; where councils have numerators the total is numerators in % of denominators. Its note says what it is.
void addCouncilTotals(ImportPlan &plan, const AreaRegister &areas);

} // namespace careatlas

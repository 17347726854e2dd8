// SPDX-License-Identifier: GPL-3.0-or-later
// What no single cell can tell: whether what was read of a file, taken together, can be what its layout says.
// A file that fails here is refused as a whole, since every figure of it is in doubt.
#pragma once

#include "core/domain/indicator.h"
#include "core/import/sourceformat.h"

namespace careatlas {

/// BadValue when there is no figure and no state at all, or when a column of percentages holds fractions: three or
/// more figures, all within 0 and 1, which no numerator and denominator beside them bear out.
Result<void> checkPlan(const ImportPlan &plan, const std::vector<Indicator> &indicators);

} // namespace careatlas

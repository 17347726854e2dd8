// SPDX-License-Identifier: GPL-3.0-or-later
// What a publisher's cell means: a number, a mark for a missing one, nothing, or something to report.
#pragma once

#include "core/domain/datastate.h"
#include "core/import/rowsource.h"

namespace careatlas {

struct CellValue {
    std::optional<double> number;
    DataState state = DataState::NotAvailable; ///< Value with a number
    bool blank = false;
    bool understood = true; ///< false for text that is neither a number nor a known mark
};

/// Reads a number cell, a number as text ("1,165", "58.1%" is refused), a mark ("[c]"), or two values in one
/// cell such as "7.7 (7.6)", of which the first is the value. "n/a", "-" and ".." are not available.
CellValue readCell(const Cell &cell);

/// Publishers give nine decimals at most: 10.299999999999999 is 10.3 with the noise of a spreadsheet's sum.
double withoutNoise(double number);

/// "2015 to 2016 - outcome [note 3]" without its notes and with single spaces.
QString plainHeading(const QString &heading);

} // namespace careatlas

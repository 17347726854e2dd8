// SPDX-License-Identifier: GPL-3.0-or-later
// Area tables: the two files that say which councils there are and how they changed, read through the same
// mapping as any simple table, into areas.csv of the pack.
#pragma once

#include "core/import/rowsource.h"
#include "core/pack/packfiles.h"

#include <QJsonObject>

namespace careatlas {

/// Whether a layout's description is of a table of areas: its format is "areas" or "area-changes".
bool isAreaTable(const QJsonObject &description);
bool recognisesAreaTable(const QJsonObject &description, RowSource &source);

struct AreaTable {
    AreaRegister areas;
    int rows = 0; ///< read from the table
};

/// The register that a table of areas makes anew, or that of the pack with what a table of changes adds to it.
Result<AreaTable> readAreaTable(const QJsonObject &description, RowSource &source, const PackFiles &pack);

} // namespace careatlas

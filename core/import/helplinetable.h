// SPDX-License-Identifier: GPL-3.0-or-later
// HelplineTable: the headings by which a file of a helpline's counts is known, and what a cell under them means.
#pragma once

#include "core/import/rowsource.h"
#include "core/statistics/smallcounts.h"

#include <array>

namespace careatlas::helpline {

constexpr int typeCount = 7;
constexpr int totalPlace = typeCount;
constexpr int carersPlace = typeCount + 1;
constexpr int places = typeCount + 2; ///< the types, then "Total" and "From carers"

/// "Care plan": of the type, or of what stands beside the types, at this place.
QString headingOf(int place);
/// "request-type=care-plan", as observations hold it.
QString breakdownOf(int type);
/// The place of a heading however it is capitalised, or -1.
int placeOf(const QString &heading);
/// Of a file with a row for each council, in their order.
QStringList wideHeadings();

/// Where the columns stand; -1 for one that is not there.
struct Columns {
    int heading = 0; ///< row
    int council = -1;
    int period = -1;
    int type = -1; ///< with `count`, of a row for each count
    int count = -1;
    std::array<int, places> counts{}; ///< of a row for each council
    QString twice; ///< a heading that stands twice

    bool isLong() const { return type >= 0 && count >= 0; }
    /// The headings that would have to be there.
    QStringList missing() const;
};

/// Opens the first sheet and reads its headings, which stand in the first row that holds anything.
Result<Columns> openTable(RowSource &source);

/// What a cell is; nothing where it is neither a whole number from 0 on, nor "1 to 5" in one of its spellings, nor empty.
std::optional<GivenCount> countIn(const Cell &cell);

} // namespace careatlas::helpline

// SPDX-License-Identifier: GPL-3.0-or-later
// RowSource: the rows of a publisher's file, one at a time, whatever the file is.
// CSV, XLSX and ODS readers sit behind it, so that a layout never knows which it reads.
#pragma once

#include "core/support/result.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace careatlas {

/// One cell as the publisher wrote it. `text` is what a reader of the file sees (a mark such as "[c]", a
/// heading, "1,165"); `number` is set where the file itself says the cell is a number, at full precision.
struct Cell {
    QString text;
    std::optional<double> number;

    bool isEmpty() const { return !number && text.trimmed().isEmpty(); }
    bool operator==(const Cell &) const = default;
};

/// A row with its place in the file: `number` counts from 1 as a spreadsheet shows it, so a message or a
/// provenance line can be followed by hand. Trailing empty cells are left out.
struct Row {
    int number = 0;
    std::vector<Cell> cells;

    /// The cell in `column` (from 0), or an empty one beyond the row's end.
    const Cell &at(std::size_t column) const;
};

/// The caps that keep a hostile or broken file from exhausting the machine.
struct ReadLimits {
    qint64 inflatedBytes = 512LL * 1024 * 1024;
    int columns = 16384;
    qint64 cells = 50'000'000; ///< of one sheet
    int characters = 1'000'000; ///< of one cell; a spreadsheet program holds 32,767
};

class RowSource {
public:
    virtual ~RowSource() = default;

    /// Sheet names in file order; a CSV has one, named after the file without its ending.
    virtual QStringList sheets() const = 0;

    /// Starts reading a sheet from its first row. Fails when there is no such sheet.
    virtual Result<void> open(const QString &sheet) = 0;

    /// The next row that holds anything, or nothing at the end of the sheet. Merged (spanned) cells hold
    /// their content in their first cell only; the others read as empty.
    virtual Result<std::optional<Row>> next() = 0;
};

/// Opens a file by what it contains, not by its name. Errors in this order: no such file, a directory,
/// not readable, empty, not CSV, XLSX or ODS.
Result<std::unique_ptr<RowSource>> openRows(const QString &path, const ReadLimits &limits = {});

/// A column's spreadsheet name: 0 is "A", 26 is "AA".
QString columnName(int column);

} // namespace careatlas

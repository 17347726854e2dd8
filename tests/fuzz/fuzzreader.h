// SPDX-License-Identifier: GPL-3.0-or-later
// What the three fuzz targets share: bytes become a file, every sheet of it is read under low limits, and what the
// readers promise is checked on the way. A broken promise aborts, as a crash does.
#pragma once

#include "core/import/rowsource.h"
#include "ziptestfile.h"

#include <QTemporaryDir>

#include <cmath>
#include <cstdint>
#include <cstdlib>

namespace fuzz {

constexpr careatlas::ReadLimits limits{1 << 20, 64, 4096, 1000};

inline void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// The one file that all inputs go through in turn.
inline QString path()
{
    static const QTemporaryDir folder;
    return folder.filePath(QStringLiteral("input"));
}

inline void write(QByteArrayView bytes)
{
    require(ziptest::writeFile(path(), bytes.toByteArray()));
}

inline void checkError(const careatlas::Error &error)
{
    require(error.message.startsWith(QStringLiteral("input")));
}

inline void checkRow(const careatlas::Row &row)
{
    require(row.number >= 1 && !row.cells.empty() && row.cells.size() <= std::size_t(limits.columns) && !row.cells.back().isEmpty());
    for (const careatlas::Cell &cell : row.cells)
        require(cell.text.size() <= limits.characters && (!cell.number || std::isfinite(*cell.number)));
}

/// The rows of a sheet, which must come the same each time it is opened.
inline std::size_t readSheet(careatlas::RowSource &source, const QString &sheet)
{
    if (const auto opened = source.open(sheet); !opened) {
        checkError(opened.error());
        return 0;
    }
    for (std::size_t rows = 0;; ++rows) {
        const auto row = source.next();
        if (row && *row) {
            checkRow(**row);
            continue;
        }
        const auto again = source.next(); // an end and an error both stay
        require(row.has_value() == again.has_value() && (row ? !*again : again.error() == row.error()));
        if (!row)
            checkError(row.error());
        return rows;
    }
}

inline void readAll(const careatlas::Result<std::unique_ptr<careatlas::RowSource>> &source)
{
    if (!source)
        return checkError(source.error());
    const QStringList sheets = (*source)->sheets();
    require(!sheets.isEmpty());
    for (const QString &sheet : sheets.first(std::min<qsizetype>(sheets.size(), 8)))
        require(readSheet(**source, sheet) == readSheet(**source, sheet));
}

} // namespace fuzz

// SPDX-License-Identifier: GPL-3.0-or-later
// CSV in Care Atlas's own form (RFC 4180, UTF-8, comma, LF): how the data pack is kept and figures are
// saved. Publishers' files, which come in every dialect, are read by core/import.
#pragma once

#include "core/support/result.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <vector>

namespace careatlas {

/// A table with a header, its cells by column name.
class CsvTable {
public:
    /// `name` is used in messages; every row must have as many cells as the header, which must have `columns`.
    static Result<CsvTable> read(const QByteArray &text, const QString &name, const QStringList &columns);
    static Result<CsvTable> readFile(const QString &path, const QStringList &columns);

    std::size_t size() const { return m_rows.size(); }
    /// `column` must be one of those asked for.
    const QString &at(std::size_t row, const QString &column) const;
    /// "indicators.csv, line 12", for messages.
    QString place(std::size_t row) const;

private:
    QString m_name;
    QHash<QString, qsizetype> m_columns;
    std::vector<QStringList> m_rows;
    std::vector<int> m_lines;
};

/// One record with its line end; cells are quoted where they must be.
QByteArray csvLine(const QStringList &cells);

} // namespace careatlas

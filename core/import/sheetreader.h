// SPDX-License-Identifier: GPL-3.0-or-later
// What the CSV, XLSX and ODS readers have in common: putting cells into a row under the limits, saying where
// in the file a fault is, and staying at an end or at an error once it has been told.
#pragma once

#include "core/import/rowsource.h"

namespace careatlas {

/// Where in a file something is. Messages carry the file's name and never the user's whole path.
struct ReadPlace {
    QString file;
    QString sheet;
    qint64 row = 0;
};

/// `what` says in plain words what is wrong there and what to do about it.
Error readError(Error::Code code, const ReadPlace &place, const QString &what, const QString &detail = {});

/// What to say of a cell beyond ReadLimits::characters.
QString textTooLong(qsizetype characters);

/// Gathers one row's cells. Empty cells are never stored, so trailing ones cost nothing however many a file
/// claims, and padding counts as cells, so that a few far-off cells cannot ask for endless memory.
class RowBuilder {
public:
    RowBuilder(const QString &file, const ReadLimits &limits);

    void startSheet(const QString &sheet);
    void startRow(qint64 number);
    Result<void> place(qint64 column, const Cell &cell, qint64 times = 1);
    /// The row as gathered, or nothing when it holds nothing.
    Result<std::optional<Row>> finish();
    /// A row that the file says is there once more.
    Result<std::optional<Row>> repeat(const Row &row);

    const ReadPlace &where() const { return m_where; }
    const ReadLimits &limits() const { return m_limits; }
    Error error(Error::Code code, const QString &what, const QString &detail = {}) const;

private:
    Result<void> count(std::size_t cells);

    ReadLimits m_limits;
    ReadPlace m_where;
    qint64 m_counted = 0;
    std::vector<Cell> m_cells;
};

class SheetReader : public RowSource {
public:
    QStringList sheets() const final { return m_sheets; }
    Result<void> open(const QString &sheet) final;
    Result<std::optional<Row>> next() final;

protected:
    SheetReader(const QString &file, const ReadLimits &limits) : m_rows(file, limits) {}

    virtual Result<void> openSheet(qsizetype index) = 0;
    virtual Result<std::optional<Row>> nextRow() = 0;

    RowBuilder m_rows;
    QStringList m_sheets;

private:
    enum class State { Closed, Open, AtEnd };
    State m_state = State::Closed;
    std::optional<Error> m_failure;
};

} // namespace careatlas

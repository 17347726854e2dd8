// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/sheetreader.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace careatlas {

Error readError(Error::Code code, const ReadPlace &place, const QString &what, const QString &detail)
{
    QString where = place.file;
    if (!place.sheet.isEmpty())
        where += u", sheet \""_s + place.sheet + u'"';
    if (place.row > 0)
        where += u", row "_s + QString::number(place.row);
    return Error{code, where + u": "_s + what, detail};
}

QString textTooLong(qsizetype characters)
{
    return u"a cell holds more than %1 characters. Shorten it and try again."_s.arg(characters);
}

RowBuilder::RowBuilder(const QString &file, const ReadLimits &limits) : m_limits(limits), m_where{file, {}, 0} {}

void RowBuilder::startSheet(const QString &sheet)
{
    m_where.sheet = sheet;
    m_where.row = 0;
    m_counted = 0;
    m_cells.clear();
}

void RowBuilder::startRow(qint64 number)
{
    m_where.row = number;
    m_cells.clear();
}

Result<void> RowBuilder::place(qint64 column, const Cell &cell, qint64 times)
{
    if (cell.isEmpty())
        return {};
    if (column >= m_limits.columns || times > m_limits.columns - column) {
        return error(Error::Code::TooLarge, u"the row has more than %1 columns. Keep only the columns that hold data and try again."_s
                                                .arg(m_limits.columns));
    }
    if (cell.text.size() > m_limits.characters)
        return error(Error::Code::TooLarge, textTooLong(m_limits.characters));
    const auto first = static_cast<std::size_t>(column);
    const auto end = static_cast<std::size_t>(column + times);
    if (m_cells.size() < end)
        m_cells.resize(end);
    for (std::size_t i = first; i < end; ++i)
        m_cells[i] = cell;
    return {};
}

Result<std::optional<Row>> RowBuilder::finish()
{
    if (m_cells.empty())
        return std::optional<Row>();
    if (m_where.row > std::numeric_limits<int>::max())
        return error(Error::Code::TooLarge, u"the sheet is too long to be read. Remove its repeated rows and try again."_s);
    if (auto counted = count(m_cells.size()); !counted)
        return counted.error();
    Row row{static_cast<int>(m_where.row), std::move(m_cells)};
    m_cells = {};
    return std::optional<Row>(std::move(row));
}

Result<std::optional<Row>> RowBuilder::repeat(const Row &row)
{
    startRow(m_where.row + 1);
    m_cells = row.cells;
    return finish();
}

Error RowBuilder::error(Error::Code code, const QString &what, const QString &detail) const
{
    return readError(code, m_where, what, detail);
}

Result<void> RowBuilder::count(std::size_t cells)
{
    m_counted += static_cast<qint64>(cells);
    if (m_counted > m_limits.cells) {
        return error(Error::Code::TooLarge, u"the sheet has more than %1 cells, which is more than Care Atlas reads. "
                                             "Split it, or remove the rows that hold no data."_s.arg(m_limits.cells));
    }
    return {};
}

Result<void> SheetReader::open(const QString &sheet)
{
    m_state = State::Closed;
    m_failure.reset();
    const qsizetype index = m_sheets.indexOf(sheet);
    if (index < 0) {
        constexpr qsizetype shown = 12;
        QString names = m_sheets.first(std::min(shown, m_sheets.size())).join(u", "_s);
        if (m_sheets.size() > shown)
            names += u" and %1 more"_s.arg(m_sheets.size() - shown);
        return readError(Error::Code::NotFound, {m_rows.where().file, {}, 0},
                         u"there is no sheet \"%1\". Choose one of: %2."_s.arg(sheet, names));
    }
    m_rows.startSheet(sheet);
    auto opened = openSheet(index);
    if (opened)
        m_state = State::Open;
    else
        m_failure = opened.error();
    return opened;
}

Result<std::optional<Row>> SheetReader::next()
{
    // A caller that asks again after an error must not be told that the sheet simply ended.
    if (m_failure)
        return *m_failure;
    if (m_state == State::Closed)
        return m_rows.error(Error::Code::Usage, u"no sheet has been opened yet."_s);
    if (m_state == State::AtEnd)
        return std::optional<Row>();
    auto row = nextRow();
    if (!row)
        m_failure = row.error();
    else if (!*row)
        m_state = State::AtEnd;
    return row;
}

} // namespace careatlas

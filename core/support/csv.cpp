// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/csv.h"

#include <QFile>
#include <QFileInfo>

namespace careatlas {

namespace {

struct Record {
    QStringList cells;
    int line = 0;
};

/// The records of a text; `openedAt` is the line of a quotation mark that is never closed, or 0.
std::vector<Record> split(const QString &text, int &openedAt)
{
    std::vector<Record> records;
    openedAt = 0;
    Record record;
    QString cell;
    int line = 1;
    record.line = 1;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == QLatin1Char('\n'))
            ++line;
        if (openedAt > 0) {
            if (c != QLatin1Char('"'))
                cell += c;
            else if (i + 1 < text.size() && text[i + 1] == QLatin1Char('"'))
                cell += text[++i];
            else
                openedAt = 0;
        } else if (c == QLatin1Char('"')) {
            openedAt = line;
        } else if (c == QLatin1Char(',')) {
            record.cells << cell;
            cell.clear();
        } else if (c == QLatin1Char('\n')) {
            record.cells << cell;
            cell.clear();
            if (record.cells.size() > 1 || !record.cells.front().isEmpty())
                records.push_back(record);
            record = Record{{}, line};
        } else if (c != QLatin1Char('\r')) {
            cell += c;
        }
    }
    if (!cell.isEmpty() || !record.cells.isEmpty()) {
        record.cells << cell;
        records.push_back(record);
    }
    return records;
}

} // namespace

Result<CsvTable> CsvTable::read(const QByteArray &text, const QString &name, const QStringList &columns)
{
    CsvTable table;
    table.m_name = name;
    int openedAt = 0;
    std::vector<Record> records = split(QString::fromUtf8(text), openedAt);
    if (openedAt > 0)
        return Error{Error::Code::BadFormat, QStringLiteral("%1, line %2: a quotation mark is never closed.").arg(name).arg(openedAt), {}};
    if (records.empty())
        return Error{Error::Code::BadFormat, QStringLiteral("%1 is empty; it needs a header with %2.").arg(name, columns.join(QStringLiteral(", "))), {}};
    const QStringList header = records.front().cells;
    for (qsizetype i = 0; i < header.size(); ++i)
        table.m_columns.insert(header[i], i);
    for (const QString &column : columns)
        if (!table.m_columns.contains(column))
            return Error{Error::Code::BadFormat, QStringLiteral("%1 has no column “%2”.").arg(name, column), {}};
    for (std::size_t i = 1; i < records.size(); ++i) {
        if (records[i].cells.size() != header.size())
            return Error{Error::Code::BadFormat,
                         QStringLiteral("%1, line %2 has %3 cells where the header has %4.")
                             .arg(name).arg(records[i].line).arg(records[i].cells.size()).arg(header.size()), {}};
        table.m_rows.push_back(std::move(records[i].cells));
        table.m_lines.push_back(records[i].line);
    }
    return table;
}

Result<CsvTable> CsvTable::readFile(const QString &path, const QStringList &columns)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Code::Unreadable, QStringLiteral("%1 cannot be read: %2.").arg(path, file.errorString()), {}};
    return read(file.readAll(), QFileInfo(path).fileName(), columns);
}

const QString &CsvTable::at(std::size_t row, const QString &column) const
{
    return m_rows[row][m_columns.value(column)];
}

QString CsvTable::place(std::size_t row) const
{
    return QStringLiteral("%1, line %2").arg(m_name).arg(m_lines[row]);
}

QByteArray csvLine(const QStringList &cells)
{
    QStringList written;
    for (const QString &cell : cells) {
        const bool quote = cell.contains(QLatin1Char(',')) || cell.contains(QLatin1Char('"')) || cell.contains(QLatin1Char('\n'))
                           || cell.contains(QLatin1Char('\r'));
        written << (quote ? QLatin1Char('"') + QString(cell).replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"') : cell);
    }
    return written.join(QLatin1Char(',')).toUtf8() + '\n';
}

} // namespace careatlas

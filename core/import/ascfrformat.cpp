// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/ascfrformat.h"

#include "core/import/planbuilder.h"
#include "core/support/csv.h"

#include <QMap>

namespace careatlas {

namespace {

constexpr int councilColumn = 0;
constexpr int regionColumn = 3;

struct Column {
    int place = 0;
    QString heading;
    PlanBuilder::Target target;
    PlanBuilder::Role role = PlanBuilder::Role::Value;
    bool zeroIsNone = false;
};

int columnNumber(const QString &name)
{
    int number = 0;
    for (const QChar letter : name)
        number = number * 26 + (letter.toUpper().unicode() - u'A' + 1);
    return number - 1;
}

/// "18 to 64 / Requests for support": heading rows from the top, a merged heading carried to its right.
class Headings {
public:
    void add(const Row &row)
    {
        QStringList line;
        QString carried;
        for (const Cell &cell : row.cells) {
            const QString text = cell.text.simplified();
            carried = text.isEmpty() ? carried : text;
            line << carried;
        }
        m_lines.append(line);
    }
    QString at(int column) const
    {
        QStringList parts;
        for (const QStringList &line : m_lines)
            if (const QString text = line.isEmpty() ? QString() : line.value(column, line.last()); !text.isEmpty())
                parts << text;
        return parts.join(QStringLiteral(" / "));
    }

private:
    QList<QStringList> m_lines;
};

/// The code of the area that a row is of: councils carry it first, England and regions in the region's column.
QString codeOf(const Row &row)
{
    for (const int column : {councilColumn, regionColumn})
        if (const auto code = AreaCode::parse(row.at(static_cast<std::size_t>(column)).text))
            return code->toString();
    return {};
}

Result<QMap<QString, std::vector<Column>>> readMap(const QString &path)
{
    const auto map = CsvTable::readFile(path, {QStringLiteral("table"), QStringLiteral("column"), QStringLiteral("indicator"), QStringLiteral("breakdown"),
                                               QStringLiteral("period"), QStringLiteral("role"), QStringLiteral("zero"), QStringLiteral("heading")});
    if (!map)
        return map.error();
    QMap<QString, std::vector<Column>> tables;
    for (std::size_t i = 0; i < map->size(); ++i) {
        const auto period = Period::parse(map->at(i, QStringLiteral("period")));
        const auto role = PlanBuilder::roleFromKey(map->at(i, QStringLiteral("role")));
        if (!period || !role)
            return Error{Error::Code::BadFormat, QStringLiteral("%1: the period or the role is not known.").arg(map->place(i)), {}};
        tables[map->at(i, QStringLiteral("table"))].push_back(
            {columnNumber(map->at(i, QStringLiteral("column"))), map->at(i, QStringLiteral("heading")),
             {map->at(i, QStringLiteral("indicator")), *period, map->at(i, QStringLiteral("breakdown"))}, *role,
             map->at(i, QStringLiteral("zero")) == QLatin1String("not-applicable")});
    }
    return tables;
}

} // namespace

bool AscfrFormat::recognises(RowSource &source) const
{
    const QStringList sheets = source.sheets();
    return sheets.contains(QStringLiteral("T2")) && sheets.contains(QStringLiteral("T51")) && sheets.contains(QStringLiteral("Notes and Definitions"));
}

Result<ImportPlan> AscfrFormat::read(RowSource &source, const ImportContext &context) const
{
    const auto tables = readMap(context.layouts + QLatin1Char('/') + m_columnMap);
    if (!tables)
        return tables.error();

    PlanBuilder builder(context.areas);
    for (auto table = tables->cbegin(); table != tables->cend(); ++table) {
        if (auto opened = source.open(table.key()); !opened)
            return opened.error();
        ++builder.plan().sheets;
        enum { BeforeHeadings, InHeadings, InRows } stage = BeforeHeadings;
        Headings headings;
        while (true) {
            const auto next = source.next();
            if (!next)
                return next.error();
            if (!*next)
                break;
            const Row &row = **next;
            if (stage == BeforeHeadings && row.at(councilColumn).text.simplified() == QLatin1String("Geography code"))
                stage = InHeadings;
            if (stage == BeforeHeadings)
                continue;
            const QString code = codeOf(row);
            if (code.isEmpty()) {
                if (stage == InHeadings)
                    headings.add(row);
                else
                    ++builder.plan().passedOver;
                continue;
            }
            if (stage == InHeadings) {
                for (const Column &column : *table)
                    if (headings.at(column.place) != column.heading)
                        return Error{Error::Code::BadFormat,
                                     QStringLiteral("Sheet “%1”, column %2 is headed “%3” where “%4” was expected; the layout may have changed.")
                                         .arg(table.key(), columnName(column.place), headings.at(column.place), column.heading), {}};
                stage = InRows;
            }
            ++builder.plan().rows;
            for (const Column &column : *table) {
                CellValue cell = readCell(row.at(static_cast<std::size_t>(column.place)));
                if (column.zeroIsNone && cell.number == 0.0)
                    cell = {std::nullopt, DataState::NotApplicable};
                builder.add(column.target, code, column.role, cell, {table.key(), row.number, column.place});
            }
        }
        if (stage != InRows)
            return Error{Error::Code::BadFormat,
                         QStringLiteral("Sheet “%1” has no row of areas under a heading “Geography code”; the layout may have changed.").arg(table.key()), {}};
    }
    return builder.finish();
}

} // namespace careatlas

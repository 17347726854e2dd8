// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/ascfrformat.h"

#include "core/import/planbuilder.h"
#include "core/support/csv.h"

#include <QMap>
#include <QSet>

#include <algorithm>

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

struct ColumnMap {
    QMap<QString, std::vector<Column>> tables;
    QSet<QString> onlyChecked; ///< indicators that are read for the identities and not kept
};

int columnNumber(const QString &name)
{
    int number = 0;
    for (const QChar letter : name)
        number = number * 26 + (letter.toUpper().unicode() - u'A' + 1);
    return number - 1;
}

/// "18 to 64 / Requests for support": heading rows from the top, a merged heading carried to its right, but not past
/// the place where a row above begins a new one.
class Headings {
public:
    void add(const Row &row)
    {
        QStringList line;
        for (const Cell &cell : row.cells)
            line << cell.text.simplified();
        m_lines.append(line);
    }
    QString at(int column) const
    {
        QStringList parts;
        for (auto line = m_lines.begin(); line != m_lines.end(); ++line)
            for (int c = column; c >= 0; --c) {
                if (const QString text = line->value(c); !text.isEmpty()) {
                    parts << text;
                    break;
                }
                if (std::any_of(m_lines.begin(), line, [c](const QStringList &above) { return !above.value(c).isEmpty(); }))
                    break;
            }
        return parts.join(QStringLiteral(" / "));
    }

private:
    QList<QStringList> m_lines;
};

/// What a row is of. Councils carry their code first, England and regions in the region's column; a table "by year"
/// has no areas, for it is England's, and a row for each financial year.
struct Subject {
    QString code; ///< empty for headings, titles, notes and county totals
    std::optional<Period> year; ///< the row's year in a table by year
};

Subject subjectOf(const Row &row, bool byYear)
{
    if (byYear) {
        const auto year = Period::parse(row.at(councilColumn).text);
        return year ? Subject{AreaCode::england().toString(), *year} : Subject();
    }
    for (const int column : {councilColumn, regionColumn})
        if (const auto code = AreaCode::parse(row.at(static_cast<std::size_t>(column)).text))
            return {code->toString(), std::nullopt};
    return {};
}

Result<ColumnMap> readMap(const QString &path)
{
    const auto map = CsvTable::readFile(path, {QStringLiteral("table"), QStringLiteral("column"), QStringLiteral("indicator"), QStringLiteral("breakdown"),
                                               QStringLiteral("period"), QStringLiteral("role"), QStringLiteral("zero"), QStringLiteral("heading")});
    if (!map)
        return map.error();
    ColumnMap columns;
    for (std::size_t i = 0; i < map->size(); ++i) {
        const auto cell = [&](const char *column) { return map->at(i, QLatin1String(column)); };
        const bool check = cell("role") == QLatin1String("check");
        const auto period = Period::parse(cell("period"));
        const auto role = check ? PlanBuilder::Role::Value : PlanBuilder::roleFromKey(cell("role"));
        if (!period || !role)
            return Error{Error::Code::BadFormat, QStringLiteral("%1: the period or the role is not known.").arg(map->place(i)), {}};
        if (check)
            columns.onlyChecked.insert(cell("indicator"));
        columns.tables[cell("table")].push_back({columnNumber(cell("column")), cell("heading"), {cell("indicator"), *period, cell("breakdown")}, *role,
                                                 cell("zero") == QLatin1String("not-applicable")});
    }
    return columns;
}

/// The error names the column whose heading is not the one expected.
Result<void> compare(const Headings &headings, const std::vector<Column> &columns, const QString &table)
{
    for (const Column &column : columns)
        if (headings.at(column.place) != column.heading)
            return Error{Error::Code::BadFormat,
                         QStringLiteral("Sheet “%1”, column %2 is headed “%3” where “%4” was expected; the layout may have changed.")
                             .arg(table, columnName(column.place), headings.at(column.place), column.heading), {}};
    return {};
}

/// Reads one sheet: titles, then headings from the first one on, then rows of areas or years.
Result<void> readTable(RowSource &source, const QString &table, const std::vector<Column> &columns, PlanBuilder &builder)
{
    if (auto opened = source.open(table); !opened)
        return opened.error();
    ++builder.plan().sheets;
    enum { BeforeHeadings, InHeadings, InRows } stage = BeforeHeadings;
    bool byYear = false;
    Headings headings;
    while (true) {
        const auto next = source.next();
        if (!next)
            return next.error();
        if (!*next)
            break;
        const Row &row = **next;
        const QString first = row.at(councilColumn).text.simplified();
        if (stage == BeforeHeadings && (first == QLatin1String("Geography code") || first == QLatin1String("Year"))) {
            stage = InHeadings;
            byYear = first == QLatin1String("Year");
        }
        if (stage == BeforeHeadings)
            continue;
        const Subject subject = subjectOf(row, byYear);
        if (subject.code.isEmpty()) {
            if (stage == InHeadings)
                headings.add(row);
            else
                ++builder.plan().passedOver;
            continue;
        }
        if (stage == InHeadings) {
            if (auto same = compare(headings, columns, table); !same)
                return same;
            stage = InRows;
        }
        ++builder.plan().rows;
        for (const Column &column : columns) {
            if (subject.year && column.target.period != *subject.year)
                continue;
            CellValue cell = readCell(row.at(static_cast<std::size_t>(column.place)));
            if (column.zeroIsNone && cell.number == 0.0)
                cell = {std::nullopt, DataState::NotApplicable};
            builder.add(column.target, subject.code, column.role, cell, {table, row.number, column.place});
        }
    }
    if (stage != InRows)
        return Error{Error::Code::BadFormat,
                     QStringLiteral("Sheet “%1” has no row of areas under a heading “Geography code”; the layout may have changed.").arg(table), {}};
    return {};
}

} // namespace

bool AscfrFormat::recognises(RowSource &source) const
{
    return likeness(source).share == 1.0;
}

Likeness AscfrFormat::likeness(RowSource &source) const
{
    return likenessOfSheets(source, {QStringLiteral("T2"), QStringLiteral("T51"), QStringLiteral("Notes and Definitions")});
}

Result<std::unique_ptr<SourceFormat>> AscfrFormat::make(const QJsonObject &description)
{
    auto identities = Identity::fromJson(description[QStringLiteral("identities")].toArray());
    if (!identities)
        return identities.error();
    auto format = std::make_unique<AscfrFormat>();
    format->m_columnMap = description[QStringLiteral("map")].toString();
    format->m_identities = std::move(*identities);
    return std::unique_ptr<SourceFormat>(std::move(format));
}

Result<ImportPlan> AscfrFormat::read(RowSource &source, const ImportContext &context) const
{
    const auto map = readMap(context.layouts + QLatin1Char('/') + m_columnMap);
    if (!map)
        return map.error();
    PlanBuilder builder(context.areas);
    for (auto table = map->tables.cbegin(); table != map->tables.cend(); ++table)
        if (auto done = readTable(source, table.key(), *table, builder); !done)
            return done.error();
    ImportPlan plan = builder.finish();
    for (const Identity &identity : m_identities)
        identity.check(plan);
    std::erase_if(plan.observations, [&](const Observation &o) { return map->onlyChecked.contains(o.indicator); });
    return plan;
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/ascofformat.h"

#include "core/import/planbuilder.h"
#include "core/support/csv.h"

#include <QMap>

namespace careatlas {

namespace {

const QString prefix = QStringLiteral("Table_");
constexpr int codeColumn = 2;

struct Feed {
    QString indicator;
    QString breakdown;
    QString measure; ///< words before "numerator", "denominator", "outcome" where a sheet holds several
    QString value; ///< the one heading that is the indicator's value where that is not "outcome"; the others are none of it
};

struct Column {
    int place = 0;
    PlanBuilder::Target target;
    PlanBuilder::Role role = PlanBuilder::Role::Value;
};

std::optional<PlanBuilder::Role> roleOf(const QString &words, const Feed &feed)
{
    const QString before = feed.measure.isEmpty() ? QString() : feed.measure + QLatin1Char(' ');
    if (!feed.value.isEmpty())
        return words == before + feed.value ? std::optional(PlanBuilder::Role::Value) : std::nullopt;
    static const QMap<QString, PlanBuilder::Role> roles{
        {QStringLiteral("outcome"), PlanBuilder::Role::Value},
        {QStringLiteral("number of respondents"), PlanBuilder::Role::Respondents},
        {QStringLiteral("margin of error"), PlanBuilder::Role::Margin},
        {QStringLiteral("numerator"), PlanBuilder::Role::Numerator},
        {QStringLiteral("denominator"), PlanBuilder::Role::Denominator}};
    for (auto role = roles.cbegin(); role != roles.cend(); ++role)
        if (words == before + role.key())
            return role.value();
    return std::nullopt;
}

/// The columns of a heading row; none when it is not the heading row. Every heading must feed something: a
/// renamed one would else take its figures away without a word.
Result<std::vector<Column>> columnsOf(const Row &row, const QString &sheet, const QList<Feed> &feeds)
{
    std::vector<Column> columns;
    if (plainHeading(row.at(codeColumn).text) != QLatin1String("ONS area code"))
        return columns;
    for (std::size_t i = codeColumn + 1; i < row.cells.size(); ++i) {
        const QString heading = plainHeading(row.cells[i].text);
        if (heading.isEmpty())
            continue;
        const qsizetype dash = heading.indexOf(QLatin1String(" - "));
        const auto period = Period::parse(heading.left(dash));
        const std::size_t before = columns.size();
        for (const Feed &feed : feeds)
            if (const auto role = roleOf(heading.mid(dash + 3), feed); role && dash >= 0 && period)
                columns.push_back({static_cast<int>(i), {feed.indicator, *period, feed.breakdown}, *role});
        if (columns.size() == before)
            return Error{Error::Code::BadFormat,
                         QStringLiteral("Sheet “%1”, column %2 is headed “%3”, which is none of its measures; the layout may have changed.")
                             .arg(sheet, columnName(static_cast<int>(i)), heading), {}};
    }
    return columns;
}

/// A false 0: where nobody answered there is no outcome.
void clearUnanswered(ImportPlan &plan)
{
    for (Observation &o : plan.observations)
        if (o.value && o.respondents && *o.respondents == 0.0) {
            o.value.reset();
            o.lower.reset();
            o.upper.reset();
            o.state = DataState::NotAvailable;
            o.notes = QStringLiteral("The file shows 0 with no respondents, which is no figure.");
        }
}

} // namespace

bool AscofFormat::recognises(RowSource &source) const
{
    return likeness(source).share == 1.0;
}

Likeness AscofFormat::likeness(RowSource &source) const
{
    return likenessOfSheets(source, {QStringLiteral("Table_1a"), QStringLiteral("Comparability_over_time_log")});
}

Result<ImportPlan> AscofFormat::read(RowSource &source, const ImportContext &context) const
{
    const auto map = CsvTable::readFile(context.layouts + QLatin1Char('/') + m_tableMap,
                                        {QStringLiteral("table"), QStringLiteral("indicator"), QStringLiteral("breakdown"), QStringLiteral("measure"), QStringLiteral("value")});
    if (!map)
        return map.error();
    QMap<QString, QList<Feed>> tables;
    for (std::size_t i = 0; i < map->size(); ++i)
        tables[map->at(i, QStringLiteral("table"))].append(
            {map->at(i, QStringLiteral("indicator")), map->at(i, QStringLiteral("breakdown")), map->at(i, QStringLiteral("measure")),
             map->at(i, QStringLiteral("value"))});

    PlanBuilder builder(context.areas);
    for (auto table = tables.cbegin(); table != tables.cend(); ++table) {
        const QString sheet = prefix + table.key();
        if (auto opened = source.open(sheet); !opened)
            return opened.error();
        ++builder.plan().sheets;
        std::vector<Column> columns;
        while (true) {
            const auto row = source.next();
            if (!row)
                return row.error();
            if (!*row)
                break;
            if (columns.empty()) {
                auto found = columnsOf(**row, sheet, *table);
                if (!found)
                    return found.error();
                columns = std::move(*found);
                continue;
            }
            const QString code = (*row)->at(codeColumn).text.trimmed();
            if (!AreaCode::parse(code)) {
                ++builder.plan().passedOver; // totals of council types carry [z] for a code
                continue;
            }
            ++builder.plan().rows;
            for (const Column &column : columns) {
                CellValue cell = readCell((*row)->at(static_cast<std::size_t>(column.place)));
                if (cell.number)
                    cell.number = withoutNoise(*cell.number);
                builder.add(column.target, code, column.role, cell, {sheet, (*row)->number, column.place});
            }
        }
        if (columns.empty())
            return Error{Error::Code::BadFormat,
                         QStringLiteral("Sheet “%1” has no heading “ONS area code” with years beside it; the layout may have changed.").arg(sheet), {}};
    }
    ImportPlan plan = builder.finish();
    clearUnanswered(plan);
    return plan;
}

} // namespace careatlas

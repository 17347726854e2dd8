// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/capacitytrackerformat.h"

#include "core/import/planbuilder.h"
#include "core/support/csv.h"

#include <QMap>
#include <QSet>

#include <algorithm>

namespace careatlas {

namespace {

constexpr std::size_t codeColumn = 1;
constexpr std::size_t unitColumn = 2;

struct Feed {
    QString indicator;
    PlanBuilder::Role role = PlanBuilder::Role::Value;
    Period from; ///< weeks before it are passed over; null for all
};

using Feeds = QMultiMap<QString, Feed>; ///< by measure

struct Heading {
    std::size_t measureColumn = 0; ///< the last one before the weeks; 0 while the heading row has not been found
    QMap<int, Period> weeks; ///< by column
};

Result<QMap<QString, Feeds>> readMap(const QString &path)
{
    const auto map = CsvTable::readFile(path, {QStringLiteral("table"), QStringLiteral("measure"), QStringLiteral("indicator"), QStringLiteral("role"),
                                               QStringLiteral("from")});
    if (!map)
        return map.error();
    QMap<QString, Feeds> tables;
    for (std::size_t i = 0; i < map->size(); ++i) {
        const auto role = PlanBuilder::roleFromKey(map->at(i, QStringLiteral("role")));
        const QString from = map->at(i, QStringLiteral("from"));
        const auto first = from.isEmpty() ? Result(Period()) : Period::parse(from);
        if (!role || !first)
            return Error{Error::Code::BadFormat, QStringLiteral("%1: the role or the first week is not known.").arg(map->place(i)), {}};
        tables[map->at(i, QStringLiteral("table"))].insert(map->at(i, QStringLiteral("measure")), {map->at(i, QStringLiteral("indicator")), *role, *first});
    }
    return tables;
}

bool isHeading(const Row &row)
{
    return plainHeading(row.at(codeColumn).text) == QLatin1String("Area Code") && plainHeading(row.at(unitColumn).text) == QLatin1String("Area unit");
}

/// Every heading after the first week must be a week or say that the series breaks there: a renamed one would
/// else take its figures away without a word.
Result<Heading> readHeading(const Row &row, const QString &sheet)
{
    Heading heading;
    for (std::size_t i = unitColumn + 1; i < row.cells.size(); ++i) {
        const QString text = plainHeading(row.cells[i].text);
        if (const auto week = Period::parse(text); week && week->kind() == Period::Kind::Date)
            heading.weeks.insert(static_cast<int>(i), *week);
        else if (heading.weeks.isEmpty())
            heading.measureColumn = i;
        else if (!text.startsWith(QLatin1String("Timeseries break")))
            return Error{Error::Code::BadFormat,
                         QStringLiteral("Sheet “%1”, column %2 is headed “%3”, which is no week; the layout may have changed.")
                             .arg(sheet, columnName(static_cast<int>(i)), text), {}};
    }
    if (heading.weeks.isEmpty() || heading.measureColumn == 0)
        return Error{Error::Code::BadFormat, QStringLiteral("Sheet “%1”, row %2 has no measure and weeks; the layout may have changed.").arg(sheet).arg(row.number), {}};
    return heading;
}

Result<void> readSheet(RowSource &source, const QString &sheet, const Feeds &feeds, PlanBuilder &builder)
{
    if (auto opened = source.open(sheet); !opened)
        return opened.error();
    ++builder.plan().sheets;
    Heading heading;
    QSet<QString> missing(feeds.keyBegin(), feeds.keyEnd());
    while (true) {
        const auto next = source.next();
        if (!next)
            return next.error();
        if (!*next)
            break;
        const Row &row = **next;
        if (heading.weeks.isEmpty()) {
            if (isHeading(row)) {
                auto found = readHeading(row, sheet);
                if (!found)
                    return found.error();
                heading = std::move(*found);
            }
            continue;
        }
        const QString code = row.at(codeColumn).text.trimmed();
        const QString measure = row.at(heading.measureColumn).text.simplified();
        if (!AreaCode::parse(code) || !feeds.contains(measure)) {
            ++builder.plan().passedOver;
            continue;
        }
        missing.remove(measure);
        ++builder.plan().rows;
        const auto [first, last] = feeds.equal_range(measure);
        for (auto feed = first; feed != last; ++feed)
            for (auto week = heading.weeks.cbegin(); week != heading.weeks.cend(); ++week)
                if (feed->from.isNull() || feed->from <= *week)
                    builder.add({feed->indicator, *week, {}}, code, feed->role, readCell(row.at(static_cast<std::size_t>(week.key()))),
                                {sheet, row.number, week.key()});
    }
    if (heading.weeks.isEmpty())
        return Error{Error::Code::BadFormat, QStringLiteral("Sheet “%1” has no heading “Area Code” with weeks beside it; the layout may have changed.").arg(sheet), {}};
    if (!missing.isEmpty())
        return Error{Error::Code::BadFormat,
                     QStringLiteral("Sheet “%1” has no row “%2”; the layout may have changed.").arg(sheet, *std::min_element(missing.cbegin(), missing.cend())), {}};
    return {};
}

} // namespace

CapacityTrackerFormat::CapacityTrackerFormat(const QJsonObject &description) : m_measureMap(description[QStringLiteral("map")].toString())
{
    const QJsonObject notes = description[QStringLiteral("notes")].toObject();
    for (auto note = notes.begin(); note != notes.end(); ++note)
        m_notes.insert(note.key(), note.value().toString());
}

bool CapacityTrackerFormat::recognises(RowSource &source) const
{
    const QString sheet = QStringLiteral("Table_4");
    if (!source.sheets().contains(sheet) || !source.open(sheet))
        return false;
    // Titles and notes stand above the heading.
    for (int rows = 0; rows < 10; ++rows) {
        const auto row = source.next();
        if (!row || !*row)
            return false;
        if (isHeading(**row))
            return true;
    }
    return false;
}

Likeness CapacityTrackerFormat::likeness(RowSource &source) const
{
    return likenessOfSheets(source, {QStringLiteral("Table_2"), QStringLiteral("Table_4")});
}

Result<ImportPlan> CapacityTrackerFormat::read(RowSource &source, const ImportContext &context) const
{
    const auto tables = readMap(context.layouts + QLatin1Char('/') + m_measureMap);
    if (!tables)
        return tables.error();
    PlanBuilder builder(context.areas);
    for (auto table = tables->cbegin(); table != tables->cend(); ++table)
        if (auto done = readSheet(source, table.key(), *table, builder); !done)
            return done.error();
    ImportPlan plan = builder.finish();
    for (Observation &observation : plan.observations)
        observation.notes = m_notes.value(observation.area.toString());
    return plan;
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/ascofoutcomesformat.h"

#include "core/import/planbuilder.h"
#include "core/support/csv.h"

#include <QMultiHash>

#include <algorithm>
#include <array>

namespace careatlas {

namespace {

enum Field { Year, Code, Measure, Description, Value, Level, Disaggregation, Type, FieldCount };
const std::array<QString, FieldCount> headings{
    QStringLiteral("Year"), QStringLiteral("ONS Code"), QStringLiteral("Measure Group"), QStringLiteral("Measure Group Description"),
    QStringLiteral("Measure_Value"), QStringLiteral("Geographical Level"), QStringLiteral("Disaggregation Level"), QStringLiteral("Measure Type")};

using Columns = std::array<int, FieldCount>;

/// One meaning of a code.
struct Meaning {
    QString indicator;
    Period from;
    Period to;
    QString wording;

    bool agrees(const QString &description) const
    {
        return wording.isEmpty() ? description.isEmpty() : description.contains(wording, Qt::CaseInsensitive);
    }
};

Result<QMultiHash<QString, Meaning>> readMap(const QString &path)
{
    const auto map = CsvTable::readFile(path, {QStringLiteral("code"), QStringLiteral("year_from"), QStringLiteral("year_to"),
                                               QStringLiteral("indicator"), QStringLiteral("wording")});
    if (!map)
        return map.error();
    QMultiHash<QString, Meaning> meanings;
    for (std::size_t i = 0; i < map->size(); ++i) {
        const auto from = Period::parse(map->at(i, QStringLiteral("year_from")));
        const auto to = Period::parse(map->at(i, QStringLiteral("year_to")));
        if (!from || !to)
            return Error{Error::Code::BadFormat, QStringLiteral("%1: the years are not known.").arg(map->place(i)), {}};
        meanings.insert(map->at(i, QStringLiteral("code")), {map->at(i, QStringLiteral("indicator")), *from, *to, map->at(i, QStringLiteral("wording"))});
    }
    return meanings;
}

/// Opens the one sheet and finds the columns in its first row.
Result<Columns> openTable(RowSource &source)
{
    const QString sheet = source.sheets().value(0);
    if (auto opened = source.open(sheet); !opened)
        return opened.error();
    const auto first = source.next();
    if (!first)
        return first.error();
    const Row row = first->value_or(Row());
    Columns columns;
    for (std::size_t field = 0; field < FieldCount; ++field) {
        const auto at = std::find_if(row.cells.begin(), row.cells.end(), [&](const Cell &cell) { return cell.text.simplified() == headings[field]; });
        if (at == row.cells.end())
            return Error{Error::Code::BadFormat, QStringLiteral("Sheet “%1”, row 1 has no column headed “%2”.").arg(sheet, headings[field]), {}};
        columns[field] = static_cast<int>(at - row.cells.begin());
    }
    return columns;
}

/// Council types have no figures here, nor have parts of the people asked (by age, by sex) or anything beside an outcome.
/// 2023-24 leaves the last two columns empty, and has outcomes of everyone only.
bool isPassedOver(const QString &level, const QString &disaggregation, const QString &type)
{
    return level.compare(QLatin1String("council type"), Qt::CaseInsensitive) == 0
        || (!disaggregation.isEmpty() && disaggregation != QLatin1String("Total")) || (!type.isEmpty() && type != QLatin1String("Outcome"));
}

} // namespace

bool AscofOutcomesFormat::recognises(RowSource &source) const
{
    return openTable(source).has_value();
}

Likeness AscofOutcomesFormat::likeness(RowSource &source) const
{
    return likenessOfFirstRow(source, QStringList(headings.begin(), headings.end()));
}

Result<ImportPlan> AscofOutcomesFormat::read(RowSource &source, const ImportContext &context) const
{
    const auto meanings = readMap(context.layouts + QLatin1Char('/') + m_measureMap);
    if (!meanings)
        return meanings.error();
    const auto columns = openTable(source);
    if (!columns)
        return columns.error();

    PlanBuilder builder(context.areas);
    builder.plan().sheets = 1;
    const QString sheet = source.sheets().value(0);
    while (true) {
        const auto next = source.next();
        if (!next)
            return next.error();
        if (!*next)
            break;
        const Row &row = **next;
        const auto text = [&](Field field) { return row.at(static_cast<std::size_t>((*columns)[field])).text.simplified(); };
        const auto place = [&](Field field) { return PlanBuilder::Place{sheet, row.number, (*columns)[field]}; };
        const auto year = Period::parse(text(Year));
        if (!year) {
            builder.problem(place(Year), year.error().message);
            continue;
        }
        const auto [first, last] = meanings->equal_range(text(Measure));
        const auto meaning = std::find_if(first, last, [&](const Meaning &m) { return m.from <= *year && *year <= m.to; });
        if (meaning == last || isPassedOver(text(Level), text(Disaggregation), text(Type))) {
            ++builder.plan().passedOver;
            continue;
        }
        if (!meaning->agrees(text(Description))) {
            builder.problem(place(Description), QStringLiteral("measure %1 of %2 reads “%3” where “%4” was expected; its meaning may have changed")
                                                    .arg(text(Measure), year->label(), text(Description), meaning->wording));
            continue;
        }
        ++builder.plan().rows;
        builder.add({meaning->indicator, *year, {}}, text(Code), PlanBuilder::Role::Value,
                    readCell(row.at(static_cast<std::size_t>((*columns)[Value]))), place(Value));
    }
    return builder.finish();
}

} // namespace careatlas

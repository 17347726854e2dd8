// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/planbuilder.h"

#include "core/domain/format.h"

#include <cmath>

namespace careatlas {

namespace {

constexpr std::size_t mostProblems = 10'000;
constexpr qsizetype longestMessage = 400; // a hostile cell may hold a million characters

} // namespace

std::optional<PlanBuilder::Role> PlanBuilder::roleFromKey(const QString &key)
{
    static const QHash<QString, Role> roles{
        {QStringLiteral("value"), Role::Value},           {QStringLiteral("respondents"), Role::Respondents},
        {QStringLiteral("margin"), Role::Margin},         {QStringLiteral("numerator"), Role::Numerator},
        {QStringLiteral("denominator"), Role::Denominator}, {QStringLiteral("rate"), Role::Rate}};
    const auto role = roles.constFind(key);
    return role == roles.cend() ? std::nullopt : std::optional(*role);
}

QString PlanBuilder::key(const Target &target, const AreaCode &area)
{
    return target.indicator + QLatin1Char('|') + area.toString() + QLatin1Char('|') + target.period.key() + QLatin1Char('|') + target.breakdown;
}

const Area *PlanBuilder::area(const QString &code, const Period &period, const Place &place)
{
    const Area *area = m_areas.resolve(code, period);
    if (area)
        return area;
    // Asked for each cell of a row, and said once.
    if (m_unknown.sheet != place.sheet || m_unknown.row != place.row)
        problem(place, QStringLiteral("no area has the code “%1”").arg(code));
    m_unknown = place;
    return nullptr;
}

void PlanBuilder::problem(const Place &place, const QString &message)
{
    if (m_plan.problems.size() >= mostProblems)
        ++m_unlisted;
    else
        m_plan.problems.push_back({place.sheet, place.row, columnName(place.column),
                                   message.size() > longestMessage ? message.first(longestMessage) + QStringLiteral("…") : message});
}

void PlanBuilder::add(const Target &target, const QString &areaCode, Role role, const CellValue &cell, const Place &place)
{
    if (!cell.understood) {
        problem(place, QStringLiteral("the cell is neither a number nor a known mark"));
        return;
    }
    const Area *found = area(areaCode, target.period, place);
    if (!found)
        return;
    const QString id = key(target, found->code);
    auto at = m_places.constFind(id);
    if (at == m_places.cend()) {
        at = m_places.insert(id, static_cast<qsizetype>(m_entries.size()));
        Entry entry;
        entry.observation.indicator = target.indicator;
        entry.observation.area = found->code;
        entry.observation.period = target.period;
        entry.observation.breakdown = target.breakdown;
        m_entries.push_back(std::move(entry));
    }
    Entry &entry = m_entries[static_cast<std::size_t>(*at)];
    Observation &o = entry.observation;
    const bool ownCode = m_areas.find(areaCode) == found;
    if (role == Role::Value) {
        addValue(entry, cell, place, ownCode);
        return;
    }
    if (!cell.number)
        return;
    std::optional<double> *field = nullptr;
    switch (role) {
    case Role::Respondents:
        field = &o.respondents;
        break;
    case Role::Margin:
        field = &entry.margin;
        break;
    case Role::Numerator:
        field = &o.numerator;
        break;
    case Role::Denominator:
        field = &o.denominator;
        break;
    case Role::Rate:
        field = &o.publishedRate;
        break;
    case Role::Value:
        return;
    }
    if (!*field || ownCode)
        *field = cell.number;
}

void PlanBuilder::addValue(Entry &entry, const CellValue &cell, const Place &place, bool ownCode)
{
    Observation &o = entry.observation;
    if (entry.hasValue) {
        // A predecessor's row and the council's own can both stand in a file: a figure goes before a mark,
        // the council's own row before the other, and two different figures are reported.
        if (o.value && cell.number && *o.value != *cell.number)
            problem(place, QStringLiteral("a second value %1 for %2 in %3, which already has %4")
                               .arg(formatExact(*cell.number), o.area.toString(), o.period.label(), formatExact(*o.value)));
        const bool better = (cell.number && !o.value) || (cell.number.has_value() == o.value.has_value() && ownCode && !entry.ownCode);
        if (!better)
            return;
    }
    entry.hasValue = true;
    entry.ownCode = ownCode;
    o.value = cell.number;
    o.state = cell.state;
    o.provenance.table = place.sheet;
    o.provenance.row = place.row;
    o.provenance.column = columnName(place.column);
}

Observation *PlanBuilder::find(const Target &target, const AreaCode &area)
{
    const auto at = m_places.constFind(key(target, area));
    return at == m_places.cend() ? nullptr : &m_entries[static_cast<std::size_t>(*at)].observation;
}

ImportPlan PlanBuilder::finish()
{
    if (m_unlisted > 0) {
        const ImportProblem &last = m_plan.problems.back();
        m_plan.problems.push_back({last.sheet, last.row, last.column, QStringLiteral("%1 more problems follow, which are not listed").arg(m_unlisted)});
    }
    for (Entry &entry : m_entries) {
        if (!entry.hasValue)
            continue;
        Observation &o = entry.observation;
        // A margin of 0.0 is one lost in rounding, not certainty.
        if (o.value && entry.margin && *entry.margin > 0.0) {
            const auto tidy = [](double number) { return std::round(number * 1e6) / 1e6; };
            o.lower = tidy(*o.value - *entry.margin);
            o.upper = tidy(*o.value + *entry.margin);
        }
        m_plan.observations.push_back(std::move(o));
    }
    m_plan.sort();
    return std::move(m_plan);
}

} // namespace careatlas

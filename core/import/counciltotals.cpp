// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/counciltotals.h"

#include "core/statistics/distribution.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace careatlas {

namespace {

/// The councils of today that an area stands for: itself, or those that followed it.
void addToday(const Area &area, const AreaRegister &areas, std::vector<AreaCode> &today)
{
    if (area.isCurrent())
        today.push_back(area.code);
    for (const AreaCode &successor : area.successors)
        if (const Area *next = areas.find(successor))
            addToday(*next, areas, today);
}

bool lies(const Area &council, const AreaCode &in)
{
    return council.isCouncil() && (in == AreaCode::england() || council.region == in);
}

/// Whether these figures are of every council of today in the area, each once.
bool isWhole(const std::vector<const Observation *> &figures, const AreaCode &total, const AreaRegister &areas)
{
    std::vector<AreaCode> found;
    for (const Observation *figure : figures) {
        if (!figure->value)
            return false;
        addToday(*areas.find(figure->area), areas, found);
    }
    std::vector<AreaCode> wanted;
    for (const Area &council : areas.all())
        if (council.isCurrent() && lies(council, total))
            wanted.push_back(council.code);
    std::sort(found.begin(), found.end());
    std::sort(wanted.begin(), wanted.end());
    return !wanted.empty() && found == wanted;
}

/// The sum of one field, where every figure has it.
std::optional<double> sumOf(const std::vector<const Observation *> &figures, std::optional<double> Observation::*field)
{
    double sum = 0.0;
    for (const Observation *figure : figures) {
        if (!(figure->*field))
            return std::nullopt;
        sum += *(figure->*field);
    }
    return sum;
}

Observation totalOf(const std::vector<const Observation *> &figures, const AreaCode &area)
{
    const Observation &first = **std::min_element(figures.begin(), figures.end(), [](const Observation *a, const Observation *b) {
        return a->provenance.row < b->provenance.row;
    });
    Observation total;
    total.indicator = first.indicator;
    total.area = area;
    total.period = first.period;
    total.breakdown = first.breakdown;
    total.state = first.state;
    total.numerator = sumOf(figures, &Observation::numerator);
    total.denominator = sumOf(figures, &Observation::denominator);
    total.value = total.numerator && total.denominator ? toSixDecimals(percentage(*total.numerator, *total.denominator))
                                                       : sumOf(figures, &Observation::value);
    total.notes = QStringLiteral("Sum of the councils.");
    total.provenance = first.provenance;
    return total;
}

} // namespace

void addCouncilTotals(ImportPlan &plan, const AreaRegister &areas)
{
    std::map<std::tuple<QString, Period, QString>, std::vector<const Observation *>> groups;
    for (const Observation &observation : plan.observations)
        groups[{observation.indicator, observation.period, observation.breakdown}].push_back(&observation);

    std::vector<AreaCode> totals{AreaCode::england()};
    for (const Area &region : areas.regions())
        totals.push_back(region.code);
    std::vector<Observation> added;
    for (const auto &[key, group] : groups)
        for (const AreaCode &total : totals) {
            if (std::any_of(group.begin(), group.end(), [&](const Observation *figure) { return figure->area == total; }))
                continue;
            std::vector<const Observation *> councils;
            for (const Observation *figure : group)
                if (const Area *council = areas.find(figure->area); council && lies(*council, total))
                    councils.push_back(figure);
            if (isWhole(councils, total, areas))
                added.push_back(totalOf(councils, total));
        }
    plan.observations.insert(plan.observations.end(), added.begin(), added.end());
    plan.sort();
}

} // namespace careatlas

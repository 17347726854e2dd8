// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/figures.h"

#include "core/domain/format.h"

#include <algorithm>

namespace careatlas {

namespace {

struct Total {
    const AreaFigures *area;
    const Observation *observation;
};

/// The totals that a chart of `period` compares, of the whole where there is one.
std::vector<Total> totalsOf(const IndicatorFigures &figures, const Period *period)
{
    std::vector<Total> wholes, parts;
    for (const AreaFigures &area : figures.areas)
        for (const Observation &observation : area.observations)
            if (area.role != AreaRole::Region && observation.value && (!period || observation.period == *period)
                && figures.indicator.unitOf(observation.breakdown) == figures.indicator.unit)
                (observation.breakdown.isEmpty() ? wholes : parts).push_back({&area, &observation});
    std::vector<Total> &totals = wholes.empty() ? parts : wholes;
    // A figure quoted from elsewhere decides nothing for the official ones.
    const auto official = [](const Total &total) { return total.observation->state != DataState::Quoted; };
    if (std::any_of(totals.begin(), totals.end(), official))
        std::erase_if(totals, [&](const Total &total) { return !official(total); });
    return totals;
}

} // namespace

QString toKey(NationalFigure::Kind kind)
{
    return kind == NationalFigure::Kind::Pooled ? QStringLiteral("pooled") : QStringLiteral("mean-of-councils");
}

QString nameOf(NationalFigure::Kind kind)
{
    return kind == NationalFigure::Kind::Pooled ? QStringLiteral("England, pooled") : QStringLiteral("Mean of councils");
}

QString madeHow(const NationalFigure &figure)
{
    const QString councils = formatCount(figure.councils);
    if (figure.kind == NationalFigure::Kind::MeanOfCouncils)
        return QStringLiteral("The unweighted mean of %1 councils, in which a small council counts as much as a large one.").arg(councils);
    if (!figure.denominator)
        return QStringLiteral("The sum of the totals of %1 councils; councils without a figure are left out.").arg(councils);
    return (figure.basis ? QStringLiteral("The totals of %1 councils added up, over their populations added up; councils without a figure are left out.")
                         : QStringLiteral("From the counts behind the figures of %1 councils, added up; councils without a figure are left out."))
        .arg(councils);
}

const NationalFigure *IndicatorFigures::nationalFigure(NationalFigure::Kind kind, const Period &period, const QString &breakdown,
                                                       std::optional<RateBasis> basis) const
{
    const auto found = std::find_if(national.begin(), national.end(), [&](const NationalFigure &figure) {
        return figure.kind == kind && figure.basis == basis && figure.breakdown == breakdown && figure.period == period;
    });
    return found == national.end() ? nullptr : &*found;
}

std::optional<RateBasis> commonBasis(const IndicatorFigures &figures, const Period *period)
{
    const std::vector<RateBasis> bases = rateBases(figures.indicator.unit);
    if (bases.empty())
        return std::nullopt;
    const std::vector<Total> totals = totalsOf(figures, period);
    // Where none of the areas has a total, the mean of councils still compares as a rate only.
    if (totals.empty() && period) {
        const auto held = std::find_if(bases.begin(), bases.end(), [&](RateBasis basis) {
            return figures.nationalFigure(NationalFigure::Kind::MeanOfCouncils, *period, QString(), basis) != nullptr;
        });
        return held == bases.end() ? std::nullopt : std::optional(*held);
    }
    std::optional<RateBasis> best;
    std::ptrdiff_t most = 0;
    for (const RateBasis basis : bases) {
        const RateMaker maker(figures.indicator.unit, basis);
        const auto made = std::count_if(totals.begin(), totals.end(), [&](const Total &total) {
            return maker.people(*total.observation, total.area->denominators).has_value();
        });
        if (made > most) {
            most = made;
            best = basis;
        }
    }
    return best;
}

Period latestPeriod(const IndicatorFigures &figures)
{
    std::vector<Observation> wholes;
    std::vector<Observation> all;
    for (const AreaFigures &area : figures.areas)
        for (const Observation &observation : area.observations) {
            all.push_back(observation);
            if (observation.breakdown.isEmpty())
                wholes.push_back(observation);
        }
    // The whole leads: its parts may be known for a later period, or quoted.
    const Observation *latest = headline(wholes);
    if (!latest || !latest->value || latest->state == DataState::Quoted)
        latest = headline(all);
    Period period = latest ? latest->period : Period();
    // A council that is late is not shown by an older year than all others, even where no region or England stands beside it.
    for (const NationalFigure &figure : figures.national)
        if (figure.breakdown.isEmpty() && !period.isNull() && period < figure.period)
            period = figure.period;
    // A count that is there and is held back, of a file that a user imports, is no older year's.
    for (const Observation &observation : all)
        if ((observation.state == DataState::SmallCount || observation.state == DataState::Withheld) && (period.isNull() || period < observation.period))
            period = observation.period;
    return period;
}

} // namespace careatlas

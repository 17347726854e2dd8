// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/councilrank.h"

#include "core/domain/format.h"

#include <algorithm>

namespace careatlas {

namespace {

bool isOfficial(const Observation &observation)
{
    return observation.state != DataState::Quoted;
}

/// The latest with an official figure of any council; that of the whole where there is one, as everyArea() holds one breakdown.
const Observation *latest(const IndicatorFigures &every)
{
    const Observation *best = nullptr;
    for (const AreaFigures &area : every.areas)
        for (const Observation &observation : area.observations)
            if (area.area.isCouncil() && observation.value && isOfficial(observation) && (!best || best->period < observation.period))
                best = &observation;
    return best;
}

/// Everything of one breakdown; everyArea() holds no other.
QString breakdownOf(const IndicatorFigures &every)
{
    for (const AreaFigures &area : every.areas)
        if (!area.observations.empty())
            return area.observations.front().breakdown;
    return QString();
}

/// Each value as the first of those that read the same, so that what reads the same is the same.
std::vector<RankedValue> asRead(const std::vector<Estimate> &ranked)
{
    std::vector<RankedValue> values;
    for (const Estimate &estimate : ranked) {
        double value = estimate.value();
        if (!values.empty() && asShown(values.back().value, estimate.unit) == asShown(value, estimate.unit))
            value = values.back().value;
        auto interval = estimate.at95;
        if (interval)
            interval = Interval{std::min(interval->lower, value), std::max(interval->upper, value)};
        values.push_back({value, interval});
    }
    return values;
}

/// Ties by name, where a tie is what reads the same.
void sortAsRead(std::vector<Estimate> &ranked, bool highestFirst)
{
    std::stable_sort(ranked.begin(), ranked.end(),
                     [highestFirst](const Estimate &a, const Estimate &b) { return highestFirst ? a.value() > b.value() : a.value() < b.value(); });
    for (auto first = ranked.begin(); first != ranked.end();) {
        const double shown = asShown(first->value(), first->unit);
        const auto next = std::find_if(first, ranked.end(), [&](const Estimate &other) { return asShown(other.value(), other.unit) != shown; });
        std::sort(first, next, [](const Estimate &a, const Estimate &b) { return a.area.name < b.area.name; });
        first = next;
    }
}

} // namespace

QString CouncilRank::words() const
{
    if (!place)
        return QString();
    return QStringLiteral("%1%2 of %3").arg(place->joint ? QStringLiteral("joint ") : QString(), formatOrdinal(place->rank), formatCount(place->of));
}

QString CouncilRank::rangeWords() const
{
    if (!range)
        return QString();
    return range->first == range->last ? formatOrdinal(range->first) : QStringLiteral("%1 to %2").arg(formatOrdinal(range->first), formatOrdinal(range->last));
}

CouncilRank rankOf(const IndicatorFigures &every, const AreaCode &council, const CouncilGroup &group, const Period &period,
                   std::optional<RateBasis> basis)
{
    CouncilRank rank;
    rank.breakdown = breakdownOf(every);
    rank.highestFirst = polarityFor(every.indicator, rank.breakdown) != Polarity::LowerIsBetter;
    const Observation *newest = latest(every);
    rank.period = period.isNull() && newest ? newest->period : period;
    const AreaFigures *own = areaOf(every, council);
    if (!own) {
        rank.without = QStringLiteral("No figures are held for %1.").arg(council.toString());
        return rank;
    }
    if (rank.period.isNull()) {
        rank.without = QStringLiteral("No council has an official figure.");
        return rank;
    }
    rank.basis = basisFor(every.indicator, rank.breakdown, basis ? basis : commonBasis(every, &rank.period));
    if (needsRate(every.indicator.unitOf(rank.breakdown)) && !rank.basis) {
        rank.without = QStringLiteral("This is a total, which is larger where more people live, and no rate can be made of it.");
        return rank;
    }

    for (const AreaFigures &area : every.areas) {
        if (!area.area.isCouncil() || (area.area.code != council && !group.has(area.area.code)) || area.area.beganAfter(rank.period)
            || area.area.endedBefore(rank.period))
            continue;
        const Observation *observation = observationOf(area, rank.period, rank.breakdown);
        auto estimate = estimateOf(every, area, rank.period, rank.breakdown, rank.basis);
        if (estimate && isOfficial(estimate->figure))
            rank.ranked.push_back(std::move(*estimate));
        else
            ++(observation && isHeldBack(observation->state) ? rank.suppressed : rank.missing);
    }
    sortAsRead(rank.ranked, rank.highestFirst);

    const auto at = std::find_if(rank.ranked.begin(), rank.ranked.end(), [&](const Estimate &estimate) { return estimate.area.code == council; });
    if (at == rank.ranked.end()) {
        rank.without = whyNoEstimate(every, *own, rank.period, rank.breakdown, rank.basis);
        if (rank.without.isEmpty())
            rank.without = QStringLiteral("The figure of %1 is quoted from elsewhere, and takes no place among official ones.").arg(own->area.name);
        return rank;
    }
    const std::vector<RankedValue> values = asRead(rank.ranked);
    const auto index = static_cast<std::size_t>(at - rank.ranked.begin());
    std::vector<double> bare;
    for (const RankedValue &value : values)
        bare.push_back(value.value);
    rank.place = placeOf(bare, index, rank.highestFirst);
    rank.range = placeRange(values, index, rank.highestFirst);
    return rank;
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/spinerow.h"

namespace careatlas {

SpineRow spineRow(const IndicatorFigures &every, const AreaCode &council, Comparator against, const std::optional<CouncilGroup> &group)
{
    SpineRow row;
    row.indicator = every.indicator;
    const Observation *latest = nullptr;
    for (const AreaFigures &area : every.areas)
        for (const Observation &observation : area.observations)
            if (area.area.isCouncil() && observation.value && observation.state != DataState::Quoted && (!latest || latest->period < observation.period))
                latest = &observation;
    const AreaFigures *own = areaOf(every, council);
    if (!latest || !own) {
        row.judgement.reason = QStringLiteral("No council has an official figure.");
        return row;
    }
    const Period period = latest->period;
    const QString breakdown = latest->breakdown;
    const auto basis = needsRate(every.indicator.unitOf(breakdown)) ? commonBasis(every, &period) : std::nullopt;
    row.judgement = judge(every, council, group ? groupBenchmark(*group, every, own->area, period, breakdown, basis)
                                                : benchmarkOf(against, every, own->area, period, breakdown, basis));
    std::vector<double> values;
    for (const AreaFigures &area : every.areas)
        if (area.area.isCouncil())
            if (const auto estimate = estimateOf(every, area, period, breakdown, basis))
                values.push_back(estimate->value());
    row.councils = static_cast<int>(values.size());
    if (!values.empty())
        row.spread = distributionOf(std::move(values));
    return row;
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/benchmark.h"

#include "core/statistics/distribution.h"

#include <algorithm>

namespace careatlas {

namespace {

void takePublished(Benchmark &benchmark, const IndicatorFigures &figures, const AreaCode &code)
{
    const AreaFigures *area = areaOf(figures, code);
    if (!area)
        return;
    benchmark.area = code;
    benchmark.label = area->area.name;
    if (const auto estimate = estimateOf(figures, *area, benchmark.period, benchmark.breakdown, benchmark.basis)) {
        benchmark.value = estimate->value();
        benchmark.source = estimate->figure.provenance.release.source;
    }
}

QString medianOf(const CouncilGroup &group)
{
    const bool isPlace = group.kind == CouncilGroup::Kind::England || group.kind == CouncilGroup::Kind::Region;
    return (isPlace ? QStringLiteral("Median of councils in %1") : QStringLiteral("Median of %1")).arg(group.label);
}

} // namespace

Benchmark benchmarkOf(Comparator comparator, const IndicatorFigures &figures, const Area &council, const Period &period, const QString &breakdown,
                      std::optional<RateBasis> basis)
{
    Benchmark benchmark;
    benchmark.kind = comparator;
    benchmark.period = period;
    benchmark.breakdown = breakdown;
    benchmark.basis = basisFor(figures.indicator, breakdown, basis);
    switch (comparator) {
    case Comparator::England:
        benchmark.label = QStringLiteral("England");
        takePublished(benchmark, figures, AreaCode::england());
        return benchmark;
    case Comparator::Region:
        benchmark.label = QStringLiteral("Region");
        takePublished(benchmark, figures, council.region);
        return benchmark;
    case Comparator::SimilarCouncils:
    case Comparator::OwnGroup:
        return benchmark; // groupBenchmark() has it
    case Comparator::EnglandPooled:
    case Comparator::MeanOfCouncils:
        break;
    }
    const auto kind = comparator == Comparator::EnglandPooled ? NationalFigure::Kind::Pooled : NationalFigure::Kind::MeanOfCouncils;
    benchmark.label = nameOf(kind);
    if (const NationalFigure *figure = figures.nationalFigure(kind, period, breakdown, benchmark.basis)) {
        benchmark.value = figure->value;
        benchmark.councils = figure->councils;
    }
    return benchmark;
}

Benchmark groupBenchmark(const CouncilGroup &group, const IndicatorFigures &every, const Area &council, const Period &period,
                         const QString &breakdown, std::optional<RateBasis> basis)
{
    Benchmark benchmark;
    benchmark.label = medianOf(group);
    benchmark.period = period;
    benchmark.breakdown = breakdown;
    benchmark.basis = basisFor(every.indicator, breakdown, basis);
    std::vector<double> values;
    for (const AreaFigures &area : every.areas) {
        if (area.area.code == council.code || !group.has(area.area.code))
            continue;
        const auto estimate = estimateOf(every, area, period, breakdown, benchmark.basis);
        if (estimate && estimate->figure.state != DataState::Quoted)
            values.push_back(estimate->value());
    }
    benchmark.councils = static_cast<int>(values.size());
    if (!values.empty())
        benchmark.value = distributionOf(std::move(values)).median;
    return benchmark;
}

Benchmark benchmarkOf(Comparator comparator, const IndicatorFigures &figures, const std::optional<GroupFigures> &group, const Period &period,
                      const QString &breakdown, std::optional<RateBasis> basis)
{
    const Area &council = figures.areas.front().area;
    if (!isOfGroup(comparator))
        return benchmarkOf(comparator, figures, council, period, breakdown, basis);
    if (!group)
        return {};
    Benchmark benchmark = groupBenchmark(group->group, group->members, council, period, breakdown, basis);
    // Whom they are similar to stands where it is read.
    if (comparator == Comparator::SimilarCouncils)
        benchmark.label = group->group.members.empty() ? QStringLiteral("Similar councils")
                                                       : QStringLiteral("Median of %1 similar councils").arg(group->group.members.size());
    return benchmark;
}

bool hasName(const Benchmark &benchmark)
{
    return !benchmark.area.isEmpty() || benchmark.kind == Comparator::England || benchmark.kind == Comparator::EnglandPooled;
}

QString inSentence(const Benchmark &benchmark)
{
    return hasName(benchmark) ? benchmark.label : QStringLiteral("the %1%2").arg(benchmark.label.left(1).toLower(), benchmark.label.mid(1));
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/narrative/figurelookup.h"

#include "core/comparison/councilgroups.h"
#include "core/comparison/paircomparison.h"
#include "core/statistics/distribution.h"
#include "core/store/indicatorstore.h"

#include <algorithm>

namespace careatlas {

namespace {

NationalFigure::Kind nationalKind(const TextPlace &place)
{
    return place.kind == TextPlace::Kind::Pooled ? NationalFigure::Kind::Pooled : NationalFigure::Kind::MeanOfCouncils;
}

/// A population, or how closely it lives: no sample, and no matter of chance.
bool countsEveryone(const Estimate &estimate)
{
    return estimate.without == WithoutInterval::WholePopulation || estimate.unit.kind() == Unit::Kind::Density;
}

std::optional<RateBasis> basisOf(const IndicatorFigures &figures, const Period &period, const QString &breakdown)
{
    return needsRate(figures.indicator.unitOf(breakdown)) ? commonBasis(figures, &period) : std::nullopt;
}

} // namespace

FigureLookup::FigureLookup(const AreaRegister &areas, const std::vector<TextSubject> &subjects, const IndicatorStore *store)
    : m_areas(areas),
      m_subjects(subjects),
      m_store(store)
{
}

const IndicatorFigures *FigureLookup::withCouncils(int topic, const AreaCode &first, const AreaCode &second) const
{
    const IndicatorFigures &own = figures(topic);
    if (areaOf(own, first) && (second.isEmpty() || areaOf(own, second)))
        return &own;
    if (!m_store)
        return nullptr;
    auto &read = m_read[own.indicator.id + first.toString() + second.toString()];
    if (!read) {
        auto figures = m_store->figures(own.indicator.id, first, second);
        if (!figures)
            return nullptr;
        read = std::make_shared<const IndicatorFigures>(*std::move(figures));
    }
    return read.get();
}

const AreaFigures *FigureLookup::area(int topic, const AreaCode &code) const
{
    const IndicatorFigures *held = withCouncils(topic, code, {});
    return held ? areaOf(*held, code) : nullptr;
}

bool FigureLookup::hasPart(int topic, const QString &breakdown) const
{
    const auto found = m_parts.find(topic);
    if (found != m_parts.end())
        return found->second.contains(breakdown);
    QSet<QString> parts;
    for (const AreaFigures &area : figures(topic).areas)
        for (const Observation &o : area.observations)
            parts.insert(o.breakdown);
    return m_parts.emplace(topic, std::move(parts)).first->second.contains(breakdown);
}

std::vector<Evidence> FigureLookup::evidence(int topic, const TextPlace &place, const PeriodFilter &wanted) const
{
    if (place.kind == TextPlace::Kind::Pooled || place.kind == TextPlace::Kind::MeanOfCouncils)
        return evidenceOf(figures(topic), nationalKind(place), wanted);
    if (place.kind == TextPlace::Kind::Group) {
        const TextSubject &about = subject(topic);
        const Benchmark median = about.group ? benchmarkOf(about.comparator, about.figures, about.group, about.period, {}, basisOf(about.figures, about.period, {})) : Benchmark();
        if (!median.value || !wanted(median.period, {}))
            return {};
        const Unit &unit = about.figures.indicator.unit;
        static const Unit councils = Unit::fromCatalogue(QStringLiteral("councils"), {});
        return {{*median.value, median.basis ? rateUnit(unit, *median.basis) : unit, "benchmark", {}, median.period, {}, nullptr, median.label},
                {static_cast<double>(median.councils), councils, "councils", {}, median.period, QStringLiteral("councils"), nullptr, {}}};
    }
    const IndicatorFigures *held = withCouncils(topic, place.code, {});
    const AreaFigures *area = held ? areaOf(*held, place.code) : nullptr;
    return area ? evidenceOf(*held, *area, wanted) : std::vector<Evidence>();
}

std::vector<Evidence> FigureLookup::intervals(int topic, const TextPlace &place, const PeriodFilter &wanted) const
{
    std::vector<Evidence> all;
    const IndicatorFigures *held = place.kind == TextPlace::Kind::Area ? withCouncils(topic, place.code, {}) : nullptr;
    const AreaFigures *area = held ? areaOf(*held, place.code) : nullptr;
    if (!area)
        return all;
    for (const Observation &o : area->observations) {
        if (!o.value || !wanted(o.period, o.breakdown))
            continue;
        const auto estimate = estimateOf(*held, *area, o.period, o.breakdown, basisOf(*held, o.period, o.breakdown));
        for (const Confidence level : {Confidence::P95, Confidence::P99_8})
            if (estimate && estimate->at(level)) {
                all.push_back({estimate->at(level)->lower, estimate->unit, "lower", o.breakdown, o.period, {}, &o, howInterval(*estimate)});
                all.push_back({estimate->at(level)->upper, estimate->unit, "upper", o.breakdown, o.period, {}, &o, howInterval(*estimate)});
            }
    }
    return all;
}

PeriodFilter FigureLookup::usualPeriods(int topic, const TextPlace &place) const
{
    const Period shown = subject(topic).period;
    const AreaFigures *held = place.kind == TextPlace::Kind::Area ? area(topic, place.code) : nullptr;
    std::map<QString, Period> latest; // of breakdowns without a figure at the period that is shown
    if (held)
        for (const Observation &o : held->observations) {
            if (!o.value)
                continue;
            Period &period = latest[o.breakdown];
            const bool better = period.isNull() || o.period == shown || (period != shown && period < o.period);
            if (better)
                period = o.period;
        }
    return [shown, latest = std::move(latest)](const Period &period, const QString &breakdown) {
        const auto found = latest.find(breakdown);
        return found == latest.end() ? period == shown : period == found->second;
    };
}

std::optional<Benchmark> FigureLookup::benchmark(int topic, const IndicatorFigures &figures, const Area &council, const TextPlace &place, const Period &period,
                                                 const QString &breakdown) const
{
    const auto basis = basisOf(figures, period, breakdown);
    switch (place.kind) {
    case TextPlace::Kind::Pooled:
        return benchmarkOf(Comparator::EnglandPooled, figures, council, period, breakdown, basis);
    case TextPlace::Kind::MeanOfCouncils:
        return benchmarkOf(Comparator::MeanOfCouncils, figures, council, period, breakdown, basis);
    case TextPlace::Kind::Group:
        return subject(topic).group && breakdown.isEmpty() ? std::optional(groupBenchmark(subject(topic).group->group, subject(topic).group->members, council, period, breakdown, basis)) : std::nullopt;
    case TextPlace::Kind::Area:
        break;
    }
    if (place.code == AreaCode::england())
        return benchmarkOf(Comparator::England, figures, council, period, breakdown, basis);
    if (place.code == council.region)
        return benchmarkOf(Comparator::Region, figures, council, period, breakdown, basis);
    return std::nullopt;
}

std::optional<FigureLookup::Compared> FigureLookup::compare(int topic, const TextPlace &place, const TextPlace &other, const Period &period, const QString &breakdown) const
{
    const auto isCouncil = [this](const TextPlace &p) {
        const Area *area = m_areas.find(p.code);
        return p.kind == TextPlace::Kind::Area && area && area->isCouncil();
    };
    Compared compared;
    if (isCouncil(place) && isCouncil(other)) {
        const IndicatorFigures *both = withCouncils(topic, place.code, other.code);
        if (!both)
            return std::nullopt;
        const PairComparison pair = comparePair(*both, place.code, other.code, period, breakdown);
        if (!pair.a || !pair.b)
            return std::nullopt;
        return Compared{pair.verdict95, pair.notComparable, pair.a->value(), pair.b->value(), pair.a->unit, countsEveryone(*pair.a)};
    }
    if (!isCouncil(place) && isCouncil(other)) {
        auto turned = compare(topic, other, place, period, breakdown);
        if (turned) {
            turned->verdict = mirrored(turned->verdict);
            std::swap(turned->value, turned->other);
        }
        return turned;
    }
    const IndicatorFigures *held = place.kind == TextPlace::Kind::Area ? withCouncils(topic, place.code, {}) : nullptr;
    const AreaFigures *own = held ? areaOf(*held, place.code) : nullptr;
    if (!own)
        return std::nullopt;
    const auto against = benchmark(topic, *held, own->area, other, period, breakdown);
    if (!against || !against->value)
        return std::nullopt;
    const Judgement judgement = judge(*held, place.code, *against);
    if (!judgement.estimate)
        return std::nullopt;
    compared.verdict = judgement.at95;
    compared.reason = judgement.reason;
    compared.value = judgement.estimate->value();
    compared.other = *against->value;
    compared.unit = judgement.estimate->unit;
    compared.ofEveryone = countsEveryone(*judgement.estimate);
    return compared;
}

const IndicatorFigures *FigureLookup::everyone(int topic, const Period &period) const
{
    const TextSubject &about = subject(topic);
    if (about.everyone && (period.isNull() || period == about.period))
        return about.everyone.get();
    if (!m_store)
        return nullptr;
    auto &read = m_read[about.figures.indicator.id + period.key()];
    if (!read) {
        auto every = m_store->everyCouncilAt(about.figures.indicator.id, period);
        if (!every)
            return nullptr;
        read = *std::move(every);
    }
    return read.get();
}

const CouncilRank *FigureLookup::rank(int topic, const AreaCode &council, const AreaCode &region, const Period &period) const
{
    const IndicatorFigures *every = everyone(topic, period);
    const Area *area = m_areas.find(council);
    if (!every || !area)
        return nullptr;
    const QString key = every->indicator.id + council.toString() + region.toString() + period.key();
    if (const auto known = m_ranks.find(key); known != m_ranks.end())
        return known->second ? &*known->second : nullptr;
    CouncilGroup group; // of every council of the time
    group.label = QStringLiteral("England");
    for (const AreaFigures &one : every->areas)
        group.members.push_back(one.area.code);
    if (const Area *within = m_areas.find(region); within && within->type == AreaType::Region) {
        Area inside = *area;
        inside.region = region;
        group = groupOfRegion(m_areas, inside);
    }
    CouncilRank rank = rankOf(*every, council, group, period.isNull() ? subject(topic).period : period);
    auto &kept = m_ranks[key];
    if (rank.place)
        kept = std::move(rank);
    return kept ? &*kept : nullptr;
}

std::vector<int> FigureLookup::councilCounts(int topic, const Period &period) const
{
    std::vector<int> counts{static_cast<int>(m_areas.currentCouncils().size())};
    for (const NationalFigure &figure : figures(topic).national)
        if (figure.period == period)
            counts.push_back(figure.councils);
    if (const auto &group = subject(topic).group)
        counts.push_back(static_cast<int>(group->group.members.size()));
    const IndicatorFigures *every = everyone(topic, period);
    const Area &council = subject(topic).council();
    int all = 0, inRegion = 0;
    const auto count = [&](const AreaFigures &area) {
        const Observation *o = observationOf(area, period, {});
        const bool held = o && o->value && area.area.isCouncil();
        all += held ? 1 : 0;
        inRegion += held && area.area.region == council.region ? 1 : 0;
    };
    if (every)
        std::for_each(every->areas.begin(), every->areas.end(), count);
    if (const auto place = rank(topic, council.code, {}, period))
        counts.push_back(place->place->of);
    counts.insert(counts.end(), {all, inRegion, static_cast<int>(groupOfRegion(m_areas, council).members.size())});
    return counts;
}

std::optional<GapBand> FigureLookup::band(int topic, double gap, const Period &period) const
{
    const IndicatorFigures *every = everyone(topic, period);
    if (!every)
        return std::nullopt;
    const auto [known, isNew] = m_deviations.try_emplace(every->indicator.id + period.key(), -1.0);
    if (isNew) {
        const auto basis = basisOf(*every, period, {});
        std::vector<double> values;
        for (const AreaFigures &area : every->areas)
            if (const auto estimate = estimateOf(*every, area, period, {}, basis);
                estimate && area.area.isCouncil() && !area.area.beganAfter(period) && !area.area.endedBefore(period) && estimate->figure.state != DataState::Quoted)
                values.push_back(estimate->value());
        if (!values.empty())
            known->second = distributionOf(std::move(values)).medianAbsoluteDeviation;
    }
    return known->second < 0.0 ? std::nullopt : std::optional(bandOf(gap, known->second));
}

CouncilMovement FigureLookup::movement(int topic, const AreaCode &code) const
{
    const IndicatorFigures *held = withCouncils(topic, code, {});
    return held && areaOf(*held, code) ? movementOf(*held, code) : CouncilMovement();
}

} // namespace careatlas

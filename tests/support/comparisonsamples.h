// SPDX-License-Identifier: GPL-3.0-or-later
// Figures written by hand for comparison: one indicator, one year or several, areas with counts, margins or neither.
#pragma once

#include "core/comparison/estimate.h"
#include "coresamples.h"

namespace samples {

inline Indicator indicatorIn(const QString &unit, const QString &denominator, Polarity polarity = Polarity::None)
{
    Indicator indicator;
    indicator.id = u"it"_s;
    indicator.title = u"It"_s;
    indicator.unit = Unit::fromCatalogue(unit, denominator);
    indicator.polarity = polarity;
    return indicator;
}

inline Observation figure(const QString &when, std::optional<double> value, DataState state = DataState::Value)
{
    Observation o = observation(u"it"_s, u"E06000032"_s, when, value, state);
    o.provenance.release = release(u"source"_s, u"2025"_s, 'a');
    return o;
}

inline Observation share(const QString &when, double count, double total)
{
    Observation o = figure(when, 100.0 * count / total);
    o.numerator = count;
    o.denominator = total;
    return o;
}

/// A total with the publisher's own population.
inline Observation total(const QString &when, double count, std::optional<double> people)
{
    Observation o = figure(when, count);
    o.denominator = people;
    return o;
}

inline Observation withMargin(const QString &when, double value, double lower, double upper)
{
    Observation o = figure(when, value);
    o.lower = lower;
    o.upper = upper;
    return o;
}

inline AreaFigures areaFigures(const QString &code, const QString &name, std::vector<Observation> observations, AreaRole role = AreaRole::OtherCouncil)
{
    const AreaRegister known = areas();
    Area area;
    if (const Area *found = known.find(code))
        area = *found;
    if (const auto parsed = AreaCode::parse(code))
        area.code = *parsed;
    area.name = name;
    for (Observation &o : observations)
        o.area = area.code;
    return {area, role, std::move(observations), {}};
}

inline AreaFigures luton(std::vector<Observation> observations)
{
    return areaFigures(u"E06000032"_s, u"Luton"_s, std::move(observations), AreaRole::Council);
}

inline AreaFigures bedford(std::vector<Observation> observations)
{
    return areaFigures(u"E06000055"_s, u"Bedford"_s, std::move(observations), AreaRole::SecondCouncil);
}

inline AreaFigures england(std::vector<Observation> observations)
{
    return areaFigures(u"E92000001"_s, u"England"_s, std::move(observations), AreaRole::England);
}

inline IndicatorFigures figuresOf(const Indicator &indicator, std::vector<AreaFigures> areas)
{
    IndicatorFigures figures;
    figures.indicator = indicator;
    figures.areas = std::move(areas);
    return figures;
}

inline bool near(double value, double expected, double within)
{
    return value >= expected - within && value <= expected + within;
}

} // namespace samples

// SPDX-License-Identifier: GPL-3.0-or-later
// Small figures typed by hand for the chart tests: Luton's satisfaction survey, settings of care and a series
// with a gap, a change of method and a provisional end. Close to the published ones, but samples.
#pragma once

#include "core/domain/figures.h"

#include <QHash>

namespace careatlas::samples {

inline QHash<QString, QString> stateTitles()
{
    return {{QStringLiteral("suppressed"), QStringLiteral("Suppressed: fewer than 5")},
            {QStringLiteral("not-available"), QStringLiteral("Not available")},
            {QStringLiteral("provisional"), QStringLiteral("Provisional")},
            {QStringLiteral("quoted"), QStringLiteral("Quoted figure")}};
}

inline Area area(const char *code, const char *name, AreaType type)
{
    return {*AreaCode::parse(QString::fromLatin1(code)), QString::fromLatin1(name), type, {}, {}, {}, {}};
}

inline Provenance ascof()
{
    Provenance provenance;
    provenance.release.source = QStringLiteral("dhsc-ascof");
    provenance.release.title = QStringLiteral("Adult Social Care Outcomes Framework");
    provenance.release.publisher = QStringLiteral("Department of Health and Social Care");
    provenance.release.name = QStringLiteral("January 2026");
    provenance.release.licence = QStringLiteral("Open Government Licence v3.0");
    return provenance;
}

inline Observation figure(const AreaFigures &of, const Period &period, double value, const char *breakdown = "")
{
    Observation observation;
    observation.area = of.area.code;
    observation.period = period;
    observation.breakdown = QString::fromLatin1(breakdown);
    observation.value = value;
    observation.provenance = ascof();
    return observation;
}

inline Observation missing(const AreaFigures &of, const Period &period, DataState state, const char *breakdown = "")
{
    Observation observation = figure(of, period, 0.0, breakdown);
    observation.value.reset();
    observation.state = state;
    return observation;
}

/// People of one population, such as "residents-18-64", in the middle of a year.
inline Observation people(const AreaFigures &of, const char *population, int year, double number)
{
    Observation observation = figure(of, Period::midYear(year), number);
    observation.indicator = QString::fromLatin1(population);
    return observation;
}

inline NationalFigure meanOf(const Period &period, double value, int councils, std::optional<RateBasis> basis = {})
{
    return {NationalFigure::Kind::MeanOfCouncils, period, {}, basis, value, {}, {}, councils};
}

/// One of the East of England.
inline AreaFigures council(const char *code, const char *name, AreaRole role)
{
    AreaFigures figures{area(code, name, AreaType::UnitaryAuthority), role, {}, {}};
    figures.area.region = *AreaCode::parse(QStringLiteral("E12000006"));
    return figures;
}
inline AreaFigures luton() { return council("E06000032", "Luton", AreaRole::Council); }
inline AreaFigures bedford() { return council("E06000055", "Bedford", AreaRole::SecondCouncil); }
inline AreaFigures east() { return {area("E12000006", "East of England", AreaType::Region), AreaRole::Region, {}, {}}; }
inline AreaFigures england() { return {area("E92000001", "England", AreaType::Country), AreaRole::England, {}, {}}; }

/// Luton, East of England, England and the mean, 2015-16 to 2024-25 without 2020-21.
inline IndicatorFigures satisfaction(bool withSecond = false)
{
    IndicatorFigures figures;
    figures.indicator.id = QStringLiteral("user-satisfaction");
    figures.indicator.title = QStringLiteral("People who use services satisfied with their care and support");
    figures.indicator.unit = Unit::fromCatalogue(QStringLiteral("%"), QStringLiteral("people surveyed"));
    figures.areas = {luton()};
    if (withSecond)
        figures.areas.push_back(bedford());
    figures.areas.push_back(east());
    figures.areas.push_back(england());

    const double values[][5] = {{60.3, 66.9, 64.9, 64.4, 64.1}, {62.4, 63.1, 65.2, 64.7, 64.4}, {61.5, 64.0, 66.0, 65.0, 64.8},
                                {58.9, 61.8, 64.8, 64.3, 64.0}, {57.6, 62.7, 64.5, 64.2, 63.8}, {0, 0, 0, 0, 0},
                                {59.8, 60.4, 64.0, 63.9, 63.3}, {60.7, 62.2, 64.9, 64.4, 63.9}, {58.1, 63.5, 65.0, 65.4, 64.7},
                                {61.2, 64.1, 65.9, 66.0, 65.3}};
    for (int i = 0; i < 10; ++i) {
        const Period period = Period::financialYear(2015 + i);
        for (AreaFigures &of : figures.areas) {
            if (i == 5) {
                of.observations.push_back(missing(of, period, DataState::NotAvailable));
                continue;
            }
            const int column = of.role == AreaRole::Council ? 0 : of.role == AreaRole::SecondCouncil ? 1 : of.role == AreaRole::Region ? 2 : 3;
            Observation observation = figure(of, period, values[i][column]);
            if (of.role == AreaRole::Council && i == 8) {
                observation.respondents = 325;
                observation.lower = 52.7;
                observation.upper = 63.3;
            } else if (of.role == AreaRole::SecondCouncil && i == 8) {
                observation.respondents = 410;
                observation.lower = 58.8;
                observation.upper = 68.2;
            } else if (of.role == AreaRole::Region && i == 8) {
                observation.lower = 63.2;
                observation.upper = 66.8;
            } else if (of.role == AreaRole::England && i == 8) {
                observation.lower = 64.8;
                observation.upper = 66.0;
            }
            if (i == 9)
                observation.state = DataState::Provisional;
            of.observations.push_back(std::move(observation));
        }
        if (i != 5)
            figures.national.push_back(meanOf(period, values[i][4], 151));
    }
    figures.breaks = {{QStringLiteral("user-satisfaction"), Period::financialYear(2018),
                       QStringLiteral("From 2018-19 the survey asks people in another order, so earlier figures do not compare.")}};
    return figures;
}

/// As satisfaction(true), with Bedford held back in 2023-24.
inline IndicatorFigures withSuppressedBedford()
{
    IndicatorFigures figures = satisfaction(true);
    for (Observation &observation : figures.areas[1].observations)
        if (observation.period == Period::financialYear(2023))
            observation = missing(figures.areas[1], observation.period, DataState::Suppressed);
    return figures;
}

/// People in long-term support by setting: seven parts of three areas, as counts with populations.
inline IndicatorFigures settings()
{
    IndicatorFigures figures;
    figures.indicator.id = QStringLiteral("long-term-support-18-64-setting");
    figures.indicator.title = QStringLiteral("Types of long-term support, aged 18 to 64");
    figures.indicator.unit = Unit::fromCatalogue(QStringLiteral("people"), QStringLiteral("residents 18-64"));
    figures.indicator.dimensions = {{QStringLiteral("setting"), QStringLiteral("By setting"), figures.indicator.unit, {}}};
    const char *keys[] = {"nursing", "residential", "direct-payment-only", "part-direct-payment", "council-managed-budget",
                          "council-commissioned", "prison"};
    const char *labels[] = {"Nursing care", "Residential care", "Direct payment only", "Part direct payment",
                            "Council-managed personal budget", "Council-commissioned support only", "Prison"};
    for (int i = 0; i < 7; ++i)
        figures.indicator.dimensions.front().parts.push_back({QStringLiteral("setting"), QString::fromLatin1(keys[i]), QString::fromLatin1(labels[i])});
    figures.areas = {luton(), east(), england()};
    const double counts[][3] = {{35, 950, 11230},   {130, 4120, 41200}, {245, 6030, 62310}, {60, 2210, 17440},
                                {470, 9130, 98110}, {85, 2540, 26870},  {0, 25, 310}};
    const double populations[] = {139200, 3690000, 34300000};
    const Period period = Period::financialYear(2023);
    for (std::size_t a = 0; a < 3; ++a) {
        AreaFigures &of = figures.areas[a];
        for (std::size_t i = 0; i < 7; ++i) {
            const QByteArray breakdown = QByteArray("setting=") + keys[i];
            of.observations.push_back(a == 0 && i == 6 ? missing(of, period, DataState::Suppressed, breakdown.constData())
                                                       : figure(of, period, counts[i][a], breakdown.constData()));
        }
        of.denominators.push_back(people(of, "residents-18-64", 2023, populations[a]));
    }
    return figures;
}

} // namespace careatlas::samples

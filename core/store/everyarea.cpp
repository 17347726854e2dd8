// SPDX-License-Identifier: GPL-3.0-or-later
// What views of many councils ask of the store: one statement for all areas, or little of each.
#include "core/store/catalogue.h"
#include "core/store/database.h"
#include "core/store/indicatorstore.h"
#include "core/store/storedrows.h"

namespace careatlas {

Result<void> IndicatorStore::holdPopulations(const QString &population) const
{
    if (m_held.contains(population))
        return {};
    Statement select(*m_database, selectObservations(QStringLiteral(
        "WHERE i.name = ? AND o.shown = 1 AND a.region_code IS NOT NULL ORDER BY p.last_day, p.name, o.breakdown_id")));
    if (auto done = select.run({population}); !done)
        return done;
    QHash<AreaCode, std::vector<Observation>> held;
    while (select.next()) {
        Observation observation = readObservation(select);
        held[observation.area].push_back(std::move(observation));
    }
    for (auto area = held.begin(); area != held.end(); ++area)
        m_populations.insert(population + QLatin1Char(' ') + area.key().toString(), std::move(area.value()));
    m_held.insert(population);
    return {};
}

Result<IndicatorFigures> IndicatorStore::everyArea(const QString &indicator, const QString &breakdown) const
{
    const Indicator *entry = this->indicator(indicator);
    if (!entry)
        return Error{Error::Code::NotFound, QStringLiteral("The store knows no %1.").arg(indicator), {}};
    Statement select(*m_database, selectObservations(QStringLiteral("WHERE i.name = ? AND b.name = ? AND o.shown = 1 ORDER BY p.last_day, p.name")));
    if (auto done = select.run({indicator, breakdown}); !done)
        return done.error();
    QHash<AreaCode, std::vector<Observation>> held;
    for (Observation &observation : collect(select))
        held[observation.area].push_back(std::move(observation));
    for (const RateBasis basis : rateBases(entry->unit))
        if (auto done = holdPopulations(denominatorIndicator(onBasis(entry->unit, basis).denominator())); !done)
            return done.error();

    IndicatorFigures figures;
    figures.indicator = *entry;
    figures.breaks = breaks(indicator);
    figures.roundings = roundings(indicator);
    const auto add = [&](const std::vector<Area> &areas, AreaRole role) -> Result<void> {
        for (const Area &area : areas) {
            std::vector<Observation> rows = held.take(area.code);
            if (rows.empty() && !area.isCurrent())
                continue;
            auto populations = denominators(indicator, area.code);
            if (!populations)
                return populations.error();
            keepNeeded(*populations, rows);
            figures.areas.push_back({area, role, std::move(rows), std::move(*populations)});
        }
        return {};
    };
    std::vector<Area> councils = areas().currentCouncils();
    const std::vector<Area> past = areas().pastCouncils();
    councils.insert(councils.end(), past.begin(), past.end());
    for (const auto &[some, role] : {std::pair(councils, AreaRole::OtherCouncil), std::pair(areas().regions(), AreaRole::Region),
                                     std::pair(std::vector<Area>{*areas().find(AreaCode::england())}, AreaRole::England)})
        if (auto added = add(some, role); !added)
            return added.error();
    auto national = nationalFigures(indicator);
    if (!national)
        return national.error();
    figures.national = std::move(*national);
    return figures;
}

Result<IndicatorFigures> IndicatorStore::councilsAt(const QString &indicator, const std::vector<AreaCode> &councils, const Period &period) const
{
    const Indicator *entry = this->indicator(indicator);
    if (!entry)
        return Error{Error::Code::NotFound, QStringLiteral("The store knows no %1.").arg(indicator), {}};
    if (!m_selectAt)
        m_selectAt = std::make_unique<Statement>(*m_database, selectObservations(QStringLiteral(
            "WHERE i.name = ? AND a.code = ? AND p.name = ? AND b.name = '' AND o.shown = 1")));
    IndicatorFigures figures;
    figures.indicator = *entry;
    figures.roundings = roundings(indicator);
    for (const AreaCode &code : councils) {
        const Area *area = areas().find(code);
        if (!area)
            continue;
        if (auto done = m_selectAt->run({indicator, code.toString(), period.key()}); !done)
            return done.error();
        std::vector<Observation> rows = collect(*m_selectAt);
        if (rows.empty())
            continue;
        auto populations = denominators(indicator, code, populationPeriod(period));
        if (!populations)
            return populations.error();
        figures.areas.push_back({*area, AreaRole::OtherCouncil, std::move(rows), *std::move(populations)});
    }
    return figures;
}

Result<std::shared_ptr<const IndicatorFigures>> IndicatorStore::everyCouncilAt(const QString &indicator, const Period &period) const
{
    const QString key = indicator + QLatin1Char('|') + (period.isNull() ? QString() : period.key());
    if (const auto held = m_everyCouncil.constFind(key); held != m_everyCouncil.constEnd())
        return *held;
    const Indicator *entry = this->indicator(indicator);
    if (!entry)
        return Error{Error::Code::NotFound, QStringLiteral("The store knows no %1.").arg(indicator), {}};
    auto rows = observationsAt(indicator, period, QString());
    if (!rows)
        return rows.error();
    IndicatorFigures every;
    every.indicator = *entry;
    every.roundings = roundings(indicator);
    for (Observation &row : *rows) {
        const Area *area = areas().find(row.area);
        auto populations = denominators(indicator, row.area, populationPeriod(period));
        if (!populations)
            return populations.error();
        if (area)
            every.areas.push_back({*area, AreaRole::OtherCouncil, {std::move(row)}, *std::move(populations)});
    }
    return *m_everyCouncil.insert(key, std::make_shared<const IndicatorFigures>(std::move(every)));
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/indicatorstore.h"

#include "core/domain/rate.h"
#include "core/store/catalogue.h"
#include "core/store/database.h"
#include "core/store/storecheck.h"
#include "core/store/storedrows.h"

#include <algorithm>

namespace careatlas {

IndicatorStore::IndicatorStore(std::unique_ptr<Database> database, Catalogue catalogue)
    : m_database(std::move(database)), m_catalogue(std::make_unique<Catalogue>(std::move(catalogue)))
{
}
IndicatorStore::IndicatorStore(IndicatorStore &&) noexcept = default;
IndicatorStore &IndicatorStore::operator=(IndicatorStore &&other) noexcept
{
    // Swapped and not moved: statements must go before the database that they are of.
    std::swap(m_database, other.m_database);
    std::swap(m_catalogue, other.m_catalogue);
    std::swap(m_selectObservations, other.m_selectObservations);
    std::swap(m_selectNational, other.m_selectNational);
    std::swap(m_selectAt, other.m_selectAt);
    std::swap(m_selectCouncils, other.m_selectCouncils);
    std::swap(m_populations, other.m_populations);
    std::swap(m_everyCouncil, other.m_everyCouncil);
    std::swap(m_held, other.m_held);
    return *this;
}
IndicatorStore::~IndicatorStore() = default;

Result<IndicatorStore> IndicatorStore::open(const QString &path)
{
    auto database = Database::open(path, Database::Mode::Read);
    if (!database)
        return database.error();
    auto catalogue = Catalogue::read(**database);
    if (!catalogue)
        return catalogue.error();
    return IndicatorStore(std::move(*database), std::move(*catalogue));
}

const AreaRegister &IndicatorStore::areas() const
{
    return m_catalogue->areas;
}

const std::vector<Indicator> &IndicatorStore::indicators() const
{
    return m_catalogue->indicators;
}

const Indicator *IndicatorStore::indicator(const QString &id) const
{
    const auto place = m_catalogue->indicatorPlace.constFind(id);
    return place == m_catalogue->indicatorPlace.cend() ? nullptr : &m_catalogue->indicators[static_cast<std::size_t>(*place)];
}

Result<QByteArray> IndicatorStore::document(const QString &name) const
{
    Statement select(*m_database, QStringLiteral("SELECT content FROM document WHERE name = ?"));
    if (auto done = select.run({name}); !done)
        return done.error();
    if (!select.next())
        return Error{Error::Code::NotFound, QStringLiteral("The store %1 lacks %2; build it again from the data pack.").arg(m_database->path(), name), {}};
    return select.bytes(0);
}

QString IndicatorStore::packHash() const
{
    Statement select(*m_database, QStringLiteral("SELECT value FROM meta WHERE key = 'pack'"));
    return select.run() && select.next() ? select.text(0) : QString();
}

QString IndicatorStore::schema() const
{
    Statement select(*m_database, QStringLiteral("SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name)"));
    return select.run() && select.next() ? select.text(0) : QString();
}

std::vector<Release> IndicatorStore::releases() const
{
    std::vector<Release> releases;
    for (const Release &release : m_catalogue->releases)
        releases.push_back(release);
    std::sort(releases.begin(), releases.end(), [](const Release &a, const Release &b) { return a.id < b.id; });
    return releases;
}

Result<Coverage> IndicatorStore::coverage(const QString &indicator) const
{
    Coverage coverage;
    // By name, "2024-25" comes before "2025-03", the last of its months.
    Statement latest(*m_database, QStringLiteral(
        "SELECT p.name, COUNT(DISTINCT o.area_id) FROM observation o JOIN indicator i ON i.id = o.indicator_id "
        "JOIN period p ON p.id = o.period_id JOIN area a ON a.id = o.area_id "
        "WHERE i.name = ? AND o.shown = 1 AND o.value IS NOT NULL AND a.region_code IS NOT NULL AND a.last_year IS NULL "
        "GROUP BY o.period_id ORDER BY MAX(o.state <> 'quoted') DESC, p.last_day DESC, p.name LIMIT 1"));
    if (auto done = latest.run({indicator}); !done)
        return done.error();
    if (latest.next()) {
        if (auto period = Period::parse(latest.text(0)))
            coverage.latest = *period;
        coverage.councils = latest.integer(1);
    }
    return coverage;
}

Result<QStringList> IndicatorStore::breakdowns(const QString &indicator) const
{
    Statement select(*m_database, QStringLiteral(
        "SELECT DISTINCT o.breakdown_id, b.name FROM observation o JOIN indicator i ON i.id = o.indicator_id JOIN area a ON a.id = o.area_id "
        "JOIN breakdown b ON b.id = o.breakdown_id WHERE i.name = ? AND o.shown = 1 AND o.value IS NOT NULL AND o.state <> 'quoted' AND a.region_code IS NOT NULL ORDER BY 1"));
    if (auto done = select.run({indicator}); !done)
        return done.error();
    QStringList held;
    while (select.next())
        held << select.text(1);
    return held;
}

std::vector<Observation> IndicatorStore::collect(Statement &select) const
{
    std::vector<Observation> observations;
    while (select.next()) {
        observations.push_back(readObservation(select));
        Release &release = observations.back().provenance.release;
        release = m_catalogue->releases.value(release.id);
    }
    return observations;
}

Result<std::vector<Observation>> IndicatorStore::read(const QString &indicator, const AreaCode &area, bool everyRelease) const
{
    if (!m_selectObservations)
        m_selectObservations = std::make_unique<Statement>(*m_database, selectObservations(QStringLiteral(
            "WHERE i.name = ? AND a.code = ? AND (o.shown = 1 OR ?) ORDER BY p.last_day, p.name, o.breakdown_id, o.shown DESC, o.release_id DESC")));
    Statement &select = *m_selectObservations;
    if (auto done = select.run({indicator, area.toString(), everyRelease ? 1 : 0}); !done)
        return done.error();
    return collect(select);
}

Result<std::vector<Observation>> IndicatorStore::observations(const QString &indicator, const AreaCode &area) const
{
    return read(indicator, area, false);
}

Result<std::vector<Observation>> IndicatorStore::allReleases(const QString &indicator, const AreaCode &area) const
{
    return read(indicator, area, true);
}

Result<std::vector<Observation>> IndicatorStore::observationsAt(const QString &indicator, const Period &period, const QString &breakdown) const
{
    if (!m_selectCouncils)
        m_selectCouncils = std::make_unique<Statement>(*m_database, selectObservations(QStringLiteral(
            "WHERE i.name = ? AND p.name = ? AND b.name = ? AND o.shown = 1 AND a.region_code IS NOT NULL ORDER BY o.area_id")));
    if (auto done = m_selectCouncils->run({indicator, period.key(), breakdown}); !done)
        return done.error();
    return collect(*m_selectCouncils);
}

Result<std::vector<NationalFigure>> IndicatorStore::nationalFigures(const QString &indicator) const
{
    const Indicator *entry = this->indicator(indicator);
    if (!m_selectNational)
        m_selectNational = std::make_unique<Statement>(*m_database, QStringLiteral(
            "SELECT p.name, b.name, n.kind, n.basis, n.value, n.numerator, n.denominator, n.councils FROM national_figure n "
            "JOIN indicator i ON i.id = n.indicator_id JOIN period p ON p.id = n.period_id JOIN breakdown b ON b.id = n.breakdown_id "
            "WHERE i.name = ? ORDER BY p.last_day, n.breakdown_id, n.kind DESC, n.basis"));
    Statement &select = *m_selectNational;
    if (auto done = select.run({indicator}); !done)
        return done.error();
    std::vector<NationalFigure> figures;
    while (entry && select.next()) {
        NationalFigure figure;
        if (auto period = Period::parse(select.text(0)))
            figure.period = *period;
        figure.breakdown = select.text(1);
        figure.kind = select.text(2) == toKey(NationalFigure::Kind::Pooled) ? NationalFigure::Kind::Pooled : NationalFigure::Kind::MeanOfCouncils;
        figure.basis = rateBasisFromKey(select.text(3));
        figure.value = select.number(4).value_or(0.0) * (figure.basis ? rateMultiplier(entry->unitOf(figure.breakdown)) : 1.0);
        figure.numerator = select.number(5);
        figure.denominator = select.number(6);
        figure.councils = select.integer(7);
        figures.push_back(std::move(figure));
    }
    return figures;
}

std::vector<MethodBreak> IndicatorStore::breaks(const QString &indicator) const
{
    std::vector<MethodBreak> breaks;
    for (const MethodBreak &known : m_catalogue->breaks)
        if (known.indicator == indicator)
            breaks.push_back(known);
    return breaks;
}

std::vector<CountRounding> IndicatorStore::roundings(const QString &indicator) const
{
    std::vector<CountRounding> roundings = m_catalogue->roundings;
    std::erase_if(roundings, [&](const CountRounding &known) { return !known.indicator.isEmpty() && known.indicator != indicator; });
    return roundings;
}

Result<void> IndicatorStore::addSums(std::vector<Observation> &held, const QString &population, const Area &area) const
{
    // CROSS JOIN keeps the order: by each council's own rows, and not by all there are of the population.
    Statement select(*m_database, QStringLiteral(
        "SELECT p.name, SUM(o.value), COUNT(*) FROM indicator i CROSS JOIN area a CROSS JOIN observation o ON o.indicator_id = i.id AND o.area_id = a.id "
        "JOIN period p ON p.id = o.period_id WHERE i.name = ? AND o.shown = 1 AND o.breakdown_id = 1 AND o.value IS NOT NULL AND a.region_code IS NOT NULL "
        "AND ? IN (a.region_code, '') GROUP BY o.period_id ORDER BY p.last_day"));
    if (auto done = select.run({population, area.type == AreaType::Country ? QString() : area.code.toString()}); !done)
        return done;
    while (select.next()) {
        const auto period = Period::parse(select.text(0));
        if (!period || std::any_of(held.begin(), held.end(), [&](const Observation &o) { return o.period == *period && o.value; }))
            continue;
        const auto councils = std::count_if(areas().all().begin(), areas().all().end(), [&](const Area &council) {
            return council.isCouncil() && (area.type == AreaType::Country || council.region == area.code)
                   && council.firstYear.value_or(0) <= period->startYear() && !council.endedBefore(*period);
        });
        if (select.integer(2) != councils)
            continue;
        Observation sum;
        sum.indicator = population;
        sum.area = area.code;
        sum.period = *period;
        sum.value = select.number(1);
        held.push_back(std::move(sum));
    }
    return {};
}

Result<const std::vector<Observation> *> IndicatorStore::populations(const QString &population, const Area &area) const
{
    const QString key = population + QLatin1Char(' ') + area.code.toString();
    if (const auto known = m_populations.constFind(key); known != m_populations.cend())
        return &*known;
    auto held = observations(population, area.code);
    if (held && !area.isCouncil())
        if (auto added = addSums(*held, population, area); !added)
            return added.error();
    if (!held)
        return held.error();
    return &*m_populations.insert(key, *std::move(held));
}

Result<std::vector<Observation>> IndicatorStore::denominators(const QString &indicator, const AreaCode &area, const std::optional<Period> &at) const
{
    const Indicator *entry = this->indicator(indicator);
    const Area *of = m_catalogue->areas.find(area);
    std::vector<Observation> all;
    if (!entry || !of)
        return all;
    for (const RateBasis basis : rateBases(entry->unit)) {
        const QString population = denominatorIndicator(onBasis(entry->unit, basis).denominator());
        if (population.isEmpty())
            continue;
        const auto held = populations(population, *of);
        if (!held)
            return held.error();
        std::copy_if((*held)->begin(), (*held)->end(), std::back_inserter(all), [&at](const Observation &o) { return !at || o.period == *at; });
    }
    return all;
}

Result<std::vector<PastCouncil>> IndicatorStore::past(const QString &indicator, const AreaCode &council) const
{
    std::vector<PastCouncil> past;
    for (const Area &former : m_catalogue->areas.all()) {
        if (std::find(former.successors.begin(), former.successors.end(), council) == former.successors.end())
            continue;
        const auto own = observations(indicator, council);
        const auto theirs = observations(indicator, former.code);
        if (!own || !theirs)
            return own ? theirs.error() : own.error();
        std::optional<PastCouncil> found;
        for (const Observation &o : *theirs) {
            const bool held = std::any_of(own->begin(), own->end(), [&](const Observation &other) { return other.period == o.period && other.value; });
            if (!o.value || held)
                continue;
            if (!found)
                found = PastCouncil{former, o.period, o.period};
            found->last = o.period;
        }
        if (found)
            past.push_back(std::move(*found));
    }
    return past;
}

Result<IndicatorFigures> IndicatorStore::figures(const QString &indicator, const AreaCode &council, const AreaCode &second) const
{
    const Indicator *entry = this->indicator(indicator);
    const Area *first = m_catalogue->areas.find(council);
    if (!entry || !first)
        return Error{Error::Code::NotFound, QStringLiteral("The store knows no %1.").arg(entry ? council.toString() : indicator), {}};

    IndicatorFigures figures;
    figures.indicator = *entry;
    figures.breaks = breaks(indicator);
    figures.roundings = roundings(indicator);
    const std::pair<AreaCode, AreaRole> wanted[] = {{first->code, AreaRole::Council},
                                                    {second, AreaRole::SecondCouncil},
                                                    {first->region, AreaRole::Region},
                                                    {AreaCode::england(), AreaRole::England}};
    for (const auto &[code, role] : wanted) {
        const Area *area = m_catalogue->areas.find(code);
        if (!area)
            continue;
        auto rows = observations(indicator, area->code);
        auto populations = denominators(indicator, area->code);
        if (!rows || !populations)
            return rows ? populations.error() : rows.error();
        keepNeeded(*populations, *rows);
        figures.areas.push_back({*area, role, std::move(*rows), std::move(*populations)});
    }
    auto national = nationalFigures(indicator);
    auto before = past(indicator, first->code);
    if (!national || !before)
        return national ? before.error() : national.error();
    figures.national = std::move(*national);
    figures.past = std::move(*before);
    return figures;
}

Result<QStringList> IndicatorStore::check() const
{
    return faultsOf(*m_database, *m_catalogue);
}

} // namespace careatlas

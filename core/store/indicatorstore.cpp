// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/indicatorstore.h"

#include "core/domain/rate.h"
#include "core/store/catalogue.h"
#include "core/store/database.h"
#include "core/store/storedrows.h"

#include <algorithm>

namespace careatlas {

namespace {

QString selectObservations(const QString &where)
{
    return QStringLiteral("SELECT %1 FROM observation o JOIN indicator i ON i.id = o.indicator_id JOIN area a ON a.id = o.area_id "
                          "JOIN period p ON p.id = o.period_id JOIN breakdown b ON b.id = o.breakdown_id %2").arg(observationColumns(), where);
}

} // namespace

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
    std::swap(m_selectMeans, other.m_selectMeans);
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

Result<std::vector<Observation>> IndicatorStore::read(const QString &indicator, const AreaCode &area, bool everyRelease) const
{
    if (!m_selectObservations)
        m_selectObservations = std::make_unique<Statement>(*m_database, selectObservations(QStringLiteral(
            "WHERE i.name = ? AND a.code = ? AND (o.shown = 1 OR ?) ORDER BY p.last_day, p.name, o.breakdown_id, o.shown DESC, o.release_id DESC")));
    Statement &select = *m_selectObservations;
    if (auto done = select.run({indicator, area.toString(), everyRelease ? 1 : 0}); !done)
        return done.error();
    std::vector<Observation> observations;
    while (select.next()) {
        observations.push_back(readObservation(select));
        Release &release = observations.back().provenance.release;
        release = m_catalogue->releases.value(release.id);
    }
    return observations;
}

Result<std::vector<Observation>> IndicatorStore::observations(const QString &indicator, const AreaCode &area) const
{
    return read(indicator, area, false);
}

Result<std::vector<Observation>> IndicatorStore::allReleases(const QString &indicator, const AreaCode &area) const
{
    return read(indicator, area, true);
}

Result<std::vector<CouncilMean>> IndicatorStore::means(const QString &indicator) const
{
    const Indicator *entry = this->indicator(indicator);
    if (!m_selectMeans)
        m_selectMeans = std::make_unique<Statement>(*m_database, QStringLiteral(
            "SELECT p.name, b.name, m.value, m.value_per_head, m.councils FROM council_mean m JOIN indicator i ON i.id = m.indicator_id "
            "JOIN period p ON p.id = m.period_id JOIN breakdown b ON b.id = m.breakdown_id WHERE i.name = ? ORDER BY p.last_day, m.breakdown_id"));
    Statement &select = *m_selectMeans;
    if (auto done = select.run({indicator}); !done)
        return done.error();
    std::vector<CouncilMean> means;
    while (select.next()) {
        CouncilMean mean;
        if (auto period = Period::parse(select.text(0)))
            mean.period = *period;
        mean.breakdown = select.text(1);
        mean.value = select.number(2).value_or(0.0);
        if (const auto share = select.number(3); share && entry && needsRate(entry->unit))
            mean.rate = *share * rateMultiplier(entry->unit);
        mean.councils = select.integer(4);
        means.push_back(std::move(mean));
    }
    return means;
}

std::vector<MethodBreak> IndicatorStore::breaks(const QString &indicator) const
{
    std::vector<MethodBreak> breaks;
    for (const MethodBreak &known : m_catalogue->breaks)
        if (known.indicator == indicator)
            breaks.push_back(known);
    return breaks;
}

Result<std::vector<Observation>> IndicatorStore::denominators(const QString &indicator, const AreaCode &area) const
{
    const Indicator *entry = this->indicator(indicator);
    const QString populations = entry && needsRate(entry->unit) ? denominatorIndicator(entry->unit.denominator()) : QString();
    if (populations.isEmpty())
        return std::vector<Observation>();
    return observations(populations, area);
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
        figures.areas.push_back({*area, role, std::move(*rows), std::move(*populations)});
    }
    auto councilMeans = means(indicator);
    if (!councilMeans)
        return councilMeans.error();
    figures.means = std::move(*councilMeans);
    return figures;
}

Result<QStringList> IndicatorStore::check() const
{
    QStringList faults, withFigure;
    for (const DataState state : allDataStates())
        if (hasFigure(state))
            withFigure << QLatin1Char('\'') + toKey(state) + QLatin1Char('\'');
    const std::pair<QString, QString> questions[] = {
        {QStringLiteral("PRAGMA integrity_check"), QStringLiteral("integrity: %1")},
        {QStringLiteral("SELECT \"table\" || ' row ' || COALESCE(rowid, '') FROM pragma_foreign_key_check"), QStringLiteral("orphan: %1")},
        {QStringLiteral("SELECT i.name || ', ' || a.code FROM observation o JOIN indicator i ON i.id = o.indicator_id JOIN area a ON a.id = o.area_id "
                        "WHERE o.source_table = '' OR o.source_row < 1 OR o.source_column = ''"),
         QStringLiteral("no cell is named for an observation of %1")},
        // The table's own rule; SQLite 3.40 does not look at it again in a table without row ids.
        {QStringLiteral("SELECT i.name || ', ' || a.code || ', ' || o.state FROM observation o JOIN indicator i ON i.id = o.indicator_id "
                        "JOIN area a ON a.id = o.area_id WHERE (o.value IS NULL) = (o.state IN (%1))").arg(withFigure.join(QLatin1Char(','))),
         QStringLiteral("the state does not go with the value for an observation of %1")},
        {QStringLiteral("SELECT file FROM release WHERE length(sha256) <> 64 OR publisher = '' OR licence = '' OR attribution = '' OR name = ''"),
         QStringLiteral("the provenance of release “%1” is incomplete")},
        {QStringLiteral("SELECT i.name || ', ' || a.code || ', ' || p.name FROM observation o JOIN indicator i ON i.id = o.indicator_id "
                        "JOIN area a ON a.id = o.area_id JOIN period p ON p.id = o.period_id "
                        "GROUP BY o.indicator_id, o.area_id, o.period_id, o.breakdown_id HAVING SUM(o.shown) <> 1"),
         QStringLiteral("not exactly one observation is shown for %1")},
    };
    for (const auto &[sql, message] : questions) {
        Statement ask(*m_database, sql);
        if (auto done = ask.run(); !done)
            return done.error();
        while (ask.next())
            if (ask.text(0) != QLatin1String("ok"))
                faults << message.arg(ask.text(0));
    }
    return faults;
}

} // namespace careatlas

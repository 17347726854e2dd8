// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/similarcouncils.h"

#include "core/support/csv.h"

#include <algorithm>

namespace careatlas {

namespace {

std::optional<Evening> eveningFromKey(const QString &key)
{
    if (key == QLatin1String("none"))
        return Evening::None;
    if (key == QLatin1String("square-root"))
        return Evening::SquareRoot;
    if (key == QLatin1String("logarithm"))
        return Evening::Logarithm;
    return std::nullopt;
}

bool canBeEvened(double value, Evening evening)
{
    return evening == Evening::None || value > 0.0 || (evening == Evening::SquareRoot && value == 0.0);
}

Error wrong(const CsvTable &table, std::size_t row, const QString &what)
{
    return Error{Error::Code::BadValue, QStringLiteral("%1: %2.").arg(table.place(row), what), {}};
}

Result<CsvTable> readDocument(const IndicatorStore &store, const QString &name, const QStringList &columns)
{
    const auto text = store.document(name);
    return text ? CsvTable::read(*text, name, columns) : Result<CsvTable>(text.error());
}

Result<SimilarityFeature> readFeature(const IndicatorStore &store, const CsvTable &table, std::size_t row)
{
    const auto cell = [&](const char *column) { return table.at(row, QLatin1String(column)); };
    const Indicator *indicator = store.indicator(cell("indicator"));
    if (!indicator)
        return wrong(table, row, QStringLiteral("the store has no indicator “%1”").arg(cell("indicator")));
    const auto period = Period::parse(cell("period"));
    if (!period)
        return wrong(table, row, QStringLiteral("“%1” is not a period").arg(cell("period")));
    const bool perResident = cell("per_resident") == QLatin1String("yes");
    if (!perResident && cell("per_resident") != QLatin1String("no"))
        return wrong(table, row, QStringLiteral("per_resident is “%1” where it takes yes or no").arg(cell("per_resident")));
    const Unit &unit = indicator->unitOf(cell("breakdown"));
    if (perResident && !needsRate(unit))
        return wrong(table, row, QStringLiteral("“%1” is no total that could be taken per resident").arg(indicator->id));
    const auto evening = eveningFromKey(cell("evening"));
    if (!evening)
        return wrong(table, row, QStringLiteral("evening is “%1” where it takes none, square-root or logarithm").arg(cell("evening")));
    const double weight = cell("weight").toDouble();
    if (!(weight > 0.0 && weight < 100.0))
        return wrong(table, row, QStringLiteral("weight is “%1” where it takes a number above 0, such as 1 or 0.5").arg(cell("weight")));
    return SimilarityFeature{cell("id"), cell("title"), indicator->id, cell("breakdown"), *period, perResident, *evening, weight,
                             perResident ? rateUnit(unit, RateBasis::Residents) : unit};
}

/// Of every council that has one; in the unit of the feature.
Result<QHash<AreaCode, double>> valuesOfFeature(const IndicatorStore &store, const SimilarityFeature &feature)
{
    const auto held = store.observationsAt(feature.indicator, feature.period, feature.breakdown);
    if (!held)
        return held.error();
    QHash<AreaCode, double> values;
    if (!feature.perResident) {
        for (const Observation &observation : *held)
            if (observation.value)
                values.insert(observation.area, *observation.value);
        return values;
    }
    const Unit &unit = store.indicator(feature.indicator)->unitOf(feature.breakdown);
    const auto residents = store.observationsAt(denominatorIndicator(onBasis(unit, RateBasis::Residents).denominator()), populationPeriod(feature.period), {});
    if (!residents)
        return residents.error();
    QHash<AreaCode, Observation> populations;
    for (const Observation &population : *residents)
        populations.insert(population.area, population);
    for (const Observation &total : *held)
        if (const auto rate = perPopulation(total, unit, RateBasis::Residents, {populations.value(total.area)}))
            values.insert(total.area, *rate->value);
    return values;
}

} // namespace

Result<SimilarCouncils> SimilarCouncils::read(const IndicatorStore &store)
{
    const auto table = readDocument(store, QStringLiteral("similar.csv"),
                                    {QStringLiteral("id"), QStringLiteral("title"), QStringLiteral("indicator"), QStringLiteral("breakdown"),
                                     QStringLiteral("period"), QStringLiteral("per_resident"), QStringLiteral("evening"), QStringLiteral("weight")});
    const auto leftOut = readDocument(store, QStringLiteral("similar-left-out.csv"), {QStringLiteral("area"), QStringLiteral("reason")});
    if (!table || !leftOut)
        return table ? leftOut.error() : table.error();

    const std::vector<Area> councils = store.areas().currentCouncils();
    SimilarCouncils similar;
    for (std::size_t row = 0; row < leftOut->size(); ++row) {
        const Area *area = store.areas().find(leftOut->at(row, QStringLiteral("area")));
        if (!area)
            return wrong(*leftOut, row, QStringLiteral("the store knows no area “%1”").arg(leftOut->at(row, QStringLiteral("area"))));
        similar.m_leftOut.insert(area->code, leftOut->at(row, QStringLiteral("reason")));
    }
    std::vector<QHash<AreaCode, double>> values;
    for (std::size_t row = 0; row < table->size(); ++row) {
        const auto feature = readFeature(store, *table, row);
        if (!feature)
            return feature.error();
        auto held = valuesOfFeature(store, *feature);
        if (!held)
            return held.error();
        for (const Area &council : councils) {
            const auto value = held->constFind(council.code);
            if (similar.m_leftOut.contains(council.code))
                continue;
            if (value == held->cend())
                similar.m_leftOut.insert(council.code, QStringLiteral("The store lacks its figure for “%1”, %2.").arg(feature->title, feature->period.label()));
            else if (!canBeEvened(*value, feature->evening))
                return wrong(*table, row, QStringLiteral("%1 has the value %2, which has no %3").arg(council.name).arg(*value).arg(table->at(row, QStringLiteral("evening"))));
        }
        values.push_back(*std::move(held));
        similar.m_features.push_back(*feature);
        similar.m_columns.push_back({{}, feature->evening, feature->weight});
    }
    for (const Area &council : councils) {
        if (similar.m_leftOut.contains(council.code))
            continue;
        similar.m_councils.push_back(council);
        for (std::size_t i = 0; i < values.size(); ++i)
            similar.m_columns[i].values.push_back(values[i].value(council.code));
    }
    return similar;
}

QString SimilarCouncils::method()
{
    return QStringLiteral("Each feature is evened out, stretched to the range that councils have in it and weighted; the nearest councils over all "
                          "features are the most similar. The features say what a council is, never how it does or what it spends. They are "
                          "a start for a comparison, not a verdict: no two councils are alike in everything that matters.");
}

std::optional<std::size_t> SimilarCouncils::placeOf(const AreaCode &council) const
{
    const auto found = std::find_if(m_councils.begin(), m_councils.end(), [&](const Area &area) { return area.code == council; });
    return found == m_councils.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - m_councils.begin()));
}

std::vector<SimilarCouncil> SimilarCouncils::of(const AreaCode &council, int count) const
{
    const auto own = placeOf(council);
    if (!own || m_columns.empty())
        return {};
    const std::vector<double> distances = distancesFrom(*own, m_columns);
    std::vector<SimilarCouncil> others;
    for (std::size_t i = 0; i < m_councils.size(); ++i) {
        if (i != *own)
            others.push_back({m_councils[i], distances[i], {}});
    }
    // They stand by name already.
    std::stable_sort(others.begin(), others.end(), [](const SimilarCouncil &a, const SimilarCouncil &b) { return a.distance < b.distance; });
    if (std::cmp_less(count, others.size()))
        others.resize(static_cast<std::size_t>(std::max(count, 0)));
    for (SimilarCouncil &other : others)
        other.features = valuesOf(other.area.code);
    return others;
}

QString SimilarCouncils::whyNone(const Area &area) const
{
    if (placeOf(area.code))
        return {};
    if (!area.isCouncil())
        return QStringLiteral("%1 is no council.").arg(area.name);
    if (!area.isCurrent())
        return QStringLiteral("%1 is no more; councils of today are compared.").arg(area.name);
    return QStringLiteral("%1 is not compared. %2").arg(area.name, m_leftOut.value(area.code));
}

std::vector<double> SimilarCouncils::valuesOf(const AreaCode &council) const
{
    std::vector<double> values;
    if (const auto own = placeOf(council)) {
        for (const FeatureColumn &column : m_columns)
            values.push_back(column.values[*own]);
    }
    return values;
}

CouncilGroup SimilarCouncils::group(const Area &council) const
{
    CouncilGroup group{CouncilGroup::Kind::Similar, {}, {}};
    for (const SimilarCouncil &other : of(council.code))
        group.members.push_back(other.area.code);
    if (!group.members.empty())
        group.label = QStringLiteral("%1 councils similar to %2").arg(group.members.size()).arg(council.name);
    return group;
}

} // namespace careatlas

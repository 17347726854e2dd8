// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/nationalfigures.h"

#include "core/domain/figures.h"

namespace careatlas {

namespace {

/// The official figures of councils, which are the areas that lie in a region.
const QString fromCouncils = QStringLiteral(
    "FROM observation o JOIN area a ON a.id = o.area_id JOIN period p ON p.id = o.period_id JOIN breakdown b ON b.id = o.breakdown_id ");
const QString whereOfficial = QStringLiteral(
    "WHERE o.indicator_id = ? AND o.shown = 1 AND o.value IS NOT NULL AND o.state <> 'quoted' AND a.region_code IS NOT NULL AND b.dimension = ? "
    "AND o.release_id IN (SELECT id FROM release WHERE official = 1)"); // one helpline's counts are not England's

/// The population that perPopulation() takes where the publisher gave none.
const QString withPopulation = QStringLiteral(
    "LEFT JOIN indicator di ON di.name = '%1' "
    "LEFT JOIN period dp ON dp.name = 'mid-' || substr(p.name, CASE WHEN p.name LIKE 'mid-%' THEN 5 ELSE 1 END, 4) "
    "LEFT JOIN observation d ON d.indicator_id = di.id AND d.area_id = o.area_id AND d.period_id = dp.id AND d.breakdown_id = 1 AND d.shown = 1 ");

/// One figure for each period and part that more than half as many councils have as there are today. `columns` are value,
/// numerator and denominator.
QString question(const QString &rows, NationalFigure::Kind kind, const QString &basis, const QString &columns)
{
    return QStringLiteral("SELECT indicator_id, period_id, breakdown_id, '%1', '%2', %3, COUNT(*) FROM (%4) GROUP BY period_id, breakdown_id "
                          "HAVING COUNT(*) * 2 > (SELECT COUNT(*) FROM area WHERE region_code IS NOT NULL AND last_year IS NULL)")
        .arg(toKey(kind), basis, columns, rows);
}

/// What a share, rate or duration is its numerator over its denominator times, or 0 where pooling means nothing.
double shareMultiplier(const Unit &unit)
{
    switch (unit.kind()) {
    case Unit::Kind::Percent:
        return 100.0;
    case Unit::Kind::Rate:
        return 100000.0;
    case Unit::Kind::Days:
        return 1.0;
    default:
        return 0.0;
    }
}

} // namespace

QStringList nationalFigureQuestions(const Unit &unit)
{
    using Kind = NationalFigure::Kind;
    if (unit.kind() == Unit::Kind::None || unit.kind() == Unit::Kind::Rating)
        return {};
    const QString figures = QStringLiteral("SELECT o.indicator_id, o.period_id, o.breakdown_id, o.value, o.numerator, o.denominator ")
                            + fromCouncils + whereOfficial;
    QStringList questions{question(figures, Kind::MeanOfCouncils, {}, QStringLiteral("AVG(value), NULL, NULL"))};
    if (const double multiplier = shareMultiplier(unit); multiplier > 0.0)
        questions << question(figures + QStringLiteral(" AND o.numerator IS NOT NULL AND o.denominator > 0"), Kind::Pooled, {},
                              QStringLiteral("SUM(numerator) / SUM(denominator) * %1, SUM(numerator), SUM(denominator)").arg(multiplier, 0, 'f', 1));
    if (!needsRate(unit))
        return questions;

    questions << question(figures, Kind::Pooled, {}, QStringLiteral("SUM(value), NULL, NULL"));
    for (const RateBasis basis : rateBases(unit)) {
        const bool own = denominatorIndicator(onBasis(unit, basis).denominator()) == denominatorIndicator(unit.denominator());
        const QString people = own ? QStringLiteral("COALESCE(o.denominator, d.value)") : QStringLiteral("d.value");
        const QString rates = QStringLiteral("SELECT o.indicator_id, o.period_id, o.breakdown_id, o.value, ") + people + QStringLiteral(" AS people ")
                              + fromCouncils + QString(withPopulation).replace(QLatin1String("%1"), denominatorIndicator(onBasis(unit, basis).denominator()))
                              + whereOfficial + QStringLiteral(" AND ") + people + QStringLiteral(" > 0");
        questions << question(rates, Kind::Pooled, toKey(basis), QStringLiteral("SUM(value) / SUM(people), SUM(value), SUM(people)"))
                  << question(rates, Kind::MeanOfCouncils, toKey(basis), QStringLiteral("AVG(value / people), NULL, NULL"));
    }
    return questions;
}

std::vector<Dimension> wholeAndParts(const Indicator &indicator)
{
    std::vector<Dimension> all{{QString(), QString(), indicator.unit, {}}};
    all.insert(all.end(), indicator.dimensions.begin(), indicator.dimensions.end());
    return all;
}

} // namespace careatlas

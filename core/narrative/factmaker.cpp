// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/narrative/factmaker.h"

#include "core/domain/format.h"

#include <QStringList>

#include <cmath>

namespace careatlas {

namespace {

constexpr double million = 1e6;

Fact factOf(const Area &area, const Observation &observation, const QString &field, std::optional<double> value, const Unit &unit)
{
    Fact fact;
    fact.indicator = observation.indicator;
    fact.area = area.code;
    fact.areaName = area.name;
    fact.period = observation.period;
    fact.breakdown = observation.breakdown;
    fact.field = field;
    fact.value = value;
    fact.unit = unit;
    fact.source = sourceInWords(observation);
    return fact;
}

} // namespace

QString sourceInWords(const Observation &observation)
{
    const Provenance &provenance = observation.provenance;
    QStringList words{provenance.release.publisher, provenance.release.name.isEmpty() ? provenance.release.published : provenance.release.name};
    if (!provenance.table.isEmpty())
        words << (provenance.table.startsWith(QLatin1String("table"), Qt::CaseInsensitive) ? provenance.table : QStringLiteral("table %1").arg(provenance.table));
    words << QStringLiteral("row %1").arg(provenance.row) << QStringLiteral("column %1").arg(provenance.column);
    words.removeAll(QString());
    return words.join(QStringLiteral(", "));
}

QString inSentence(double value, const Unit &unit)
{
    if (unit.kind() == Unit::Kind::Money && unit.scale() == 1.0 && std::abs(value) >= million)
        return formatValue(value / 1000.0, Unit::fromCatalogue(QStringLiteral("£ thousands"), unit.denominator()));
    const QString words = formatValue(value, unit);
    if (unit.kind() != Unit::Kind::Count || value != 1.0)
        return words;
    if (unit.words() == QLatin1String("people"))
        return QStringLiteral("1 person");
    return words.endsWith(QLatin1Char('s')) ? words.chopped(1) : words;
}

QString shortInSentence(double value, const Unit &unit)
{
    if (unit.kind() == Unit::Kind::Percent)
        return formatValue(value, unit);
    return unit.kind() == Unit::Kind::Money ? inSentence(value, unit).section(QStringLiteral(" per "), 0, 0) : formatNumber(value, unit);
}

QString placeInWords(const Place &place)
{
    return (place.joint ? QStringLiteral("joint ") : QString()) + formatOrdinal(place.rank);
}

Fact factAbout(const Indicator &indicator, const Area &area, const Period &period, const QString &field, const QString &shown)
{
    Fact fact;
    fact.indicator = indicator.id;
    fact.area = area.code;
    fact.areaName = area.name;
    fact.period = period;
    fact.field = field;
    fact.shown = shown;
    return fact;
}

Fact storedFact(const Area &area, const Observation &observation, const Unit &unit)
{
    Fact fact = factOf(area, observation, QStringLiteral("value"), observation.value, unit);
    fact.shown = inSentence(*observation.value, unit);
    return fact;
}

Fact countFact(const Area &area, const Observation &observation, const QString &field, double count)
{
    Fact fact = factOf(area, observation, field, count, Unit());
    fact.shown = formatCount(count);
    return fact;
}

Fact estimateFact(const Estimate &estimate, const Indicator &indicator)
{
    if (!estimate.basis)
        return storedFact(estimate.area, estimate.figure, estimate.unit);
    Fact fact = factOf(estimate.area, estimate.figure, QStringLiteral("rate"), estimate.value(), estimate.unit);
    fact.shown = estimate.unit.kind() == Unit::Kind::Rate ? formatNumber(estimate.value(), estimate.unit) : formatValue(estimate.value(), estimate.unit);
    fact.formula = rateInWords(estimate.figure, indicator.unitOf(estimate.figure.breakdown), *estimate.basis, estimate.ownDenominator);
    return fact;
}

Fact intervalFact(const Estimate &estimate, const QString &field)
{
    const double end = field == QLatin1String("lower") ? estimate.at95->lower : estimate.at95->upper;
    Fact fact = factOf(estimate.area, estimate.figure, field, end, estimate.unit);
    fact.shown = formatNumber(end, estimate.unit) + (estimate.unit.kind() == Unit::Kind::Percent ? QStringLiteral("%") : QString());
    fact.formula = howInterval(estimate);
    return fact;
}

Fact benchmarkFact(const Benchmark &benchmark, const IndicatorFigures &figures, const Unit &unit)
{
    Fact fact;
    if (const AreaFigures *area = areaOf(figures, benchmark.area))
        if (const auto estimate = estimateOf(figures, *area, benchmark.period, benchmark.breakdown, benchmark.basis))
            fact = estimateFact(*estimate, figures.indicator);
    fact.indicator = figures.indicator.id;
    fact.area = benchmark.area;
    fact.areaName = inSentence(benchmark);
    fact.period = benchmark.period;
    fact.breakdown = benchmark.breakdown;
    fact.field = QStringLiteral("benchmark");
    fact.value = benchmark.value;
    fact.unit = unit;
    fact.shown = unit.kind() == Unit::Kind::Rate ? formatNumber(*benchmark.value, unit) : inSentence(*benchmark.value, unit);
    const bool pooled = benchmark.kind == Comparator::EnglandPooled;
    if (pooled || benchmark.kind == Comparator::MeanOfCouncils) {
        const auto kind = pooled ? NationalFigure::Kind::Pooled : NationalFigure::Kind::MeanOfCouncils;
        fact.formula = madeHow(*figures.nationalFigure(kind, benchmark.period, benchmark.breakdown, benchmark.basis));
    } else if (benchmark.area.isEmpty()) {
        fact.formula = QStringLiteral("The median of %1 councils; the council itself is left out.").arg(benchmark.councils);
    }
    return fact;
}

Fact verdictFact(const Judgement &judgement, const Indicator &indicator, const QString &words)
{
    Fact fact = factOf(judgement.estimate->area, judgement.estimate->figure, QStringLiteral("verdict"), {}, judgement.estimate->unit);
    fact.indicator = indicator.id;
    fact.shown = words;
    fact.formula = judgement.rule;
    return fact;
}

Fact rankFact(const CouncilRank &rank, const Indicator &indicator, const Area &area, const QString &field, double value)
{
    Fact fact = factAbout(indicator, area, rank.period, field, formatCount(value));
    fact.breakdown = rank.breakdown;
    fact.value = value;
    fact.formula = QStringLiteral("Its place among the councils that have a figure; those that read the same share a place. The range is of places that chance allows, "
                                  "each pair of councils by the 95% interval of their difference.");
    return fact;
}

} // namespace careatlas

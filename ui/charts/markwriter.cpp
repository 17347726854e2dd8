// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/markwriter.h"

#include "core/comparison/estimate.h"
#include "core/domain/format.h"
#include "core/domain/rate.h"

#include <algorithm>
#include <cmath>

namespace careatlas {

namespace {

QString roleKey(AreaRole role)
{
    switch (role) {
    case AreaRole::Council:
        return QStringLiteral("council");
    case AreaRole::SecondCouncil:
        return QStringLiteral("second");
    case AreaRole::Region:
        return QStringLiteral("region");
    case AreaRole::England:
        return QStringLiteral("england");
    case AreaRole::MeanOfCouncils:
        return QStringLiteral("mean");
    case AreaRole::Group:
        return QStringLiteral("group");
    case AreaRole::OtherCouncil:
        break;
    }
    return {}; // a council among all is told by its code
}

/// "DHSC" of "Department of Health and Social Care"; short names stay whole.
QString shortPublisher(const QString &name)
{
    if (name.size() <= 20)
        return name;
    QString initials;
    for (const QString &word : name.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        if (word.front().isUpper())
            initials += word.front();
    return initials.size() >= 3 ? initials : name;
}

} // namespace

Unit unitInWords(const Unit &unit)
{
    return Unit::fromCatalogue(unit.words(), denominatorWords(unit.denominator()));
}

MarkWriter::MarkWriter(const IndicatorFigures &figures, const QHash<QString, QString> &stateTitles, std::optional<RateBasis> basis,
                       const QString &breakdown)
    : m_figures(figures), m_stateTitles(stateTitles), m_basis(basis),
      m_own(breakdown.isEmpty() ? figures.indicator.unit : figures.indicator.unitOf(breakdown)),
      m_rates(basis ? std::optional<RateMaker>(std::in_place, m_own, *basis) : std::nullopt), m_unit(basis ? rateUnit(m_own, *basis) : unitInWords(m_own))
{
}

bool MarkWriter::comparesCouncilsOnly(const IndicatorFigures &figures, const Period *period)
{
    return needsRate(figures.indicator.unit) && !commonBasis(figures, period);
}

bool MarkWriter::usesPopulation(const Observation &observation) const
{
    return m_rates && !m_rates->takesOwnDenominator(observation);
}

QString MarkWriter::basisNote() const
{
    if (!m_basis || *m_basis == RateBasis::OwnAge)
        return {};
    return QStringLiteral("Rates are of %1, because the number of %2 is not held for every period shown.")
        .arg(*m_basis == RateBasis::Residents ? QStringLiteral("all residents") : denominatorWords(onBasis(m_own, *m_basis).denominator()),
             denominatorWords(m_own.denominator()));
}

QString MarkWriter::stateTitle(DataState state) const
{
    const QString stateKey = toKey(state);
    QString plain = stateKey;
    plain.replace(QLatin1Char('-'), QLatin1Char(' '));
    return m_stateTitles.value(stateKey, plain.left(1).toUpper() + plain.mid(1));
}

const Observation *MarkWriter::find(const AreaFigures &area, const Period &period, const QString &breakdown)
{
    const auto at = std::find_if(area.observations.begin(), area.observations.end(), [&](const Observation &observation) {
        return observation.period == period && observation.breakdown == breakdown;
    });
    return at == area.observations.end() ? nullptr : &*at;
}

std::optional<Observation> MarkWriter::drawn(const AreaFigures &area, const Observation &observation) const
{
    if (!observation.value)
        return std::nullopt;
    return m_basis ? perPopulation(observation, m_own, *m_basis, area.denominators) : observation;
}

std::optional<double> MarkWriter::drawnValue(const AreaFigures &area, const Observation &observation) const
{
    if (!m_basis)
        return observation.value;
    return m_rates->rate(observation, area.denominators);
}

QString MarkWriter::key(const AreaFigures &area, const Period &period, const QString &breakdown)
{
    return key(area.role == AreaRole::OtherCouncil ? area.area.code.toString() : roleKey(area.role), period, breakdown);
}

QString MarkWriter::key(const QString &whose, const Period &period, const QString &breakdown)
{
    QStringList parts{period.key(), breakdown, whose};
    parts.removeAll(QString());
    return parts.join(QLatin1Char('|'));
}

QString MarkWriter::shortSource(const Observation &observation)
{
    const Release &release = observation.provenance.release;
    QStringList parts{shortPublisher(release.publisher), release.name};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

void MarkWriter::writeValue(ChartMark &mark, double value) const
{
    mark.value = value * displayFactor(m_unit);
    mark.valueText = formatValue(value, m_unit);
    mark.barText = formatNumber(value, m_unit);
}

/// What chance leaves open, as its publisher says or as it is worked out from the counts.
void MarkWriter::writeInterval(ChartMark &mark, const AreaFigures &area, const Period &period, const QString &breakdown) const
{
    const auto estimate = estimateOf(m_figures, area, period, breakdown, m_basis);
    if (!estimate || !estimate->at95)
        return;
    mark.lower = estimate->at95->lower * displayFactor(m_unit);
    mark.upper = estimate->at95->upper * displayFactor(m_unit);
    mark.derivedInterval = estimate->isFromCounts();
    mark.intervalText = QStringLiteral("95% interval %1 to %2, ").arg(formatNumber(estimate->at95->lower, m_unit), formatNumber(estimate->at95->upper, m_unit));
    if (estimate->isFromCounts())
        mark.intervalText += QStringLiteral("worked out by %1 from %2 %3 %4")
                                 .arg(nameOf(estimate->method), formatCount(*estimate->figure.numerator),
                                      m_unit.kind() == Unit::Kind::Percent ? QStringLiteral("of") : QStringLiteral("among"),
                                      formatCount(*estimate->figure.denominator));
    else
        mark.intervalText += m_basis ? QStringLiteral("from the publisher's margin of error") : QStringLiteral("as published");
}

QString MarkWriter::comparison(AreaRole role, double value, const Period &period, const QString &breakdown) const
{
    if (role == AreaRole::England || (needsRate(m_own) && !m_basis))
        return {};
    const auto england = std::find_if(m_figures.areas.begin(), m_figures.areas.end(),
                                      [](const AreaFigures &area) { return area.role == AreaRole::England; });
    if (england == m_figures.areas.end())
        return {};
    const Observation *published = find(*england, period, breakdown);
    const auto benchmark = published ? drawn(*england, *published) : std::nullopt;
    if (!benchmark)
        return {};
    const QString there = QStringLiteral("England (%1)").arg(m_unit.kind() == Unit::Kind::Percent || m_unit.kind() == Unit::Kind::Money
                                                                 ? formatValue(*benchmark->value, m_unit)
                                                                 : formatNumber(*benchmark->value, m_unit));
    if (formatNumber(value, m_unit) == formatNumber(*benchmark->value, m_unit))
        return QStringLiteral("The same as %1").arg(there);
    const double difference = value - *benchmark->value;
    QString amount = formatNumber(std::abs(difference), m_unit);
    if (m_unit.kind() == Unit::Kind::Percent)
        amount += QStringLiteral(" points");
    else if (m_unit.kind() == Unit::Kind::Money)
        amount = QStringLiteral("£%1").arg(amount) + (m_unit.scale() > 1.0 ? QStringLiteral(" million") : QString());
    return QStringLiteral("%1 %2 %3").arg(amount, difference < 0 ? QStringLiteral("below") : QStringLiteral("above"), there);
}

QString MarkWriter::sample(const AreaFigures &area, const Observation &drawn) const
{
    if (drawn.respondents)
        return QStringLiteral("%1 people answered").arg(formatCount(*drawn.respondents));
    if (!drawn.numerator || !drawn.denominator)
        return {};
    if (m_basis) {
        const Observation *own = find(area, drawn.period, drawn.breakdown);
        return rateInWords(drawn, m_own, *m_basis, own && !usesPopulation(*own));
    }
    if (m_unit.kind() != Unit::Kind::Percent)
        return {};
    const QString whom = denominatorWords(m_own.denominator());
    return QStringLiteral("%1 of %2 %3").arg(formatCount(*drawn.numerator), formatCount(*drawn.denominator), whom).trimmed();
}

ChartMark MarkWriter::ofDrawn(const AreaFigures &area, const Observation &drawn, const Breakdown *part) const
{
    ChartMark mark;
    mark.key = key(area, drawn.period, drawn.breakdown);
    mark.area = area.area.code;
    mark.areaName = area.area.name;
    mark.part = part ? part->label : QString();
    mark.period = drawn.period.label();
    mark.style.role = area.role;
    mark.sourceText = shortSource(drawn);
    writeValue(mark, *drawn.value);
    writeInterval(mark, area, drawn.period, drawn.breakdown);
    if (drawn.state != DataState::Value)
        mark.stateText = stateTitle(drawn.state);
    mark.hollow = isTentative(drawn.state);
    mark.sampleText = sample(area, drawn);
    mark.comparisonText = comparison(area.role, *drawn.value, drawn.period, drawn.breakdown);
    return mark;
}

ChartMark MarkWriter::ofArea(const AreaFigures &area, const Period &period, const Breakdown *part) const
{
    const QString breakdown = part ? part->id() : QString();
    const Observation *observation = find(area, period, breakdown);
    if (observation)
        if (const auto figure = drawn(area, *observation))
            return ofDrawn(area, *figure, part);

    ChartMark mark;
    mark.key = key(area, period, breakdown);
    mark.area = area.area.code;
    mark.areaName = area.area.name;
    mark.part = part ? part->label : QString();
    mark.period = period.label();
    mark.style.role = area.role;
    if (!observation) {
        const DataState standing = m_figures.indicator.state;
        const bool thereThen = !area.area.beganAfter(period) && !area.area.endedBefore(period);
        mark.stateText = stateTitle(!thereThen                                 ? DataState::NotApplicable
                                    : area.area.isCouncil() && !hasFigure(standing) ? standing
                                                                              : DataState::NotAvailable);
        return mark;
    }
    mark.sourceText = shortSource(*observation);
    if (observation->value) {
        mark.stateText = QStringLiteral("No population held for a rate");
        mark.sampleText = formatValue(*observation->value, m_own);
    } else {
        mark.stateText = stateTitle(observation->state);
        if (observation->state == DataState::SmallCount)
            mark.barText = mark.stateText; // "1 to 5" is as near as a table can come to the number
    }
    return mark;
}

ChartMark MarkWriter::ofMean(const Period &period) const
{
    ChartMark mark;
    mark.key = key(roleKey(AreaRole::MeanOfCouncils), period, {});
    mark.areaName = nameOf(NationalFigure::Kind::MeanOfCouncils);
    mark.period = period.label();
    mark.style.role = AreaRole::MeanOfCouncils;
    const NationalFigure *mean = m_figures.nationalFigure(NationalFigure::Kind::MeanOfCouncils, period, {}, m_basis);
    if (!mean) {
        mark.stateText = stateTitle(DataState::NotAvailable);
        return mark;
    }
    writeValue(mark, mean->value);
    mark.sampleText = QStringLiteral("Unweighted mean of %1 councils").arg(formatCount(mean->councils));
    mark.comparisonText = comparison(AreaRole::MeanOfCouncils, mean->value, period, {});
    mark.sourceText = QStringLiteral("Worked out by Care Atlas");
    return mark;
}

ChartMark MarkWriter::ofMany(const QString &who, const QString &what, const Period &period, double value) const
{
    ChartMark mark;
    mark.key = key(QStringLiteral("%1|%2").arg(roleKey(AreaRole::Group), what), period, {});
    mark.areaName = who;
    mark.part = what;
    mark.period = period.label();
    mark.style.role = AreaRole::Group;
    writeValue(mark, value);
    mark.sourceText = QStringLiteral("Worked out by Care Atlas");
    return mark;
}

} // namespace careatlas

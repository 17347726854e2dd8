// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/cardfacts.h"

#include "core/domain/format.h"
#include "core/domain/rate.h"
#include "ui/report/cardfigures.h"
#include "ui/report/cardstate.h"

#include <QCoreApplication>

#include <algorithm>

namespace careatlas {

namespace {

QString say(const char *words)
{
    return QCoreApplication::translate("CardFacts", words);
}

/// A figure to hold others against: rates for totals, the figure itself for all else.
struct Comparable {
    double value = 0.0;
    Unit unit;
    Period period;

    QString text() const { return formatValue(value, unit); }
};

/// As a rate on `basis` where there is one, and nothing where that cannot be.
std::optional<Comparable> comparable(const Observation &observation, const AreaFigures &area, const Unit &unit, std::optional<RateBasis> basis)
{
    if (!basis)
        return Comparable{*observation.value, unit, observation.period};
    if (const auto rate = perPopulation(observation, unit, *basis, area.denominators))
        return Comparable{*rate->value, rateUnit(unit, *basis), observation.period};
    return std::nullopt;
}

std::optional<Comparable> nationalOf(const IndicatorFigures &figures, NationalFigure::Kind kind, const Period &period, std::optional<RateBasis> basis)
{
    const NationalFigure *latest = nullptr;
    for (const NationalFigure &figure : figures.national)
        if (figure.kind == kind && figure.basis == basis && figure.breakdown.isEmpty() && figure.period <= period
            && (!latest || latest->period < figure.period))
            latest = &figure;
    if (!latest)
        return std::nullopt;
    const Unit &unit = figures.indicator.unit;
    return Comparable{latest->value, basis ? rateUnit(unit, *basis) : unit, latest->period};
}

/// The basis that the charts at `period` use; where nothing there can be a rate, the first that could.
std::optional<RateBasis> basisOf(const IndicatorFigures &figures, const Period &period)
{
    const std::vector<RateBasis> bases = rateBases(figures.indicator.unit);
    const auto used = commonBasis(figures, &period);
    return used || bases.empty() ? used : std::optional(bases.front());
}

/// The value short enough to be set large, and the rest of its unit to be set small.
std::pair<QString, QString> largeValue(double value, const Indicator &indicator)
{
    const Unit &unit = indicator.unit;
    const QString number = formatNumber(value, unit);
    switch (unit.kind()) {
    case Unit::Kind::Percent:
        return {formatValue(value, unit), unit.denominator().isEmpty() ? QString() : say("of %1").arg(denominatorWords(unit.denominator()))};
    case Unit::Kind::Rate:
        return {number, (unit.words() + QLatin1Char(' ') + denominatorWords(unit.denominator())).trimmed()};
    case Unit::Kind::Density:
        return {number, say("people per square kilometre")};
    case Unit::Kind::Money: {
        const QString text = formatValue(value, unit);
        const qsizetype per = text.indexOf(QStringLiteral(" per "));
        return per < 0 ? std::pair{text, QString()} : std::pair{text.left(per), text.mid(per + 1)};
    }
    case Unit::Kind::Score:
        return {number, say("out of %1").arg(formatCount(unit.maximum()))};
    case Unit::Kind::Decile:
    case Unit::Kind::Rank: {
        // "decile 1-10"; the whole of a spread is its mean.
        const QString scale = say("%1, %2").arg(unit.words().section(QLatin1Char(' '), 0, 0),
                                                unit.words().section(QLatin1Char(' '), 1).replace(QLatin1Char('-'), say(" to ")));
        return {number, indicator.dimension(QStringLiteral("statistic")) ? say("mean %1").arg(scale) : scale};
    }
    default:
        return {number, unit.words()};
    }
}

void addComparison(CardFacts &facts, const IndicatorFigures &figures, const Period &period, Comparator comparator)
{
    const AreaFigures &council = figures.areas.front();
    const Unit &unit = figures.indicator.unit;
    const Observation *own = whole(council, period);
    const std::optional<RateBasis> basis = basisOf(figures, period);
    const bool total = needsRate(unit) && !basis;
    const std::optional<Comparable> ownFigure = own && own->value && !total ? comparable(*own, council, unit, basis) : std::nullopt;

    QString regionName;
    std::optional<Comparable> other;
    if (comparator == Comparator::MeanOfCouncils || comparator == Comparator::EnglandPooled) {
        other = nationalOf(figures, comparator == Comparator::EnglandPooled ? NationalFigure::Kind::Pooled : NationalFigure::Kind::MeanOfCouncils,
                           period, basis);
    } else {
        const AreaRole wanted = comparator == Comparator::Region ? AreaRole::Region : AreaRole::England;
        for (const AreaFigures &area : figures.areas) {
            if (area.role == AreaRole::Region)
                regionName = area.area.name;
            if (area.role != wanted)
                continue;
            if (const Observation *latest = latestWhole(area, period, own && own->state == DataState::Quoted))
                other = comparable(*latest, area, unit, basis);
        }
    }
    facts.comparatorName = comparatorLabel(comparator, regionName);
    // Of an indicator that has parts only, the chart compares each part.
    if (!other && !figures.indicator.dimensions.empty())
        return;
    if (!other) {
        facts.comparison = say("%1: no figure").arg(facts.comparatorName);
        return;
    }
    facts.comparison = facts.comparatorName + QLatin1Char(' ') + other->text();
    if (other->period != period) {
        facts.comparison += say(" in %1").arg(other->period.label());
        return;
    }
    // A total without a rate compares councils with councils only.
    const std::optional<Comparable> mine = ownFigure ? ownFigure
        : own && own->value && comparator == Comparator::MeanOfCouncils ? Comparable{*own->value, unit, period}
                                                                        : std::optional<Comparable>();
    if (!mine)
        return;
    if (mine->text() == other->text())
        facts.standing = CardFacts::Standing::Same;
    else if (own && own->lower && own->upper && *own->lower <= other->value && other->value <= *own->upper)
        facts.standing = CardFacts::Standing::Similar; // within what the survey can tell apart
    else
        facts.standing = mine->value > other->value ? CardFacts::Standing::Higher : CardFacts::Standing::Lower;
}

void addSource(CardFacts &facts, const Observation &observation, const QString &areaName)
{
    const Provenance &provenance = observation.provenance;
    const Release &release = provenance.release;
    const QString edition = release.name.isEmpty() ? release.published : release.name;
    QStringList brief{release.publisher, edition};
    brief.removeAll(QString());
    facts.source = say("Source: %1").arg(brief.join(QStringLiteral(", ")));
    QStringList detail{release.publisher, release.title, edition};
    detail.removeAll(QString());
    detail.removeDuplicates();
    facts.sourceDetail = detail.join(QStringLiteral(", "));
    if (!provenance.table.isEmpty())
        facts.sourceDetail += (provenance.table.startsWith(QLatin1String("table"), Qt::CaseInsensitive) ? say(", %1") : say(", table %1")).arg(provenance.table);
    if (observation.breakdown.isEmpty()) // parts stand in many cells
        facts.sourceDetail += say(", row %1, column %2").arg(provenance.row).arg(provenance.column);
    facts.sourceDetail += QLatin1Char('.');
    if (areaName != facts.areaName)
        facts.sourceDetail += QLatin1Char(' ') + say("That is the figure for %1.").arg(areaName);
    if (!release.licence.isEmpty())
        facts.sourceDetail += QLatin1Char(' ') + say("Licence: %1.").arg(release.licence);
}

/// Where the figures on the card come from: the council's own, else those it is shown beside; with whose it is.
std::pair<const Observation *, QString> sourceOf(const IndicatorFigures &figures, const Period &period)
{
    std::pair<const Observation *, QString> fallback;
    for (const AreaFigures &area : figures.areas) {
        if (const Observation *own = whole(area, period); own && own->value)
            return {own, area.area.name};
        for (const Observation &o : area.observations) {
            if (o.period == period && o.value)
                return {&o, area.area.name};
            if (!fallback.first)
                fallback = {&o, area.area.name};
        }
    }
    return fallback;
}

} // namespace

QString comparatorLabel(Comparator comparator, const QString &regionName)
{
    switch (comparator) {
    case Comparator::Region:
        return regionName.isEmpty() ? say("Region") : regionName;
    case Comparator::England:
        return say("England");
    case Comparator::EnglandPooled:
        return say("England, pooled");
    case Comparator::MeanOfCouncils:
        break;
    }
    return say("Mean of councils");
}

CardFacts cardFacts(const IndicatorFigures &figures, const Period &period, Comparator comparator, const QHash<QString, StateWords> &states)
{
    CardFacts facts;
    const Indicator &indicator = figures.indicator;
    facts.title = indicator.title;
    facts.text = indicator.text;
    if (figures.areas.empty())
        return facts;

    const AreaFigures &council = figures.areas.front();
    facts.areaName = council.area.name;
    facts.role = council.role;
    if (const Observation *own = whole(council, period); own && own->value) {
        std::tie(facts.value, facts.valueUnit) = largeValue(*own->value, indicator);
        if (const auto basis = basisOf(figures, period))
            if (const auto rate = comparable(*own, council, indicator.unit, basis))
                facts.rate = rate->unit.kind() == Unit::Kind::Rate ? rate->text() + QLatin1Char(' ') + rate->unit.denominator() : rate->text();
        if (own->respondents)
            facts.respondents = say("%1 people answered").arg(formatCount(*own->respondents));
        facts.notes = own->notes;
    }
    facts.past = predecessorsOf(figures); // the state names them
    addState(facts, figures, period, states);
    const auto [source, whose] = sourceOf(figures, period);
    if (source) {
        facts.period = period.label();
        addSource(facts, *source, whose);
    }
    if (!facts.value.isEmpty() || (facts.missing && source))
        addComparison(facts, figures, period, comparator);
    facts.england = englandFaces(figures, period);
    facts.englandDiffers = englandFacesDiffer(figures, period);
    facts.rates = ratesOf(figures, period);
    return facts;
}

} // namespace careatlas

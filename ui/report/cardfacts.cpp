// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/cardfacts.h"

#include "core/domain/format.h"
#include "core/domain/rate.h"
#include "core/import/helplinecountsformat.h"
#include "core/pack/partnercounts.h"
#include "ui/report/cardfigures.h"
#include "ui/report/cardstate.h"
#include "ui/report/cardverdict.h"

#include <QCoreApplication>

#include <algorithm>

namespace careatlas {

namespace {

QString say(const char *words)
{
    return QCoreApplication::translate("CardFacts", words);
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

/// What a partner's counts can do for the card, and have done.
void addCounts(CardFacts &facts, const IndicatorFigures &figures, const Period &period)
{
    facts.takesCounts = HelplineCountsFormat::indicators().contains(figures.indicator.id);
    for (const Observation &o : figures.areas.front().observations)
        if (o.period == period && isOfPartner(o.provenance.release))
            facts.ownCounts = o.provenance.release;
}

} // namespace

std::optional<RateBasis> basisOf(const IndicatorFigures &figures, const Period &period)
{
    const std::vector<RateBasis> bases = rateBases(figures.indicator.unit);
    const auto used = commonBasis(figures, &period);
    return used || bases.empty() ? used : std::optional(bases.front());
}

CardFacts cardFacts(const IndicatorFigures &figures, const Period &period, Comparator comparator, const std::optional<GroupFigures> &group,
                    const QHash<QString, StateWords> &states)
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
            if (const auto rate = perPopulation(*own, indicator.unit, *basis, council.denominators)) {
                const Unit unit = rateUnit(indicator.unit, *basis);
                const QString text = formatValue(*rate->value, unit);
                facts.rate = unit.kind() == Unit::Kind::Rate ? text + QLatin1Char(' ') + unit.denominator() : text;
            }
        if (own->respondents)
            facts.respondents = say("%1 people answered").arg(formatCount(*own->respondents));
        facts.notes = own->notes;
    }
    facts.past = predecessorsOf(figures); // the state names them
    addState(facts, figures, period, states);
    if (const Observation *own = whole(council, period); own && isHeldBack(own->state) && !facts.missing)
        facts.valueUnit = say("total: %1").arg(states.value(toKey(own->state)).title.toLower());
    const auto [source, whose] = sourceOf(figures, period);
    if (source) {
        facts.period = period.label();
        addSource(facts, *source, whose);
    }
    if (!facts.value.isEmpty() || (facts.missing && source))
        addVerdict(facts, figures, period, comparator, group);
    addCounts(facts, figures, period);
    facts.england = englandFaces(figures, period);
    facts.englandDiffers = englandFacesDiffer(figures, period);
    facts.rates = ratesOf(figures, period);
    return facts;
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/cardfacts.h"

#include "core/domain/format.h"
#include "core/domain/rate.h"

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

const Observation *whole(const AreaFigures &area, const Period &period)
{
    const auto found = std::find_if(area.observations.begin(), area.observations.end(),
                                    [&period](const Observation &o) { return o.period == period && o.breakdown.isEmpty(); });
    return found == area.observations.end() ? nullptr : &*found;
}

/// The latest whole with a figure that is no later than `period`.
const Observation *latestWhole(const AreaFigures &area, const Period &period)
{
    const Observation *latest = nullptr;
    for (const Observation &o : area.observations)
        if (o.breakdown.isEmpty() && o.value && o.period <= period && (!latest || latest->period < o.period))
            latest = &o;
    return latest;
}

bool anyPart(const AreaFigures &area, const Period &period)
{
    return std::any_of(area.observations.begin(), area.observations.end(),
                       [&period](const Observation &o) { return o.period == period && !o.breakdown.isEmpty() && o.value; });
}

std::optional<Comparable> comparable(const Observation &observation, const AreaFigures &area, const Unit &unit)
{
    if (!needsRate(unit))
        return Comparable{*observation.value, unit, observation.period};
    if (const auto rate = perPopulation(observation, unit, area.denominators))
        return Comparable{*rate->value, rateUnit(unit), observation.period};
    return std::nullopt;
}

std::optional<Comparable> meanOf(const IndicatorFigures &figures, const Period &period, bool rates)
{
    const CouncilMean *latest = nullptr;
    for (const CouncilMean &mean : figures.means)
        if (mean.breakdown.isEmpty() && mean.period <= period && (mean.rate || !rates) && (!latest || latest->period < mean.period))
            latest = &mean;
    if (!latest)
        return std::nullopt;
    return rates ? Comparable{*latest->rate, rateUnit(figures.indicator.unit), latest->period}
                 : Comparable{latest->value, figures.indicator.unit, latest->period};
}

/// The value short enough to be set large, and the rest of its unit to be set small.
std::pair<QString, QString> largeValue(double value, const Unit &unit)
{
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
    default:
        return {number, unit.words()};
    }
}

void addComparison(CardFacts &facts, const IndicatorFigures &figures, const Period &period, Comparator comparator)
{
    const AreaFigures &council = figures.areas.front();
    const Unit &unit = figures.indicator.unit;
    const Observation *own = whole(council, period);
    const std::optional<Comparable> ownFigure = own && own->value ? comparable(*own, council, unit) : std::nullopt;
    const bool rates = needsRate(unit) && (ownFigure || !denominatorIndicator(unit.denominator()).isEmpty());

    QString regionName;
    std::optional<Comparable> other;
    if (comparator == Comparator::MeanOfCouncils) {
        other = meanOf(figures, period, rates);
    } else {
        const AreaRole wanted = comparator == Comparator::Region ? AreaRole::Region : AreaRole::England;
        for (const AreaFigures &area : figures.areas) {
            if (area.role == AreaRole::Region)
                regionName = area.area.name;
            if (area.role != wanted)
                continue;
            if (const Observation *latest = latestWhole(area, period))
                other = rates || !needsRate(unit) ? comparable(*latest, area, unit) : Comparable{*latest->value, unit, latest->period};
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

/// The state's sentence with what the card knows put in its places.
QString stateSentence(const StateWords &words, const IndicatorFigures &figures, const QString &region, const QString &detail)
{
    QString sentence = words.sentence;
    const bool takesDetail = sentence.contains(QLatin1String("{detail}"));
    sentence.replace(QLatin1String("{area}"), figures.areas.front().area.name);
    sentence.replace(QLatin1String("{region}"), region.isEmpty() ? say("the East of England") : region);
    sentence.replace(QLatin1String("{detail}"), detail);
    sentence = sentence.trimmed();
    if (sentence == words.title + QLatin1Char('.'))
        sentence.clear();
    if (!takesDetail && !detail.isEmpty())
        sentence += QLatin1Char(' ') + detail;
    return sentence.trimmed();
}

/// Says of a council that had ended by `period` or had yet to begin why it has nothing there; false of any other.
bool addLifetime(CardFacts &facts, const Area &area, const Period &period, const QString &title)
{
    if (area.endedBefore(period)) {
        const QString ended = say("ended in March %1").arg(*area.lastYear + 1);
        facts.stateTitle = say("%1: %2").arg(title, ended);
        facts.stateText = say("%1 %2, so it has no figure for %3.").arg(area.name, ended, period.label());
        return true;
    }
    if (!area.beganAfter(period))
        return false;
    QStringList names;
    for (const Predecessor &predecessor : facts.past)
        names << predecessor.name;
    const QString began = say("began in April %1").arg(*area.firstYear);
    facts.stateTitle = say("%1: %2").arg(title, began);
    facts.stateText = names.isEmpty() ? say("%1 %2.").arg(area.name, began)
                                      : say("%1 %2; figures before that stand under %3.").arg(area.name, began, names.join(say(" and ")));
    return true;
}

/// Whether an indicator in this state has no figure for any council, so that the life of one explains nothing.
bool neverByCouncil(DataState state)
{
    return state == DataState::NationalOrRegionalOnly || state == DataState::NotPublishedAtCouncilLevel || state == DataState::HeldPrivately
        || state == DataState::NotInPack;
}

/// Points to an earlier figure where there is one.
void addEarlier(CardFacts &facts, const AreaFigures &council, const Period &period, const Unit &unit)
{
    const Observation *earlier = latestWhole(council, period);
    if (!earlier)
        return;
    const QString sentence = say("The latest figure for %1 is %2, for %3.")
                                 .arg(council.area.name, formatValue(*earlier->value, unit), earlier->period.label());
    facts.stateText = (facts.stateText + QLatin1Char(' ') + sentence).trimmed();
}

void addState(CardFacts &facts, const IndicatorFigures &figures, const Period &period, const QHash<QString, StateWords> &states)
{
    const AreaFigures &council = figures.areas.front();
    const Observation *own = whole(council, period);
    const Indicator &indicator = figures.indicator;
    facts.missing = !own || !own->value;
    if (facts.missing && anyPart(council, period)) {
        facts.missing = false;
        return;
    }

    if (facts.missing && !period.isNull() && !neverByCouncil(indicator.state)
        && addLifetime(facts, council.area, period, states.value(toKey(DataState::NotApplicable)).title)) {
        addEarlier(facts, council, period, indicator.unit);
        return;
    }

    DataState state = own ? own->state : DataState::Value;
    if (state == DataState::Value)
        state = indicator.state;
    if (facts.missing && hasFigure(state))
        state = DataState::NotAvailable;
    if (!facts.missing && (state == DataState::Value || !hasFigure(state)))
        return;

    QString region;
    for (const AreaFigures &area : figures.areas)
        if (area.role == AreaRole::Region)
            region = area.area.name;
    QStringList detail;
    if (state == DataState::Quoted && own) {
        const Release &release = own->provenance.release;
        detail << (release.title.isEmpty() ? release.publisher : release.title);
    } else {
        if (own && facts.missing)
            detail << own->notes;
        if (state == indicator.state || facts.missing)
            detail << indicator.stateNote;
    }
    detail.removeAll(QString());
    detail.removeDuplicates();

    const StateWords words = states.value(toKey(state));
    facts.stateText = stateSentence(words, figures, region, detail.join(QLatin1Char(' ')));
    if (!facts.missing) {
        facts.badge = words.title;
        return;
    }
    facts.stateTitle = words.title;
    addEarlier(facts, council, period, indicator.unit);
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
        std::tie(facts.value, facts.valueUnit) = largeValue(*own->value, indicator.unit);
        if (needsRate(indicator.unit))
            if (const auto rate = comparable(*own, council, indicator.unit))
                facts.rate = rate->unit.kind() == Unit::Kind::Rate ? rate->text() + QLatin1Char(' ') + rate->unit.denominator() : rate->text();
        if (own->respondents)
            facts.respondents = say("%1 people answered").arg(formatCount(*own->respondents));
        facts.notes = own->notes;
    }
    addState(facts, figures, period, states);
    const auto [source, whose] = sourceOf(figures, period);
    if (source) {
        facts.period = period.label();
        addSource(facts, *source, whose);
    }
    if (!facts.value.isEmpty() || (facts.missing && source))
        addComparison(facts, figures, period, comparator);
    return facts;
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/cardstate.h"

#include "core/domain/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace careatlas {

namespace {

QString say(const char *words)
{
    return QCoreApplication::translate("CardState", words);
}

/// The observation whose state is the card's: the whole, else a part with a figure; of parts without one such as is held
/// back, since there is something to hold back.
const Observation *speaksFor(const AreaFigures &area, const Period &period)
{
    const Observation *own = whole(area, period);
    if (own && own->value)
        return own;
    const Observation *part = nullptr;
    for (const Observation &o : area.observations) {
        if (o.period != period || o.breakdown.isEmpty())
            continue;
        if (o.value)
            return &o;
        if (!part || isHeldBack(o.state))
            part = &o;
    }
    return own ? own : part;
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

/// Whether an indicator in this state has no official figure for any council, so that the life of one explains nothing.
bool neverByCouncil(DataState state)
{
    return state == DataState::NationalOrRegionalOnly || state == DataState::NotPublishedAtCouncilLevel || state == DataState::HeldPrivately
        || state == DataState::NotInPack;
}

/// Points to an earlier figure where there is one.
void addEarlier(CardFacts &facts, const AreaFigures &council, const Period &period, const Unit &unit)
{
    const Observation *earlier = latestWhole(council, period, false);
    if (!earlier)
        return;
    const QString sentence = say("The latest figure for %1 is %2, for %3.")
                                 .arg(council.area.name, formatValue(*earlier->value, unit), earlier->period.label());
    facts.stateText = (facts.stateText + QLatin1Char(' ') + sentence).trimmed();
}

} // namespace

const Observation *whole(const AreaFigures &area, const Period &period)
{
    const auto found = std::find_if(area.observations.begin(), area.observations.end(),
                                    [&period](const Observation &o) { return o.period == period && o.breakdown.isEmpty(); });
    return found == area.observations.end() ? nullptr : &*found;
}

const Observation *latestWhole(const AreaFigures &area, const Period &period, bool quoted)
{
    const Observation *latest = nullptr;
    for (const Observation &o : area.observations)
        if (o.breakdown.isEmpty() && o.value && (quoted || o.state != DataState::Quoted) && o.period <= period && (!latest || latest->period < o.period))
            latest = &o;
    return latest;
}

void addState(CardFacts &facts, const IndicatorFigures &figures, const Period &period, const QHash<QString, StateWords> &states)
{
    const AreaFigures &council = figures.areas.front();
    const Observation *own = speaksFor(council, period);
    const Indicator &indicator = figures.indicator;
    facts.missing = !own || !own->value;
    // A file that is not held may well have a newer council's figure for an earlier year, worked out for today's areas.
    const bool mayBeElsewhere = indicator.state == DataState::NotAvailable && council.area.beganAfter(period);
    if (facts.missing && !period.isNull() && !neverByCouncil(indicator.state) && !mayBeElsewhere
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
        const bool imported = state == DataState::SmallCount || state == DataState::Withheld; // what would fill the card has come
        if (state == indicator.state || (facts.missing && !imported))
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

} // namespace careatlas

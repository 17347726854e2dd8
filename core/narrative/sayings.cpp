// SPDX-License-Identifier: GPL-3.0-or-later
// How the patterns of data/narrative.json are filled from a finding: each place by the figure it names.
#include "core/narrative/sentences.h"

#include "core/domain/format.h"
#include "core/narrative/factmaker.h"

#include <algorithm>
#include <cmath>

namespace careatlas {

namespace {

/// How a stored figure is written where a place asks for it in this form; nothing for an unknown form.
std::optional<Phrase> written(const AreaFigures &area, const Observation &observation, const Indicator &indicator, const QString &form)
{
    const Unit &unit = indicator.unitOf(observation.breakdown);
    Fact fact = storedFact(area.area, observation, unit);
    if (form.isEmpty())
        return Phrase(Slot::number(fact));
    if (form == QLatin1String("rating"))
        return Phrase(Slot::number(fact, QStringLiteral("“%1”").arg(fact.shown)));
    if (form == QLatin1String("number"))
        return Phrase(Slot::number(fact, formatNumber(*observation.value, unit)));
    if (form == QLatin1String("money"))
        return Phrase(Slot::number(fact, shortInSentence(*observation.value, unit)));
    const bool above = form == QLatin1String("n");
    const auto &count = above ? observation.numerator : observation.denominator;
    if ((!above && form != QLatin1String("of")) || !count)
        return std::nullopt;
    return Phrase(Slot::number(countFact(area.area, observation, above ? QStringLiteral("numerator") : QStringLiteral("denominator"), *count),
                               *count == 0.0 ? QStringLiteral("none") : formatCount(*count)));
}

/// "grew by 7.2%", "fell by 1.3%", "stayed as it was".
Phrase grew(const Finding &finding)
{
    Fact fact = storedFact(finding.area().area, *finding.own, finding.indicator().unit);
    const double value = asShown(*finding.own->value, finding.indicator().unit);
    if (value == 0.0)
        return Phrase(Slot::comparison(fact, QStringLiteral("stayed the same")));
    fact.shown = formatValue(std::abs(value), finding.indicator().unit);
    Phrase phrase(Slot::comparison(fact, value > 0.0 ? QStringLiteral("grew") : QStringLiteral("fell")));
    phrase << QStringLiteral(" by ") << Slot::number(fact);
    return phrase;
}

/// How many parts of a dimension have this value: "statement=3#count".
Phrase countOfParts(const Finding &finding, const QString &dimension, double value)
{
    const QString prefix = dimension + QLatin1Char('=');
    const auto &observations = finding.area().observations;
    const auto count = std::count_if(observations.begin(), observations.end(), [&](const Observation &observation) {
        return observation.period == finding.subject->period && observation.breakdown.startsWith(prefix) && observation.value == value;
    });
    Fact fact = factAbout(finding.indicator(), finding.area().area, finding.subject->period, QStringLiteral("count"),
                          count == 0 ? QStringLiteral("none") : formatCount(static_cast<double>(count)));
    fact.value = static_cast<double>(count);
    fact.formula = QStringLiteral("How many of them have the value %1.").arg(formatCount(value));
    return Phrase(Slot::number(fact));
}

std::optional<Phrase> filled(const Finding &finding, QString place)
{
    const Indicator &indicator = finding.indicator();
    const AreaFigures *area = &finding.area();
    if (place == QLatin1String("area")) {
        const Fact fact = factAbout(indicator, area->area, {}, QStringLiteral("name"), placeInSentence(area->area.name));
        return Phrase(Slot::name(fact, fact.shown));
    }
    static const QStringList wholes{QStringLiteral("value"), QStringLiteral("number"), QStringLiteral("rating"), QStringLiteral("money"), QStringLiteral("grew")};
    if (wholes.contains(place)) {
        if (!finding.own)
            return std::nullopt;
        if (place == QLatin1String("grew"))
            return grew(finding);
        return written(*area, *finding.own, indicator, place == QLatin1String("value") ? QString() : place);
    }
    if (place.startsWith(QLatin1String("england:"))) {
        area = areaOf(finding.subject->figures, AreaCode::england());
        place = place.mid(8);
    }
    const QString part = place.section(QLatin1Char('#'), 0, 0), form = place.section(QLatin1Char('#'), 1);
    if (form == QLatin1String("count"))
        return finding.own ? std::optional(countOfParts(finding, part.section(QLatin1Char('='), 0, 0), part.section(QLatin1Char('='), 1).toDouble()))
                           : std::nullopt;
    const Observation *observation = area ? observationOf(*area, finding.subject->period, part) : nullptr;
    return observation && observation->value ? written(*area, *observation, indicator, form) : std::nullopt;
}

/// The pattern with every place filled; nothing where one cannot be. "[is|are:PLACE]" is "is" after exactly one.
std::optional<Phrase> filledPattern(const Finding &finding, const QString &pattern)
{
    Phrase phrase;
    for (qsizetype from = 0; from < pattern.size();) {
        const auto open = std::find_if(pattern.begin() + from, pattern.end(), [](QChar c) { return c == QLatin1Char('{') || c == QLatin1Char('['); });
        const qsizetype at = open - pattern.begin();
        phrase << pattern.mid(from, at - from);
        if (open == pattern.end())
            break;
        const bool verb = *open == QLatin1Char('[');
        const qsizetype close = pattern.indexOf(verb ? QLatin1Char(']') : QLatin1Char('}'), at);
        const QString inside = pattern.mid(at + 1, close - at - 1);
        const auto found = filled(finding, verb ? inside.section(QLatin1Char(':'), 1) : inside);
        if (!found)
            return std::nullopt;
        if (verb)
            phrase << inside.section(QLatin1Char(':'), 0, 0).section(QLatin1Char('|'), found->words() == QLatin1String("1") ? 0 : 1,
                                                                      found->words() == QLatin1String("1") ? 0 : 1);
        else
            phrase << *found;
        from = close + 1;
    }
    return phrase;
}

} // namespace

Phrase whenPhrase(const Finding &finding)
{
    const Period &period = finding.subject->period;
    const Fact fact = factAbout(finding.indicator(), finding.area().area, period, QStringLiteral("period"), period.label());
    QString pattern = finding.phrases.when;
    if (period.kind() == Period::Kind::Date && pattern == QLatin1String("in {period}"))
        pattern = QStringLiteral("on {period}");
    return Phrase::fill(pattern, {{QStringLiteral("period"), Phrase(Slot::period(fact, fact.shown))}});
}

std::vector<Phrase> sayings(const Finding &finding, bool again)
{
    const QString leading = QStringLiteral("{area} ");
    std::vector<Phrase> sayings;
    for (const QString &patterns : finding.phrases.say)
        for (const QString &pattern : patterns.split(QStringLiteral(" || ")))
            if (auto phrase = filledPattern(finding, again && pattern.startsWith(leading) ? QStringLiteral("it ") + pattern.mid(leading.size()) : pattern)) {
                sayings.push_back(*std::move(phrase));
                break;
            }
    return sayings;
}

} // namespace careatlas

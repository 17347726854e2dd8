// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/narrative/numbercheck.h"

#include "core/domain/format.h"

#include <algorithm>

namespace careatlas {

namespace {

QString sourceOf(const Observation &o)
{
    const Provenance &from = o.provenance;
    QString source = QStringLiteral("%1, %2").arg(from.release.publisher, from.release.name);
    if (!from.table.isEmpty())
        source += QStringLiteral(", %1, row %2, column %3").arg(from.table).arg(from.row).arg(from.column);
    return source;
}

/// "Luton in 2023-24".
QString whoseAndWhen(const TextPlace &place, const Period &period)
{
    return period.isNull() ? place.name : QStringLiteral("%1 in %2").arg(place.name, period.label());
}

/// A number of a title, such as 91 in "at home 91 days after discharge", states nothing.
bool isOfTitle(const WrittenNumber &number, const Indicator &indicator)
{
    if (number.kind != WrittenNumber::Kind::Plain || number.decimals > 0 || number.scale > 1.0)
        return false;
    for (const ReadSentence &sentence : readSentences(indicator.title))
        for (const TextWord &word : sentence.words)
            if (word.kind == TextWord::Kind::Number && word.number == number.value)
                return true;
    return false;
}

/// "where 1 is the most deprived and 32,844 the least": the scale itself.
bool isEndOfScale(const WrittenNumber &number, const Unit &unit)
{
    const bool scale = unit.kind() == Unit::Kind::Decile || unit.kind() == Unit::Kind::Rank;
    return scale && number.kind == WrittenNumber::Kind::Plain && number.noun.isEmpty() && (number.value == 1.0 || number.value == unit.maximum());
}

} // namespace

Fact factOf(const Evidence &evidence, const Indicator &indicator, const TextPlace &place)
{
    Fact fact;
    fact.indicator = indicator.id;
    fact.area = place.code;
    fact.areaName = place.name;
    fact.period = evidence.period;
    fact.breakdown = evidence.breakdown;
    fact.field = QLatin1String(evidence.field);
    fact.value = evidence.value;
    fact.unit = evidence.unit;
    fact.shown = shownAs(evidence);
    fact.formula = evidence.formula;
    if (evidence.observation)
        fact.source = sourceOf(*evidence.observation);
    return fact;
}

void support(CheckedClaim &claim, const std::optional<Fact> &fact)
{
    claim.finding = CheckedClaim::Finding::Supported;
    claim.expected.clear();
    claim.reason.clear();
    claim.fact = fact;
}

void contradict(CheckedClaim &claim, const QString &expected, const QString &reason, const std::optional<Fact> &fact)
{
    claim.finding = CheckedClaim::Finding::Contradicted;
    claim.expected = expected;
    claim.reason = reason;
    claim.fact = fact;
}

CheckedClaim NumberCheck::claimOf(const WrittenNumber &number) const
{
    CheckedClaim claim;
    claim.at = number.at;
    claim.kind = number.kind == WrittenNumber::Kind::Fraction || number.kind == WrittenNumber::Kind::Times ? CheckedClaim::Kind::Quantifier : CheckedClaim::Kind::Number;
    return claim;
}

CheckedClaim NumberCheck::check(const WrittenNumber &number) const
{
    if (m_context.topicsOf(number.word).empty()) {
        CheckedClaim claim = claimOf(number);
        claim.reason = QStringLiteral("Its words do not say which of the stored indicators is meant.");
        return claim;
    }
    if (number.kind == WrittenNumber::Kind::Rank)
        return checkRank(number);
    if (number.noun == QLatin1String("councils") || (number.end < m_context.size() && m_context.word(number.end).kind == TextWord::Kind::Place && m_context.places()[static_cast<std::size_t>(m_context.word(number.end).place)].kind == TextPlace::Kind::Group))
        return checkCouncils(number);
    if (number.ofTheirs)
        return checkMultiple(number);
    const bool by = number.first > 0 && m_context.is(number.first - 1, "by");
    if (number.kind == WrittenNumber::Kind::Points || number.difference)
        return checkDifference(number);
    CheckedClaim claim = checkValue(number);
    const bool bare = (number.kind == WrittenNumber::Kind::Plain && number.noun.isEmpty()) || number.kind == WrittenNumber::Kind::Money;
    if (claim.finding != CheckedClaim::Finding::Supported && bare && number.per == WrittenNumber::Per::None) {
        // "147.1 per 100,000 adults, and England 592.5" says the unit once.
        if (const auto as = withUnitBefore(number))
            return checkValue(*as);
    }
    if (by && claim.finding != CheckedClaim::Finding::Supported) {
        const CheckedClaim difference = checkDifference(number);
        if (difference.finding == CheckedClaim::Finding::Supported)
            return difference;
    }
    return claim;
}

std::optional<WrittenNumber> NumberCheck::withUnitBefore(const WrittenNumber &number) const
{
    WrittenNumber as = number;
    const auto take = [&](const WrittenNumber &before) {
        const bool money = number.kind == WrittenNumber::Kind::Money;
        if (money ? before.kind == WrittenNumber::Kind::Money && before.per != WrittenNumber::Per::None
                  : before.kind == WrittenNumber::Kind::Density || (before.kind != WrittenNumber::Kind::Money && before.per == WrittenNumber::Per::HundredThousand)) {
            as.kind = before.kind;
            as.per = before.per;
            as.perWhom = before.perWhom;
        }
    };
    if (const auto &earlier = m_context.unitBefore())
        take(*earlier);
    for (const WrittenNumber &before : m_context.numbers())
        if (before.word < number.word)
            take(before);
    if (number.perhaps != WrittenNumber::Per::None) {
        as = number;
        as.per = number.perhaps;
    }
    return as.kind != number.kind || as.per != number.per ? std::optional(as) : std::nullopt;
}

/// "5 scored 3 (good)" of an assessment's statements: how many of them have the score.
std::optional<CheckedClaim> NumberCheck::checkScores(const WrittenNumber &number, int topic) const
{
    const Indicator &indicator = m_context.lookup().subject(topic).figures.indicator;
    if (indicator.unit.kind() != Unit::Kind::Rating || number.kind != WrittenNumber::Kind::Plain || number.decimals > 0)
        return std::nullopt;
    CheckedClaim claim = claimOf(number);
    const bool isScore = m_context.is(number.word - 1, "scored");
    const bool counts = m_context.is(number.word + 1, "scored") && number.word + 2 < m_context.size() && m_context.word(number.word + 2).kind == TextWord::Kind::Number;
    const bool none = isScore && m_context.is(number.word - 2, "none");
    const double score = counts ? m_context.word(number.word + 2).number : number.value;
    if (!counts && !none) {
        if (isScore && number.value >= 1.0 && number.value <= 4.0) // a name of the scale; how many have it stands before
            support(claim);
        return isScore ? std::optional(claim) : std::nullopt;
    }
    const TextPlace place = m_context.placeOf(number.word, number.end);
    int held = 0;
    for (const Evidence &evidence : m_context.lookup().evidence(topic, place, m_context.periodsFor(number.word, topic, place)))
        held += !evidence.breakdown.isEmpty() && evidence.value == score ? 1 : 0;
    if (held == (none ? 0 : static_cast<int>(number.value)))
        support(claim);
    else
        contradict(claim, QString::number(held), QStringLiteral("%1 of the statements have this score.").arg(held));
    return claim;
}

CheckedClaim NumberCheck::checkValue(const WrittenNumber &number) const
{
    CheckedClaim claim = claimOf(number);
    const TextPlace place = m_context.placeOf(number.word, number.end);
    const FigureLookup &lookup = m_context.lookup();
    std::optional<Fact> right, otherUnit;
    Fit fit = Fit::Fits;
    bool known = false;
    for (const int topic : m_context.topicsOf(number.word)) {
        const Indicator &indicator = lookup.subject(topic).figures.indicator;
        if (isOfTitle(number, indicator) || isEndOfScale(number, indicator.unit)) {
            support(claim);
            return claim;
        }
        if (auto scores = checkScores(number, topic))
            return *std::move(scores);
        const PeriodFilter periods = m_context.periodsFor(number.word, topic, place);
        std::vector<Evidence> all = lookup.evidence(topic, place, periods);
        if (number.rangeEnd)
            for (Evidence &end : lookup.intervals(topic, place, periods))
                all.push_back(std::move(end));
        for (const Evidence &evidence : all) {
            const bool isEnd = qstrcmp(evidence.field, "lower") == 0 || qstrcmp(evidence.field, "upper") == 0;
            if (!m_context.meansPart(number.word, topic, evidence.breakdown) || (isEnd && !number.rangeEnd))
                continue;
            known = true;
            const Fit one = fitOf(number, evidence, indicator);
            const bool isMain = qstrcmp(evidence.field, "value") == 0 || qstrcmp(evidence.field, "rate") == 0 || qstrcmp(evidence.field, "benchmark") == 0;
            if (one == Fit::Fits && agrees(number, inUnitOf(number, evidence))) {
                support(claim, factOf(evidence, indicator, place));
                return claim;
            }
            if (one == Fit::Fits && (!right || (isMain && right->field != QLatin1String("value"))))
                right = factOf(evidence, indicator, place);
            if (one != Fit::Fits && isMain && !otherUnit) {
                otherUnit = factOf(evidence, indicator, place);
                fit = one;
            }
        }
    }
    // Of counts behind a figure none is what the reader meant; the figure itself is.
    const bool rightIsMain = right && (right->field == QLatin1String("value") || right->field == QLatin1String("rate") || right->field == QLatin1String("benchmark"));
    if (right && (rightIsMain || !otherUnit)) {
        contradict(claim, right->shown, QStringLiteral("The store has %1 for %2.").arg(right->shown, whoseAndWhen(place, right->period)), right);
    } else if (otherUnit) {
        claim.kind = CheckedClaim::Kind::Unit;
        const QString why = fit == Fit::OtherNoun         ? QStringLiteral("What is counted is something else: %1 for %2.")
                            : fit == Fit::OtherPopulation ? QStringLiteral("The rate is of other people: %1 for %2.")
                                                          : QStringLiteral("The unit is another one: %1 for %2.");
        contradict(claim, otherUnit->shown, why.arg(otherUnit->shown, whoseAndWhen(place, otherUnit->period)), otherUnit);
    } else {
        const auto period = m_context.periodOf(number.word);
        claim.reason = known ? QStringLiteral("No figure of this kind is held for %1.").arg(place.name)
                             : QStringLiteral("No figure is held for %1.").arg(period ? whoseAndWhen(place, *period) : place.name);
    }
    return claim;
}

CheckedClaim NumberCheck::checkRank(const WrittenNumber &number) const
{
    CheckedClaim claim = claimOf(number);
    const TextPlace place = m_context.placeOf(number.word, number.end);
    claim.reason = QStringLiteral("No place among councils is known for %1.").arg(place.name);
    for (const int topic : m_context.topicsOf(number.word)) {
        const Period period = m_context.onePeriod(number.word, topic);
        const auto rank = m_context.lookup().rank(topic, place.code, m_context.rankedWithin(), period);
        if (!rank)
            continue;
        Fact fact;
        fact.indicator = m_context.lookup().subject(topic).figures.indicator.id;
        fact.area = place.code;
        fact.areaName = place.name;
        fact.period = period;
        fact.field = QStringLiteral("rank");
        fact.value = rank->place->rank;
        fact.shown = rank->words();
        if (number.rangeEnd && rank->range) {
            fact.shown = rank->rangeWords();
            if (number.value == rank->range->first || number.value == rank->range->last)
                support(claim, fact);
            else
                contradict(claim, fact.shown, QStringLiteral("As far as chance lets one say it is %1.").arg(fact.shown), fact);
            return claim;
        }
        const bool right = number.value == rank->place->rank && (number.of == 0.0 || number.of == rank->place->of) && (!number.joint || rank->place->joint);
        if (right) {
            support(claim, fact);
            return claim;
        }
        contradict(claim, fact.shown, QStringLiteral("%1 is %2.").arg(place.name, fact.shown), fact);
    }
    return claim;
}

CheckedClaim NumberCheck::checkCouncils(const WrittenNumber &number) const
{
    CheckedClaim claim = claimOf(number);
    claim.reason = QStringLiteral("No group of so many councils stands behind the figures.");
    for (const int topic : m_context.topicsOf(number.word)) {
        const std::vector<int> counts = m_context.lookup().councilCounts(topic, m_context.onePeriod(number.word, topic));
        if (std::find(counts.begin(), counts.end(), static_cast<int>(number.value)) != counts.end())
            support(claim);
    }
    return claim;
}

} // namespace careatlas

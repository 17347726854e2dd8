// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/narrative/wordcheck.h"

#include "core/domain/format.h"

#include <algorithm>

namespace careatlas {

namespace {

bool isClear(Verdict verdict)
{
    return verdict != Verdict::Similar && verdict != Verdict::NotCompared;
}

bool holds(ComparisonWord word, const FigureLookup::Compared &compared)
{
    switch (word) {
    case ComparisonWord::Up:
        return isClear(compared.verdict) && compared.value > compared.other;
    case ComparisonWord::Down:
        return isClear(compared.verdict) && compared.value < compared.other;
    case ComparisonWord::Better:
        return compared.verdict == Verdict::Better;
    case ComparisonWord::Worse:
        return compared.verdict == Verdict::Worse;
    case ComparisonWord::Similar:
        return compared.verdict == Verdict::Similar;
    }
    return false;
}

ComparisonWord turned(ComparisonWord word)
{
    return word == ComparisonWord::Up ? ComparisonWord::Down : word == ComparisonWord::Down ? ComparisonWord::Up : word;
}

std::optional<GapBand> bandOfWord(const TextWord &word)
{
    if (word.is("just"))
        return GapBand::Just;
    if (word.is("slightly") || word.is("little") || word.is("marginally") || word.is("somewhat"))
        return GapBand::Slight;
    if (word.is("much") || word.is("far") || word.is("well") || word.is("considerably") || word.is("significantly"))
        return GapBand::Much;
    return std::nullopt;
}

} // namespace

CheckedClaim WordCheck::claimAt(int word, int length, CheckedClaim::Kind kind) const
{
    CheckedClaim claim;
    claim.at = {m_context.word(word).at.start, m_context.word(word + length - 1).at.end};
    claim.kind = kind;
    return claim;
}

Fact WordCheck::factAt(int word, int topic, const TextPlace &place, const char *field, const QString &shown) const
{
    Fact fact;
    fact.indicator = m_context.lookup().subject(topic).figures.indicator.id;
    fact.area = place.code;
    fact.areaName = place.name;
    fact.period = m_context.onePeriod(word, topic);
    fact.breakdown = m_context.partOf(word, topic);
    fact.field = QLatin1String(field);
    fact.shown = shown;
    return fact;
}

/// "dissatisfied", "less happy", "not easy": the other side of what the figure measures.
bool WordCheck::saysTheOpposite(int word) const
{
    for (int i = 0; i < m_context.size(); ++i) {
        const TextWord &w = m_context.word(i);
        if (w.text.startsWith(QLatin1String("dissatisf")) || w.text.startsWith(QLatin1String("unhapp")) || (w.is("not") && i > word))
            return true;
    }
    return false;
}

std::vector<CheckedClaim> WordCheck::check() const
{
    std::vector<CheckedClaim> claims;
    for (int i = 0; i < m_context.size(); ++i) {
        if (m_context.word(i).kind != TextWord::Kind::Word)
            continue;
        const bool ofNumber = std::any_of(m_context.numbers().begin(), m_context.numbers().end(), [i](const WrittenNumber &n) { return n.first <= i && i < n.end; });
        if (ofNumber)
            continue;
        if (const int cause = causeAt(m_context.sentence(), i)) {
            CheckedClaim claim = claimAt(i, std::min(cause, m_context.size() - i), CheckedClaim::Kind::Cause);
            claim.reason = QStringLiteral("The store holds figures, and no causes or motives.");
            claims.push_back(claim);
        } else if (const auto comparison = comparisonOf(m_context.sentence(), i)) {
            checkComparison(i, *comparison, claims);
        } else if (const auto change = changeOf(m_context.sentence(), i)) {
            claims.push_back(checkChange(i, *change));
        } else if (const auto extreme = extremeOf(m_context.sentence(), i)) {
            claims.push_back(checkExtreme(i, *extreme));
        } else if (const auto quantity = quantityOf(m_context.sentence(), i); quantity && !m_context.is(i - 1, "than")) {
            claims.push_back(checkQuantity(i, *quantity));
        } else if (auto rating = checkRating(i)) {
            claims.push_back(*std::move(rating));
        } else if (isVerdictOfTaste(m_context.sentence(), i)) {
            CheckedClaim claim = claimAt(i, 1, CheckedClaim::Kind::Comparison);
            claim.reason = QStringLiteral("No stored figure says what would be “%1”.").arg(m_context.word(i).text);
            claims.push_back(claim);
        }
    }
    return claims;
}

/// "than most councils": counted, not guessed.
bool WordCheck::checkAgainstMost(int word, ComparisonWord comparison, CheckedClaim &claim) const
{
    int most = -1;
    for (int i = word + 1; i < m_context.size() && i <= word + 10 && most < 0; ++i)
        if (m_context.is(i, "than") && (m_context.is(i + 1, "most") || (m_context.is(i + 1, "in") && m_context.is(i + 2, "most")) || (m_context.is(i + 1, "the") && m_context.is(i + 2, "most"))))
            most = i;
    if (most < 0)
        return false;
    const TextPlace place = m_context.placeOf(word, word + 1);
    claim.reason = QStringLiteral("How many councils lie on either side is not known.");
    for (const int topic : m_context.topicsOf(word)) {
        const Period period = m_context.onePeriod(word, topic);
        const auto rank = m_context.lookup().rank(topic, place.code, m_context.rankedWithin(), period);
        if (!rank)
            continue;
        const auto own = std::find_if(rank->ranked.begin(), rank->ranked.end(), [&](const Estimate &e) { return e.area.code == place.code; });
        if (own == rank->ranked.end())
            continue;
        const bool wantsHigher = (comparison == ComparisonWord::Up) != saysTheOpposite(word) ? comparison != ComparisonWord::Better && comparison != ComparisonWord::Worse : false;
        int passed = 0;
        for (const Estimate &e : rank->ranked) {
            const bool below = asShown(e.value(), e.unit) < asShown(own->value(), own->unit);
            const bool above = asShown(e.value(), e.unit) > asShown(own->value(), own->unit);
            const bool ownBetter = rank->highestFirst ? below : above;
            const bool ownWorse = rank->highestFirst ? above : below;
            passed += comparison == ComparisonWord::Better ? ownBetter : comparison == ComparisonWord::Worse ? ownWorse : wantsHigher ? below : above;
        }
        const QString shown = rank->words();
        const Fact fact = factAt(word, topic, place, "rank", shown);
        if (2 * passed > static_cast<int>(rank->ranked.size()))
            support(claim, fact);
        else
            contradict(claim, shown, QStringLiteral("%1 is %2.").arg(place.name, shown), fact);
    }
    return true;
}

void WordCheck::checkComparison(int word, ComparisonWord comparison, std::vector<CheckedClaim> &claims) const
{
    CheckedClaim claim = claimAt(word, 1, CheckedClaim::Kind::Comparison);
    if (checkAgainstMost(word, comparison, claim)) {
        claims.push_back(claim);
        return;
    }
    const TextPlace place = m_context.placeOf(word, word + 1);
    const auto other = m_context.comparedWith(word, place);
    // "find it harder to keep staff" is what was asked, not a comparison of figures.
    bool than = false;
    for (int i = word + 1; i < m_context.size(); ++i)
        than = than || m_context.is(i, "than");
    for (const int topic : m_context.topicsOf(word))
        if (!than && m_context.lookup().subject(topic).figures.indicator.title.contains(m_context.word(word).text))
            return;
    if (!other) {
        claim.reason = QStringLiteral("The text does not say than what.");
        claims.push_back(claim);
        return;
    }
    claim.reason = QStringLiteral("No two figures are held for %1 and %2 at the same time.").arg(place.name, other->name);
    const bool opposite = saysTheOpposite(word);
    // Without brackets the parts that it speaks of stand between the last comparison and it.
    int after = word;
    while (after > 0 && !comparisonOf(m_context.sentence(), after - 1))
        --after;
    struct One {
        int topic;
        int word; ///< that tells of it
        QString part;
    };
    std::vector<One> compare;
    // "worse on satisfaction (57.6% against 65.1%) and social contact (38.7% against 45.4%)": each must hold.
    for (const int pair : m_context.pairsOf(word))
        for (const int topic : m_context.topicsOf(pair))
            compare.push_back({topic, pair, m_context.partsOfPair(pair, topic).value(0)});
    const bool each = !compare.empty();
    for (const int topic : each ? std::vector<int>() : m_context.topicsOf(word)) {
        const QStringList parts = m_context.partsNamed(topic, after, word);
        compare.push_back({topic, word, parts.isEmpty() ? m_context.partOf(word, topic) : parts.front()});
    }
    std::size_t held = 0;
    for (const auto &[topic, at, part] : compare) {
        const Period period = m_context.onePeriod(at, topic);
        const auto compared = m_context.lookup().compare(topic, place, *other, period, part);
        if (!compared)
            continue;
        const Fact fact = factAt(word, topic, place, "verdict", toKey(compared->verdict));
        const ComparisonWord said = opposite ? turned(comparison) : comparison;
        // Where everyone is counted chance has no part; a reader may say which of two figures is the larger.
        const bool plain = compared->verdict == Verdict::NotCompared && compared->ofEveryone && m_context.isPasted()
            && ((said == ComparisonWord::Up && compared->value > compared->other) || (said == ComparisonWord::Down && compared->value < compared->other));
        if (holds(said, *compared) || plain) {
            support(claim, fact);
            if (each && ++held < compare.size())
                continue;
            claims.push_back(claim);
            checkBand(word, topic, *compared, period, claims);
            return;
        }
        const QString values = QStringLiteral("%1 and %2").arg(formatValue(compared->value, compared->unit), formatValue(compared->other, compared->unit));
        claim.finding = CheckedClaim::Finding::NotFound;
        if (compared->verdict == Verdict::NotCompared) {
            claim.reason = compared->reason.isEmpty() ? QStringLiteral("No test can tell %1 apart.").arg(values) : compared->reason;
            claim.fact = fact;
        } else {
            contradict(claim, toKey(compared->verdict), QStringLiteral("The figures are %1; with their interval %2 is %3.").arg(values, place.name, toKey(compared->verdict)), fact);
        }
        if (each)
            break;
    }
    claims.push_back(claim);
}

void WordCheck::checkBand(int word, int topic, const FigureLookup::Compared &compared, const Period &period, std::vector<CheckedClaim> &claims) const
{
    if (word == 0)
        return;
    const auto said = bandOfWord(m_context.word(word - 1));
    if (!said)
        return;
    CheckedClaim claim = claimAt(word - 1, 1, CheckedClaim::Kind::Quantifier);
    const auto band = m_context.lookup().band(topic, compared.value - compared.other, period);
    if (!band)
        claim.reason = QStringLiteral("How far councils lie apart is not known for this figure.");
    else if (*band == *said || (*said == GapBand::Slight && *band == GapBand::Just)) // what is just so is slightly so
        support(claim, factAt(word, topic, m_context.placeOf(word, word + 1), "difference", wordOf(*band)));
    else if (*band == GapBand::Beyond)
        claim.reason = QStringLiteral("The gap is larger than there are words for.");
    else
        contradict(claim, *band == GapBand::Plain ? QStringLiteral("no such word") : wordOf(*band), QStringLiteral("Measured by how far councils lie apart, the gap is of another size."));
    claims.push_back(claim);
}

CheckedClaim WordCheck::checkChange(int word, ChangeWord change) const
{
    CheckedClaim claim = claimAt(word, 1, CheckedClaim::Kind::Comparison);
    const TextPlace place = m_context.placeOf(word, word + 1);
    claim.reason = QStringLiteral("No run of figures of %1 is held that a trend could be read from.").arg(place.name);
    for (const int topic : m_context.topicsOf(word)) {
        const FigureLookup &lookup = m_context.lookup();
        const Indicator &indicator = lookup.subject(topic).figures.indicator;
        const AreaFigures *area = place.kind == TextPlace::Kind::Area ? lookup.area(topic, place.code) : nullptr;
        if (!area)
            continue;
        // A figure that is a change itself.
        if (indicator.id.contains(QLatin1String("-change"))) {
            const Observation *o = observationOf(*area, m_context.onePeriod(word, topic), {});
            if (o && o->value) {
                const bool right = change == ChangeWord::Up ? *o->value > 0.0 : change == ChangeWord::Down && *o->value < 0.0;
                const Fact fact = factAt(word, topic, place, "value", formatValue(*o->value, indicator.unit));
                if (right)
                    support(claim, fact);
                else
                    contradict(claim, fact.shown, QStringLiteral("The change is %1.").arg(fact.shown), fact);
                return claim;
            }
        }
        const CouncilMovement movement = lookup.movement(topic, place.code);
        const Fact fact = factAt(word, topic, place, "movement", movement.label());
        const bool up = movement.movement == Movement::Increasing;
        const bool down = movement.movement == Movement::Decreasing;
        const bool better = (up && movement.polarity == Polarity::HigherIsBetter) || (down && movement.polarity == Polarity::LowerIsBetter);
        const bool worse = (up && movement.polarity == Polarity::LowerIsBetter) || (down && movement.polarity == Polarity::HigherIsBetter);
        const bool right = change == ChangeWord::Up       ? up
                           : change == ChangeWord::Down   ? down
                           : change == ChangeWord::Better ? better
                           : change == ChangeWord::Worse  ? worse
                                                          : movement.movement == Movement::NoSignificantChange;
        if (right) {
            support(claim, fact);
            return claim;
        }
        if (movement.movement == Movement::CannotBeCalculated) {
            if (!movement.reason.isEmpty())
                claim.reason = movement.reason;
            // Two counts of everyone, at two times that are named.
            std::vector<double> values;
            for (const TextWord &w : m_context.sentence().words)
                if (w.kind == TextWord::Kind::Period)
                    for (const Observation &o : area->observations)
                        if (o.value && o.breakdown.isEmpty() && meansPeriod(w.period, o.period)) {
                            const auto estimate = estimateOf(lookup.subject(topic).figures, *area, o.period, {}, {});
                            if (estimate && estimate->without == WithoutInterval::WholePopulation)
                                values.push_back(*o.value);
                        }
            if (m_context.isPasted() && values.size() >= 2 && (change == ChangeWord::Up ? values.back() > values.front() : change == ChangeWord::Down && values.back() < values.front()))
                support(claim, fact);
        } else {
            contradict(claim, movement.label().toLower(), QStringLiteral("The trend test over the last five figures says: %1.").arg(movement.label().toLower()), fact);
        }
    }
    return claim;
}

CheckedClaim WordCheck::checkExtreme(int word, ExtremeWord extreme) const
{
    CheckedClaim claim = claimAt(word, 1, CheckedClaim::Kind::Comparison);
    const TextPlace place = m_context.placeOf(word, word + 1);
    claim.reason = QStringLiteral("No place among councils is known for %1.").arg(place.name);
    for (const int topic : m_context.topicsOf(word)) {
        const auto rank = m_context.lookup().rank(topic, place.code, m_context.rankedWithin(), m_context.onePeriod(word, topic));
        if (!rank)
            continue;
        const auto own = std::find_if(rank->ranked.begin(), rank->ranked.end(), [&](const Estimate &e) { return e.area.code == place.code; });
        if (own == rank->ranked.end())
            continue;
        const double value = asShown(own->value(), own->unit);
        const double first = asShown(rank->ranked.front().value(), own->unit);
        const double last = asShown(rank->ranked.back().value(), own->unit);
        const double highest = rank->highestFirst ? first : last;
        const double lowest = rank->highestFirst ? last : first;
        const double wanted = extreme == ExtremeWord::Highest ? highest : extreme == ExtremeWord::Lowest ? lowest : extreme == ExtremeWord::First ? first : last;
        const Fact fact = factAt(word, topic, place, "rank", rank->words());
        if (value == wanted)
            support(claim, fact);
        else
            contradict(claim, fact.shown, QStringLiteral("%1 is %2.").arg(place.name, fact.shown), fact);
    }
    return claim;
}

CheckedClaim WordCheck::checkQuantity(int word, QuantityWord quantity) const
{
    CheckedClaim claim = claimAt(word, 1, CheckedClaim::Kind::Quantifier);
    const TextPlace place = m_context.placeOf(word, word + 1);
    const TextClause &clause = m_context.sentence().clauses[static_cast<std::size_t>(m_context.sentence().clauseOf(word))];
    claim.reason = QStringLiteral("No stored share says how many that are.");
    for (int i = clause.first; i < clause.end; ++i)
        if (comparisonOf(m_context.sentence(), i) || (i > word && saysTheOpposite(word)))
            return claim; // nobody counted how many of them compare so
    for (const int topic : m_context.topicsOf(word)) {
        const Indicator &indicator = m_context.lookup().subject(topic).figures.indicator;
        for (const Evidence &evidence : m_context.lookup().evidence(topic, place, m_context.periodsFor(word, topic, place))) {
            if (evidence.unit.kind() != Unit::Kind::Percent || !m_context.meansPart(word, topic, evidence.breakdown) || (qstrcmp(evidence.field, "value") != 0 && qstrcmp(evidence.field, "share") != 0))
                continue;
            const bool right = quantity == QuantityWord::Most        ? evidence.value > 50.0
                               : quantity == QuantityWord::AlmostAll ? evidence.value >= 90.0
                               : quantity == QuantityWord::Few       ? evidence.value <= 10.0
                                                                     : evidence.value < 50.0;
            const Fact fact = factOf(evidence, indicator, place);
            if (right) {
                support(claim, fact);
                return claim;
            }
            contradict(claim, fact.shown, QStringLiteral("The share is %1.").arg(fact.shown), fact);
        }
    }
    return claim;
}

std::optional<CheckedClaim> WordCheck::checkRating(int word) const
{
    const bool improvement = m_context.is(word, "requires") && m_context.is(word + 1, "improvement");
    if (!improvement && !m_context.is(word, "outstanding") && !m_context.is(word, "good") && !m_context.is(word, "inadequate"))
        return std::nullopt;
    std::optional<CheckedClaim> claim;
    // "4 (outstanding)" names the scale.
    if (word >= 2 && m_context.word(word - 1).isSign(u'(') && m_context.word(word - 2).kind == TextWord::Kind::Number)
        return std::nullopt;
    const TextPlace place = m_context.placeOf(word, word + 1);
    const QString said = improvement ? QStringLiteral("requires improvement") : m_context.word(word).text;
    for (const int topic : m_context.topicsOf(word)) {
        const Indicator &indicator = m_context.lookup().subject(topic).figures.indicator;
        if (indicator.unit.kind() != Unit::Kind::Rating)
            continue;
        if (!claim) {
            claim = claimAt(word, improvement ? 2 : 1, CheckedClaim::Kind::Comparison);
            claim->reason = QStringLiteral("%1 has no such rating in the store.").arg(place.name);
        }
        for (const Evidence &evidence : m_context.lookup().evidence(topic, place, m_context.periodsFor(word, topic, place))) {
            if (!m_context.meansPart(word, topic, evidence.breakdown) || qstrcmp(evidence.field, "value") != 0)
                continue;
            const QString rating = formatNumber(evidence.value, indicator.unit);
            const Fact fact = factOf(evidence, indicator, place);
            if (rating.compare(said, Qt::CaseInsensitive) == 0) {
                support(*claim, fact);
                return claim;
            }
            contradict(*claim, rating, QStringLiteral("The rating is %1.").arg(rating.toLower()), fact);
        }
    }
    return claim;
}

} // namespace careatlas

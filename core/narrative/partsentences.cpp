// SPDX-License-Identifier: GPL-3.0-or-later
// What a finding says of parts, of a second council and of its own limits.
#include "core/narrative/sentences.h"

#include "core/domain/format.h"
#include "core/narrative/factmaker.h"

#include <algorithm>

namespace careatlas {

namespace {

constexpr std::size_t mostUnlike = 2; ///< parts named to either side

/// A label within a sentence: "Council-managed personal budget" loses its capital and "NHS-funded" keeps it.
QString inside(const QString &label)
{
    const bool acronym = label.size() > 1 && label[1].isUpper();
    return acronym ? label : label.left(1).toLower() + label.mid(1);
}

Phrase largestPart(const Finding &finding)
{
    if (finding.largest.isEmpty() || finding.parts.size() < 2)
        return {};
    std::vector<const PartFinding *> parts;
    for (const PartFinding &part : finding.parts)
        if (!part.part.label.contains(QLatin1String("also counted")))
            parts.push_back(&part);
    std::stable_sort(parts.begin(), parts.end(), [](const PartFinding *a, const PartFinding *b) { return *a->stored.value > *b->stored.value; });
    if (parts.size() < 2 || *parts[0]->stored.value == *parts[1]->stored.value)
        return {};
    const Fact fact = storedFact(finding.area().area, parts[0]->stored, finding.indicator().unitOf(parts[0]->part.id()));
    return Phrase::fill(finding.largest, {{QStringLiteral("part"), Phrase(Slot::name(fact, inside(parts[0]->part.label)))},
                                          {QStringLiteral("value"), Phrase(Slot::number(fact))}});
}

/// "residential care (84.1 against 71.1)".
Phrase beside(const PartFinding &part, const Finding &finding)
{
    const Estimate &estimate = *part.judgement.estimate;
    const Fact own = estimateFact(estimate, finding.indicator());
    const Fact other = benchmarkFact(part.judgement.benchmark, finding.subject->figures, estimate.unit);
    Phrase phrase(Slot::name(own, inside(part.part.label)));
    phrase << QStringLiteral(" (") << Slot::number(own, formatNumber(estimate.value(), estimate.unit)) << QStringLiteral(" against ")
           << Slot::number(other, formatNumber(*other.value, estimate.unit)) << QStringLiteral(")");
    return phrase;
}

Phrase unlikeParts(const Finding &finding)
{
    std::vector<const PartFinding *> clear;
    for (const PartFinding &part : finding.parts)
        if (part.judgement.at95 != Verdict::NotCompared && part.judgement.at95 != Verdict::Similar)
            clear.push_back(&part);
    std::stable_sort(clear.begin(), clear.end(), [](const PartFinding *a, const PartFinding *b) {
        return distanceInStandardErrors(a->judgement) > distanceInStandardErrors(b->judgement);
    });
    std::vector<Phrase> higher, lower;
    for (const PartFinding *part : clear) {
        const bool isHigher = part->judgement.estimate->value() > *part->judgement.benchmark.value;
        std::vector<Phrase> &side = isHigher ? higher : lower;
        if (side.size() < mostUnlike)
            side.push_back(beside(*part, finding));
    }
    if (clear.empty())
        return {};
    const Judgement &first = clear.front()->judgement;
    const auto side = [&](const std::vector<Phrase> &items, Verdict verdict) {
        Phrase phrase = Phrase::list(items);
        phrase << QString(items.size() == 1 ? QStringLiteral(" is clearly ") : QStringLiteral(" are clearly "))
               << Slot::comparison(verdictFact(first, finding.indicator(), toKey(verdict)), toKey(verdict));
        return phrase;
    };
    Phrase phrase(QStringLiteral("held against "));
    phrase << Slot::name(benchmarkFact(first.benchmark, finding.subject->figures, first.estimate->unit), benchmarkName(first.benchmark)) << QStringLiteral(", ");
    if (!higher.empty())
        phrase << side(higher, Verdict::Higher);
    if (!higher.empty() && !lower.empty())
        phrase << QStringLiteral(", while ");
    if (!lower.empty())
        phrase << side(lower, Verdict::Lower);
    if (first.estimate->unit.kind() == Unit::Kind::Rate)
        phrase << QStringLiteral(", for every 100,000 %1").arg(first.estimate->unit.denominator());
    return phrase;
}

/// A break in method right before the figure, with earlier figures behind it.
const MethodBreak *breakBefore(const Finding &finding)
{
    const auto &breaks = finding.subject->figures.breaks;
    const auto known = std::find_if(breaks.begin(), breaks.end(), [&](const MethodBreak &candidate) { return candidate.from == finding.subject->period; });
    const auto &observations = finding.area().observations;
    const bool earlier = std::any_of(observations.begin(), observations.end(), [&](const Observation &observation) {
        return observation.value && observation.breakdown.isEmpty() && observation.period < finding.subject->period;
    });
    return known != breaks.end() && earlier ? &*known : nullptr;
}

Fact stateFact(const Finding &finding, const QString &words)
{
    Fact fact = storedFact(finding.area().area, *finding.own, finding.indicator().unit);
    fact.field = QStringLiteral("state");
    fact.value.reset();
    fact.shown = words;
    return fact;
}

} // namespace

std::vector<Phrase> partSentences(const Finding &finding)
{
    std::vector<Phrase> sentences{largestPart(finding), unlikeParts(finding)};
    std::erase_if(sentences, [](const Phrase &phrase) { return phrase.isEmpty(); });
    return sentences;
}

Phrase pairSentence(const Finding &finding)
{
    const auto &pair = finding.pair;
    if (!pair)
        return {};
    const Area &other = finding.subject->second()->area;
    const Area &own = finding.area().area;
    if (!pair->a)
        return {};
    if (!pair->b)
        return Phrase(QStringLiteral("there is no figure for %1 at that time").arg(placeInSentence(other.name)));
    const Fact otherFact = estimateFact(*pair->b, finding.indicator());
    Phrase phrase(QStringLiteral("in "));
    phrase << Slot::name(otherFact, placeInSentence(other.name)) << QStringLiteral(" it was ") << Slot::number(otherFact);
    if (pair->b->basis && pair->b->unit.kind() == Unit::Kind::Rate)
        phrase << QStringLiteral(" for every 100,000 %1").arg(pair->b->unit.denominator());
    if (pair->verdict95 == Verdict::NotCompared || !pair->at95) {
        if (pair->measure != PairComparison::Measure::None)
            phrase << QStringLiteral("; the gap between the two is not tested");
        return phrase;
    }
    Fact verdict = otherFact;
    verdict.area = own.code;
    verdict.areaName = own.name;
    verdict.field = QStringLiteral("verdict");
    verdict.value.reset();
    verdict.shown = toKey(pair->verdict95);
    verdict.formula = pair->method;
    if (pair->verdict95 == Verdict::Similar) {
        phrase << QStringLiteral("; the two are ") << Slot::comparison(verdict, QStringLiteral("similar")) << QStringLiteral(", as chance could explain the gap");
        return phrase;
    }
    phrase << QStringLiteral("; ") << QString(placeInSentence(own.name)) << QStringLiteral(" is ") << Slot::comparison(verdict, toKey(pair->verdict95)) << QStringLiteral(" by more than chance would explain");
    return phrase;
}

std::vector<Phrase> limitSentences(const Finding &finding)
{
    std::vector<Phrase> sentences;
    if (finding.own) {
        switch (finding.own->state) {
        case DataState::Quoted:
            sentences.push_back(Phrase::fill(QStringLiteral("the figure is {state} from a report and is not an official statistic"),
                                             {{QStringLiteral("state"), Phrase(Slot::name(stateFact(finding, QStringLiteral("quoted")), QStringLiteral("quoted")))}}));
            break;
        case DataState::Provisional:
            sentences.push_back(Phrase::fill(QStringLiteral("the figure is {state}, so its publisher may still change it"),
                                             {{QStringLiteral("state"), Phrase(Slot::name(stateFact(finding, QStringLiteral("provisional")), QStringLiteral("provisional")))}}));
            break;
        case DataState::Estimated:
            sentences.push_back(Phrase::fill(QStringLiteral("the publisher {state} the figure and did not count it in full"),
                                             {{QStringLiteral("state"), Phrase(Slot::name(stateFact(finding, QStringLiteral("estimated")), QStringLiteral("estimated")))}}));
            break;
        default:
            if (finding.own->state == DataState::KnownBias || finding.indicator().state == DataState::KnownBias)
                sentences.push_back(Phrase::fill(QStringLiteral("figures of this kind are {state}, so compare with care"),
                                                 {{QStringLiteral("state"), Phrase(Slot::name(stateFact(finding, QStringLiteral("known to lean one way")),
                                                                                             QStringLiteral("known to lean one way")))}}));
        }
    }
    if (const MethodBreak *broken = finding.own ? breakBefore(finding) : nullptr) {
        Fact fact = stateFact(finding, broken->from.label());
        fact.period = broken->from;
        fact.field = QStringLiteral("period");
        fact.formula = broken->explanation;
        sentences.push_back(Phrase::fill(QStringLiteral("figures from before {period} were made in another way and do not compare with this one"),
                                         {{QStringLiteral("period"), Phrase(Slot::period(fact, broken->from.label()))}}));
    }
    if (finding.partsHeldBack)
        sentences.push_back(Phrase(QStringLiteral("small numbers are held back, so the parts shown fall short of the whole")));
    return sentences;
}

} // namespace careatlas

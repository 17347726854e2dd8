// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/narrative/finding.h"

#include "core/statistics/distribution.h"

#include <algorithm>
#include <cmath>

namespace careatlas {

namespace {

/// All councils of one period as a group, so that a place among them is of England.
CouncilGroup allOf(const IndicatorFigures &every)
{
    CouncilGroup group;
    group.label = QStringLiteral("England");
    for (const AreaFigures &area : every.areas)
        group.members.push_back(area.area.code);
    return group;
}

std::optional<GapBand> bandFor(const Finding &finding)
{
    if (finding.judgement.at95 == Verdict::NotCompared || finding.judgement.at95 == Verdict::Similar || finding.rank.ranked.size() < 4)
        return std::nullopt;
    std::vector<double> values;
    for (const Estimate &estimate : finding.rank.ranked)
        values.push_back(estimate.value());
    const double gap = finding.judgement.estimate->value() - *finding.judgement.benchmark.value;
    return bandOf(std::abs(gap), distributionOf(std::move(values)).medianAbsoluteDeviation);
}

void addParts(Finding &finding)
{
    const TextSubject &subject = *finding.subject;
    const Dimension *dimension = subject.figures.indicator.dimension(finding.phrases.parts);
    if (!dimension)
        return;
    for (const Breakdown &part : dimension->parts) {
        const Observation *stored = observationOf(finding.area(), subject.period, part.id());
        finding.partsHeldBack = finding.partsHeldBack || (stored && isHeldBack(stored->state));
        if (!stored || !stored->value || stored->state == DataState::Quoted)
            continue;
        const auto basis = basisFor(subject.figures.indicator, part.id(), finding.basis);
        finding.parts.push_back({part, *stored, judge(subject.figures, subject.council().code, subject.benchmark(part.id(), basis))});
    }
}

} // namespace

double distanceInStandardErrors(const Judgement &judgement)
{
    if (judgement.at95 == Verdict::NotCompared)
        return 0.0;
    const Interval &interval = *judgement.estimate->at95;
    const double width = interval.upper - interval.lower;
    return width > 0.0 ? std::abs(judgement.estimate->value() - *judgement.benchmark.value) * 2.0 * normalWidth(Confidence::P95) / width : 0.0;
}

bool Finding::hasFigure() const
{
    return own || !parts.empty()
        || std::any_of(area().observations.begin(), area().observations.end(), [this](const Observation &observation) {
               return observation.period == subject->period && observation.value;
           });
}

bool Finding::isClear() const
{
    return judgement.at95 != Verdict::NotCompared && judgement.at95 != Verdict::Similar && band != GapBand::Beyond;
}

double Finding::weight() const
{
    if (!isClear())
        return 0.0;
    return std::sqrt(distanceInStandardErrors(judgement)) * (1.0 + static_cast<double>(band.value_or(GapBand::Plain)));
}

Finding findingOf(const TextSubject &subject, const Phrases &phrases)
{
    Finding finding;
    finding.subject = &subject;
    finding.phrases = phrases.indicators.value(subject.figures.indicator.id);
    finding.largest = phrases.largest.value(finding.phrases.parts);
    const AreaCode &council = subject.council().code;
    finding.basis = commonBasis(subject.figures, &subject.period);
    if (const Observation *own = observationOf(finding.area(), subject.period, QString()); own && own->value)
        finding.own = own;
    if (finding.own) {
        finding.judgement = judge(subject.figures, council, subject.benchmark(QString(), finding.basis));
        finding.movement = movementOf(subject.figures, council);
        if (subject.everyone)
            finding.rank = rankOf(*subject.everyone, council, allOf(*subject.everyone), subject.period, finding.basis);
        finding.band = bandFor(finding);
    }
    addParts(finding);
    if (const AreaFigures *second = subject.second())
        finding.pair = comparePair(subject.figures, council, second->area.code, subject.period);
    return finding;
}

QHash<QString, Finding> findingsOf(const std::vector<TextSubject> &subjects, const Phrases &phrases)
{
    QHash<QString, Finding> findings;
    for (const TextSubject &subject : subjects)
        findings.insert(subject.figures.indicator.id, findingOf(subject, phrases));
    return findings;
}

} // namespace careatlas

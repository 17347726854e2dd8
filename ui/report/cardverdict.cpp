// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/cardverdict.h"

#include "core/comparison/similarcouncils.h"
#include "core/domain/format.h"
#include "ui/charts/verdictshape.h"
#include "ui/report/cardstate.h"
#include "ui/report/sectionfigures.h"

#include <QCoreApplication>

#include <algorithm>

namespace careatlas {

namespace {

QString say(const char *words)
{
    return QCoreApplication::translate("CardVerdict", words);
}

/// "England 65.4%", and within a sentence "the mean of councils, 64.7%".
QString named(const Benchmark &benchmark, const QString &value, bool within)
{
    if (hasName(benchmark) || !within)
        return benchmark.label + QLatin1Char(' ') + value;
    return inSentence(benchmark) + QStringLiteral(", ") + value;
}

struct Yardstick {
    double value;
    Period period;
};

/// The comparator's latest figure that is no later than the card's; quoted ones only for a quoted figure.
std::optional<Yardstick> latestOf(const IndicatorFigures &figures, const Benchmark &benchmark, bool quoted)
{
    if (const AreaFigures *area = areaOf(figures, benchmark.area)) {
        const Observation *latest = latestWhole(*area, benchmark.period, quoted);
        const auto estimate = latest ? estimateOf(figures, *area, latest->period, QString(), benchmark.basis) : std::nullopt;
        return estimate ? std::optional(Yardstick{estimate->value(), latest->period}) : std::nullopt;
    }
    if (benchmark.value)
        return Yardstick{*benchmark.value, benchmark.period};
    std::optional<Yardstick> latest;
    for (const NationalFigure &figure : figures.national) {
        const bool wanted = benchmark.kind == (figure.kind == NationalFigure::Kind::Pooled ? Comparator::EnglandPooled : Comparator::MeanOfCouncils);
        if (wanted && figure.basis == benchmark.basis && figure.breakdown.isEmpty() && figure.period <= benchmark.period
            && (!latest || latest->period < figure.period))
            latest = Yardstick{figure.value, figure.period};
    }
    return latest;
}

/// "Worse than England 65.4%"; of a figure without a verdict how the two read: "Below England 65.4%".
QString compared(const Judgement &judgement, const QString &own, double value, const QString &other)
{
    const QString against = named(judgement.benchmark, other, true);
    if (judgement.at95 == Verdict::Similar)
        return say("Similar to %1").arg(against);
    if (judgement.at95 != Verdict::NotCompared)
        return say("%1 than %2").arg(verdictWord(judgement.at95), against);
    if (own == other)
        return say("The same as %1").arg(against);
    return (value > *judgement.benchmark.value ? say("Above %1") : say("Below %1")).arg(against);
}

/// Why nothing is there to hold a council against, where its group has nobody else.
QString whyAlone(const std::optional<GroupFigures> &group, const Area &council)
{
    if (!group)
        return say("Similar councils could not be found.");
    const auto others = std::count_if(group->group.members.begin(), group->group.members.end(), [&council](const AreaCode &code) { return code != council.code; });
    if (others > 0)
        return QString();
    return group->group.kind == CouncilGroup::Kind::Similar ? say("No councils are found that are similar to %1: it is too unlike all others, or no council of today.").arg(council.name)
                                                            : say("There is no council in “%1” but %2.").arg(group->group.label, council.name);
}

} // namespace

void addVerdict(CardFacts &facts, const IndicatorFigures &figures, const Period &period, Comparator comparator, const std::optional<GroupFigures> &group)
{
    const AreaFigures &council = figures.areas.front();
    const std::optional<RateBasis> basis = basisOf(figures, period);
    facts.judgement = judge(figures, council.area.code, benchmarkOf(comparator, figures, group, period, QString(), basis));
    facts.movement = movementOf(figures, council.area.code);
    const Benchmark &benchmark = facts.judgement.benchmark;
    if (isOfGroup(comparator)) {
        for (const AreaFigures &peer : group ? group->members.areas : std::vector<AreaFigures>())
            if (peer.area.code != council.area.code)
                facts.peers << peer.area.name;
        facts.peersHow = comparator == Comparator::SimilarCouncils ? SimilarCouncils::method() : QString();
        if (const QString why = whyAlone(group, council.area); !why.isEmpty())
            facts.judgement.reason = why;
    }
    std::vector<BasisJudgement> onEach;
    for (const RateBasis other : rateBases(figures.indicator.unit))
        onEach.push_back({other, judge(figures, council.area.code, benchmarkOf(comparator, figures, group, period, QString(), other))});
    facts.basisWarning = basisWarning(onEach);

    const Observation *own = whole(council, period);
    const auto other = latestOf(figures, benchmark, own && own->state == DataState::Quoted);
    if (!other) {
        // Of an indicator that has parts only, the chart compares each part.
        if (figures.indicator.dimensions.empty())
            facts.comparison = say("%1: no figure").arg(benchmark.label);
        return;
    }
    const Unit unit = benchmark.basis ? rateUnit(figures.indicator.unit, *benchmark.basis) : figures.indicator.unit;
    const QString text = formatValue(other->value, unit);
    const auto &estimate = facts.judgement.estimate;
    // A total without a rate compares councils with councils only.
    const bool unlike = needsRate(unit) && !benchmark.basis && comparator != Comparator::MeanOfCouncils && !isOfGroup(comparator);
    if (other->period != period)
        facts.comparison = say("%1 in %2").arg(named(benchmark, text, false), other->period.label());
    else if (estimate && !unlike)
        facts.comparison = compared(facts.judgement, formatValue(estimate->value(), unit), estimate->value(), text);
    else
        facts.comparison = named(benchmark, text, false);
}

QString spokenVerdict(const CardFacts &facts)
{
    const Judgement &judgement = facts.judgement;
    QStringList sentences;
    if (judgement.at95 == Verdict::NotCompared)
        sentences << facts.comparison << (judgement.reason.isEmpty() ? QString() : say("Not compared: %1").arg(judgement.reason));
    else if (judgement.at99_8 == judgement.at95)
        sentences << say("%1, at the 95% and the 99.8% level").arg(facts.comparison);
    else
        sentences << say("%1, at the 95% level; %2 at the 99.8% level").arg(facts.comparison, toKey(judgement.at99_8));
    sentences << facts.basisWarning << movementWords(facts.movement);
    for (QString &sentence : sentences)
        if (sentence.endsWith(QLatin1Char('.')))
            sentence.chop(1);
    sentences.removeAll(QString());
    return sentences.join(QStringLiteral(". "));
}

QString movementWords(const CouncilMovement &movement)
{
    if (movement.movement == Movement::CannotBeCalculated || movement.points.empty())
        return QString();
    const QString label = movement.label();
    return say("Five years to %1: %2").arg(movement.points.back().figure.period.label(), label.left(1).toLower() + label.mid(1));
}

} // namespace careatlas

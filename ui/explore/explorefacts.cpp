// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/explorefacts.h"

#include "core/comparison/councilrank.h"
#include "core/domain/format.h"
#include "ui/charts/verdictshape.h"

#include <QCoreApplication>

namespace careatlas {

namespace {

QString say(const char *words)
{
    return QCoreApplication::translate("ExploreFacts", words);
}

QString capital(const QString &words)
{
    return words.left(1).toUpper() + words.mid(1);
}

QString sentence(const QString &words)
{
    return words.isEmpty() || words.endsWith(QLatin1Char('.')) ? words : words + QLatin1Char('.');
}

/// "Rutland, 70.1%"; "Rutland and Bedford, 70.1%"; "4 councils, 70.1%".
QString endOf(const std::vector<Estimate> &ranked, bool first)
{
    const Estimate &end = first ? ranked.front() : ranked.back();
    const QString value = formatNumber(end.value(), end.unit);
    QStringList names;
    for (const Estimate &estimate : ranked)
        if (formatNumber(estimate.value(), estimate.unit) == value)
            names << estimate.area.name;
    const QString who = names.size() > 2 ? say("%1 councils").arg(formatCount(static_cast<double>(names.size()))) : names.join(say(" and "));
    return say("%1, %2").arg(who, formatValue(end.value(), end.unit));
}

QString rankWords(const CouncilRank &rank, const CouncilGroup &group)
{
    if (!rank.place)
        return sentence(rank.without);
    QString words = say("%1 in %2").arg(capital(rank.words()), group.label);
    if (group.kind == CouncilGroup::Kind::Type || group.kind == CouncilGroup::Kind::Similar)
        words = say("%1 among %2").arg(capital(rank.words()), group.label);
    else if (group.kind == CouncilGroup::Kind::Own)
        words = say("%1 in “%2”").arg(capital(rank.words()), group.label);
    if (rank.range)
        words += rank.range->first == rank.range->last ? say(", clear of chance") : say(", could be %1").arg(rank.rangeWords());
    words += say(". First: %1; last: %2.").arg(endOf(rank.ranked, true), endOf(rank.ranked, false));
    QStringList without;
    if (rank.suppressed > 0)
        without << say("%1 suppressed").arg(formatCount(rank.suppressed));
    if (rank.missing > 0)
        without << say("%1 without a value").arg(formatCount(rank.missing));
    return without.isEmpty() ? words : words + QLatin1Char(' ') + sentence(without.join(QStringLiteral(", ")));
}

QString comparisonWords(const Judgement &judgement)
{
    const Benchmark &benchmark = judgement.benchmark;
    const QString other = benchmark.value && judgement.estimate
        ? say("%1, %2").arg(inSentence(benchmark), formatValue(*benchmark.value, judgement.estimate->unit))
        : inSentence(benchmark);
    if (judgement.at95 == Verdict::NotCompared)
        return judgement.estimate ? say("Not compared with %1").arg(other) : QString();
    QString words = verdictWords(judgement.at95, other);
    if (judgement.at99_8 != judgement.at95)
        words += say(" (at 99.8%: %1)").arg(toKey(judgement.at99_8));
    return words;
}

} // namespace

QString ExploreFacts::head() const
{
    return say("%1: %2").arg(area, value) + (about.isEmpty() ? QString() : say(" (%1)").arg(about));
}

std::vector<TextPart> ExploreFacts::method() const
{
    if (comparison.isEmpty())
        return {};
    if (judgement.at95 == Verdict::NotCompared)
        return {{say("Why nothing is said"), {judgement.reason}, false}};
    std::vector<TextPart> parts{{say("How this was compared"), {judgement.rule, howInterval(*judgement.estimate)}, false}};
    if (judgement.sensitivity)
        parts.push_back({say("What would change this"), {judgement.sensitivity->words}, false});
    return parts;
}

QString ExploreFacts::words() const
{
    QStringList words{head()};
    words << comparison << rank << warning;
    words.removeAll(QString());
    for (QString &part : words)
        part = sentence(part);
    return words.join(QLatin1Char(' '));
}

std::optional<RateBasis> basisOfView(const IndicatorFigures &every, const CouncilView &view)
{
    return basisFor(every.indicator, view.breakdown, view.basis ? view.basis : commonBasis(every, &view.period));
}

ExploreFacts exploreFacts(const IndicatorFigures &every, const CouncilView &view, const Benchmark &benchmark, const QHash<QString, StateWords> &states)
{
    ExploreFacts facts;
    const AreaFigures *council = areaOf(every, view.council);
    if (!council)
        return facts;
    facts.area = council->area.name;
    facts.judgement = judge(every, view.council, benchmark);
    if (const auto &estimate = facts.judgement.estimate) {
        facts.value = formatValue(estimate->value(), estimate->unit);
        if (estimate->unit.kind() == Unit::Kind::Rate)
            facts.value += QLatin1Char(' ') + estimate->unit.denominator();
        QStringList about{view.period.label()};
        if (estimate->figure.respondents)
            about << say("%1 people answered").arg(formatCount(*estimate->figure.respondents));
        facts.about = about.join(QStringLiteral(", "));
    } else {
        const Observation *observation = observationOf(*council, view.period, view.breakdown);
        const DataState state = observation && !observation->value ? observation->state : DataState::NotAvailable;
        facts.value = observation && observation->value ? say("no rate can be made of its figure") : states.value(toKey(state)).title;
        facts.about = view.period.label();
    }
    facts.comparison = comparisonWords(facts.judgement);
    facts.rank = rankWords(rankOf(every, view.council, view.group, view.period, basisOfView(every, view)), view.group);
    if (benchmark.kind && rateBases(every.indicator.unitOf(view.breakdown)).size() > 1)
        facts.warning = basisWarning(judgeOnEachBasis(every, view.council, *benchmark.kind, view.period));
    return facts;
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/narrative/textsubject.h"

#include "core/store/indicatorstore.h"

namespace careatlas {

const AreaFigures *TextSubject::second() const
{
    return figures.areas.size() > 1 && figures.areas[1].role == AreaRole::SecondCouncil ? &figures.areas[1] : nullptr;
}

QString TextSubject::comparatorKey() const
{
    return comparator == Comparator::OwnGroup && group ? QStringLiteral("%1:%2").arg(toKey(comparator), group->group.label) : toKey(comparator);
}

Benchmark TextSubject::benchmark(const QString &breakdown, std::optional<RateBasis> basis) const
{
    const bool groupPart = isOfGroup(comparator) && !breakdown.isEmpty();
    return benchmarkOf(groupPart ? Comparator::England : comparator, figures, group, period, breakdown, basis);
}

Result<TextSubject> textSubject(const IndicatorStore &store, const QString &indicator, const TextQuestion &question)
{
    auto figures = store.figures(indicator, question.council, question.second);
    if (!figures)
        return figures.error();
    TextSubject subject;
    subject.figures = *std::move(figures);
    subject.period = latestPeriod(subject.figures);
    subject.comparator = question.comparator;
    if (question.group) {
        auto members = store.councilsAt(indicator, question.group->members, subject.period);
        if (!members)
            return members.error();
        subject.group = GroupFigures{*question.group, *std::move(members)};
    }
    auto everyone = store.everyCouncilAt(indicator, subject.period);
    if (!everyone)
        return everyone.error();
    subject.everyone = *std::move(everyone);
    return subject;
}

Result<std::vector<TextSubject>> textSubjects(const IndicatorStore &store, const QStringList &indicators, const TextQuestion &question)
{
    std::vector<TextSubject> subjects;
    for (const QString &indicator : indicators) {
        auto subject = textSubject(store, indicator, question);
        if (!subject)
            return subject.error();
        subjects.push_back(*std::move(subject));
    }
    return subjects;
}

Result<std::vector<TextSubject>> everySubject(const IndicatorStore &store, const TextQuestion &question)
{
    QStringList listed;
    for (const Indicator &indicator : store.indicators())
        if (indicator.listed)
            listed << indicator.id;
    return textSubjects(store, listed, question);
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/narrative/textsubject.h"

#include "core/store/indicatorstore.h"

namespace careatlas {

const AreaFigures *TextSubject::second() const
{
    return figures.areas.size() > 1 && figures.areas[1].role == AreaRole::SecondCouncil ? &figures.areas[1] : nullptr;
}

Benchmark TextSubject::benchmark(const QString &breakdown, std::optional<RateBasis> basis) const
{
    const bool groupPart = isOfGroup(comparator) && !breakdown.isEmpty();
    return benchmarkOf(groupPart ? Comparator::England : comparator, figures, group, period, breakdown, basis);
}

Result<std::shared_ptr<const IndicatorFigures>> everyCouncil(const IndicatorStore &store, const QString &indicator, const Period &period)
{
    std::vector<AreaCode> councils;
    for (const Area &area : store.areas().all())
        if (area.isCouncil())
            councils.push_back(area.code);
    auto every = store.councilsAt(indicator, councils, period);
    if (!every)
        return every.error();
    return std::make_shared<const IndicatorFigures>(*std::move(every));
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
    auto every = everyCouncil(store, indicator, subject.period);
    if (!every)
        return every.error();
    subject.everyone = *std::move(every);
    return subject;
}

Result<std::vector<TextSubject>> textSubjects(const IndicatorStore &store, const TextQuestion &question)
{
    std::vector<TextSubject> subjects;
    for (const Indicator &indicator : store.indicators()) {
        if (!indicator.listed)
            continue;
        auto subject = textSubject(store, indicator.id, question);
        if (!subject)
            return subject.error();
        subjects.push_back(*std::move(subject));
    }
    return subjects;
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/sectionfigures.h"

#include <algorithm>
#include <utility>

namespace careatlas {

namespace {

Result<CardFigures> cardFigures(const IndicatorStore &store, const QString &indicator, const SectionQuestion &question)
{
    auto own = store.figures(indicator, question.council, AreaCode());
    if (!own)
        return own.error();
    CardFigures card{*std::move(own)};
    if (!question.second.isEmpty()) {
        auto beside = store.figures(indicator, question.second, AreaCode());
        if (!beside)
            return beside.error();
        if (!beside->areas.empty())
            beside->areas.front().role = AreaRole::SecondCouncil;
        card.second = *std::move(beside);
    }
    if (const Period period = commonPeriod(card); !period.isNull()) {
        auto everyone = store.everyCouncilAt(indicator, period);
        if (!everyone)
            return everyone.error();
        card.everyone = *std::move(everyone);
    }
    for (const auto &[wanted, held] : {std::pair(&question.group, &card.group), std::pair(&question.secondGroup, &card.secondGroup)}) {
        if (!*wanted)
            continue;
        auto members = store.councilsAt(indicator, (*wanted)->members, commonPeriod(card));
        if (!members)
            return members.error();
        *held = GroupFigures{**wanted, *std::move(members)};
    }
    return card;
}

} // namespace

QStringList indicatorsOf(const SectionDefinition &section)
{
    QStringList indicators = section.tiles;
    for (const GroupDefinition &group : section.groups)
        for (const CardDefinition &card : group.cards)
            indicators << card.indicator;
    indicators.removeDuplicates();
    return indicators;
}

IndicatorFigures withOther(IndicatorFigures figures, const IndicatorFigures &other)
{
    if (!figures.areas.empty() && !other.areas.empty())
        figures.areas.insert(figures.areas.begin() + 1, other.areas.front());
    return figures;
}

Period commonPeriod(const CardFigures &figures)
{
    return latestPeriod(figures.second ? withOther(figures.council, *figures.second) : figures.council);
}

bool hasFigures(const CardFigures &figures)
{
    const auto valued = [](const AreaFigures &area) {
        return std::any_of(area.observations.begin(), area.observations.end(), [](const Observation &observation) { return observation.value; });
    };
    return std::any_of(figures.council.areas.begin(), figures.council.areas.end(), valued)
        || (figures.second && std::any_of(figures.second->areas.begin(), figures.second->areas.end(), valued));
}

SectionFigures loadSection(const IndicatorStore &store, const QStringList &indicators, const SectionQuestion &question)
{
    SectionFigures section;
    for (const QString &indicator : indicators) {
        if (auto card = cardFigures(store, indicator, question))
            section.cards.insert(indicator, *std::move(card));
        else
            section.errors.insert(indicator, card.error());
    }
    return section;
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/sectionfigures.h"

namespace careatlas {

QStringList indicatorsOf(const SectionDefinition &section)
{
    QStringList indicators = section.tiles;
    for (const GroupDefinition &group : section.groups)
        for (const CardDefinition &card : group.cards)
            indicators << card.indicator;
    indicators.removeDuplicates();
    return indicators;
}

SectionFigures loadSection(const IndicatorStore &store, const QStringList &indicators, const AreaCode &council, const AreaCode &second)
{
    SectionFigures section;
    for (const QString &indicator : indicators) {
        Result<IndicatorFigures> own = store.figures(indicator, council, AreaCode());
        if (!own) {
            section.errors.insert(indicator, own.error());
            continue;
        }
        CardFigures card{*std::move(own), std::nullopt};
        if (!second.isEmpty()) {
            Result<IndicatorFigures> beside = store.figures(indicator, second, AreaCode());
            if (!beside) {
                section.errors.insert(indicator, beside.error());
                continue;
            }
            if (!beside->areas.empty())
                beside->areas.front().role = AreaRole::SecondCouncil;
            card.second = *std::move(beside);
        }
        section.cards.insert(indicator, std::move(card));
    }
    return section;
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/cardcontent.h"

#include <QCoreApplication>

#include <algorithm>

namespace careatlas {

namespace {

/// The latest period in which either council has a figure of the official series: a figure quoted for one
/// of them has nothing beside it.
Period commonPeriod(const CardFigures &figures)
{
    if (!figures.second || figures.council.areas.empty() || figures.second->areas.empty())
        return ChartBuilder::latestPeriod(figures.council);
    IndicatorFigures both = figures.council;
    both.areas.push_back(figures.second->areas.front());
    std::optional<Period> latest;
    for (const AreaFigures *area : {&both.areas.front(), &both.areas.back()})
        for (const Observation &observation : area->observations)
            if (observation.value && observation.state != DataState::Quoted && (!latest || *latest < observation.period))
                latest = observation.period;
    return latest.value_or(ChartBuilder::latestPeriod(both));
}

} // namespace

const CardChart *CardContent::chart(const QString &kind) const
{
    const auto found = std::find_if(charts.begin(), charts.end(), [&kind](const CardChart &chart) { return chart.kind == kind; });
    return found == charts.end() ? nullptr : &*found;
}

std::vector<CardContent> cardContents(const CardDefinition &card, const CardFigures &figures, const ChartBuilder &builder,
                                      Comparator comparator, const QHash<QString, StateWords> &states)
{
    const Period period = commonPeriod(figures);
    std::vector<const IndicatorFigures *> councils{&figures.council};
    if (figures.second)
        councils.push_back(&*figures.second);

    std::vector<CardContent> contents;
    for (const IndicatorFigures *council : councils)
        contents.push_back({cardFacts(*council, period, comparator, states), {}});
    for (const QString &kind : card.charts) {
        std::vector<ChartSpec> specs;
        for (const IndicatorFigures *council : councils)
            specs.push_back(builder.build(kind, *council, period));
        if (specs.size() == 2 && specs[0].hasFigures() && specs[1].hasFigures())
            specs[0].axis = specs[1].axis = commonAxis(specs[0].axis, specs[1].axis);
        for (std::size_t i = 0; i < specs.size(); ++i)
            if (specs[i].hasFigures())
                contents[i].charts.push_back({kind, std::move(specs[i])});
    }
    return contents;
}

CardContent faultyContent(const QString &title, const Error &error)
{
    CardContent content;
    content.facts.title = title;
    content.facts.missing = true;
    content.facts.stateTitle = QCoreApplication::translate("CardContent", "These figures could not be read");
    content.facts.stateText = error.message;
    return content;
}

} // namespace careatlas

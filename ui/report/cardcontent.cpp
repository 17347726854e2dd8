// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/cardcontent.h"

#include <QCoreApplication>

#include <algorithm>

namespace careatlas {

namespace {

/// The one period that both councils are shown at.
Period commonPeriod(const CardFigures &figures)
{
    IndicatorFigures both = figures.council;
    if (figures.second && !figures.second->areas.empty())
        both.areas.push_back(figures.second->areas.front());
    return ChartBuilder::latestPeriod(both);
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

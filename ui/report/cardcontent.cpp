// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/cardcontent.h"

#include <QCoreApplication>

#include <algorithm>

namespace careatlas {

namespace {

/// Beside its predecessor a council needs no pointer to it.
void dropShown(std::vector<Predecessor> &past, const IndicatorFigures &beside)
{
    if (!beside.areas.empty())
        std::erase_if(past, [&beside](const Predecessor &predecessor) { return predecessor.code == beside.areas.front().area.code; });
}

IndicatorFigures withoutParts(IndicatorFigures figures)
{
    for (AreaFigures &area : figures.areas)
        std::erase_if(area.observations, [](const Observation &o) { return !o.breakdown.isEmpty(); });
    return figures;
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
    std::vector<IndicatorFigures> councils{figures.council};
    if (figures.second)
        councils = {withOther(figures.council, *figures.second), withOther(*figures.second, figures.council)};

    const std::optional<GroupFigures> *groups[] = {&figures.group, &figures.secondGroup};

    std::vector<CardContent> contents;
    for (std::size_t i = 0; i < councils.size(); ++i)
        contents.push_back({cardFacts(councils[i], period, comparator, *groups[i], states), {}});
    if (figures.second) {
        dropShown(contents[0].facts.past, *figures.second);
        dropShown(contents[1].facts.past, figures.council);
    }
    for (const QString &kind : card.charts) {
        std::vector<ChartSpec> specs;
        for (const IndicatorFigures &council : councils)
            specs.push_back(builder.build(kind, council, period));
        if (specs.size() == 2 && specs[0].hasFigures() && specs[1].hasFigures())
            specs[0].axis = specs[1].axis = commonAxis(specs[0].axis, specs[1].axis);
        for (std::size_t i = 0; i < specs.size(); ++i)
            if (specs[i].hasFigures())
                contents[i].charts.push_back({kind, ChartBuilder::label(kind, figures.council.indicator), std::move(specs[i])});
    }
    // Parts that no chart of the card shows, such as a quoted rate, are no figure on it: it says why it has none.
    for (std::size_t i = 0; i < councils.size(); ++i)
        if (contents[i].charts.empty() && contents[i].facts.value.isEmpty() && !contents[i].facts.missing)
            contents[i].facts = cardFacts(withoutParts(councils[i]), period, comparator, *groups[i], states);
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/comparedpair.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace careatlas {

namespace {

/// The region of the second council, where it is not the first's.
std::optional<AreaFigures> otherRegion(const IndicatorStore &store, const QString &indicator, const AreaCode &council, const AreaCode &second)
{
    const Area *a = store.areas().find(council);
    const Area *b = store.areas().find(second);
    const Area *region = a && b && a->region != b->region ? store.areas().find(b->region) : nullptr;
    if (!region)
        return std::nullopt;
    auto rows = store.observations(indicator, region->code);
    auto populations = store.denominators(indicator, region->code);
    if (!rows || !populations)
        return std::nullopt; // the comparison stands without it
    return AreaFigures{*region, AreaRole::Region, *std::move(rows), *std::move(populations)};
}

ComparedIndicator compared(const IndicatorStore &store, const QString &indicator, const AreaCode &council, const AreaCode &second)
{
    ComparedIndicator one;
    one.indicator = indicator;
    Result<IndicatorFigures> figures = store.figures(indicator, council, second);
    if (!figures) {
        one.comparison.indicator.title = indicator;
        one.fault = figures.error().message;
        return one;
    }
    std::vector<PairComparison> pairs = comparePairs(*figures, council, second);
    one.comparison = comparePair(*figures, council, second);
    if (!pairs.front().breakdown.isEmpty())
        one.parts = std::move(pairs);
    one.secondRegion = otherRegion(store, indicator, council, second);
    one.figures = *std::move(figures);
    return one;
}

/// The highest first; what could be tested stands above what could not.
std::pair<bool, double> rankOf(const ComparedIndicator &one, CompareChoices::Sort sort)
{
    return {one.isCompared(), sort == CompareChoices::Sort::Size ? one.comparison.size() : one.comparison.certainty()};
}

} // namespace

std::vector<ComparedIndicator> comparedPair(const IndicatorStore &store, const ReportDefinition &report, const AreaCode &council, const AreaCode &second)
{
    std::vector<ComparedIndicator> pair;
    for (const SectionDefinition &section : report.sections)
        for (const GroupDefinition &group : section.groups)
            for (const CardDefinition &card : group.cards) {
                pair.push_back(compared(store, card.indicator, council, second));
                pair.back().section = section.id;
            }
    return pair;
}

bool isInScope(const QString &scope, const QString &section, const QString &indicator, const QStringList &favourites)
{
    if (scope == CompareChoices::everything())
        return true;
    return scope == CompareChoices::favourites() ? favourites.contains(indicator) : scope == section;
}

std::vector<std::size_t> arranged(const std::vector<ComparedIndicator> &pair, const CompareChoices &choices, const QStringList &favourites)
{
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < pair.size(); ++i)
        if (isInScope(choices.scope, pair[i].section, pair[i].indicator, favourites) && (!choices.onlyDifferent || pair[i].isClearlyDifferent()))
            places.push_back(i);
    if (choices.sort != CompareChoices::Sort::Report)
        std::stable_sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) { return rankOf(pair[a], choices.sort) > rankOf(pair[b], choices.sort); });
    return places;
}

QString differentWords(const std::vector<ComparedIndicator> &pair, const CompareChoices &choices, const QStringList &favourites)
{
    int different = 0;
    int compared = 0;
    for (const ComparedIndicator &one : pair)
        if (one.isCompared() && isInScope(choices.scope, one.section, one.indicator, favourites)) {
            ++compared;
            different += one.isClearlyDifferent() ? 1 : 0;
        }
    return QCoreApplication::translate("ComparedPair", "%1 of %2 compared").arg(different).arg(compared);
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/explorefigures.h"

#include <QCoreApplication>

#include <map>

namespace careatlas {

namespace {

QString partShown(const QStringList &parts, const QString &wished)
{
    if (parts.contains(wished) || parts.isEmpty())
        return parts.isEmpty() ? QString() : wished;
    return parts.front(); // the whole where it has figures
}

} // namespace

Result<ExploreFigures> loadExplore(const IndicatorStore &store, const QString &indicator, const QString &part, const QString &against)
{
    const Result<QStringList> parts = store.breakdowns(indicator);
    if (!parts)
        return parts.error();
    ExploreFigures figures;
    figures.parts = *parts;
    figures.part = partShown(*parts, part);
    Result<IndicatorFigures> every = store.everyArea(indicator, figures.part);
    if (!every)
        return every.error();
    figures.every = *std::move(every);
    if (!against.isEmpty()) {
        const Result<QStringList> others = store.breakdowns(against);
        if (!others)
            return others.error();
        Result<IndicatorFigures> other = store.everyArea(against, partShown(*others, QString()));
        if (!other)
            return other.error();
        figures.against = *std::move(other);
    }
    return figures;
}

Result<QStringList> explorableIndicators(const IndicatorStore &store)
{
    QStringList found;
    for (const Indicator &indicator : store.indicators()) {
        if (!indicator.listed)
            continue;
        const Result<Coverage> coverage = store.coverage(indicator.id);
        if (!coverage)
            return coverage.error();
        if (coverage->councils > 0)
            found << indicator.id;
    }
    return found;
}

std::vector<PeriodChoice> periodsOf(const IndicatorFigures &every)
{
    std::map<Period, int> councils;
    for (const AreaFigures &area : every.areas)
        for (const Observation &observation : area.observations)
            if (area.area.isCouncil() && observation.value)
                ++councils[observation.period];
    std::vector<PeriodChoice> periods;
    for (auto period = councils.crbegin(); period != councils.crend(); ++period)
        periods.push_back({period->first, period->second});
    return periods;
}

QString partLabel(const Indicator &indicator, const QString &part)
{
    if (part.isEmpty())
        return QCoreApplication::translate("ExplorePage", "All");
    for (const Dimension &dimension : indicator.dimensions)
        for (const Breakdown &known : dimension.parts)
            if (known.id() == part)
                return indicator.dimensions.size() > 1 ? QCoreApplication::translate("ExplorePage", "%1: %2").arg(dimension.title, known.label) : known.label;
    return part;
}

} // namespace careatlas

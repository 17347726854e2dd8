// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/explorecharts.h"

#include "ui/charts/councilcharts.h"
#include "ui/charts/councilmap.h"
#include "ui/charts/scatter.h"

namespace careatlas {

void ExploreCharts::setFigures(IndicatorFigures every, std::optional<IndicatorFigures> against)
{
    m_every = std::move(every);
    m_against = std::move(against);
    m_made.clear();
}

void ExploreCharts::setView(const CouncilView &view)
{
    if (view == m_view)
        return;
    m_view = view;
    m_made.clear();
}

void ExploreCharts::setShapes(std::shared_ptr<const MapShapes> shapes)
{
    m_shapes = std::move(shapes);
    m_made.remove(QStringLiteral("map"));
}

const ChartSpec &ExploreCharts::chart(const QString &name) const
{
    const QString kept = name == QLatin1String("table") ? QStringLiteral("bars") : name;
    auto made = m_made.find(kept);
    if (made == m_made.end())
        made = m_made.insert(kept, make(kept));
    return *made;
}

ChartSpec ExploreCharts::make(const QString &name) const
{
    if (name == QLatin1String("bars"))
        return rankedBars(m_every, m_view, m_stateTitles);
    if (name == QLatin1String("strip"))
        return strip(m_every, m_view, m_stateTitles);
    if (name == QLatin1String("trend"))
        return trendOverBand(m_every, m_view, m_stateTitles);
    if (name == QLatin1String("box"))
        return boxOverTime(m_every, m_view, m_stateTitles);
    if (name == QLatin1String("map"))
        return m_shapes ? councilMap(m_every, m_view, m_stateTitles, m_shapes) : ChartSpec();
    return m_against ? scatter(*m_against, m_every, m_view, m_stateTitles) : ChartSpec();
}

} // namespace careatlas

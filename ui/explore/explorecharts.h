// SPDX-License-Identifier: GPL-3.0-or-later
// ExploreCharts: the Explore tab's charts of one set of figures and one view of it, each made when it is first asked for and
// kept until what it shows changes.
#pragma once

#include "core/geography/mapshapes.h"
#include "ui/charts/chartspec.h"
#include "ui/charts/councilview.h"

#include <QHash>

#include <memory>

namespace careatlas {

class ExploreCharts {
public:
    explicit ExploreCharts(QHash<QString, QString> stateTitles) : m_stateTitles(std::move(stateTitles)) {}

    void setFigures(IndicatorFigures every, std::optional<IndicatorFigures> against);
    void setView(const CouncilView &view);
    void setShapes(std::shared_ptr<const MapShapes> shapes);

    const IndicatorFigures &every() const { return m_every; }
    const CouncilView &view() const { return m_view; }

    /// "bars", "strip", or one of exploreViews(), of which "table" is that of the bars. A scatter without its other indicator
    /// and a map without shapes have no figures. The reference holds until another chart is asked for.
    const ChartSpec &chart(const QString &name) const;

private:
    ChartSpec make(const QString &name) const;

    const QHash<QString, QString> m_stateTitles;
    IndicatorFigures m_every;
    std::optional<IndicatorFigures> m_against;
    CouncilView m_view;
    std::shared_ptr<const MapShapes> m_shapes;
    mutable QHash<QString, ChartSpec> m_made;
};

} // namespace careatlas

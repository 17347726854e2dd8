// SPDX-License-Identifier: GPL-3.0-or-later
// MapPlot: councils as tiles or as outlines, each in the colour of its class. One item paints them all: a map of a hundred and
// fifty items would be laid out anew at every glance.
#pragma once

#include "ui/charts/chartplot.h"

#include <QPainterPath>

namespace careatlas {

class MapItem;

class MapPlot : public ChartPlot {
public:
    MapPlot(const ChartSpec &spec, const Theme &theme, const PlotFonts &fonts, QGraphicsScene &scene);

    double heightFor(double width) const override;
    int nearest(QPointF position) const override;
    int towards(int index, QPointF direction) const override;
    QPointF anchor(int index) const override;

protected:
    void place(const QRectF &area) override;
    QRectF ringRect(int index) const override { return markShape(index); }
    QPainterPath ringPath(int index) const override { return m_paths[static_cast<std::size_t>(index)]; }

private:
    double columnWidth() const; ///< of a legend beside the map
    double flowHeight(double width) const; ///< of a legend above it
    bool legendBeside(double width, double height) const;
    double placeLegend(const QRectF &area, bool beside); ///< returns its height
    void placeSwatch(const LegendEntry &entry, const QRectF &square);
    double rowHeight() const;
    double swatch() const;

    const double m_aspect; ///< width over height of the country
    std::vector<const AreaShape *> m_places; ///< of each mark
    std::vector<const AreaShape *> m_blank; ///< shapes that no mark is of
    std::vector<QPainterPath> m_paths; ///< of each mark, in the scene
};

} // namespace careatlas

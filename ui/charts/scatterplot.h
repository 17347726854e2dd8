// SPDX-License-Identifier: GPL-3.0-or-later
// ScatterPlot: a dot a council between two value axes. Those picked out are larger, coloured and named, and no name lies over another
// or over their dots.
#pragma once

#include "ui/charts/chartplot.h"

namespace careatlas {

class ScatterPlot : public ChartPlot {
public:
    ScatterPlot(const ChartSpec &spec, const Theme &theme, const PlotFonts &fonts, QGraphicsScene &scene);

    double heightFor(double width) const override;
    int nearest(QPointF position) const override;
    int towards(int index, QPointF direction) const override { return nearestTowards(index, direction); }
    QPointF anchor(int index) const override { return markShape(index).center(); }

protected:
    void place(const QRectF &area) override;
    QRectF ringRect(int index) const override { return markShape(index).adjusted(-2, -2, 2, 2); }

private:
    void placeAxes(const QRectF &area);
    void placeDots();
    void placeNames(const QRectF &area);
};

} // namespace careatlas

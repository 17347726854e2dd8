// SPDX-License-Identifier: GPL-3.0-or-later
// TrendPlot: lines over time. Every segment is a series of its own, because Qt Charts would draw one line
// straight across a gap; lines are named at their ends where there is room, else in a legend.
#pragma once

#include "ui/charts/chartplot.h"

namespace careatlas {

class TrendPlot : public ChartPlot {
public:
    TrendPlot(const ChartSpec &spec, const Theme &theme, const PlotFonts &fonts, QGraphicsScene &scene);

    double heightFor(double width) const override;
    int nearest(QPointF position) const override;
    const BreakRule *ruleAt(QPointF position) const override;
    QPointF anchor(int index) const override;

protected:
    void place(const QRectF &area) override;
    QRectF ringRect(int index) const override;

private:
    struct EndLabel {
        const TrendLine *line = nullptr;
        QPointF end;
        double y = 0.0;
    };
    void makeSeries();
    bool labelsFit(const QRectF &area) const;
    double endColumn() const;
    void placeAxes(const QRectF &area);
    void placeBreaks();
    void placeMarkers();
    void placeEndLabels(const QRectF &area);

    double m_firstX = 0.0;
    double m_lastX = 1.0;
};

} // namespace careatlas

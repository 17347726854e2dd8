// SPDX-License-Identifier: GPL-3.0-or-later
// BoxPlot: the spread of many small figures in each area, a row an area, lying as bars do. Every statistic of a
// box can be pointed at and says what the whole row says.
#pragma once

#include "ui/charts/rowplot.h"

namespace careatlas {

class BoxPlot : public RowPlot {
public:
    BoxPlot(const ChartSpec &spec, const Theme &theme, const PlotFonts &fonts, QGraphicsScene &scene);

    int nearest(QPointF position) const override;
    QPointF anchor(int index) const override;

protected:
    double rowHeight() const override;
    double plotWidth(double left, double right) const override;
    void placeRow(std::size_t row, std::size_t firstMark, const QRectF &area) override;

private:
    double boxHeight() const;
    /// "median 4", at the row's right end.
    static QString medianText(const BarRow &row);
    void placeState(const ChartMark &mark, std::size_t index, double middle, double right);
};

} // namespace careatlas

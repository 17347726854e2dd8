// SPDX-License-Identifier: GPL-3.0-or-later
// SpinePlot: the rows of a profile: name, the council's value, the benchmark's, the bar with the council on it, the verdict in a word.
// Where there is no width for that the name stands above its bar.
#pragma once

#include "ui/charts/chartplot.h"

namespace careatlas {

class SpinePlot : public ChartPlot {
public:
    SpinePlot(const ChartSpec &spec, const Theme &theme, const PlotFonts &fonts, QGraphicsScene &scene);

    double heightFor(double width) const override;
    int nearest(QPointF position) const override;
    QPointF anchor(int index) const override { return markShape(index).center(); }

protected:
    void place(const QRectF &area) override;
    QRectF ringRect(int index) const override { return markShape(index).adjusted(-3, -3, 3, 3); }

private:
    struct Columns {
        double label = 0.0; ///< 0 where it stands above
        double value = 0.0;
        double second = 0.0; ///< 0 where there is no second council, or no room for its value
        double benchmark = 0.0; ///< 0 where there is no room for it
        double bar = 0.0;
        double verdict = 0.0;
    };
    Columns columns(double width) const;
    double headHeight() const;
    double rowHeight(const BarRow &row, const Columns &columns, double width) const;
    void placeHead(const BarRow &row, const Columns &columns, double left, double top, bool first);

    std::vector<QRectF> m_bands;
};

} // namespace careatlas

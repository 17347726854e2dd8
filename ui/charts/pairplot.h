// SPDX-License-Identifier: GPL-3.0-or-later
// PairPlot: the chart of two councils with its words: names and values, the values' axis, the difference's beside or beneath it.
#pragma once

#include "ui/charts/chartplot.h"

namespace careatlas {

class PairPlot : public ChartPlot {
public:
    PairPlot(const ChartSpec &spec, const Theme &theme, const PlotFonts &fonts, QGraphicsScene &scene);

    double heightFor(double width) const override;
    int nearest(QPointF position) const override;
    QPointF anchor(int index) const override { return markShape(index).center(); }

protected:
    void place(const QRectF &area) override;
    QRectF ringRect(int index) const override { return markShape(index).adjusted(-2, -2, 2, 2); }

private:
    bool beside(double width) const;
    double rowHeight() const;
    double titleHeight() const;
    double footHeight() const;
    double namesWidth(double width) const;
    double wordsHeight() const;
    void placeTicks(const ValueAxis &axis, const QRectF &panel, bool ofDifference);
    void placeValues(const QRectF &area);
    void placeDifference(const QRectF &area, double rows);

    std::vector<QRectF> m_bands;
};

} // namespace careatlas

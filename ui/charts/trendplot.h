// SPDX-License-Identifier: GPL-3.0-or-later
// TrendPlot: lines over time, and what many councils have behind them as boxes or as a band. Every segment is a series of
// its own, because Qt Charts would draw one line straight across a gap; lines are named at their ends where there is room,
// else in a legend.
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
    bool isBoxes() const { return m_spec.kind == ChartSpec::Kind::BoxOverTime; }
    /// Whether its points are joined: not those of boxes, and of a band the median's alone.
    bool isJoined(const TrendLine &line) const;
    std::vector<LegendEntry> legend(bool direct) const;
    double tickGap() const;
    double boxWidth() const;
    double dotRadius() const; ///< of a council's point over a box
    double besideOthers(std::size_t place) const;
    void placeSpread();
    bool labelsFit(const QRectF &area) const;
    double endColumn() const;
    void placeAxes(const QRectF &area);
    void placeBreaks();
    void placeMarkers();
    void placeEndLabels(const QRectF &area);

    std::vector<const TrendLine *> m_named; ///< the lines of areas
    std::vector<const TrendLine *> m_quantiles; ///< of many councils, from the 5th percentile up; empty or five
    double m_step = 0.0; ///< between neighbouring periods, at least; in days
    double m_firstX = 0.0;
    double m_lastX = 1.0;
};

} // namespace careatlas

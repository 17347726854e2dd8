// SPDX-License-Identifier: GPL-3.0-or-later
// BarPlot: horizontal bars, single, grouped or stacked. A missing figure is a bar of length nothing with its
// reason in words: Qt Charts drops a NaN from a bar set and moves every later bar up to another council.
#pragma once

#include "ui/charts/chartplot.h"

namespace careatlas {

class BarPlot : public ChartPlot {
public:
    BarPlot(const ChartSpec &spec, const Theme &theme, const PlotFonts &fonts, QGraphicsScene &scene);

    double heightFor(double width) const override;
    int nearest(QPointF position) const override;
    QPointF anchor(int index) const override;

protected:
    void place(const QRectF &area) override;
    QRectF ringRect(int index) const override;

private:
    bool grouped() const { return m_spec.kind == ChartSpec::Kind::GroupedBar; }
    bool stacked() const { return m_spec.kind == ChartSpec::Kind::StackedBar; }
    std::size_t barsInRow() const;
    double barHeight() const;
    double rowHeight() const;
    double labelColumn(double width) const;
    double footHeight(double width) const;
    /// How far right of its bar a mark's words reach.
    double wordsWidth(const ChartMark &mark) const;
    const QFont &valueFont() const;
    double plotWidth(double left, double right) const;

    void makeSeries();
    void placeAxis(const QRectF &area);
    void placeRow(std::size_t row, std::size_t firstMark, const QRectF &area);
    void placeWords(const ChartMark &mark, const QRectF &bar, double right);

    std::vector<std::size_t> m_rowOfMark;
    std::vector<QRectF> m_bands; ///< of each row, across the whole width
};

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// RowPlot: what charts of horizontal rows share: names at the left, a value axis below, bands that the pointer
// finds. What stands in a row is drawn by BarPlot and BoxPlot.
#pragma once

#include "ui/charts/chartplot.h"

class QAbstractBarSeries;

namespace careatlas {

class RowPlot : public ChartPlot {
public:
    double heightFor(double width) const override;

protected:
    RowPlot(const ChartSpec &spec, const Theme &theme, const PlotFonts &fonts, QGraphicsScene &scene);

    void place(const QRectF &area) override;
    QRectF ringRect(int index) const override;

    /// Puts `series` on a category axis of rows and on the value axis with its grid. Once, by the constructor.
    void addAxes(QAbstractBarSeries *series);

    virtual double rowHeight() const = 0;
    /// How wide the plot may be between these ends, so that what stands right of it has room.
    virtual double plotWidth(double left, double right) const = 0;
    virtual void placeRow(std::size_t row, std::size_t firstMark, const QRectF &area) = 0;
    /// What lies across the rows, when all are placed.
    virtual void placeOver() {}

    /// The middle of a row, where Qt Charts draws its category.
    double middleOf(std::size_t row) const;
    double pitch() const;
    /// The name of a row, and its band for the pointer.
    void placeLabel(std::size_t row, const QFont &font, const QRectF &area);
    double endTickHalfWidth() const;

    std::vector<std::size_t> m_rowOfMark;
    std::vector<QRectF> m_bands; ///< of each row, across the whole width

private:
    double labelColumn(double width) const;
    double footHeight(double width) const;
    void placeAxis(const QRectF &area);
};

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// RatingPlot: a table of ratings, a column a council: each cell a chip whose word, shape and colour say the same.
// Drawn like a chart, so that it is pointed at, walked through and exported like one.
#pragma once

#include "ui/charts/chartplot.h"
#include "ui/charts/textblock.h"

namespace careatlas {

class RatingPlot : public ChartPlot {
public:
    RatingPlot(const ChartSpec &spec, const Theme &theme, const PlotFonts &fonts, QGraphicsScene &scene);

    double heightFor(double width) const override;
    int nearest(QPointF position) const override;
    QPointF anchor(int index) const override;

protected:
    void place(const QRectF &area) override;
    QRectF ringRect(int index) const override;

private:
    struct Columns {
        double label = 0.0; ///< width of the names of rows
        double cell = 0.0; ///< width of a council's column, with its gap
    };
    Columns columns(double width) const;
    std::size_t councils() const;
    double headHeight() const;
    TextBlock labelBlock(std::size_t row, double width) const;
    TextBlock chipBlock(const ChartMark &mark, double cell) const;
    double chipHeight(const ChartMark &mark, double cell) const;
    double rowHeight(std::size_t row, const Columns &columns) const;
    void placeChip(const ChartMark &mark, const QRectF &chip, double cell);

    std::vector<QRectF> m_cells; ///< of each mark, for the pointer
};

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// RankPlot: a bar a council, as many as there are, in rows as low as their names allow. The councils that are picked out stand in
// a block above the others with their ranks; England and the region are thin lines down through all rows. Painted by
// ourselves: Qt Charts would take a series of 153 values for each of 153 colours.
#pragma once

#include "ui/charts/chartplot.h"
#include "ui/charts/labelstack.h"
#include "ui/charts/textblock.h"
#include "ui/charts/valuescale.h"

namespace careatlas {

class BarsItem;
class WhiskerItem;

class RankPlot : public ChartPlot {
public:
    RankPlot(const ChartSpec &spec, const Theme &theme, const PlotFonts &fonts, QGraphicsScene &scene);

    double heightFor(double width) const override;
    int nearest(QPointF position) const override;
    QPointF anchor(int index) const override;

protected:
    void place(const QRectF &area) override;
    QRectF ringRect(int index) const override;

private:
    /// Everything that depends on the width alone.
    struct Frame {
        double width = -1.0;
        double labels = 0.0; ///< width of the names
        ValueScale scale; ///< from the left end of the area
        bool ranksBelow = false; ///< the names of the pinned rows, for want of room beside the bars
        std::vector<TextBlock> names; ///< of the rows of councils
        std::vector<double> heights; ///< likewise
        std::vector<TextBlock> states; ///< of the rows without a value, in full: they stand in the place of bars; else empty
        std::vector<StackedLabel> rules; ///< of the reference rows
        double axis = 0.0; ///< height of title and ticks
        double above = 0.0; ///< and of the names of the rules
        double title = 0.0; ///< height of the words between the blocks, with the space around them
        double rows = 0.0; ///< height of all rows
    };
    const Frame &frame(double width) const;
    const QFont &nameFont(const ChartMark &mark) const;
    double padding() const { return m_councils > 24 ? 4.0 : 8.0; }
    /// What stands right of its bar.
    double numberWidth(std::size_t row) const;
    double rankWidth(std::size_t row) const;
    double stateWidth(std::size_t row) const;
    QString ruleLabel(const ChartMark &mark) const;

    void placeAxis(const Frame &frame, const QRectF &area);
    void placeGrid(const Frame &frame, const QRectF &area, const std::vector<QRectF> &blocks);
    void placeBar(std::size_t row, const Frame &frame, BarsItem &bars, WhiskerItem &whiskers);
    void placeWords(std::size_t row, const Frame &frame, double right);
    void placeRules(const Frame &frame, const QRectF &area, const std::vector<QRectF> &blocks);

    std::size_t m_councils = 0; ///< rows of councils, the pinned ones among them; the reference rows follow
    std::size_t m_pinned = 0;
    std::vector<QRectF> m_bands; ///< of each row of a council
    mutable Frame m_frame;
};

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// BarPlot: horizontal bars, single, grouped or stacked, and the thin rules that they are held against. A missing
// figure is a bar of length nothing with its reason in words: Qt Charts drops a NaN from a bar set and moves every
// later bar up to another council.
#pragma once

#include "ui/charts/rowplot.h"

namespace careatlas {

class BarPlot : public RowPlot {
public:
    BarPlot(const ChartSpec &spec, const Theme &theme, const PlotFonts &fonts, QGraphicsScene &scene);

    int nearest(QPointF position) const override;
    QPointF anchor(int index) const override;

protected:
    double rowHeight() const override;
    double plotWidth(double left, double right) const override;
    void placeRow(std::size_t row, std::size_t firstMark, const QRectF &area) override;
    void placeOver() override;

private:
    bool grouped() const { return m_spec.kind == ChartSpec::Kind::GroupedBar; }
    bool stacked() const { return m_spec.kind == ChartSpec::Kind::StackedBar; }
    double barHeight() const;
    /// How far right of its bar a mark's words reach.
    double wordsWidth(const ChartMark &mark) const;
    const QFont &valueFont() const;

    void makeSeries();
    /// What a mark says beside its bar, clear of the row's rules; returns where the last of it stands.
    QRectF placeWords(const ChartMark &mark, const QRectF &bar, double right, const std::vector<QRectF> &rules = {});
    std::vector<QRectF> placeRules(const BarRow &row, std::size_t firstMark, double middle);

    std::size_t m_barsInRow = 1;
    bool m_rules = false; ///< whether any area is drawn as a rule across the bars
};

} // namespace careatlas

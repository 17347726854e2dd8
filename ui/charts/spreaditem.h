// SPDX-License-Identifier: GPL-3.0-or-later
// SpreadItem: how many councils lie at each period, painted as upright boxes or as a band. Its colours are the quiet ones:
// the lines and points of single councils stand over it.
#pragma once

#include <QColor>
#include <QGraphicsItem>

#include <array>
#include <vector>

namespace careatlas {

/// One period in the scene: x, and y of the 5th percentile, the lower quartile, the median, the upper quartile and the 95th percentile.
struct SpreadAt {
    double x = 0.0;
    std::array<double, 5> y{};
};

class SpreadItem : public QGraphicsItem {
public:
    /// `boxWidth` above 0 paints boxes; else bands of the periods of one run.
    SpreadItem(const QColor &outer, const QColor &inner, const QColor &ink, double boxWidth);

    /// Periods that nothing parts: a band does not go on from one run to the next.
    void addRun(std::vector<SpreadAt> run);

    QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override;

private:
    void paintBox(QPainter &painter, const SpreadAt &at) const;
    void paintBand(QPainter &painter, const std::vector<SpreadAt> &run) const;

    QColor m_outer;
    QColor m_inner;
    QColor m_ink;
    double m_boxWidth;
    std::vector<std::vector<SpreadAt>> m_runs;
    QRectF m_bounds;
};

} // namespace careatlas

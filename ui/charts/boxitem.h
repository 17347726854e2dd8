// SPDX-License-Identifier: GPL-3.0-or-later
// BoxItem: the boxes of a chart, painted by one item. Qt Charts draws boxes upright only, with strokes of uneven
// thickness; ours lie as our bars do and come out the same in every export.
#pragma once

#include <QColor>
#include <QGraphicsItem>

#include <optional>
#include <vector>

namespace careatlas {

/// One box along x, in the scene; what is not known is not drawn.
struct BoxShape {
    std::optional<double> lowest, lower, median, upper, highest, mean;
    double y = 0.0;
    double height = 16.0; ///< of the box; strokes stand out a little
    QColor colour;
};

class BoxItem : public QGraphicsItem {
public:
    BoxItem(const QColor &ink, const QColor &rim);

    void add(const BoxShape &box);

    QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override;

private:
    QColor m_ink;
    QColor m_rim;
    std::vector<BoxShape> m_boxes;
    QRectF m_bounds;
};

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// MarkerItem: the points of one line, painted by one item so that a hundred months cost no hundred items.
// Provisional, estimated and quoted points are hollow.
#pragma once

#include <QColor>
#include <QGraphicsItem>

#include <vector>

namespace careatlas {

class MarkerItem : public QGraphicsItem {
public:
    MarkerItem(const QColor &ink, const QColor &paper);

    void add(QPointF centre, double radius, bool hollow);

    QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override;

private:
    struct Marker {
        QPointF centre;
        double radius = 0.0;
        bool hollow = false;
    };
    QColor m_ink;
    QColor m_paper;
    std::vector<Marker> m_markers;
    QRectF m_bounds;
};

} // namespace careatlas

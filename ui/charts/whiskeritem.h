// SPDX-License-Identifier: GPL-3.0-or-later
// WhiskerItem: the 95 % intervals of all bars of a chart, thin with short caps; Qt Charts has none. One that is worked out
// and not its publisher's is thinner and has no caps. A pale rim keeps a whisker visible where it lies on its own dark bar.
#pragma once

#include <QColor>
#include <QGraphicsItem>

#include <vector>

namespace careatlas {

class WhiskerItem : public QGraphicsItem {
public:
    WhiskerItem(const QColor &ink, const QColor &rim);

    /// `cap` is half the length of its end strokes; 0 for a derived one. One that lies on nothing dark needs no rim.
    void add(QPointF from, QPointF to, double cap, bool onDark = true);

    QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override;

private:
    struct Whisker {
        QPointF from;
        QPointF to;
        double cap = 4.0;
        bool rim = true;
    };
    QColor m_ink;
    QColor m_rim;
    std::vector<Whisker> m_whiskers;
    QRectF m_bounds;
};

} // namespace careatlas

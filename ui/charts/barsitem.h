// SPDX-License-Identifier: GPL-3.0-or-later
// BarsItem: bars of any colours painted by one item, so that 153 of them cost one.
#pragma once

#include <QColor>
#include <QGraphicsItem>

#include <vector>

namespace careatlas {

class BarsItem : public QGraphicsItem {
public:
    explicit BarsItem(const QColor &paper) : m_paper(paper) {}

    /// A hollow one has a rim only.
    void add(const QRectF &bar, const QColor &colour, bool hollow);

    QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override;

private:
    struct Bar {
        QRectF rect;
        QColor colour;
        bool hollow = false;
    };
    QColor m_paper;
    std::vector<Bar> m_bars;
    QRectF m_bounds;
};

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/barsitem.h"

#include <QPainter>

namespace careatlas {

void BarsItem::add(const QRectF &bar, const QColor &colour, bool hollow)
{
    prepareGeometryChange();
    m_bars.push_back({bar, colour, hollow});
    m_bounds |= bar.adjusted(-1, -1, 1, 1);
}

void BarsItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    for (const Bar &bar : m_bars) {
        painter->setPen(bar.hollow ? QPen(bar.colour, 1.5) : QPen(Qt::NoPen));
        painter->setBrush(bar.hollow ? m_paper : bar.colour);
        painter->drawRect(bar.hollow ? bar.rect.adjusted(0.75, 0.75, -0.75, -0.75) : bar.rect);
    }
}

} // namespace careatlas

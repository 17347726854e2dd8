// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/whiskeritem.h"

#include <QPainter>

namespace careatlas {

WhiskerItem::WhiskerItem(const QColor &ink, const QColor &rim) : m_ink(ink), m_rim(rim) {}

void WhiskerItem::add(QPointF from, QPointF to, double cap, bool onDark)
{
    prepareGeometryChange();
    m_whiskers.push_back({from, to, cap, onDark});
    m_bounds |= QRectF(from, to).normalized().adjusted(-3, -cap - 3, 3, cap + 3);
}

void WhiskerItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setRenderHint(QPainter::Antialiasing);
    for (const bool rim : {true, false})
        for (const Whisker &whisker : m_whiskers) {
            const bool derived = whisker.cap <= 0.0;
            const bool tiny = derived && whisker.to.x() - whisker.from.x() < 8.0; // a rim would look like a notch in the bar
            if (rim && (!whisker.rim || tiny))
                continue;
            painter->setPen(rim ? QPen(m_rim, derived ? 2.6 : 3.2, Qt::SolidLine, Qt::SquareCap) : QPen(m_ink, derived ? 0.9 : 1.3, Qt::SolidLine, Qt::FlatCap));
            const QPointF cap(0, whisker.cap);
            painter->drawLine(whisker.from, whisker.to);
            if (derived)
                continue;
            painter->drawLine(whisker.from - cap, whisker.from + cap);
            painter->drawLine(whisker.to - cap, whisker.to + cap);
        }
}

} // namespace careatlas

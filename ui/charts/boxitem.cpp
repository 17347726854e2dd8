// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/boxitem.h"

#include <QPainter>

#include <algorithm>

namespace careatlas {

BoxItem::BoxItem(const QColor &ink, const QColor &rim) : m_ink(ink), m_rim(rim) {}

void BoxItem::add(const BoxShape &box)
{
    prepareGeometryChange();
    m_boxes.push_back(box);
    const double reach = box.height / 2 + 6;
    for (const std::optional<double> &x : {box.lowest, box.lower, box.median, box.upper, box.highest, box.mean})
        if (x)
            m_bounds |= QRectF(*x - 8, box.y - reach, 16, 2 * reach);
}

void BoxItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setRenderHint(QPainter::Antialiasing);
    for (const BoxShape &box : m_boxes) {
        const double half = box.height / 2;
        painter->setPen(QPen(box.colour, 2.0, Qt::SolidLine, Qt::FlatCap));
        if (box.lowest && box.highest) {
            painter->drawLine(QPointF(*box.lowest, box.y), QPointF(*box.highest, box.y));
            for (const double x : {*box.lowest, *box.highest})
                painter->drawLine(QPointF(x, box.y - half * 0.7), QPointF(x, box.y + half * 0.7));
        }
        if (box.lower && box.upper) {
            // Where a quarter and three quarters are the same the box is still seen beside the median.
            const double width = std::max(12.0, *box.upper - *box.lower);
            const double middle = (*box.lower + *box.upper) / 2;
            painter->fillRect(QRectF(middle - width / 2, box.y - half, width, box.height), box.colour);
        }
        // With a rim, to be seen on the box as well as beside it.
        if (box.median)
            for (const QPen &pen : {QPen(m_rim, 5.0, Qt::SolidLine, Qt::FlatCap), QPen(m_ink, 2.4, Qt::SolidLine, Qt::FlatCap)}) {
                painter->setPen(pen);
                painter->drawLine(QPointF(*box.median, box.y - half - 3), QPointF(*box.median, box.y + half + 3));
            }
        if (box.mean) {
            painter->setPen(QPen(m_rim, 1.6));
            painter->setBrush(m_ink);
            painter->drawEllipse(QPointF(*box.mean, box.y), 4.4, 4.4);
        }
    }
}

} // namespace careatlas

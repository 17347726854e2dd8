// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/markeritem.h"

#include <QPainter>

namespace careatlas {

MarkerItem::MarkerItem(const QColor &ink, const QColor &paper) : m_ink(ink), m_paper(paper) {}

void MarkerItem::add(QPointF centre, double radius, bool hollow)
{
    if (radius <= 0.0)
        return;
    prepareGeometryChange();
    m_markers.push_back({centre, radius, hollow});
    const double reach = radius + 2.0;
    m_bounds |= QRectF(centre.x() - reach, centre.y() - reach, 2 * reach, 2 * reach);
}

void MarkerItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setRenderHint(QPainter::Antialiasing);
    for (const Marker &marker : m_markers) {
        painter->setPen(marker.hollow ? QPen(m_ink, 1.6) : QPen(Qt::NoPen));
        painter->setBrush(marker.hollow ? m_paper : m_ink);
        painter->drawEllipse(marker.centre, marker.radius, marker.radius);
    }
}

} // namespace careatlas

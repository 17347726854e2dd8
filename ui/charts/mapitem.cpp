// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/mapitem.h"

#include <QPainter>
#include <QStyleOptionGraphicsItem>

namespace careatlas {

namespace {
constexpr double outlineWidth = 2.6;
constexpr double rimWidth = 5.2;
} // namespace

QBrush noFigureBrush(const Theme &theme)
{
    return QBrush(theme.otherCouncils, Qt::BDiagPattern);
}

MapItem::MapItem(const Theme &theme, const QFont &font, bool tiles) : m_theme(theme), m_font(font), m_tiles(tiles)
{
    setFlag(ItemUsesExtendedStyleOption); // for the rectangle that has to be painted
}

void MapItem::add(Place place)
{
    prepareGeometryChange();
    m_bounds |= place.bounds.adjusted(-rimWidth, -rimWidth, rimWidth, rimWidth);
    m_places.push_back(std::move(place));
}

void MapItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *)
{
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF exposed = option->exposedRect.isEmpty() ? m_bounds : option->exposedRect.adjusted(-rimWidth, -rimWidth, rimWidth, rimWidth);
    // Tiles are parted by the ground they stand on; outlines by a hairline, which also closes the cracks that simplifying leaves.
    const QPen hairline(m_theme.card, m_tiles ? 1.5 : 0.6);
    for (const Place &place : m_places) {
        if (!place.bounds.intersects(exposed))
            continue;
        painter->setPen(hairline);
        painter->setBrush(place.fill);
        painter->drawPath(place.path);
    }
    for (const Place &place : m_places) // what has no colour is held by a line, which no neighbour paints over
        if (place.fill.style() != Qt::SolidPattern && place.bounds.intersects(exposed)) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(m_theme.otherCouncils, 0.8));
            painter->drawPath(place.path);
        }
    // Above all neighbours; the rim keeps an outline apart from a fill as dark as itself.
    for (const Place &place : m_places)
        if (place.outline && place.bounds.intersects(exposed)) {
            painter->setBrush(Qt::NoBrush);
            QPen rim(m_theme.card, rimWidth);
            rim.setJoinStyle(m_tiles ? Qt::MiterJoin : Qt::RoundJoin);
            QPen line(*place.outline, outlineWidth);
            line.setJoinStyle(rim.joinStyle());
            painter->setPen(rim);
            painter->drawPath(place.path);
            painter->setPen(line);
            painter->drawPath(place.path);
        }
    painter->setFont(m_font);
    for (const Place &place : m_places)
        if (!place.label.isEmpty() && place.bounds.intersects(exposed)) {
            painter->setPen(place.ink);
            painter->drawText(place.bounds, Qt::AlignCenter, place.label);
        }
}

} // namespace careatlas

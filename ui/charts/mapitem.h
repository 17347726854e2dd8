// SPDX-License-Identifier: GPL-3.0-or-later
// MapItem: paints the councils of a map, and of those only what has to be painted anew.
#pragma once

#include "ui/charts/theme.h"

#include <QBrush>
#include <QGraphicsItem>
#include <QPainterPath>

namespace careatlas {

/// How no figure looks, on the map and in its legend.
QBrush noFigureBrush(const Theme &theme);

class MapItem : public QGraphicsItem {
public:
    struct Place {
        QPainterPath path;
        QRectF bounds;
        QBrush fill;
        QString label; ///< written in the middle where it is not empty
        QColor ink;
        std::optional<QColor> outline; ///< of a council that is picked out
    };
    MapItem(const Theme &theme, const QFont &font, bool tiles);

    void add(Place place);

    QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *) override;

private:
    const Theme &m_theme;
    QFont m_font;
    bool m_tiles;
    std::vector<Place> m_places;
    QRectF m_bounds;
};

} // namespace careatlas

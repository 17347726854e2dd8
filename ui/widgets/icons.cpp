// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>

namespace careatlas {

namespace {

/// Draws an icon at the size that is asked for and no other.
class DrawnIcon : public QIconEngine {
public:
    DrawnIcon(QString name, const QColor &colour) : m_name(std::move(name)), m_colour(colour) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        const int side = std::min(rect.width(), rect.height());
        const QPoint corner(rect.left() + (rect.width() - side) / 2, rect.top() + (rect.height() - side) / 2);
        painter->drawPixmap(corner, iconPixmap(m_name, m_colour, side, painter->device()->devicePixelRatioF()));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode, QIcon::State) override
    {
        return iconPixmap(m_name, m_colour, std::min(size.width(), size.height()), 1.0);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode, QIcon::State, qreal scale) override
    {
        return iconPixmap(m_name, m_colour, qRound(std::min(size.width(), size.height()) / scale), scale);
    }
    QIconEngine *clone() const override { return new DrawnIcon(m_name, m_colour); }
    QString key() const override { return QStringLiteral("drawn"); }
    bool isNull() override { return false; }

private:
    const QString m_name;
    const QColor m_colour;
};

} // namespace

QPixmap iconPixmap(const QString &name, const QColor &colour, int side, qreal pixelRatio)
{
    const QString key = QStringLiteral("icon/%1/%2/%3/%4").arg(name, colour.name()).arg(side).arg(pixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;

    QFile file(QStringLiteral(":/careatlas/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QSvgRenderer renderer(file.readAll().replace("#000", colour.name().toLatin1()));
    pixmap = QPixmap(QSize(side, side) * pixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(0, 0, pixmap.width(), pixmap.height()));
    painter.end();
    pixmap.setDevicePixelRatio(pixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon themedIcon(const QString &name, const QColor &colour)
{
    return QIcon(new DrawnIcon(name, colour));
}

} // namespace careatlas

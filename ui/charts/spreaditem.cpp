// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/spreaditem.h"

#include <QPainter>

namespace careatlas {

namespace {

constexpr double loneHalf = 5.0; ///< half the width of the band of a period that stands alone

} // namespace

SpreadItem::SpreadItem(const QColor &outer, const QColor &inner, const QColor &ink, double boxWidth)
    : m_outer(outer), m_inner(inner), m_ink(ink), m_boxWidth(boxWidth)
{
}

void SpreadItem::addRun(std::vector<SpreadAt> run)
{
    prepareGeometryChange();
    const double half = std::max(m_boxWidth / 2, loneHalf) + 2;
    for (const SpreadAt &at : run)
        m_bounds |= QRectF(QPointF(at.x - half, at.y[4] - 2), QPointF(at.x + half, at.y[0] + 2)).normalized();
    m_runs.push_back(std::move(run));
}

void SpreadItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setRenderHint(QPainter::Antialiasing);
    for (const auto &run : m_runs) {
        if (m_boxWidth <= 0.0) {
            paintBand(*painter, run);
            continue;
        }
        for (const SpreadAt &at : run)
            paintBox(*painter, at);
    }
}

void SpreadItem::paintBox(QPainter &painter, const SpreadAt &at) const
{
    const double half = m_boxWidth / 2;
    painter.setPen(QPen(m_ink, 1.0));
    for (const auto &[from, to] : {std::pair(at.y[1], at.y[0]), std::pair(at.y[3], at.y[4])}) {
        painter.drawLine(QPointF(at.x, from), QPointF(at.x, to));
        painter.drawLine(QPointF(at.x - half * 0.4, to), QPointF(at.x + half * 0.4, to));
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_inner);
    painter.drawRect(QRectF(QPointF(at.x - half, at.y[3]), QPointF(at.x + half, at.y[1])));
    painter.setPen(QPen(m_ink, 2.0, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(at.x - half, at.y[2]), QPointF(at.x + half, at.y[2]));
}

void SpreadItem::paintBand(QPainter &painter, const std::vector<SpreadAt> &run) const
{
    painter.setPen(Qt::NoPen);
    for (const auto &[low, high, colour] : {std::tuple(0U, 4U, m_outer), std::tuple(1U, 3U, m_inner)}) {
        painter.setBrush(colour);
        if (run.size() == 1) {
            painter.drawRect(QRectF(QPointF(run.front().x - loneHalf, run.front().y[high]), QPointF(run.front().x + loneHalf, run.front().y[low])));
            continue;
        }
        QPolygonF band;
        for (const SpreadAt &at : run)
            band << QPointF(at.x, at.y[high]);
        for (auto at = run.rbegin(); at != run.rend(); ++at)
            band << QPointF(at->x, at->y[low]);
        painter.drawPolygon(band);
    }
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/verdictshape.h"

#include "ui/charts/theme.h"

#include <QPainter>

#include <cmath>
#include <numbers>

namespace careatlas {

QPainterPath verdictShape(Verdict verdict, QPointF centre, double radius)
{
    QPainterPath path;
    if (verdict == Verdict::Similar || verdict == Verdict::NotCompared) {
        path.addEllipse(centre, radius * 0.86, radius * 0.86);
        return path;
    }
    const bool diamond = verdict == Verdict::Higher || verdict == Verdict::Lower;
    const int corners = diamond ? 4 : 3;
    const double first = verdict == Verdict::Worse ? 90.0 : -90.0;
    const QPointF middle = diamond ? centre : centre + QPointF(0, verdict == Verdict::Better ? radius * 0.2 : -radius * 0.2);
    QPolygonF shape;
    for (int i = 0; i < corners; ++i) {
        const double angle = (first + 360.0 * i / corners) * std::numbers::pi / 180.0;
        shape << middle + QPointF(std::cos(angle), std::sin(angle)) * radius * (diamond ? 1.0 : 1.15);
    }
    path.addPolygon(shape);
    path.closeSubpath();
    return path;
}

void paintVerdict(QPainter &painter, Verdict verdict, QPointF centre, double radius, const Theme &theme, bool hollow)
{
    const QPainterPath shape = verdictShape(verdict, centre, radius);
    painter.setPen(QPen(theme.card, 3.0));
    painter.setBrush(theme.card);
    painter.drawPath(shape);
    const QColor colour = theme.verdict(verdict);
    const bool open = hollow || verdict == Verdict::NotCompared;
    const bool half = !open && (verdict == Verdict::Higher || verdict == Verdict::Lower);
    painter.setPen(open || half ? QPen(colour, 1.6) : QPen(Qt::NoPen));
    painter.setBrush(open || half ? theme.card : colour);
    painter.drawPath(shape);
    if (!half)
        return;
    // The upper half is full for higher, the lower for lower, so that the two are told apart without their colour.
    QPainterPath side;
    side.addRect(QRectF(centre.x() - radius, verdict == Verdict::Higher ? centre.y() - radius : centre.y(), 2 * radius, radius));
    painter.fillPath(shape.intersected(side), colour);
}

QString verdictIcon(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Better:
        return QStringLiteral("up");
    case Verdict::Worse:
        return QStringLiteral("down");
    case Verdict::Similar:
        return QStringLiteral("same");
    case Verdict::Higher:
        return QStringLiteral("higher");
    case Verdict::Lower:
        return QStringLiteral("lower");
    case Verdict::NotCompared:
        break;
    }
    return QString();
}

QString verdictWord(Verdict verdict)
{
    const QString key = toKey(verdict);
    return key.left(1).toUpper() + key.mid(1);
}

QString verdictWords(Verdict verdict, const QString &than)
{
    if (verdict == Verdict::NotCompared)
        return verdictWord(verdict);
    return QStringLiteral("%1 %2 %3").arg(verdictWord(verdict), verdict == Verdict::Similar ? QStringLiteral("to") : QStringLiteral("than"), than);
}

} // namespace careatlas

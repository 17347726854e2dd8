// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/checkbox.h"

#include "ui/widgets/style.h"

#include <QPainter>
#include <QPainterPath>

namespace careatlas {

int CheckBox::side() const
{
    return fontMetrics().height();
}

QSize CheckBox::sizeHint() const
{
    return QSize(side() + gridStep + fontMetrics().horizontalAdvance(text()) + 1, side() + gridStep);
}

void CheckBox::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    const QRect box(0, (height() - side()) / 2, side(), side());
    const QColor line = hasFocus() || isChecked() ? theme.accent : strongBorder(theme);
    paintBox(painter, box, isChecked() ? theme.accent : theme.control, line, 4.0);
    if (isChecked()) {
        const double unit = side() / 16.0;
        QPainterPath tick;
        tick.moveTo(box.x() + 3.8 * unit, box.y() + 8.3 * unit);
        tick.lineTo(box.x() + 6.8 * unit, box.y() + 11.2 * unit);
        tick.lineTo(box.x() + 12.2 * unit, box.y() + 5.0 * unit);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme.card, 1.8 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(tick);
    }
    painter.setPen(theme.text);
    const QRect words = rect().adjusted(side() + gridStep, 0, 0, 0);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, text());
    if (hasFocus()) {
        painter.setPen(theme.accent);
        painter.drawLine(words.left(), box.bottom() + 2, words.left() + fontMetrics().horizontalAdvance(text()), box.bottom() + 2);
    }
}

} // namespace careatlas

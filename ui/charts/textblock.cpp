// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/textblock.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace careatlas {

TextBlock TextBlock::wrapped(const QString &text, const QFont &font, double width, int maxLines)
{
    TextBlock block;
    block.font = font;
    if (text.isEmpty())
        return block;
    const QFontMetricsF metrics(font);
    if (const double whole = metrics.horizontalAdvance(text); whole <= width) {
        block.lines << text;
        block.size = QSizeF(std::ceil(whole), block.lineHeight());
        return block;
    }
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString joined = block.lines.isEmpty() ? words[i] : block.lines.back() + QLatin1Char(' ') + words[i];
        if (!block.lines.isEmpty() && metrics.horizontalAdvance(joined) <= width) {
            block.lines.back() = joined;
        } else if (maxLines > 0 && block.lines.size() == maxLines) {
            block.lines.back() = block.lines.back() + QLatin1Char(' ') + words.mid(i).join(QLatin1Char(' '));
            break;
        } else {
            block.lines << words[i];
        }
    }
    double widest = 0.0;
    for (QString &line : block.lines) {
        if (maxLines > 0 && metrics.horizontalAdvance(line) > width)
            line = metrics.elidedText(line, Qt::ElideRight, width);
        widest = std::max(widest, metrics.horizontalAdvance(line));
    }
    block.size = QSizeF(std::ceil(widest), block.lineHeight() * static_cast<double>(block.lines.size()));
    return block;
}

double TextBlock::lineHeight() const
{
    return std::ceil(QFontMetricsF(font).height());
}

void TextBlock::paint(QPainter &painter, QPointF topLeft) const
{
    painter.setFont(font);
    double y = topLeft.y() + QFontMetricsF(font).ascent();
    for (const QString &line : lines) {
        painter.drawText(QPointF(topLeft.x(), y), line);
        y += lineHeight();
    }
}

} // namespace careatlas

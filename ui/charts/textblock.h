// SPDX-License-Identifier: GPL-3.0-or-later
// TextBlock: plain text broken into lines of a width, measured before it is drawn. Chart labels, callouts and
// footers use it instead of rich text, in which "Aged <65" would lose its end.
#pragma once

#include <QFont>
#include <QSizeF>
#include <QStringList>

class QPainter;

namespace careatlas {

struct TextBlock {
    QFont font;
    QStringList lines;
    QSizeF size;

    /// Breaks `text` at spaces; after `maxLines` lines (0 for no limit) the rest is elided.
    static TextBlock wrapped(const QString &text, const QFont &font, double width, int maxLines = 0);

    bool isEmpty() const { return lines.isEmpty(); }
    double lineHeight() const;
    void paint(QPainter &painter, QPointF topLeft) const;
};

} // namespace careatlas

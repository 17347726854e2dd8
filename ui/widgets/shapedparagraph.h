// SPDX-License-Identifier: GPL-3.0-or-later
// ShapedParagraph: one paragraph of plain text, shaped once on one long line and then only cut where it may be broken:
// trying a width costs no shaping, which is what text documents pay for at every layout. Its line breaks are QLabel's own.
#pragma once

#include <QFont>
#include <QString>

#include <memory>
#include <vector>

class QPaintDevice;
class QPainter;
class QPointF;
class QTextLayout;

namespace careatlas {

class ShapedParagraph {
public:
    ShapedParagraph(const QString &words, const QFont &font, const QPaintDevice *device);
    ShapedParagraph(ShapedParagraph &&) noexcept;
    ~ShapedParagraph();

    /// A part of the paragraph that stands on one line.
    struct Line {
        int from = 0;
        int length = 0; ///< without the space that it ends at
        double left = 0.0; ///< in the long line
        double width = 0.0;
    };
    /// At least one.
    std::vector<Line> linesFor(double width) const;
    double lineHeight() const { return m_lineHeight; }

    /// Where the place before this sign stands in the long line, and the sign that stands at `x` in it.
    double xOf(int position) const;
    int signAt(double x) const;

    /// In the painter's pen.
    void paint(QPainter &painter, const Line &line, const QPointF &topLeft) const;

private:
    struct Break {
        int at; ///< where the next line starts
        int end; ///< where this one ends, without its space
        double atX;
        double endX;
    };
    std::unique_ptr<QTextLayout> m_layout;
    std::vector<Break> m_breaks; ///< the last is the end
    double m_lineHeight = 0.0;
};

} // namespace careatlas

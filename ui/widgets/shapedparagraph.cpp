// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/shapedparagraph.h"

#include <QGlyphRun>
#include <QPainter>
#include <QTextBoundaryFinder>
#include <QTextLayout>

namespace careatlas {

namespace {

constexpr double endless = 1e6;

/// A space at which a line may end.
bool isSpace(QChar sign)
{
    return sign.isSpace() && sign.decompositionTag() != QChar::NoBreak;
}

} // namespace

ShapedParagraph::ShapedParagraph(const QString &words, const QFont &font, const QPaintDevice *device)
    : m_layout(std::make_unique<QTextLayout>(words, font, device))
{
    m_layout->setCacheEnabled(true);
    m_layout->beginLayout();
    QTextLine line = m_layout->createLine();
    line.setLineWidth(endless);
    m_layout->endLayout();
    m_lineHeight = line.height();

    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, words);
    const auto length = static_cast<int>(words.size());
    for (int at = 1; at <= length; ++at) {
        // Where Unicode allows it, and after any space, as Qt does.
        finder.setPosition(at);
        const bool afterSpace = isSpace(words.at(at - 1)) && at < length && !isSpace(words.at(at));
        if (at < length && !afterSpace && !finder.isAtBoundary())
            continue;
        int end = at;
        while (end > 0 && isSpace(words.at(end - 1)))
            --end;
        m_breaks.push_back({at, end, line.cursorToX(at), line.cursorToX(end)});
    }
    if (m_breaks.empty())
        m_breaks.push_back({0, 0, 0.0, 0.0});
}

ShapedParagraph::ShapedParagraph(ShapedParagraph &&) noexcept = default;
ShapedParagraph::~ShapedParagraph() = default;

std::vector<ShapedParagraph::Line> ShapedParagraph::linesFor(double width) const
{
    std::vector<Line> lines;
    Line line;
    const Break *before = nullptr;
    for (const Break &next : m_breaks) {
        if (before && before->at > line.from && next.endX - line.left > width) {
            lines.push_back(line);
            line = {before->at, 0, before->atX, 0.0};
        }
        line.length = next.end - line.from;
        line.width = next.endX - line.left;
        before = &next;
    }
    lines.push_back(line);
    return lines;
}

double ShapedParagraph::xOf(int position) const
{
    return m_layout->lineAt(0).cursorToX(position);
}

int ShapedParagraph::signAt(double x) const
{
    return m_layout->lineAt(0).xToCursor(x, QTextLine::CursorOnCharacter);
}

void ShapedParagraph::paint(QPainter &painter, const Line &line, const QPointF &topLeft) const
{
    if (line.length == 0)
        return;
    for (const QGlyphRun &run : m_layout->lineAt(0).glyphRuns(line.from, line.length))
        painter.drawGlyphRun(topLeft - QPointF(line.left, 0), run);
}

} // namespace careatlas

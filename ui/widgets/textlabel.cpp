// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/textlabel.h"

#include "ui/widgets/style.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace careatlas {

namespace {

constexpr int barWidth = 4;
constexpr double endless = 1e6;

} // namespace

TextLabel::TextLabel(double scale, QFont::Weight weight, Tone tone, QWidget *parent) : QLabel(parent)
{
    setFont(scaledFont(scale, weight));
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTone(tone);
}

void TextLabel::setTone(Tone tone)
{
    m_tone = tone;
    setForegroundRole(tone == Tone::Quiet ? QPalette::PlaceholderText : QPalette::WindowText);
    if (tone == Tone::Badge)
        setContentsMargins(7, 2, 7, 2);
    else
        setContentsMargins(tone == Tone::Council || tone == Tone::Second ? barWidth + gridStep : 0, 0, 0, 0);
}

void TextLabel::setSelectable()
{
    m_selectable = true;
    setFocusPolicy(Qt::ClickFocus);
}

void TextLabel::keepToReadingWidth()
{
    setMaximumWidth(readingWidth(font()));
}

void TextLabel::shape() const
{
    if (m_shaped == text() && !m_paragraphs.empty())
        return;
    m_shaped = text();
    m_paragraphs.clear();
    for (const QString &words : m_shaped.split(QLatin1Char('\n')))
        m_paragraphs.emplace_back(words, font(), this);
}

std::vector<TextLabel::Line> TextLabel::linesFor(double width) const
{
    shape();
    std::vector<Line> lines;
    for (const ShapedParagraph &paragraph : m_paragraphs)
        for (const ShapedParagraph::Line &line : paragraph.linesFor(width))
            lines.push_back({&paragraph, line});
    return lines;
}

QSize TextLabel::sizeFor(double width) const
{
    double widest = 0.0;
    const std::vector<Line> lines = linesFor(width);
    for (const Line &line : lines)
        widest = std::max(widest, line.at.width);
    return QSize(static_cast<int>(std::ceil(widest)), static_cast<int>(std::ceil(m_paragraphs.back().lineHeight() * static_cast<double>(lines.size()))));
}

QSize TextLabel::framed(QSize size) const
{
    return size.grownBy(contentsMargins());
}

QSize TextLabel::sizeHint() const
{
    return framed(sizeFor(wordWrap() ? fontMetrics().averageCharWidth() * 80 : endless));
}

QSize TextLabel::minimumSizeHint() const
{
    if (!wordWrap())
        return sizeHint();
    const int width = sizeFor(0.0).width();
    return framed(QSize(width, sizeFor(endless).height()));
}

int TextLabel::heightForWidth(int width) const
{
    if (!wordWrap())
        return -1;
    const QMargins margins = contentsMargins();
    const int inner = std::min(width, maximumWidth()) - margins.left() - margins.right();
    return framed(sizeFor(inner)).height();
}

void TextLabel::paintEvent(QPaintEvent *event)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    if (m_tone == Tone::Badge) {
        paintBox(painter, rect(), theme.warningBackground, theme.border, 4);
    } else if (m_tone == Tone::Council || m_tone == Tone::Second) {
        const AreaRole role = m_tone == Tone::Council ? AreaRole::Council : AreaRole::SecondCouncil;
        painter.fillRect(QRect(0, 0, barWidth, height()), theme.mark({role, -1}));
    }
    if (textInteractionFlags().testFlag(Qt::TextSelectableByMouse)) {
        painter.end();
        QLabel::paintEvent(event);
        return;
    }
    const QRect inside = contentsRect();
    const std::vector<Line> lines = linesFor(wordWrap() ? inside.width() : endless);
    // QLabel stands its text in the middle of what height it is given.
    const double all = std::ceil(m_paragraphs.back().lineHeight() * static_cast<double>(lines.size()));
    double y = inside.top() + std::floor(std::max(0.0, (inside.height() - all) / 2));
    painter.setPen(palette().color(foregroundRole()));
    for (const Line &line : lines) {
        line.paragraph->paint(painter, line.at, QPointF(inside.left(), y));
        y += line.paragraph->lineHeight();
    }
}

void TextLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        m_paragraphs.clear();
    QLabel::changeEvent(event);
}

void TextLabel::awaken()
{
    if (m_selectable && !textInteractionFlags().testFlag(Qt::TextSelectableByMouse))
        setTextInteractionFlags(Qt::TextSelectableByMouse);
}

void TextLabel::enterEvent(QEnterEvent *event)
{
    awaken();
    QLabel::enterEvent(event);
}

void TextLabel::mousePressEvent(QMouseEvent *event)
{
    awaken();
    QLabel::mousePressEvent(event);
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/narrative/narrativetext.h"

#include "ui/narrative/factcallout.h"
#include "ui/narrative/narrativeaccessible.h"
#include "ui/widgets/style.h"

#include <QAccessible>
#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace careatlas {

namespace {

constexpr double itemIndent = 2.0 * gridStep;
constexpr double leading = 3.0; ///< between lines that are read through

double gapBetween(TextPassage::Kind above, TextPassage::Kind below)
{
    using Kind = TextPassage::Kind;
    if (above == Kind::Heading)
        return gridStep / 4;
    return below == Kind::Heading ? 1.5 * gridStep : below == Kind::Item ? gridStep / 2 : gridStep;
}

} // namespace

NarrativeText::NarrativeText(QWidget *parent) : QWidget(parent)
{
    installNarrativeAccessibility();
    setFont(scaledFont(1.0));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

NarrativeText::~NarrativeText() = default;

void NarrativeText::setText(const TextSpec &text)
{
    if (text == m_text)
        return;
    showSpan(-1);
    m_text = text;
    m_passages.clear();
    m_linesWidth = -1;
    m_walked = -1;
    m_lit.clear();
    m_selectionStart = m_selectionEnd = -1;
    updateGeometry();
    update();
}

void NarrativeText::setLitSentences(const std::vector<int> &sentences)
{
    if (sentences == m_lit)
        return;
    m_lit = sentences;
    update();
}

void NarrativeText::shape() const
{
    if (!m_passages.empty())
        return;
    const QFont heading = scaledFont(1.0, QFont::DemiBold);
    for (const TextPassage &passage : m_text.passages)
        m_passages.push_back({ShapedParagraph(m_text.words(passage.at), passage.kind == TextPassage::Kind::Heading ? heading : font(), this), passage.kind,
                              passage.at.start});
}

double NarrativeText::place(double width, std::vector<Line> *lines) const
{
    shape();
    width = std::min(width - 2 * inset, static_cast<double>(readingWidth(font())));
    double y = 0.0;
    for (std::size_t i = 0; i < m_passages.size(); ++i) {
        const Passage &passage = m_passages[i];
        const double indent = passage.kind == TextPassage::Kind::Item ? itemIndent : 0.0;
        y += i == 0 ? 0.0 : gapBetween(m_passages[i - 1].kind, passage.kind);
        for (const ShapedParagraph::Line &line : passage.words.linesFor(width - indent)) {
            if (lines)
                lines->push_back({i, line, inset + indent, y});
            y += passage.words.lineHeight() + leading;
        }
    }
    return y;
}

const std::vector<NarrativeText::Line> &NarrativeText::lines() const
{
    if (m_linesWidth != width()) {
        m_linesWidth = width();
        m_lines.clear();
        place(width(), &m_lines);
    }
    return m_lines;
}

int NarrativeText::heightForWidth(int width) const
{
    return static_cast<int>(std::ceil(place(width, nullptr)));
}

QSize NarrativeText::sizeHint() const
{
    const int width = readingWidth(font()) + 2 * inset;
    return {width, heightForWidth(width)};
}

QSize NarrativeText::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 20, fontMetrics().height()};
}

std::optional<QRectF> NarrativeText::pieceOf(const TextStretch &stretch, const Line &line) const
{
    const Passage &passage = m_passages[line.passage];
    const int from = std::max(stretch.start - passage.start, line.at.from);
    const int to = std::min(stretch.end - passage.start, line.at.from + line.at.length);
    if (from >= to)
        return std::nullopt;
    const double left = passage.words.xOf(from) - line.at.left;
    const double right = passage.words.xOf(to) - line.at.left;
    return QRectF(line.x + left, line.y, right - left, passage.words.lineHeight());
}

std::vector<QRectF> NarrativeText::piecesOf(const TextStretch &stretch) const
{
    std::vector<QRectF> pieces;
    for (const Line &line : lines())
        if (const auto piece = pieceOf(stretch, line))
            pieces.push_back(*piece);
    return pieces;
}

QRect NarrativeText::spanRect(int span) const
{
    QRectF all;
    for (const QRectF &piece : piecesOf(m_text.spans[static_cast<std::size_t>(span)].at))
        all |= piece;
    return all.toAlignedRect();
}

int NarrativeText::signAt(const QPointF &point, bool exact) const
{
    const Line *nearest = nullptr;
    for (const Line &line : lines()) {
        if (nearest && point.y() < line.y)
            break;
        nearest = &line;
    }
    if (!nearest)
        return -1;
    const Passage &passage = m_passages[nearest->passage];
    const double x = point.x() - nearest->x;
    const double y = point.y() - nearest->y;
    if (exact && (x < 0 || x > nearest->at.width || y < 0 || y > passage.words.lineHeight() + leading))
        return -1;
    const int sign = x < 0 ? nearest->at.from : passage.words.signAt(x + nearest->at.left);
    return passage.start + std::clamp(sign, nearest->at.from, nearest->at.from + nearest->at.length);
}

int NarrativeText::spanAt(const QPointF &point) const
{
    const int sign = signAt(point, true);
    const TextSpan *span = sign < 0 ? nullptr : m_text.spanAt(sign);
    return span ? static_cast<int>(span - m_text.spans.data()) : -1;
}

void NarrativeText::showSpan(int span)
{
    if (span == m_current)
        return;
    m_current = span;
    if (span < 0) {
        if (m_callout)
            m_callout->hide();
    } else {
        const TextSpan &shown = m_text.spans[static_cast<std::size_t>(span)];
        if (!m_callout)
            m_callout = new FactCallout(this);
        m_callout->open(calloutOf(m_text.factOf(shown), m_text.words(shown.at)), spanRect(span));
    }
    update();
    Q_EMIT spanHovered(span);
}

void NarrativeText::setCurrentSpan(int span)
{
    if (span >= 0)
        m_walked = span;
    showSpan(span);
    if (span >= 0 && hasFocus() && QAccessible::isActive()) {
        QAccessibleEvent focus(this, QAccessible::Focus);
        focus.setChild(span);
        QAccessible::updateAccessibility(&focus);
    }
}

void NarrativeText::activate(int span)
{
    m_walked = span;
    showSpan(-1); // what opens may move it away from its words
    Q_EMIT spanActivated(span);
}

QRect NarrativeText::calloutRect() const
{
    return m_callout ? m_callout->box() : QRect();
}

QString NarrativeText::calloutText() const
{
    return m_callout && m_callout->isVisible() ? m_callout->words() : QString();
}

void NarrativeText::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    const auto fill = [&](const TextStretch &stretch, const QColor &colour) {
        for (const QRectF &piece : piecesOf(stretch))
            painter.fillRect(piece.adjusted(-1, 0, 1, 0), colour);
    };
    const auto underline = [&](const TextStretch &stretch, const QPen &pen) {
        painter.setPen(pen);
        for (const QRectF &piece : piecesOf(stretch)) {
            const double y = std::round(piece.top() + QFontMetricsF(font()).ascent()) + 2.5;
            painter.drawLine(QPointF(piece.left(), y), QPointF(piece.right(), y));
        }
    };
    QColor glow = theme.accent;
    glow.setAlphaF(0.2F);
    for (const int sentence : m_lit)
        fill(m_text.sentences[static_cast<std::size_t>(sentence)].at, glow);
    if (m_selectionStart != m_selectionEnd)
        fill({std::min(m_selectionStart, m_selectionEnd), std::max(m_selectionStart, m_selectionEnd)}, blend(theme.accent, theme.card, 0.35));
    if (m_current >= 0)
        fill(m_text.spans[static_cast<std::size_t>(m_current)].at, glow);

    painter.setPen(theme.text);
    for (const Line &line : lines()) {
        const Passage &passage = m_passages[line.passage];
        if (passage.kind == TextPassage::Kind::Item && line.at.from == 0) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setBrush(theme.text);
            painter.drawEllipse(QPointF(inset + gridStep * 0.75, line.y + passage.words.lineHeight() / 2), 1.8, 1.8);
            painter.setRenderHint(QPainter::Antialiasing, false);
            painter.setBrush(Qt::NoBrush);
        }
        passage.words.paint(painter, line.at, QPointF(line.x, line.y));
    }
    for (const TextSpan &span : m_text.spans)
        if (span.kind == TextSpan::Kind::Number || span.kind == TextSpan::Kind::Comparison)
            underline(span.at, QPen(span.kind == TextSpan::Kind::Number ? theme.accent : theme.quietText, 1.0, Qt::DotLine));
    for (const int sentence : m_lit)
        underline(m_text.sentences[static_cast<std::size_t>(sentence)].at, QPen(theme.accent, 1.0));
    if (!hasFocus() || !m_byKeyboard)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.accent, 2.0));
    if (m_current >= 0)
        for (const QRectF &piece : piecesOf(m_text.spans[static_cast<std::size_t>(m_current)].at))
            painter.drawRoundedRect(piece.adjusted(-2, 1, 2, 1) & QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
    else
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
}

void NarrativeText::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange) {
        m_passages.clear();
        m_linesWidth = -1;
        updateGeometry();
    }
    QWidget::changeEvent(event);
}

void NarrativeText::resizeEvent(QResizeEvent *event)
{
    showSpan(-1);
    QWidget::resizeEvent(event);
}

void NarrativeText::hideEvent(QHideEvent *event)
{
    // Without a word: what it is part of may be going as well.
    m_current = -1;
    if (m_callout)
        m_callout->hide();
    QWidget::hideEvent(event);
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/calloutitem.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPropertyAnimation>
#include <QStyle>

#include <cmath>

namespace careatlas {

namespace {

constexpr double padding = 10.0;
constexpr double columnGap = 16.0;
constexpr double clearance = 10.0; ///< between the box and its mark

double overlap(const QRectF &a, const QRectF &b)
{
    const QRectF both = a & b;
    return both.isEmpty() ? 0.0 : both.width() * both.height();
}

QRectF within(QRectF box, const QRectF &view)
{
    box.moveLeft(std::clamp(box.left(), view.left(), std::max(view.left(), view.right() - box.width())));
    box.moveTop(std::clamp(box.top(), view.top(), std::max(view.top(), view.bottom() - box.height())));
    return box;
}

/// Every paragraph on lines of its own.
TextBlock paragraphs(const QStringList &texts, const QFont &font, double width)
{
    TextBlock all;
    all.font = font;
    for (const QString &text : texts) {
        const TextBlock one = TextBlock::wrapped(text, font, width);
        all.lines += one.lines;
        all.size = QSizeF(std::max(all.size.width(), one.size.width()), all.size.height() + one.size.height());
    }
    return all;
}

} // namespace

CalloutText CalloutText::of(const ChartMark &mark)
{
    CalloutText text;
    text.heading = mark.part.isEmpty() ? mark.areaName : QStringLiteral("%1, %2").arg(mark.areaName, mark.part);
    text.value = mark.valueText.isEmpty() ? mark.stateText : mark.valueText;
    if (const qsizetype per = mark.valueText.indexOf(QLatin1String(" per ")); per > 0) {
        text.value = mark.valueText.left(per);
        text.unit = mark.valueText.mid(per + 1);
    }
    text.period = mark.period;
    for (const QString &detail : {mark.valueText.isEmpty() ? QString() : mark.stateText, mark.intervalText, mark.sampleText, mark.acrossText,
                                  mark.rankText, mark.comparisonText, mark.verdictText, mark.rowText})
        if (!detail.isEmpty())
            text.details << detail;
    text.source = mark.sourceText;
    return text;
}

CalloutText CalloutText::of(const BreakRule &rule)
{
    CalloutText text;
    text.heading = QStringLiteral("Break in the series");
    text.period = rule.where;
    text.details << rule.explanation;
    return text;
}

QString CalloutText::plain() const
{
    QStringList lines{heading, value, unit, period};
    lines += details;
    lines << source;
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

CalloutItem::CalloutItem()
{
    setVisible(false);
    setZValue(100);
    setAcceptedMouseButtons(Qt::NoButton);
}

CalloutItem::Layout CalloutItem::compose(const CalloutText &text, bool flat, double widest)
{
    const QFont quiet = scaledFont(0.85);
    // As many letters to a line at any size of text.
    const double letter = QFontMetricsF(quiet).averageCharWidth();
    const double inner = std::max(60.0, std::min(widest - 2 * padding, letter * (flat ? 70.0 : 36.0)));
    // Beside short details a long name has more room to stay on one line.
    const double aside = paragraphs(text.details, quiet, 1e6).size.width();
    const double first = flat ? std::max(inner * 0.42, inner - columnGap - aside) : inner;
    Layout layout;
    layout.heading = TextBlock::wrapped(text.heading, scaledFont(0.9, QFont::DemiBold), first);
    // A state in words is a sentence, not a number: large enough without being huge.
    const bool number = text.value.size() < 18;
    layout.value = TextBlock::wrapped(text.value, scaledFont(number ? 1.4 : 1.0, QFont::DemiBold), first);
    layout.unit = TextBlock::wrapped(text.unit, quiet, first);
    layout.period = TextBlock::wrapped(text.period, quiet, first);
    double width = 0.0;
    double height = 0.0;
    for (const TextBlock *block : {&layout.heading, &layout.value, &layout.unit, &layout.period}) {
        width = std::max(width, block->size.width());
        height += block->size.height();
    }
    const bool beside = flat && !text.details.isEmpty();
    layout.details = paragraphs(text.details, quiet, beside ? inner - width - columnGap : inner);
    if (beside) {
        layout.detailsAt = QPointF(padding + width + columnGap, padding);
        width += columnGap + layout.details.size.width();
        height = std::max(height, layout.details.size.height());
    } else {
        layout.detailsAt = QPointF(padding, padding + height + 2);
        width = std::max(width, layout.details.size.width());
        height += layout.details.size.height() + 2;
    }
    layout.source = TextBlock::wrapped(text.source, scaledFont(0.75), std::max(width, inner * 0.7));
    layout.sourceAt = QPointF(padding, padding + height + 2);
    layout.size = QSizeF(std::max(width, layout.source.size.width()) + 2 * padding, height + layout.source.size.height() + 2 + 2 * padding - 4);
    return layout;
}

QSizeF CalloutItem::flatSize()
{
    // Asked for at every layout of a page; only another size of text changes it.
    static QFont measured;
    static QSizeF size;
    if (!size.isEmpty() && measured == scaledFont(1.0))
        return size;
    measured = scaledFont(1.0);
    CalloutText usual;
    usual.heading = QStringLiteral("Mean of councils");
    usual.value = QStringLiteral("58.1%");
    usual.period = QStringLiteral("2023-24");
    usual.details = QStringList(3, QStringLiteral("7.3 points below England (65.4%)"));
    usual.source = QStringLiteral("DHSC, January 2026");
    size = compose(usual, true, 2000.0).size;
    return size;
}

std::optional<QRectF> CalloutItem::freePlace(const QSizeF &size, const QRectF &mark, QPointF anchor, const QRectF &view,
                                             const std::vector<QRectF> &others)
{
    const double right = anchor.x() + clearance + 6;
    const double left = anchor.x() - clearance - 6 - size.width();
    const double above = mark.top() - clearance - size.height();
    const double below = mark.bottom() + clearance;
    const double middle = anchor.y() - size.height() / 2;
    const QPointF places[]{{right, above}, {left, above}, {right, below}, {left, below},
                           {mark.right() + clearance + 40, middle}, {mark.right() + clearance, middle},
                           {mark.left() - clearance - size.width(), middle}};
    const QRectF keepOff = mark.adjusted(-3, -3, 3, 3);
    std::optional<QRectF> best;
    double least = 0.0;
    for (const QPointF &place : places) {
        const QRectF box = within(QRectF(place, size), view);
        if (!view.contains(box) || box.intersects(keepOff))
            continue;
        double hidden = 0.0;
        for (const QRectF &other : others)
            hidden += overlap(box, other);
        if (!best || hidden < least) {
            best = box;
            least = hidden;
        }
    }
    return best;
}

void CalloutItem::open(const CalloutText &text, const QRectF &mark, QPointF anchor, const QRectF &view, const std::vector<QRectF> &others)
{
    prepareGeometryChange();
    m_text = text;
    m_anchor = anchor;
    const QRectF inside = view.adjusted(2, 2, -2, -2);
    std::optional<QRectF> place;
    for (const bool flat : {false, true}) {
        m_layout = compose(text, flat, inside.width());
        if ((place = freePlace(m_layout.size, mark, anchor, inside, others)))
            break;
    }
    if (!place) {
        // A view too small for both: at least the end of the bar, where its value is, stays in sight.
        const QRectF core = QRectF(anchor, QSizeF(1, 1)).adjusted(-24, -mark.height() / 2, 12, mark.height() / 2);
        place = freePlace(m_layout.size, core, anchor, inside, others);
    }
    if (!place) {
        const QRectF top = within(QRectF(inside.topLeft(), m_layout.size), inside);
        const QRectF bottom = within(QRectF(inside.bottomLeft() - QPointF(0, m_layout.size.height()), m_layout.size), inside);
        place = overlap(top, mark) <= overlap(bottom, mark) ? top : bottom;
    }
    m_box = place->toAlignedRect();
    // The line stops at the mark's edge, so that it crosses out no number inside it.
    if (m_box.bottom() <= mark.top())
        m_anchor.setY(mark.top());
    else if (m_box.top() >= mark.bottom())
        m_anchor.setY(mark.bottom());
    else if (m_box.right() <= mark.left())
        m_anchor.setX(mark.left());
    else if (m_box.left() >= mark.right())
        m_anchor.setX(mark.right());
    const bool appears = !isVisible();
    setVisible(true);
    // Nothing else in a chart moves; where the desktop asks for no motion this appears at once as well.
    const int duration = std::min(120, QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration));
    if (appears && duration > 0) {
        auto *fade = new QPropertyAnimation(this, "opacity", this);
        fade->setStartValue(0.0);
        fade->setEndValue(1.0);
        fade->setDuration(duration);
        fade->start(QAbstractAnimation::DeleteWhenStopped);
    }
    update();
}

void CalloutItem::close()
{
    setVisible(false);
    m_pinned = false;
    m_text = {};
}

void CalloutItem::setPinned(bool pinned)
{
    m_pinned = pinned;
    update();
}

QRectF CalloutItem::boundingRect() const
{
    return (m_box | QRectF(m_anchor, QSizeF(1, 1))).adjusted(-4, -4, 4, 4);
}

void CalloutItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    painter->setRenderHint(QPainter::Antialiasing);
    const QPointF nearest(std::clamp(m_anchor.x(), m_box.left(), m_box.right()), std::clamp(m_anchor.y(), m_box.top(), m_box.bottom()));
    painter->setPen(QPen(m_theme->quietText, 1.0));
    painter->drawLine(m_anchor, nearest);
    painter->setBrush(m_theme->quietText);
    painter->drawEllipse(m_anchor, 1.6, 1.6);

    painter->setPen(m_pinned ? QPen(m_theme->accent, 2.0) : QPen(m_theme->quietText, 1.0));
    painter->setBrush(m_theme->card);
    painter->drawRoundedRect(m_box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);

    QPointF at = m_box.topLeft() + QPointF(padding, padding - 2);
    const auto draw = [&](const TextBlock &block, const QColor &colour) {
        painter->setPen(colour);
        block.paint(*painter, at);
        at.ry() += block.size.height();
    };
    draw(m_layout.heading, m_theme->text);
    draw(m_layout.value, m_theme->text);
    draw(m_layout.unit, m_theme->text);
    draw(m_layout.period, m_theme->quietText);
    at = m_box.topLeft() + m_layout.detailsAt - QPointF(0, 2);
    draw(m_layout.details, m_theme->text);
    at = m_box.topLeft() + m_layout.sourceAt - QPointF(0, 2);
    draw(m_layout.source, m_theme->quietText);
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/buttons.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/style.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOptionToolButton>
#include <QStylePainter>

#include <algorithm>

namespace careatlas {

namespace {

constexpr double corner = 6.0;
constexpr int iconGap = 4;
constexpr int fieldPadding = 13;
constexpr int chevronSide = 16;

/// A box whose corners are round at the ends that are asked for; where one is not, the line goes on.
QPainterPath boxPath(const QRectF &box, bool roundLeft, bool roundRight)
{
    QPainterPath path;
    const double radius = corner - 0.5;
    const double left = roundLeft ? radius : 0.0;
    const double right = roundRight ? radius : 0.0;
    path.moveTo(box.left() + left, box.top());
    path.lineTo(box.right() - right, box.top());
    if (roundRight)
        path.arcTo(QRectF(box.right() - 2 * radius, box.top(), 2 * radius, 2 * radius), 90, -90);
    path.lineTo(box.right(), box.bottom() - right);
    if (roundRight)
        path.arcTo(QRectF(box.right() - 2 * radius, box.bottom() - 2 * radius, 2 * radius, 2 * radius), 0, -90);
    path.lineTo(box.left() + left, box.bottom());
    if (roundLeft)
        path.arcTo(QRectF(box.left(), box.bottom() - 2 * radius, 2 * radius, 2 * radius), 270, -90);
    path.lineTo(box.left(), box.top() + left);
    if (roundLeft)
        path.arcTo(QRectF(box.left(), box.top(), 2 * radius, 2 * radius), 180, -90);
    path.closeSubpath();
    return path;
}

} // namespace

TextButton::TextButton(const QString &text, QWidget *parent) : QPushButton(text, parent)
{
    setAutoDefault(false);
    setAttribute(Qt::WA_Hover);
}

void TextButton::setPlace(Place place)
{
    m_place = place;
    updateGeometry();
}

void TextButton::setCompact(bool compact)
{
    m_compact = compact;
    updateGeometry();
}

QMargins TextButton::padding() const
{
    // In a row the next one's line is the end of this one.
    const int line = m_place == Place::Alone || m_place == Place::Last ? 1 : 0;
    return m_compact ? QMargins(11, 3, 10 + line, 3) : QMargins(13, 7, 12 + line, 7);
}

QSize TextButton::sizeHint() const
{
    ensurePolished();
    QSize content = fontMetrics().size(Qt::TextShowMnemonic, text());
    if (!icon().isNull())
        content = QSize(content.width() + iconGap + iconSize().width(), std::max(content.height(), iconSize().height()));
    return content.grownBy(padding());
}

QColor TextButton::ink() const
{
    const Theme &theme = themeOf(this);
    return isEnabled() ? theme.text : theme.quietText;
}

void TextButton::paintFrame(QPainter &painter) const
{
    const Theme &theme = themeOf(this);
    const QColor fill = isChecked() ? blend(theme.accent, theme.card, 0.16)
        : hasFocus()                ? blend(theme.accent, theme.control, 0.05)
        : underMouse()              ? blend(theme.text, theme.control, 0.06)
                                    : theme.control;
    const bool last = m_place == Place::Alone || m_place == Place::Last;
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, last || hasFocus() ? -0.5 : 0.5, -0.5);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? theme.accent : strongBorder(theme));
    painter.setBrush(fill);
    painter.drawPath(boxPath(box, m_place == Place::Alone || m_place == Place::First, last));
}

void TextButton::paintAsField()
{
    QPainter painter(this);
    paintFrame(painter);
    painter.setPen(ink());
    const QRect inside = rect().adjusted(fieldPadding, 0, -fieldPadding - chevronSide, 0);
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter, fontMetrics().elidedText(text(), Qt::ElideRight, inside.width()));
    painter.drawPixmap(width() - chevronSide - gridStep, (height() - chevronSide) / 2,
                       iconPixmap(QStringLiteral("chevron-down"), ink(), chevronSide, devicePixelRatioF()));
}

int TextButton::fieldWidth(const QString &words) const
{
    return fontMetrics().horizontalAdvance(words) + 2 * fieldPadding + chevronSide + 2;
}

void TextButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintFrame(painter);
    const QSize words = fontMetrics().size(Qt::TextShowMnemonic, text());
    const int iconRoom = icon().isNull() ? 0 : iconGap + iconSize().width();
    const QRect inside = rect().marginsRemoved(padding());
    const int left = inside.left() + (inside.width() - words.width() - iconRoom) / 2;
    const int nearer = icon().isNull() ? 0 : iconGap - 1; // an icon has room of its own around it
    painter.setPen(ink());
    painter.drawText(QRect(left + nearer, inside.top(), words.width(), inside.height()), Qt::AlignCenter | Qt::TextShowMnemonic, text());
    if (!icon().isNull())
        icon().paint(&painter, QRect(left + words.width() + iconGap, inside.top(), iconSize().width(), inside.height()));
}

BareButton::BareButton(QWidget *parent) : QToolButton(parent)
{
    setAttribute(Qt::WA_Hover);
}

void BareButton::setLink(bool link)
{
    m_link = link;
    updateGeometry();
}

QMargins BareButton::padding() const
{
    if (m_link)
        return QMargins(0, 3, 7, 3);
    return arrowType() == Qt::NoArrow ? QMargins(7, 6, 7, 7) : QMargins(1, 4, 14, 5);
}

QSize BareButton::sizeHint() const
{
    ensurePolished();
    if (text().isEmpty())
        return iconSize().grownBy(padding());
    const QSize words = fontMetrics().size(Qt::TextShowMnemonic, text());
    if (arrowType() == Qt::NoArrow)
        return words.grownBy(padding());
    return QSize(iconSize().width() + iconGap + words.width(), std::max(iconSize().height(), words.height())).grownBy(padding());
}

void BareButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QStylePainter painter(this);
    if (underMouse() || hasFocus())
        paintBox(painter, rect(), underMouse() ? blend(theme.text, theme.control, 0.06) : QColor(Qt::transparent),
                 hasFocus() ? QPen(theme.accent) : QPen(Qt::NoPen), corner);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.rect = rect().marginsRemoved(padding());
    const QColor ink = arrowType() == Qt::NoArrow && !m_link ? theme.text : theme.accent;
    option.palette.setColor(QPalette::ButtonText, ink);
    option.palette.setColor(QPalette::WindowText, ink); // of the arrow
    option.state.setFlag(QStyle::State_Sunken, false);
    painter.drawControl(QStyle::CE_ToolButtonLabel, option);
}

} // namespace careatlas

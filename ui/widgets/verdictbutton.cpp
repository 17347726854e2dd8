// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/verdictbutton.h"

#include "ui/charts/verdictshape.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/style.h"

#include <QKeySequence>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace careatlas {

namespace {

constexpr double corner = 6.0;
constexpr double endless = 1e6;
constexpr QMargins padding(9, 3, 9, 3);

} // namespace

VerdictButton::VerdictButton(QWidget *parent) : QAbstractButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void VerdictButton::setVerdict(Verdict verdict, const QString &words)
{
    m_verdict = verdict;
    setText(words);
    setShortcut(QKeySequence()); // an ampersand is one
    updateGeometry();
    update();
}

int VerdictButton::shapeRoom() const
{
    return m_verdict == Verdict::NotCompared ? 0 : fontMetrics().ascent() + gridStep / 2;
}

QSizeF VerdictButton::lay(QTextLayout &layout, double width) const
{
    layout.setText(text());
    layout.setFont(font());
    if (m_verdict != Verdict::NotCompared) {
        QTextLayout::FormatRange word{0, static_cast<int>(toKey(m_verdict).size()), {}};
        word.format.setFontWeight(QFont::DemiBold);
        layout.setFormats({word});
    }
    layout.beginLayout();
    QSizeF size;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, size.height()));
        size = QSizeF(std::max(size.width(), line.naturalTextWidth()), size.height() + fontMetrics().height());
    }
    layout.endLayout();
    return size;
}

QSize VerdictButton::sizeHint() const
{
    QTextLayout layout;
    const QSizeF words = lay(layout, endless);
    return QSize(static_cast<int>(std::ceil(words.width())) + shapeRoom(), static_cast<int>(std::ceil(words.height()))).grownBy(padding);
}

QSize VerdictButton::minimumSizeHint() const
{
    int widest = 0;
    for (const QString &word : text().split(QLatin1Char(' ')))
        widest = std::max(widest, fontMetrics().horizontalAdvance(word));
    return QSize(widest + fontMetrics().averageCharWidth() + shapeRoom(), fontMetrics().height()).grownBy(padding);
}

int VerdictButton::heightForWidth(int width) const
{
    QTextLayout layout;
    const QSizeF words = lay(layout, width - padding.left() - padding.right() - shapeRoom());
    return static_cast<int>(std::ceil(words.height())) + padding.top() + padding.bottom();
}

void VerdictButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    const QColor colour = theme.verdict(m_verdict);
    const bool judged = m_verdict != Verdict::NotCompared;
    const double share = (isChecked() ? 0.16 : underMouse() ? 0.12 : judged ? 0.07 : 0.0);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? theme.accent : judged ? blend(colour, theme.card, 0.35) : theme.border);
    painter.setBrush(blend(colour, theme.card, share));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);

    const QRect inside = rect().marginsRemoved(padding);
    if (judged) {
        const int side = fontMetrics().ascent() + 2;
        painter.drawPixmap(QPoint(inside.left() - 1, inside.top() + (fontMetrics().height() - side) / 2),
                           iconPixmap(verdictIcon(m_verdict), colour, side, devicePixelRatioF()));
    }
    QTextLayout layout;
    lay(layout, inside.width() - shapeRoom());
    painter.setPen(judged ? theme.text : theme.quietText);
    layout.draw(&painter, QPointF(inside.left() + shapeRoom(), inside.top()));
}

} // namespace careatlas

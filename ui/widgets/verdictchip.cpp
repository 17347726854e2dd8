// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/verdictchip.h"

#include "ui/charts/verdictshape.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/style.h"

#include <QPainter>

namespace careatlas {

namespace {

constexpr int shapeGap = 6;
constexpr int sideways = 10;
constexpr int upright = 3;

/// Of the shape.
double sideOf(const QFontMetrics &metrics)
{
    return metrics.ascent();
}

} // namespace

VerdictChip::VerdictChip(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFont(scaledFont(0.85, QFont::DemiBold));
    setVerdict(m_verdict);
}

void VerdictChip::setVerdict(Verdict verdict)
{
    m_verdict = verdict;
    m_word = verdictWord(verdict);
    setAccessibleName(m_word);
    updateGeometry();
    update();
}

QSize VerdictChip::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    return QSize(metrics.horizontalAdvance(m_word) + qRound(sideOf(metrics)) + shapeGap + 2 * sideways, metrics.height() + 2 * upright);
}

void VerdictChip::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    const QColor colour = theme.verdict(m_verdict);
    QPainter painter(this);
    const QColor fill = m_verdict == Verdict::Similar ? theme.warningBackground : blend(colour, theme.card, theme.kind == Theme::Kind::Dark ? 0.16 : 0.08);
    paintBox(painter, rect(), fill, m_verdict == Verdict::NotCompared ? QPen(theme.border, 1.0, Qt::DashLine) : QPen(blend(colour, theme.card, 0.45)),
             height() / 2.0);
    const double side = sideOf(fontMetrics());
    // The icon that a card has.
    const QString icon = m_verdict == Verdict::NotCompared ? QStringLiteral("hole") : verdictIcon(m_verdict);
    painter.drawPixmap(sideways, (height() - qRound(side)) / 2, iconPixmap(icon, colour, qRound(side), devicePixelRatioF()));
    painter.setPen(colour);
    painter.drawText(rect().adjusted(sideways + qRound(side) + shapeGap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_word);
}

} // namespace careatlas

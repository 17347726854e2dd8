// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/panel.h"

#include "ui/widgets/style.h"

#include <QPainter>

namespace careatlas {

namespace {
constexpr double corner = 6.0;
} // namespace

Panel::Panel(Kind kind, QWidget *parent) : QWidget(parent), m_kind(kind)
{
    if (kind == Kind::Card || kind == Kind::State || kind == Kind::ChartText || kind == Kind::Summary)
        setContentsMargins(1, 1, 1, 1);
}

void Panel::setKind(Kind kind)
{
    m_kind = kind;
    update();
}

void Panel::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    switch (m_kind) {
    case Kind::Plain:
        break;
    case Kind::Card:
        paintBox(painter, rect(), theme.card, hasFocus() ? theme.accent : theme.border, corner);
        break;
    case Kind::State:
        paintBox(painter, rect(), blend(theme.page, theme.card, 0.6), QPen(theme.border, 1.0, Qt::DashLine), corner);
        break;
    case Kind::Head:
    case Kind::Warning:
    case Kind::Note:
        painter.fillRect(rect(), m_kind == Kind::Head ? theme.card : m_kind == Kind::Note ? blend(theme.accent, theme.card, 0.16) : theme.warningBackground);
        painter.fillRect(QRect(0, height() - 1, width(), 1), theme.border);
        break;
    case Kind::ChartText:
        paintBox(painter, rect(), theme.chartText, theme.chartTextBorder, corner);
        break;
    case Kind::Summary:
        paintBox(painter, rect(), theme.summary, theme.summaryBorder, corner);
        break;
    case Kind::Rule:
        painter.fillRect(rect(), theme.border);
        break;
    case Kind::Busy:
        painter.fillRect(rect(), theme.accent);
        break;
    }
}

} // namespace careatlas

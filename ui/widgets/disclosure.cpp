// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/disclosure.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/style.h"
#include "ui/widgets/textlabel.h"

#include <QVBoxLayout>

namespace careatlas {

Disclosure::Disclosure(const QString &title, QWidget *parent)
    : QWidget(parent), m_button(new BareButton), m_label(new TextLabel(0.85, QFont::Normal, TextLabel::Tone::Quiet))
{
    m_button->setText(title);
    m_button->setCheckable(true);
    m_button->setArrowType(Qt::RightArrow);
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setFont(scaledFont(0.85));
    m_label->setSelectable();
    m_label->keepToReadingWidth();
    m_label->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_button, 0, Qt::AlignLeft);
    layout->addWidget(m_label);
    connect(m_button, &QToolButton::toggled, this, [this](bool open) {
        m_button->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        m_label->setVisible(open);
    });
}

void Disclosure::setSubject(const QString &subject)
{
    m_button->setAccessibleName(tr("%1: %2").arg(m_button->text(), subject));
}

void Disclosure::setText(const QString &text)
{
    m_label->setText(text);
    setVisible(!text.isEmpty());
}

QString Disclosure::text() const
{
    return m_label->text();
}

} // namespace careatlas

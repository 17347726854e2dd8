// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/disclosure.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/style.h"

#include <QVBoxLayout>

namespace careatlas {

namespace {

constexpr double scale = 0.85;

} // namespace

Disclosure::Disclosure(QAbstractButton *button, QWidget *parent) : QWidget(parent), m_button(button)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridStep / 2);
    m_button->setCheckable(true);
    m_button->setFont(scaledFont(scale));
    m_button->hide(); // until there is something to open
    hide();
    connect(m_button, &QAbstractButton::toggled, this, &Disclosure::follow);
}

Disclosure::Disclosure(const QString &title, QWidget *parent) : Disclosure(new BareButton, parent)
{
    auto *own = static_cast<BareButton *>(m_button);
    own->setText(title);
    own->setArrowType(Qt::RightArrow);
    own->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    layout()->addWidget(own);
    layout()->setAlignment(own, Qt::AlignLeft);
    connect(own, &QAbstractButton::toggled, own, [own](bool open) { own->setArrowType(open ? Qt::DownArrow : Qt::RightArrow); });
}

void Disclosure::setSubject(const QString &subject)
{
    m_subject = subject;
    m_button->setAccessibleName(tr("%1: %2").arg(m_button->text(), subject));
}

void Disclosure::setParts(std::vector<TextPart> parts)
{
    if (parts == m_parts && (m_pane || !m_button->isChecked()))
        return;
    m_parts = std::move(parts);
    delete m_pane;
    m_pane = nullptr;
    m_button->setVisible(!m_parts.empty());
    follow();
}

void Disclosure::follow()
{
    const bool open = m_button->isChecked() && !m_parts.empty();
    if (open && !m_pane) {
        m_pane = new TextPane(m_parts, scale);
        m_pane->setAccessibleName(m_button->accessibleName());
        layout()->addWidget(m_pane);
        m_pane->show(); // not at the next event: the page is laid out before
    } else if (!open) {
        delete m_pane;
        m_pane = nullptr;
    }
    const bool ownButton = m_button->parentWidget() == this;
    setVisible(open || (ownButton && !m_parts.empty()));
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shelf/documentrow.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/style.h"
#include "ui/widgets/textlabel.h"

#include <QVBoxLayout>

namespace careatlas {

namespace {

TextLabel *line(double scale, QFont::Weight weight = QFont::Normal, TextLabel::Tone tone = TextLabel::Tone::Quiet)
{
    auto *label = new TextLabel(scale, weight, tone);
    label->setSelectable();
    label->keepToReadingWidth();
    return label;
}

} // namespace

DocumentRow::DocumentRow(QWidget *parent)
    : Panel(Panel::Kind::Card, parent),
      m_title(line(1.0, QFont::DemiBold, TextLabel::Tone::Text)),
      m_where(line(1.0)),
      m_note(line(0.85)),
      m_links(line(0.85)),
      m_open(new TextButton(tr("Open"))),
      m_attach(new TextButton(tr("Attach its file…"))),
      m_address(new TextButton(tr("Add its address…"))),
      m_edit(new TextButton(tr("Edit…"))),
      m_link(new TextButton(tr("Link…"))),
      m_remove(new TextButton(tr("Remove")))
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * gridStep, 2 * gridStep, 2 * gridStep, 2 * gridStep);
    layout->setSpacing(gridStep / 2);
    for (QWidget *part : {m_title, m_where, m_note, m_links})
        layout->addWidget(part);
    layout->addStretch(1);
    auto *foot = new FlowLayout(gridStep, gridStep / 2);
    for (TextButton *button : {m_open, m_attach, m_address, m_edit, m_link, m_remove}) {
        button->setCompact(true);
        foot->addWidget(button);
    }
    layout->addSpacing(gridStep / 2);
    layout->addLayout(foot);
    connect(m_open, &QPushButton::clicked, this, &DocumentRow::openAsked);
    connect(m_attach, &QPushButton::clicked, this, &DocumentRow::attachAsked);
    connect(m_address, &QPushButton::clicked, this, &DocumentRow::addressAsked);
    connect(m_edit, &QPushButton::clicked, this, &DocumentRow::editAsked);
    connect(m_link, &QPushButton::clicked, this, &DocumentRow::linkAsked);
    connect(m_remove, &QPushButton::clicked, this, &DocumentRow::removeAsked);
}

void DocumentRow::setDocument(const LocalDocument &document, const QStringList &linkedTo)
{
    m_document = document;
    const bool nowhere = document.file.isEmpty() && document.address.isEmpty();
    m_title->setText(document.title);
    m_where->setText(whereabouts(document));
    m_note->setText(document.note);
    m_note->setVisible(!document.note.isEmpty());
    m_links->setText(tr("Linked to: %1").arg(linkedTo.join(QStringLiteral("; "))));
    m_links->setVisible(!linkedTo.isEmpty());
    m_open->setVisible(!nowhere);
    m_attach->setVisible(document.file.isEmpty());
    m_address->setVisible(nowhere);
    m_remove->setVisible(!document.builtIn);
    for (TextButton *button : {m_open, m_attach, m_address, m_edit, m_link, m_remove})
        button->setAccessibleName(tr("%1: %2").arg(button->text(), document.title));
    m_open->setToolTip(document.file.isEmpty() ? document.address : QString());
    setAccessibleName(document.title);
    setAccessibleDescription(QStringList{titleOf(document.kind), m_where->text(), document.note, linkedTo.isEmpty() ? QString() : m_links->text()}.join(QStringLiteral(". ")));
}

} // namespace careatlas

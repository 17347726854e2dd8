// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/cardnotes.h"

#include "ui/report/carddetails.h"
#include "ui/shelf/documentlinks.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/style.h"
#include "ui/widgets/textlabel.h"

#include <QVBoxLayout>

namespace careatlas {

namespace {

TextLabel *quietLabel()
{
    auto *label = new TextLabel(0.85, QFont::Normal, TextLabel::Tone::Quiet);
    label->setSelectable();
    label->keepToReadingWidth();
    return label;
}

BareButton *linkButton(const QString &words)
{
    auto *link = new BareButton;
    link->setLink(true);
    link->setFont(scaledFont(0.85));
    link->setText(words);
    return link;
}

} // namespace

CardNotes::CardNotes(QWidget *parent)
    : QWidget(parent),
      m_definition(quietLabel()),
      m_caution(quietLabel()),
      m_source(quietLabel()),
      m_documents(new DocumentLinks),
      m_details(new Disclosure(tr("About these figures"))),
      m_all(linkButton(tr("See all councils"))),
      m_pair(linkButton(tr("Compare these two")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridStep);
    layout->addWidget(m_definition);
    layout->addWidget(m_caution);
    layout->addWidget(m_source);
    layout->addWidget(m_documents, 0, Qt::AlignLeft);
    auto *foot = new FlowLayout(gridStep, 0);
    for (QWidget *button : std::initializer_list<QWidget *>{m_details->button(), m_all, m_pair})
        foot->addWidget(button);
    layout->addLayout(foot);
    layout->addWidget(m_details);
    connect(m_all, &QToolButton::clicked, this, [this] { Q_EMIT pageAsked(QStringLiteral("explore")); });
    connect(m_pair, &QToolButton::clicked, this, [this] { Q_EMIT pageAsked(QStringLiteral("compare")); });
    connect(m_documents, &QToolButton::clicked, this, [this] { Q_EMIT pageAsked(QStringLiteral("documents")); });
}

void CardNotes::setLinks(bool all, bool pair)
{
    m_all->setVisible(all);
    m_pair->setVisible(pair);
}

void CardNotes::setFacts(const CardFacts &facts)
{
    showPast(facts);
    const QString caution = facts.text.caveats.value(0);
    m_definition->setText(facts.text.definition);
    m_definition->setVisible(!facts.text.definition.isEmpty());
    m_caution->setText(caution.isEmpty() ? QString() : tr("Take care: %1").arg(caution));
    m_caution->setVisible(!caution.isEmpty());
    m_source->setText(facts.source);
    m_source->setVisible(!facts.source.isEmpty());
    m_documents->setTitles(facts.documents);
    m_details->setSubject(facts.title);
    for (BareButton *link : {m_all, m_pair})
        link->setAccessibleName(tr("%1: %2").arg(link->text(), facts.title));
    m_details->setParts(cardDetails(facts));
}

void CardNotes::showPast(const CardFacts &facts)
{
    if (facts.past == m_past)
        return;
    m_past = facts.past;
    delete m_pastLines;
    m_pastLines = nullptr;
    if (m_past.empty())
        return;
    m_pastLines = new QWidget;
    auto *lines = new QVBoxLayout(m_pastLines);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    for (const Predecessor &predecessor : m_past) {
        TextLabel *sentence = quietLabel();
        sentence->setText(predecessor.sentence);
        lines->addWidget(sentence);
        // What stands beside stays; only the council that leads the page chooses its company.
        if (facts.role == AreaRole::SecondCouncil)
            continue;
        BareButton *show = linkButton(tr("Show %1 beside").arg(predecessor.name));
        show->setAccessibleDescription(predecessor.sentence);
        lines->addWidget(show, 0, Qt::AlignLeft);
        connect(show, &QToolButton::clicked, this, [this, code = predecessor.code] { Q_EMIT besideAsked(code); });
    }
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, m_pastLines);
    m_pastLines->show(); // not at the next event: the page is laid out before
}

} // namespace careatlas

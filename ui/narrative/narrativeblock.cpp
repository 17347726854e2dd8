// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/narrative/narrativeblock.h"

#include "ui/narrative/narrativetext.h"
#include "ui/narrative/votebar.h"
#include "ui/rewriting/rewriter.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/style.h"
#include "ui/widgets/textlabel.h"

#include <QAbstractButton>
#include <QVBoxLayout>

namespace careatlas {

NarrativeBlock::NarrativeBlock(Place place, VoteShelf *votes, Rewriter *rewriter, QWidget *parent)
    : Panel(place == Place::Summary ? Panel::Kind::Summary : Panel::Kind::ChartText, parent),
      m_title(new TextLabel(place == Place::Summary ? 1.15 : 1.0, QFont::DemiBold)),
      m_mark(new TextLabel(0.85, QFont::Normal, TextLabel::Tone::Quiet)),
      m_text(new NarrativeText),
      m_column(new QVBoxLayout(this)),
      m_rewriter(rewriter)
{
    constexpr int padding = gridStep + gridStep / 2;
    constexpr int inset = NarrativeText::inset;
    m_column->setContentsMargins(padding - inset, padding, padding - inset, padding);
    m_column->setSpacing(gridStep / 2);
    for (TextLabel *label : {m_title, m_mark})
        label->setContentsMargins(inset, 0, inset, 0);
    m_title->setSelectable();
    m_column->addWidget(m_title);
    m_column->addWidget(m_text);
    m_column->addWidget(m_mark);
    if (m_rewriter)
        connect(m_rewriter, &Rewriter::changed, this, [this] { setText(m_written, m_subject); });
    if (!votes)
        return;
    m_votes = new VoteBar(*votes);
    m_votes->setContentsMargins(inset, 0, inset, 0);
    m_column->addSpacing(gridStep / 2);
    m_column->addWidget(m_votes);
}

void NarrativeBlock::setText(const WrittenText &written, const QString &subject)
{
    m_written = written;
    m_subject = subject;
    display(written.text, tr("Written by rules from stored figures"));
    rewrite();
}

void NarrativeBlock::display(const TextSpec &text, const QString &mark)
{
    m_title->setText(text.title);
    m_text->setText(text);
    m_text->setAccessibleDescription(tr("%1: %2").arg(text.title, m_subject));
    m_mark->setText(mark);
    if (m_votes)
        m_votes->setText(text, m_subject);
    showWithheld(text.withheld);
}

void NarrativeBlock::rewrite()
{
    if (!m_rewriter || !m_rewriter->isOn() || !m_written.check.run)
        return;
    m_rewriter->request(m_written.text, m_written.check.run, this, [this](const Rewriting &rewriting) {
        display(rewriting.text.value_or(m_written.text),
             rewriting.text ? rewriting.words : tr("Written by rules from stored figures. %1").arg(rewriting.words));
    });
}

void NarrativeBlock::showWithheld(const QStringList &reasons)
{
    if (reasons.isEmpty() && !m_withheld)
        return;
    const auto count = static_cast<int>(reasons.size());
    const QString words = count == 1 ? tr("1 sentence is withheld") : tr("%1 sentences are withheld").arg(count);
    if (!m_withheld) {
        m_withheld = new Disclosure(words);
        m_column->insertWidget(m_column->indexOf(m_mark) + 1, m_withheld);
    }
    m_withheld->button()->setText(words);
    m_withheld->setSubject(m_title->text());
    m_withheld->setParts(reasons.isEmpty() ? std::vector<TextPart>() : std::vector<TextPart>{{{}, reasons, count > 1}});
}

} // namespace careatlas

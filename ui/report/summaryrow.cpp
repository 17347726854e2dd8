// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/summaryrow.h"

#include "ui/narrative/factcallout.h"
#include "ui/narrative/narrativeblock.h"
#include "ui/narrative/narrativetext.h"
#include "ui/widgets/style.h"

#include <QHBoxLayout>

namespace careatlas {

namespace {
constexpr int usualLines = 16; ///< of a summary before it has been written
} // namespace

SummaryRow::SummaryRow(VoteShelf *votes, Rewriter *rewriter, QWidget *parent)
    : PageRow(parent), m_votes(votes), m_rewriter(rewriter), m_line(new QHBoxLayout(this))
{
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->setSpacing(2 * gridStep);
    m_line->addStretch(1);
    hide();
}

void SummaryRow::setTexts(std::function<std::vector<WrittenText>()> make)
{
    m_make = std::move(make);
    m_built = !m_make;
    setVisible(!m_built);
    if (!m_built && m_blocks.empty())
        blank();
}

void SummaryRow::blank()
{
    setMinimumHeight(m_blocks.empty() ? usualLines * fontMetrics().height() : height());
    for (NarrativeBlock *block : m_blocks)
        block->hide();
}

NarrativeBlock *SummaryRow::addBlock()
{
    auto *block = new NarrativeBlock(NarrativeBlock::Place::Summary, m_votes, m_rewriter);
    m_line->insertWidget(static_cast<int>(m_blocks.size()), block, 100, Qt::AlignLeft | Qt::AlignTop);
    m_blocks.push_back(block);
    NarrativeText *text = block->text();
    connect(text, &NarrativeText::spanHovered, this, [this, text](int span) {
        const TextSpec &spec = text->text();
        Q_EMIT hovered(span < 0 ? QString() : calloutOf(spec.factOf(spec.spans[static_cast<std::size_t>(span)]), {}).plain().replace(QLatin1Char('\n'), QStringLiteral(". ")));
    });
    connect(text, &NarrativeText::spanActivated, this, [this, text](int span) {
        const TextSpec &spec = text->text();
        Q_EMIT factAsked(spec.factOf(spec.spans[static_cast<std::size_t>(span)]));
    });
    return block;
}

void SummaryRow::build()
{
    if (m_built)
        return;
    m_built = true;
    std::vector<WrittenText> texts = m_make();
    std::erase_if(texts, [](const WrittenText &written) { return !written.text.hasData || written.text.isEmpty(); });
    setMinimumHeight(0);
    setVisible(!texts.empty());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        NarrativeBlock *block = i < m_blocks.size() ? m_blocks[i] : addBlock();
        block->setText(texts[i], texts[i].text.title);
        block->show();
    }
    for (std::size_t i = texts.size(); i < m_blocks.size(); ++i)
        m_blocks[i]->hide();
}

} // namespace careatlas

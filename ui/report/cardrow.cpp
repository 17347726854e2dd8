// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/cardrow.h"

#include "ui/widgets/columnlayout.h"
#include "ui/widgets/style.h"

#include <algorithm>

namespace careatlas {

CardRow::CardRow(const QString &indicator, VoteShelf *votes, Rewriter *rewriter, QWidget *parent)
    : PageRow(parent), m_indicator(indicator), m_votes(votes), m_rewriter(rewriter)
{
    new ColumnLayout(fontMetrics().averageCharWidth() * 52, 2, 2 * gridStep, this);
}

IndicatorCard *CardRow::addCard()
{
    auto *card = new IndicatorCard(m_votes, m_rewriter);
    card->setTheme(m_theme);
    layout()->addWidget(card);
    m_cards.push_back(card);
    connect(card, &IndicatorCard::kindChosen, this, [this, card](const QString &kind) {
        for (IndicatorCard *other : m_cards)
            if (other != card)
                other->setKind(kind);
    });
    connect(card, &IndicatorCard::markHovered, this, [this, card](const QString &key, const QString &words) { link(card, key, words); });
    connect(card, &IndicatorCard::tableOpened, this, [this, card](const QString &chart) {
        for (IndicatorCard *other : m_cards)
            if (other != card)
                other->openTable(chart);
        Q_EMIT tableOpened(card);
    });
    connect(card, &IndicatorCard::factAsked, this, &CardRow::factAsked);
    connect(card, &IndicatorCard::actionAsked, this, [this, card](ExportAction action) { Q_EMIT actionAsked(card, action); });
    connect(card, &IndicatorCard::countsAsked, this, &CardRow::countsAsked);
    connect(card, &IndicatorCard::besideAsked, this, &CardRow::besideAsked);
    connect(card, &IndicatorCard::pageAsked, this, &CardRow::pageAsked);
    return card;
}

void CardRow::setContents(std::function<std::vector<CardContent>()> contents, bool charted)
{
    m_makeContents = std::move(contents);
    m_contents.clear();
    m_charted = charted;
    m_built = false;
    if (m_cards.empty())
        blank();
}

const std::vector<CardContent> &CardRow::contents() const
{
    if (m_contents.empty() && m_makeContents)
        m_contents = m_makeContents();
    return m_contents;
}

void CardRow::blank()
{
    const int lines = m_charted ? 24 : 10;
    setMinimumHeight(m_cards.empty() ? lines * fontMetrics().height() : height());
    for (IndicatorCard *card : m_cards)
        card->hide();
}

void CardRow::setTheme(Theme::Kind kind)
{
    m_theme = kind;
    for (IndicatorCard *card : m_cards)
        card->setTheme(kind);
}

void CardRow::build()
{
    m_built = true;
    const std::vector<CardContent> &contents = this->contents();
    while (m_cards.size() > contents.size()) {
        delete m_cards.back();
        m_cards.pop_back();
    }
    while (m_cards.size() < contents.size())
        addCard();
    static_cast<ColumnLayout *>(layout())->setMaximumColumns(static_cast<int>(contents.size()));
    setMinimumHeight(0);
    for (std::size_t i = 0; i < contents.size(); ++i) {
        m_cards[i]->setContent(contents[i], contents.size() > 1);
        m_cards[i]->setKind(m_cards.front()->kind());
        m_cards[i]->build();
        m_cards[i]->show();
    }
}

IndicatorCard *CardRow::showInTable(const Fact &fact)
{
    const auto its = std::find_if(m_cards.begin(), m_cards.end(), [&fact](const IndicatorCard *card) { return card->content().facts.areaName == fact.areaName; });
    IndicatorCard *card = its == m_cards.end() ? m_cards.front() : *its;
    card->showInTable(fact);
    return card;
}

void CardRow::link(IndicatorCard *from, const QString &key, const QString &words)
{
    for (IndicatorCard *card : m_cards)
        if (card != from)
            card->setLinkedKey(key);
    Q_EMIT markHovered(words);
}

} // namespace careatlas

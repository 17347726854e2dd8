// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/cardrow.h"

#include "ui/widgets/columnlayout.h"
#include "ui/widgets/style.h"

namespace careatlas {

CardRow::CardRow(const QString &indicator, QWidget *parent) : QWidget(parent), m_indicator(indicator)
{
    new ColumnLayout(fontMetrics().averageCharWidth() * 52, 2, 2 * gridStep, this);
    addCard();
}

IndicatorCard *CardRow::addCard()
{
    auto *card = new IndicatorCard;
    card->setTheme(m_theme);
    layout()->addWidget(card);
    m_cards.push_back(card);
    connect(card, &IndicatorCard::kindChosen, this, [this, card](const QString &kind) {
        for (IndicatorCard *other : m_cards)
            if (other != card)
                other->setKind(kind);
    });
    connect(card, &IndicatorCard::markHovered, this, [this, card](const QString &key, const QString &words) { link(card, key, words); });
    connect(card, &IndicatorCard::actionAsked, this, [this, card](CardAction action) { Q_EMIT actionAsked(card, action); });
    return card;
}

void CardRow::setContents(const std::vector<CardContent> &contents)
{
    m_built = false;
    while (m_cards.size() > contents.size()) {
        delete m_cards.back();
        m_cards.pop_back();
    }
    while (m_cards.size() < contents.size())
        addCard();
    static_cast<ColumnLayout *>(layout())->setMaximumColumns(static_cast<int>(contents.size()));
    for (std::size_t i = 0; i < contents.size(); ++i) {
        m_cards[i]->setContent(contents[i], contents.size() > 1);
        m_cards[i]->setKind(m_cards.front()->kind());
    }
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
    for (IndicatorCard *card : m_cards)
        card->build();
}

void CardRow::link(IndicatorCard *from, const QString &key, const QString &words)
{
    for (IndicatorCard *card : m_cards)
        if (card != from)
            card->setLinkedKey(key);
    Q_EMIT markHovered(words);
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// CardRow: one indicator on a page: its card, or the cards of two councils side by side, which show the
// same chart and mark the same bar or point together.
#pragma once

#include "ui/report/indicatorcard.h"
#include "ui/report/pagerow.h"

#include <functional>

namespace careatlas {

class CardRow : public PageRow {
    Q_OBJECT
public:
    /// `votes` on the texts of its cards; null where nothing is to be voted on. They outlive it.
    explicit CardRow(const QString &indicator, VoteShelf *votes = nullptr, Rewriter *rewriter = nullptr, QWidget *parent = nullptr);

    const QString &indicator() const { return m_indicator; }
    /// One content for each council, asked for when first needed; `charted` where one has a chart. Nothing is drawn,
    /// nor are the cards made, before build().
    void setContents(std::function<std::vector<CardContent>()> contents, bool charted);
    const std::vector<CardContent> &contents() const;
    void setTheme(Theme::Kind kind);
    void build() override;
    bool isBuilt() const override { return m_built; }
    void blank() override;
    /// The table at the row of the figure that this fact is of, on the card of its council, which is returned.
    IndicatorCard *showInTable(const Fact &fact);
    /// Empty before the first build().
    const std::vector<IndicatorCard *> &cards() const { return m_cards; }

Q_SIGNALS:
    void markHovered(const QString &words);
    /// The table of this card has been opened at a row.
    void tableOpened(careatlas::IndicatorCard *card);
    /// A number of a text belongs to another card.
    void factAsked(const careatlas::Fact &fact);
    void actionAsked(careatlas::IndicatorCard *card, careatlas::ExportAction action);
    void countsAsked(careatlas::CountsAction action, const careatlas::Release &release);
    /// A council to be shown beside.
    void besideAsked(const careatlas::AreaCode &council);
    /// Another tab, to show this indicator there.
    void pageAsked(const QString &tab);

private:
    IndicatorCard *addCard();
    void link(IndicatorCard *from, const QString &key, const QString &words);

    QString m_indicator;
    VoteShelf *m_votes;
    Rewriter *m_rewriter;
    std::function<std::vector<CardContent>()> m_makeContents;
    mutable std::vector<CardContent> m_contents; ///< empty until asked for
    bool m_charted = false;
    std::vector<IndicatorCard *> m_cards;
    Theme::Kind m_theme = Theme::Kind::Light;
    bool m_built = false;
};

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// SummaryRow: the summary of a group or of a page, or those of two councils side by side. Its texts are asked for and laid out
// only when it comes near the view.
#pragma once

#include "core/narrative/textspec.h"
#include "ui/report/pagerow.h"

#include <functional>

class QHBoxLayout;

namespace careatlas {

class NarrativeBlock;
class VoteShelf;

class SummaryRow : public PageRow {
    Q_OBJECT
public:
    /// `votes` outlives it; null where there is nothing to vote on.
    explicit SummaryRow(VoteShelf *votes, QWidget *parent = nullptr);

    /// One text for each council; those without data are not shown. Null where there is no summary here.
    void setTexts(std::function<std::vector<TextSpec>()> make);
    void build() override;
    bool isBuilt() const override { return m_built; }
    void blank() override;
    /// Empty before the first build().
    const std::vector<NarrativeBlock *> &blocks() const { return m_blocks; }

Q_SIGNALS:
    /// What is pointed at, in words.
    void hovered(const QString &words);
    /// A number is to be followed to its card.
    void factAsked(const careatlas::Fact &fact);

private:
    NarrativeBlock *addBlock();

    VoteShelf *m_votes;
    std::function<std::vector<TextSpec>()> m_make;
    std::vector<NarrativeBlock *> m_blocks;
    QHBoxLayout *m_line;
    bool m_built = true; ///< nothing is
};

} // namespace careatlas

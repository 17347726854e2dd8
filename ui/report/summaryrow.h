// SPDX-License-Identifier: GPL-3.0-or-later
// SummaryRow: the summary of a group or of a page, or those of two councils side by side. Its texts are asked for and laid out
// only when it comes near the view.
#pragma once

#include "ui/narrative/writtentext.h"
#include "ui/report/pagerow.h"

#include <functional>

class QHBoxLayout;

namespace careatlas {

class NarrativeBlock;
class Rewriter;
class VoteShelf;

class SummaryRow : public PageRow {
    Q_OBJECT
public:
    /// `votes` and `rewriter` outlive it; null where there is nothing to vote on or to reword.
    explicit SummaryRow(VoteShelf *votes, Rewriter *rewriter, QWidget *parent = nullptr);

    /// One text for each council; those without data are not shown. Null where there is no summary here.
    void setTexts(std::function<std::vector<WrittenText>()> make);
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
    Rewriter *m_rewriter;
    std::function<std::vector<WrittenText>()> m_make;
    std::vector<NarrativeBlock *> m_blocks;
    QHBoxLayout *m_line;
    bool m_built = true; ///< nothing is
};

} // namespace careatlas

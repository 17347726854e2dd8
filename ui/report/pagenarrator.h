// SPDX-License-Identifier: GPL-3.0-or-later
// PageNarrator: writes the texts of one page from the figures that its cards show: what each chart says, and the summaries. A
// finding is made once, when the first text asks for it, so that a chart's text and a summary cannot disagree.
#pragma once

#include "core/narrative/summarytext.h"
#include "ui/report/sectionfigures.h"

#include <memory>

namespace careatlas {

class PageNarrator {
public:
    /// `phrases` and `figures` outlive it.
    PageNarrator(const Phrases &phrases, const SectionFigures &figures, Comparator comparator);
    ~PageNarrator();

    /// Of the chart of this indicator, one for each council; empty ones where there is no figure.
    std::vector<TextSpec> ofCard(const QString &indicator);
    /// Of the summary of this id, one for each council. What is not there yet is not spoken of.
    std::vector<TextSpec> ofSummary(const QString &id);

private:
    struct Told; ///< a council's subject with its finding

    const std::vector<std::unique_ptr<Told>> &told(const QString &indicator);

    const Phrases &m_phrases;
    const SectionFigures &m_figures;
    const Comparator m_comparator;
    QHash<QString, std::shared_ptr<std::vector<std::unique_ptr<Told>>>> m_told; ///< by indicator, one for each council
};

} // namespace careatlas

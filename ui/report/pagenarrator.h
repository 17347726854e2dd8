// SPDX-License-Identifier: GPL-3.0-or-later
// PageNarrator: writes the texts of one page from the figures that its cards show: what each chart says, and the summaries. A
// finding is made once, when the first text asks for it, so that a chart's text and a summary cannot disagree; the verifier
// reads each text before it is shown.
#pragma once

#include "core/domain/arearegister.h"
#include "core/narrative/finding.h"
#include "ui/narrative/writtentext.h"
#include "ui/report/sectionfigures.h"

#include <memory>

namespace careatlas {

class PageNarrator : public std::enable_shared_from_this<PageNarrator> {
public:
    /// `areas` and `phrases` outlive it.
    PageNarrator(const AreaRegister &areas, const Phrases &phrases, const SectionFigures &figures, Comparator comparator);
    ~PageNarrator();

    /// Of the chart of this indicator, one for each council; empty ones where there is no figure.
    std::vector<WrittenText> ofCard(const QString &indicator);
    /// Of the summary of this id, one for each council. What is not there is not spoken of.
    std::vector<WrittenText> ofSummary(const QString &id);

private:
    struct Council; ///< its subjects, and what was found of them

    const Finding *finding(Council &council, const QString &indicator) const;
    WrittenText written(const Council &council, TextSpec text, const QStringList &about);

    const Phrases &m_phrases;
    std::vector<std::unique_ptr<Council>> m_councils;
};

} // namespace careatlas

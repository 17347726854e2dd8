// SPDX-License-Identifier: GPL-3.0-or-later
// ExploreFacts: what the line over the Explore tab's charts says of the page's council: its value, how it stands to what it is
// held against, its place in the group and what must be taken care of. Values, so that tests read them without a window.
#pragma once

#include "core/comparison/verdict.h"
#include "core/report/reportdefinition.h"
#include "ui/charts/councilview.h"
#include "ui/widgets/textpane.h"

#include <QHash>

namespace careatlas {

struct ExploreFacts {
    QString area; ///< "Luton"
    QString value; ///< "58.1%", a rate with its unit; where there is none the reason: "Suppressed: fewer than 5"
    QString about; ///< "2023-24, 325 people answered"
    Judgement judgement;
    QString comparison; ///< "Worse than England, 65.4%", or why it is not compared
    QString rank; ///< "9th of 11 in East of England, could be 5th to 11th. First: Rutland, 70.1%; last: Luton, 58.1%. 2 without a value."
    QString warning; ///< where the verdict is another per other people

    /// "Luton: 58.1% (2023-24, 325 people answered)"
    QString head() const;
    /// All of it, in sentences.
    QString words() const;
    /// How the verdict came about and what would change it, or why there is none; empty where nothing is compared.
    std::vector<TextPart> method() const;
};

/// Of the view's council at the view's period, held against `benchmark`.
ExploreFacts exploreFacts(const IndicatorFigures &every, const CouncilView &view, const Benchmark &benchmark,
                          const QHash<QString, StateWords> &states);

/// The basis that this view's figures are compared on; none of what is no total.
std::optional<RateBasis> basisOfView(const IndicatorFigures &every, const CouncilView &view);

} // namespace careatlas

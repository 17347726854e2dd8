// SPDX-License-Identifier: GPL-3.0-or-later
// PairWords: what a row of the Compare tab says of two councils and one indicator, in words ready to show and to speak.
#pragma once

#include "ui/compare/comparedpair.h"
#include "ui/widgets/textpane.h"

#include <QHash>

namespace careatlas {

struct PairWords {
    QString title;
    QString when; ///< "2023-24 · % of people surveyed"
    QString sentence; ///< "Luton is lower than Bedford, by 3.1 to 14.2 points."; or why they are not compared
    QString difference; ///< "−4.9 points, 95% interval −11.8 to 2.1"; "0.43 times, 95% interval 0.23 to 0.82"; empty where there is none
    QStringList comparators; ///< "East of England 65.0%", "England 65.4%"
    QString spoken; ///< all of it in one line, for a screen reader
    std::vector<TextPart> details; ///< how it was compared, how sure each figure is, who answered

    bool operator==(const PairWords &) const = default;
};

/// `stateTitles` are the short words for a data state by its key.
PairWords pairWords(const ComparedIndicator &one, const QHash<QString, QString> &stateTitles);

} // namespace careatlas

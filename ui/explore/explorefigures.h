// SPDX-License-Identifier: GPL-3.0-or-later
// ExploreFigures: all that the Explore tab asks of the store in one question, and what it offers to choose among: the parts and
// the periods that councils have figures for.
#pragma once

#include "core/store/indicatorstore.h"

namespace careatlas {

struct ExploreFigures {
    IndicatorFigures every; ///< of `part`
    QString part; ///< the one wished for, or where that has no figure the whole, or the first that has one
    QStringList parts; ///< those with an official figure of any council, the whole first
    std::optional<IndicatorFigures> against; ///< of a scatter
};

/// `against` is empty where none is wanted.
Result<ExploreFigures> loadExplore(const IndicatorStore &store, const QString &indicator, const QString &part, const QString &against);

/// The listed indicators that any council has a figure of.
Result<QStringList> explorableIndicators(const IndicatorStore &store);

/// A period that councils have figures for, and how many.
struct PeriodChoice {
    Period period;
    int councils = 0;
    bool operator==(const PeriodChoice &) const = default;
};
/// The latest first.
std::vector<PeriodChoice> periodsOf(const IndicatorFigures &every);

/// What a part is called where a reader chooses: "By setting: nursing care"; the whole is "All".
QString partLabel(const Indicator &indicator, const QString &part);

} // namespace careatlas

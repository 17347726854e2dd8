// SPDX-License-Identifier: GPL-3.0-or-later
// Benchmark: the one named value that a figure is held against. England as published, pooled and the mean of councils
// stay three; a group's is the median of its members without the council itself.
#pragma once

#include "core/comparison/estimate.h"
#include "core/domain/comparator.h"
#include "core/domain/councilgroup.h"

namespace careatlas {

struct Benchmark {
    std::optional<Comparator> kind; ///< empty for a group's
    QString label; ///< "England", "East of England", "Mean of councils", "Median of 15 councils similar to Luton"
    AreaCode area; ///< of England as published and of a region
    Period period;
    QString breakdown;
    std::optional<RateBasis> basis;
    std::optional<double> value; ///< in the unit that the figure is compared in; empty where there is none
    int councils = 0; ///< what a pooled figure, a mean or a median rests on
    QString source; ///< of the release of a published one: unlike sources are not compared
    bool operator==(const Benchmark &) const = default;
};

/// England, England pooled, the mean of councils or the council's region, and without a value for a group; `council` is the first area that the verdict is on.
Benchmark benchmarkOf(Comparator comparator, const IndicatorFigures &figures, const Area &council, const Period &period, const QString &breakdown,
                      std::optional<RateBasis> basis);

/// The median of a group, from everyArea(); the council itself is left out.
Benchmark groupBenchmark(const CouncilGroup &group, const IndicatorFigures &every, const Area &council, const Period &period,
                         const QString &breakdown, std::optional<RateBasis> basis);

/// The group whose median a council is held against, and what that is made of.
struct GroupFigures {
    CouncilGroup group;
    IndicatorFigures members; ///< at one period alone
};

/// Of any comparator, for the first area of `figures`; `group` is there where the comparator is one.
Benchmark benchmarkOf(Comparator comparator, const IndicatorFigures &figures, const std::optional<GroupFigures> &group, const Period &period,
                      const QString &breakdown, std::optional<RateBasis> basis);

/// Whether its label is a proper name: England, England pooled, a region, another council.
bool hasName(const Benchmark &benchmark);
/// Its label within a sentence: "England", "the mean of councils".
QString inSentence(const Benchmark &benchmark);

} // namespace careatlas

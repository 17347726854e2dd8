// SPDX-License-Identifier: GPL-3.0-or-later
// Figures: everything the store holds on one indicator for the few areas that one card shows, as plain
// values. Charts, tables, tiles and exports are all made from this and ask the store nothing more.
#pragma once

#include "core/domain/area.h"
#include "core/domain/countrounding.h"
#include "core/domain/indicator.h"
#include "core/domain/observation.h"
#include "core/domain/rate.h"
#include "core/domain/series.h"

#include <vector>

namespace careatlas {

/// What an area is on the page; every view, legend and export draws a role the same way.
enum class AreaRole { Council, SecondCouncil, Region, England, MeanOfCouncils, Group, OtherCouncil };

/// A figure for the whole country that is worked out from those of councils. Neither kind is what the publisher
/// gives for England, and neither is ever called "England" alone.
struct NationalFigure {
    /// Pooled: what the councils counted, added up, over whom they counted it among, added up. A mean of councils is
    /// unweighted: a small council counts as much as a large one.
    enum class Kind { Pooled, MeanOfCouncils };

    Kind kind = Kind::Pooled;
    Period period;
    QString breakdown;
    std::optional<RateBasis> basis; ///< of a rate of totals; empty for a figure in the unit of the whole or the part
    double value = 0.0; ///< in that unit, with a basis in rateUnit()
    std::optional<double> numerator; ///< of a pooled share or rate: what was added up
    std::optional<double> denominator;
    int councils = 0; ///< how many it rests on
    bool operator==(const NationalFigure &) const = default;
};

/// "pooled", "mean-of-councils": as the store holds it.
QString toKey(NationalFigure::Kind kind);
/// As a reader must always see it: "England, pooled", "Mean of councils".
QString nameOf(NationalFigure::Kind kind);
/// How it is made, in a sentence: "The unweighted mean of 151 councils."
QString madeHow(const NationalFigure &figure);

struct AreaFigures {
    Area area;
    AreaRole role = AreaRole::Council;
    std::vector<Observation> observations; ///< the one shown of each period and breakdown, missing ones with their reason
    std::vector<Observation> denominators; ///< populations for rates, of every basis; each names its indicator
    bool operator==(const AreaFigures &) const = default;
};

/// A former council that the page's council followed, with figures for periods that the council itself has none for.
struct PastCouncil {
    Area area;
    Period first; ///< of those periods
    Period last;
    bool operator==(const PastCouncil &) const = default;
};

struct IndicatorFigures {
    Indicator indicator;
    std::vector<AreaFigures> areas; ///< in the order asked for; the first is the council the page is about
    std::vector<NationalFigure> national; ///< by period and breakdown
    std::vector<MethodBreak> breaks;
    std::vector<CountRounding> roundings; ///< those of this indicator and those of whole sources
    std::vector<PastCouncil> past; ///< of the first area

    /// The national figure of this description, or null.
    const NationalFigure *nationalFigure(NationalFigure::Kind kind, const Period &period, const QString &breakdown,
                                         std::optional<RateBasis> basis) const;
    bool operator==(const IndicatorFigures &) const = default;
};

/// The latest period with an official figure of any area shown or of the councils together, of the whole before any
/// part; a council without one then shows its state. Of a year and its last month it is the year.
/// A small count or a total withheld for one stands for its period as a figure does.
Period latestPeriod(const IndicatorFigures &figures);

/// The one basis that all rates of a chart are made on, `period` null for all periods: the first of rateBases() on which
/// every official total of the councils and of England can be made a rate; where no basis covers all, the one that covers
/// most. Nothing where no total can be one. Totals of parts in the same
/// unit count where there are none of the whole.
std::optional<RateBasis> commonBasis(const IndicatorFigures &figures, const Period *period);

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// Figures: everything the store holds on one indicator for the few areas that one card shows, as plain
// values. Charts, tables, tiles and exports are all made from this and ask the store nothing more.
#pragma once

#include "core/domain/area.h"
#include "core/domain/indicator.h"
#include "core/domain/observation.h"
#include "core/domain/series.h"

#include <vector>

namespace careatlas {

/// What an area is on the page; every view, legend and export draws a role the same way.
enum class AreaRole { Council, SecondCouncil, Region, England, MeanOfCouncils };

/// The unweighted mean of the councils that have a figure: not England, and never called so.
struct CouncilMean {
    Period period;
    QString breakdown;
    double value = 0.0; ///< in the indicator's unit
    std::optional<double> rate; ///< the mean of the councils' own rates, in rateUnit(), for counts and money
    int councils = 0; ///< how many had a figure
    bool operator==(const CouncilMean &) const = default;
};

struct AreaFigures {
    Area area;
    AreaRole role = AreaRole::Council;
    std::vector<Observation> observations; ///< the one shown of each period and breakdown, missing ones with their reason
    std::vector<Observation> denominators; ///< of the indicator's own age band, for rates; empty where it has none
    bool operator==(const AreaFigures &) const = default;
};

struct IndicatorFigures {
    Indicator indicator;
    std::vector<AreaFigures> areas; ///< in the order asked for; the first is the council the page is about
    std::vector<CouncilMean> means; ///< by period and breakdown
    std::vector<MethodBreak> breaks;
    bool operator==(const IndicatorFigures &) const = default;
};

} // namespace careatlas

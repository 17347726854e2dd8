// SPDX-License-Identifier: GPL-3.0-or-later
// Who a chart of every council shows: the members of the group and those that are picked out, with the role that each is
// drawn in. The figures themselves stay where they are: there are thousands.
#pragma once

#include "ui/charts/councilview.h"
#include "ui/charts/specwriter.h"

namespace careatlas {

struct ShownCouncil {
    const AreaFigures *figures = nullptr;
    AreaRole role = AreaRole::OtherCouncil;
    bool marked = false;
    bool member = true; ///< of the group; else it is shown and has no rank

    bool isPickedOut() const { return marked || role != AreaRole::OtherCouncil; }
    /// Its figures in its role.
    AreaFigures inRole() const;
};

/// The members of the group and those picked out, in the order of `every`, which outlives them. With a period, members that did not
/// exist in it are left out.
std::vector<ShownCouncil> shownCouncils(const IndicatorFigures &every, const CouncilView &view, const Period *period);

/// The council, the second and the marked ones, in this order.
std::vector<ShownCouncil> pickedOut(const std::vector<ShownCouncil> &shown, const CouncilView &view);

/// The latest period in which any council has an official figure, else any figure; of a year and its last month it is the year.
Period latestOfficial(const IndicatorFigures &every);

/// The part of this indicator that the breakdown is, or null for the whole.
const Breakdown *partOf(const Indicator &indicator, const QString &breakdown);

/// The basis that the view's figures are drawn on: its own, else the common one of the period, null for all periods; none of shares.
std::optional<RateBasis> basisOf(const IndicatorFigures &every, const CouncilView &view, const Period *period);

/// "councils in England", "East of England councils", "unitary authorities", "15 councils similar to Luton".
QString groupInWords(const CouncilGroup &group);
/// The same where it begins a line.
QString groupTitle(const CouncilGroup &group);

/// A spec with title, areas and axis label: "Luton and Bedford among councils in England, 2023-24, % of people surveyed".
ChartSpec begunSpec(ChartSpec::Kind kind, const IndicatorFigures &every, const CouncilView &view, const std::vector<ShownCouncil> &picked,
                    const QString &when, const MarkWriter &writer);

} // namespace careatlas

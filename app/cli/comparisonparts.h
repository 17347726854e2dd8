// SPDX-License-Identifier: GPL-3.0-or-later
// What verdict, rank, compare and trend share: the indicator, areas and period they are asked about, the group that a word names, and how
// they write an estimate.
#pragma once

#include "app/cli/command.h"

#include "core/comparison/estimate.h"
#include "core/domain/councilgroup.h"

namespace careatlas::cli {

/// What a comparison is asked about.
struct Subject {
    IndicatorStore store;
    const Indicator *indicator; ///< of the store
    Area area;
};

/// From INDICATOR AREA.
Result<Subject> comparisonSubject(const Call &call);
Result<const Indicator *> indicatorCalled(const IndicatorStore &store, const QString &id);
/// --period; null where it is not given.
Result<Period> periodAsked(const Call &call);
/// The period that is written so among those of `figures`: a mid-year is written as its year. Else as asked.
Period heldAs(const Period &asked, const IndicatorFigures &figures);

/// England, the council's region or type, its similar councils or a group that the user has made, by "england", "region", "type",
/// "similar" or its name. NotFound for any other word and for a council without such a group.
Result<CouncilGroup> groupCalled(const Call &call, const IndicatorStore &store, const Area &council, const QString &word);

QJsonObject areaAsJson(const Area &area);
QJsonValue asJson(const std::optional<double> &number);
/// With a null value where there is no estimate: code, name, value, unit, lower, upper, lower_99_8, upper_99_8, interval, state.
QJsonObject asJson(const Area &area, const std::optional<Estimate> &estimate);
/// "58.1% (52.6 to 63.6)"; "no figure" for none.
QString inWords(const std::optional<Estimate> &estimate);

/// A line of text for people: "verdict  worse".
void sayRow(const Call &call, const QString &name, const QString &value);

} // namespace careatlas::cli

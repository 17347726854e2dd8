// SPDX-License-Identifier: GPL-3.0-or-later
// Evidence: what the store says of one indicator, place and period, each value with its unit and what it is, so that a number that a text
// writes can be looked for among them.
#pragma once

#include "core/narrative/placenames.h"
#include "core/narrative/textsubject.h"
#include "core/narrative/writtennumber.h"

#include <functional>

namespace careatlas {

struct Evidence {
    double value = 0.0; ///< in `unit`
    Unit unit;
    const char *field = "value"; ///< of Fact
    QString breakdown;
    Period period;
    QString noun; ///< of a count, as nounOf() gives it; empty where any will do
    const Observation *observation = nullptr; ///< null of what is worked out from many councils
    QString formula;
};

/// Whether a figure of this period and breakdown is looked for.
using PeriodFilter = std::function<bool(const Period &, const QString &)>;

/// Of an area of `figures`: its values at the periods wanted, their rates on every basis, counts, respondents and intervals.
std::vector<Evidence> evidenceOf(const IndicatorFigures &figures, const AreaFigures &area, const PeriodFilter &wanted);
/// Of England pooled or the mean of councils.
std::vector<Evidence> evidenceOf(const IndicatorFigures &figures, NationalFigure::Kind kind, const PeriodFilter &wanted);

/// How a number's unit stands to that of a value.
enum class Fit { Fits, OtherUnit, OtherNoun, OtherPopulation };
Fit fitOf(const WrittenNumber &number, const Evidence &evidence, const Indicator &indicator);
/// The value in the unit and scale that the number is written in; only where they fit.
double inUnitOf(const WrittenNumber &number, const Evidence &evidence);

/// As people read it: "58.1%", "40 of 230".
QString shownAs(const Evidence &evidence);

} // namespace careatlas

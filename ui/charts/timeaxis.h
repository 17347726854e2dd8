// SPDX-License-Identifier: GPL-3.0-or-later
// The time axis of a trend: which kind of period it is drawn in, and which points of it are named. A year and
// the months in it are the same figures twice, so a chart holds one kind of period only.
#pragma once

#include "ui/charts/markwriter.h"

namespace careatlas {

/// Years of any beginning, months, or single days such as those of a weekly count.
enum class Rhythm { Years, Months, Days };

Rhythm rhythmOf(const Period &period);

/// The finest rhythm in which a council has at least three figures of the whole, else any area; failing that the one
/// with most figures, years before the others. `breakdown` is the part that is drawn, empty for the whole.
Rhythm chooseRhythm(const IndicatorFigures &figures, const MarkWriter &writer, const QString &breakdown = QString());

/// A tick each period for years, with the years between; months and days are named by month, by quarter or by year, as
/// long as the axis is. `periods` in order, all of one rhythm.
std::vector<TimeTick> timeTicks(const std::vector<Period> &periods);

} // namespace careatlas

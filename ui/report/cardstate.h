// SPDX-License-Identifier: GPL-3.0-or-later
// CardState: whether an area has a figure at a period, and what a card says where it has none: why, what would
// fill the place, and which earlier year has one.
#pragma once

#include "ui/report/cardfacts.h"

namespace careatlas {

/// The area's whole at `period`, with a figure or a reason; null where there is none.
const Observation *whole(const AreaFigures &area, const Period &period);
/// The latest whole with a figure that is no later than `period`, or null; one quoted from elsewhere only if `quoted`.
const Observation *latestWhole(const AreaFigures &area, const Period &period, bool quoted);

/// Says of the first area of `figures` whether its figure is missing and why, or what warning it needs. A council that
/// began or ended is explained with `facts.past`, which is there before.
void addState(CardFacts &facts, const IndicatorFigures &figures, const Period &period, const QHash<QString, StateWords> &states);

} // namespace careatlas

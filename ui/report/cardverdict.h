// SPDX-License-Identifier: GPL-3.0-or-later
// Card verdict: how a card's figure stands to its comparator, in words: a verdict where an interval allows one, else a plain
// comparison.
#pragma once

#include "ui/report/cardfacts.h"

namespace careatlas {

/// Holds the first area of `figures` against the comparator, `group` where that is one, and fills what `facts` says of it.
void addVerdict(CardFacts &facts, const IndicatorFigures &figures, const Period &period, Comparator comparator, const std::optional<GroupFigures> &group);

/// The whole verdict as it is spoken: both levels, or why there is none.
QString spokenVerdict(const CardFacts &facts);

/// "Five years to 2023-24: increasing and getting better"; empty where that cannot be calculated.
QString movementWords(const CouncilMovement &movement);

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// Verdict method: what opens below a verdict, for a reader who doubts it: what was compared and how, at both levels, what would
// change it, whose median it is, and the recent trend with its test.
#pragma once

#include "ui/report/cardfacts.h"
#include "ui/widgets/textpane.h"

namespace careatlas {

/// Empty where nothing is held against anything.
std::vector<TextPart> verdictMethod(const CardFacts &facts);

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// ChartText: what a chart says, in plain English, beside it: the figure, how it stands to its benchmark as far as chance lets one
// say, its place, its trend, its parts and what it cannot carry.
#pragma once

#include "core/narrative/finding.h"
#include "core/narrative/textspec.h"

namespace careatlas {

/// Empty where the indicator has no figure for the council; the state's own sentence stands in its place then.
TextSpec chartText(const Finding &finding);

/// "chart/user-satisfaction".
QString chartTextId(const QString &indicator);

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// VerdictLook: how a verdict is shown wherever it is shown: a word, a shape and a colour, so that none of the three is
// needed to tell it.
#pragma once

#include "core/comparison/verdict.h"
#include "ui/charts/theme.h"
#include "ui/charts/verdictshape.h"

namespace careatlas {

/// The name of its icon: a triangle up or down, a circle, a diamond full above or below; empty where nothing is compared.
QString verdictIcon(Verdict verdict);
QColor verdictColour(Verdict verdict, const Theme &theme);

} // namespace careatlas

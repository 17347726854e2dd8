// SPDX-License-Identifier: GPL-3.0-or-later
// The named figures of a card: England's faces, the rates that a total can be, and the councils of the past that
// hold earlier figures. Each keeps its name and says how it is made, so that no two are taken for one another.
#pragma once

#include "ui/report/cardfacts.h"

namespace careatlas {

/// The faces held of England at `period`, of totals as the rates that charts use; empty where there are not two.
std::vector<NamedFigure> englandFaces(const IndicatorFigures &figures, const Period &period);
/// Whether any two of these faces differ by more than one in the last digit shown.
bool englandFacesDiffer(const IndicatorFigures &figures, const Period &period);

/// Of a total of the first area at `period`: the rate that charts use, those of other people, the publisher's own; then
/// the rates quoted from elsewhere, with their own periods.
std::vector<NamedFigure> ratesOf(const IndicatorFigures &figures, const Period &period);

/// The councils that the first area followed, with where their figures end.
std::vector<Predecessor> predecessorsOf(const IndicatorFigures &figures);

} // namespace careatlas

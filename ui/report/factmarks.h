// SPDX-License-Identifier: GPL-3.0-or-later
// Which bar or point of a chart shows what a text states, and which sentences state what a bar or point shows.
#pragma once

#include "core/narrative/textspec.h"
#include "ui/charts/chartspec.h"

namespace careatlas {

/// The mark of `chart` that this fact is of, or null: the fact's area, period and part; whatever is said of the figure,
/// its interval, place or verdict, belongs to its mark.
const ChartMark *markOf(const Fact &fact, const ChartSpec &chart);

/// The sentences of `text` that state the figure of the mark with this key; not those on its interval or its place.
std::vector<int> sentencesOn(const QString &markKey, const TextSpec &text, const ChartSpec &chart);

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// GapBand: how large a gap is in words, measured by how far councils usually lie from their middle one. The writer of texts and
// their reader both ask here, so that "much" is as much on every page.
#pragma once

#include <QString>

namespace careatlas {

/// Whether there is a gap at all is for the verdict to say; this says only how large one is.
enum class GapBand { Just, Slight, Plain, Much, Beyond };

/// The band of `gap` where the median absolute deviation of all councils, unscaled, is `deviation`, both in one unit: under half of it,
/// up to one and a half, up to three, up to seven and a half, and beyond, for which there are no words. Where councils do not
/// differ, any gap is beyond.
GapBand bandOf(double gap, double deviation);

/// What stands before "above", "below", "higher" or "lower": "just", "slightly", nothing, "much"; nothing beyond.
QString wordOf(GapBand band);

} // namespace careatlas

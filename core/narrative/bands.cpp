// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/narrative/bands.h"

#include <cmath>

namespace careatlas {

GapBand bandOf(double gap, double deviation)
{
    const double size = std::abs(gap);
    if (!(deviation > 0.0))
        return size > 0.0 ? GapBand::Beyond : GapBand::Just;
    // A gap of three in 64.7 − 61.7 is not to fall short of it by how a computer holds it.
    const double deviations = std::round(size / deviation * 1e9) / 1e9;
    if (deviations < 0.5)
        return GapBand::Just;
    if (deviations < 1.5)
        return GapBand::Slight;
    if (deviations < 3.0)
        return GapBand::Plain;
    return deviations <= 7.5 ? GapBand::Much : GapBand::Beyond;
}

QString wordOf(GapBand band)
{
    switch (band) {
    case GapBand::Just:
        return QStringLiteral("just");
    case GapBand::Slight:
        return QStringLiteral("slightly");
    case GapBand::Much:
        return QStringLiteral("much");
    case GapBand::Plain:
    case GapBand::Beyond:
        break;
    }
    return {};
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/indicator.h"

#include <algorithm>

namespace careatlas {

QString toKey(Polarity polarity)
{
    switch (polarity) {
    case Polarity::HigherIsBetter:
        return QStringLiteral("higher-is-better");
    case Polarity::LowerIsBetter:
        return QStringLiteral("lower-is-better");
    case Polarity::None:
        break;
    }
    return QStringLiteral("none");
}

std::optional<Polarity> polarityFromKey(const QString &key)
{
    for (const Polarity polarity : {Polarity::None, Polarity::HigherIsBetter, Polarity::LowerIsBetter})
        if (toKey(polarity) == key)
            return polarity;
    return std::nullopt;
}

const Dimension *Indicator::dimension(const QString &wanted) const
{
    const auto found = std::find_if(dimensions.begin(), dimensions.end(), [&wanted](const Dimension &known) { return known.id == wanted; });
    return found == dimensions.end() ? nullptr : &*found;
}

const Unit &Indicator::unitOf(const QString &breakdown) const
{
    const Dimension *of = dimension(breakdown.section(QLatin1Char('='), 0, 0));
    return of ? of->unit : unit;
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/indicator.h"

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

} // namespace careatlas

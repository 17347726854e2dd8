// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/comparator.h"

namespace careatlas {

QString toKey(Comparator comparator)
{
    switch (comparator) {
    case Comparator::Region:
        return QStringLiteral("region");
    case Comparator::England:
        return QStringLiteral("england");
    case Comparator::EnglandPooled:
        return QStringLiteral("england-pooled");
    case Comparator::MeanOfCouncils:
        break;
    }
    return QStringLiteral("mean");
}

std::optional<Comparator> comparatorFromKey(const QString &key)
{
    for (const Comparator comparator : {Comparator::Region, Comparator::England, Comparator::EnglandPooled, Comparator::MeanOfCouncils})
        if (toKey(comparator) == key)
            return comparator;
    return std::nullopt;
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/comparator.h"

namespace careatlas {

bool isOfGroup(Comparator comparator)
{
    return comparator == Comparator::SimilarCouncils || comparator == Comparator::OwnGroup;
}

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
        return QStringLiteral("mean");
    case Comparator::SimilarCouncils:
        return QStringLiteral("similar");
    case Comparator::OwnGroup:
        break;
    }
    return QStringLiteral("group");
}

std::optional<Comparator> comparatorFromKey(const QString &key)
{
    for (const Comparator comparator : {Comparator::Region, Comparator::England, Comparator::EnglandPooled, Comparator::MeanOfCouncils,
                                        Comparator::SimilarCouncils, Comparator::OwnGroup})
        if (toKey(comparator) == key)
            return comparator;
    return std::nullopt;
}

} // namespace careatlas

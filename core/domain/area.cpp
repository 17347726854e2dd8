// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/area.h"

#include <array>

namespace careatlas {

namespace {
struct TypeName {
    AreaType type;
    const char *key;
    const char *label;
};
constexpr std::array names{
    TypeName{AreaType::Country, "country", "Country"},
    TypeName{AreaType::Region, "region", "Region"},
    TypeName{AreaType::County, "county", "County council"},
    TypeName{AreaType::UnitaryAuthority, "unitary-authority", "Unitary authority"},
    TypeName{AreaType::MetropolitanDistrict, "metropolitan-district", "Metropolitan district"},
    TypeName{AreaType::LondonBorough, "london-borough", "London borough"},
    TypeName{AreaType::CityOfLondon, "city-of-london", "City of London"},
    TypeName{AreaType::IslesOfScilly, "isles-of-scilly", "Isles of Scilly"},
};
const TypeName &find(AreaType type)
{
    return names[static_cast<std::size_t>(type)];
}
} // namespace

QString toKey(AreaType type)
{
    return QString::fromLatin1(find(type).key);
}

QString areaTypeLabel(AreaType type)
{
    return QString::fromLatin1(find(type).label);
}

std::optional<AreaType> areaTypeFromKey(const QString &key)
{
    for (const TypeName &name : names)
        if (key == QLatin1String(name.key))
            return name.type;
    return std::nullopt;
}

} // namespace careatlas

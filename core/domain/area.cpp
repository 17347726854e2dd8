// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/area.h"

#include <array>

namespace careatlas {

namespace {
struct TypeName {
    AreaType type;
    const char *key;
};
constexpr std::array names{
    TypeName{AreaType::Country, "country"},
    TypeName{AreaType::Region, "region"},
    TypeName{AreaType::County, "county"},
    TypeName{AreaType::UnitaryAuthority, "unitary-authority"},
    TypeName{AreaType::MetropolitanDistrict, "metropolitan-district"},
    TypeName{AreaType::LondonBorough, "london-borough"},
    TypeName{AreaType::CityOfLondon, "city-of-london"},
    TypeName{AreaType::IslesOfScilly, "isles-of-scilly"},
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

std::optional<AreaType> areaTypeFromKey(const QString &key)
{
    for (const TypeName &name : names)
        if (key == QLatin1String(name.key))
            return name.type;
    return std::nullopt;
}

QString Area::datedName() const
{
    if (!lastYear)
        return name;
    const QString until = QStringLiteral("until %1)").arg(*lastYear + 1);
    return name.endsWith(QLatin1Char(')')) ? name.chopped(1) + QStringLiteral(", ") + until : name + QStringLiteral(" (") + until;
}

} // namespace careatlas

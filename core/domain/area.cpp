// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/area.h"

#include <QStringList>

#include <algorithm>

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

QString placeInSentence(const QString &name)
{
    static const QStringList regions{QStringLiteral("North East"), QStringLiteral("North West"), QStringLiteral("East Midlands"), QStringLiteral("West Midlands"),
                                     QStringLiteral("East of England"), QStringLiteral("South East"), QStringLiteral("South West")};
    static const QStringList starts{QStringLiteral("City of "), QStringLiteral("Isle of "), QStringLiteral("Isles of "), QStringLiteral("East Riding of ")};
    const bool takesArticle = regions.contains(name)
        || std::any_of(starts.begin(), starts.end(), [&name](const QString &start) { return name.startsWith(start); });
    if (takesArticle)
        return QStringLiteral("the ") + name;
    // "Bristol, City of" is Bristol; Bournemouth alone was another council than "Bournemouth, Christchurch and Poole".
    return name.endsWith(QLatin1String(" of")) ? name.section(QStringLiteral(", "), 0, 0) : name;
}

} // namespace careatlas

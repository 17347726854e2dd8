// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/councilgroups.h"

#include "core/support/csv.h"
#include "core/support/keptfile.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace careatlas {

namespace {

const QStringList columns{QStringLiteral("group"), QStringLiteral("area_code"), QStringLiteral("area_name")};

template <typename Wanted>
CouncilGroup groupOf(const AreaRegister &areas, CouncilGroup::Kind kind, const QString &label, Wanted wanted)
{
    CouncilGroup group{kind, label, {}};
    for (const auto &councils : {areas.currentCouncils(), areas.pastCouncils()}) {
        for (const Area &council : councils) {
            if (wanted(council))
                group.members.push_back(council.code);
        }
    }
    return group;
}

/// A type of one makes no group.
AreaType groupedType(AreaType type)
{
    return type == AreaType::CityOfLondon ? AreaType::LondonBorough : type == AreaType::IslesOfScilly ? AreaType::UnitaryAuthority : type;
}

QString pluralOf(AreaType type)
{
    switch (type) {
    case AreaType::County:
        return QStringLiteral("counties");
    case AreaType::MetropolitanDistrict:
        return QStringLiteral("metropolitan districts");
    case AreaType::LondonBorough:
    case AreaType::CityOfLondon:
        return QStringLiteral("London boroughs");
    case AreaType::UnitaryAuthority:
    case AreaType::IslesOfScilly:
        return QStringLiteral("unitary authorities");
    case AreaType::Region:
    case AreaType::Country:
        break;
    }
    return {};
}

auto named(const QString &name)
{
    return [&name](const CouncilGroup &group) { return group.label.compare(name, Qt::CaseInsensitive) == 0; };
}

} // namespace

CouncilGroup groupOfEngland(const AreaRegister &areas)
{
    return groupOf(areas, CouncilGroup::Kind::England, QStringLiteral("England"), [](const Area &) { return true; });
}

CouncilGroup groupOfRegion(const AreaRegister &areas, const Area &council)
{
    const Area *region = areas.find(council.region);
    if (!region)
        return {CouncilGroup::Kind::Region, {}, {}};
    return groupOf(areas, CouncilGroup::Kind::Region, region->name, [&](const Area &other) { return other.region == region->code; });
}

CouncilGroup groupOfType(const AreaRegister &areas, const Area &council)
{
    const AreaType type = groupedType(council.type);
    return groupOf(areas, CouncilGroup::Kind::Type, pluralOf(type), [type](const Area &other) { return groupedType(other.type) == type; });
}

QString OwnGroups::fileBeside(const QString &storePath)
{
    return QFileInfo(storePath).absoluteDir().filePath(QStringLiteral("groups.csv"));
}

Result<std::vector<CouncilGroup>> OwnGroups::read(const AreaRegister &areas) const
{
    std::vector<CouncilGroup> groups;
    if (!QFileInfo::exists(m_file))
        return groups;
    const auto table = CsvTable::readFile(m_file, columns);
    if (!table)
        return table.error();
    for (std::size_t row = 0; row < table->size(); ++row) {
        const auto wrong = [&](const QString &what) { return Error{Error::Code::BadValue, QStringLiteral("%1: %2.").arg(table->place(row), what), {}}; };
        const QString name = table->at(row, columns[0]).trimmed();
        const QString code = table->at(row, columns[1]).trimmed();
        const Area *area = areas.find(code.toUpper());
        if (name.isEmpty())
            return wrong(QStringLiteral("the group has no name"));
        if (!area || !area->isCouncil())
            return wrong(QStringLiteral("“%1” is the code of no council that this store knows").arg(code));
        auto group = std::find_if(groups.begin(), groups.end(), named(name));
        if (group == groups.end())
            group = groups.insert(group, {CouncilGroup::Kind::Own, name, {}});
        if (!group->has(area->code))
            group->members.push_back(area->code);
    }
    return groups;
}

Result<void> OwnGroups::write(const std::vector<CouncilGroup> &groups, const AreaRegister &areas) const
{
    const auto refused = [](const QString &what) { return Error{Error::Code::BadValue, what, {}}; };
    QByteArray text = csvLine(columns);
    for (const CouncilGroup &group : groups) {
        const QString name = group.label.trimmed();
        if (name.isEmpty())
            return refused(QStringLiteral("A group needs a name."));
        if (std::count_if(groups.begin(), groups.end(), [&](const CouncilGroup &other) { return other.label.trimmed().compare(name, Qt::CaseInsensitive) == 0; }) > 1)
            return refused(QStringLiteral("There is a group “%1” already; give this one another name.").arg(name));
        if (group.members.empty())
            return refused(QStringLiteral("The group “%1” has no councils; choose at least one.").arg(name));
        for (const AreaCode &code : group.members) {
            const Area *area = areas.find(code);
            if (!area || !area->isCouncil())
                return refused(QStringLiteral("The group “%1” has “%2”, which is no council that this store knows.").arg(name, code.toString()));
            text += csvLine({name, area->code.toString(), area->name});
        }
    }
    return writeKept(m_file, text);
}

} // namespace careatlas

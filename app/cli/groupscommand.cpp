// SPDX-License-Identifier: GPL-3.0-or-later
// groups: the user's own groups of councils, listed, made and removed.
#include "app/cli/command.h"

#include "core/comparison/councilgroups.h"

#include <algorithm>

namespace careatlas::cli {

namespace {

void writeGroups(const Call &call, const AreaRegister &areas, const std::vector<CouncilGroup> &groups)
{
    std::vector<QJsonArray> rows;
    QJsonArray array;
    for (const CouncilGroup &group : groups) {
        QJsonArray councils;
        for (const AreaCode &code : group.members) {
            const QString name = areas.find(code)->name;
            rows.push_back({group.label, code.toString(), name});
            councils.append(QJsonObject{{QStringLiteral("code"), code.toString()}, {QStringLiteral("name"), name}});
        }
        array.append(QJsonObject{{QStringLiteral("group"), group.label}, {QStringLiteral("councils"), councils}});
    }
    if (call.format() == Format::Json)
        call.writeJson(array);
    else
        writeTable(call, {QStringLiteral("group"), QStringLiteral("area_code"), QStringLiteral("area_name")}, rows);
}

/// In place of the group of this name where there is one.
Result<void> setGroup(std::vector<CouncilGroup> &groups, const AreaRegister &areas, const QString &name, const QStringList &councils)
{
    CouncilGroup fresh{CouncilGroup::Kind::Own, name.trimmed(), {}};
    for (const QString &council : councils) {
        const auto area = areas.look(council);
        if (!area)
            return area.error();
        if (!fresh.has(area->code))
            fresh.members.push_back(area->code);
    }
    const auto known = std::find_if(groups.begin(), groups.end(), [&](const CouncilGroup &group) { return group.label.compare(fresh.label, Qt::CaseInsensitive) == 0; });
    if (known == groups.end())
        groups.push_back(std::move(fresh));
    else
        *known = std::move(fresh);
    return {};
}

Result<void> removeGroup(std::vector<CouncilGroup> &groups, const QString &name)
{
    if (std::erase_if(groups, [&](const CouncilGroup &group) { return group.label.compare(name.trimmed(), Qt::CaseInsensitive) == 0; }) == 0)
        return Error{Error::Code::NotFound, QStringLiteral("There is no group “%1”; careatlas-cli groups lists them.").arg(name), {}};
    return {};
}

Exit run(const Call &call)
{
    const QStringList &arguments = call.arguments();
    const QString verb = arguments.value(0);
    const bool sets = verb == QLatin1String("set") && arguments.size() >= 3;
    const bool removes = verb == QLatin1String("remove") && arguments.size() == 2;
    if (!arguments.isEmpty() && !sets && !removes)
        return call.fail(Error{Error::Code::Usage, QStringLiteral("groups takes nothing, “set NAME AREA...” or “remove NAME”"), {}});
    const auto store = call.openStore();
    if (!store)
        return call.fail(store.error());
    const OwnGroups own(call.ownGroupsFile());
    auto groups = own.read(store->areas());
    if (!groups)
        return call.fail(groups.error());
    if (sets || removes) {
        Result<void> done = sets ? setGroup(*groups, store->areas(), arguments[1], arguments.mid(2)) : removeGroup(*groups, arguments[1]);
        if (done)
            done = own.write(*groups, store->areas());
        if (!done)
            return call.fail(done.error());
    }
    writeGroups(call, store->areas(), *groups);
    return Done;
}

} // namespace

Command groupsCommand()
{
    return {"groups", "[set NAME AREA... | remove NAME]", "List your own groups of councils, make or change one, remove one", {}, 0, -1, run};
}

} // namespace careatlas::cli

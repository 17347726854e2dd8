// SPDX-License-Identifier: GPL-3.0-or-later
// The lists: areas, sections, indicators, sources and releases.
#include "app/cli/command.h"

#include "core/report/reportdefinition.h"

#include <QSet>

namespace careatlas::cli {

namespace {

template <typename List>
std::function<Exit(const Call &)> listing(QStringList columns, List list)
{
    return [columns = std::move(columns), list](const Call &call) {
        const auto store = call.openStore();
        if (!store)
            return call.fail(store.error());
        Result<std::vector<QJsonArray>> rows = list(*store);
        if (!rows)
            return call.fail(rows.error());
        writeTable(call, columns, *rows);
        return Done;
    };
}

Result<std::vector<QJsonArray>> areas(const IndicatorStore &store)
{
    std::vector<QJsonArray> rows;
    for (const Area &area : store.areas().all()) {
        const Area *region = store.areas().find(area.region);
        rows.push_back({area.code.toString(), area.name, toKey(area.type), region ? region->name : QString(), area.isCurrent()});
    }
    return rows;
}

Result<std::vector<QJsonArray>> sections(const IndicatorStore &store)
{
    const auto json = store.document(QStringLiteral("report.json"));
    if (!json)
        return json.error();
    const auto report = ReportDefinition::parse(*json);
    if (!report)
        return report.error();
    std::vector<QJsonArray> rows;
    for (const SectionDefinition &section : report->sections) {
        qsizetype cards = 0;
        for (const GroupDefinition &group : section.groups)
            cards += static_cast<qsizetype>(group.cards.size());
        rows.push_back({section.id, section.title, static_cast<qint64>(section.groups.size()), static_cast<qint64>(cards)});
    }
    return rows;
}

Result<std::vector<QJsonArray>> indicators(const IndicatorStore &store)
{
    std::vector<QJsonArray> rows;
    for (const Indicator &i : store.indicators()) {
        if (!i.listed)
            continue;
        const auto coverage = store.coverage(i.id);
        if (!coverage)
            return coverage.error();
        rows.push_back({i.id, i.title, i.section, i.group, i.unit.words(), i.unit.denominator(), toKey(i.polarity), toKey(i.state),
                        coverage->latest ? QJsonValue(coverage->latest->code()) : QJsonValue(), coverage->councils});
    }
    return rows;
}

Result<std::vector<QJsonArray>> sources(const IndicatorStore &store)
{
    std::vector<QJsonArray> rows;
    QSet<QString> seen;
    for (const Release &r : store.releases())
        if (!seen.contains(r.source)) {
            seen.insert(r.source);
            rows.push_back({r.source, r.title, r.publisher, r.licence, r.attribution, r.official});
        }
    return rows;
}

Result<std::vector<QJsonArray>> releases(const IndicatorStore &store)
{
    std::vector<QJsonArray> rows;
    for (const Release &r : store.releases())
        rows.push_back({r.id, r.source, r.name, r.published, r.file, r.sha256, r.retrieved.toString(Qt::ISODate), r.addedByUser});
    return rows;
}

QStringList words(const char *list)
{
    return QString::fromLatin1(list).split(QLatin1Char(' '));
}

} // namespace

Command areasCommand()
{
    return {"areas", "", "List councils, regions and England", {}, 0, 0, listing(words("code name type region current"), areas)};
}

Command sectionsCommand()
{
    return {"sections", "", "List the sections of the report", {}, 0, 0, listing(words("id title groups cards"), sections)};
}

Command indicatorsCommand()
{
    return {"indicators", "", "List the indicators", {}, 0, 0,
            listing(words("id title section group unit denominator polarity state latest_period councils"), indicators)};
}

Command sourcesCommand()
{
    return {"sources", "", "List the sources", {}, 0, 0, listing(words("id title publisher licence attribution official"), sources)};
}

Command releasesCommand()
{
    return {"releases", "", "List the releases held", {}, 0, 0, listing(words("id source release published file sha256 retrieved added_by_user"), releases)};
}

} // namespace careatlas::cli

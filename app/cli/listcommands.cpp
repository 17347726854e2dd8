// SPDX-License-Identifier: GPL-3.0-or-later
// The lists: areas, sections, indicators, sources and releases.
#include "app/cli/command.h"

#include "core/report/cardfinder.h"

#include <QSet>

#include <algorithm>

namespace careatlas::cli {

namespace {

Exit writeRows(const Call &call, const QStringList &columns, const Result<std::vector<QJsonArray>> &rows)
{
    if (!rows)
        return call.fail(rows.error());
    writeTable(call, columns, *rows);
    return Done;
}

template <typename List>
std::function<Exit(const Call &)> listing(QStringList columns, List list)
{
    return [columns = std::move(columns), list](const Call &call) {
        const auto store = call.openStore();
        return store ? writeRows(call, columns, list(*store)) : call.fail(store.error());
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

Result<ReportDefinition> readReport(const IndicatorStore &store)
{
    const auto json = store.document(QStringLiteral("report.json"));
    return json ? ReportDefinition::parse(*json) : Result<ReportDefinition>(json.error());
}

Result<std::vector<QJsonArray>> sections(const IndicatorStore &store)
{
    const auto report = readReport(store);
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

/// Those that `words` find, the best first; in the order of the catalogue where nothing is looked for.
Result<std::vector<const Indicator *>> wantedIndicators(const IndicatorStore &store, const std::optional<QString> &words)
{
    std::vector<const Indicator *> wanted;
    if (!words) {
        for (const Indicator &indicator : store.indicators())
            if (indicator.listed)
                wanted.push_back(&indicator);
        return wanted;
    }
    const auto report = readReport(store);
    if (!report)
        return report.error();
    for (const FoundCard &card : CardFinder(*report, store.indicators()).find(*words))
        if (const Indicator *indicator = store.indicator(card.indicator); std::find(wanted.begin(), wanted.end(), indicator) == wanted.end())
            wanted.push_back(indicator);
    return wanted;
}

Result<std::vector<QJsonArray>> indicatorRows(const IndicatorStore &store, const std::optional<QString> &words)
{
    const auto wanted = wantedIndicators(store, words);
    if (!wanted)
        return wanted.error();
    std::vector<QJsonArray> rows;
    for (const Indicator *i : *wanted) {
        const auto coverage = store.coverage(i->id);
        if (!coverage)
            return coverage.error();
        rows.push_back({i->id, i->title, i->section, i->group, i->unit.words(), i->unit.denominator(), toKey(i->polarity), toKey(i->state),
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
    return {"indicators", "", "List the indicators", {{"find", "only those with these words in their title, other names or section", "WORDS"}}, 0, 0,
            [](const Call &call) {
                const auto store = call.openStore();
                if (!store)
                    return call.fail(store.error());
                const auto wanted = call.isSet("find") ? std::optional(call.option("find")) : std::nullopt;
                return writeRows(call, words("id title section group unit denominator polarity state latest_period councils"), indicatorRows(*store, wanted));
            }};
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

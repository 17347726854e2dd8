// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/councilchart.h"

#include "app/cli/comparisonparts.h"
#include "core/geography/boundaries.h"
#include "core/geography/tilemap.h"
#include "ui/charts/chartbuilder.h"
#include "ui/charts/councilmap.h"
#include "ui/charts/pairchart.h"
#include "ui/charts/scatter.h"
#include "ui/charts/spine.h"

namespace careatlas::cli {

namespace {

Error wrongUsage(const QString &what)
{
    return Error{Error::Code::Usage, what, {}};
}

Result<CouncilView> viewOf(const Call &call, const IndicatorStore &store, const Area &council, const Area &second)
{
    CouncilView view;
    view.council = council.code;
    view.second = second.code;
    for (const QString &name : call.options("mark")) {
        const auto marked = store.areas().look(name);
        if (!marked)
            return marked.error();
        view.marked.push_back(marked->code);
    }
    const auto group = groupCalled(call, store, council, call.isSet("within") ? call.option("within") : QStringLiteral("england"));
    if (!group)
        return group.error();
    view.group = *group;
    return view;
}

Result<std::shared_ptr<const MapShapes>> shapesOf(const Call &call, const IndicatorStore &store)
{
    Result<MapShapes> shapes = Error{};
    if (call.isSet("boundaries")) {
        shapes = readBoundaries(call.option("boundaries"), store.areas());
    } else {
        const auto csv = store.document(QStringLiteral("tiles.csv"));
        shapes = csv ? readTiles(*csv, store.areas()) : csv.error();
    }
    if (!shapes)
        return shapes.error();
    return std::make_shared<const MapShapes>(*std::move(shapes));
}

/// Every indicator of the section of the one that the call names, as the catalogue has them.
Result<ChartSpec> profileOf(const IndicatorStore &store, const Indicator &named, const Area &council, const QHash<QString, QString> &stateTitles)
{
    std::vector<SpineRow> rows;
    for (const Indicator &indicator : store.indicators()) {
        if (!indicator.listed || indicator.section != named.section)
            continue;
        const auto every = store.everyArea(indicator.id);
        if (!every)
            return every.error();
        SpineRow row = spineRow(*every, council.code, Comparator::England);
        if (row.councils > 0) // one that no council has a figure of is no part of a profile
            rows.push_back(std::move(row));
    }
    return spine(council, rows, stateTitles);
}

} // namespace

const QStringList &furtherChartKinds()
{
    static const QStringList kinds{QStringLiteral("map"), QStringLiteral("scatter"), QStringLiteral("spine"), QStringLiteral("compare")};
    return kinds;
}

Result<ChartSpec> councilChart(const Call &call, const IndicatorStore &store, const QString &kind, const Area &council, const Area &second,
                               const QHash<QString, QString> &stateTitles)
{
    const QString id = call.arguments()[0];
    if (kind == QLatin1String("spine"))
        return profileOf(store, *store.indicator(id), council, stateTitles);
    auto view = viewOf(call, store, council, second);
    const auto every = store.everyArea(id);
    const auto period = periodAsked(call);
    if (!view || !every || !period)
        return !view ? view.error() : !every ? every.error() : period.error();
    view->period = heldAs(*period, *every);
    if (kind == QLatin1String("map")) {
        const auto shapes = shapesOf(call, store);
        return shapes ? Result<ChartSpec>(councilMap(*every, *view, stateTitles, *shapes)) : shapes.error();
    }
    if (kind == QLatin1String("scatter")) {
        if (!call.isSet("by"))
            return wrongUsage(QStringLiteral("--kind scatter needs --by INDICATOR, the one along the bottom"));
        const QString by = call.option("by");
        if (!store.indicator(by))
            return wrongUsage(QStringLiteral("No indicator is called “%1”; careatlas-cli indicators lists them.").arg(by));
        const auto other = store.everyArea(by);
        return other ? Result<ChartSpec>(scatter(*other, *every, *view, stateTitles)) : other.error();
    }
    if (kind == QLatin1String("compare")) {
        if (second.code.isEmpty())
            return wrongUsage(QStringLiteral("--kind compare needs --with AREA, the council to compare with"));
        return pairChart(comparePair(*every, council.code, second.code, view->period), council, second);
    }
    return ChartBuilder(stateTitles).build(kind, *every, *view);
}

} // namespace careatlas::cli

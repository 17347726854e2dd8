// SPDX-License-Identifier: GPL-3.0-or-later
// chart: the same picture as the window's export, from the same spec.
#include "app/cli/comparisonparts.h"
#include "app/cli/councilchart.h"

#include "core/report/reportdefinition.h"
#include "ui/charts/chartbuilder.h"
#include "ui/export/chartimage.h"

#include <QFileInfo>

namespace careatlas::cli {

namespace {

Error wrongUsage(const QString &what)
{
    return Error{Error::Code::Usage, what, {}};
}

/// The chart that the indicator's card shows first.
Result<QString> firstChart(const IndicatorStore &store, const QString &indicator)
{
    const auto json = store.document(QStringLiteral("report.json"));
    if (!json)
        return json.error();
    const auto report = ReportDefinition::parse(*json);
    if (!report)
        return report.error();
    for (const SectionDefinition &section : report->sections)
        for (const GroupDefinition &group : section.groups)
            for (const CardDefinition &card : group.cards)
                if (card.indicator == indicator && !card.charts.isEmpty())
                    return card.charts.front();
    return QStringLiteral("bar");
}

Result<ImageOptions> imageOptions(const Call &call)
{
    ImageOptions options;
    const auto number = [&](const char *name, double fallback, double least, double most) -> Result<double> {
        if (!call.isSet(name))
            return fallback;
        bool ok = false;
        const double value = call.option(name).toDouble(&ok);
        if (!ok || value < least || value > most)
            return wrongUsage(QStringLiteral("--%1 takes a number from %2 to %3").arg(QLatin1String(name)).arg(least).arg(most));
        return value;
    };
    const auto width = number("width-mm", options.millimetres.width(), 60, 1000);
    const auto height = number("height-mm", options.millimetres.height(), 40, 1000);
    const auto dpi = number("dpi", options.dpi, 72, 1200);
    for (const auto *read : {&width, &height, &dpi})
        if (!*read)
            return read->error();
    options.millimetres = QSizeF(*width, *height);
    options.dpi = static_cast<int>(*dpi);
    const auto theme = themeFromKey(call.isSet("theme") ? call.option("theme") : QStringLiteral("print"));
    if (!theme)
        return wrongUsage(QStringLiteral("--theme takes light, dark or print"));
    options.theme = *theme;
    return options;
}

/// What a reader calls `kind` and ChartBuilder does not: "box" of an indicator without small areas is that of councils over time.
QString chartName(const QString &kind, const Indicator &indicator)
{
    return kind == QLatin1String("box") && !ChartBuilder::canBuild(kind, indicator) ? QStringLiteral("box-over-time") : kind;
}

Result<ChartSpec> spec(const Call &call, const IndicatorStore &store, const QHash<QString, QString> &titles, const Area &area, const Area &second)
{
    const ChartBuilder builder(titles);
    const QString id = call.arguments()[0];
    const auto asked = call.isSet("kind") ? Result<QString>(call.option("kind")) : firstChart(store, id);
    if (!asked)
        return asked.error();
    const QString kind = chartName(*asked, *store.indicator(id));
    if (ChartBuilder::councilKinds().contains(kind) || furtherChartKinds().contains(kind))
        return councilChart(call, store, kind, area, second, titles);
    if (!ChartBuilder::canBuild(kind, *store.indicator(id)))
        return wrongUsage(QStringLiteral("--kind takes %1, for an indicator that has such parts")
                              .arg((ChartBuilder::kinds() + ChartBuilder::councilKinds() + furtherChartKinds()).join(QStringLiteral(", "))));
    const auto figures = store.figures(id, area.code, second.code);
    const auto period = periodAsked(call);
    if (!figures || !period)
        return figures ? period.error() : figures.error();
    return builder.build(kind, *figures, period->isNull() ? latestPeriod(*figures) : heldAs(*period, *figures));
}

Exit chart(const Call &call)
{
    const QString out = call.option("out");
    const auto options = imageOptions(call);
    if (out.isEmpty() || !options)
        return call.fail(options ? wrongUsage(QStringLiteral("chart needs --out FILE.png, .svg or .pdf")) : options.error());
    const auto store = call.openStore();
    if (!store)
        return call.fail(store.error());
    const QString id = call.arguments()[0];
    if (!store->indicator(id))
        return call.fail(QStringLiteral("No indicator is called “%1”; careatlas-cli indicators lists them.").arg(id));
    const auto area = store->areas().look(call.arguments()[1]);
    const auto second = call.isSet("with") ? store->areas().look(call.option("with")) : Result<Area>(Area());
    if (!area || !second)
        return call.fail(area ? second.error() : area.error());
    const auto csv = store->document(QStringLiteral("states.csv"));
    const auto states = csv ? parseStates(*csv) : Result<std::vector<StateWords>>(csv.error());
    if (!states)
        return call.fail(states.error());
    QHash<QString, QString> titles;
    for (const StateWords &words : *states)
        titles.insert(words.key, words.title);
    const auto drawn = spec(call, *store, titles, *area, *second);
    if (!drawn)
        return call.fail(drawn.error());
    if (!drawn->emptyText.isEmpty())
        return call.fail(drawn->emptyText);
    if (!drawn->hasFigures())
        return call.fail(QStringLiteral("There is no figure of %1 for %2 to draw.").arg(id, area->name));
    if (auto saved = saveChart(*drawn, out, *options); !saved)
        return call.fail(saved.error());
    if (call.format() == Format::Json)
        call.writeJson(QJsonObject{{QStringLiteral("file"), out}, {QStringLiteral("size"), QFileInfo(out).size()}});
    else
        call.say(out);
    return Done;
}

} // namespace

Command chartCommand()
{
    return {"chart", "INDICATOR AREA --out FILE.png", "Draw a chart to a PNG, SVG or PDF file",
            {{"with", "a second council beside the first", "AREA"},
             {"kind", "bar, trend, grouped-bar, stacked-bar, box or rating-table; a colon and a dimension: grouped-bar:age; of every council: rank, distribution, box, band, map, scatter; of its section: spine; of two: compare", "KIND"},
             {"by", "of a scatter: the indicator along the bottom", "INDICATOR"},
             {"boundaries", "of a map: a GeoJSON of upper-tier boundaries, instead of the tiles", "FILE"},
             {"within", "of every council: england (as is), region, type, similar or a group of your own", "GROUP"},
             {"mark", "of every council: another to label; may be repeated", "AREA"},
             {"period", "the latest without", "P"}, {"out", "the file to write", "FILE"}, {"width-mm", "180 without", "W"}, {"height-mm", "100 without", "H"},
             {"dpi", "300 without", "D"}, {"theme", "light, dark or print (as is)", "THEME"}},
            2, 2, chart, true};
}

} // namespace careatlas::cli

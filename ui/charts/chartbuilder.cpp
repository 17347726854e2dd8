// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartbuilder.h"

#include "ui/charts/councilcharts.h"
#include "ui/charts/partcharts.h"
#include "ui/charts/specwriter.h"
#include "ui/charts/trendlines.h"

#include <algorithm>

namespace careatlas {

namespace {

/// The dimension that a chart's name asks for, or null.
const Dimension *dimensionOf(const QString &chart, const Indicator &indicator)
{
    const QString wanted = chart.section(QLatin1Char(':'), 1);
    if (wanted.isEmpty())
        return indicator.dimensions.empty() ? nullptr : &indicator.dimensions.front();
    return indicator.dimension(wanted);
}

bool isBox(const QString &kind)
{
    return kind == QLatin1String("box");
}

bool isRatingTable(const QString &kind)
{
    return kind == QLatin1String("rating-table");
}

bool showsParts(const QString &kind)
{
    return kind == QLatin1String("grouped-bar") || kind == QLatin1String("stacked-bar") || isBox(kind) || isRatingTable(kind);
}

bool hasStatistics(const Dimension &dimension)
{
    return std::all_of(boxStatistics().begin(), boxStatistics().end(), [&](const QString &key) {
        return std::any_of(dimension.parts.begin(), dimension.parts.end(), [&](const Breakdown &part) { return part.key == key; });
    });
}

bool hasValue(const IndicatorFigures &figures, const Period &period)
{
    return std::any_of(figures.areas.begin(), figures.areas.end(), [&](const AreaFigures &area) {
        return std::any_of(area.observations.begin(), area.observations.end(),
                           [&](const Observation &observation) { return observation.period == period && observation.value; });
    });
}

/// The whole beside the parts of one dimension.
IndicatorFigures withWhole(IndicatorFigures parts, const IndicatorFigures &figures)
{
    parts.indicator.unit = figures.indicator.unit;
    for (std::size_t i = 0; i < parts.areas.size(); ++i)
        std::copy_if(figures.areas[i].observations.begin(), figures.areas[i].observations.end(), std::back_inserter(parts.areas[i].observations),
                     [](const Observation &observation) { return observation.breakdown.isEmpty(); });
    return parts;
}

struct CouncilChart {
    QString kind;
    QString label;
    ChartSpec (*draw)(const IndicatorFigures &, const CouncilView &, const QHash<QString, QString> &);
};

const std::vector<CouncilChart> &councilCharts()
{
    static const std::vector<CouncilChart> charts{{QStringLiteral("rank"), QStringLiteral("Rank"), rankedBars},
                                                  {QStringLiteral("distribution"), QStringLiteral("Distribution"), strip},
                                                  {QStringLiteral("box-over-time"), QStringLiteral("Spread over time"), boxOverTime},
                                                  {QStringLiteral("band"), QStringLiteral("Trend among all"), trendOverBand}};
    return charts;
}

} // namespace

ChartBuilder::ChartBuilder(QHash<QString, QString> stateTitles) : m_stateTitles(std::move(stateTitles)) {}

ChartSpec ChartBuilder::bar(const IndicatorFigures &figures, const Period &period) const
{
    const MarkWriter writer(figures, m_stateTitles, commonBasis(figures, &period));
    const bool councilsOnly = MarkWriter::comparesCouncilsOnly(figures, &period);
    ChartSpec spec = begunSpec(ChartSpec::Kind::Bar, figures, period.label(), writer.unit().axisLabel(), nullptr);
    for (const AreaFigures &area : figures.areas)
        if (!councilsOnly || MarkWriter::isCouncil(area))
            spec.rows.push_back({area.area.name, {writer.ofArea(area, period, nullptr)}});
    const ChartMark mean = writer.ofMean(period);
    spec.rows.push_back({mean.areaName, {mean}});
    fitBars(spec);
    addFooter(spec, figures, writer, &period);
    return spec;
}

ChartSpec ChartBuilder::trend(const IndicatorFigures &figures) const
{
    const MarkWriter writer(figures, m_stateTitles, commonBasis(figures, nullptr));
    const TrendLines lines(figures, writer);
    ChartSpec spec = begunSpec(ChartSpec::Kind::Trend, figures, lines.span(), writer.unit().axisLabel(), nullptr);
    spec.lines = lines.lines();
    spec.ticks = lines.ticks();
    spec.breaks = lines.breaks();
    for (auto line = spec.lines.rbegin(); line != spec.lines.rend(); ++line)
        spec.legend.push_back({line->label, line->style});
    const QString label = spec.axis.label;
    spec.axis = lines.axis();
    spec.axis.label = label;
    addFooter(spec, figures, writer, nullptr);
    if (spec.hasFigures() && spec.axis.minimum > 0.0)
        spec.notes << QStringLiteral("The axis does not start at zero.");
    if (!lines.earlier().isEmpty())
        spec.notes << lines.earlier();
    spec.notes << lines.missing();
    return spec;
}

QString ChartBuilder::kindOf(const QString &chart)
{
    return chart.section(QLatin1Char(':'), 0, 0);
}

bool ChartBuilder::canBuild(const QString &chart, const Indicator &indicator)
{
    const QString kind = kindOf(chart);
    if (!kinds().contains(kind))
        return false;
    if (!showsParts(kind))
        return true;
    const Dimension *dimension = dimensionOf(chart, indicator);
    return dimension && (!isBox(kind) || hasStatistics(*dimension)) && (!isRatingTable(kind) || indicator.unit.kind() == Unit::Kind::Rating);
}

QString ChartBuilder::label(const QString &chart, const Indicator &indicator)
{
    const QString kind = kindOf(chart);
    for (const CouncilChart &known : councilCharts())
        if (known.kind == kind)
            return known.label;
    if (kind == QLatin1String("trend"))
        return QStringLiteral("Trend");
    if (isBox(kind))
        return QStringLiteral("Spread");
    if (isRatingTable(kind))
        return QStringLiteral("Ratings");
    const Dimension *dimension = showsParts(kind) ? dimensionOf(chart, indicator) : nullptr;
    return dimension ? dimension->title : QStringLiteral("Bars");
}

ChartSpec ChartBuilder::build(const QString &chart, const IndicatorFigures &figures, const Period &period) const
{
    const QString kind = kindOf(chart);
    if (kind == QLatin1String("trend"))
        return trend(figures);
    if (!showsParts(kind))
        return bar(figures, period);
    const Dimension *dimension = canBuild(chart, figures.indicator) ? dimensionOf(chart, figures.indicator) : nullptr;
    if (!dimension)
        return {};
    const IndicatorFigures parts = byDimension(figures, *dimension);
    const Period when = hasValue(parts, period) ? period : latestPeriod(parts);
    if (isBox(kind))
        return boxChart(withWhole(parts, figures), when, *dimension, m_stateTitles);
    if (isRatingTable(kind))
        return ratingTable(withWhole(parts, figures), when, *dimension, m_stateTitles);
    return kind == QLatin1String("stacked-bar") ? stackedBar(parts, when, *dimension, m_stateTitles)
                                                : groupedBar(parts, when, *dimension, m_stateTitles);
}

ChartSpec ChartBuilder::build(const QString &chart, const IndicatorFigures &every, const CouncilView &view) const
{
    for (const CouncilChart &known : councilCharts())
        if (known.kind == chart)
            return known.draw(every, view, m_stateTitles);
    return {};
}

const QStringList &ChartBuilder::councilKinds()
{
    static const QStringList kinds = [] {
        QStringList names;
        for (const CouncilChart &known : councilCharts())
            names << known.kind;
        return names;
    }();
    return kinds;
}

const QStringList &ChartBuilder::kinds()
{
    static const QStringList kinds{QStringLiteral("bar"), QStringLiteral("trend"), QStringLiteral("grouped-bar"), QStringLiteral("stacked-bar"),
                                   QStringLiteral("box"), QStringLiteral("rating-table")};
    return kinds;
}

} // namespace careatlas

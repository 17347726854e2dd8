// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartbuilder.h"

#include "core/domain/format.h"
#include "core/domain/rate.h"
#include "ui/charts/markwriter.h"
#include "ui/charts/trendlines.h"

#include <algorithm>

namespace careatlas {

namespace {

/// What every kind of chart says of itself.
ChartSpec begun(ChartSpec::Kind kind, const IndicatorFigures &figures, const QString &when, const QString &unit)
{
    ChartSpec spec;
    spec.kind = kind;
    spec.indicator = figures.indicator.id;
    spec.title = figures.indicator.title;
    spec.period = when;
    QStringList councils;
    for (const AreaFigures &area : figures.areas)
        if (MarkWriter::isCouncil(area))
            councils << area.area.name;
    spec.area = councils.join(QStringLiteral(" and "));
    // "Score 0-24" heads an axis and stands within a line as "score 0-24".
    const bool word = unit.size() > 1 && unit.at(1).isLower();
    QStringList parts{spec.area, when, word ? unit.left(1).toLower() + unit.mid(1) : unit};
    parts.removeAll(QString());
    spec.subtitle = parts.join(QStringLiteral(", "));
    spec.axis.label = unit.left(1).toUpper() + unit.mid(1);
    return spec;
}

/// The axis of bars: zero is always in it.
void fitBars(ChartSpec &spec)
{
    double least = 0.0;
    double most = 0.0;
    for (const ChartMark *mark : spec.marks()) {
        if (!mark->value)
            continue;
        least = std::min({least, *mark->value, mark->lower.value_or(0.0)});
        most = std::max({most, *mark->value, mark->upper.value_or(0.0)});
    }
    const QString label = spec.axis.label;
    spec.axis = niceAxis(least, most);
    spec.axis.label = label;
}

/// Whether the chart speaks of this observation: the whole or the parts, at its period, and in a trend only what is drawn.
bool isShown(const ChartSpec &spec, const MarkWriter &writer, const AreaFigures &area, const Observation &observation, const Period *period)
{
    const bool wantsParts = spec.kind == ChartSpec::Kind::GroupedBar || spec.kind == ChartSpec::Kind::StackedBar;
    if (wantsParts == observation.breakdown.isEmpty())
        return false;
    return period ? observation.period == *period : writer.drawn(area, observation).has_value();
}

/// Sources, licence and the notes that any chart may need.
void addFooter(ChartSpec &spec, const IndicatorFigures &figures, const MarkWriter &writer, const Period *period)
{
    QStringList sources;
    QStringList licences;
    bool heldPopulation = false;
    const bool councilsOnly = spec.kind != ChartSpec::Kind::StackedBar && MarkWriter::comparesCouncilsOnly(figures, period);
    for (const AreaFigures &area : figures.areas)
        for (const Observation &observation : area.observations) {
            if (!isShown(spec, writer, area, observation, period) || (councilsOnly && !MarkWriter::isCouncil(area)))
                continue;
            const Release &release = observation.provenance.release;
            QStringList parts{release.publisher, release.title, release.name};
            parts.removeAll(QString());
            if (const QString source = parts.join(QStringLiteral(", ")); !source.isEmpty() && !sources.contains(source))
                sources << source;
            if (!release.licence.isEmpty() && !licences.contains(release.licence))
                licences << release.licence;
            heldPopulation = heldPopulation || (writer.usesPopulation(observation) && writer.drawn(area, observation));
        }
    if (!sources.isEmpty())
        spec.source = (sources.size() > 1 ? QStringLiteral("Sources: ") : QStringLiteral("Source: ")) + sources.join(QStringLiteral("; "));
    spec.licence = licences.join(QStringLiteral("; "));

    const auto marks = spec.marks();
    if (spec.kind != ChartSpec::Kind::Trend
        && std::any_of(marks.begin(), marks.end(), [](const ChartMark *mark) { return mark->lower && mark->upper; }))
        spec.notes << QStringLiteral("Thin lines across bars are 95% intervals.");
    if (std::any_of(marks.begin(), marks.end(), [](const ChartMark *mark) { return mark->hollow; }))
        spec.notes << QStringLiteral("Hollow marks are provisional, estimated or quoted.");
    if (heldPopulation)
        spec.notes << (period ? QStringLiteral("Rates are worked out with the population of %1.").arg(populationPeriod(*period).label())
                              : QStringLiteral("Rates are worked out with the population in the middle of each year."));
    if (const QString note = writer.basisNote(); !note.isEmpty())
        spec.notes << note;
    if (councilsOnly)
        spec.notes << QStringLiteral("These are totals, so regions and England are left out.");
}

/// The figures of one dimension alone, in its unit.
IndicatorFigures byDimension(const IndicatorFigures &figures, const Dimension &dimension)
{
    IndicatorFigures part;
    part.indicator = figures.indicator;
    part.indicator.unit = dimension.unit;
    part.breaks = figures.breaks;
    const QString prefix = dimension.id + QLatin1Char('=');
    const auto belongs = [&prefix](const auto &figure) { return figure.breakdown.startsWith(prefix); };
    std::copy_if(figures.national.begin(), figures.national.end(), std::back_inserter(part.national), belongs);
    for (const AreaFigures &area : figures.areas) {
        AreaFigures own{area.area, area.role, {}, area.denominators};
        std::copy_if(area.observations.begin(), area.observations.end(), std::back_inserter(own.observations), belongs);
        part.areas.push_back(std::move(own));
    }
    return part;
}

/// The dimension that a chart's name asks for, or null.
const Dimension *dimensionOf(const QString &chart, const Indicator &indicator)
{
    const QString wanted = chart.section(QLatin1Char(':'), 1);
    if (wanted.isEmpty())
        return indicator.dimensions.empty() ? nullptr : &indicator.dimensions.front();
    return indicator.dimension(wanted);
}

bool showsParts(const QString &kind)
{
    return kind == QLatin1String("grouped-bar") || kind == QLatin1String("stacked-bar");
}

bool published(const IndicatorFigures &figures, const Period &period, const QString &breakdown)
{
    return std::any_of(figures.areas.begin(), figures.areas.end(),
                       [&](const AreaFigures &area) { return MarkWriter::find(area, period, breakdown); });
}

} // namespace

ChartBuilder::ChartBuilder(QHash<QString, QString> stateTitles) : m_stateTitles(std::move(stateTitles)) {}

ChartSpec ChartBuilder::bar(const IndicatorFigures &figures, const Period &period) const
{
    const MarkWriter writer(figures, m_stateTitles, commonBasis(figures, &period));
    const bool councilsOnly = MarkWriter::comparesCouncilsOnly(figures, &period);
    ChartSpec spec = begun(ChartSpec::Kind::Bar, figures, period.label(), writer.unit().axisLabel());
    for (const AreaFigures &area : figures.areas)
        if (!councilsOnly || MarkWriter::isCouncil(area))
            spec.rows.push_back({area.area.name, {writer.ofArea(area, period, nullptr)}});
    const ChartMark mean = writer.ofMean(period);
    spec.rows.push_back({mean.areaName, {mean}});
    fitBars(spec);
    addFooter(spec, figures, writer, &period);
    return spec;
}

ChartSpec ChartBuilder::groupedBar(const IndicatorFigures &figures, const Period &period, const Dimension &dimension) const
{
    const MarkWriter writer(figures, m_stateTitles, commonBasis(figures, &period));
    const bool councilsOnly = MarkWriter::comparesCouncilsOnly(figures, &period);
    ChartSpec spec = begun(ChartSpec::Kind::GroupedBar, figures, period.label(), writer.unit().axisLabel());
    for (const Breakdown &part : dimension.parts) {
        if (!published(figures, period, part.id()))
            continue;
        BarRow row{part.label, {}};
        for (const AreaFigures &area : figures.areas)
            if (!councilsOnly || MarkWriter::isCouncil(area))
                row.marks.push_back(writer.ofArea(area, period, &part));
        spec.rows.push_back(std::move(row));
    }
    for (const AreaFigures &area : figures.areas)
        if (!councilsOnly || MarkWriter::isCouncil(area))
            spec.legend.push_back({area.area.name, {area.role, -1}});
    fitBars(spec);
    addFooter(spec, figures, writer, &period);
    return spec;
}

ChartSpec ChartBuilder::stackedBar(const IndicatorFigures &figures, const Period &period, const Dimension &dimension) const
{
    const Unit &unit = figures.indicator.unit;
    const bool alreadyShares = unit.kind() == Unit::Kind::Percent;
    const MarkWriter writer(figures, m_stateTitles, std::nullopt);
    const QString whole = unit.kind() == Unit::Kind::Money ? QStringLiteral("% of the money in the parts shown")
                                                           : QStringLiteral("% of the %1 in the parts shown").arg(unit.words());
    ChartSpec spec = begun(ChartSpec::Kind::StackedBar, figures, period.label(), alreadyShares ? writer.unit().axisLabel() : whole);
    const Unit share = Unit::fromCatalogue(QStringLiteral("%"), {});

    QStringList withheld;
    std::vector<const Breakdown *> parts;
    for (const Breakdown &part : dimension.parts)
        if (published(figures, period, part.id()))
            parts.push_back(&part);
    for (const AreaFigures &area : figures.areas) {
        double total = 0.0;
        for (const Breakdown *part : parts)
            if (const Observation *observation = MarkWriter::find(area, period, part->id()))
                total += observation->value.value_or(0.0);
        BarRow row{area.area.name, {}};
        for (std::size_t i = 0; i < parts.size(); ++i) {
            ChartMark mark = writer.ofArea(area, period, parts[i]);
            mark.style.part = static_cast<int>(i);
            mark.lower.reset();
            mark.upper.reset();
            if (!mark.value)
                withheld << QStringLiteral("%1, %2: %3").arg(area.area.name, mark.part, mark.stateText.left(1).toLower() + mark.stateText.mid(1));
            else if (!alreadyShares) {
                mark.sampleText = mark.valueText;
                mark.comparisonText.clear();
                // Nothing counted at all makes no shares: every part is then nothing, and says so.
                mark.value = total > 0.0 ? *mark.value / (total * displayFactor(unit)) * 100.0 : 0.0;
                mark.valueText = total > 0.0 ? formatValue(*mark.value, share) : mark.sampleText;
                mark.barText = formatNumber(*mark.value, share);
            }
            row.marks.push_back(std::move(mark));
        }
        spec.rows.push_back(std::move(row));
    }
    for (std::size_t i = 0; i < parts.size(); ++i)
        spec.legend.push_back({parts[i]->label, {AreaRole::Council, static_cast<int>(i)}});
    const QString label = spec.axis.label;
    spec.axis = ValueAxis{0.0, 100.0, 20.0, label};
    addFooter(spec, figures, writer, &period);
    if (!withheld.isEmpty())
        spec.notes << QStringLiteral("Not in the bars: %1.").arg(withheld.join(QStringLiteral("; ")));
    return spec;
}

ChartSpec ChartBuilder::trend(const IndicatorFigures &figures) const
{
    const MarkWriter writer(figures, m_stateTitles, commonBasis(figures, nullptr));
    const TrendLines lines(figures, writer);
    ChartSpec spec = begun(ChartSpec::Kind::Trend, figures, lines.span(), writer.unit().axisLabel());
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
    return kinds().contains(kind) && (!showsParts(kind) || dimensionOf(chart, indicator));
}

ChartSpec ChartBuilder::build(const QString &chart, const IndicatorFigures &figures, const Period &period) const
{
    const QString kind = kindOf(chart);
    if (kind == QLatin1String("trend"))
        return trend(figures);
    if (!showsParts(kind))
        return bar(figures, period);
    const Dimension *dimension = dimensionOf(chart, figures.indicator);
    if (!dimension)
        return {};
    const IndicatorFigures parts = byDimension(figures, *dimension);
    const bool atPeriod = std::any_of(dimension->parts.begin(), dimension->parts.end(),
                                      [&](const Breakdown &part) { return published(parts, period, part.id()); });
    const Period when = atPeriod ? period : latestPeriod(parts);
    return kind == QLatin1String("stacked-bar") ? stackedBar(parts, when, *dimension) : groupedBar(parts, when, *dimension);
}

Period ChartBuilder::latestPeriod(const IndicatorFigures &figures)
{
    std::vector<Observation> all;
    for (const AreaFigures &area : figures.areas)
        all.insert(all.end(), area.observations.begin(), area.observations.end());
    const Observation *latest = headline(all);
    return latest ? latest->period : Period();
}

const QStringList &ChartBuilder::kinds()
{
    static const QStringList kinds{QStringLiteral("bar"), QStringLiteral("trend"), QStringLiteral("grouped-bar"), QStringLiteral("stacked-bar")};
    return kinds;
}

} // namespace careatlas

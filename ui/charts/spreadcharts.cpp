// SPDX-License-Identifier: GPL-3.0-or-later
// All councils over time: as boxes and as a band, with the councils that are picked out over them.
#include "ui/charts/councilcharts.h"

#include "ui/charts/trendlines.h"

#include <algorithm>

namespace careatlas {

namespace {

IndicatorFigures picked(const IndicatorFigures &every, const std::vector<ShownCouncil> &councils)
{
    IndicatorFigures figures;
    figures.indicator = every.indicator;
    figures.breaks = every.breaks;
    figures.roundings = every.roundings;
    for (const ShownCouncil &council : councils)
        figures.areas.push_back(council.inRole());
    return figures;
}

/// That of the councils picked out where they have one; else that of all.
Rhythm rhythmOfChart(const IndicatorFigures &own, const IndicatorFigures &every, const MarkWriter &writer, const QString &breakdown)
{
    const bool any = std::any_of(own.areas.begin(), own.areas.end(), [&](const AreaFigures &area) {
        return std::any_of(area.observations.begin(), area.observations.end(),
                           [&](const Observation &observation) { return observation.value && observation.breakdown == breakdown; });
    });
    return chooseRhythm(any ? own : every, writer, breakdown);
}

/// Says of every point how all councils lie in its period, and of every quantile what the councils picked out have.
void tellOfEachOther(std::vector<TrendLine> &lines, const CouncilSpread &spread)
{
    QHash<double, QString> all;
    for (const Observation &median : spread.medians())
        all.insert(median.period.position(), spread.words(median.period));
    QHash<double, QStringList> own;
    for (auto line = lines.rbegin(); line != lines.rend(); ++line)
        if (line->style.quantile < 0)
            for (const auto &segment : line->segments)
                for (const TrendPoint &point : segment)
                    own[point.x] << QStringLiteral("%1: %2").arg(point.mark.areaName, point.mark.valueText);
    for (TrendLine &line : lines)
        for (auto &segment : line.segments)
            for (TrendPoint &point : segment) {
                if (line.style.quantile < 0)
                    point.mark.rowText = all.value(point.x);
                else
                    point.mark.comparisonText = own.value(point.x).join(QStringLiteral("; "));
            }
}

void mark(std::vector<TrendLine> &lines, const CouncilView &view)
{
    for (TrendLine &line : lines) {
        const AreaCode code = line.segments.front().front().mark.area;
        line.style.marked = line.style.role == AreaRole::OtherCouncil && std::find(view.marked.begin(), view.marked.end(), code) != view.marked.end();
        for (auto &segment : line.segments)
            for (TrendPoint &point : segment)
                point.mark.style = line.style;
    }
}

void addLegend(ChartSpec &spec)
{
    bool spread = false;
    for (auto line = spec.lines.rbegin(); line != spec.lines.rend(); ++line) {
        if (line->style.quantile < 0)
            spec.legend.push_back({line->label, line->style});
        spread = spread || line->style.quantile >= 0;
    }
    if (!spread)
        return;
    const auto styled = [](int quantile) {
        MarkStyle style;
        style.role = AreaRole::Group;
        style.quantile = quantile;
        return style;
    };
    spec.legend.push_back({QStringLiteral("Median"), styled(2)});
    spec.legend.push_back({QStringLiteral("Middle half"), styled(1)});
    spec.legend.push_back({QStringLiteral("5th to 95th percentile"), styled(0)});
}

ChartSpec overTime(ChartSpec::Kind kind, const IndicatorFigures &every, const CouncilView &view, const QHash<QString, QString> &stateTitles)
{
    const MarkWriter writer(every, stateTitles, basisOf(every, view, nullptr), view.breakdown);
    const std::vector<ShownCouncil> shown = shownCouncils(every, view, nullptr);
    const std::vector<ShownCouncil> councils = pickedOut(shown, view);
    const IndicatorFigures own = picked(every, councils);
    const Rhythm rhythm = rhythmOfChart(own, every, writer, view.breakdown);
    const CouncilSpread spread(shown, view, writer, rhythm);
    const TrendLines lines(own, writer, rhythm, view.breakdown, spread);

    ChartSpec spec = begunSpec(kind, every, view, councils, lines.span(), writer);
    spec.lines = lines.lines();
    spec.ticks = lines.ticks();
    spec.breaks = lines.breaks();
    const QString label = spec.axis.label;
    spec.axis = lines.axis();
    spec.axis.label = label;
    mark(spec.lines, view);
    tellOfEachOther(spec.lines, spread);
    addLegend(spec);

    SourcesUsed sources;
    bool heldPopulation = false;
    for (const ShownCouncil &council : shown)
        for (const Observation &observation : council.figures->observations)
            if (observation.value && observation.breakdown == view.breakdown && rhythmOf(observation.period) == rhythm) {
                sources.add(observation);
                heldPopulation = heldPopulation || writer.usesPopulation(observation);
            }
    sources.write(spec);
    const bool totals = needsRate(every.indicator.unitOf(view.breakdown)) && !writer.basis();
    addNotes(spec, writer, nullptr, heldPopulation, totals);
    if (spec.hasFigures() && spec.axis.minimum > 0.0)
        spec.notes << QStringLiteral("The axis does not start at zero.");
    for (const QString &note : {spread.note(), lines.earlier()})
        if (!note.isEmpty())
            spec.notes << note;
    spec.notes << lines.missing();
    return spec;
}

} // namespace

ChartSpec boxOverTime(const IndicatorFigures &every, const CouncilView &view, const QHash<QString, QString> &stateTitles)
{
    return overTime(ChartSpec::Kind::BoxOverTime, every, view, stateTitles);
}

ChartSpec trendOverBand(const IndicatorFigures &every, const CouncilView &view, const QHash<QString, QString> &stateTitles)
{
    return overTime(ChartSpec::Kind::Band, every, view, stateTitles);
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/specwriter.h"

#include "core/domain/rate.h"

#include <QSet>

#include <algorithm>

namespace careatlas {

namespace {

/// Whether the chart speaks of this observation: the whole or the parts, at its period; in a trend one of its points.
bool isShown(const ChartSpec &spec, const QSet<QString> &keys, const MarkWriter &writer, AreaRole role, const Observation &observation,
             const Period *period)
{
    switch (spec.kind) {
    case ChartSpec::Kind::Trend:
    case ChartSpec::Kind::RatingTable: // each council at a period of its own
        return keys.contains(writer.key(role, observation.period, observation.breakdown));
    case ChartSpec::Kind::Box:
        return observation.period == *period;
    case ChartSpec::Kind::GroupedBar:
    case ChartSpec::Kind::StackedBar:
        return observation.period == *period && !observation.breakdown.isEmpty();
    case ChartSpec::Kind::Bar:
        break;
    }
    return observation.period == *period && observation.breakdown.isEmpty();
}

} // namespace

ChartSpec begunSpec(ChartSpec::Kind kind, const IndicatorFigures &figures, const QString &when, const QString &unit, const Dimension *dimension)
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
    spec.dimension = dimension ? dimension->title : QString();
    QStringList parts{spec.area, withinLine(spec.dimension), when, withinLine(unit)};
    parts.removeAll(QString());
    spec.subtitle = parts.join(QStringLiteral(", "));
    spec.axis.label = unit.left(1).toUpper() + unit.mid(1);
    return spec;
}

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

void addFooter(ChartSpec &spec, const IndicatorFigures &figures, const MarkWriter &writer, const Period *period)
{
    QStringList sources;
    QStringList licences;
    bool heldPopulation = false;
    const auto marks = spec.marks();
    QSet<QString> keys;
    for (const ChartMark *mark : marks)
        keys.insert(mark->key);
    const bool councilsOnly = spec.kind != ChartSpec::Kind::StackedBar && MarkWriter::comparesCouncilsOnly(figures, period);
    for (const AreaFigures &area : figures.areas)
        for (const Observation &observation : area.observations) {
            if (!isShown(spec, keys, writer, area.role, observation, period) || (councilsOnly && !MarkWriter::isCouncil(area)))
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

bool published(const IndicatorFigures &figures, const Period &period, const QString &breakdown)
{
    return std::any_of(figures.areas.begin(), figures.areas.end(),
                       [&](const AreaFigures &area) { return MarkWriter::find(area, period, breakdown); });
}

QString withinLine(const QString &text)
{
    const bool word = text.size() > 1 && text.at(1).isLower();
    return word ? text.left(1).toLower() + text.mid(1) : text;
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/specwriter.h"

#include "core/domain/rate.h"

#include <QSet>

#include <algorithm>

namespace careatlas {

namespace {

/// Whether the chart speaks of this observation: the whole or the parts, at its period; in a trend one of its points.
bool isShown(const ChartSpec &spec, const QSet<QString> &keys, const AreaFigures &area, const Observation &observation,
             const Period *period)
{
    switch (spec.kind) {
    case ChartSpec::Kind::Trend:
    case ChartSpec::Kind::BoxOverTime:
    case ChartSpec::Kind::Band:
    case ChartSpec::Kind::RatingTable: // each council at a period of its own
        return keys.contains(MarkWriter::key(area, observation.period, observation.breakdown));
    case ChartSpec::Kind::Box:
        return observation.period == *period;
    case ChartSpec::Kind::GroupedBar:
    case ChartSpec::Kind::StackedBar:
        return observation.period == *period && !observation.breakdown.isEmpty();
    case ChartSpec::Kind::Bar:
    case ChartSpec::Kind::Ranked:
    case ChartSpec::Kind::Strip:
    case ChartSpec::Kind::Map:
    case ChartSpec::Kind::Scatter:
    case ChartSpec::Kind::Spine:
    case ChartSpec::Kind::Pair:
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

void SourcesUsed::add(const Observation &observation)
{
    const Release &release = observation.provenance.release;
    if (m_last && *m_last == release)
        return;
    m_last = &release;
    QStringList parts{release.publisher, release.title, release.name};
    parts.removeAll(QString());
    if (const QString source = parts.join(QStringLiteral(", ")); !source.isEmpty() && !m_sources.contains(source))
        m_sources << source;
    if (!release.licence.isEmpty() && !m_licences.contains(release.licence))
        m_licences << release.licence;
}

void SourcesUsed::write(ChartSpec &spec) const
{
    if (!m_sources.isEmpty())
        spec.source = (m_sources.size() > 1 ? QStringLiteral("Sources: ") : QStringLiteral("Source: ")) + m_sources.join(QStringLiteral("; "));
    spec.licence = m_licences.join(QStringLiteral("; "));
}

void addFooter(ChartSpec &spec, const IndicatorFigures &figures, const MarkWriter &writer, const Period *period)
{
    SourcesUsed sources;
    bool heldPopulation = false;
    QSet<QString> keys;
    for (const ChartMark *mark : spec.marks())
        keys.insert(mark->key);
    const bool councilsOnly = spec.kind != ChartSpec::Kind::StackedBar && MarkWriter::comparesCouncilsOnly(figures, period);
    for (const AreaFigures &area : figures.areas)
        for (const Observation &observation : area.observations) {
            if (!isShown(spec, keys, area, observation, period) || (councilsOnly && !MarkWriter::isCouncil(area)))
                continue;
            sources.add(observation);
            heldPopulation = heldPopulation || (writer.usesPopulation(observation) && writer.drawn(area, observation));
        }
    sources.write(spec);
    addNotes(spec, writer, period, heldPopulation, councilsOnly);
}

void addNotes(ChartSpec &spec, const MarkWriter &writer, const Period *period, bool heldPopulation, bool councilsOnly)
{
    const auto marks = spec.marks();
    const auto any = [&marks](auto &&has) { return std::any_of(marks.begin(), marks.end(), has); };
    const bool drawsIntervals = !spec.isOverTime() && spec.kind != ChartSpec::Kind::Strip && spec.kind != ChartSpec::Kind::Map
                                && spec.kind != ChartSpec::Kind::Scatter;
    if (drawsIntervals) {
        const bool published = any([](const ChartMark *mark) { return mark->lower && mark->upper && !mark->derivedInterval; });
        const bool derived = any([](const ChartMark *mark) { return mark->lower && mark->upper && mark->derivedInterval; });
        if (published && derived)
            spec.notes << QStringLiteral("Lines with end strokes are 95% intervals as published, thin ones without are worked out from counts.");
        else if (published)
            spec.notes << QStringLiteral("Thin lines across bars are 95% intervals as published.");
        else if (derived)
            spec.notes << QStringLiteral("Thin lines across bars are 95% intervals, worked out from counts.");
    }
    if (any([](const ChartMark *mark) { return mark->hollow; }))
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
    part.roundings = figures.roundings;
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

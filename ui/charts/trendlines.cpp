// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/trendlines.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace careatlas {

namespace {

/// More gaps of one council than this are counted instead of named.
constexpr qsizetype mostNamed = 4;

constexpr double fewDays = 10.0; ///< by which years differ
constexpr double fiveYears = 5 * 365.25; ///< in days, as Period::position() counts

bool isCouncil(const TrendLine &line)
{
    return line.style.role == AreaRole::Council || line.style.role == AreaRole::SecondCouncil;
}

} // namespace

TrendLines::TrendLines(const IndicatorFigures &figures, const MarkWriter &writer) : m_figures(figures), m_writer(writer), m_rhythm(chooseRhythm(figures, writer))
{
    const bool councilsOnly = MarkWriter::comparesCouncilsOnly(figures, nullptr);
    for (const AreaFigures &area : figures.areas)
        if (!councilsOnly || MarkWriter::isCouncil(area))
            addArea(area);
    addMean();
    settle();
}

TrendLines::TrendLines(const IndicatorFigures &figures, const MarkWriter &writer, Rhythm rhythm, const QString &breakdown, const CouncilSpread &spread)
    : m_figures(figures), m_writer(writer), m_rhythm(rhythm), m_breakdown(breakdown)
{
    const Series medians(spread.medians(), figures.breaks);
    addBreaks(medians); // first, since a council that lacks a year does not know on which side of it the break is
    for (const AreaFigures &area : figures.areas)
        addArea(area);
    addSpread(spread, medians);
    settle();
}

void TrendLines::settle()
{
    // Drawn in this order: the council on top of the rest.
    std::reverse(m_lines.begin(), m_lines.end());
    std::sort(m_periods.begin(), m_periods.end());
    m_periods.erase(std::unique(m_periods.begin(), m_periods.end()), m_periods.end());
    beginWithCouncils();
}

/// A national series of twenty years would press a council's three into a corner: what lies further back than the
/// councils' own time once more, or than five years, is left out.
void TrendLines::beginWithCouncils()
{
    double council = std::numeric_limits<double>::max();
    for (const TrendLine &line : m_lines)
        if (isCouncil(line))
            council = std::min(council, line.segments.front().front().x);
    if (m_periods.empty() || m_periods.back().position() < council)
        return;
    const double first = council - std::max(m_periods.back().position() - council, fiveYears) - fewDays;
    if (first <= m_periods.front().position())
        return;
    QStringList cut;
    for (auto line = m_lines.rbegin(); line != m_lines.rend(); ++line) {
        if (line->segments.front().front().x < first)
            cut << QStringLiteral("%1 (from %2)").arg(line->label, line->segments.front().front().mark.period);
        for (auto &segment : line->segments)
            std::erase_if(segment, [first](const TrendPoint &point) { return point.x < first; });
        std::erase_if(line->segments, [](const auto &segment) { return segment.empty(); });
    }
    std::erase_if(m_lines, [](const TrendLine &line) { return line.segments.empty(); });
    std::erase_if(m_periods, [first](const Period &period) { return period.position() < first; });
    std::erase_if(m_breaks, [first](const BreakRule &rule) { return rule.x < first; });
    m_earlier = QStringLiteral("Earlier figures are held and not drawn: %1.").arg(cut.join(QStringLiteral(", ")));
}

template <typename MakeMark>
void TrendLines::addLine(const QString &label, AreaRole role, const Series &series, MakeMark &&makeMark)
{
    if (series.segments().empty())
        return;
    TrendLine line{label, {role, -1}, {}};
    for (const auto &run : series.segments()) {
        std::vector<TrendPoint> segment;
        for (const Observation &observation : run) {
            segment.push_back({observation.period.position(), makeMark(observation)});
            m_periods.push_back(observation.period);
        }
        line.segments.push_back(std::move(segment));
    }
    m_lines.push_back(std::move(line));
}

void TrendLines::addArea(const AreaFigures &area)
{
    std::vector<Observation> whole;
    for (const Observation &observation : area.observations) {
        if (observation.breakdown != m_breakdown || rhythmOf(observation.period) != m_rhythm)
            continue;
        if (const auto drawn = m_writer.drawn(area, observation)) {
            whole.push_back(*drawn);
        } else {
            whole.push_back(observation);
            whole.back().value.reset();
        }
    }
    const Series series(std::move(whole), m_figures.breaks);
    addLine(area.area.name, area.role, series,
            [&](const Observation &observation) { return m_writer.ofDrawn(area, observation, nullptr); });
    addBreaks(series);
    if (MarkWriter::isCouncil(area))
        noteMissing(area, series);
}

void TrendLines::addMean()
{
    std::vector<Observation> whole;
    for (const NationalFigure &mean : m_figures.national) {
        if (mean.kind != NationalFigure::Kind::MeanOfCouncils || !mean.breakdown.isEmpty() || mean.basis != m_writer.basis()
            || rhythmOf(mean.period) != m_rhythm)
            continue;
        Observation observation;
        observation.period = mean.period;
        observation.value = mean.value;
        // The mean changes its source and breaks where the figures it is made of do.
        for (const AreaFigures &area : m_figures.areas)
            if (const Observation *own = MarkWriter::find(area, mean.period, {}); own && own->value) {
                observation.provenance = own->provenance;
                observation.state = own->state == DataState::Break ? DataState::Break : DataState::Value;
                break;
            }
        whole.push_back(std::move(observation));
    }
    const Series series(std::move(whole), m_figures.breaks);
    addLine(nameOf(NationalFigure::Kind::MeanOfCouncils), AreaRole::MeanOfCouncils, series,
            [&](const Observation &observation) { return m_writer.ofMean(observation.period); });
}

void TrendLines::addSpread(const CouncilSpread &spread, const Series &medians)
{
    for (int quantile = 4; quantile >= 0; --quantile) {
        addLine(quantileName(quantile), AreaRole::Group, medians,
                [&](const Observation &observation) { return spread.mark(observation.period, quantile); });
        if (!medians.segments().empty())
            m_lines.back().style.quantile = quantile;
    }
}

void TrendLines::addBreaks(const Series &series)
{
    for (const SeriesBreak &found : series.breaks()) {
        if (found.reason == SeriesBreak::Reason::Gap || found.reason == SeriesBreak::Reason::PeriodKind)
            continue; // a gap shows itself, and between a year and its months there is no place for a rule
        // The same break of two areas is one rule, though one of them may lack a year beside it.
        const bool known = std::any_of(m_known.begin(), m_known.end(), [&](const KnownBreak &other) {
            return other.at.explanation == found.explanation && other.at.before < found.after && found.before < other.at.after;
        });
        if (known)
            continue;
        const double x = (found.before.position() + found.after.position()) / 2.0;
        m_known.push_back({found, x});
        // Two reasons to stop at the same place are one rule that says both.
        const auto same = std::find_if(m_breaks.begin(), m_breaks.end(), [x](const BreakRule &rule) { return rule.x == x; });
        if (same == m_breaks.end())
            m_breaks.push_back({x, found.explanation, QStringLiteral("between %1 and %2").arg(found.before.label(), found.after.label())});
        else if (!same->explanation.contains(found.explanation))
            same->explanation += QLatin1Char(' ') + found.explanation;
    }
}

void TrendLines::noteMissing(const AreaFigures &area, const Series &series)
{
    if (series.segments().empty())
        return;
    const Period first = series.segments().front().front().period;
    const Period last = series.segments().back().back().period;
    QStringList named;
    for (const Observation &observation : series.observations()) {
        // A total that could not be made a rate is held and not drawn: named wherever it lies.
        const bool outside = observation.period < first || last < observation.period;
        if (observation.value || (outside && !hasFigure(observation.state)))
            continue;
        const QString state = hasFigure(observation.state) ? QStringLiteral("no population held for a rate")
                                                           : m_writer.stateTitle(observation.state);
        named << QStringLiteral("%1 (%2)").arg(observation.period.label(), state.left(1).toLower() + state.mid(1));
    }
    QStringList gaps;
    for (const SeriesBreak &found : series.breaks()) {
        const bool told = std::any_of(series.observations().begin(), series.observations().end(), [&](const Observation &observation) {
            return !observation.value && found.before < observation.period && observation.period < found.after;
        });
        if (found.reason == SeriesBreak::Reason::Gap && !told)
            gaps << QStringLiteral("%1: %2").arg(area.area.name, found.explanation.left(1).toLower() + found.explanation.mid(1));
    }
    if (named.size() > mostNamed)
        m_missing << QStringLiteral("%1 has no point for %2 of the periods.").arg(area.area.name).arg(named.size());
    else if (!named.isEmpty())
        m_missing << QStringLiteral("%1 has no point for %2.").arg(area.area.name, named.join(QStringLiteral(", ")));
    if (gaps.size() > mostNamed)
        m_missing << QStringLiteral("The line of %1 stops %2 times where there is no figure.").arg(area.area.name).arg(gaps.size());
    else
        m_missing << gaps;
}

ValueAxis TrendLines::axis() const
{
    double least = std::numeric_limits<double>::max();
    double most = std::numeric_limits<double>::lowest();
    for (const TrendLine &line : m_lines)
        for (const auto &segment : line.segments)
            for (const TrendPoint &point : segment) {
                least = std::min(least, point.mark.value.value_or(least));
                most = std::max(most, point.mark.value.value_or(most));
            }
    if (most < least)
        return {};
    const ValueAxis fromZero = niceAxis(std::min(0.0, least), std::max(0.0, most));
    const double height = (most - least) / (fromZero.maximum - fromZero.minimum);
    if (least <= 0.0 || most <= least || height >= 1.0 / 3.0)
        return fromZero;
    // At least a tenth of the size is shown, so that a flat line stays flat.
    const double spare = std::max(0.0, 0.1 * most - (most - least)) / 2.0;
    const double highest = most <= 100.0 && m_writer.unit().kind() == Unit::Kind::Percent ? std::min(100.0, most + spare) : most + spare;
    return niceAxis(std::max(0.0, least - spare), highest);
}

QString TrendLines::span() const
{
    if (m_periods.empty())
        return {};
    if (m_periods.front() == m_periods.back())
        return m_periods.front().label();
    return QStringLiteral("%1 to %2").arg(m_periods.front().label(), m_periods.back().label());
}

} // namespace careatlas

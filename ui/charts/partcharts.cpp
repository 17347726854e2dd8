// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/partcharts.h"

#include "core/domain/format.h"
#include "core/domain/series.h"
#include "ui/charts/specwriter.h"

#include <algorithm>
#include <cmath>

namespace careatlas {

namespace {

/// More parts than this, and the areas that councils are held against are rules instead of bars.
constexpr std::size_t mostGroups = 8;

/// A dimension's parts that any area has at `period`.
std::vector<const Breakdown *> partsShown(const IndicatorFigures &figures, const Period &period, const Dimension &dimension)
{
    std::vector<const Breakdown *> parts;
    for (const Breakdown &part : dimension.parts)
        if (published(figures, period, part.id()))
            parts.push_back(&part);
    return parts;
}

bool hasFigureAt(const AreaFigures &area, const Period &period)
{
    return std::any_of(area.observations.begin(), area.observations.end(),
                       [&](const Observation &observation) { return observation.period == period && observation.value; });
}

bool anyCouncilHasFigure(const IndicatorFigures &figures, const Period &period)
{
    return std::any_of(figures.areas.begin(), figures.areas.end(),
                       [&](const AreaFigures &area) { return MarkWriter::isCouncil(area) && hasFigureAt(area, period); });
}

bool allQuoted(const IndicatorFigures &figures, const Period &period)
{
    return std::all_of(figures.areas.begin(), figures.areas.end(), [&](const AreaFigures &area) {
        return std::all_of(area.observations.begin(), area.observations.end(), [&](const Observation &observation) {
            return observation.period != period || !observation.value || observation.state == DataState::Quoted;
        });
    });
}

/// Every council, and of the other areas those that the parts are published for.
std::vector<const AreaFigures *> areasShown(const IndicatorFigures &figures, const Period &period, bool councilsOnly)
{
    std::vector<const AreaFigures *> areas;
    for (const AreaFigures &area : figures.areas)
        if (MarkWriter::isCouncil(area)
            || (!councilsOnly && std::any_of(area.observations.begin(), area.observations.end(),
                                             [&](const Observation &observation) { return observation.period == period; })))
            areas.push_back(&area);
    return areas;
}

/// The period that an area is shown at where each has one of its own, as assessments have: its latest with a figure.
Period ownPeriod(const AreaFigures &area, const Period &period)
{
    const Observation *latest = headline(area.observations);
    return latest && latest->value && !MarkWriter::find(area, period, latest->breakdown) ? latest->period : period;
}

/// "3 (good)": what the Care Quality Commission says that the score of a quality statement stands for: not a rating,
/// which it gives to the whole only.
QString scoreText(double score)
{
    static const QStringList meanings{QStringLiteral("significant shortfalls"), QStringLiteral("some shortfalls"),
                                      QStringLiteral("good"), QStringLiteral("exceptional")};
    const auto whole = static_cast<qsizetype>(std::lround(score));
    const QString number = formatCount(score);
    return whole < 1 || whole > meanings.size() ? number : QStringLiteral("%1 (%2)").arg(number, meanings[whole - 1]);
}

/// "The middle half lies between 2 and 6, all between 1 and 10"
QString spreadWords(const std::vector<ChartMark> &marks)
{
    const auto text = [&marks](std::size_t i) { return i < marks.size() ? marks[i].valueText : QString(); };
    QStringList words;
    if (!text(1).isEmpty() && !text(3).isEmpty())
        words << QStringLiteral("the middle half lies between %1 and %2").arg(text(1), text(3));
    if (!text(0).isEmpty() && !text(4).isEmpty())
        words << (words.isEmpty() ? QStringLiteral("all lie between %1 and %2") : QStringLiteral("all between %1 and %2")).arg(text(0), text(4));
    const QString sentence = words.join(QStringLiteral(", "));
    return sentence.left(1).toUpper() + sentence.mid(1);
}

/// The unit's own range where it has one: deciles from 1 to 10, ranks from 1 to the last.
ValueAxis boxAxis(const Unit &unit, const ChartSpec &spec)
{
    double least = 0.0;
    double most = 0.0;
    for (const ChartMark *mark : spec.marks()) {
        least = std::min(least, mark->value.value_or(least));
        most = std::max(most, mark->value.value_or(most));
    }
    ValueAxis axis = niceAxis(least, most);
    const bool ordered = unit.kind() == Unit::Kind::Decile || unit.kind() == Unit::Kind::Rank;
    if (ordered && unit.maximum() >= most && least >= 0.0) {
        axis = unit.kind() == Unit::Kind::Decile ? ValueAxis{1.0, unit.maximum(), 1.0, {}, {}, {}} : niceAxis(0.0, unit.maximum());
        axis.minimum = 1.0;
        axis.maximum = unit.maximum();
    }
    if (ordered) {
        axis.lowEnd = QStringLiteral("Most deprived");
        axis.highEnd = QStringLiteral("Least deprived");
    }
    axis.label = spec.axis.label;
    return axis;
}

} // namespace

ChartSpec groupedBar(const IndicatorFigures &figures, const Period &period, const Dimension &dimension, const StateTitles &states)
{
    const MarkWriter writer(figures, states, commonBasis(figures, &period));
    const bool councilsOnly = MarkWriter::comparesCouncilsOnly(figures, &period);
    ChartSpec spec = begunSpec(ChartSpec::Kind::GroupedBar, figures, period.label(), writer.unit().axisLabel(), &dimension);
    const bool ofCouncil = anyCouncilHasFigure(figures, period);
    // What a report quotes of one council says nothing beside another: there is no chart of England's quoted figure alone.
    if (!ofCouncil && allQuoted(figures, period))
        return spec;
    const auto parts = partsShown(figures, period, dimension);
    const auto areas = areasShown(figures, period, councilsOnly);
    const bool rules = parts.size() > mostGroups && ofCouncil;
    for (const Breakdown *part : parts) {
        BarRow row{part->label, {}};
        for (const AreaFigures *area : areas) {
            row.marks.push_back(writer.ofArea(*area, period, part));
            row.marks.back().style.reference = rules && !MarkWriter::isCouncil(*area);
        }
        spec.rows.push_back(std::move(row));
    }
    for (const AreaFigures *area : areas)
        spec.legend.push_back({area->area.name, {area->role, -1, rules && !MarkWriter::isCouncil(*area)}});
    fitBars(spec);
    addFooter(spec, figures, writer, &period);
    return spec;
}

ChartSpec stackedBar(const IndicatorFigures &figures, const Period &period, const Dimension &dimension, const StateTitles &states)
{
    const Unit &unit = figures.indicator.unit;
    const bool alreadyShares = unit.kind() == Unit::Kind::Percent;
    const MarkWriter writer(figures, states, std::nullopt);
    const QString whole = unit.kind() == Unit::Kind::Money ? QStringLiteral("% of the money in the parts shown")
                                                           : QStringLiteral("% of the %1 in the parts shown").arg(unit.words());
    ChartSpec spec = begunSpec(ChartSpec::Kind::StackedBar, figures, period.label(), alreadyShares ? writer.unit().axisLabel() : whole, &dimension);
    const Unit share = Unit::fromCatalogue(QStringLiteral("%"), {});

    QStringList withheld;
    const auto parts = partsShown(figures, period, dimension);
    for (const AreaFigures &area : figures.areas) {
        QList<std::pair<QString, QString>> lacking; // part and reason
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
                lacking << std::pair(mark.part, mark.stateText.left(1).toLower() + mark.stateText.mid(1));
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
        const bool alike = std::all_of(lacking.begin(), lacking.end(), [&](const auto &part) { return part.second == lacking.front().second; });
        if (!lacking.isEmpty() && alike && lacking.size() == static_cast<qsizetype>(parts.size()))
            withheld << QStringLiteral("%1: %2").arg(area.area.name, lacking.front().second);
        else
            for (const auto &[part, reason] : lacking)
                withheld << QStringLiteral("%1, %2: %3").arg(area.area.name, part, reason);
        spec.rows.push_back(std::move(row));
    }
    for (std::size_t i = 0; i < parts.size(); ++i)
        spec.legend.push_back({parts[i]->label, {AreaRole::Council, static_cast<int>(i)}});
    const QString label = spec.axis.label;
    spec.axis = ValueAxis{0.0, 100.0, 20.0, label, {}, {}};
    addFooter(spec, figures, writer, &period);
    if (!withheld.isEmpty())
        spec.notes << QStringLiteral("Not in the bars: %1.").arg(withheld.join(QStringLiteral("; ")));
    return spec;
}

const QStringList &boxStatistics()
{
    static const QStringList keys{QStringLiteral("minimum"), QStringLiteral("lower-quartile"), QStringLiteral("median"),
                                  QStringLiteral("upper-quartile"), QStringLiteral("maximum")};
    return keys;
}

ChartSpec boxChart(const IndicatorFigures &figures, const Period &period, const Dimension &dimension, const StateTitles &states)
{
    const MarkWriter writer(figures, states, std::nullopt);
    const Unit &unit = figures.indicator.unit;
    ChartSpec spec = begunSpec(ChartSpec::Kind::Box, figures, period.label(), writer.unit().axisLabel(), &dimension);
    for (const AreaFigures *shown : areasShown(figures, period, false)) {
        const AreaFigures &area = *shown;
        BarRow row{area.area.name, {}};
        bool any = false;
        for (const QString &key : boxStatistics()) {
            const auto part = std::find_if(dimension.parts.begin(), dimension.parts.end(), [&](const Breakdown &b) { return b.key == key; });
            row.marks.push_back(writer.ofArea(area, period, &*part));
            any = any || row.marks.back().value;
            if (key != QLatin1String("median"))
                row.marks.back().comparisonText.clear(); // the ends of a spread are the same nearly everywhere
        }
        const QString words = any ? spreadWords(row.marks) : QString();
        if (!any)
            row.marks.clear();
        ChartMark mean = writer.ofArea(area, period, nullptr);
        if (mean.value || !any) {
            mean.part = mean.value ? QStringLiteral("Mean") : QString();
            row.marks.push_back(std::move(mean));
        }
        for (ChartMark &mark : row.marks)
            mark.rowText = words;
        spec.rows.push_back(std::move(row));
    }
    spec.axis = boxAxis(unit, spec);
    addFooter(spec, figures, writer, &period);
    spec.notes.prepend(QStringLiteral("A thin line runs from the lowest to the highest; the box holds the middle half. The stroke in it is the median, the dot the mean."));
    return spec;
}

ChartSpec ratingTable(const IndicatorFigures &figures, const Period &period, const Dimension &dimension, const StateTitles &states)
{
    const IndicatorFigures scores = byDimension(figures, dimension);
    const MarkWriter overall(figures, states, std::nullopt);
    const MarkWriter writer(scores, states, std::nullopt);
    std::vector<Period> periods;
    QStringList named;
    for (const AreaFigures &area : figures.areas) {
        periods.push_back(ownPeriod(area, period));
        if (MarkWriter::isCouncil(area) && !named.contains(periods.back().label()))
            named << periods.back().label();
    }
    ChartSpec spec = begunSpec(ChartSpec::Kind::RatingTable, figures, named.join(QStringLiteral(" and ")), {}, &dimension);
    spec.axis = {0.0, 4.0, 1.0, QStringLiteral("Rating or score, 1 to 4 (best)"), {}, {}};
    const auto addRow = [&](const QString &label, auto &&markOf) {
        BarRow row{label, {}};
        for (std::size_t i = 0; i < figures.areas.size(); ++i)
            if (MarkWriter::isCouncil(figures.areas[i])) {
                row.marks.push_back(markOf(i));
                row.marks.back().part = label;
                row.marks.back().comparisonText.clear(); // a council is rated against a standard, not against England
            }
        spec.rows.push_back(std::move(row));
    };
    addRow(QStringLiteral("Overall rating"), [&](std::size_t i) {
        ChartMark mark = overall.ofArea(figures.areas[i], periods[i], nullptr);
        mark.barText = mark.valueText;
        return mark;
    });
    for (const Breakdown &part : dimension.parts)
        if (std::any_of(periods.begin(), periods.end(), [&](const Period &own) { return published(scores, own, part.id()); }))
            addRow(part.label, [&](std::size_t i) {
                ChartMark mark = writer.ofArea(scores.areas[i], periods[i], &part);
                if (mark.value)
                    mark.valueText = mark.barText = scoreText(*mark.value);
                return mark;
            });
    for (const ChartMark &mark : spec.rows.front().marks)
        spec.legend.push_back({mark.areaName, mark.style});
    addFooter(spec, figures, overall, nullptr);
    spec.notes << QStringLiteral("The overall rating is made from the scores. A score runs from 1 (worst) to 4 (best).");
    return spec;
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// Every council at one period: as ranked bars and as a strip of dots.
#include "ui/charts/councilcharts.h"

#include "core/comparison/councilrank.h"
#include "core/domain/format.h"
#include "ui/charts/councilspread.h"

#include <algorithm>
#include <limits>

namespace careatlas {

namespace {

/// A council with its mark, before it has its place.
struct Placed {
    ShownCouncil council;
    ChartMark mark;
    bool isQuoted = false; ///< from elsewhere
};

/// One period of the figures of every council, drawn in one unit.
class OneYear {
public:
    OneYear(const IndicatorFigures &every, const CouncilView &view, const QHash<QString, QString> &states)
        : m_every(every), m_view(view), m_period(view.period.isNull() ? latestOfficial(every) : view.period),
          m_writer(every, states, basisOf(every, view, &m_period), view.breakdown), m_part(partOf(every.indicator, view.breakdown)),
          m_highestFirst(every.indicator.polarity != Polarity::LowerIsBetter)
    {
        for (const ShownCouncil &council : shownCouncils(every, view, &m_period))
            place(council);
        sort();
        rank();
    }

    const Unit &unit() const { return m_writer.unit(); }
    ChartSpec begun(ChartSpec::Kind kind) const;
    std::vector<BarRow> rows() const;
    /// rows() from the lowest value to the highest, as they lie along an axis.
    std::vector<BarRow> ascending() const;
    std::vector<BarRow> pinned() const;
    /// England and the council's own region; nothing of totals, which compare nobody.
    std::vector<BarRow> published() const;
    std::vector<BarRow> quartiles() const;
    void finish(ChartSpec &spec) const;

private:
    void place(const ShownCouncil &council);
    void sort();
    void rank();
    bool readTheSame(const Placed &a, const Placed &b) const { return a.mark.barText == b.mark.barText; }
    /// Totals that no rate can be made of.
    bool councilsOnly() const { return !m_writer.basis() && needsRate(m_every.indicator.unitOf(m_view.breakdown)); }

    const IndicatorFigures &m_every;
    const CouncilView &m_view;
    const Period m_period;
    const MarkWriter m_writer;
    const Breakdown *m_part; ///< null for the whole
    const bool m_highestFirst;
    std::vector<Placed> m_councils; ///< those with a value first, in the order of their ranks
    std::size_t m_withValue = 0;
};

void OneYear::place(const ShownCouncil &council)
{
    Placed placed;
    placed.council = council;
    placed.mark = council.isPickedOut() ? m_writer.ofArea(council.inRole(), m_period, m_part) : m_writer.ofArea(*council.figures, m_period, m_part);
    const Observation *observation = MarkWriter::find(*council.figures, m_period, m_view.breakdown);
    placed.isQuoted = observation && observation->state == DataState::Quoted;
    placed.mark.style.marked = council.marked;
    placed.mark.part.clear(); // the chart is of one part, which its subtitle names
    m_councils.push_back(std::move(placed));
}

/// By value, those that read the same by name, those without a value last.
void OneYear::sort()
{
    const auto missing = std::stable_partition(m_councils.begin(), m_councils.end(), [](const Placed &placed) { return placed.mark.value.has_value(); });
    m_withValue = static_cast<std::size_t>(missing - m_councils.begin());
    std::stable_sort(m_councils.begin(), missing, [this](const Placed &a, const Placed &b) {
        return m_highestFirst ? *a.mark.value > *b.mark.value : *a.mark.value < *b.mark.value;
    });
    const auto byName = [](const Placed &a, const Placed &b) { return a.mark.areaName < b.mark.areaName; };
    for (auto from = m_councils.begin(); from != missing;) {
        const auto to = std::find_if(from, missing, [&](const Placed &placed) { return !readTheSame(*from, placed); });
        std::sort(from, to, byName);
        from = to;
    }
    std::sort(missing, m_councils.end(), byName);
}

/// Totals, which are larger where more people live, have no ranks, and what is quoted from elsewhere takes no place among official
/// figures; the page's council has one even among councils that are similar to it.
void OneYear::rank()
{
    if (councilsOnly())
        return;
    std::vector<Placed *> ranked;
    std::vector<double> values; ///< each as the first of those that read the same
    for (std::size_t i = 0; i < m_withValue; ++i) {
        Placed &placed = m_councils[i];
        if (!placed.council.member && placed.council.role != AreaRole::Council)
            placed.mark.rankText = QStringLiteral("Outside this group");
        if (placed.isQuoted || (!placed.council.member && placed.council.role != AreaRole::Council))
            continue;
        values.push_back(!ranked.empty() && readTheSame(*ranked.back(), placed) ? values.back() : *placed.mark.value);
        ranked.push_back(&placed);
    }
    for (std::size_t i = 0; i < ranked.size(); ++i) {
        CouncilRank rank;
        rank.place = placeOf(values, i, m_highestFirst);
        ranked[i]->mark.rankText = rank.words();
    }
}

ChartSpec OneYear::begun(ChartSpec::Kind kind) const
{
    std::vector<ShownCouncil> shown;
    for (const Placed &placed : m_councils)
        shown.push_back(placed.council);
    ChartSpec spec = begunSpec(kind, m_every, m_view, pickedOut(shown, m_view), m_period.label(), m_writer);
    const QString order = m_every.indicator.polarity == Polarity::None ? QStringLiteral("highest first")
                          : m_highestFirst                            ? QStringLiteral("highest first (higher is better)")
                                                                      : QStringLiteral("lowest first (lower is better)");
    spec.rowsTitle = QStringLiteral("%1, %2").arg(groupTitle(m_view.group), order);
    return spec;
}

std::vector<BarRow> OneYear::rows() const
{
    std::vector<BarRow> rows;
    for (const Placed &placed : m_councils)
        rows.push_back({placed.mark.areaName, {placed.mark}});
    return rows;
}

std::vector<BarRow> OneYear::ascending() const
{
    std::vector<BarRow> all = rows();
    if (m_highestFirst)
        std::reverse(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(m_withValue));
    return all;
}

std::vector<BarRow> OneYear::pinned() const
{
    std::vector<ShownCouncil> shown;
    for (const Placed &placed : m_councils)
        shown.push_back(placed.council);
    std::vector<BarRow> rows;
    for (const ShownCouncil &picked : pickedOut(shown, m_view))
        for (const Placed &placed : m_councils)
            if (placed.council.figures == picked.figures)
                rows.push_back({placed.mark.areaName, {placed.mark}, true});
    return rows;
}

std::vector<BarRow> OneYear::published() const
{
    std::vector<BarRow> rows;
    if (councilsOnly())
        return rows;
    AreaCode region;
    for (const Placed &placed : m_councils)
        if (placed.council.role == AreaRole::Council)
            region = placed.council.figures->area.region;
    for (const AreaFigures &area : m_every.areas)
        if (area.area.type == AreaType::Country || (area.area.type == AreaType::Region && area.area.code == region)) {
            ChartMark mark = m_writer.ofArea(area, m_period, m_part);
            mark.part.clear();
            mark.style.reference = true;
            rows.push_back({mark.areaName, {mark}});
        }
    return rows;
}

std::vector<BarRow> OneYear::quartiles() const
{
    std::vector<double> values;
    for (const Placed &placed : m_councils)
        if (placed.council.member && !placed.isQuoted && placed.mark.value)
            values.push_back(*placed.mark.value / displayFactor(m_writer.unit()));
    std::vector<BarRow> rows;
    if (values.size() < fewestOfSpread || unit().kind() == Unit::Kind::Rating) // between two words there is none
        return rows;
    const Distribution all = distributionOf(values);
    for (const auto &[quantile, value] : {std::pair(1, all.lowerQuartile), std::pair(2, all.median), std::pair(3, all.upperQuartile)}) {
        ChartMark mark = m_writer.ofMany(groupTitle(m_view.group), quantileName(quantile), m_period, value);
        mark.sampleText = QStringLiteral("Of %1 councils with a figure").arg(formatCount(static_cast<double>(values.size())));
        mark.style.reference = true;
        mark.style.quantile = quantile;
        rows.push_back({mark.part, {mark}});
    }
    return rows;
}

/// Sources and notes, and how many have no value.
void OneYear::finish(ChartSpec &spec) const
{
    SourcesUsed sources;
    bool heldPopulation = false;
    const auto use = [&](const AreaFigures &area) {
        const Observation *used = MarkWriter::find(area, m_period, m_view.breakdown);
        if (!used)
            return;
        sources.add(*used);
        heldPopulation = heldPopulation || (m_writer.usesPopulation(*used) && m_writer.drawn(area, *used));
    };
    for (const Placed &placed : m_councils)
        use(*placed.council.figures);
    if (!councilsOnly())
        for (const AreaFigures &area : m_every.areas)
            if (area.area.type == AreaType::Country)
                use(area);
    sources.write(spec);
    addNotes(spec, m_writer, &m_period, heldPopulation, councilsOnly());
}

/// Of the four ratings, the lowest first.
ValueAxis ratingAxis()
{
    const Unit rating = Unit::fromCatalogue(QStringLiteral("rating"), QString());
    return {1.0, 4.0, 1.0, {}, formatNumber(1.0, rating), formatNumber(4.0, rating)};
}

/// Gives dots the axis that holds them; where it begins says nothing of their size.
void fitDots(ChartSpec &spec, const Unit &unit)
{
    double least = std::numeric_limits<double>::max();
    double most = std::numeric_limits<double>::lowest();
    for (const ChartMark *mark : spec.marks()) {
        least = std::min(least, mark->value.value_or(least));
        most = std::max(most, mark->value.value_or(most));
    }
    const QString label = spec.axis.label;
    spec.axis = most < least ? ValueAxis() : unit.kind() == Unit::Kind::Rating ? ratingAxis() : niceAxis(least, most, 8);
    spec.axis.label = label;
}

} // namespace

ChartSpec rankedBars(const IndicatorFigures &every, const CouncilView &view, const QHash<QString, QString> &stateTitles)
{
    const OneYear year(every, view, stateTitles);
    ChartSpec spec = year.begun(ChartSpec::Kind::Ranked);
    spec.rows = year.pinned();
    for (const auto &rows : {year.rows(), year.published()})
        spec.rows.insert(spec.rows.end(), rows.begin(), rows.end());
    fitBars(spec);
    year.finish(spec);
    return spec;
}

ChartSpec strip(const IndicatorFigures &every, const CouncilView &view, const QHash<QString, QString> &stateTitles)
{
    const OneYear year(every, view, stateTitles);
    ChartSpec spec = year.begun(ChartSpec::Kind::Strip);
    for (const auto &rows : {year.ascending(), year.quartiles(), year.published()})
        spec.rows.insert(spec.rows.end(), rows.begin(), rows.end());
    fitDots(spec, year.unit());
    year.finish(spec);
    return spec;
}

} // namespace careatlas

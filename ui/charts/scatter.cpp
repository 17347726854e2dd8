// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/scatter.h"

#include "core/domain/format.h"
#include "core/statistics/correlation.h"
#include "ui/charts/showncouncils.h"

#include <algorithm>

namespace careatlas {

namespace {

/// The part that all figures are of: everyArea() hands over one.
QString breakdownOf(const IndicatorFigures &figures)
{
    for (const AreaFigures &area : figures.areas)
        if (!area.observations.empty())
            return area.observations.front().breakdown;
    return {};
}

bool hasOfficial(const IndicatorFigures &figures, const Period &period, const QString &breakdown)
{
    return std::any_of(figures.areas.begin(), figures.areas.end(), [&](const AreaFigures &area) {
        const Observation *observation = area.area.isCouncil() ? MarkWriter::find(area, period, breakdown) : nullptr;
        return observation && observation->value && observation->state != DataState::Quoted;
    });
}

/// One of the two indicators: what it is drawn in, and when.
class Side {
public:
    Side(const IndicatorFigures &figures, const QString &breakdown, const Period &wanted, std::optional<RateBasis> basis, const QHash<QString, QString> &states)
        : m_figures(figures), m_breakdown(breakdown),
          m_period(!wanted.isNull() && hasOfficial(figures, wanted, breakdown) ? wanted : latestOfficial(figures)),
          m_writer(figures, states, basisOf(basis), breakdown), m_part(partOf(figures.indicator, breakdown))
    {
        for (const AreaFigures &area : figures.areas)
            m_areas.insert(area.area.code, &area);
    }

    const Period &period() const { return m_period; }
    const MarkWriter &writer() const { return m_writer; }
    bool isTotal() const { return needsRate(m_figures.indicator.unitOf(m_breakdown)) && !m_writer.basis(); }

    QString title() const
    {
        const QString &whole = m_figures.indicator.title;
        return m_part ? QStringLiteral("%1, %2").arg(whole, withinLine(m_part->label)) : whole;
    }
    QString axisTitle() const { return QStringLiteral("%1, %2, %3").arg(title(), withinLine(m_writer.unit().axisLabel()), m_period.label()); }

    ChartMark mark(const AreaCode &code, AreaRole role) const
    {
        const AreaFigures *area = m_areas.value(code);
        if (!area)
            return {};
        AreaFigures inRole = *area;
        inRole.role = role;
        return m_writer.ofArea(inRole, m_period, m_part);
    }
    const Observation *observation(const AreaCode &code) const
    {
        const AreaFigures *area = m_areas.value(code);
        return area ? MarkWriter::find(*area, m_period, m_breakdown) : nullptr;
    }

private:
    std::optional<RateBasis> basisOf(std::optional<RateBasis> basis) const
    {
        if (!needsRate(m_figures.indicator.unitOf(m_breakdown)))
            return std::nullopt;
        return basis ? basis : commonBasis(m_figures, &m_period);
    }

    const IndicatorFigures &m_figures;
    QString m_breakdown;
    Period m_period;
    MarkWriter m_writer;
    const Breakdown *m_part;
    QHash<AreaCode, const AreaFigures *> m_areas;
};

/// Fits what is drawn; a unit that has ends of its own is not overrun.
ValueAxis fitted(const std::vector<double> &values, const Unit &unit, const QString &label)
{
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    ValueAxis axis = niceAxis(*least, *most);
    if (unit.maximum() > 0.0 && axis.maximum > unit.maximum())
        axis.maximum = unit.maximum();
    if (*least >= 0.0)
        axis.minimum = std::max(0.0, axis.minimum);
    axis.label = label;
    return axis;
}

QString signedNumber(double value)
{
    const QString text = QString::number(std::abs(value), 'f', 2);
    return value < 0.0 && text != QLatin1String("0.00") ? QStringLiteral("−") + text : text;
}

QString correlationNote(const std::vector<double> &x, const std::vector<double> &y)
{
    const auto found = correlation(x, y);
    if (!found)
        return QStringLiteral("There are too few councils, or too little difference between them, for a correlation.");
    return QStringLiteral("Across %1 councils r = %2; of their ranks, which a few far out sway less, %3. This is of areas and not of people, and shows no cause.")
        .arg(formatCount(found->pairs), signedNumber(found->pearson), signedNumber(found->spearman));
}

} // namespace

ChartSpec scatter(const IndicatorFigures &x, const IndicatorFigures &y, const CouncilView &view, const QHash<QString, QString> &stateTitles)
{
    const Side up(y, view.breakdown, view.period, view.basis, stateTitles);
    const Side along(x, breakdownOf(x), view.period.isNull() ? up.period() : view.period, std::nullopt, stateTitles);
    const std::vector<ShownCouncil> shown = shownCouncils(y, view, &up.period());
    const QString when = up.period() == along.period() ? up.period().label() : QStringLiteral("%1 and %2").arg(up.period().label(), along.period().label());
    ChartSpec spec = begunSpec(ChartSpec::Kind::Scatter, y, view, pickedOut(shown, view), when, up.writer());
    // Each axis names its own unit.
    spec.subtitle.chop(2 + withinLine(up.writer().unit().axisLabel()).size());
    spec.title = QStringLiteral("%1, and %2").arg(up.title(), withinLine(along.title()));
    spec.axis.label = up.axisTitle();
    spec.across.label = along.axisTitle();
    if (up.isTotal() || along.isTotal()) {
        spec.emptyText = QStringLiteral("“%1” is a total with no population held to set it against. Set against another indicator, totals would show only which "
                                        "councils are large.")
                             .arg(up.isTotal() ? up.title() : along.title());
        return spec;
    }

    std::vector<double> xs, ys;
    int without = 0;
    QStringList named; // of those picked out
    bool heldPopulation = false;
    SourcesUsed sources;
    for (const ShownCouncil &council : shown) {
        const Area &area = council.figures->area;
        ChartMark mark = up.mark(area.code, council.role);
        const ChartMark other = along.mark(area.code, council.role);
        if (!mark.value || !other.value) {
            ++without;
            if (council.isPickedOut())
                named << QStringLiteral("%1 has no dot: it has no figure for “%2” in %3.")
                             .arg(area.name, mark.value ? along.title() : up.title(), (mark.value ? along : up).period().label());
            continue;
        }
        mark.key = QStringLiteral("%1|%2").arg(up.period().key(), area.code.toString());
        mark.across = other.value;
        mark.acrossShort = other.barText;
        mark.acrossText = QStringLiteral("%1: %2, %3").arg(along.title(), other.valueText, other.period);
        if (!other.sourceText.isEmpty() && other.sourceText != mark.sourceText)
            mark.sourceText = mark.sourceText.isEmpty() ? other.sourceText : QStringLiteral("%1; %2").arg(mark.sourceText, other.sourceText);
        mark.hollow = mark.hollow || other.hollow;
        mark.style.marked = council.marked;
        xs.push_back(*other.value);
        ys.push_back(*mark.value);
        for (const Side *side : {&up, &along})
            if (const Observation *observation = side->observation(area.code)) {
                sources.add(*observation);
                heldPopulation = heldPopulation || side->writer().usesPopulation(*observation);
            }
        spec.rows.push_back({area.name, {std::move(mark)}, false, std::nullopt});
    }
    if (xs.empty()) {
        spec.emptyText = QStringLiteral("No council shown has a figure of both.");
        return spec;
    }
    spec.axis = fitted(ys, up.writer().unit(), spec.axis.label);
    spec.across = fitted(xs, along.writer().unit(), spec.across.label);
    sources.write(spec);

    spec.notes << correlationNote(xs, ys);
    if (up.period() != along.period())
        spec.notes << QStringLiteral("The two are of different periods: %1 upwards, %2 along the bottom.").arg(up.period().label(), along.period().label());
    const bool upright = spec.axis.minimum > 0.0;
    const bool flat = spec.across.minimum > 0.0;
    if (upright || flat)
        spec.notes << (upright && flat ? QStringLiteral("Neither axis starts at zero.")
                       : upright       ? QStringLiteral("The upright axis does not start at zero.")
                                       : QStringLiteral("The axis along the bottom does not start at zero."));
    if (without > 0)
        spec.notes << (without == 1 ? QStringLiteral("One council lacks a figure of one or both and has no dot.")
                                    : QStringLiteral("%1 councils lack a figure of one or both and have no dot.").arg(formatCount(without)));
    spec.notes << named;
    addNotes(spec, up.writer(), &up.period(), heldPopulation, false);
    return spec;
}

} // namespace careatlas

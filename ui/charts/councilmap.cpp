// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/councilmap.h"

#include "core/domain/format.h"
#include "core/statistics/valueclasses.h"
#include "ui/charts/showncouncils.h"

#include <QSet>

#include <algorithm>

namespace careatlas {

namespace {

/// One class: its ends as a legend says them.
struct ValueClass {
    double lowest = 0.0;
    double highest = 0.0;
    QString from;
    QString to;

    QString label() const { return from == to ? from : QStringLiteral("%1 to %2").arg(from, to); }
};

/// Where classes begin; zero begins one where values lie on both sides of it.
std::vector<double> classStarts(const std::vector<double> &values)
{
    std::vector<double> starts = valueClasses(values);
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    if (starts.empty() || *least >= 0.0 || *most <= 0.0)
        return starts;
    // The break nearest to zero moves there; the first class begins with the lowest value and stays.
    if (starts.size() == 1)
        starts.push_back(0.0);
    const auto nearest = std::min_element(starts.begin() + 1, starts.end(), [](double a, double b) { return std::abs(a) < std::abs(b); });
    *nearest = 0.0;
    return starts;
}

/// Colours every mark with a figure, and returns the classes that there are.
std::vector<ValueClass> classify(ChartSpec &spec, const Unit &unit, double factor)
{
    std::vector<double> values;
    for (const BarRow &row : spec.rows)
        if (const ChartMark &mark = row.marks.front(); mark.value)
            values.push_back(asShown(*mark.value / factor, unit));
    if (values.empty())
        return {};
    const std::vector<double> starts = classStarts(values);
    std::vector<ValueClass> classes(starts.size());
    for (BarRow &row : spec.rows) {
        ChartMark &mark = row.marks.front();
        if (!mark.value)
            continue;
        const double value = asShown(*mark.value / factor, unit);
        const auto after = std::upper_bound(starts.begin() + 1, starts.end(), value);
        const auto index = static_cast<std::size_t>(after - starts.begin() - 1);
        mark.style.mapClass = static_cast<int>(index);
        ValueClass &own = classes[index];
        if (own.from.isEmpty() || value < own.lowest) {
            own.lowest = value;
            own.from = mark.barText;
        }
        if (own.to.isEmpty() || value > own.highest) {
            own.highest = value;
            own.to = mark.barText;
        }
    }
    // Zero may have left a class empty: the others keep their order without it.
    std::vector<int> place(classes.size(), -1);
    std::vector<ValueClass> held;
    for (std::size_t i = 0; i < classes.size(); ++i)
        if (!classes[i].from.isEmpty()) {
            place[i] = static_cast<int>(held.size());
            held.push_back(classes[i]);
        }
    for (BarRow &row : spec.rows)
        if (ChartMark &mark = row.marks.front(); mark.style.mapClass >= 0) {
            mark.style.mapClass = place[static_cast<std::size_t>(mark.style.mapClass)];
            const ValueClass &own = held[static_cast<std::size_t>(mark.style.mapClass)];
            mark.rowText = QStringLiteral("Class %1 of %2, %3").arg(mark.style.mapClass + 1).arg(held.size()).arg(own.label());
        }
    return held;
}

/// "Cumberland", "Cumberland and Somerset", "Cumberland, Somerset and 3 others".
QString listed(const QStringList &names)
{
    if (names.size() <= 1)
        return names.join(QString());
    if (names.size() <= 3)
        return names.mid(0, names.size() - 1).join(QStringLiteral(", ")) + QStringLiteral(" and ") + names.back();
    return QStringLiteral("%1, %2 and %3 others").arg(names[0], names[1], formatCount(static_cast<double>(names.size() - 2)));
}

} // namespace

ChartSpec councilMap(const IndicatorFigures &every, const CouncilView &view, const QHash<QString, QString> &stateTitles,
                     std::shared_ptr<const MapShapes> shapes)
{
    const Period period = view.period.isNull() ? latestOfficial(every) : view.period;
    const Unit &own = every.indicator.unitOf(view.breakdown);
    const auto basis = !needsRate(own) ? std::nullopt : view.basis ? view.basis : commonBasis(every, &period);
    const MarkWriter writer(every, stateTitles, basis, view.breakdown);
    const std::vector<ShownCouncil> shown = shownCouncils(every, view, &period);
    ChartSpec spec = begunSpec(ChartSpec::Kind::Map, every, view, pickedOut(shown, view), period.label(), writer);
    spec.shapes = std::move(shapes);
    if (needsRate(own) && !basis) {
        spec.emptyText = QStringLiteral("There is no map of this indicator. Its figures are totals with no population held to set them against, "
                                        "and a map of totals would show where many people live. The bars and the table have them.");
        return spec;
    }

    QHash<AreaCode, const AreaShape *> places;
    for (const AreaShape &shape : spec.shapes->shapes)
        places.insert(shape.area, &shape);
    const Breakdown *part = partOf(every.indicator, view.breakdown);
    QStringList placeless;
    bool heldPopulation = false;
    SourcesUsed sources;
    for (const ShownCouncil &council : shown) {
        const Area &area = council.figures->area;
        const Observation *observation = MarkWriter::find(*council.figures, period, view.breakdown);
        const AreaShape *place = places.value(area.code);
        if (!place) {
            if (observation && observation->value)
                placeless << area.datedName();
            continue;
        }
        const AreaFigures inRole = council.inRole();
        ChartMark mark = writer.ofArea(inRole, period, part);
        mark.key = QStringLiteral("%1|%2").arg(period.key(), area.code.toString());
        mark.style.marked = council.marked;
        if (observation && observation->value) {
            sources.add(*observation);
            heldPopulation = heldPopulation || writer.usesPopulation(*observation);
        }
        spec.rows.push_back({area.name, {std::move(mark)}, false, std::nullopt});
    }

    const std::vector<ValueClass> classes = classify(spec, writer.unit(), displayFactor(writer.unit()));
    spec.classes = static_cast<int>(classes.size());
    for (const ValueClass &value : classes) {
        spec.classesBelowZero += value.highest < 0.0;
        LegendEntry entry{value.label(), {}};
        entry.style.role = AreaRole::OtherCouncil;
        entry.style.mapClass = static_cast<int>(spec.legend.size());
        spec.legend.push_back(std::move(entry));
    }
    if (std::any_of(spec.rows.begin(), spec.rows.end(), [](const BarRow &row) { return !row.marks.front().value; })) {
        LegendEntry none{QStringLiteral("No figure"), {}};
        none.style.role = AreaRole::OtherCouncil;
        spec.legend.push_back(std::move(none));
    }
    // The council and the second by name; the others that are picked out bear theirs on the map.
    bool marked = false;
    for (const ShownCouncil &council : pickedOut(shown, view)) {
        if (!places.contains(council.figures->area.code) || (council.marked && marked))
            continue;
        LegendEntry entry{council.marked ? QStringLiteral("Picked out") : council.figures->area.name, {}};
        entry.style.role = council.role;
        entry.style.marked = council.marked;
        marked = marked || council.marked;
        spec.legend.push_back(std::move(entry));
    }

    sources.write(spec);
    if (classes.size() > 2)
        spec.notes << QStringLiteral("Each class holds the values that lie closest together, so classes differ in size.");
    addNotes(spec, writer, &period, heldPopulation, false);
    if (!placeless.isEmpty())
        spec.notes << QStringLiteral("%1 had a figure for %2 and %3 no place on this map.")
                          .arg(listed(placeless), period.label(), placeless.size() == 1 ? QStringLiteral("has") : QStringLiteral("have"));
    if (static_cast<qsizetype>(spec.rows.size()) < places.size())
        spec.notes << QStringLiteral("Blank places are councils out of the group or not there in %1.").arg(period.label());
    if (!spec.shapes->missing.isEmpty())
        spec.notes << QStringLiteral("The boundary file has no %1.").arg(listed(spec.shapes->missing));
    if (spec.shapes->kind == MapShapes::Kind::Tiles)
        spec.notes << QStringLiteral("Each tile is a council, near to where it lies; tiles are of one size, whatever the land or the people.");
    if (!spec.shapes->credit.isEmpty())
        spec.notes << spec.shapes->credit;
    return spec;
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/showncouncils.h"

#include <QSet>

#include <algorithm>

namespace careatlas {

AreaFigures ShownCouncil::inRole() const
{
    AreaFigures own = *figures;
    own.role = role;
    return own;
}

std::vector<ShownCouncil> shownCouncils(const IndicatorFigures &every, const CouncilView &view, const Period *period)
{
    const QSet<AreaCode> members(view.group.members.begin(), view.group.members.end());
    std::vector<ShownCouncil> shown;
    for (const AreaFigures &area : every.areas) {
        if (!area.area.isCouncil())
            continue;
        ShownCouncil council{&area, AreaRole::OtherCouncil, false, members.contains(area.area.code)};
        if (area.area.code == view.council)
            council.role = AreaRole::Council;
        else if (area.area.code == view.second)
            council.role = AreaRole::SecondCouncil;
        else
            council.marked = std::find(view.marked.begin(), view.marked.end(), area.area.code) != view.marked.end();
        if (period && (area.area.beganAfter(*period) || area.area.endedBefore(*period)))
            council.member = false;
        if (council.member || council.isPickedOut())
            shown.push_back(council);
    }
    return shown;
}

std::vector<ShownCouncil> pickedOut(const std::vector<ShownCouncil> &shown, const CouncilView &view)
{
    std::vector<AreaCode> order{view.council, view.second};
    order.insert(order.end(), view.marked.begin(), view.marked.end());
    std::vector<ShownCouncil> picked;
    for (const ShownCouncil &council : shown)
        if (council.isPickedOut())
            picked.push_back(council);
    const auto place = [&order](const ShownCouncil &council) { return std::find(order.begin(), order.end(), council.figures->area.code) - order.begin(); };
    std::sort(picked.begin(), picked.end(), [&](const ShownCouncil &a, const ShownCouncil &b) { return place(a) < place(b); });
    return picked;
}

Period latestOfficial(const IndicatorFigures &every)
{
    const Observation *latest = nullptr;
    const auto weight = [](const Observation &o) { return o.value ? (o.state == DataState::Quoted ? 1 : 2) : 0; };
    for (const AreaFigures &area : every.areas)
        if (area.area.isCouncil())
            for (const Observation &observation : area.observations)
                if (!latest || weight(*latest) < weight(observation) || (weight(*latest) == weight(observation) && latest->period < observation.period))
                    latest = &observation;
    return latest ? latest->period : Period();
}

const Breakdown *partOf(const Indicator &indicator, const QString &breakdown)
{
    for (const Dimension &dimension : indicator.dimensions)
        for (const Breakdown &part : dimension.parts)
            if (part.id() == breakdown)
                return &part;
    return nullptr;
}

std::optional<RateBasis> basisOf(const IndicatorFigures &every, const CouncilView &view, const Period *period)
{
    if (!needsRate(every.indicator.unitOf(view.breakdown)))
        return std::nullopt;
    return view.basis ? view.basis : commonBasis(every, period);
}

QString groupInWords(const CouncilGroup &group)
{
    switch (group.kind) {
    case CouncilGroup::Kind::England:
        return QStringLiteral("councils in England");
    case CouncilGroup::Kind::Region:
        return QStringLiteral("%1 councils").arg(group.label);
    case CouncilGroup::Kind::Type:
    case CouncilGroup::Kind::Similar:
    case CouncilGroup::Kind::Own:
        break;
    }
    return group.label;
}

QString groupTitle(const CouncilGroup &group)
{
    const QString words = groupInWords(group);
    return words.left(1).toUpper() + words.mid(1);
}

ChartSpec begunSpec(ChartSpec::Kind kind, const IndicatorFigures &every, const CouncilView &view, const std::vector<ShownCouncil> &picked,
                    const QString &when, const MarkWriter &writer)
{
    IndicatorFigures named;
    named.indicator = every.indicator;
    for (const ShownCouncil &council : picked)
        named.areas.push_back({council.figures->area, council.role, {}, {}});
    Dimension part;
    if (const Breakdown *found = partOf(every.indicator, view.breakdown))
        part.title = found->label;
    ChartSpec spec = begunSpec(kind, named, when, writer.unit().axisLabel(), part.title.isEmpty() ? nullptr : &part);
    if (spec.area.isEmpty())
        spec.subtitle = QStringLiteral("%1, %2").arg(groupTitle(view.group), spec.subtitle);
    else
        spec.subtitle.replace(0, spec.area.size(), QStringLiteral("%1 among %2").arg(spec.area, groupInWords(view.group)));
    return spec;
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// rank: a council's place among a group, of how many, with the first and the last by name.
#include "app/cli/comparisonparts.h"

#include "core/comparison/councilrank.h"
#include "core/domain/format.h"
#include "core/support/csv.h"

namespace careatlas::cli {

namespace {

QJsonValue endAsJson(const CouncilRank &rank, bool first)
{
    if (rank.ranked.empty())
        return QJsonValue();
    const Estimate &end = first ? rank.ranked.front() : rank.ranked.back();
    QJsonObject json = areaAsJson(end.area);
    json.insert(QStringLiteral("value"), end.value());
    return json;
}

void writeAsJson(const Call &call, const Subject &subject, const CouncilGroup &group, const CouncilRank &rank, const std::optional<Estimate> &own)
{
    call.writeJson(QJsonObject{
        {QStringLiteral("indicator"), subject.indicator->id},
        {QStringLiteral("area"), asJson(subject.area, own)},
        {QStringLiteral("period"), rank.period.isNull() ? QJsonValue() : QJsonValue(rank.period.code())},
        {QStringLiteral("breakdown"), rank.breakdown},
        {QStringLiteral("basis"), rank.basis ? QJsonValue(toKey(*rank.basis)) : QJsonValue()},
        {QStringLiteral("within"), group.label},
        {QStringLiteral("order"), rank.highestFirst ? QStringLiteral("highest first") : QStringLiteral("lowest first")},
        {QStringLiteral("rank"), rank.place ? QJsonValue(rank.place->rank) : QJsonValue()},
        {QStringLiteral("joint"), rank.place && rank.place->joint},
        {QStringLiteral("of"), static_cast<int>(rank.ranked.size())},
        {QStringLiteral("words"), rank.words()},
        {QStringLiteral("first"), endAsJson(rank, true)},
        {QStringLiteral("last"), endAsJson(rank, false)},
        {QStringLiteral("rank_interval"), rank.range ? QJsonValue(QJsonArray{rank.range->first, rank.range->last}) : QJsonValue()},
        {QStringLiteral("without_value"), QJsonObject{{QStringLiteral("suppressed"), rank.suppressed}, {QStringLiteral("missing"), rank.missing}}},
        {QStringLiteral("reason"), rank.without}});
}

void writeAsText(const Call &call, const Subject &subject, const CouncilGroup &group, const CouncilRank &rank, const std::optional<Estimate> &own)
{
    sayRow(call, subject.area.name, inWords(own) + (rank.period.isNull() ? QString() : QStringLiteral(", ") + rank.period.label()));
    if (rank.place)
        sayRow(call, QStringLiteral("place"), QStringLiteral("%1 with a value in %2, %3").arg(rank.words(), group.label,
                                               rank.highestFirst ? QStringLiteral("highest first") : QStringLiteral("lowest first")));
    sayRow(call, QStringLiteral("no place"), rank.without);
    if (rank.range)
        sayRow(call, QStringLiteral("within chance"), QStringLiteral("%1 to %2").arg(formatCount(rank.range->first), formatCount(rank.range->last)));
    if (!rank.ranked.empty()) {
        sayRow(call, QStringLiteral("first"), QStringLiteral("%1, %2").arg(rank.ranked.front().area.name, inWords(rank.ranked.front())));
        sayRow(call, QStringLiteral("last"), QStringLiteral("%1, %2").arg(rank.ranked.back().area.name, inWords(rank.ranked.back())));
    }
    sayRow(call, QStringLiteral("without a value"), QStringLiteral("%1 suppressed, %2 for other reasons").arg(formatCount(rank.suppressed), formatCount(rank.missing)));
}

/// All that are placed, each with its own place.
void writeAsCsv(const Call &call, const IndicatorFigures &every, const CouncilGroup &group, const CouncilRank &rank)
{
    call.write(csvLine({QStringLiteral("rank"), QStringLiteral("joint"), QStringLiteral("of"), QStringLiteral("area_code"), QStringLiteral("area_name"), QStringLiteral("period"),
                        QStringLiteral("breakdown"), QStringLiteral("value"), QStringLiteral("unit"), QStringLiteral("lower"), QStringLiteral("upper"), QStringLiteral("rank_low"), QStringLiteral("rank_high")}));
    for (const Estimate &estimate : rank.ranked) {
        const CouncilRank own = rankOf(every, estimate.area.code, group, rank.period);
        const auto end = [&](bool lower) { return estimate.at95 ? formatExact(lower ? estimate.at95->lower : estimate.at95->upper) : QString(); };
        call.write(csvLine({QString::number(own.place->rank), own.place->joint ? QStringLiteral("yes") : QStringLiteral("no"), QString::number(own.place->of),
                            estimate.area.code.toString(), estimate.area.name, rank.period.code(), rank.breakdown, formatExact(estimate.value()), estimate.unit.axisLabel(),
                            end(true), end(false), own.range ? QString::number(own.range->first) : QString(), own.range ? QString::number(own.range->last) : QString()}));
    }
}

Exit run(const Call &call)
{
    const auto subject = comparisonSubject(call);
    if (!subject)
        return call.fail(subject.error());
    if (!subject->area.isCouncil())
        return call.fail(QStringLiteral("%1 is no council; a place is one among councils.").arg(subject->area.name));
    const auto group = groupCalled(call, subject->store, subject->area, call.isSet("within") ? call.option("within") : QStringLiteral("england"));
    if (!group)
        return call.fail(group.error());
    const auto every = subject->store.everyArea(subject->indicator->id, call.option("breakdown"));
    const auto period = periodAsked(call);
    if (!every || !period)
        return call.fail(every ? period.error() : every.error());
    const CouncilRank rank = rankOf(*every, subject->area.code, *group, heldAs(*period, *every));
    const AreaFigures *area = areaOf(*every, subject->area.code);
    const auto own = area ? estimateOf(*every, *area, rank.period, rank.breakdown, rank.basis) : std::nullopt;
    if (call.format() == Format::Json)
        writeAsJson(call, *subject, *group, rank, own);
    else if (call.format() == Format::Csv)
        writeAsCsv(call, *every, *group, rank);
    else
        writeAsText(call, *subject, *group, rank, own);
    return Done;
}

} // namespace

Command rankCommand()
{
    return {"rank", "INDICATOR COUNCIL", "A council's place among those of a group that have a value",
            {{"within", "england (as is), region, type, similar or a group of your own", "GROUP"},
             {"period", "such as 2023-24; the latest without", "PERIOD"}, {"breakdown", "a part, such as setting=nursing", "PART"}},
            2, 2, run};
}

} // namespace careatlas::cli

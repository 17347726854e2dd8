// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/comparisonparts.h"

#include "core/comparison/councilgroups.h"
#include "core/domain/format.h"

#include <algorithm>

namespace careatlas::cli {

Result<const Indicator *> indicatorCalled(const IndicatorStore &store, const QString &id)
{
    const Indicator *indicator = store.indicator(id);
    if (!indicator)
        return Error{Error::Code::NotFound, QStringLiteral("No indicator is called “%1”; careatlas-cli indicators lists them.").arg(id), {}};
    return indicator;
}

Result<Period> periodAsked(const Call &call)
{
    if (!call.isSet("period"))
        return Period();
    auto period = Period::parse(call.option("period"));
    if (!period)
        return Error{Error::Code::Usage, period.error().message, {}};
    return period;
}

Result<Subject> comparisonSubject(const Call &call)
{
    auto store = call.openStore();
    if (!store)
        return store.error();
    const auto indicator = indicatorCalled(*store, call.arguments()[0]);
    if (!indicator)
        return indicator.error();
    const auto area = store->areas().look(call.arguments()[1]);
    if (!area)
        return area.error();
    return Subject{std::move(*store), *indicator, *area};
}

Period heldAs(const Period &asked, const IndicatorFigures &figures)
{
    if (asked.isNull())
        return asked;
    const Period *found = nullptr;
    for (const AreaFigures &area : figures.areas)
        for (const Observation &observation : area.observations)
            if (observation.period == asked || (!found && observation.period.code() == asked.code()))
                found = &observation.period;
    return found ? *found : asked;
}

Result<CouncilGroup> groupCalled(const Call &call, const IndicatorStore &store, const Area &council, const QString &word)
{
    CouncilGroup group;
    if (word == QLatin1String("england")) {
        group = groupOfEngland(store.areas());
    } else if (word == QLatin1String("region")) {
        group = groupOfRegion(store.areas(), council);
    } else if (word == QLatin1String("type")) {
        group = groupOfType(store.areas(), council);
    } else if (word == QLatin1String("similar")) {
        const auto similar = SimilarCouncils::read(store);
        if (!similar)
            return similar.error();
        group = similar->group(council);
        if (group.members.empty())
            return Error{Error::Code::NotFound, similar->whyNone(council), {}};
    } else {
        const auto own = OwnGroups(call.ownGroupsFile()).read(store.areas());
        if (!own)
            return own.error();
        const auto named = std::find_if(own->begin(), own->end(), [&](const CouncilGroup &known) { return known.label.compare(word, Qt::CaseInsensitive) == 0; });
        if (named == own->end())
            return Error{Error::Code::NotFound, QStringLiteral("There is no group “%1”; it is england, region, type, similar or one that careatlas-cli groups lists.").arg(word), {}};
        group = *named;
    }
    if (group.members.empty())
        return Error{Error::Code::NotFound, QStringLiteral("%1 has no %2 to be looked at among.").arg(council.name, word), {}};
    return group;
}

QJsonObject areaAsJson(const Area &area)
{
    return {{QStringLiteral("code"), area.code.toString()}, {QStringLiteral("name"), area.name}};
}

QJsonValue asJson(const std::optional<double> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonObject asJson(const Area &area, const std::optional<Estimate> &estimate)
{
    QJsonObject json = areaAsJson(area);
    json.insert(QStringLiteral("value"), estimate ? QJsonValue(estimate->value()) : QJsonValue());
    json.insert(QStringLiteral("unit"), estimate ? QJsonValue(estimate->unit.axisLabel()) : QJsonValue());
    const auto ends = [&json](const std::optional<Interval> &interval, const QString &ending) {
        json.insert(QStringLiteral("lower") + ending, interval ? QJsonValue(interval->lower) : QJsonValue());
        json.insert(QStringLiteral("upper") + ending, interval ? QJsonValue(interval->upper) : QJsonValue());
    };
    ends(estimate ? estimate->at95 : std::nullopt, QString());
    ends(estimate ? estimate->at99_8 : std::nullopt, QStringLiteral("_99_8"));
    json.insert(QStringLiteral("interval"), toKey(estimate ? estimate->method : IntervalMethod::None));
    json.insert(QStringLiteral("state"), estimate ? QJsonValue(toKey(estimate->figure.state)) : QJsonValue());
    return json;
}

QString inWords(const std::optional<Estimate> &estimate)
{
    if (!estimate)
        return QStringLiteral("no figure");
    const QString value = formatValue(estimate->value(), estimate->unit);
    if (!estimate->at95)
        return value;
    return QStringLiteral("%1 (%2 to %3)").arg(value, formatNumber(estimate->at95->lower, estimate->unit), formatNumber(estimate->at95->upper, estimate->unit));
}

void sayRow(const Call &call, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        call.write(QStringLiteral("%1  %2\n").arg(name, -16).arg(value).toUtf8());
}

} // namespace careatlas::cli

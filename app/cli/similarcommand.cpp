// SPDX-License-Identifier: GPL-3.0-or-later
// similar: the councils most like one in what they are, each feature's values beside the council's own.
#include "app/cli/command.h"

#include "core/comparison/similarcouncils.h"
#include "core/domain/format.h"

namespace careatlas::cli {

namespace {

QJsonObject areaAsJson(const Area &area, const std::vector<SimilarityFeature> &features, const std::vector<double> &values)
{
    QJsonObject byFeature;
    for (std::size_t i = 0; i < features.size(); ++i)
        byFeature.insert(features[i].id, values[i]);
    return {{QStringLiteral("code"), area.code.toString()}, {QStringLiteral("name"), area.name}, {QStringLiteral("features"), byFeature}};
}

void writeAsJson(const Call &call, const SimilarCouncils &similar, const Area &area, const std::vector<SimilarCouncil> &nearest)
{
    QJsonArray councils;
    for (const SimilarCouncil &council : nearest) {
        QJsonObject entry = areaAsJson(council.area, similar.features(), council.features);
        entry.insert(QStringLiteral("distance"), council.distance);
        councils.append(entry);
    }
    QJsonArray features;
    for (const SimilarityFeature &feature : similar.features())
        features.append(QJsonObject{{QStringLiteral("id"), feature.id}, {QStringLiteral("title"), feature.title},
                                    {QStringLiteral("indicator"), feature.indicator}, {QStringLiteral("breakdown"), feature.breakdown},
                                    {QStringLiteral("period"), feature.period.code()}, {QStringLiteral("unit"), feature.unit.axisLabel()},
                                    {QStringLiteral("weight"), feature.weight}});
    call.writeJson(QJsonObject{{QStringLiteral("area"), areaAsJson(area, similar.features(), similar.valuesOf(area.code))},
                               {QStringLiteral("councils"), councils},
                               {QStringLiteral("features"), features},
                               {QStringLiteral("method"), SimilarCouncils::method()}});
}

/// The council's own values come first.
void writeAsTable(const Call &call, const SimilarCouncils &similar, const Area &area, const std::vector<SimilarCouncil> &nearest)
{
    const bool forPeople = call.format() == Format::Text;
    QStringList columns{QStringLiteral("code"), QStringLiteral("name"), QStringLiteral("distance")};
    for (const SimilarityFeature &feature : similar.features())
        columns << feature.id;
    std::vector<QJsonArray> rows;
    const auto add = [&](const Area &council, double distance, const std::vector<double> &values) {
        QJsonArray row{council.code.toString(), council.name, forPeople ? QJsonValue(QString::number(distance, 'f', 2)) : QJsonValue(distance)};
        for (std::size_t i = 0; i < values.size(); ++i)
            row.append(forPeople ? QJsonValue(formatNumber(values[i], similar.features()[i].unit)) : QJsonValue(values[i]));
        rows.push_back(row);
    };
    add(area, 0.0, similar.valuesOf(area.code));
    for (const SimilarCouncil &council : nearest)
        add(council.area, council.distance, council.features);
    writeTable(call, columns, rows);
    if (!forPeople)
        return;
    call.say({});
    for (const SimilarityFeature &feature : similar.features())
        call.say(QStringLiteral("%1: %2, %3 (%4)").arg(feature.id, feature.title, feature.unit.axisLabel(), feature.period.label()));
    call.say(QLatin1Char('\n') + SimilarCouncils::method());
}

Exit run(const Call &call)
{
    int count = 15;
    if (call.isSet("count")) {
        bool whole = false;
        count = call.option("count").toInt(&whole);
        if (!whole || count < 1)
            return call.fail(Error{Error::Code::Usage, QStringLiteral("--count takes a whole number from 1"), {}});
    }
    const auto store = call.openStore();
    if (!store)
        return call.fail(store.error());
    const auto area = store->areas().look(call.arguments()[0]);
    if (!area)
        return call.fail(area.error());
    const auto similar = SimilarCouncils::read(*store);
    if (!similar)
        return call.fail(similar.error());
    if (const QString reason = similar->whyNone(*area); !reason.isEmpty())
        return call.fail(reason);
    const std::vector<SimilarCouncil> nearest = similar->of(area->code, count);
    if (call.format() == Format::Json)
        writeAsJson(call, *similar, *area, nearest);
    else
        writeAsTable(call, *similar, *area, nearest);
    return Done;
}

} // namespace

Command similarCommand()
{
    return {"similar", "AREA", "List the councils most like one in what they are", {{"count", "how many: 15 unless told", "N"}}, 1, 1, run};
}

} // namespace careatlas::cli

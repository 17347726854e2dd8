// SPDX-License-Identifier: GPL-3.0-or-later
// trend: whether an area's last five figures rise or fall by more than chance.
#include "app/cli/comparisonparts.h"

#include "core/comparison/councilmovement.h"
#include "core/domain/format.h"

namespace careatlas::cli {

namespace {

Exit run(const Call &call)
{
    const auto subject = comparisonSubject(call);
    if (!subject)
        return call.fail(subject.error());
    const auto figures = subject->store.figures(subject->indicator->id, subject->area.code, {});
    if (!figures)
        return call.fail(figures.error());
    const CouncilMovement movement = movementOf(*figures, subject->area.code);
    if (call.format() == Format::Json) {
        QJsonArray points;
        for (const Estimate &point : movement.points) {
            QJsonObject json = asJson(point.area, point);
            json.insert(QStringLiteral("period"), point.figure.period.code());
            points.append(json);
        }
        call.writeJson(QJsonObject{{QStringLiteral("indicator"), subject->indicator->id},
                                   {QStringLiteral("area"), areaAsJson(subject->area)},
                                   {QStringLiteral("label"), movement.label()},
                                   {QStringLiteral("chi_square"), movement.test ? QJsonValue(movement.test->chiSquare) : QJsonValue()},
                                   {QStringLiteral("unanimous"), movement.test ? QJsonValue(movement.test->unanimous) : QJsonValue()},
                                   {QStringLiteral("points"), points},
                                   {QStringLiteral("reason"), movement.reason}});
        return Done;
    }
    if (call.format() == Format::Csv) {
        std::vector<QJsonArray> rows;
        for (const Estimate &point : movement.points)
            rows.push_back({point.figure.period.code(), point.value(), point.at95 ? QJsonValue(point.at95->lower) : QJsonValue(QString()),
                            point.at95 ? QJsonValue(point.at95->upper) : QJsonValue(QString()), point.unit.axisLabel(), movement.label(),
                            movement.test ? QJsonValue(movement.test->chiSquare) : QJsonValue(QString())});
        writeTable(call, {QStringLiteral("period"), QStringLiteral("value"), QStringLiteral("lower"), QStringLiteral("upper"), QStringLiteral("unit"),
                          QStringLiteral("label"), QStringLiteral("chi_square")}, rows);
        return Done;
    }
    call.write(movement.label().toUtf8() + '\n');
    sayRow(call, QStringLiteral("why"), movement.reason);
    for (const Estimate &point : movement.points)
        sayRow(call, point.figure.period.label(), inWords(point));
    if (movement.test)
        sayRow(call, QStringLiteral("chi-square"), QStringLiteral("%1, of which a trend takes more than %2").arg(formatRatio(movement.test->chiSquare), formatRatio(trendThreshold())));
    return Done;
}

} // namespace

Command trendCommand()
{
    return {"trend", "INDICATOR AREA", "Whether the last five figures rise or fall by more than chance", {}, 2, 2, run};
}

} // namespace careatlas::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/observationoutput.h"

#include "core/support/csv.h"

#include <QSaveFile>

namespace careatlas::cli {

namespace {

Exit data(const Call &call)
{
    const QString out = call.option("out");
    if (!out.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
        return call.fail(Error{Error::Code::Usage, QStringLiteral("data needs --out FILE.csv"), {}});
    const auto store = call.openStore();
    if (!store)
        return call.fail(store.error());
    std::vector<Area> areas;
    for (const QString &name : call.options("area")) {
        const auto area = store->areas().look(name);
        if (!area)
            return call.fail(area.error());
        areas.push_back(*area);
    }
    if (areas.empty())
        areas = store->areas().all();

    QByteArray text = csvLine(dataColumns());
    qsizetype rows = 0;
    for (const QString &id : call.arguments()) {
        if (!store->indicator(id))
            return call.fail(QStringLiteral("No indicator is called “%1”; careatlas-cli indicators lists them.").arg(id));
        for (const Area &area : areas) {
            const auto observations = call.isSet("all-releases") ? store->allReleases(id, area.code) : store->observations(id, area.code);
            if (!observations)
                return call.fail(observations.error());
            for (const Observation &observation : *observations) {
                const auto described = describe(*store, observation, call.option("per"));
                if (!described)
                    return call.fail(described.error());
                text += csvLine(toCells(*described));
                ++rows;
            }
        }
    }
    QSaveFile file(out);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return call.fail(Error{Error::Code::Unreadable, QStringLiteral("%1 cannot be written: %2.").arg(out, file.errorString()), {}});
    if (call.format() == Format::Json)
        call.writeJson(QJsonObject{{QStringLiteral("file"), out}, {QStringLiteral("rows"), rows}});
    else
        call.say(QStringLiteral("%1: %2 rows").arg(out).arg(rows));
    return Done;
}

} // namespace

Command dataCommand()
{
    return {"data", "INDICATOR... --out FILE.csv", "Save observations with their provenance",
            {{"area", "only of this area; may be given again", "AREA"}, {"out", "the file to write", "FILE"},
             {"per", "the rate per 100,000 of: own-age, adults or residents", "WHOM"}, {"all-releases", "every release's, not only the one shown"}},
            1, -1, data};
}

} // namespace careatlas::cli

// SPDX-License-Identifier: GPL-3.0-or-later
// votes: what readers said of the texts, listed, or the whole review log.
#include "app/cli/command.h"

#include "core/narrative/votes.h"
#include "ui/export/wholefile.h"

namespace careatlas::cli {

namespace {

QString nameOf(const AreaRegister &areas, const AreaCode &code)
{
    const Area *area = areas.find(code);
    return area ? area->name : code.toString();
}

Exit list(const Call &call, const VoteLog &log)
{
    const auto store = call.openStore();
    if (!store)
        return call.fail(store.error());
    std::vector<QJsonArray> rows;
    for (const Vote &vote : log.votes()) {
        QString area = nameOf(store->areas(), vote.text.area);
        if (!vote.text.second.isEmpty())
            area += QStringLiteral(" and ") + nameOf(store->areas(), vote.text.second);
        rows.push_back({vote.text.id, area, vote.text.comparator, toKey(vote.opinion), vote.reason, vote.when.toString(Qt::ISODate),
                        vote.lookedAt.isNull() ? QString() : vote.lookedAt.toString(Qt::ISODate)});
    }
    writeTable(call, {QStringLiteral("text"), QStringLiteral("area"), QStringLiteral("comparator"), QStringLiteral("vote"), QStringLiteral("reason"),
                      QStringLiteral("voted_at"), QStringLiteral("looked_at")}, rows);
    return Done;
}

Exit exportLog(const Call &call, const VoteLog &log)
{
    const FingerprintOf today; // whether a vote has lapsed is known where the texts are
    if (call.format() == Format::Json) {
        std::vector<QJsonArray> rows;
        for (const Vote &vote : log.votes())
            rows.push_back(QJsonArray::fromStringList(reviewRow(vote, today)));
        writeTable(call, reviewColumns(), rows);
        return Done;
    }
    const QByteArray text = reviewLog(log, today);
    if (!call.isSet("out")) {
        call.write(text);
        return Done;
    }
    if (const auto written = writeWhole(call.option("out"), text); !written)
        return call.fail(written.error());
    call.say(QStringLiteral("%1: %2 votes").arg(call.option("out")).arg(log.votes().size()));
    return Done;
}

Exit run(const Call &call)
{
    const QString verb = call.arguments().value(0, QStringLiteral("list"));
    const bool exports = verb == QLatin1String("export");
    if (!exports && verb != QLatin1String("list"))
        return call.fail(Error{Error::Code::Usage, QStringLiteral("votes takes “list” or “export”"), {}});
    if (call.isSet("out") && (!exports || call.format() == Format::Json))
        return call.fail(Error{Error::Code::Usage, QStringLiteral("--out goes with “export”, which writes CSV"), {}});
    const auto log = VoteFile(call.votesFile()).read();
    if (!log)
        return call.fail(log.error());
    return exports ? exportLog(call, *log) : list(call, *log);
}

} // namespace

Command votesCommand()
{
    return {"votes", "[list | export]", "List what readers said of the texts, or export the whole review log as CSV",
            {{"out", "the file that export writes instead of showing it", "FILE"}}, 0, 1, run};
}

} // namespace careatlas::cli

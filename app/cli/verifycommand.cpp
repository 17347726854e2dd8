// SPDX-License-Identifier: GPL-3.0-or-later
// verify: reads a text as a stranger would and tells which of its claims the store does not hold.
#include "app/cli/command.h"

#include "core/narrative/verifier.h"

#include <QFile>

namespace careatlas::cli {

namespace {

constexpr qint64 longestText = 1024 * 1024;

Result<QString> textOf(const Call &call)
{
    QFile file;
    const bool named = call.arguments().size() > 1;
    if (named)
        file.setFileName(call.arguments()[1]);
    if (!(named ? file.open(QIODevice::ReadOnly) : file.open(stdin, QIODevice::ReadOnly)))
        return Error{Error::Code::Unreadable, QStringLiteral("Cannot read %1: %2").arg(named ? call.arguments()[1] : QStringLiteral("standard input"), file.errorString()), {}};
    const QByteArray bytes = file.read(longestText + 1);
    if (bytes.size() > longestText)
        return Error{Error::Code::TooLarge, QStringLiteral("The text is longer than a million characters; check it in parts."), {}};
    return QString::fromUtf8(bytes);
}

QJsonObject asJson(const CheckedClaim &claim)
{
    QJsonObject json{{QStringLiteral("start"), claim.at.start},
                     {QStringLiteral("end"), claim.at.end},
                     {QStringLiteral("found"), claim.found},
                     {QStringLiteral("kind"), toKey(claim.kind)},
                     {QStringLiteral("finding"), toKey(claim.finding)}};
    if (!claim.expected.isEmpty())
        json.insert(QStringLiteral("expected"), claim.expected);
    if (!claim.reason.isEmpty())
        json.insert(QStringLiteral("reason"), claim.reason);
    if (claim.fact) {
        json.insert(QStringLiteral("indicator"), claim.fact->indicator);
        json.insert(QStringLiteral("source"), claim.fact->source);
    }
    return json;
}

Exit run(const Call &call)
{
    const auto store = call.openStore();
    if (!store)
        return call.fail(store.error());
    const auto area = store->areas().look(call.arguments()[0]);
    if (!area)
        return call.fail(area.error());
    if (!area->isCouncil())
        return call.fail(QStringLiteral("%1 is no council; texts are about one.").arg(area->name));
    const auto text = textOf(call);
    if (!text)
        return call.fail(text.error());
    const auto subjects = everySubject(*store, {area->code});
    if (!subjects)
        return call.fail(subjects.error());
    const CheckedText checked = Verifier(store->areas(), *subjects, &*store).check(*text);

    QJsonArray faults;
    std::vector<QJsonArray> rows;
    for (const CheckedClaim &claim : checked.claims) {
        if (claim.finding == CheckedClaim::Finding::Supported)
            continue;
        faults.append(asJson(claim));
        rows.push_back({claim.at.start, claim.at.end, claim.found, toKey(claim.kind), toKey(claim.finding), claim.expected, claim.reason});
    }
    const int held = static_cast<int>(checked.claims.size());
    if (call.format() == Format::Json) {
        call.writeJson(QJsonObject{{QStringLiteral("area"), QJsonObject{{QStringLiteral("code"), area->code.toString()}, {QStringLiteral("name"), area->name}}},
                                   {QStringLiteral("claims"), held},
                                   {QStringLiteral("faults"), faults}});
    } else if (call.format() == Format::Csv) {
        writeTable(call, {QStringLiteral("start"), QStringLiteral("end"), QStringLiteral("found"), QStringLiteral("kind"), QStringLiteral("finding"), QStringLiteral("expected"), QStringLiteral("reason")}, rows);
    } else {
        for (const CheckedClaim &claim : checked.claims)
            if (claim.finding != CheckedClaim::Finding::Supported)
                call.write(QStringLiteral("%1  “%2”: %3\n").arg(toKey(claim.finding), claim.found, claim.reason).toUtf8());
        call.say(held == 0         ? QStringLiteral("Nothing was found in the text that could be checked.")
                 : faults.isEmpty() ? QStringLiteral("All %1 claims are supported by the store.").arg(held)
                                    : QStringLiteral("%1 of %2 claims are not supported by the store.").arg(faults.size()).arg(held));
    }
    return faults.isEmpty() ? Done : Failed;
}

} // namespace

Command verifyCommand()
{
    return {"verify", "AREA [FILE]", "Check the claims of a text about a council, from a file or standard input; ends with 1 where the store does not support one", {}, 1, 2, run};
}

} // namespace careatlas::cli

// SPDX-License-Identifier: GPL-3.0-or-later
// votes: what readers said of the texts, listed, or the whole review log.
#include "app/cli/comparisonparts.h"

#include "core/narrative/charttext.h"
#include "core/narrative/summarytext.h"
#include "core/narrative/votes.h"
#include "ui/export/wholefile.h"

namespace careatlas::cli {

namespace {

QString nameOf(const AreaRegister &areas, const AreaCode &code)
{
    const Area *area = areas.find(code);
    return area ? area->name : code.toString();
}

/// What a text of this key is asked with today; nothing where a group or a comparator is gone.
std::optional<TextQuestion> questionOf(const Call &call, const IndicatorStore &store, const TextKey &text)
{
    TextQuestion question{text.area, text.second};
    const QString key = text.comparator.section(QLatin1Char(':'), 0, 0);
    const auto comparator = comparatorFromKey(key);
    const Area *council = store.areas().find(text.area);
    if (!comparator || !council)
        return std::nullopt;
    question.comparator = *comparator;
    if (isOfGroup(*comparator)) {
        auto group = groupCalled(call, store, *council, *comparator == Comparator::OwnGroup ? text.comparator.mid(key.size() + 1) : key);
        if (!group)
            return std::nullopt;
        question.group = *std::move(group);
    }
    return question;
}

/// The fingerprint of the text as it would be written today; empty where it cannot be.
QString fingerprintToday(const Call &call, const IndicatorStore &store, const Phrases &phrases, const TextKey &text)
{
    const auto question = questionOf(call, store, text);
    if (!question)
        return {};
    QStringList indicators{text.id.section(QLatin1Char('/'), 1)};
    const auto summary = std::find_if(phrases.summaries.begin(), phrases.summaries.end(), [&text](const SummaryDefinition &s) { return summaryTextId(s) == text.id; });
    if (summary != phrases.summaries.end())
        indicators = summary->indicators();
    else if (text.id != chartTextId(indicators.front()))
        return {};
    const auto subjects = textSubjects(store, indicators, *question);
    if (!subjects)
        return {};
    const QHash<QString, Finding> findings = findingsOf(*subjects, phrases);
    return (summary != phrases.summaries.end() ? summaryText(*summary, findings) : chartText(findings.value(indicators.front()))).fingerprint();
}

Exit list(const Call &call, const IndicatorStore &store, const VoteLog &log, const FingerprintOf &today)
{
    std::vector<QJsonArray> rows;
    for (const Vote &vote : log.votes()) {
        QString area = nameOf(store.areas(), vote.text.area);
        if (!vote.text.second.isEmpty())
            area += QStringLiteral(" and ") + nameOf(store.areas(), vote.text.second);
        rows.push_back({vote.text.id, area, vote.text.comparator, toKey(vote.opinion), vote.reason, vote.when.toString(Qt::ISODate),
                        vote.lookedAt.isNull() ? QString() : vote.lookedAt.toString(Qt::ISODate), reviewRow(vote, today).back()});
    }
    writeTable(call, {QStringLiteral("text"), QStringLiteral("area"), QStringLiteral("comparator"), QStringLiteral("vote"), QStringLiteral("reason"),
                      QStringLiteral("voted_at"), QStringLiteral("looked_at"), QStringLiteral("standing")}, rows);
    return Done;
}

Exit exportLog(const Call &call, const VoteLog &log, const FingerprintOf &today)
{
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
    const auto store = call.openStore();
    if (!store)
        return call.fail(store.error());
    const auto phrases = Phrases::read(*store);
    if (!phrases)
        return call.fail(phrases.error());
    const FingerprintOf today = [&](const TextKey &text) { return fingerprintToday(call, *store, *phrases, text); };
    return exports ? exportLog(call, *log, today) : list(call, *store, *log, today);
}

} // namespace

Command votesCommand()
{
    return {"votes", "[list | export]", "List what readers said of the texts, or export the whole review log as CSV",
            {{"out", "the file that export writes instead of showing it", "FILE"}}, 0, 1, run};
}

} // namespace careatlas::cli

// SPDX-License-Identifier: GPL-3.0-or-later
// text: what the charts and the summaries say of a council, with each number bound to the figure it states.
#include "app/cli/comparisonparts.h"

#include "core/domain/format.h"
#include "core/narrative/charttext.h"
#include "core/narrative/summarytext.h"
#include "core/narrative/verifiedtext.h"
#include "core/report/reportdefinition.h"
#include "core/support/csv.h"
#include "ui/report/cardfacts.h"

namespace careatlas::cli {

namespace {

/// What the texts are held against, from --with and --against.
Result<TextQuestion> questionOf(const Call &call, const IndicatorStore &store, const Area &council)
{
    TextQuestion question{council.code};
    if (call.isSet("with")) {
        const auto second = store.areas().look(call.option("with"));
        if (!second)
            return second.error();
        if (second->code == council.code || !second->isCouncil())
            return Error{Error::Code::Usage, QStringLiteral("--with takes another council, not %1.").arg(second->name), {}};
        question.second = second->code;
    }
    const QString against = call.isSet("against") ? call.option("against") : QStringLiteral("england");
    if (const auto comparator = comparatorFromKey(against); comparator && !isOfGroup(*comparator)) {
        question.comparator = *comparator;
        return question;
    }
    auto group = groupCalled(call, store, council, against);
    if (!group)
        return group.error();
    question.comparator = group->kind == CouncilGroup::Kind::Similar ? Comparator::SimilarCouncils : Comparator::OwnGroup;
    question.group = *std::move(group);
    return question;
}

/// In place of a text without data: the sentence of its state.
Result<TextSpec> stateText(const IndicatorStore &store, const TextSubject &subject)
{
    const auto csv = store.document(QStringLiteral("states.csv"));
    const auto states = csv ? parseStates(*csv) : Result<std::vector<StateWords>>(csv.error());
    if (!states)
        return states.error();
    QHash<QString, StateWords> byKey;
    for (const StateWords &words : *states)
        byKey.insert(words.key, words);
    TextSpec text;
    text.id = chartTextId(subject.figures.indicator.id);
    text.area = subject.council().code;
    text.hasData = false;
    const CardFacts facts = cardFacts(subject.figures, subject.period, subject.comparator, subject.group, byKey);
    text.text = facts.stateText.isEmpty() ? facts.stateTitle + QLatin1Char('.') : facts.stateText;
    const int end = static_cast<int>(text.text.size());
    text.passages = {{TextPassage::Kind::Paragraph, {0, end}}};
    return text;
}

Result<TextSpec> indicatorText(const Call &call, const IndicatorStore &store, const Phrases &phrases, const TextQuestion &question)
{
    const auto indicator = indicatorCalled(store, call.option("indicator"));
    if (!indicator)
        return indicator.error();
    const auto subject = textSubject(store, (*indicator)->id, question);
    if (!subject)
        return subject.error();
    const std::vector<TextSubject> subjects{*subject};
    TextSpec text = verified(chartText(findingOf(subjects.front(), phrases)), Verifier(store.areas(), subjects), {(*indicator)->id});
    return text.isEmpty() && text.withheld.isEmpty() ? stateText(store, *subject) : Result<TextSpec>(std::move(text));
}

Result<std::vector<TextSpec>> summaryTexts(const IndicatorStore &store, const Phrases &phrases, const TextQuestion &question,
                                           const std::vector<const SummaryDefinition *> &wanted)
{
    std::vector<TextSpec> texts;
    for (const SummaryDefinition *summary : wanted) {
        const auto subjects = textSubjects(store, summary->indicators(), question);
        if (!subjects)
            return subjects.error();
        texts.push_back(verified(summaryText(*summary, findingsOf(*subjects, phrases)), Verifier(store.areas(), *subjects), summary->indicators()));
    }
    return texts;
}

Result<std::vector<TextSpec>> textsFor(const Call &call, const IndicatorStore &store, const TextQuestion &question)
{
    const auto phrases = Phrases::read(store);
    if (!phrases)
        return phrases.error();
    if (call.isSet("indicator")) {
        auto text = indicatorText(call, store, *phrases, question);
        return text ? Result<std::vector<TextSpec>>(std::vector{*std::move(text)}) : Result<std::vector<TextSpec>>(text.error());
    }
    const QString section = call.option("section");
    std::vector<const SummaryDefinition *> wanted;
    for (const SummaryDefinition &summary : phrases->summaries) {
        const bool overall = summary.id == QLatin1String("overall");
        if (call.isSet("overall") ? overall : section.isEmpty() || (summary.section == section && !overall))
            wanted.push_back(&summary);
    }
    if (wanted.empty())
        return Error{Error::Code::NotFound, QStringLiteral("There is no section “%1”; careatlas-cli sections lists them.").arg(section), {}};
    return summaryTexts(store, *phrases, question, wanted);
}

/// One text after another under its title, its spans moved along.
TextSpec joined(const std::vector<TextSpec> &texts)
{
    if (texts.size() == 1)
        return texts.front();
    TextSpec all;
    for (const TextSpec &text : texts) {
        if (!all.text.isEmpty())
            all.text += QStringLiteral("\n\n");
        all.text += text.title + QLatin1Char('\n');
        const int by = static_cast<int>(all.text.size()), facts = static_cast<int>(all.facts.size());
        all.text += text.text;
        for (TextSpan span : text.spans) {
            span.at = {span.at.start + by, span.at.end + by};
            span.fact += facts;
            all.spans.push_back(span);
        }
        all.facts.insert(all.facts.end(), text.facts.begin(), text.facts.end());
        all.withheld << text.withheld;
    }
    return all;
}

QJsonArray spansAsJson(const TextSpec &text)
{
    QJsonArray spans;
    for (const TextSpan &span : text.spans) {
        const Fact &fact = text.factOf(span);
        spans.append(QJsonObject{{QStringLiteral("start"), span.at.start},
                                 {QStringLiteral("end"), span.at.end},
                                 {QStringLiteral("kind"), toKey(span.kind)},
                                 {QStringLiteral("words"), text.words(span.at)},
                                 {QStringLiteral("indicator"), fact.indicator},
                                 {QStringLiteral("area"), fact.area.isEmpty() ? fact.areaName : fact.area.toString()},
                                 {QStringLiteral("period"), fact.period.isNull() ? QJsonValue() : QJsonValue(fact.period.code())},
                                 {QStringLiteral("breakdown"), fact.breakdown},
                                 {QStringLiteral("field"), fact.field},
                                 {QStringLiteral("value"), asJson(fact.value)},
                                 {QStringLiteral("formula"), fact.formula},
                                 {QStringLiteral("source"), fact.source}});
    }
    return spans;
}

void writeAsCsv(const Call &call, const TextSpec &text)
{
    call.write(csvLine({QStringLiteral("start"), QStringLiteral("end"), QStringLiteral("kind"), QStringLiteral("words"), QStringLiteral("indicator"), QStringLiteral("area"),
                        QStringLiteral("period"), QStringLiteral("breakdown"), QStringLiteral("field"), QStringLiteral("value"), QStringLiteral("formula"), QStringLiteral("source")}));
    for (const TextSpan &span : text.spans) {
        const Fact &fact = text.factOf(span);
        call.write(csvLine({QString::number(span.at.start), QString::number(span.at.end), toKey(span.kind), text.words(span.at), fact.indicator,
                            fact.area.isEmpty() ? fact.areaName : fact.area.toString(), fact.period.isNull() ? QString() : fact.period.code(), fact.breakdown, fact.field,
                            fact.value ? formatExact(*fact.value) : QString(), fact.formula, fact.source}));
    }
}

Exit run(const Call &call)
{
    if (int(call.isSet("indicator")) + int(call.isSet("section")) + int(call.isSet("overall")) > 1)
        return call.fail(Error{Error::Code::Usage, QStringLiteral("Of --indicator, --section and --overall only one can be asked for."), {}});
    const auto store = call.openStore();
    if (!store)
        return call.fail(store.error());
    const auto council = store->areas().look(call.arguments().front());
    if (!council)
        return call.fail(council.error());
    const auto question = questionOf(call, *store, *council);
    if (!question)
        return call.fail(question.error());
    const auto texts = textsFor(call, *store, *question);
    if (!texts)
        return call.fail(texts.error());
    const TextSpec text = joined(*texts);
    if (call.format() == Format::Json) {
        call.writeJson(QJsonObject{{QStringLiteral("area"), areaAsJson(*council)},
                                   {QStringLiteral("text"), text.text},
                                   {QStringLiteral("spans"), spansAsJson(text)},
                                   {QStringLiteral("withheld"), QJsonArray::fromStringList(text.withheld)}});
    } else if (call.format() == Format::Csv) {
        writeAsCsv(call, text);
    } else {
        call.write(text.text.toUtf8() + '\n');
        for (const QString &reason : text.withheld)
            call.say(QStringLiteral("(%1)").arg(reason));
    }
    return Done;
}

} // namespace

Command textCommand()
{
    return {"text", "AREA", "What the charts and summaries say, each number bound to its figure",
            {{"indicator", "the text of one chart", "INDICATOR"}, {"section", "the summaries of one section", "SECTION"}, {"overall", "the summary of all sections"},
             {"with", "a second council beside it", "AREA"},
             {"against", "england (as is), england-pooled, region, mean, type, similar or a group of your own", "WHAT"}},
            1, 1, run};
}

} // namespace careatlas::cli

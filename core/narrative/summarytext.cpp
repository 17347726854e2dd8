// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/narrative/summarytext.h"

#include "core/narrative/factmaker.h"
#include "core/narrative/sentences.h"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>

namespace careatlas {

namespace {

constexpr std::size_t mostQuestions = 4;

/// A part's findings in the order in which they are told.
struct Told {
    std::vector<const Finding *> clear; ///< what tells most first
    std::vector<const Finding *> similar;
    std::vector<const Finding *> shown; ///< without a word on the gap
    std::vector<const Finding *> missing;
};

Told sorted(const SummaryPart &part, const QHash<QString, Finding> &findings)
{
    Told told;
    for (const QString &indicator : part.indicators) {
        const auto found = findings.constFind(indicator);
        if (found == findings.constEnd())
            continue;
        const Finding &finding = *found;
        if (finding.isClear())
            told.clear.push_back(&finding);
        else if (finding.own && finding.judgement.at95 == Verdict::Similar)
            told.similar.push_back(&finding);
        else
            (finding.hasFigure() && (!sayings(finding).empty() || !finding.parts.empty()) ? told.shown : told.missing).push_back(&finding);
    }
    std::stable_sort(told.clear.begin(), told.clear.end(), [](const Finding *a, const Finding *b) { return a->weight() > b->weight(); });
    return told;
}

/// Writes one part; knows which period and place were named last, so that they are not named again.
class PartWriter {
public:
    explicit PartWriter(TextBuilder &text) : m_text(text) {}

    void write(const Told &told)
    {
        m_text.begin(TextPassage::Kind::Paragraph);
        // What tells most is told in full, what else can be told apart in lists, and the rest as it is.
        const bool similarLeads = told.clear.empty() && !told.similar.empty();
        if (!told.clear.empty())
            full(*told.clear.front());
        else if (similarLeads)
            full(*told.similar.front());
        listClear(told.clear);
        listSimilar({told.similar.begin() + (similarLeads ? 1 : 0), told.similar.end()});
        m_named = false;
        for (const Finding *finding : told.shown)
            full(*finding);
        listPairs(told);
        listMissing(told.missing);
    }

private:
    /// The period at the head of a sentence, unless the sentence before had the same.
    Phrase when(const Finding &finding)
    {
        Phrase phrase;
        if (finding.subject->period != m_period || finding.phrases.when != QLatin1String("in {period}"))
            phrase << whenPhrase(finding) << QStringLiteral(", ");
        m_period = finding.subject->period;
        return phrase;
    }

    void full(const Finding &finding)
    {
        std::vector<Phrase> said = sayings(finding, m_named);
        if (said.empty())
            said = partSentences(finding);
        if (said.empty())
            return;
        Phrase sentence = when(finding);
        sentence << said.front();
        m_named = !finding.phrases.say.isEmpty() && finding.phrases.say.front().startsWith(QLatin1String("{area} "));
        if (finding.own && finding.judgement.estimate) {
            if (finding.basis)
                sentence << QStringLiteral(", or ") << comparedValue(finding);
            if (finding.isClear())
                sentence << QStringLiteral(", ") << clearComparison(finding);
            else if (finding.judgement.at95 == Verdict::Similar)
                sentence << QStringLiteral(", ") << similarTo(finding) << QStringLiteral(" (") << benchmarkValue(finding) << QStringLiteral(")");
            else if (finding.judgement.benchmark.value && !isRating(finding) && (finding.basis || !needsRate(finding.judgement.estimate->unit)))
                sentence << QStringLiteral(" (") << benchmarkSlot(finding) << QStringLiteral(" ") << benchmarkValue(finding) << QStringLiteral(")")
                         << QString(finding.band == GapBand::Beyond ? QStringLiteral(", too far apart for a word on the gap") : QString());
        }
        m_text.sentence(sentence, {finding.indicator().id});
    }

    static Phrase benchmarkSlot(const Finding &finding)
    {
        const Judgement &judgement = finding.judgement;
        return Phrase(Slot::name(benchmarkFact(judgement.benchmark, finding.subject->figures, judgement.estimate->unit), benchmarkName(judgement.benchmark)));
    }

    static Phrase similarTo(const Finding &finding)
    {
        Phrase phrase(Slot::comparison(verdictFact(finding.judgement, finding.indicator(), QStringLiteral("similar to")), QStringLiteral("similar to")));
        phrase << QStringLiteral(" ") << benchmarkSlot(finding);
        return phrase;
    }

    static Slot name(const Finding &finding)
    {
        return Slot::name(estimateFact(*finding.judgement.estimate, finding.indicator()), finding.phrases.name);
    }

    /// "control over daily life (68.6% against 77.3%)".
    static Phrase item(const Finding &finding, const Phrase &other)
    {
        const Unit &unit = finding.judgement.estimate->unit;
        Phrase phrase(name(finding));
        phrase << QStringLiteral(" (") << comparedNumber(finding) << QStringLiteral(" against ") << other;
        if (unit.kind() == Unit::Kind::Rate)
            phrase << QStringLiteral(" for every 100,000 %1").arg(denominatorWords(unit.denominator()));
        phrase << QStringLiteral(")");
        return phrase;
    }

    /// Whether two figures can stand in one list: of one period and in one kind of unit.
    static bool goTogether(const Finding &a, const Finding &b)
    {
        return a.subject->period == b.subject->period && a.judgement.estimate->unit.kind() == b.judgement.estimate->unit.kind();
    }

    /// "Luton is also clearly worse than England on a (…), b (…) and c (…).", a sentence for all that go together.
    void list(std::vector<const Finding *> findings, const Phrase &comparison, const std::function<Phrase(const Finding &)> &other)
    {
        // The period that was named last goes on; of the others the one that tells most comes first.
        std::stable_partition(findings.begin(), findings.end(), [this](const Finding *finding) { return finding->subject->period == m_period; });
        while (!findings.empty()) {
            const Finding &first = *findings.front();
            const auto rest = std::stable_partition(findings.begin(), findings.end(), [&first](const Finding *finding) { return goTogether(first, *finding); });
            listTogether({findings.begin(), rest}, comparison, other);
            findings.erase(findings.begin(), rest);
        }
    }

    void listTogether(const std::vector<const Finding *> &findings, const Phrase &comparison, const std::function<Phrase(const Finding &)> &other)
    {
        std::vector<Phrase> items;
        QStringList ids;
        for (const Finding *finding : findings) {
            items.push_back(item(*finding, other(*finding)));
            ids << finding->indicator().id;
        }
        const Area &council = findings.front()->area().area;
        const Fact fact = factAbout(findings.front()->indicator(), council, {}, QStringLiteral("name"), placeInSentence(council.name));
        Phrase sentence = when(*findings.front());
        sentence << Slot::name(fact, fact.shown);
        sentence << QString(council.name.startsWith(QLatin1String("Isles ")) ? QStringLiteral(" are ") : QStringLiteral(" is ")) << comparison << QStringLiteral(" on ") << Phrase::list(items);
        m_text.sentence(sentence, ids);
    }

    void listClear(const std::vector<const Finding *> &clear)
    {
        if (clear.size() < 2)
            return;
        const Verdict lead = clear.front()->judgement.at95;
        std::array verdicts{Verdict::Worse, Verdict::Better, Verdict::Higher, Verdict::Lower};
        std::stable_partition(verdicts.begin(), verdicts.end(), [lead](Verdict verdict) { return verdict == lead; });
        for (const Verdict verdict : verdicts) {
            std::vector<const Finding *> same;
            std::copy_if(clear.begin() + 1, clear.end(), std::back_inserter(same), [verdict](const Finding *finding) { return finding->judgement.at95 == verdict; });
            if (same.empty())
                continue;
            Phrase comparison(verdict == lead ? QStringLiteral("also clearly ") : QStringLiteral("clearly "));
            comparison << Slot::comparison(verdictFact(same.front()->judgement, same.front()->indicator(), toKey(verdict)), toKey(verdict)) << QStringLiteral(" than ")
                       << benchmarkSlot(*same.front());
            list(same, comparison, benchmarkValue);
        }
    }

    void listSimilar(const std::vector<const Finding *> &similar)
    {
        if (similar.empty())
            return;
        Phrase comparison = similarTo(*similar.front());
        comparison << QStringLiteral(", as far as chance lets one tell,");
        list(similar, comparison, benchmarkValue);
    }

    /// The council beside: what differs clearly from it.
    void listPairs(const Told &told)
    {
        for (const Verdict verdict : {Verdict::Better, Verdict::Worse, Verdict::Higher, Verdict::Lower}) {
            std::vector<const Finding *> same;
            for (const auto *findings : {&told.clear, &told.similar, &told.shown})
                std::copy_if(findings->begin(), findings->end(), std::back_inserter(same),
                             [verdict](const Finding *finding) { return finding->pair && finding->pair->verdict95 == verdict; });
            if (same.empty())
                continue;
            const Finding &first = *same.front();
            Fact fact = estimateFact(*first.pair->a, first.indicator());
            fact.field = QStringLiteral("verdict");
            fact.value.reset();
            fact.shown = toKey(verdict);
            fact.formula = first.pair->method;
            Phrase comparison(QStringLiteral("clearly "));
            comparison << Slot::comparison(fact, fact.shown) << QStringLiteral(" than ")
                       << Slot::name(estimateFact(*first.pair->b, first.indicator()), placeInSentence(first.subject->second()->area.name));
            list(same, comparison, [](const Finding &finding) {
                const Estimate &estimate = *finding.pair->b;
                const Fact other = estimateFact(estimate, finding.indicator());
                return Phrase(Slot::number(other, shortInSentence(estimate.value(), estimate.unit)));
            });
        }
    }

    /// Why the council has no figure: what its publisher says of it, else what the catalogue says.
    static QString stateOf(const Finding &finding)
    {
        const Observation *own = observationOf(finding.area(), finding.subject->period, QString());
        return own && !own->value ? toKey(own->state).replace(QLatin1Char('-'), QLatin1Char(' ')) : stateInWords(finding.indicator());
    }

    void listMissing(const std::vector<const Finding *> &missing)
    {
        QStringList reasons;
        for (const Finding *finding : missing)
            reasons << stateOf(*finding);
        reasons.removeDuplicates();
        std::vector<Phrase> groups;
        QStringList ids;
        for (const QString &reason : reasons) {
            std::vector<Phrase> names;
            for (const Finding *finding : missing) {
                if (stateOf(*finding) != reason)
                    continue;
                const Fact fact = factAbout(finding->indicator(), finding->area().area, finding->subject->period, QStringLiteral("state"), reason);
                names.emplace_back(Slot::name(fact, finding->phrases.name));
                ids << finding->indicator().id;
            }
            Phrase group = Phrase::list(names);
            group << QStringLiteral(" (%1)").arg(reason);
            groups.push_back(group);
        }
        if (groups.empty())
            return;
        Phrase sentence(QStringLiteral("there is no figure for "));
        sentence << Phrase::list(groups);
        m_text.sentence(sentence, ids);
    }

    bool m_named = false; ///< the sentence before was of the council itself
    TextBuilder &m_text;
    Period m_period;
};

/// Of what differs clearly or too much, what tells most first; only one that is worse where the field says which way is good.
std::vector<const Finding *> asked(const SummaryDefinition &summary, const QHash<QString, Finding> &findings)
{
    std::vector<const Finding *> asked;
    for (const QString &indicator : summary.indicators()) {
        const auto finding = findings.constFind(indicator);
        if (finding == findings.constEnd() || finding->phrases.ask.isEmpty())
            continue;
        const Verdict verdict = finding->judgement.at95;
        if (verdict != Verdict::NotCompared && verdict != Verdict::Similar && verdict != Verdict::Better)
            asked.push_back(&*finding);
    }
    std::stable_sort(asked.begin(), asked.end(), [](const Finding *a, const Finding *b) { return a->weight() > b->weight(); });
    if (asked.size() > mostQuestions)
        asked.resize(mostQuestions);
    return asked;
}

} // namespace

QString summaryTextId(const SummaryDefinition &summary)
{
    return QStringLiteral("summary/") + summary.id;
}

TextSpec summaryText(const SummaryDefinition &summary, const QHash<QString, Finding> &findings)
{
    if (findings.isEmpty())
        return {};
    const TextSubject &any = *findings.constBegin()->subject;
    QString title = summary.title;
    title.replace(QLatin1String("{area}"), placeInSentence(any.council().name));
    TextBuilder text(summaryTextId(summary), title, any.council().code, any.second() ? any.second()->area.code : AreaCode(),
                     any.comparatorKey());
    for (const SummaryPart &part : summary.parts) {
        text.heading(part.heading);
        PartWriter(text).write(sorted(part, findings));
    }
    if (const auto questions = asked(summary, findings); !questions.empty()) {
        text.heading(QStringLiteral("Questions to ask"));
        for (const Finding *finding : questions) {
            text.begin(TextPassage::Kind::Item);
            text.sentence(Phrase(finding->phrases.ask), {finding->indicator().id});
        }
    }
    return text.take();
}

} // namespace careatlas

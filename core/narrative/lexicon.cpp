// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/narrative/lexicon.h"

#include <QHash>

namespace careatlas {

namespace {

const TextWord *wordAt(const ReadSentence &sentence, int at)
{
    return at >= 0 && at < static_cast<int>(sentence.words.size()) ? &sentence.words[static_cast<std::size_t>(at)] : nullptr;
}

bool isOneOf(const TextWord *word, std::initializer_list<const char *> words)
{
    if (!word || word->kind != TextWord::Kind::Word)
        return false;
    for (const char *other : words)
        if (word->is(other))
            return true;
    return false;
}

bool anyFollows(const ReadSentence &sentence, int word, int within, const char *wanted)
{
    for (int i = word + 1; i <= word + within; ++i) {
        const TextWord *next = wordAt(sentence, i);
        if (!next || next->isSign(u',') || next->isSign(u';'))
            return false;
        if (next->is(wanted))
            return true;
    }
    return false;
}

} // namespace

HedgeBefore hedgeBefore(const ReadSentence &sentence, int word)
{
    const TextWord *before = wordAt(sentence, word - 1);
    if (isOneOf(before, {"than"})) {
        const TextWord *which = wordAt(sentence, word - 2);
        if (isOneOf(which, {"more", "greater", "higher"}))
            return {Hedge::MoreThan, word - 2};
        if (isOneOf(which, {"less", "fewer", "lower"}))
            return {Hedge::LessThan, word - 2};
        return {Hedge::None, word};
    }
    if (isOneOf(before, {"over", "above", "under", "below"})) {
        const bool more = isOneOf(before, {"over", "above"});
        if (isOneOf(wordAt(sentence, word - 2), {"just", "slightly", "a little"}))
            return {more ? Hedge::JustOver : Hedge::Nearly, word - 2};
        if (isOneOf(before, {"over", "under"}))
            return {more ? Hedge::MoreThan : Hedge::LessThan, word - 1};
        return {Hedge::None, word};
    }
    if (isOneOf(before, {"about", "around", "roughly", "approximately", "some"}))
        return {Hedge::About, word - 1};
    if (isOneOf(before, {"nearly", "almost"}))
        return {Hedge::Nearly, word - 1};
    if (isOneOf(before, {"least"}) && isOneOf(wordAt(sentence, word - 2), {"at"}))
        return {Hedge::AtLeast, word - 2};
    return {Hedge::None, word};
}

std::optional<ComparisonWord> comparisonOf(const ReadSentence &sentence, int word)
{
    const TextWord *at = wordAt(sentence, word);
    if (!at || at->kind != TextWord::Kind::Word)
        return std::nullopt;
    if (sentence.reads(word + 1, {"is", "better"})) // "higher is better" explains the measure
        return std::nullopt;
    static const QHash<QString, ComparisonWord> words{
        {QStringLiteral("higher"), ComparisonWord::Up}, {QStringLiteral("greater"), ComparisonWord::Up}, {QStringLiteral("larger"), ComparisonWord::Up},
        {QStringLiteral("bigger"), ComparisonWord::Up}, {QStringLiteral("lower"), ComparisonWord::Down}, {QStringLiteral("smaller"), ComparisonWord::Down},
        {QStringLiteral("shorter"), ComparisonWord::Down}, {QStringLiteral("longer"), ComparisonWord::Up}, {QStringLiteral("better"), ComparisonWord::Better},
        {QStringLiteral("worse"), ComparisonWord::Worse}, {QStringLiteral("safer"), ComparisonWord::Up}, {QStringLiteral("happier"), ComparisonWord::Up},
        {QStringLiteral("harder"), ComparisonWord::Worse}, {QStringLiteral("easier"), ComparisonWord::Better}, {QStringLiteral("cheaper"), ComparisonWord::Down},
        {QStringLiteral("quicker"), ComparisonWord::Better}, {QStringLiteral("slower"), ComparisonWord::Worse}};
    if (const auto found = words.constFind(at->text); found != words.constEnd()) {
        const TextWord *next = wordAt(sentence, word + 1);
        const TextWord *second = wordAt(sentence, word + 2);
        const bool hedge = next && next->is("than") && second && second->kind == TextWord::Kind::Number && at->is("higher");
        const bool quartile = next && (next->is("quartile") || next->is("end"));
        // "easier to find", "getting better" are no comparisons of two figures unless they say than what.
        const bool needsThan = *found == ComparisonWord::Better || *found == ComparisonWord::Worse;
        if (hedge || quartile || (needsThan && isOneOf(wordAt(sentence, word - 1), {"getting", "got"})))
            return std::nullopt;
        return *found;
    }
    if (isOneOf(at, {"above", "below", "under", "over"})) {
        for (int i = word + 1; i <= word + 5; ++i) {
            const TextWord *next = wordAt(sentence, i);
            if (!next || next->kind == TextWord::Kind::Number || next->kind == TextWord::Kind::Age)
                return std::nullopt;
            if (next->kind == TextWord::Kind::Place)
                return at->is("above") || at->is("over") ? ComparisonWord::Up : ComparisonWord::Down;
            if (!isOneOf(next, {"the", "that", "those", "of", "for", "in", "both", "average"}))
                return std::nullopt;
        }
        return std::nullopt;
    }
    if (sentence.reads(word, {"more", "than", "chance"}))
        return std::nullopt;
    if (isOneOf(at, {"more", "less", "fewer"})) {
        const TextWord *next = wordAt(sentence, word + 1);
        const TextWord *second = wordAt(sentence, word + 2);
        if (next && next->is("than") && second && (second->kind == TextWord::Kind::Number || numberOfWord(second->text) || isOneOf(second, {"half", "twice", "a", "double"})))
            return std::nullopt; // a hedge
        if (anyFollows(sentence, word, 20, "than") || isOneOf(at, {"fewer"}))
            return at->is("more") ? ComparisonWord::Up : ComparisonWord::Down;
        return std::nullopt;
    }
    if (isOneOf(at, {"similar"}) && !sentence.reads(word, {"similar", "councils"}))
        return anyFollows(sentence, word, 2, "to") ? std::optional(ComparisonWord::Similar) : std::nullopt;
    if ((at->is("same") && anyFollows(sentence, word, 4, "as")) || (at->is("line") && sentence.reads(word - 1, {"in", "line", "with"})) || sentence.reads(word, {"close", "to"})
        || sentence.reads(word, {"near", "the"}) || sentence.reads(word, {"equal", "to"}))
        return ComparisonWord::Similar;
    return std::nullopt;
}

std::optional<ChangeWord> changeOf(const ReadSentence &sentence, int word)
{
    const TextWord *at = wordAt(sentence, word);
    if (!at || at->kind != TextWord::Kind::Word)
        return std::nullopt;
    if (isOneOf(at, {"rose", "risen", "rising", "increased", "increasing", "grew", "grown", "growing", "climbed"}))
        return ChangeWord::Up;
    if (isOneOf(at, {"fell", "fallen", "decreased", "decreasing", "declined", "declining", "dropped", "shrank", "shrunk"}))
        return ChangeWord::Down;
    if (isOneOf(at, {"improved", "improving"}) || sentence.reads(word, {"getting", "better"}) || sentence.reads(word, {"got", "better"}))
        return ChangeWord::Better;
    if (isOneOf(at, {"worsened", "deteriorated", "worsening"}) || sentence.reads(word, {"getting", "worse"}) || sentence.reads(word, {"got", "worse"}))
        return ChangeWord::Worse;
    if (isOneOf(at, {"unchanged"}) || sentence.reads(word, {"changed", "little"}) || sentence.reads(word, {"significant", "change"}) || sentence.reads(word, {"stayed", "the", "same"}))
        return ChangeWord::None;
    if (at->is("now") && (anyFollows(sentence, word, 8, "quickly") || anyFollows(sentence, word, 8, "more")))
        return ChangeWord::Up;
    return std::nullopt;
}

std::optional<ExtremeWord> extremeOf(const ReadSentence &sentence, int word)
{
    const TextWord *at = wordAt(sentence, word);
    if (sentence.reads(word - 3, {"counting", "from", "the"}))
        return std::nullopt;
    if (isOneOf(at, {"highest"}))
        return ExtremeWord::Highest;
    if (isOneOf(at, {"lowest"}))
        return ExtremeWord::Lowest;
    const bool ranks = isOneOf(wordAt(sentence, word - 1), {"ranked", "ranks", "came", "is", "was", "ranking", "joint"}) || isOneOf(wordAt(sentence, word + 1), {"of"});
    if (ranks && isOneOf(at, {"last", "bottom"}))
        return ExtremeWord::Last;
    if (ranks && isOneOf(at, {"top"}))
        return ExtremeWord::First;
    return std::nullopt;
}

std::optional<QuantityWord> quantityOf(const ReadSentence &sentence, int word)
{
    const TextWord *at = wordAt(sentence, word);
    if (isOneOf(at, {"most"})) {
        // "the most deprived" is a name.
        const TextWord *next = wordAt(sentence, word + 1);
        return isOneOf(next, {"deprived", "likely", "recent"}) || isOneOf(wordAt(sentence, word - 1), {"the", "at"}) ? std::nullopt : std::optional(QuantityWord::Most);
    }
    if (isOneOf(at, {"majority"}))
        return QuantityWord::Most;
    if (isOneOf(at, {"minority"}))
        return QuantityWord::Minority;
    if (isOneOf(at, {"all"}) && isOneOf(wordAt(sentence, word - 1), {"almost", "nearly"}))
        return QuantityWord::AlmostAll;
    if (isOneOf(at, {"few"}) && !isOneOf(wordAt(sentence, word - 1), {"a", "too"}))
        return QuantityWord::Few;
    return std::nullopt;
}

int causeAt(const ReadSentence &sentence, int word)
{
    const TextWord *at = wordAt(sentence, word);
    // What chance allows is no cause: "chance could explain the gap", "likely to lie between".
    for (int i = word - 3; i < word; ++i)
        if (wordAt(sentence, i) && wordAt(sentence, i)->is("chance"))
            return 0;
    if (sentence.reads(word, {"likely", "to", "lie"}))
        return 0;
    if (isOneOf(at, {"because", "explains", "explain", "explained", "suggests", "suggest", "suggesting", "reflects", "reflect", "reflecting", "hints", "hinting", "likely", "causes", "caused", "drives",
                     "implies", "pointing", "probably", "perhaps"}))
        return 1;
    if (sentence.reads(word, {"due", "to"}) || sentence.reads(word, {"thanks", "to"}) || sentence.reads(word, {"driven", "by"}) || sentence.reads(word, {"leads", "to"})
        || sentence.reads(word, {"leading", "to"}) || sentence.reads(word, {"led", "by"}) || sentence.reads(word, {"owing", "to"}) || sentence.reads(word, {"aligns", "with"})
        || sentence.reads(word, {"main", "reason"}) || sentence.reads(word, {"points", "to"}) || sentence.reads(word, {"point", "to"}) || sentence.reads(word, {"may", "reflect"}))
        return 2;
    if (sentence.reads(word, {"as", "a", "result"}) || sentence.reads(word, {"a", "sign", "of"}) || sentence.reads(word, {"is", "why"}))
        return sentence.reads(word, {"is", "why"}) ? 2 : 3;
    return 0;
}

bool isVerdictOfTaste(const ReadSentence &sentence, int word)
{
    const TextWord *at = wordAt(sentence, word);
    if (!isOneOf(at, {"high", "low", "rare", "common", "modest", "efficient", "crowded", "scarce", "affordable", "strong", "weak", "poor", "limited", "mixed", "unsafe"}))
        return false;
    const TextWord *before = wordAt(sentence, word - 1);
    if (isOneOf(wordAt(sentence, word + 1), {"as"}) || isOneOf(before, {"as", "how"}))
        return false;
    return !before || before->isSign(u',') || isOneOf(before, {"is", "are", "was", "were", "be", "remain", "remains", "very", "relatively", "fairly", "quite", "an", "both", "a", "of", "has", "have", "had", "with"});
}

QString nounOf(const QString &word)
{
    static const QHash<QString, QString> nouns = [] {
        QHash<QString, QString> all;
        for (const char *list : {"people person residents adults inhabitants clients users citizens", "requests request", "carers carer", "beds bed", "places spaces", "services service",
                                 "providers provider", "homes home", "days day", "cases case complaints", "assessments", "respondents responses answers", "discharges", "enquiries enquiry",
                                 "admissions", "councils council authorities", "payments", "queries calls contacts", "posts jobs", "households", "areas"}) {
            const QStringList words = QString::fromLatin1(list).split(QLatin1Char(' '));
            for (const QString &one : words)
                all.insert(one, words.front());
        }
        return all;
    }();
    return nouns.value(word);
}

} // namespace careatlas

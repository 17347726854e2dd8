// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/narrative/writtennumber.h"

#include <algorithm>
#include <cmath>

namespace careatlas {

namespace {

/// Reads one number of a sentence and what belongs to it.
class NumberAt {
public:
    NumberAt(const ReadSentence &sentence, int word) : m_sentence(sentence), m_word(word) {}

    std::optional<WrittenNumber> read();
    /// Whom a rate is of that begins here: "for every 100,000 residents".
    WrittenNumber readRate();

private:
    const TextWord *at(int word) const { return word >= 0 && word < static_cast<int>(m_sentence.words.size()) ? &m_sentence.words[static_cast<std::size_t>(word)] : nullptr; }
    bool reads(int from, std::initializer_list<const char *> words) const { return m_sentence.reads(from, words); }
    bool isKind(int word, TextWord::Kind kind) const { return at(word) && at(word)->kind == kind; }
    bool isSign(int word, char16_t sign) const { return at(word) && at(word)->isSign(sign); }
    std::optional<double> numberAt(int word) const;
    bool readFraction();
    bool readMultiple();
    bool readRank();
    bool readPlain();
    void readScale(int &next);
    void readPer(int from);
    void readNoun(int from);
    void readDifference();
    void finish(int end);

    const ReadSentence &m_sentence;
    const int m_word;
    WrittenNumber m_number;
};

std::optional<double> NumberAt::numberAt(int word) const
{
    const TextWord *w = at(word);
    if (!w)
        return std::nullopt;
    if (w->kind == TextWord::Kind::Number)
        return w->number;
    if (w->kind == TextWord::Kind::Word)
        if (const auto number = numberOfWord(w->text))
            return *number;
    return std::nullopt;
}

void NumberAt::finish(int end)
{
    const int from = isSign(m_word - 1, u'£') ? m_word - 1 : m_word;
    const HedgeBefore hedge = hedgeBefore(m_sentence, from);
    m_number.hedge = hedge.hedge;
    m_number.word = m_word;
    m_number.first = hedge.first;
    m_number.end = end;
    m_number.at = {at(from)->at.start, at(end - 1)->at.end};
}

/// "one in nine", "6 out of every 10", "two thirds", "a fifth", "half".
bool NumberAt::readFraction()
{
    m_number.kind = WrittenNumber::Kind::Fraction;
    const auto top = numberAt(m_word);
    if (top && *top == std::floor(*top)) {
        int next = m_word + 1;
        if (at(next) && at(next)->is("people"))
            ++next;
        const bool in = at(next) && at(next)->is("in");
        const bool outOf = reads(next, {"out", "of"});
        if (in || outOf) {
            int below = next + (in ? 1 : 2);
            while (at(below) && (at(below)->is("every") || at(below)->is("each")))
                ++below;
            const auto bottom = numberAt(below);
            const bool share = bottom && *bottom > *top && (*bottom <= 10.0 || *bottom == 20.0 || *bottom == 100.0) && !isSign(below + 1, u'%');
            if (share && (in || *bottom != 12.0)) {
                m_number.value = *top / *bottom;
                m_number.of = *bottom;
                finish(below + 1);
                return true;
            }
        }
    }
    static const QStringList parts{QStringLiteral("half"), QStringLiteral("third"), QStringLiteral("quarter"), QStringLiteral("fifth"), QStringLiteral("sixth"), QStringLiteral("seventh"),
                                   QStringLiteral("eighth"), QStringLiteral("ninth"), QStringLiteral("tenth")};
    const auto part = [&](int word) {
        QString text = isKind(word, TextWord::Kind::Word) ? at(word)->text : QString();
        if (text.endsWith(QLatin1Char('s')))
            text.chop(1);
        return static_cast<int>(parts.indexOf(text)) + 2;
    };
    if (at(m_word)->is("half") && !(at(m_word - 1) && (at(m_word - 1)->is("second") || at(m_word - 1)->is("first")))) {
        m_number.value = 0.5;
        m_number.of = 2.0;
        finish(m_word + 1);
        return true;
    }
    const double count = at(m_word)->is("a") ? 1.0 : top.value_or(0.0);
    if (const int below = part(m_word + 1); count > 0.0 && count < below && below > 1 && isKind(m_word, TextWord::Kind::Word)) {
        m_number.value = count / below;
        m_number.of = below;
        finish(m_word + 2);
        return true;
    }
    return false;
}

/// "twice", "nearly double", "three times", "1.5 times".
bool NumberAt::readMultiple()
{
    m_number.kind = WrittenNumber::Kind::Times;
    m_number.ofTheirs = true;
    if (at(m_word)->is("twice") || at(m_word)->is("double") || at(m_word)->is("doubled")) {
        m_number.value = 2.0;
        finish(m_word + 1);
        return true;
    }
    if (const auto times = numberAt(m_word); times && at(m_word + 1) && at(m_word + 1)->is("times")) {
        m_number.value = *times;
        m_number.decimals = isKind(m_word, TextWord::Kind::Number) ? at(m_word)->decimals : 0;
        finish(m_word + 2);
        return true;
    }
    return false;
}

/// "joint 9th of 11", "ranked ninth of 11".
bool NumberAt::readRank()
{
    m_number.kind = WrittenNumber::Kind::Rank;
    const bool figure = isKind(m_word, TextWord::Kind::Ordinal);
    const auto spelt = isKind(m_word, TextWord::Kind::Word) ? ordinalOfWord(at(m_word)->text) : std::nullopt;
    const bool ranked = at(m_word - 1) && (at(m_word - 1)->is("ranked") || at(m_word - 1)->is("joint") || at(m_word - 1)->is("ranks") || at(m_word - 1)->is("came"));
    int next = m_word + 1;
    if (at(next) && (at(next)->is("highest") || at(next)->is("lowest")))
        ++next;
    int of = next;
    if (at(of) && at(of)->is("out"))
        ++of;
    const bool counted = at(of) && at(of)->is("of");
    int total = of + 1;
    while (counted && at(total) && (at(total)->is("the") || at(total)->is("all") || at(total)->is("its")))
        ++total;
    const auto many = counted ? numberAt(total) : std::nullopt;
    const bool last = many && (at(m_word)->is("last") || at(m_word)->is("bottom"));
    if (last) {
        m_number.value = m_number.of = *many;
        finish(total + 1);
        return true;
    }
    if (!(figure || (spelt && (ranked || many))))
        return false;
    m_number.value = figure ? at(m_word)->number : *spelt;
    m_number.of = many.value_or(0.0);
    m_number.joint = at(m_word - 1) && at(m_word - 1)->is("joint");
    finish(many ? total + 1 : m_word + 1);
    return true;
}

void NumberAt::readScale(int &next)
{
    const TextWord *word = at(next);
    const bool money = m_number.kind == WrittenNumber::Kind::Money;
    if (!word)
        return;
    if (word->is("million") || (money && word->is("m")))
        m_number.scale = 1e6;
    else if (word->is("billion") || (money && (word->is("bn") || word->is("b"))))
        m_number.scale = 1e9;
    else if (word->is("thousand") || (money && word->is("k")))
        m_number.scale = 1e3;
    else
        return;
    ++next;
}

/// "per 100,000 residents aged 65 and over", "an hour", "per adult"; after the number, within its clause or some words on.
void NumberAt::readPer(int from)
{
    for (int i = from; i < from + 14 && at(i); ++i) {
        const TextWord &word = *at(i);
        if (word.isSign(u';') || word.isSign(u'%') || (word.kind == TextWord::Kind::Number && word.number != 100000.0))
            return;
        const bool per = word.is("per") || word.is("every") || word.is("each");
        if (per && isKind(i + 1, TextWord::Kind::Number) && at(i + 1)->number == 100000.0) {
            m_number.per = WrittenNumber::Per::HundredThousand;
            bool people = false;
            for (int whom = i + 2; whom < i + 7 && at(whom); ++whom) {
                const TextWord &next = *at(whom);
                if (next.kind == TextWord::Kind::Age) {
                    m_number.perWhom = next.text;
                    return;
                }
                if (next.is("adults"))
                    m_number.perWhom = QStringLiteral("18+");
                else if (next.is("residents") || next.is("people") || next.is("population"))
                    people = true;
                else if (!next.is("of") && !next.is("the") && !next.is("aged") && !next.is("all") && !next.is("older"))
                    break;
            }
            if (people && m_number.perWhom.isEmpty())
                m_number.perWhom = QStringLiteral("all");
            return;
        }
        if (m_number.kind == WrittenNumber::Kind::Money) {
            const bool a = word.is("per") || word.is("a") || word.is("an") || word.is("each");
            if (a && at(i + 1) && at(i + 1)->is("hour"))
                m_number.per = WrittenNumber::Per::Hour;
            else if ((a && at(i + 1) && at(i + 1)->is("week")) || word.is("weekly"))
                m_number.per = WrittenNumber::Per::Week;
            else if (per && at(i + 1) && (at(i + 1)->is("adult") || at(i + 1)->is("resident") || at(i + 1)->is("head") || at(i + 1)->is("person"))) {
                m_number.per = WrittenNumber::Per::Head;
                m_number.perWhom = at(i + 1)->is("adult") ? QStringLiteral("18+") : at(i + 1)->is("resident") ? QStringLiteral("all") : QString();
                if (isKind(i + 2, TextWord::Kind::Age) || isKind(i + 3, TextWord::Kind::Age))
                    m_number.perWhom = at(isKind(i + 2, TextWord::Kind::Age) ? i + 2 : i + 3)->text;
            }
            if (m_number.per != WrittenNumber::Per::None)
                return;
        } else if (per && at(i + 1) && (at(i + 1)->is("square") || at(i + 1)->is("sq") || at(i + 1)->is("km2"))) {
            m_number.kind = WrittenNumber::Kind::Density;
            return;
        }
        if (word.is("square") && at(i + 1) && (at(i + 1)->is("kilometre") || at(i + 1)->is("kilometer") || at(i + 1)->is("km")))
            m_number.kind = WrittenNumber::Kind::Density;
    }
}

void NumberAt::readNoun(int from)
{
    for (int i = from; i < from + 5 && at(i); ++i) {
        const TextWord &word = *at(i);
        if (word.kind == TextWord::Kind::Age || word.is("of") || word.is("the"))
            continue;
        if (word.kind != TextWord::Kind::Word)
            return;
        if (m_number.noun = nounOf(word.text); !m_number.noun.isEmpty())
            return;
        for (const char *stop : {"in", "at", "from", "for", "than", "was", "were", "is", "are", "per", "and", "to", "by", "on", "had", "a", "an", "with", "ended", "no", "as", "scored", "rated", "that", "or"})
            if (word.is(stop))
                return;
    }
}

/// "7.3 percentage points below England", "1.2 points lower".
void NumberAt::readDifference()
{
    int next = m_number.end;
    if (!m_number.noun.isEmpty()) // "30 fewer requests" and "30 requests fewer"
        for (int i = next; i < next + 3; ++i)
            if (at(i) && nounOf(at(i)->text) == m_number.noun)
                next = i + 1;
    for (const int word : {m_number.end, next}) {
        const auto comparison = comparisonOf(m_sentence, word);
        if (comparison && *comparison != ComparisonWord::Similar)
            m_number.difference = comparison;
    }
}

bool NumberAt::readPlain()
{
    const TextWord &word = *at(m_word);
    const bool figure = word.kind == TextWord::Kind::Number;
    const auto spelt = figure ? std::nullopt : numberOfWord(word.text);
    if (!figure && !spelt)
        return false;
    // "per 100,000", "out of 24", "95% confidence" belong to what stands before or behind them.
    if (figure && word.number == 100000.0 && at(m_word - 1) && (at(m_word - 1)->is("per") || at(m_word - 1)->is("every") || at(m_word - 1)->is("each")))
        return false;
    m_number = {};
    m_number.value = figure ? word.number : *spelt;
    m_number.decimals = word.decimals;
    m_number.zeros = word.zeros;
    int next = m_word + 1;
    if (isSign(m_word - 1, u'£'))
        m_number.kind = WrittenNumber::Kind::Money;
    readScale(next);
    if (isSign(next, u'%') || reads(next, {"percent"}) || reads(next, {"per", "cent"})) {
        m_number.kind = WrittenNumber::Kind::Percent;
        next += reads(next, {"per", "cent"}) ? 2 : 1;
    } else if (reads(next, {"percentage", "points"}) || reads(next, {"percentage", "point"})) {
        m_number.kind = WrittenNumber::Kind::Points;
        next += 2;
    } else if (at(next) && (at(next)->is("points") || at(next)->is("pounds"))) {
        m_number.kind = at(next)->is("points") ? WrittenNumber::Kind::Points : WrittenNumber::Kind::Money;
        ++next;
    } else if ((reads(next, {"out", "of"}) && numberAt(next + 2)) || (reads(next, {"of", "24"}) || reads(next, {"of", "12"}))) {
        m_number.kind = WrittenNumber::Kind::OutOf;
        next += at(next)->is("out") ? 3 : 2;
        m_number.of = *numberAt(next - 1);
    }
    for (int i = next; i < next + 3 && m_number.kind == WrittenNumber::Kind::Percent; ++i)
        if (at(i) && (at(i)->is("confidence") || at(i)->is("interval") || at(i)->is("level") || at(i)->is("certain") || at(i)->is("limits")))
            return false;
    if (m_number.kind == WrittenNumber::Kind::Plain || m_number.kind == WrittenNumber::Kind::Money)
        readPer(next);
    if (m_number.kind == WrittenNumber::Kind::Plain || m_number.kind == WrittenNumber::Kind::Density)
        readNoun(next);
    if (!figure && (m_number.noun.isEmpty() || m_number.value < 2.0) && m_number.kind == WrittenNumber::Kind::Plain && m_number.scale == 1.0)
        return false; // "one of", "two surveys"
    // A length of time is no figure of ours.
    if (m_number.kind == WrittenNumber::Kind::Plain && at(next) && (at(next)->is("years") || at(next)->is("months") || at(next)->is("weeks") || at(next)->is("year") || at(next)->is("hours")))
        return false;
    finish(next);
    readDifference();
    return true;
}

WrittenNumber NumberAt::readRate()
{
    if (at(m_word)->is("per") || at(m_word)->is("every") || at(m_word)->is("each"))
        readPer(m_word);
    return m_number;
}

std::optional<WrittenNumber> NumberAt::read()
{
    const TextWord &word = *at(m_word);
    if (word.kind != TextWord::Kind::Number && word.kind != TextWord::Kind::Word && word.kind != TextWord::Kind::Ordinal)
        return std::nullopt;
    for (const auto reader : {&NumberAt::readFraction, &NumberAt::readMultiple, &NumberAt::readRank, &NumberAt::readPlain}) {
        m_number = {};
        if ((this->*reader)())
            return m_number;
    }
    return std::nullopt;
}

/// Of somebody else's figure: "one quarter of the England figure", "half the national rate".
bool isOfTheirs(const ReadSentence &sentence, const WrittenNumber &number)
{
    for (int i = number.end; i < number.end + 5 && i < static_cast<int>(sentence.words.size()); ++i) {
        const TextWord &word = sentence.words[static_cast<std::size_t>(i)];
        if (word.kind == TextWord::Kind::Place) {
            const TextWord *next = i + 1 < static_cast<int>(sentence.words.size()) ? &sentence.words[static_cast<std::size_t>(i) + 1] : nullptr;
            return next && (next->is("'s") || next->is("figure") || next->is("rate") || next->is("share") || next->is("average") || next->is("level") || next->is("value") || next->is("mean"));
        }
        if (word.is("that") || word.is("as"))
            return true;
        if (!word.is("of") && !word.is("the") && !word.is("what"))
            return false;
    }
    return false;
}

} // namespace

std::vector<WrittenNumber> readNumbers(const ReadSentence &sentence)
{
    const int size = static_cast<int>(sentence.words.size());
    std::vector<WrittenNumber> numbers;
    for (int i = 0; i < size;) {
        auto number = NumberAt(sentence, i).read();
        if (!number) {
            ++i;
            continue;
        }
        number->ofTheirs = number->ofTheirs || (number->kind == WrittenNumber::Kind::Fraction && isOfTheirs(sentence, *number));
        i = number->end;
        numbers.push_back(*std::move(number));
    }
    // "for every 100,000 adults" may be said once, for all numbers of the sentence.
    for (int i = 0; i < size; ++i) {
        const WrittenNumber rate = NumberAt(sentence, i).readRate();
        if (rate.per != WrittenNumber::Per::HundredThousand)
            continue;
        for (WrittenNumber &number : numbers)
            if (number.kind == WrittenNumber::Kind::Plain && number.per == WrittenNumber::Per::None && number.noun.isEmpty()) {
                number.perhaps = rate.per;
                number.perWhom = rate.perWhom;
            }
        break;
    }
    for (std::size_t i = 1; i < numbers.size(); ++i) {
        WrittenNumber &before = numbers[i - 1];
        WrittenNumber &after = numbers[i];
        const auto between = [&](const char *word) { return after.word - before.end <= 2 && after.word > before.end && sentence.words[static_cast<std::size_t>(before.end)].is(word); };
        const bool dash = after.word > before.end && (sentence.words[static_cast<std::size_t>(before.end)].isSign(u'–') || sentence.words[static_cast<std::size_t>(before.end)].isSign(u'-'));
        const bool betweenThem = before.first > 0 && sentence.words[static_cast<std::size_t>(before.first) - 1].is("between") && between("and");
        const bool fromTo = between("to") && !(before.first > 0 && sentence.words[static_cast<std::size_t>(before.first) - 1].is("from"));
        const bool ranks = before.kind == WrittenNumber::Kind::Rank && after.kind == before.kind && between("to"); // "from 5th to 11th"
        if ((before.kind == after.kind && before.kind != WrittenNumber::Kind::Rank && (dash || betweenThem || fromTo)) || ranks)
            before.rangeEnd = after.rangeEnd = true;
        // "15 of the 99 people", "189 of 325".
        const bool plain = before.kind == WrittenNumber::Kind::Plain && after.kind == WrittenNumber::Kind::Plain;
        if (plain && before.end < after.word && after.word - before.end <= 4 && (sentence.words[static_cast<std::size_t>(before.end)].is("of") || sentence.reads(before.end, {"out", "of"}))) {
            before.total = static_cast<int>(i);
            if (before.noun.isEmpty())
                before.noun = after.noun;
        }
    }
    return numbers;
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/narrative/textwords.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace careatlas {

namespace {

struct FoundPeriod {
    TextStretch at;
    Period period;
};

/// In order. What looks like two years and is none, such as "2019 to 2024", is two periods.
std::vector<FoundPeriod> findPeriods(const QString &text)
{
    static const QString month = QStringLiteral("(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*");
    static const QRegularExpression form(
        QStringLiteral("(?<![\\d£.,])(?:"
                       "(?:year|months) (?:to|ending|ended)(?: 31)? March (?<march>20\\d\\d)"
                       "|20\\d\\d-\\d\\d-\\d\\d"
                       "|(?:week ending )?\\d{1,2}/\\d{1,2}/20\\d\\d"
                       "|(?:week ending )?\\d{1,2} %1 (?:19|20)\\d\\d"
                       "|%1(?:-\\d\\d| (?:19|20)\\d\\d)"
                       "|mid[- ](?:19|20)\\d\\d"
                       "|(?:19|20)\\d\\d(?:\\s?[-–/]\\s?(?:(?:19|20)\\d\\d|\\d\\d)| to (?:19|20)\\d\\d)?"
                       ")(?![\\d%]|,\\d|\\.\\d)")
            .arg(month),
        QRegularExpression::CaseInsensitiveOption);
    std::vector<FoundPeriod> found;
    for (int from = 0; from < text.size();) {
        const auto match = form.match(text, from);
        if (!match.hasMatch())
            break;
        int start = static_cast<int>(match.capturedStart());
        int end = static_cast<int>(match.capturedEnd());
        Result<Period> period = match.capturedLength(QStringLiteral("march")) > 0 ? Result<Period>(Period::financialYear(match.captured(QStringLiteral("march")).toInt() - 1))
                                                                               : Period::parse(match.captured());
        if (!period && text.at(start).isDigit()) { // two years that make no financial year
            end = start + 4;
            period = Period::parse(text.mid(start, 4));
        }
        if (period)
            found.push_back({{start, end}, *period});
        from = std::max(end, from + 1);
    }
    return found;
}

bool isWordCharacter(QChar c)
{
    return c.isLetter() || c == QLatin1Char('\'') || c == QChar(u'’');
}

/// A number with its thousands and decimals, from `from` on.
TextWord readNumber(const QString &text, int from)
{
    static const QRegularExpression form(QStringLiteral("(?:\\d{1,3}(?:[,\\x{00a0}\\x{202f} ]\\d{3})+(?!\\d)|\\d+)(\\.\\d+)?"));
    const auto match = form.match(text, from, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
    TextWord word;
    word.kind = TextWord::Kind::Number;
    word.at = {from, static_cast<int>(match.capturedEnd())};
    QString digits = match.captured();
    digits.removeIf([](QChar c) { return c != QLatin1Char('.') && !c.isDigit(); });
    word.text = digits;
    word.number = digits.toDouble();
    word.decimals = std::max(0, static_cast<int>(match.capturedLength(1)) - 1);
    if (word.decimals == 0 && word.number != 0.0)
        for (qsizetype i = digits.size() - 1; i > 0 && digits.at(i) == QLatin1Char('0'); --i)
            ++word.zeros;
    return word;
}

/// Ages as one word: "18 to 64", "65 and over", "65+", "older people".
void joinAges(std::vector<TextWord> &words)
{
    const auto number = [&words](std::size_t i) { return i < words.size() && words[i].kind == TextWord::Kind::Number && words[i].decimals == 0 ? static_cast<int>(words[i].number) : -1; };
    const auto reads = [&words](std::size_t i, const char *word) { return i < words.size() && words[i].is(word); };
    std::vector<TextWord> joined;
    for (std::size_t i = 0; i < words.size();) {
        std::size_t length = 0;
        QString age;
        const bool said = !joined.empty() && (joined.back().is("aged") || joined.back().is("age") || joined.back().is("ages"));
        const int low = number(i);
        const int high = number(i + 2);
        const bool between = i + 1 < words.size() && (words[i + 1].is("to") || words[i + 1].isSign(u'-') || words[i + 1].isSign(u'–'));
        if (low >= 0 && between && high > low && high < 100 && (said || (low == 18 && high == 64) || (low == 16 && high == 64))) {
            age = QStringLiteral("%1-%2").arg(low).arg(high);
            length = 3;
        } else if (low >= 0 && low < 100 && words[i].kind == TextWord::Kind::Number) {
            if (i + 1 < words.size() && words[i + 1].isSign(u'+'))
                length = 2;
            else if ((reads(i + 1, "and") || reads(i + 1, "or")) && (reads(i + 2, "over") || reads(i + 2, "older") || reads(i + 2, "above")) && low >= 5)
                length = 3;
            else if (reads(i + 1, "years") && reads(i + 2, "and") && (reads(i + 3, "over") || reads(i + 3, "older")))
                length = 4;
            else if (low >= 16 && (low == 65 || low == 18) && !joined.empty() && joined.back().is("over"))
                length = 1;
            if (length > 0)
                age = QStringLiteral("%1+").arg(low);
        } else if (reads(i, "over") && reads(i + 1, "65s")) {
            age = QStringLiteral("65+");
            length = 2;
        } else if (reads(i, "working") && reads(i + 1, "age")) {
            age = QStringLiteral("18-64");
            length = 2;
        } else if (reads(i, "older") && (reads(i + 1, "people") || reads(i + 1, "adults") || reads(i + 1, "residents"))) {
            age = QStringLiteral("65+");
            length = 1;
        } else if (reads(i, "younger") && reads(i + 1, "adults")) {
            age = QStringLiteral("18-64");
            length = 1;
        }
        if (length == 0) {
            joined.push_back(words[i++]);
            continue;
        }
        TextWord word = words[i];
        word.kind = TextWord::Kind::Age;
        word.text = age;
        word.at.end = words[i + length - 1].at.end;
        joined.push_back(word);
        i += length;
    }
    words = std::move(joined);
}

/// Whether a number, a period or a place stands here.
bool opensFigure(const ReadSentence &sentence, int at)
{
    const auto leads = [&sentence](int word) { // "to the median of 15 similar councils"
        const TextWord &w = sentence.words[static_cast<std::size_t>(word)];
        return w.is("the") || w.is("about") || w.is("median") || w.is("of");
    };
    while (at < static_cast<int>(sentence.words.size()) && leads(at))
        ++at;
    if (at >= static_cast<int>(sentence.words.size()))
        return false;
    const TextWord &word = sentence.words[static_cast<std::size_t>(at)];
    return word.kind == TextWord::Kind::Number || word.kind == TextWord::Kind::Ordinal || word.kind == TextWord::Kind::Period || word.kind == TextWord::Kind::Place || word.isSign(u'£');
}

bool endsSentence(const QString &text, int dot, const std::vector<TextWord> &words)
{
    const QChar sign = text.at(dot);
    if (sign == QLatin1Char('?') || sign == QLatin1Char('!'))
        return true;
    const bool spaceFollows = dot + 1 >= text.size() || text.at(dot + 1).isSpace() || text.at(dot + 1) == QLatin1Char('"') || text.at(dot + 1) == QChar(u'”');
    return sign == QLatin1Char('.') && spaceFollows && !(!words.empty() && (words.back().is("st") || words.back().is("sq")));
}

} // namespace

std::optional<int> numberOfWord(const QString &word)
{
    static const QStringList words{QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three"), QStringLiteral("four"), QStringLiteral("five"), QStringLiteral("six"),
                                   QStringLiteral("seven"), QStringLiteral("eight"), QStringLiteral("nine"), QStringLiteral("ten"), QStringLiteral("eleven"), QStringLiteral("twelve")};
    const qsizetype index = words.indexOf(word);
    return index < 0 ? std::nullopt : std::optional<int>(static_cast<int>(index) + 1);
}

std::optional<int> ordinalOfWord(const QString &word)
{
    static const QStringList words{QStringLiteral("first"), QStringLiteral("second"), QStringLiteral("third"), QStringLiteral("fourth"), QStringLiteral("fifth"), QStringLiteral("sixth"),
                                   QStringLiteral("seventh"), QStringLiteral("eighth"), QStringLiteral("ninth"), QStringLiteral("tenth"), QStringLiteral("eleventh"), QStringLiteral("twelfth")};
    const qsizetype index = words.indexOf(word);
    return index < 0 ? std::nullopt : std::optional<int>(static_cast<int>(index) + 1);
}

bool meansPeriod(const Period &written, const Period &stored)
{
    if (written == stored)
        return true;
    if (written.kind() == Period::Kind::CalendarYear)
        return (stored.kind() == Period::Kind::MidYear || stored.kind() == Period::Kind::Date) && stored.startYear() == written.startYear();
    return written.kind() == Period::Kind::Month && stored.kind() == Period::Kind::Date && stored.firstDay().year() == written.firstDay().year()
        && stored.firstDay().month() == written.firstDay().month();
}

int ReadSentence::clauseOf(int word) const
{
    for (std::size_t i = 0; i < clauses.size(); ++i)
        if (clauses[i].holds(word))
            return static_cast<int>(i);
    return 0;
}

bool ReadSentence::reads(int from, std::initializer_list<const char *> wanted) const
{
    if (from < 0 || from + static_cast<int>(wanted.size()) > static_cast<int>(words.size()))
        return false;
    for (const char *word : wanted)
        if (!words[static_cast<std::size_t>(from++)].is(word))
            return false;
    return true;
}

std::vector<ReadSentence> readSentences(const QString &text)
{
    const std::vector<FoundPeriod> periods = findPeriods(text);
    std::size_t nextPeriod = 0;
    std::vector<ReadSentence> sentences;
    ReadSentence sentence;
    sentence.startsParagraph = true;
    const auto close = [&](int end, bool paragraphEnds) {
        if (!sentence.words.empty()) {
            sentence.at = {sentence.words.front().at.start, end};
            sentence.isQuestion = end > 0 && text.at(end - 1) == QLatin1Char('?');
            joinAges(sentence.words);
            sentences.push_back(std::move(sentence));
            sentence = {};
        }
        sentence.startsParagraph = sentence.startsParagraph || paragraphEnds;
    };
    const int size = static_cast<int>(text.size());
    for (int i = 0; i < size;) {
        while (nextPeriod < periods.size() && periods[nextPeriod].at.start < i)
            ++nextPeriod;
        const QChar c = text.at(i);
        TextWord word;
        word.at = {i, i + 1};
        if (nextPeriod < periods.size() && periods[nextPeriod].at.start == i) {
            word.kind = TextWord::Kind::Period;
            word.at = periods[nextPeriod].at;
            word.text = text.mid(i, word.at.end - i);
            word.period = periods[nextPeriod].period;
        } else if (c == QLatin1Char('\n')) {
            close(i, true);
            ++i;
            continue;
        } else if (c.isDigit()) {
            word = readNumber(text, i);
            if (const QString after = text.mid(word.at.end, 2).toLower(); after == QLatin1String("th") || after == QLatin1String("st") || after == QLatin1String("nd") || after == QLatin1String("rd")) {
                word.kind = TextWord::Kind::Ordinal;
                word.at.end += 2;
            }
        } else if (c.isLetter()) {
            int end = i;
            while (end < size && (isWordCharacter(text.at(end)) || (end > i && text.at(end).isDigit())))
                ++end;
            if (nextPeriod < periods.size())
                end = std::min(end, periods[nextPeriod].at.start);
            QString letters = text.mid(i, end - i).toLower();
            letters.replace(QChar(u'’'), QLatin1Char('\''));
            const qsizetype apostrophe = letters.indexOf(QLatin1Char('\''));
            if (apostrophe > 0) { // "Luton's" is two words; the second is a sign
                end = i + static_cast<int>(apostrophe);
                letters.truncate(apostrophe);
            }
            word.at.end = end;
            word.text = letters;
            word.capital = c.isUpper();
        } else if (c == QLatin1Char('\'') || c == QChar(u'’')) {
            word.kind = TextWord::Kind::Sign;
            word.text = QStringLiteral("'");
            if (i + 1 < size && text.at(i + 1) == QLatin1Char('s')) {
                word.text = QStringLiteral("'s");
                ++word.at.end;
            }
        } else if (c.isSpace() || (c == QLatin1Char('-') && i > 0 && i + 1 < size && text.at(i - 1).isLetter() && text.at(i + 1).isLetter())) {
            ++i; // "two-thirds" is two words
            continue;
        } else if (endsSentence(text, i, sentence.words)) {
            close(++i, false);
            continue;
        } else if (c == QLatin1Char('.')) { // of "St."
            ++i;
            continue;
        } else {
            word.kind = TextWord::Kind::Sign;
            word.text = c;
        }
        i = word.at.end;
        sentence.words.push_back(std::move(word));
    }
    close(size, true);
    return sentences;
}

void cutClauses(ReadSentence &sentence)
{
    static const std::array before{"and", "but", "while", "whereas", "than", "against", "compared", "versus", "to", "from", "below", "above", "beside"};
    static const QString signs = QStringLiteral(",;:()—–“”\"");
    sentence.clauses.clear();
    const int size = static_cast<int>(sentence.words.size());
    int first = 0;
    for (int i = 0; i < size; ++i) {
        const TextWord &word = sentence.words[static_cast<std::size_t>(i)];
        const bool sign = word.kind == TextWord::Kind::Sign && word.text.size() == 1 && signs.contains(word.text.front());
        const bool joint = word.kind == TextWord::Kind::Word && std::any_of(before.begin(), before.end(), [&word](const char *w) { return word.is(w); });
        // "from people", "to residential care" go on; "from 57.4%", "to England" begin anew.
        const bool opens = (word.is("from") || word.is("to")) && !opensFigure(sentence, i + 1);
        const bool homes = word.is("and") && i + 1 < size && (sentence.words[static_cast<std::size_t>(i) + 1].is("residential") || sentence.words[static_cast<std::size_t>(i) + 1].is("nursing"));
        if ((sign || (joint && !opens && !homes)) && i > first) {
            sentence.clauses.push_back({first, i});
            first = i;
        }
    }
    if (first < size)
        sentence.clauses.push_back({first, size});
}

} // namespace careatlas

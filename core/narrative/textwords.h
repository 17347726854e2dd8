// SPDX-License-Identifier: GPL-3.0-or-later
// Text words: a finished text cut into sentences and words, with its periods and ages read as one word each. What a word means is
// for others to say; here a text only falls into its pieces.
#pragma once

#include "core/domain/period.h"
#include "core/narrative/textspec.h"

namespace careatlas {

struct TextWord {
    enum class Kind { Word, Number, Ordinal, Period, Age, Place, Sign };

    Kind kind = Kind::Word;
    TextStretch at;
    QString text; ///< lower case: "requests", "£", "'s"; of an age "18-64", "65+"
    double number = 0.0; ///< of a number or an ordinal, as it is written
    int decimals = 0;
    int zeros = 0; ///< that a whole number ends in, which may stand for figures rounded away
    Period period; ///< of a period; a year alone is a calendar year
    int place = -1; ///< of a place: its number in the list of whoever marked it
    bool capital = false;

    bool is(const char *word) const { return kind != Kind::Period && text == QLatin1String(word); }
    bool isSign(char16_t sign) const { return kind == Kind::Sign && text.size() == 1 && text.front() == QChar(sign); }
};

struct TextClause {
    int first = 0; ///< of ReadSentence::words
    int end = 0;
    bool holds(int word) const { return first <= word && word < end; }
};

struct ReadSentence {
    TextStretch at;
    bool startsParagraph = false;
    bool isQuestion = false; ///< which claims nothing by its words
    std::vector<TextWord> words;
    std::vector<TextClause> clauses; ///< what stands between commas, brackets and words such as "and", "than", "against"; in order

    int clauseOf(int word) const;
    /// Whether these words stand from `from` on.
    bool reads(int from, std::initializer_list<const char *> wanted) const;
};

/// In order; `places` are marked afterwards, then clauses with cutClauses().
std::vector<ReadSentence> readSentences(const QString &text);

void cutClauses(ReadSentence &sentence);

/// "nine" is 9; nothing for other words, nor for numbers above twelve, which are written in figures.
std::optional<int> numberOfWord(const QString &word);
/// "ninth" is 9, up to twelfth.
std::optional<int> ordinalOfWord(const QString &word);

/// Whether `stored` is what a text means by `written`: itself, or of a year alone a census or an estimate in it, never a financial year.
bool meansPeriod(const Period &written, const Period &stored);

} // namespace careatlas

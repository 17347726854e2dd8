// SPDX-License-Identifier: GPL-3.0-or-later
// Lexicon: the words that make a claim: which way a comparison goes, how a number is hedged, what is counted, what tells of a change
// or of a cause. One list for each, so that a word means the same in every text.
#pragma once

#include "core/narrative/textwords.h"

namespace careatlas {

enum class Hedge { None, About, Nearly, JustOver, MoreThan, LessThan, AtLeast };

/// What stands directly before this word, and from which word on: "just over" before "half".
struct HedgeBefore {
    Hedge hedge = Hedge::None;
    int first = 0; ///< the word itself without a hedge
};
HedgeBefore hedgeBefore(const ReadSentence &sentence, int word);

enum class ComparisonWord { Up, Down, Better, Worse, Similar };
/// Of words that hold two figures against each other: "higher", "below", "fewer", "worse", "similar".
std::optional<ComparisonWord> comparisonOf(const ReadSentence &sentence, int word);

enum class ChangeWord { Up, Down, Better, Worse, None };
/// Of words that tell of a change over time: "rose", "has fallen", "improved", "unchanged".
std::optional<ChangeWord> changeOf(const ReadSentence &sentence, int word);

enum class ExtremeWord { Highest, Lowest, First, Last };
std::optional<ExtremeWord> extremeOf(const ReadSentence &sentence, int word);

enum class QuantityWord { Most, AlmostAll, Few, Minority };
std::optional<QuantityWord> quantityOf(const ReadSentence &sentence, int word);

/// The number of words from here on that give a cause, a motive or a guess: 2 for "due to"; 0 for none.
int causeAt(const ReadSentence &sentence, int word);
/// Whether the word judges a size without a figure to judge it by: "is high", "rare", "efficient".
bool isVerdictOfTaste(const ReadSentence &sentence, int word);

/// What a word counts, in one form: "person" and "people" are "people"; empty where it counts nothing known.
QString nounOf(const QString &word);

} // namespace careatlas

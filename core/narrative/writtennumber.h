// SPDX-License-Identifier: GPL-3.0-or-later
// WrittenNumber: a number as a text writes it, with its precision, its hedge, its unit and whom it is of; and the one rule by which
// it agrees with a stored value or does not.
#pragma once

#include "core/narrative/lexicon.h"

namespace careatlas {

struct WrittenNumber {
    enum class Kind { Plain, Percent, Points, Money, OutOf, Density, Fraction, Times, Rank };
    enum class Per { None, HundredThousand, Head, Hour, Week };

    Kind kind = Kind::Plain;
    TextStretch at; ///< with its unit
    int first = 0; ///< words of the sentence, with its hedge
    int end = 0;
    int word = 0; ///< the number itself
    double value = 0.0; ///< as written: 72.1 of "£72.1 million"; a fraction as a share of 1
    double scale = 1.0; ///< 1e6 of "million"
    int decimals = 0;
    int zeros = 0;
    double of = 0.0; ///< of a score the highest, of a fraction its denominator, of a rank how many are ranked; 0 where it does not say
    bool joint = false; ///< of a rank
    QString noun; ///< what is counted, as nounOf() gives it
    Per per = Per::None;
    Per perhaps = Per::None; ///< what the sentence says once for all its numbers, where the number itself says none
    QString perWhom; ///< "65+", "18-64", "18+", "all"; empty where it does not say
    Hedge hedge = Hedge::None;
    int total = -1; ///< of "15 of the 99": the number that it is a part of
    std::optional<ComparisonWord> difference; ///< of "7.3 points below England": which way
    bool rangeEnd = false; ///< one of "53.0% to 63.2%"
    bool ofTheirs = false; ///< of a fraction or a multiple: of another place's figure, not a share of people
};

/// The claims of a sentence that are numbers, in order. Ages, periods and what belongs to a unit are none.
std::vector<WrittenNumber> readNumbers(const ReadSentence &sentence);

/// Whether `value`, in the unit and scale that the number is written in, is what it says. A plain number is the value rounded to the
/// number's own precision, with two digits or the value's own at least; a hedge lets it be off to its side by a fortieth.
bool agrees(const WrittenNumber &number, double value);
/// Whether a share or a ratio, 1 for all, is what the words for it say: the nearest of the fractions people use, and not off by more than
/// a thirteenth of it, in tenths a fortieth.
bool fractionAgrees(const WrittenNumber &number, double share);

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// FactMaker: makes facts of figures: what is stored with the cell it stands in, what is worked out with its formula in words.
#pragma once

#include "core/comparison/councilrank.h"
#include "core/comparison/verdict.h"
#include "core/narrative/fact.h"

namespace careatlas {

/// "Department of Health and Social Care, January 2026, table 3a, row 43, column F".
QString sourceInWords(const Observation &observation);

/// How a figure of `unit` stands in a sentence: as formatValue(), with one thing in the singular and pounds by the
/// million from a million on.
QString inSentence(double value, const Unit &unit);

/// The same where the sentence has said of what: "57.6%", "£494", "708.3".
QString shortInSentence(double value, const Unit &unit);

/// A place in words: "9th", "joint 9th".
QString placeInWords(const Place &place);

/// What is said of an indicator of an area at a time without a stored number of its own: a name, a period, a state, a count.
Fact factAbout(const Indicator &indicator, const Area &area, const Period &period, const QString &field, const QString &shown);
/// The stored figure as it stands.
Fact storedFact(const Area &area, const Observation &observation, const Unit &unit);
/// Another number of the same observation: "numerator", "denominator", "respondents".
Fact countFact(const Area &area, const Observation &observation, const QString &field, double count);
/// The figure as it is compared: of a total its rate, with how it is made.
Fact estimateFact(const Estimate &estimate, const Indicator &indicator);
/// An end of its 95 % interval: "lower" or "upper".
Fact intervalFact(const Estimate &estimate, const QString &field);
/// What a figure is held against.
Fact benchmarkFact(const Benchmark &benchmark, const IndicatorFigures &figures, const Unit &unit);
/// The verdict that a comparison word states.
Fact verdictFact(const Judgement &judgement, const Indicator &indicator, const QString &words);
/// A council's place, or with "councils" the number of those placed.
Fact rankFact(const CouncilRank &rank, const Indicator &indicator, const Area &area, const QString &field, double value);

} // namespace careatlas

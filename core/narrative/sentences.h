// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences: what a finding says, a sentence or a part of one at a time. Chart texts take most of them and summaries a few, in
// another order and shorter; the facts are the same.
#pragma once

#include "core/narrative/finding.h"
#include "core/narrative/textbuilder.h"

namespace careatlas {

/// "in 2024-25", "on 31 March 2026", "in the five years to mid-2024".
Phrase whenPhrase(const Finding &finding);
/// Of each pattern of the indicator that can be filled, without the period; empty ones are left out. `again` says "it" for a council
/// that begins the sentence.
std::vector<Phrase> sayings(const Finding &finding, bool again = false);

/// Whether the figure is one of a few words, which has neither a place nor a benchmark.
bool isRating(const Finding &finding);
/// "England", "the East of England", "the mean of councils": a benchmark's name with its article.
QString benchmarkName(const Benchmark &benchmark);

/// "slightly worse than in England (65.1%)"; empty where nothing is clear.
Phrase clearComparison(const Finding &finding, const QString &adverb = {});
/// The whole comparison as a sentence, with the rate that is compared where it is one: of a clear verdict, a similar figure, one
/// that is not tested with the reason, or one that lies too far out; empty without a benchmark of its time.
Phrase comparisonSentence(const Finding &finding);
/// How many answered and between which values the true figure is likely to lie.
Phrase certaintySentence(const Finding &finding);
/// The place among all councils of the period.
Phrase placeSentence(const Finding &finding);
/// The recent trend, where the test allows a word on it.
Phrase movementSentence(const Finding &finding);
/// The largest part, and the parts that are clearly unlike the benchmark's.
std::vector<Phrase> partSentences(const Finding &finding);
/// The council beside it.
Phrase pairSentence(const Finding &finding);
/// What the figure cannot carry: quoted, provisional, biased, broken off, parts held back.
std::vector<Phrase> limitSentences(const Finding &finding);

/// "57.6%", "708.3 for every 100,000 residents aged 18 to 64", "£464 per adult": the figure as it is compared.
Phrase comparedValue(const Finding &finding);
/// The same, the number alone.
Phrase comparedNumber(const Finding &finding);
/// The benchmark's value in the same unit, the number alone.
Phrase benchmarkValue(const Finding &finding);

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// WordCheck: holds the words of a sentence that claim something without a number against the store: comparisons against the interval
// test, bands against the spread of councils, changes against the trend test, "most" against counts; causes have nothing to be held to.
#pragma once

#include "core/narrative/numbercheck.h"

namespace careatlas {

class WordCheck {
public:
    explicit WordCheck(const SentenceContext &context) : m_context(context) {}

    /// Of every such word, in order.
    std::vector<CheckedClaim> check() const;

private:
    CheckedClaim claimAt(int word, int length, CheckedClaim::Kind kind) const;
    void checkComparison(int word, ComparisonWord comparison, std::vector<CheckedClaim> &claims) const;
    bool checkAgainstMost(int word, ComparisonWord comparison, CheckedClaim &claim) const;
    void checkBand(int word, int topic, const FigureLookup::Compared &compared, const Period &period, std::vector<CheckedClaim> &claims) const;
    CheckedClaim checkChange(int word, ChangeWord change) const;
    CheckedClaim checkExtreme(int word, ExtremeWord extreme) const;
    CheckedClaim checkQuantity(int word, QuantityWord quantity) const;
    std::optional<CheckedClaim> checkRating(int word) const;
    Fact factAt(int word, int topic, const TextPlace &place, const char *field, const QString &shown) const;
    bool saysTheOpposite(int word) const;

    const SentenceContext &m_context;
};

} // namespace careatlas

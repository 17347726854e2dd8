// SPDX-License-Identifier: GPL-3.0-or-later
// NumberCheck: holds each number of a sentence against the store: in its unit, of the place, the period, the indicator and the part that
// the words around it name, and says what would be right where it is not.
#pragma once

#include "core/narrative/sentencecontext.h"
#include "core/narrative/verifier.h"

namespace careatlas {

class NumberCheck {
public:
    explicit NumberCheck(const SentenceContext &context) : m_context(context) {}

    CheckedClaim check(const WrittenNumber &number) const;

private:
    CheckedClaim claimOf(const WrittenNumber &number) const;
    CheckedClaim checkValue(const WrittenNumber &number) const;
    std::optional<WrittenNumber> withUnitBefore(const WrittenNumber &number) const;
    std::optional<CheckedClaim> checkScores(const WrittenNumber &number, int topic) const;
    CheckedClaim checkDifference(const WrittenNumber &number) const;
    CheckedClaim checkMultiple(const WrittenNumber &number) const;
    CheckedClaim checkRank(const WrittenNumber &number) const;
    CheckedClaim checkCouncils(const WrittenNumber &number) const;

    const SentenceContext &m_context;
};

/// The fact behind a piece of evidence.
Fact factOf(const Evidence &evidence, const Indicator &indicator, const TextPlace &place);
void support(CheckedClaim &claim, const std::optional<Fact> &fact = {});
void contradict(CheckedClaim &claim, const QString &expected, const QString &reason, const std::optional<Fact> &fact = {});

} // namespace careatlas

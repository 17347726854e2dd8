// SPDX-License-Identifier: GPL-3.0-or-later
// Verdict: how a figure stands to its benchmark, as far as chance lets one say: the benchmark below or above the figure's
// interval, at two levels; better or worse only where the field says which way is good.
#pragma once

#include "core/comparison/benchmark.h"
#include "core/comparison/sensitivity.h"

namespace careatlas {

enum class Verdict { Better, Worse, Higher, Lower, Similar, NotCompared };

/// "better", …, "not compared": on the command line and, with a capital, on a chip.
QString toKey(Verdict verdict);
/// Of B against A where this is of A against B.
Verdict mirrored(Verdict verdict);

struct Judgement {
    Verdict at95 = Verdict::NotCompared;
    Verdict at99_8 = Verdict::NotCompared;
    QString reason; ///< why not compared, in a sentence; else empty
    QString rule; ///< what was done, in a sentence: "England's 65.4% lies above the 95% interval, 52.7% to 63.3%, and within the 99.8% interval, …."
    std::optional<Estimate> estimate;
    Benchmark benchmark;
    std::optional<Sensitivity> sensitivity; ///< of counts only
    bool operator==(const Judgement &) const = default;
};

/// The figure of `council`, an area of `figures`, against `benchmark`, which is of the same period, breakdown and basis or it
/// is not compared. Never an area against itself.
Judgement judge(const IndicatorFigures &figures, const AreaCode &council, const Benchmark &benchmark);

/// The verdict on an interval alone; equality is similar.
Verdict verdictOf(const Interval &interval, double benchmark, Polarity polarity);

/// One verdict for each basis that the total can be a rate of, against the same comparator.
struct BasisJudgement {
    RateBasis basis;
    Judgement judgement;
};
std::vector<BasisJudgement> judgeOnEachBasis(const IndicatorFigures &figures, const AreaCode &council, Comparator comparator, const Period &period);
/// A plain warning where they do not agree: "Per 100,000 adults it is similar to England; per 100,000 residents it is higher."; else empty.
QString basisWarning(const std::vector<BasisJudgement> &judgements);

} // namespace careatlas

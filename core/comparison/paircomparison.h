// SPDX-License-Identifier: GPL-3.0-or-later
// PairComparison: two councils held against each other on one indicator, by the interval of their difference or ratio; or
// the reason why they do not compare.
#pragma once

#include "core/comparison/verdict.h"
#include "core/statistics/difference.h"

namespace careatlas {

struct PairComparison {
    enum class Measure { None, Difference, Ratio };

    Indicator indicator;
    Period period;
    QString breakdown;
    std::optional<Estimate> a;
    std::optional<Estimate> b;
    Measure measure = Measure::None; ///< a difference without an interval is shown and not tested; none where the two are unlike
    std::optional<MeasuredValue> at95; ///< of a − b in the unit, or of a over b; empty too for a ratio to a rate of nought
    std::optional<MeasuredValue> at99_8;
    Verdict verdict95 = Verdict::NotCompared; ///< of a against b
    Verdict verdict99_8 = Verdict::NotCompared;
    QString method; ///< in words: "Difference of two shares, Newcombe's method"
    QString notComparable; ///< the reason in a sentence, where they are not comparable or their difference cannot be tested
    QString words; ///< a fragment of a sentence: "lower than Bedford, by 3.1 to 14.2 points"

    /// How sure the difference is, to sort by: its distance from none in standard errors; 0 where it is not tested.
    double certainty() const;
    /// How large it is, to sort by, across units: the difference as a share of the larger value, or the logarithm of the ratio;
    /// 0 where the two are unlike.
    double size() const;
    bool operator==(const PairComparison &) const = default;
};

/// `a` and `b` are areas of `figures`; a null period takes the latest with official figures of both. They do not compare where
/// source, edition, definition or denominator differ, where one is quoted and the other official, or across a break.
PairComparison comparePair(const IndicatorFigures &figures, const AreaCode &a, const AreaCode &b, const Period &period = Period(),
                           const QString &breakdown = QString());

/// The whole of the two, or where neither has a figure of it, every part that either has one of.
std::vector<PairComparison> comparePairs(const IndicatorFigures &figures, const AreaCode &a, const AreaCode &b, const Period &period = Period());

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// Fact: one thing that a text may state: a stored figure, or one worked out from stored figures with its formula. A text
// is built from facts, and each of its numbers, names, periods and comparison words points at the one it states.
#pragma once

#include "core/domain/observation.h"
#include "core/domain/unit.h"

#include <optional>

namespace careatlas {

struct Fact {
    QString indicator;
    AreaCode area; ///< empty for what is worked out from many councils
    QString areaName; ///< as a text says it: "Luton", "England", "the mean of councils"
    Period period;
    QString breakdown; ///< "setting=nursing"; empty for the whole
    /// What of it: "value", "rate", "lower", "upper", "respondents", "numerator", "denominator", "benchmark", "rank", "councils",
    /// "difference", "ratio", "share", "verdict", "movement", "count", "state".
    QString field;
    std::optional<double> value; ///< exact, in `unit`; empty for a verdict, a movement or a state
    Unit unit;
    QString shown; ///< as people read it: "58.1%", "worse"
    QString formula; ///< how it is worked out, in words; empty for a stored figure
    QString source; ///< release and cell, in words: "DHSC, January 2026, table 3a, row 43, column F"

    bool operator==(const Fact &) const = default;
};

/// Indicator, area, period, breakdown, field and exact value in one line: two facts that state the same have the same.
QString identityOf(const Fact &fact);

} // namespace careatlas

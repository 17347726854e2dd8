// SPDX-License-Identifier: GPL-3.0-or-later
// Observation: one published figure, or the reason why there is none, of one indicator for one area and
// one period, with everything its publisher said about it.
#pragma once

#include "core/domain/areacode.h"
#include "core/domain/datastate.h"
#include "core/domain/period.h"
#include "core/domain/provenance.h"

#include <optional>

namespace careatlas {

struct Observation {
    QString indicator;
    AreaCode area;
    Period period;
    QString breakdown; ///< "setting=nursing"; empty for the whole
    std::optional<double> value; ///< in the indicator's unit; empty exactly when `state` has no figure
    DataState state = DataState::Value;
    std::optional<double> lower; ///< 95 % interval in the indicator's unit, as the publisher gave it
    std::optional<double> upper;
    std::optional<double> numerator;
    std::optional<double> denominator;
    std::optional<double> publishedRate; ///< for every 100,000, in the total's unit, where the publisher gave one beside it
    std::optional<double> respondents; ///< of a survey
    QString notes;
    Provenance provenance;

    bool operator==(const Observation &) const = default;
};

} // namespace careatlas

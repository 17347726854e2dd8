// SPDX-License-Identifier: GPL-3.0-or-later
// Series: the observations of one indicator, area and breakdown over time. It alone decides where a line
// may join two points: never across a gap, a break, a change of source, edition or definition, or from years to months.
#pragma once

#include "core/domain/observation.h"

#include <vector>

namespace careatlas {

/// Why a line stops before a period and starts again.
struct SeriesBreak {
    enum class Reason { Gap, Break, Source, Edition, Definition, PeriodKind };
    Reason reason = Reason::Gap;
    Period before; ///< the last period of the earlier segment
    Period after; ///< the first period of the later one
    QString explanation; ///< a sentence for a reader
    bool operator==(const SeriesBreak &) const = default;
};

/// A known change of method between two periods of an indicator, from the data pack.
struct MethodBreak {
    QString indicator;
    Period from; ///< figures from here on do not compare with earlier ones
    QString explanation;
    bool operator==(const MethodBreak &) const = default;
};

class Series {
public:
    /// Takes observations in any order, one for each period. `breaks` are those of this indicator.
    explicit Series(std::vector<Observation> observations, const std::vector<MethodBreak> &breaks = {});

    /// All observations by period, the missing ones with their reasons among them.
    const std::vector<Observation> &observations() const { return m_observations; }
    /// Unbroken runs of observations that have a figure.
    const std::vector<std::vector<Observation>> &segments() const { return m_segments; }
    /// What lies between one segment and the next: one fewer than the segments.
    const std::vector<SeriesBreak> &breaks() const { return m_breaks; }

private:
    std::vector<Observation> m_observations;
    std::vector<std::vector<Observation>> m_segments;
    std::vector<SeriesBreak> m_breaks;
};

/// The observation that stands for an area when no period is asked for: the latest official figure, else the
/// latest figure quoted from elsewhere, else the latest reason for having none; null only of nothing.
const Observation *headline(const std::vector<Observation> &observations);

} // namespace careatlas

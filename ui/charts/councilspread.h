// SPDX-License-Identifier: GPL-3.0-or-later
// CouncilSpread: how the values of many councils lie at each period, for boxes and bands over time. Where its lines stop is
// decided by Series, as for one council.
#pragma once

#include "core/statistics/distribution.h"
#include "ui/charts/showncouncils.h"
#include "ui/charts/timeaxis.h"

#include <array>

namespace careatlas {

/// Quartiles of fewer values than this would say more than they know.
constexpr std::size_t fewestOfSpread = 4;

/// "5th percentile", "Lower quartile", "Median", "Upper quartile", "95th percentile": of 0 to 4, as MarkStyle numbers them.
QString quantileName(int quantile);
std::array<double, 5> quantilesOf(const Distribution &values);

class CouncilSpread {
public:
    struct AtPeriod {
        std::size_t councils = 0; ///< with a value
        Distribution values; ///< in the chart's unit, before displayFactor()
    };

    /// Of the members among `shown`, in periods of this rhythm. `writer` is of figures of `breakdown` alone.
    CouncilSpread(const std::vector<ShownCouncil> &shown, const CouncilView &view, const MarkWriter &writer, Rhythm rhythm);

    const AtPeriod *at(const Period &period) const;
    /// One for each period, with the median as its value, none where there are too few; for Series.
    const std::vector<Observation> &medians() const { return m_medians; }
    ChartMark mark(const Period &period, int quantile) const;
    /// "Councils in England: median 64.4, middle half 61.2 to 67.0, 5th to 95th percentile 57.3 to 71.3"; empty without a spread.
    QString words(const Period &period) const;
    /// "Councils in England"
    const QString &name() const { return m_name; }
    /// Which periods have too few values; empty for none.
    QString note() const;

private:
    const MarkWriter &m_writer;
    const QString m_name;
    std::vector<std::pair<Period, AtPeriod>> m_periods;
    std::vector<Observation> m_medians;
    QStringList m_few;
};

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// CountRounding: counts that a source publishes rounded, to protect people. A share or a verdict that rests on them cannot be
// surer than that; data/rounding.csv says which they are.
#pragma once

#include "core/domain/area.h"
#include "core/domain/observation.h"
#include "core/support/result.h"

#include <QByteArray>

#include <vector>

namespace careatlas {

struct CountRounding {
    enum class Areas { All, Councils, RegionsAndEngland };

    QString source; ///< of the release
    QString indicator; ///< empty for every one of the source
    Areas areas = Areas::All;
    double nearest = 5.0; ///< counts are multiples of this; the true one lies up to half of it away

    bool covers(const Observation &observation, const Area &area) const;
    bool operator==(const CountRounding &) const = default;
};

/// What the counts of an observation are rounded to; 0 where they are not, as far as is known. Of several rows the one for the
/// indicator goes before the one for its whole source.
double roundingOf(const std::vector<CountRounding> &roundings, const Observation &observation, const Area &area);

/// rounding.csv: source, indicator, areas ("all", "councils" or "regions-and-england"), nearest. BadValue names the line.
Result<std::vector<CountRounding>> parseRoundings(const QByteArray &csv);

} // namespace careatlas

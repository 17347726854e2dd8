// SPDX-License-Identifier: GPL-3.0-or-later
// Area: a council with adult social services responsibilities, a region or England, with the years it
// existed and what followed it. Areas change; figures stay with the code they were published under.
#pragma once

#include "core/domain/areacode.h"
#include "core/domain/period.h"

#include <optional>
#include <vector>

namespace careatlas {

enum class AreaType { Country, Region, County, UnitaryAuthority, MetropolitanDistrict, LondonBorough, CityOfLondon, IslesOfScilly };

QString toKey(AreaType type);
std::optional<AreaType> areaTypeFromKey(const QString &key);

struct Area {
    AreaCode code;
    QString name;
    AreaType type = AreaType::UnitaryAuthority;
    AreaCode region; ///< empty for England and the regions
    std::optional<int> firstYear; ///< calendar year it came into being, where that is after 2015
    std::optional<int> lastYear; ///< last calendar year before its successor took over
    std::vector<AreaCode> successors; ///< several after a split

    bool isCouncil() const { return type != AreaType::Country && type != AreaType::Region; }
    bool isCurrent() const { return !lastYear; }
    /// Councils begin on 1 April and end on 31 March.
    bool beganAfter(const Period &period) const { return firstYear && period.firstDay() < QDate(*firstYear, 4, 1); }
    bool endedBefore(const Period &period) const { return lastYear && period.lastDay() > QDate(*lastYear + 1, 3, 31); }
    /// For a list or a title: "Cumbria (until 2023)", "Dorset (county, until 2019)"; of today's the name alone.
    QString datedName() const;
    bool operator==(const Area &) const = default;
};

/// A place's name within a sentence: "the Isle of Wight", "the East of England", "Bristol" for "Bristol, City of".
QString placeInSentence(const QString &name);

} // namespace careatlas

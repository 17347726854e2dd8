// SPDX-License-Identifier: GPL-3.0-or-later
// CouncilGroup: the councils that one is looked at among: all of England, a region, a type, its similar councils, or a
// group that a user has named. Everything that takes a group takes this.
#pragma once

#include "core/domain/areacode.h"

#include <QString>

#include <vector>

namespace careatlas {

struct CouncilGroup {
    enum class Kind { England, Region, Type, Similar, Own };

    Kind kind = Kind::England;
    QString label; ///< ready for a sentence: "England", "East of England", "unitary authorities", "15 councils similar to Luton", "Our family"
    std::vector<AreaCode> members; ///< councils of today and, for England, regions and types, of the past too

    bool has(const AreaCode &code) const;
    bool operator==(const CouncilGroup &) const = default;
};

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/councilgroup.h"

#include <algorithm>

namespace careatlas {

bool CouncilGroup::has(const AreaCode &code) const
{
    return std::find(members.begin(), members.end(), code) != members.end();
}

} // namespace careatlas

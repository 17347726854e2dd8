// SPDX-License-Identifier: GPL-3.0-or-later
// --within: the group of councils that a command looks at a council among.
#pragma once

#include "core/domain/councilgroup.h"
#include "core/store/indicatorstore.h"

namespace careatlas::cli {

/// `key` is "england", "region", "type" or "similar". Usage for another word; BadValue for a council that has no such group.
Result<CouncilGroup> groupWithin(const IndicatorStore &store, const Area &council, const QString &key);

} // namespace careatlas::cli

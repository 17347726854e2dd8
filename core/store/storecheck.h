// SPDX-License-Identifier: GPL-3.0-or-later
// Store check: everything that a sound store holds true and that its tables alone cannot enforce, said in sentences that
// name the indicator, the area and the period at fault.
#pragma once

#include "core/support/result.h"

#include <QStringList>

namespace careatlas {

struct Catalogue;
class Database;

/// The faults of an open store; empty when it is sound.
Result<QStringList> faultsOf(const Database &database, const Catalogue &catalogue);

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/narrative/verifier.h"

#include <algorithm>

namespace careatlas {

bool CheckedText::isSupported() const
{
    return std::all_of(claims.begin(), claims.end(), [](const CheckedClaim &claim) { return claim.finding == CheckedClaim::Finding::Supported; });
}

QStringList CheckedText::reasons() const
{
    QStringList reasons;
    for (const CheckedClaim &claim : claims)
        if (claim.finding != CheckedClaim::Finding::Supported)
            reasons << claim.reason;
    return reasons;
}

} // namespace careatlas

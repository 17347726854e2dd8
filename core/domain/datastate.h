// SPDX-License-Identifier: GPL-3.0-or-later
// DataState: the one vocabulary for what stands where a figure is looked for. A missing figure keeps its
// reason and is never a number; a figure that needs a warning says which.
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace careatlas {

enum class DataState {
    Value,
    Suppressed,
    SmallCount, ///< from 1 to 5, of counts that a user imports: the number itself is held nowhere
    Withheld, ///< a total that would give such a count away
    NotAvailable,
    NotApplicable,
    NationalOrRegionalOnly,
    NotPublishedAtCouncilLevel,
    Ceased,
    NotYetPublished,
    NotYetAssessed,
    HeldPrivately,
    Quoted,
    Provisional,
    Estimated,
    Break,
    KnownBias,
    NotInPack,
};

/// Every state, in the order above.
const std::vector<DataState> &allDataStates();

/// The word used in the data pack, the store and the command line: "not-available".
QString toKey(DataState state);
std::optional<DataState> dataStateFromKey(const QString &key);

/// Whether an observation in this state has a figure.
bool hasFigure(DataState state);
/// Whether there is a figure that is not shown because people could be recognised by it.
bool isHeldBack(DataState state);
/// Whether the figure is drawn hollow: quoted from elsewhere, provisional or estimated.
bool isTentative(DataState state);

/// The state behind a publisher's mark, after the Government Analysis Function's shorthand: "[c]" is
/// Suppressed, "[x]" NotAvailable, "[z]" NotApplicable, "[p]" Provisional, "[e]" Estimated, "[b]" Break.
std::optional<DataState> dataStateFromMark(const QString &mark);

} // namespace careatlas

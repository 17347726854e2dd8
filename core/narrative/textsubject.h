// SPDX-License-Identifier: GPL-3.0-or-later
// TextSubject: one indicator for one council, with all that a text may say of it: its figures, what they are held against, and
// every council's figure at the same period, among which it has its place. The writer and the verifier both start from it.
#pragma once

#include "core/comparison/benchmark.h"
#include "core/domain/comparator.h"
#include "core/domain/figures.h"
#include "core/support/result.h"

#include <memory>

namespace careatlas {

class IndicatorStore;

struct TextSubject {
    IndicatorFigures figures; ///< the council first; where two are compared the second next; then the region and England
    Period period; ///< that the text is about: the one that the card shows
    Comparator comparator = Comparator::England;
    std::optional<GroupFigures> group; ///< where the comparator is one
    /// The whole of every council at `period`, as IndicatorStore::everyCouncilAt() gives it; null where no place is to be told.
    std::shared_ptr<const IndicatorFigures> everyone;

    const Area &council() const { return figures.areas.front().area; }
    /// "england", "similar", "group:Our family".
    QString comparatorKey() const;
    /// The council beside it, or null.
    const AreaFigures *second() const;
    /// What the figure of this breakdown is held against. A group's parts are not read: they are held against England's.
    Benchmark benchmark(const QString &breakdown, std::optional<RateBasis> basis) const;
};

/// Whom a text is about and what it holds them against.
struct TextQuestion {
    AreaCode council;
    AreaCode second = {}; ///< may be empty
    Comparator comparator = Comparator::England;
    std::optional<CouncilGroup> group = {}; ///< where the comparator is one
};

/// Everything read from the store, at the period that the card shows.
Result<TextSubject> textSubject(const IndicatorStore &store, const QString &indicator, const TextQuestion &question);
/// Those of several indicators, in their order.
Result<std::vector<TextSubject>> textSubjects(const IndicatorStore &store, const QStringList &indicators, const TextQuestion &question);

/// Of every listed indicator, in the order of the catalogue: what a pasted text may speak of. Those that the council has no figure of are there too,
/// so that a claim about them is known to rest on none.
Result<std::vector<TextSubject>> everySubject(const IndicatorStore &store, const TextQuestion &question);

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// SmallCounts: what may be kept of one council's counts by type. A count of 1 to 5 could point to a person, so its number is
// kept nowhere; and nothing else is kept that would narrow it down, by subtraction or in any other way.
#pragma once

#include "core/domain/datastate.h"
#include "core/support/result.h"

#include <optional>
#include <vector>

namespace careatlas {

/// Value for 0 and from 6 on, SmallCount from 1 to 5.
DataState stateOfCount(qint64 count);

/// A count as its owner gives it: a number from 0 on, "1 to 5" without one, or nothing.
struct GivenCount {
    std::optional<qint64> number;
    bool small = false; ///< 1 to 5, as the owner already writes it

    bool isGiven() const { return number || small; }
    bool operator==(const GivenCount &) const = default;
};

/// What is kept of it: a number exactly where the state is Value; SmallCount, Withheld, or NotAvailable where nothing was given.
struct KeptCount {
    std::optional<qint64> number;
    DataState state = DataState::NotAvailable;

    bool operator==(const KeptCount &) const = default;
};

/// One council's counts of one period.
template <typename Count>
struct CountTable {
    std::vector<Count> types; ///< which the total is the sum of
    Count total;
    Count some; ///< a count of some of the same requests, whatever their type, such as those that carers made

    bool operator==(const CountTable &) const = default;
};

/// What may be kept. A total that is not given is the sum of the types where each of them is a number.
///
/// Each type is kept or not by its own number alone, so none depends on another. The total is kept where each type that is held
/// back could, by all that is kept, still be any number from 1 to 5; and `some`, which is no more than the total, where it
/// says nothing about a total that is not kept. Whoever knows this rule learns nothing more from what it holds back.
///
/// BadValue where the counts contradict each other; the message holds no number.
Result<CountTable<KeptCount>> keptCounts(const CountTable<GivenCount> &given);

} // namespace careatlas

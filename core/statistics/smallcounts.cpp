// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/smallcounts.h"

#include <algorithm>

namespace careatlas {

namespace {

constexpr qint64 mostSmall = 5;

/// The rule for a count on its own.
KeptCount kept(const GivenCount &given)
{
    if (!given.isGiven())
        return {};
    const DataState state = given.number ? stateOfCount(*given.number) : DataState::SmallCount;
    return {state == DataState::Value ? given.number : std::nullopt, state};
}

Error contradiction(const char *words)
{
    return Error{Error::Code::BadValue, QString::fromLatin1(words), {}};
}

/// What is known of the types.
struct Types {
    qint64 shown = 0; ///< sum of those that are kept
    qint64 heldBack = 0; ///< how many are not
    qint64 lacking = 0; ///< how many are not given
    qint64 least = 0; ///< what those that are given come to
    qint64 most = 0;
    std::optional<qint64> sum; ///< where each is given as a number
};

Types summed(const CountTable<GivenCount> &given, const std::vector<KeptCount> &types)
{
    Types all;
    bool known = !types.empty();
    for (std::size_t i = 0; i < types.size(); ++i) {
        const GivenCount &type = given.types[i];
        known = known && type.number;
        all.least += type.number.value_or(type.small ? 1 : 0);
        all.most += type.number.value_or(type.small ? mostSmall : 0);
        all.shown += types[i].number.value_or(0);
        all.heldBack += types[i].state == DataState::SmallCount;
        all.lacking += types[i].state == DataState::NotAvailable;
    }
    if (known)
        all.sum = all.least;
    return all;
}

/// Whether a total leaves each of the types that are held back free to be 1 and free to be 5, however the rest of them fall.
bool leavesFree(qint64 total, const Types &types)
{
    const qint64 rest = total - types.shown;
    if (types.heldBack == 0)
        return rest == 0 || rest > mostSmall; // what was not given is not to be had either
    return rest >= types.heldBack - 1 + mostSmall && rest <= 1 + (types.heldBack - 1) * mostSmall;
}

Result<KeptCount> keptTotal(const GivenCount &given, const Types &types, bool anyType)
{
    if (!anyType)
        return kept(given);
    if (!given.isGiven() && !types.sum)
        return types.lacking > 0 ? KeptCount{} : KeptCount{std::nullopt, DataState::Withheld};
    if (given.small) {
        if (types.least > mostSmall || (types.lacking == 0 && types.most == 0))
            return contradiction("the total is not the sum of the types");
        return types.heldBack > 0 ? KeptCount{std::nullopt, DataState::Withheld} : kept(given);
    }
    const qint64 total = given.number ? *given.number : *types.sum;
    if (total < types.least || (types.lacking == 0 && total > types.most))
        return contradiction("the total is not the sum of the types");
    if (leavesFree(total, types))
        return kept({total, false});
    // Where nothing else is known of it, a small total is a count like any other.
    return types.heldBack == 0 && types.shown == 0 ? kept({total, false}) : KeptCount{std::nullopt, DataState::Withheld};
}

} // namespace

DataState stateOfCount(qint64 count)
{
    return count >= 1 && count <= mostSmall ? DataState::SmallCount : DataState::Value;
}

Result<CountTable<KeptCount>> keptCounts(const CountTable<GivenCount> &given)
{
    CountTable<KeptCount> all;
    bool anyType = false;
    for (const GivenCount &type : given.types) {
        all.types.push_back(kept(type));
        anyType = anyType || type.isGiven();
    }
    const Types types = summed(given, all.types);
    const Result<KeptCount> total = keptTotal(given.total, types, anyType);
    if (!total)
        return total.error();
    all.total = *total;

    all.some = kept(given.some);
    const std::optional<qint64> whole = given.total.number ? given.total.number : types.sum;
    const qint64 most = whole ? *whole : given.total.small ? mostSmall : types.most;
    const bool bounded = whole || given.total.small || (anyType && types.lacking == 0);
    const qint64 least = given.some.number ? *given.some.number : given.some.small ? 1 : 0;
    if (bounded && least > most)
        return contradiction("there are more requests from carers than requests");
    // It is at most the total, so where that is not kept it may say no more of it than that types held back are not 0: neither
    // by its number, nor by being 1 to 5, nor by being more than that.
    const bool totalHidden = all.total.state == DataState::Withheld || (types.heldBack > 0 && !all.total.number);
    const qint64 sayingNothing = types.shown + std::max<qint64>(types.heldBack - 1, 0);
    const bool isNone = given.some.number == 0;
    if (totalHidden && given.some.isGiven() && !isNone && std::max(least, mostSmall) > sayingNothing)
        all.some = {std::nullopt, DataState::Withheld};
    return all;
}

} // namespace careatlas

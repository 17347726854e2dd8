// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/datastate.h"

#include <array>

namespace careatlas {

namespace {
struct StateKey {
    DataState state;
    const char *key;
};
constexpr std::array keys{
    StateKey{DataState::Value, "value"},
    StateKey{DataState::Suppressed, "suppressed"},
    StateKey{DataState::SmallCount, "1-to-5"},
    StateKey{DataState::Withheld, "withheld"},
    StateKey{DataState::NotAvailable, "not-available"},
    StateKey{DataState::NotApplicable, "not-applicable"},
    StateKey{DataState::NationalOrRegionalOnly, "national-or-regional-only"},
    StateKey{DataState::NotPublishedAtCouncilLevel, "not-published-at-council-level"},
    StateKey{DataState::Ceased, "ceased"},
    StateKey{DataState::NotYetPublished, "not-yet-published"},
    StateKey{DataState::NotYetAssessed, "not-yet-assessed"},
    StateKey{DataState::HeldPrivately, "held-privately"},
    StateKey{DataState::Quoted, "quoted"},
    StateKey{DataState::Provisional, "provisional"},
    StateKey{DataState::Estimated, "estimated"},
    StateKey{DataState::Break, "break"},
    StateKey{DataState::KnownBias, "known-bias"},
    StateKey{DataState::NotInPack, "not-in-pack"},
};
} // namespace

const std::vector<DataState> &allDataStates()
{
    static const std::vector<DataState> states = [] {
        std::vector<DataState> all;
        for (const StateKey &entry : keys)
            all.push_back(entry.state);
        return all;
    }();
    return states;
}

QString toKey(DataState state)
{
    return QString::fromLatin1(keys[static_cast<std::size_t>(state)].key);
}

std::optional<DataState> dataStateFromKey(const QString &key)
{
    for (const StateKey &entry : keys)
        if (key == QLatin1String(entry.key))
            return entry.state;
    return std::nullopt;
}

bool hasFigure(DataState state)
{
    return state == DataState::Value || isTentative(state) || state == DataState::Break || state == DataState::KnownBias;
}

bool isHeldBack(DataState state)
{
    return state == DataState::Suppressed || state == DataState::SmallCount || state == DataState::Withheld;
}

bool isTentative(DataState state)
{
    return state == DataState::Quoted || state == DataState::Provisional || state == DataState::Estimated;
}

std::optional<DataState> dataStateFromMark(const QString &mark)
{
    const QString letter = mark.trimmed().toLower();
    if (letter == QLatin1String("[c]") || letter == QLatin1String("[k]") || letter == QLatin1String("[low]"))
        return DataState::Suppressed;
    if (letter == QLatin1String("[x]") || letter == QLatin1String(":"))
        return DataState::NotAvailable;
    if (letter == QLatin1String("[z]"))
        return DataState::NotApplicable;
    if (letter == QLatin1String("[p]"))
        return DataState::Provisional;
    if (letter == QLatin1String("[e]"))
        return DataState::Estimated;
    if (letter == QLatin1String("[b]"))
        return DataState::Break;
    return std::nullopt;
}

} // namespace careatlas

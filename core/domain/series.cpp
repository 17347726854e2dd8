// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/series.h"

#include <algorithm>

namespace careatlas {

namespace {

/// The reason why `after` may not be joined to `before`, or nothing where it may.
std::optional<SeriesBreak> breakBetween(const Observation &before, const Observation &after,
                                        const std::vector<MethodBreak> &breaks)
{
    for (const MethodBreak &method : breaks)
        if (before.period < method.from && !(after.period < method.from))
            return SeriesBreak{SeriesBreak::Reason::Definition, before.period, after.period, method.explanation};
    if (before.provenance.release.source != after.provenance.release.source)
        return SeriesBreak{SeriesBreak::Reason::Source, before.period, after.period,
                           QStringLiteral("The source changes from %1 to %2, so the two are not joined.")
                               .arg(before.provenance.release.title, after.provenance.release.title)};
    if (after.state == DataState::Break)
        return SeriesBreak{SeriesBreak::Reason::Break, before.period, after.period,
                           QStringLiteral("The publisher marks a break in the series at %1.").arg(after.period.label())};
    if (!before.period.isFollowedBy(after.period))
        return SeriesBreak{SeriesBreak::Reason::Gap, before.period, after.period,
                           QStringLiteral("There is no figure between %1 and %2.").arg(before.period.label(), after.period.label())};
    return std::nullopt;
}

} // namespace

Series::Series(std::vector<Observation> observations, const std::vector<MethodBreak> &breaks)
    : m_observations(std::move(observations))
{
    std::sort(m_observations.begin(), m_observations.end(),
              [](const Observation &a, const Observation &b) { return a.period < b.period; });
    for (const Observation &observation : m_observations) {
        if (!observation.value)
            continue;
        if (!m_segments.empty()) {
            if (auto reason = breakBetween(m_segments.back().back(), observation, breaks)) {
                m_breaks.push_back(std::move(*reason));
                m_segments.emplace_back();
            }
        } else {
            m_segments.emplace_back();
        }
        m_segments.back().push_back(observation);
    }
}

const Observation *headline(const std::vector<Observation> &observations)
{
    const auto weight = [](const Observation &o) { return o.value ? (o.state == DataState::Quoted ? 1 : 2) : 0; };
    const Observation *best = nullptr;
    for (const Observation &observation : observations)
        if (!best || weight(observation) > weight(*best) || (weight(observation) == weight(*best) && best->period < observation.period))
            best = &observation;
    return best;
}

} // namespace careatlas

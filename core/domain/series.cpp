// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/series.h"

#include <algorithm>

namespace careatlas {

namespace {

/// Whether two days are about a month apart, as the dates of a monthly count are.
bool isMonthApart(const Period &before, const Period &after)
{
    if (before.kind() != Period::Kind::Date || after.kind() != Period::Kind::Date)
        return false;
    const qint64 days = before.firstDay().daysTo(after.firstDay());
    return days >= 28 && days <= 35;
}

/// Whether all[at] and the next are days of a monthly count, which falls on this or that day and leaves nothing out. A count
/// of every week that misses a month is none.
bool isMonthly(const std::vector<Observation> &all, std::size_t at)
{
    const auto monthly = [&all](std::size_t i) { return i + 1 < all.size() && isMonthApart(all[i].period, all[i + 1].period); };
    return monthly(at) && (monthly(at + 1) || (at > 0 && monthly(at - 1)));
}

/// The reason why `after` may not be joined to `before`, or nothing where it may.
std::optional<SeriesBreak> breakBetween(const Observation &before, const Observation &after, bool followed,
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
    if (!followed)
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
    for (std::size_t i = 0; i < m_observations.size(); ++i) {
        const Observation &observation = m_observations[i];
        if (!observation.value)
            continue;
        if (!m_segments.empty()) {
            const Observation &before = m_segments.back().back();
            const bool followed = before.period.isFollowedBy(observation.period) || (m_observations[i - 1].value && isMonthly(m_observations, i - 1));
            if (auto reason = breakBetween(before, observation, followed, breaks)) {
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

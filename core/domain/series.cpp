// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/series.h"

#include <algorithm>
#include <cstdlib>

namespace careatlas {

namespace {

bool areDates(const Period &before, const Period &after)
{
    return before.kind() == Period::Kind::Date && after.kind() == Period::Kind::Date;
}

/// Whether dates come once a month, as the last days of a monthly collection do, and not every week.
bool isMonthly(const std::vector<Observation> &sorted)
{
    return std::adjacent_find(sorted.begin(), sorted.end(), [](const Observation &before, const Observation &after) {
               return areDates(before.period, after.period) && before.period.firstDay().daysTo(after.period.firstDay()) < 28;
           }) == sorted.end();
}

bool follows(const Period &before, const Period &after, bool monthly)
{
    if (before.isFollowedBy(after))
        return true;
    // The next month's comes a few days early or late where a day is no working day.
    return monthly && areDates(before, after) && std::abs(before.firstDay().addMonths(1).daysTo(after.firstDay())) <= 4;
}

/// "single days" of a daily or weekly count; years of all kinds are told apart, since they begin on different days.
QString inWords(Period::Kind kind)
{
    switch (kind) {
    case Period::Kind::FinancialYear:
        return QStringLiteral("financial years");
    case Period::Kind::CalendarYear:
        return QStringLiteral("calendar years");
    case Period::Kind::MidYear:
        return QStringLiteral("middles of years");
    case Period::Kind::Month:
        return QStringLiteral("months");
    case Period::Kind::Date:
        break;
    }
    return QStringLiteral("single days");
}

/// What tells one edition of a source from another.
QString editionOf(const Release &release)
{
    return release.name.isEmpty() ? release.published : release.name;
}

/// The reason why `after` may not be joined to `before`, or nothing where it may.
std::optional<SeriesBreak> breakBetween(const Observation &before, const Observation &after,
                                        const std::vector<MethodBreak> &breaks, bool monthly)
{
    for (const MethodBreak &method : breaks)
        if (before.period < method.from && !(after.period < method.from))
            return SeriesBreak{SeriesBreak::Reason::Definition, before.period, after.period, method.explanation};
    if (before.provenance.release.source != after.provenance.release.source)
        return SeriesBreak{SeriesBreak::Reason::Source, before.period, after.period,
                           QStringLiteral("The source changes from %1 to %2, so the two are not joined.")
                               .arg(before.provenance.release.title, after.provenance.release.title)};
    if (editionOf(before.provenance.release) != editionOf(after.provenance.release))
        return SeriesBreak{SeriesBreak::Reason::Edition, before.period, after.period,
                           QStringLiteral("The edition changes from %1 to %2, so the two are not joined.")
                               .arg(editionOf(before.provenance.release), editionOf(after.provenance.release))};
    if (before.period.kind() != after.period.kind())
        return SeriesBreak{SeriesBreak::Reason::PeriodKind, before.period, after.period,
                           QStringLiteral("Figures for %1 end at %2 and figures for %3 begin at %4, so the two are not joined.")
                               .arg(inWords(before.period.kind()), before.period.label(), inWords(after.period.kind()), after.period.label())};
    if (after.state == DataState::Break)
        return SeriesBreak{SeriesBreak::Reason::Break, before.period, after.period,
                           QStringLiteral("The publisher marks a break in the series at %1.").arg(after.period.label())};
    if (!follows(before.period, after.period, monthly))
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
    const bool monthly = isMonthly(m_observations);
    for (const Observation &observation : m_observations) {
        if (!observation.value)
            continue;
        if (!m_segments.empty()) {
            if (auto reason = breakBetween(m_segments.back().back(), observation, breaks, monthly)) {
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/timeaxis.h"

#include <QLocale>

#include <array>
#include <set>

namespace careatlas {

namespace {

constexpr std::size_t enough = 3; ///< points that make a line

/// The next period of a yearly kind.
Period yearAfter(const Period &period)
{
    switch (period.kind()) {
    case Period::Kind::FinancialYear:
        return Period::financialYear(period.startYear() + 1);
    case Period::Kind::MidYear:
        return Period::midYear(period.startYear() + 1);
    default:
        return Period::calendarYear(period.startYear() + 1);
    }
}

std::vector<TimeTick> yearTicks(const std::vector<Period> &periods)
{
    std::vector<Period> named;
    for (const Period &period : periods) {
        // A year without a figure keeps its place on the axis.
        while (!named.empty() && yearAfter(named.back()) < period)
            named.push_back(yearAfter(named.back()));
        named.push_back(period);
    }
    std::vector<TimeTick> ticks;
    for (const Period &period : named)
        ticks.push_back({period.position(), period.kind() == Period::Kind::MidYear ? period.code() : period.label()});
    return ticks;
}

int monthCount(QDate date)
{
    return date.year() * 12 + date.month() - 1;
}

} // namespace

Rhythm rhythmOf(const Period &period)
{
    switch (period.kind()) {
    case Period::Kind::Month:
        return Rhythm::Months;
    case Period::Kind::Date:
        return Rhythm::Days;
    case Period::Kind::FinancialYear:
    case Period::Kind::CalendarYear:
    case Period::Kind::MidYear:
        break;
    }
    return Rhythm::Years;
}

Rhythm chooseRhythm(const IndicatorFigures &figures, const MarkWriter &writer, const QString &breakdown)
{
    std::array<std::set<Period>, 3> councils;
    std::array<std::set<Period>, 3> all;
    for (const AreaFigures &area : figures.areas)
        for (const Observation &observation : area.observations) {
            if (observation.breakdown != breakdown || !writer.drawnValue(area, observation))
                continue;
            const auto rhythm = static_cast<std::size_t>(rhythmOf(observation.period));
            all[rhythm].insert(observation.period);
            if (MarkWriter::isCouncil(area))
                councils[rhythm].insert(observation.period);
        }
    for (const auto &held : {councils, all})
        for (std::size_t rhythm = held.size(); rhythm-- > 0;)
            if (held[rhythm].size() >= enough)
                return static_cast<Rhythm>(rhythm);
    std::size_t most = 0;
    for (std::size_t rhythm = 1; rhythm < all.size(); ++rhythm)
        if (all[rhythm].size() > all[most].size())
            most = rhythm;
    return static_cast<Rhythm>(most);
}

std::vector<TimeTick> timeTicks(const std::vector<Period> &periods)
{
    if (periods.empty())
        return {};
    const Rhythm rhythm = rhythmOf(periods.front());
    if (rhythm == Rhythm::Years)
        return yearTicks(periods);

    const QLocale words = QLocale::c(); // three letters to every month
    const bool months = rhythm == Rhythm::Months;
    const QDate last = periods.back().firstDay();
    int first = monthCount(periods.front().firstDay());
    if (!months && periods.front().firstDay().day() > 1)
        ++first; // a single day has no month about it: the tick is the month's beginning
    const int count = monthCount(last) - first + 1;
    const int every = count <= 15 ? 1 : count <= 36 ? 3 : 12;
    std::vector<TimeTick> ticks;
    for (int month = first; month <= monthCount(last); ++month) {
        if (month % every != 0)
            continue;
        const QDate begin(month / 12, month % 12 + 1, 1);
        const Period at = months && every < 12 ? Period::month(begin.year(), begin.month()) : Period::date(begin);
        ticks.push_back({at.position(), words.toString(begin, every == 12 ? QStringLiteral("yyyy") : QStringLiteral("MMM yyyy"))});
    }
    if (ticks.empty()) // a few days of one month
        for (const Period &period : periods)
            ticks.push_back({period.position(), words.toString(period.firstDay(), QStringLiteral("d MMM yyyy"))});
    return ticks;
}

} // namespace careatlas

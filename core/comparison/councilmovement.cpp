// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/councilmovement.h"

#include "core/domain/format.h"

#include <algorithm>

namespace careatlas {

namespace {

bool isYear(const Period &period)
{
    return period.kind() == Period::Kind::FinancialYear || period.kind() == Period::Kind::CalendarYear || period.kind() == Period::Kind::MidYear;
}

/// The official figures of the whole for years, of the kind of year that the latest is.
std::vector<Observation> yearsOf(const std::vector<Observation> &observations)
{
    std::vector<Observation> years;
    for (const Observation &observation : observations)
        if (observation.breakdown.isEmpty() && isYear(observation.period) && observation.state != DataState::Quoted)
            years.push_back(observation);
    const auto latest = std::max_element(years.begin(), years.end(), [](const Observation &a, const Observation &b) { return a.period < b.period; });
    if (latest != years.end()) {
        const Period::Kind kind = latest->period.kind();
        std::erase_if(years, [kind](const Observation &observation) { return observation.period.kind() != kind; });
    }
    return years;
}

TrendResult testOf(const std::vector<Estimate> &points)
{
    if (std::all_of(points.begin(), points.end(), [](const Estimate &point) { return point.method == IntervalMethod::Wilson; })) {
        std::vector<TrendShare> shares;
        for (const Estimate &point : points)
            shares.push_back({point.count(), *point.figure.denominator});
        return proportionTrend(shares);
    }
    std::vector<TrendValue> values;
    for (const Estimate &point : points)
        values.push_back({point.value(), *point.at95});
    return weightedTrend(values);
}

/// Why no trend can be told from these points; empty where one can.
QString whyNone(const std::vector<Estimate> &points)
{
    for (const Estimate &point : points) {
        if (!point.at95)
            return whyNoInterval(point);
        if (point.at95->upper <= point.at95->lower)
            return QStringLiteral("The figure for %1 has an interval of no width.").arg(point.figure.period.label());
    }
    return QString();
}

} // namespace

QString CouncilMovement::label() const
{
    if (movement == Movement::CannotBeCalculated)
        return QStringLiteral("Cannot be calculated");
    if (movement == Movement::NoSignificantChange)
        return QStringLiteral("No significant change");
    const bool up = movement == Movement::Increasing;
    const QString direction = up ? QStringLiteral("Increasing") : QStringLiteral("Decreasing");
    if (polarity == Polarity::None)
        return direction;
    return direction + (up == (polarity == Polarity::HigherIsBetter) ? QStringLiteral(" and getting better") : QStringLiteral(" and getting worse"));
}

CouncilMovement movementOf(const IndicatorFigures &figures, const AreaCode &council)
{
    CouncilMovement movement;
    movement.polarity = figures.indicator.polarity;
    const AreaFigures *area = areaOf(figures, council);
    if (!area) {
        movement.reason = QStringLiteral("No figures are held for %1.").arg(council.toString());
        return movement;
    }
    const Series series(yearsOf(area->observations), figures.breaks);
    if (series.segments().empty()) {
        movement.reason = QStringLiteral("%1 has no official figure for a year as a whole.").arg(area->area.name);
        return movement;
    }
    const std::vector<Observation> &run = series.segments().back();
    if (run.size() < trendPoints) {
        movement.reason = QStringLiteral("A trend takes %1 years in a row that compare with each other; up to %2 there %3 %4.")
                              .arg(formatCount(trendPoints), run.back().period.label(), run.size() == 1 ? QStringLiteral("is") : QStringLiteral("are"),
                                   formatCount(static_cast<double>(run.size())));
        return movement;
    }
    const auto basis = commonBasis(figures, nullptr);
    for (auto observation = run.end() - trendPoints; observation != run.end(); ++observation) {
        auto point = estimateOf(figures, *area, observation->period, QString(), basis);
        if (!point) {
            movement.points.clear();
            movement.reason = whyNoEstimate(figures, *area, observation->period, QString(), basis);
            return movement;
        }
        movement.points.push_back(std::move(*point));
    }
    movement.reason = whyNone(movement.points);
    if (!movement.reason.isEmpty())
        return movement;
    movement.test = testOf(movement.points);
    const int direction = movement.test->trend();
    movement.movement = direction > 0 ? Movement::Increasing : direction < 0 ? Movement::Decreasing : Movement::NoSignificantChange;
    return movement;
}

} // namespace careatlas

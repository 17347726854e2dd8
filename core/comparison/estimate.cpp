// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/estimate.h"

#include "core/domain/format.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace careatlas {

namespace {

struct MethodName {
    IntervalMethod method;
    const char *key;
    const char *name;
};

constexpr std::array methods{
    MethodName{IntervalMethod::None, "none", "none"},
    MethodName{IntervalMethod::Published, "published", "the publisher's margin of error"},
    MethodName{IntervalMethod::Wilson, "wilson", "Wilson's method"},
    MethodName{IntervalMethod::Byar, "byar", "Byar's method"},
    MethodName{IntervalMethod::ExactPoisson, "exact-poisson", "the exact Poisson method"},
};

/// What a unit counts or is a share of that is neither people nor events: how many there are is decided, not chance.
bool countsPlacesOrServices(const QString &words)
{
    static const QStringList supply{QStringLiteral("beds"), QStringLiteral("care homes"), QStringLiteral("providers"),
                                    QStringLiteral("services"), QStringLiteral("small areas")};
    return supply.contains(words);
}

/// Why figures in this unit have no interval from counts, whatever those are. Shares of providers and beds do: each is as it is or not.
WithoutInterval outOfQuestion(const Indicator &indicator, const Unit &unit, bool isRate)
{
    const bool isTotal = needsRate(unit);
    if (isTotal && !isRate)
        return WithoutInterval::Total;
    if (isTotal && unit.kind() == Unit::Kind::Count)
        return countsPlacesOrServices(unit.words()) ? WithoutInterval::PlacesOrServices : WithoutInterval::None;
    if (unit.kind() != Unit::Kind::Percent && unit.kind() != Unit::Kind::Rate)
        return WithoutInterval::NoCountOfChance;
    if (unit.denominator() == QLatin1String("small areas"))
        return WithoutInterval::PlacesOrServices;
    // A total that is a rate of nobody is itself the population, and the shares of its ages are of all who live there.
    if (needsRate(indicator.unit) && rateBases(indicator.unit).empty())
        return WithoutInterval::WholePopulation;
    return WithoutInterval::None;
}

QString inWords(DataState state)
{
    return toKey(state).replace(QLatin1Char('-'), QLatin1Char(' '));
}

double multiplierOf(const Unit &unit)
{
    return unit.kind() == Unit::Kind::Percent ? 100.0 : 100000.0;
}

/// Whether the counts give the value: within a step of the last digit shown, and within what their own rounding explains.
bool countsGiveValue(const Estimate &estimate)
{
    const double numerator = *estimate.figure.numerator, denominator = *estimate.figure.denominator;
    const double slack = estimate.countsRoundedTo / 2.0;
    const double factor = multiplierOf(estimate.unit), step = 0.1;
    const double lowest = factor * std::max(0.0, numerator - slack) / (denominator + slack) - step;
    const double highest = denominator > slack ? factor * (numerator + slack) / (denominator - slack) + step : factor;
    return lowest <= estimate.value() && estimate.value() <= highest;
}

Interval widened(const Interval &published, double value, const Unit &unit)
{
    const double times = normalWidth(Confidence::P99_8) / normalWidth(Confidence::P95);
    Interval wide{value - (value - published.lower) * times, value + (published.upper - value) * times};
    if (unit.maximum() > 0.0) {
        wide.lower = std::min(published.lower, std::max(0.0, wide.lower));
        wide.upper = std::max(published.upper, std::min(unit.maximum(), wide.upper));
    }
    return wide;
}

void addInterval(Estimate &estimate, WithoutInterval outOfQuestion)
{
    const Observation &figure = estimate.figure;
    const double value = *figure.value;
    if (figure.lower && figure.upper && *figure.lower <= value && value <= *figure.upper) {
        estimate.method = IntervalMethod::Published;
        estimate.at95 = Interval{*figure.lower, *figure.upper};
        estimate.at99_8 = widened(*estimate.at95, value, estimate.unit);
        return;
    }
    estimate.without = outOfQuestion;
    if (outOfQuestion != WithoutInterval::None)
        return;
    const bool isShare = estimate.unit.kind() == Unit::Kind::Percent;
    if (!figure.numerator || !figure.denominator || *figure.denominator <= 0.0) {
        estimate.without = WithoutInterval::NoCounts;
        return;
    }
    if (*figure.numerator < 0.0 || (isShare && *figure.numerator > *figure.denominator) || !countsGiveValue(estimate)) {
        estimate.without = WithoutInterval::CountsDisagree;
        return;
    }
    estimate.method = isShare ? IntervalMethod::Wilson : isExactPoisson(*figure.numerator) ? IntervalMethod::ExactPoisson : IntervalMethod::Byar;
    const auto at = [&estimate, &figure](Confidence confidence) {
        Interval interval = intervalOfCounts(estimate.count(), *figure.denominator, estimate.unit, confidence);
        // A published share is rounded, and where nobody or everybody is counted its interval ends at the value.
        return Interval{std::min(interval.lower, estimate.value()), std::max(interval.upper, estimate.value())};
    };
    estimate.at95 = at(Confidence::P95);
    estimate.at99_8 = at(Confidence::P99_8);
}

} // namespace

QString toKey(IntervalMethod method)
{
    return QString::fromLatin1(methods[static_cast<std::size_t>(method)].key);
}

QString nameOf(IntervalMethod method)
{
    return QString::fromLatin1(methods[static_cast<std::size_t>(method)].name);
}

double Estimate::count() const
{
    const bool roundedShare = countsRoundedTo > 0.0 && unit.kind() == Unit::Kind::Percent;
    return roundedShare ? std::min(value() / 100.0, 1.0) * *figure.denominator : *figure.numerator;
}

std::optional<RateBasis> basisFor(const Indicator &indicator, const QString &breakdown, std::optional<RateBasis> basis)
{
    return needsRate(indicator.unitOf(breakdown)) ? basis : std::nullopt;
}

Polarity polarityFor(const Indicator &indicator, const QString &breakdown)
{
    return indicator.unitOf(breakdown) == indicator.unit ? indicator.polarity : Polarity::None;
}

Interval intervalOfCounts(double count, double total, const Unit &unit, Confidence confidence)
{
    const Interval interval = unit.kind() == Unit::Kind::Percent ? wilson(count, total, confidence) : poisson(count, confidence);
    const double factor = unit.kind() == Unit::Kind::Percent ? 100.0 : multiplierOf(unit) / total;
    return {interval.lower * factor, interval.upper * factor};
}

const Observation *observationOf(const AreaFigures &area, const Period &period, const QString &breakdown)
{
    const auto found = std::find_if(area.observations.begin(), area.observations.end(), [&](const Observation &observation) {
        return observation.breakdown == breakdown && observation.period == period;
    });
    return found == area.observations.end() ? nullptr : &*found;
}

const AreaFigures *areaOf(const IndicatorFigures &figures, const AreaCode &code)
{
    const auto found = std::find_if(figures.areas.begin(), figures.areas.end(), [&](const AreaFigures &area) { return area.area.code == code; });
    return found == figures.areas.end() ? nullptr : &*found;
}

std::optional<Estimate> estimateOf(const IndicatorFigures &figures, const AreaFigures &area, const Period &period, const QString &breakdown,
                                   std::optional<RateBasis> basis)
{
    const Observation *observation = observationOf(area, period, breakdown);
    if (!observation || !observation->value)
        return std::nullopt;
    const Unit &unit = figures.indicator.unitOf(breakdown);
    Estimate estimate;
    estimate.area = area.area;
    estimate.figure = *observation;
    estimate.unit = unit;
    estimate.basis = basisFor(figures.indicator, breakdown, basis);
    estimate.countsRoundedTo = roundingOf(figures.roundings, *observation, area.area);
    if (estimate.basis) {
        auto rate = perPopulation(*observation, unit, *estimate.basis, area.denominators);
        if (!rate)
            return std::nullopt;
        estimate.figure = std::move(*rate);
        estimate.unit = rateUnit(unit, *estimate.basis);
        estimate.ownDenominator = hasOwnDenominator(*observation, unit, *estimate.basis);
    }
    addInterval(estimate, outOfQuestion(figures.indicator, unit, estimate.basis.has_value()));
    return estimate;
}

QString stateInWords(const Indicator &indicator)
{
    return inWords(hasFigure(indicator.state) ? DataState::NotAvailable : indicator.state);
}

QString whyNoEstimate(const IndicatorFigures &figures, const AreaFigures &area, const Period &period, const QString &breakdown,
                      std::optional<RateBasis> basis)
{
    if (estimateOf(figures, area, period, breakdown, basis))
        return QString();
    const Observation *observation = observationOf(area, period, breakdown);
    if (observation && observation->value)
        return QStringLiteral("No rate can be made of %1's figure for %2: no population is held to go with it.").arg(area.area.name, period.label());
    if (!period.isNull() && (area.area.beganAfter(period) || area.area.endedBefore(period)))
        return QStringLiteral("%1 did not exist as a council in %2.").arg(area.area.name, period.label());
    const QString why = observation ? inWords(observation->state) : stateInWords(figures.indicator);
    if (period.isNull())
        return QStringLiteral("%1 has no figure: %2.").arg(area.area.name, why);
    return QStringLiteral("%1 has no figure for %2: %3.").arg(area.area.name, period.label(), why);
}

QString whyNoInterval(const Estimate &estimate)
{
    switch (estimate.without) {
    case WithoutInterval::None:
        break;
    case WithoutInterval::Total:
        return QStringLiteral("This is a total, which is larger where more people live, and no rate can be made of it.");
    case WithoutInterval::NoCountOfChance:
        return QStringLiteral("This is no count of people or events, and the publisher gives no margin of error for it.");
    case WithoutInterval::WholePopulation:
        return QStringLiteral("This describes everyone who lives there and not a sample of them, so chance is no measure of it.");
    case WithoutInterval::PlacesOrServices:
        return QStringLiteral("This counts places or services, not people or events, so chance is no measure of it.");
    case WithoutInterval::NoCounts:
        return QStringLiteral("The publisher gives neither a margin of error for this figure nor the counts behind it.");
    case WithoutInterval::CountsDisagree:
        return QStringLiteral("The counts that are published beside it do not give this figure, so no interval is worked out from them.");
    }
    return QString();
}

QString howInterval(const Estimate &estimate)
{
    if (estimate.method == IntervalMethod::None)
        return QString();
    if (estimate.method == IntervalMethod::Published) {
        QString words = QStringLiteral("The publisher's margin of error at 95%; at 99.8% it is widened in proportion.");
        if (estimate.figure.respondents)
            words += QStringLiteral(" A survey, answered by %1 people.").arg(formatCount(*estimate.figure.respondents));
        return words;
    }
    QString words = QStringLiteral("Worked out by %1 from %2 %3 %4.")
                        .arg(nameOf(estimate.method), formatCount(*estimate.figure.numerator),
                             estimate.unit.kind() == Unit::Kind::Percent ? QStringLiteral("of") : QStringLiteral("among"),
                             formatCount(*estimate.figure.denominator));
    if (estimate.countsRoundedTo > 0.0)
        words += QStringLiteral(" Counts are published to the nearest %1.").arg(formatCount(estimate.countsRoundedTo));
    return words;
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/paircomparison.h"

#include "core/domain/format.h"

#include <algorithm>
#include <cmath>

namespace careatlas {

namespace {

/// What tells whether two observations were made alike, apart from their period and breakdown.
QString whyUnlike(const Estimate &a, const Estimate &b)
{
    const Release &of = a.figure.provenance.release, &other = b.figure.provenance.release;
    if ((a.figure.state == DataState::Quoted) != (b.figure.state == DataState::Quoted))
        return QStringLiteral("One figure is quoted from elsewhere and the other is official.");
    if (of.source != other.source)
        return QStringLiteral("The figures come from different sources.");
    if (of.name != other.name || of.published != other.published)
        return QStringLiteral("The figures come from different editions of their source.");
    if (a.ownDenominator != b.ownDenominator)
        return QStringLiteral("The rates are of unlike populations: one is the publisher's own, the other that of the middle of the year.");
    return QString();
}

bool hasFigure(const AreaFigures &area, const Period &period, const QString &breakdown, bool official)
{
    const Observation *observation = observationOf(area, period, breakdown);
    return observation && observation->value && (!official || observation->state != DataState::Quoted);
}

/// The latest period that both have official figures for, else any figures; else the latest of either's.
Period periodFor(const AreaFigures &a, const AreaFigures &b, const QString &breakdown)
{
    Period ofBoth, anyOfBoth, ofEither;
    for (const auto &[area, other] : {std::pair(&a, &b), std::pair(&b, &a)})
        for (const Observation &observation : area->observations) {
            if (observation.breakdown != breakdown || !observation.value)
                continue;
            const Period &period = observation.period;
            const auto keepLatest = [&period](Period &latest) {
                if (latest.isNull() || latest < period)
                    latest = period;
            };
            keepLatest(ofEither);
            if (hasFigure(*other, period, breakdown, false))
                keepLatest(anyOfBoth);
            if (observation.state != DataState::Quoted && hasFigure(*other, period, breakdown, true))
                keepLatest(ofBoth);
        }
    return !ofBoth.isNull() ? ofBoth : !anyOfBoth.isNull() ? anyOfBoth : ofEither;
}

MeasuredValue measured(const Estimate &estimate, Confidence confidence)
{
    return {estimate.value(), *estimate.at(confidence)};
}

bool isRateFromCounts(const Estimate &estimate)
{
    return estimate.isFromCounts() && estimate.unit.kind() == Unit::Kind::Rate;
}

std::optional<MeasuredValue> ratio(const Estimate &a, const Estimate &b, Confidence confidence)
{
    return rateRatio(a.count(), *a.figure.denominator, b.count(), *b.figure.denominator, confidence);
}

/// By the ratio of the two rates, or by its inverse where only that one can be made.
Verdict verdictOnRates(const Estimate &a, const Estimate &b, Confidence confidence, Polarity polarity)
{
    if (const auto both = ratio(a, b, confidence))
        return verdictOf(both->interval, 1.0, polarity);
    const auto inverse = ratio(b, a, confidence);
    return inverse ? mirrored(verdictOf(inverse->interval, 1.0, polarity)) : Verdict::Similar;
}

QString methodOf(const Estimate &a, const Estimate &b)
{
    if (isRateFromCounts(a) && isRateFromCounts(b))
        return QStringLiteral("Ratio of two rates, by Wilson's interval for the first one's share of all cases");
    if (a.method == IntervalMethod::Wilson && b.method == IntervalMethod::Wilson)
        return QStringLiteral("Difference of two shares, Newcombe's method");
    return QStringLiteral("Difference of two survey results, from their margins of error; approximate");
}

QString fragment(const PairComparison &pair)
{
    const QString &other = pair.b->area.name;
    const bool higher = pair.a->value() > pair.b->value();
    const QString direction = higher ? QStringLiteral("higher than %1").arg(other) : QStringLiteral("lower than %1").arg(other);
    if (pair.verdict95 == Verdict::NotCompared)
        return QStringLiteral("not compared with %1").arg(other);
    if (pair.verdict95 == Verdict::Similar)
        return QStringLiteral("similar to %1").arg(other);
    if (!pair.at95)
        return QStringLiteral("%1, which had none").arg(direction);
    const Interval &interval = pair.at95->interval;
    if (pair.measure == PairComparison::Measure::Ratio)
        return QStringLiteral("%1, %2 to %3 times as high").arg(direction, formatRatio(interval.lower), formatRatio(interval.upper));
    const double nearer = std::min(std::abs(interval.lower), std::abs(interval.upper));
    const double farther = std::max(std::abs(interval.lower), std::abs(interval.upper));
    const QString points = pair.a->unit.kind() == Unit::Kind::Percent ? QStringLiteral(" points") : QString();
    return QStringLiteral("%1, by %2 to %3%4").arg(direction, formatNumber(nearer, pair.a->unit), formatNumber(farther, pair.a->unit), points);
}

void compareEstimates(PairComparison &pair)
{
    const Estimate &a = *pair.a, &b = *pair.b;
    pair.notComparable = whyUnlike(a, b);
    if (!pair.notComparable.isEmpty())
        return;
    if (a.without == WithoutInterval::Total) {
        pair.notComparable = whyNoInterval(a);
        return;
    }
    const Polarity polarity = polarityFor(pair.indicator, pair.breakdown);
    if (isRateFromCounts(a) && isRateFromCounts(b)) {
        pair.measure = PairComparison::Measure::Ratio;
        pair.at95 = ratio(a, b, Confidence::P95);
        pair.at99_8 = ratio(a, b, Confidence::P99_8);
        pair.verdict95 = verdictOnRates(a, b, Confidence::P95, polarity);
        pair.verdict99_8 = verdictOnRates(a, b, Confidence::P99_8, polarity);
    } else {
        pair.measure = PairComparison::Measure::Difference;
        if (!a.at95 || !b.at95) {
            pair.notComparable = whyNoInterval(a.at95 ? b : a);
            return;
        }
        pair.at95 = difference(measured(a, Confidence::P95), measured(b, Confidence::P95));
        pair.at99_8 = difference(measured(a, Confidence::P99_8), measured(b, Confidence::P99_8));
        pair.verdict95 = verdictOf(pair.at95->interval, 0.0, polarity);
        pair.verdict99_8 = verdictOf(pair.at99_8->interval, 0.0, polarity);
    }
    pair.method = methodOf(a, b);
}

} // namespace

double PairComparison::certainty() const
{
    if (verdict95 == Verdict::NotCompared)
        return 0.0;
    const auto inStandardErrors = [](double gap, const Interval &interval) {
        return std::abs(gap) * 2.0 * normalWidth(Confidence::P95) / (interval.upper - interval.lower);
    };
    if (measure == Measure::Difference)
        return at95->value == 0.0 ? 0.0 : inStandardErrors(at95->value, at95->interval);
    // Of the first one's share of all cases, against its share of all people: that holds where one of them has none.
    const double ofA = a->count(), ofBoth = ofA + b->count();
    const double people = *a->figure.denominator + *b->figure.denominator;
    return ofBoth > 0.0 ? inStandardErrors(ofA / ofBoth - *a->figure.denominator / people, wilson(ofA, ofBoth, Confidence::P95)) : 0.0;
}

double PairComparison::size() const
{
    if (measure == Measure::None || a->value() == b->value())
        return 0.0;
    if (measure == Measure::Difference)
        return std::abs(a->value() - b->value()) / std::max(std::abs(a->value()), std::abs(b->value()));
    // Half a case each, so that none at all has a logarithm.
    const auto logRate = [](const Estimate &estimate) { return std::log((estimate.count() + 0.5) / *estimate.figure.denominator); };
    return std::abs(logRate(*a) - logRate(*b));
}

PairComparison comparePair(const IndicatorFigures &figures, const AreaCode &a, const AreaCode &b, const Period &period, const QString &breakdown)
{
    PairComparison pair;
    pair.indicator = figures.indicator;
    pair.breakdown = breakdown;
    const AreaFigures *ofA = areaOf(figures, a), *ofB = areaOf(figures, b);
    if (!ofA || !ofB) {
        pair.notComparable = QStringLiteral("No figures are held for %1.").arg((ofA ? b : a).toString());
        return pair;
    }
    if (a == b) {
        pair.notComparable = QStringLiteral("%1 is not held against itself.").arg(ofA->area.name);
        return pair;
    }
    pair.period = period.isNull() ? periodFor(*ofA, *ofB, breakdown) : period;
    if (pair.period.isNull()) {
        pair.notComparable = QStringLiteral("Neither %1 nor %2 has a figure: %3.").arg(ofA->area.name, ofB->area.name, stateInWords(figures.indicator));
        return pair;
    }
    const auto basis = commonBasis(figures, &pair.period);
    pair.a = estimateOf(figures, *ofA, pair.period, breakdown, basis);
    pair.b = estimateOf(figures, *ofB, pair.period, breakdown, basis);
    if (!pair.a || !pair.b) {
        pair.notComparable = whyNoEstimate(figures, pair.a ? *ofB : *ofA, pair.period, breakdown, basis);
        return pair;
    }
    compareEstimates(pair);
    pair.words = fragment(pair);
    return pair;
}

std::vector<PairComparison> comparePairs(const IndicatorFigures &figures, const AreaCode &a, const AreaCode &b, const Period &period)
{
    std::vector<PairComparison> pairs{comparePair(figures, a, b, period)};
    if (pairs.front().a || pairs.front().b)
        return pairs;
    std::vector<PairComparison> parts;
    for (const Dimension &dimension : figures.indicator.dimensions)
        for (const Breakdown &part : dimension.parts) {
            PairComparison pair = comparePair(figures, a, b, period, part.id());
            if (pair.a || pair.b)
                parts.push_back(std::move(pair));
        }
    return parts.empty() ? pairs : parts;
}

} // namespace careatlas

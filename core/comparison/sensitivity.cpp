// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/sensitivity.h"

#include "core/comparison/verdict.h"
#include "core/domain/format.h"

#include <QStringList>

#include <algorithm>

namespace careatlas {

namespace {

/// The verdict if there were so many more cases and people; nothing where there cannot be.
std::optional<Verdict> verdictWith(const Estimate &estimate, double moreCases, double morePeople, double benchmark, Polarity polarity)
{
    const double cases = estimate.count() + moreCases, people = *estimate.figure.denominator + morePeople;
    if (cases < 0.0 || people <= 0.0 || (estimate.unit.kind() == Unit::Kind::Percent && cases > people))
        return std::nullopt;
    return verdictOf(intervalOfCounts(cases, people, estimate.unit, Confidence::P95), benchmark, polarity);
}

QString change(const QString &what, Verdict verdict)
{
    return QStringLiteral("%1 make it %2.").arg(what, toKey(verdict));
}

} // namespace

std::optional<Sensitivity> sensitivityOf(const Estimate &estimate, double benchmark, Polarity polarity)
{
    if (!estimate.isFromCounts())
        return std::nullopt;
    const Verdict now = verdictOf(*estimate.at95, benchmark, polarity);
    const auto other = [&](double cases, double people) {
        const auto verdict = verdictWith(estimate, cases, people, benchmark, polarity);
        return verdict && *verdict != now ? verdict : std::nullopt;
    };
    QStringList changes;
    if (const auto verdict = other(1.0, 0.0))
        changes << change(QStringLiteral("One more case would"), *verdict);
    if (const auto verdict = other(-1.0, 0.0))
        changes << change(QStringLiteral("One case fewer would"), *verdict);

    const double hidden = estimate.countsRoundedTo / 2.0;
    // A rate's population is whole; both counts of a share are rounded.
    const double hiddenPeople = estimate.unit.kind() == Unit::Kind::Percent ? hidden : 0.0;
    std::optional<Verdict> byRounding;
    for (const double cases : {hidden, -hidden})
        for (const double people : {hiddenPeople, 0.0, -hiddenPeople})
            if (!byRounding)
                byRounding = other(cases, people);
    const QString step = formatCount(estimate.countsRoundedTo);
    if (byRounding)
        changes << change(QStringLiteral("The counts are published to the nearest %1, and what that hides could").arg(step), *byRounding);
    if (!changes.isEmpty())
        return Sensitivity{true, changes.join(QLatin1Char(' '))};
    return Sensitivity{false, hidden > 0.0 ? QStringLiteral("One case more or fewer, or rounding to the nearest %1, would not change this.").arg(step)
                                           : QStringLiteral("One case more or fewer would not change this.")};
}

} // namespace careatlas

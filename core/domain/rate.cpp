// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/rate.h"

#include <algorithm>
#include <array>

namespace careatlas {

namespace {

struct Denominator {
    const char *catalogue; ///< as indicators.csv has it
    const char *indicator;
    const char *words;
    const char *head; ///< one of them: "£ per adult"
};

constexpr std::array denominators{
    Denominator{"residents 18-64", "residents-18-64", "residents aged 18 to 64", "resident aged 18 to 64"},
    Denominator{"residents 65+", "residents-65-plus", "residents aged 65 and over", "resident aged 65 and over"},
    Denominator{"adults 18+", "adults", "adults", "adult"},
    Denominator{"all adults", "adults", "adults", "adult"},
    Denominator{"adults", "adults", "adults", "adult"},
    Denominator{"all residents", "population", "residents", "resident"},
    Denominator{"residents", "population", "residents", "resident"},
};

const Denominator *find(const QString &name)
{
    const QString wanted = name.trimmed();
    const auto at = std::find_if(denominators.begin(), denominators.end(), [&](const Denominator &known) {
        return wanted == QLatin1String(known.catalogue) || wanted == QLatin1String(known.words);
    });
    return at == denominators.end() ? nullptr : &*at;
}

} // namespace

bool needsRate(const Unit &unit)
{
    // "£ per hour" is a price, which compares as it is; "£" and "£ thousands" are totals.
    if (unit.kind() == Unit::Kind::Money)
        return !unit.words().contains(QLatin1String(" per "));
    return unit.kind() == Unit::Kind::Count;
}

QString denominatorIndicator(const QString &denominator)
{
    const Denominator *known = find(denominator);
    return known ? QString::fromLatin1(known->indicator) : QString();
}

QString denominatorWords(const QString &denominator)
{
    const Denominator *known = find(denominator);
    return known ? QString::fromLatin1(known->words) : denominator.trimmed();
}

double rateMultiplier(const Unit &unit)
{
    return unit.kind() == Unit::Kind::Money ? unit.scale() : 100000.0 * unit.scale();
}

Unit rateUnit(const Unit &unit)
{
    const Denominator *known = find(unit.denominator());
    if (unit.kind() == Unit::Kind::Money)
        return Unit::fromCatalogue(QStringLiteral("£ per %1").arg(known ? QString::fromLatin1(known->head) : unit.denominator()),
                                   denominatorWords(unit.denominator()));
    return Unit::fromCatalogue(QStringLiteral("per 100,000"), denominatorWords(unit.denominator()));
}

std::optional<Observation> perPopulation(const Observation &total, const Unit &unit, const std::vector<Observation> &populations)
{
    if (!total.value || !needsRate(unit))
        return std::nullopt;
    std::optional<double> people = total.denominator;
    if (!people) {
        const Period middle = Period::midYear(total.period.startYear());
        const auto population = std::find_if(populations.begin(), populations.end(),
                                             [&](const Observation &held) { return held.period == middle && held.value; });
        if (population != populations.end())
            people = population->value;
    }
    if (!people || *people <= 0.0)
        return std::nullopt;

    const double factor = rateMultiplier(unit) / *people;
    Observation rate = total;
    rate.value = *total.value * factor;
    rate.numerator = total.value;
    rate.denominator = people;
    if (total.lower)
        rate.lower = *total.lower * factor;
    if (total.upper)
        rate.upper = *total.upper * factor;
    return rate;
}

} // namespace careatlas

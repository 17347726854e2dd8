// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/rate.h"

#include <array>

namespace careatlas {

namespace {
struct Population {
    const char *catalogue;
    const char *indicator;
    const char *words; ///< after "per 100,000"
    const char *one; ///< after "£ per"
};
constexpr std::array populations{
    Population{"residents 18-64", "residents-18-64", "residents aged 18 to 64", "resident aged 18 to 64"},
    Population{"residents 65+", "residents-65-plus", "residents aged 65 and over", "resident aged 65 and over"},
    Population{"adults 18+", "adults", "adults", "adult"},
    Population{"all adults", "adults", "adults", "adult"},
    Population{"all residents", "population", "residents", "resident"},
};

const Population *find(const QString &denominator)
{
    for (const Population &population : populations)
        if (denominator == QLatin1String(population.catalogue))
            return &population;
    return nullptr;
}
} // namespace

bool needsRate(const Unit &unit)
{
    const bool total = unit.kind() == Unit::Kind::Count || (unit.kind() == Unit::Kind::Money && !unit.words().contains(QLatin1String("per ")));
    return total && find(unit.denominator());
}

QString denominatorIndicator(const QString &denominator)
{
    const Population *population = find(denominator);
    return population ? QString::fromLatin1(population->indicator) : QString();
}

double rateMultiplier(const Unit &unit)
{
    return unit.kind() == Unit::Kind::Money ? unit.scale() : 100000.0;
}

Unit rateUnit(const Unit &unit)
{
    const Population *population = find(unit.denominator());
    if (unit.kind() == Unit::Kind::Money)
        return Unit::fromCatalogue(QStringLiteral("£ per %1").arg(QLatin1String(population ? population->one : "")), {});
    return Unit::fromCatalogue(QStringLiteral("per 100,000"), QLatin1String(population ? population->words : ""));
}

std::optional<Observation> perPopulation(const Observation &total, const Unit &unit, const std::vector<Observation> &populations)
{
    if (!total.value)
        return std::nullopt;
    std::optional<double> people = total.denominator;
    for (const Observation &population : populations)
        if (!people && population.value && population.period.startYear() == total.period.startYear())
            people = population.value;
    if (!people || *people <= 0.0)
        return std::nullopt;
    Observation rate = total;
    rate.value = *total.value / *people * rateMultiplier(unit);
    rate.numerator = total.value;
    rate.denominator = people;
    rate.lower.reset();
    rate.upper.reset();
    return rate;
}

} // namespace careatlas

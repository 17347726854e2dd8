// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/rate.h"

#include "core/domain/format.h"

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

struct BasisKey {
    RateBasis basis;
    const char *key;
    const char *denominator; ///< as the catalogue has it; the unit's own for its own age
};

constexpr std::array bases{
    BasisKey{RateBasis::OwnAge, "own-age", ""},
    BasisKey{RateBasis::Adults, "adults", "adults"},
    BasisKey{RateBasis::Residents, "residents", "residents"},
};

} // namespace

QString toKey(RateBasis basis)
{
    return QString::fromLatin1(bases[static_cast<std::size_t>(basis)].key);
}

std::optional<RateBasis> rateBasisFromKey(const QString &key)
{
    for (const BasisKey &known : bases)
        if (key == QLatin1String(known.key))
            return known.basis;
    return std::nullopt;
}

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

Unit onBasis(const Unit &unit, RateBasis basis)
{
    if (basis == RateBasis::OwnAge)
        return unit;
    return Unit::fromCatalogue(unit.words(), QString::fromLatin1(bases[static_cast<std::size_t>(basis)].denominator));
}

std::vector<RateBasis> rateBases(const Unit &unit)
{
    std::vector<RateBasis> possible;
    if (!needsRate(unit) || unit.denominator().isEmpty())
        return possible;
    QStringList populations;
    for (const BasisKey &known : bases) {
        const QString population = denominatorIndicator(onBasis(unit, known.basis).denominator());
        if (populations.contains(population))
            continue;
        populations << population;
        possible.push_back(known.basis);
    }
    return possible;
}

Unit rateUnit(const Unit &unit, RateBasis basis)
{
    const QString denominator = onBasis(unit, basis).denominator();
    const QString words = denominatorWords(denominator);
    const Denominator *known = find(denominator);
    if (unit.kind() == Unit::Kind::Money)
        return Unit::fromCatalogue(QStringLiteral("£ per %1").arg(known ? QString::fromLatin1(known->head) : denominator), words);
    return Unit::fromCatalogue(QStringLiteral("per 100,000"), words);
}

double rateMultiplier(const Unit &unit)
{
    return unit.kind() == Unit::Kind::Money ? unit.scale() : 100000.0 * unit.scale();
}

Period populationPeriod(const Period &period)
{
    return Period::midYear(period.startYear());
}

RateMaker::RateMaker(const Unit &unit, RateBasis basis)
    : m_population(denominatorIndicator(onBasis(unit, basis).denominator())), m_isOwn(m_population == denominatorIndicator(unit.denominator())),
      m_multiplier(rateMultiplier(unit))
{
}

std::optional<double> RateMaker::people(const Observation &total, const std::vector<Observation> &populations) const
{
    std::optional<double> people;
    if (takesOwnDenominator(total)) {
        people = total.denominator;
    } else {
        const Period middle = populationPeriod(total.period);
        const auto population = std::find_if(populations.begin(), populations.end(), [&](const Observation &held) {
            return held.period == middle && held.value && held.indicator == m_population;
        });
        if (population != populations.end())
            people = population->value;
    }
    return people && *people > 0.0 ? people : std::nullopt;
}

std::optional<double> RateMaker::rate(const Observation &total, const std::vector<Observation> &populations) const
{
    if (!total.value)
        return std::nullopt;
    const auto among = people(total, populations);
    return among ? std::optional(*total.value * (m_multiplier / *among)) : std::nullopt;
}

bool hasOwnDenominator(const Observation &total, const Unit &unit, RateBasis basis)
{
    return RateMaker(unit, basis).takesOwnDenominator(total);
}

std::optional<Observation> perPopulation(const Observation &total, const Unit &unit, RateBasis basis,
                                         const std::vector<Observation> &populations)
{
    if (!total.value || !needsRate(unit))
        return std::nullopt;
    const auto people = RateMaker(unit, basis).people(total, populations);
    if (!people)
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

QString rateInWords(const Observation &rate, const Unit &unit, RateBasis basis, bool ownDenominator)
{
    const QString made = QStringLiteral("%1 among %2 %3")
                             .arg(formatValue(rate.numerator.value_or(0.0), unit), formatCount(rate.denominator.value_or(0.0)),
                                  denominatorWords(onBasis(unit, basis).denominator()));
    return ownDenominator ? made : QStringLiteral("%1 in %2").arg(made, populationPeriod(rate.period).label());
}

} // namespace careatlas

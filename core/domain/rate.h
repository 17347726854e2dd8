// SPDX-License-Identifier: GPL-3.0-or-later
// Rates: a count per 100,000 of the people it could concern, a sum of money per head of them. A total
// compares nobody; this makes it comparable and names the denominator it used.
#pragma once

#include "core/domain/observation.h"
#include "core/domain/unit.h"

#include <optional>
#include <vector>

namespace careatlas {

/// Whom a rate is of: those of the age that the total counts, all adults, or all residents.
enum class RateBasis { OwnAge, Adults, Residents };

/// "own-age", "adults", "residents": in the store and on the command line.
QString toKey(RateBasis basis);
std::optional<RateBasis> rateBasisFromKey(const QString &key);

/// Whether figures in this unit are totals that only compare as a rate.
bool needsRate(const Unit &unit);

/// The indicator that holds the population behind a catalogue denominator ("residents 18-64" is
/// "residents-18-64"), or empty where none is held.
QString denominatorIndicator(const QString &denominator);

/// A catalogue denominator as a reader says it: "residents 65+" is "residents aged 65 and over". Others stay as they are.
QString denominatorWords(const QString &denominator);

/// The same total, of the people of `basis`: "requests" of "residents 18-64" is "requests" of "adults".
Unit onBasis(const Unit &unit, RateBasis basis);

/// The bases that totals in this unit can be rates of, their own first, each population once; none where the unit
/// is no total or names nobody it is of.
std::vector<RateBasis> rateBases(const Unit &unit);

/// The unit of the rate: "per 100,000 residents aged 18 to 64"; "£ per adult" for money.
Unit rateUnit(const Unit &unit, RateBasis basis);

/// What a total over its population is multiplied by to be in rateUnit(): 100,000, or the money's scale.
double rateMultiplier(const Unit &unit);

/// When the population of a rate is counted: in the middle of the calendar year that `period` begins in. For a month
/// or a day no other middle of a year is nearer; a financial year's is three months into it.
Period populationPeriod(const Period &period);

/// Makes many totals of one unit into rates on one basis, as perPopulation() does with each; `unit` is one that needs a rate.
class RateMaker {
public:
    RateMaker(const Unit &unit, RateBasis basis);

    /// Whom the total is of: perPopulation() says which number is taken. Nothing without one above 0.
    std::optional<double> people(const Observation &total, const std::vector<Observation> &populations) const;
    /// The rate, in rateUnit(); nothing without a total or without people.
    std::optional<double> rate(const Observation &total, const std::vector<Observation> &populations) const;
    bool takesOwnDenominator(const Observation &total) const { return m_isOwn && total.denominator; }

private:
    QString m_population; ///< the indicator that holds it
    bool m_isOwn = false; ///< the basis is the people that the total itself is of
    double m_multiplier = 1.0;
};

/// `total` as a rate in rateUnit(). Of its own age the denominator is the publisher's own where it gave one beside
/// the total; else it is that of `populations`, which names its indicator, at populationPeriod() exactly. Nothing
/// without either. The result's `numerator` is the total and its `denominator` the population used.
std::optional<Observation> perPopulation(const Observation &total, const Unit &unit, RateBasis basis,
                                         const std::vector<Observation> &populations);

/// Whether perPopulation() takes the publisher's own denominator for this total.
bool hasOwnDenominator(const Observation &total, const Unit &unit, RateBasis basis);

/// How such a rate is made: "3,250 requests among 137,450 residents aged 18 to 64", with "in mid-2023" for a population
/// that is not the publisher's own.
QString rateInWords(const Observation &rate, const Unit &unit, RateBasis basis, bool ownDenominator);

} // namespace careatlas

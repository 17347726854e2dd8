// SPDX-License-Identifier: GPL-3.0-or-later
// Rates: a count per 100,000 of the people it could concern, a sum of money per head of them. A total
// compares nobody; this makes it comparable and names the denominator it used.
#pragma once

#include "core/domain/observation.h"
#include "core/domain/unit.h"

#include <optional>
#include <vector>

namespace careatlas {

/// Whether figures in this unit are totals that only compare as a rate.
bool needsRate(const Unit &unit);

/// The indicator that holds the population behind a catalogue denominator ("residents 18-64" is
/// "residents-18-64"), or empty where none is held.
QString denominatorIndicator(const QString &denominator);

/// A catalogue denominator as a reader says it: "residents 65+" is "residents aged 65 and over". Others stay as they are.
QString denominatorWords(const QString &denominator);

/// The unit of the rate: "per 100,000 residents aged 18 to 64"; "£ per adult" for money.
Unit rateUnit(const Unit &unit);

/// What a total over its population is multiplied by to be in rateUnit(): 100,000, or the money's scale.
double rateMultiplier(const Unit &unit);

/// `total` as a rate in rateUnit(). The denominator is the publisher's own where it gave one beside the
/// total, else the population of the middle of the year that the period begins in. Nothing without either.
/// The result's `numerator` is the total and its `denominator` the population used.
std::optional<Observation> perPopulation(const Observation &total, const Unit &unit, const std::vector<Observation> &populations);

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// SimilarCouncils: which councils are most like one in what they are, not in how they do: people, density, ages, deprivation,
// disability, carers. A start for a comparison and no more; data/similar.csv says what goes in and with what weight.
#pragma once

#include "core/domain/councilgroup.h"
#include "core/statistics/similarity.h"
#include "core/store/indicatorstore.h"

namespace careatlas {

/// A row of data/similar.csv.
struct SimilarityFeature {
    QString id;
    QString title; ///< "Residents aged 65 and over"
    QString indicator;
    QString breakdown;
    Period period;
    bool perResident = false; ///< a total is taken per 100,000 residents
    Evening evening = Evening::None;
    double weight = 1.0;
    Unit unit; ///< of the values below
};

struct SimilarCouncil {
    Area area;
    double distance = 0.0;
    std::vector<double> features; ///< in the order of features()
};

class SimilarCouncils {
public:
    /// Reads every feature of every council of today but those that the data leave out (too small to be like any).
    static Result<SimilarCouncils> read(const IndicatorStore &store);

    const std::vector<SimilarityFeature> &features() const { return m_features; }
    /// How it is done and what it is not, in two sentences.
    static QString method();

    /// The nearest first, then by name; empty for a council that is left out, whose reason whyNone() gives.
    std::vector<SimilarCouncil> of(const AreaCode &council, int count = 15) const;
    QString whyNone(const AreaCode &council) const;
    /// The council's own values, in the order of features(); empty where it is left out.
    std::vector<double> valuesOf(const AreaCode &council) const;
    /// of() as a group.
    CouncilGroup group(const AreaCode &council) const;

private:
    std::vector<SimilarityFeature> m_features;
    std::vector<Area> m_councils;
    std::vector<FeatureColumn> m_columns; ///< one a feature, a value a council
};

} // namespace careatlas

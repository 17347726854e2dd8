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
    bool perResident = false; ///< a total is taken per 100,000 residents, as perPopulation() does
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
    /// Reads every feature of every council of today but those that the data leave out (too small to be like any) and those
    /// that lack one. BadValue names the line of a feature that the store cannot give.
    static Result<SimilarCouncils> read(const IndicatorStore &store);

    const std::vector<SimilarityFeature> &features() const { return m_features; }
    /// How it is done and what it is not, in three sentences.
    static QString method();

    /// The nearest first, then by name; all others where there are fewer. Empty for an area that is not compared.
    std::vector<SimilarCouncil> of(const AreaCode &council, int count = 15) const;
    /// Why this area is not compared, in a sentence; empty where it is.
    QString whyNone(const Area &area) const;
    /// The council's own values, in the order of features(); empty where it is left out.
    std::vector<double> valuesOf(const AreaCode &council) const;
    /// of() as a group; empty members for an area that is not compared.
    CouncilGroup group(const Area &council) const;

private:
    std::optional<std::size_t> placeOf(const AreaCode &council) const;

    std::vector<SimilarityFeature> m_features;
    std::vector<Area> m_councils; ///< by name
    std::vector<FeatureColumn> m_columns; ///< one a feature, a value a council
    QHash<AreaCode, QString> m_leftOut; ///< why
};

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// FigureLookup: the figures behind a text, asked for by indicator and place: those of its subjects, and where a store is at hand those of
// any other council. What comparisons found of them is asked here too, so that a text is held to the same judgement as a card.
#pragma once

#include "core/comparison/councilmovement.h"
#include "core/comparison/councilrank.h"
#include "core/comparison/verdict.h"
#include "core/narrative/bands.h"
#include "core/narrative/evidence.h"

#include <QSet>

#include <map>

namespace careatlas {

class IndicatorStore;

class FigureLookup {
public:
    /// Both outlive it. Without `store` only the places of the subjects are known.
    FigureLookup(const AreaRegister &areas, const std::vector<TextSubject> &subjects, const IndicatorStore *store);

    const std::vector<TextSubject> &subjects() const { return m_subjects; }
    const TextSubject &subject(int topic) const { return m_subjects[static_cast<std::size_t>(topic)]; }
    const AreaRegister &areas() const { return m_areas; }

    /// Null where nothing is held of the place.
    const AreaFigures *area(int topic, const AreaCode &code) const;

    /// Whether any place of the subject has a figure of this breakdown.
    bool hasPart(int topic, const QString &breakdown) const;

    std::vector<Evidence> evidence(int topic, const TextPlace &place, const PeriodFilter &wanted) const;
    /// The ends of the intervals that are worked out from counts, or are the publisher's, as evidence.
    std::vector<Evidence> intervals(int topic, const TextPlace &place, const PeriodFilter &wanted) const;
    /// What a text means that says no period: of each breakdown that of the card, or the latest where the place has none then.
    PeriodFilter usualPeriods(int topic, const TextPlace &place) const;

    /// A figure held against another place's.
    struct Compared {
        Verdict verdict = Verdict::NotCompared;
        QString reason; ///< why not compared
        double value = 0.0;
        double other = 0.0;
        Unit unit;
        bool ofEveryone = false; ///< both count everyone, so that chance has no part in them
    };
    std::optional<Compared> compare(int topic, const TextPlace &place, const TextPlace &other, const Period &period, const QString &breakdown) const;

    /// The place of a council among those of England, or of a region where one is given; null without one.
    const CouncilRank *rank(int topic, const AreaCode &council, const AreaCode &region, const Period &period) const;
    /// How many councils have a figure, of England or of a region.
    std::vector<int> councilCounts(int topic, const Period &period) const;
    std::optional<GapBand> band(int topic, double gap, const Period &period) const;
    CouncilMovement movement(int topic, const AreaCode &code) const;

private:
    const IndicatorFigures &figures(int topic) const { return subject(topic).figures; }
    const IndicatorFigures *withCouncils(int topic, const AreaCode &first, const AreaCode &second) const;
    const IndicatorFigures *everyone(int topic, const Period &period) const;
    std::optional<Benchmark> benchmark(int topic, const IndicatorFigures &figures, const Area &council, const TextPlace &place, const Period &period, const QString &breakdown) const;

    const AreaRegister &m_areas;
    const std::vector<TextSubject> &m_subjects;
    const IndicatorStore *m_store;
    mutable std::map<int, QSet<QString>> m_parts; ///< that the subjects have figures of
    mutable std::map<QString, std::optional<CouncilRank>> m_ranks; ///< of a council among others: each takes every council's interval
    mutable std::map<QString, double> m_deviations; ///< how far councils lie apart
    mutable std::map<QString, std::shared_ptr<const IndicatorFigures>> m_read; ///< by indicator and codes; null where it cannot be read
};

} // namespace careatlas

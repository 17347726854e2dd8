// SPDX-License-Identifier: GPL-3.0-or-later
// Finding: what the statistics found of one indicator for one council, before a word is written: its figure, how it stands to its
// benchmark, its place, its movement, its parts, the council beside it. Chart texts and summaries are both made from
// findings, so they cannot disagree.
#pragma once

#include "core/comparison/councilmovement.h"
#include "core/comparison/councilrank.h"
#include "core/comparison/paircomparison.h"
#include "core/narrative/bands.h"
#include "core/narrative/phrases.h"
#include "core/narrative/textsubject.h"

#include <QHash>

namespace careatlas {

/// A part of the indicator, such as a kind of support, as it is compared.
struct PartFinding {
    Breakdown part;
    Observation stored;
    Judgement judgement; ///< of the part's figure, as a rate where it is a total
};

struct Finding {
    const TextSubject *subject = nullptr;
    IndicatorPhrases phrases;
    QString largest; ///< the pattern for its largest part; empty for none
    const Observation *own = nullptr; ///< the council's whole at the period, with a figure; else null
    std::optional<RateBasis> basis; ///< of the rate that is compared
    Judgement judgement;
    std::optional<GapBand> band; ///< of a clear verdict: how far it lies from the benchmark, by how far councils lie apart
    CouncilRank rank;
    CouncilMovement movement;
    std::vector<PartFinding> parts; ///< those of phrases.parts that have a figure
    bool partsHeldBack = false; ///< a part of phrases.parts is suppressed
    std::optional<PairComparison> pair; ///< with the council beside it

    const Indicator &indicator() const { return subject->figures.indicator; }
    const AreaFigures &area() const { return subject->figures.areas.front(); }
    /// Whether there is anything to say but a state.
    bool hasFigure() const;
    /// Better, worse, higher or lower by the interval test, and not so far out that a figure is rather to be checked.
    bool isClear() const;
    /// How much it tells, to choose by: how far the benchmark lies from the figure, in standard errors, evened out, times the band.
    double weight() const;
};

/// `subject` outlives it.
Finding findingOf(const TextSubject &subject, const Phrases &phrases);

/// Those of several subjects by their indicators; the subjects outlive them.
QHash<QString, Finding> findingsOf(const std::vector<TextSubject> &subjects, const Phrases &phrases);

/// How far a benchmark lies from a compared figure in standard errors of its interval; 0 where it is not tested.
double distanceInStandardErrors(const Judgement &judgement);

} // namespace careatlas

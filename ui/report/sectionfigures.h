// SPDX-License-Identifier: GPL-3.0-or-later
// SectionFigures: every figure that one page shows, for one council or two, asked for in one go so that a
// page appears whole. A card that could not be read keeps its error; the others are not held up by it.
#pragma once

#include "core/comparison/benchmark.h"
#include "core/narrative/textspec.h"
#include "core/report/reportdefinition.h"
#include "core/store/indicatorstore.h"

#include <QHash>

#include <memory>
#include <optional>

namespace careatlas {

/// One indicator for the council and, with its own region, for the council beside it.
struct CardFigures {
    IndicatorFigures council;
    std::optional<IndicatorFigures> second = {};
    std::optional<GroupFigures> group = {}; ///< where the comparator is one
    std::optional<GroupFigures> secondGroup = {};
    std::shared_ptr<const IndicatorFigures> everyone = {}; ///< every council at the card's period, among which these have their places
};

struct SectionFigures {
    QHash<QString, CardFigures> cards; ///< by indicator
    QHash<QString, Error> errors; ///< by indicator
};

/// What a page asks for.
struct SectionQuestion {
    AreaCode council;
    AreaCode second; ///< may be empty
    std::optional<CouncilGroup> group = {}; ///< that the council is held against, where the comparator is one
    std::optional<CouncilGroup> secondGroup = {};
    bool operator==(const SectionQuestion &) const = default;
};

/// The indicators of the tiles and cards of a section, each once.
QStringList indicatorsOf(const SectionDefinition &section);

/// The figures of one council with the other council's beside its own, so that each chart holds both.
IndicatorFigures withOther(IndicatorFigures figures, const IndicatorFigures &other);
/// The one period that both councils are shown at.
Period commonPeriod(const CardFigures &figures);

/// Whether any area has a figure.
bool hasFigures(const CardFigures &figures);

SectionFigures loadSection(const IndicatorStore &store, const QStringList &indicators, const SectionQuestion &question);

} // namespace careatlas

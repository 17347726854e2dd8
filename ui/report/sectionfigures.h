// SPDX-License-Identifier: GPL-3.0-or-later
// SectionFigures: every figure that one page shows, for one council or two, asked for in one go so that a
// page appears whole. A card that could not be read keeps its error; the others are not held up by it.
#pragma once

#include "core/report/reportdefinition.h"
#include "core/store/indicatorstore.h"

#include <QHash>

#include <optional>

namespace careatlas {

/// One indicator for the council and, with its own region, for the council beside it.
struct CardFigures {
    IndicatorFigures council;
    std::optional<IndicatorFigures> second;
};

struct SectionFigures {
    QHash<QString, CardFigures> cards; ///< by indicator
    QHash<QString, Error> errors; ///< by indicator
};

/// The indicators of the tiles and cards of a section, each once.
QStringList indicatorsOf(const SectionDefinition &section);

/// Reads a section; `second` may be empty.
SectionFigures loadSection(const IndicatorStore &store, const QStringList &indicators, const AreaCode &council, const AreaCode &second);

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// ComparedPair: two councils compared on every indicator of the report, read and worked out in one go on the store's
// thread; and in which order, and which of them, a list shows.
#pragma once

#include "core/comparison/paircomparison.h"
#include "core/report/reportdefinition.h"
#include "core/store/indicatorstore.h"
#include "ui/compare/comparechoices.h"

namespace careatlas {

/// One indicator of both councils.
struct ComparedIndicator {
    QString indicator; ///< its id
    QString section; ///< the id of the section that its card stands in
    IndicatorFigures figures; ///< of the council, the second, the council's region and England
    std::optional<AreaFigures> secondRegion; ///< where that is another one
    PairComparison comparison; ///< of the whole
    std::vector<PairComparison> parts; ///< where there is no figure of the whole and there are some of its parts
    QString fault; ///< why the figures could not be read; else empty

    bool isCompared() const { return comparison.verdict95 != Verdict::NotCompared; }
    bool isClearlyDifferent() const { return isCompared() && comparison.verdict95 != Verdict::Similar; }
};

/// Every card's indicator, in the order of the report.
std::vector<ComparedIndicator> comparedPair(const IndicatorStore &store, const ReportDefinition &report, const AreaCode &council, const AreaCode &second);

/// Whether an indicator of this section is within a scope.
bool isInScope(const QString &scope, const QString &section, const QString &indicator, const QStringList &favourites);

/// What is listed, as places in `pair`: the scope's, of these the clearly different only where so chosen, in the order chosen.
/// What is not compared comes last where the order is by difference.
std::vector<std::size_t> arranged(const std::vector<ComparedIndicator> &pair, const CompareChoices &choices, const QStringList &favourites);

/// "12 of 61 compared": those of the scope that are clearly different, of those that could be compared.
QString differentWords(const std::vector<ComparedIndicator> &pair, const CompareChoices &choices, const QStringList &favourites);

} // namespace careatlas

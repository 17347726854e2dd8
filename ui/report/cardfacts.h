// SPDX-License-Identifier: GPL-3.0-or-later
// CardFacts: what a card or a tile says about one indicator for one council, in words ready to show: the
// value, its period and unit, what it is held against, its state and its source. Values, so that tests
// read them without a window.
#pragma once

#include "core/comparison/councilmovement.h"
#include "core/comparison/verdict.h"
#include "core/report/reportdefinition.h"
#include "ui/report/sectionfigures.h"

#include <QHash>

namespace careatlas {

/// A figure with the name that it must never lose.
struct NamedFigure {
    QString name; ///< "England, published", "Per 100,000 of all residents"
    QString value;
    QString note; ///< how it is made, in a sentence
    bool operator==(const NamedFigure &) const = default;
};

/// A council that this one followed, with figures that stay its own.
struct Predecessor {
    AreaCode code;
    QString name;
    QString sentence; ///< "Figures up to 2022-23 stand under Cumbria."
    bool operator==(const Predecessor &) const = default;
};

struct CardFacts {
    QString title;
    QString areaName;
    AreaRole role = AreaRole::Council;

    QString value; ///< "58.1%"; empty where there is no figure
    QString valueUnit; ///< what the value is of: "people surveyed"
    QString period; ///< "2023-24"
    QString rate; ///< of a total: "532.4 per 100,000 residents aged 18 to 64"
    QString respondents; ///< "325 people answered"

    QString comparison; ///< "Worse than England 65.4%"; without a verdict "Below England 65.4%", "England 65.4% in 2022-23", "England: no figure"
    Judgement judgement; ///< the verdict with what it rests on, or why there is none
    QStringList peers; ///< by name, those whose median it is held against
    QString peersHow; ///< how they were found
    QString basisWarning; ///< where it depends on whom the rate is of
    CouncilMovement movement; ///< of the last five years

    bool missing = false; ///< no figure at `period`, for the reason in stateTitle
    QString badge; ///< a figure's warning in short: "Provisional"
    QString stateTitle; ///< in place of a figure: "Suppressed: fewer than 5"
    QString stateText; ///< why, and what would fill it; also a warning's sentence

    std::vector<NamedFigure> england; ///< England's faces at `period`: published, pooled, mean of councils; empty with one alone
    bool englandDiffers = false; ///< two of them by more than one in the last digit shown
    std::vector<NamedFigure> rates; ///< of a total, the one in the bars first: own age, adults, residents, the publisher's own, quoted ones
    std::vector<Predecessor> past; ///< of a council that followed others

    bool takesCounts = false; ///< a helpline's own counts can fill it
    std::optional<Release> ownCounts; ///< those that it shows

    IndicatorText text; ///< what the indicator is, why it matters, how to read it and what it cannot say
    QString notes; ///< what the publisher says of this very figure
    QString source; ///< "Source: Department of Health and Social Care, January 2026"
    QString sourceDetail; ///< with title, licence and the cell that the figure stands in

    bool operator==(const CardFacts &) const = default;
};

/// The facts of the first area of `figures` at `period`; `group` is there where the comparator is one.
CardFacts cardFacts(const IndicatorFigures &figures, const Period &period, Comparator comparator, const std::optional<GroupFigures> &group,
                    const QHash<QString, StateWords> &states);

/// The basis that the charts at `period` use; where nothing there can be a rate, the first that could.
std::optional<RateBasis> basisOf(const IndicatorFigures &figures, const Period &period);

} // namespace careatlas

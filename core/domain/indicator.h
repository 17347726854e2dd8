// SPDX-License-Identifier: GPL-3.0-or-later
// Indicator: one row of the catalogue: what is measured, in what unit, which way is good, and what stands
// in its place where there is no figure. Read from data/, never written in code.
#pragma once

#include "core/domain/datastate.h"
#include "core/domain/unit.h"

#include <QString>
#include <QStringList>

namespace careatlas {

/// Which way is good; None where the field does not say.
enum class Polarity { None, HigherIsBetter, LowerIsBetter };

QString toKey(Polarity polarity);
std::optional<Polarity> polarityFromKey(const QString &key);

/// One part of a whole that an indicator is shown by, such as a kind of care.
struct Breakdown {
    QString dimension; ///< "setting"
    QString key; ///< "nursing"
    QString label; ///< "Nursing care"

    /// As observations hold it: "setting=nursing".
    QString id() const { return dimension + QLatin1Char('=') + key; }
    bool operator==(const Breakdown &) const = default;
};

struct Indicator {
    QString id;
    QString checklist; ///< the entry of the checklist it answers: "QI-8, AR-1"
    QString section;
    QString group;
    QString title;
    Unit unit;
    Polarity polarity = Polarity::None;
    QString geography; ///< "all", "council", "region", "council-and-england" or "none"
    QStringList charts;
    std::vector<Breakdown> breakdowns; ///< in reading order; empty for an indicator with one figure an area
    DataState state = DataState::Value; ///< what a council without a figure shows
    QString stateNote; ///< why, and what would fill it
    QString definition;
    QString notes;
    bool listed = true; ///< false for denominators, which are kept for rates and have no card

    bool operator==(const Indicator &) const = default;
};

} // namespace careatlas

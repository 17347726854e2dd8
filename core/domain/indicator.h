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

/// One part that an indicator is shown by, such as a kind of care.
struct Breakdown {
    QString dimension; ///< "setting"
    QString key; ///< "nursing"
    QString label; ///< "Nursing care"

    /// As observations hold it: "setting=nursing".
    QString id() const { return dimension + QLatin1Char('=') + key; }
    bool operator==(const Breakdown &) const = default;
};

/// The parts of an indicator in one respect: kinds of care, deciles, statements of an assessment.
struct Dimension {
    QString id; ///< "setting"
    QString title; ///< as a chart by it is called where a reader chooses, so short: "By setting"
    Unit unit; ///< of its parts: the indicator's own, or another one such as the share of small areas in a decile
    std::vector<Breakdown> parts; ///< in reading order

    bool operator==(const Dimension &) const = default;
};

/// What a card says about its indicator in plain words.
struct IndicatorText {
    QString definition; ///< what is counted, and for whom
    QString why; ///< why it matters
    QString howToRead;
    QStringList caveats; ///< the one that can mislead most comes first
    QString limits; ///< what the figure cannot say
    QString standing; ///< which publication it is in, how often that comes out, whether it goes on
    QStringList synonyms; ///< other words that people look for it by

    bool operator==(const IndicatorText &) const = default;
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
    std::vector<Dimension> dimensions; ///< empty for an indicator with one figure an area
    DataState state = DataState::Value; ///< what a council without a figure shows
    QString stateNote; ///< why, and what would fill it
    IndicatorText text;
    bool listed = true; ///< false for denominators and background figures, which have no card

    /// The dimension of this id, or null.
    const Dimension *dimension(const QString &wanted) const;
    /// The unit of the whole for an empty breakdown, else that of the dimension it belongs to: "setting=nursing".
    const Unit &unitOf(const QString &breakdown) const;

    bool operator==(const Indicator &) const = default;
};

} // namespace careatlas

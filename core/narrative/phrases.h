// SPDX-License-Identifier: GPL-3.0-or-later
// Phrases: the patterns that sentences about each indicator are made from, and what each summary speaks of, read from
// data/narrative.json: a new indicator is given its words there and nowhere else.
#pragma once

#include "core/support/result.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <vector>

namespace careatlas {

class IndicatorStore;

struct IndicatorPhrases {
    /// Sentences without their ends, in order, each said where all its places can be filled; the first one follows the period. "A || B" is B
    /// where A cannot be filled.
    /// Places: {area}, {value} "910 requests", {number} "910", {grew} "grew by 7.2%", {rating} "Good", {money} "£866"; of a part its id,
    /// "{setting=nursing}", with "#number", "#money", "#n" and "#of" for its numerator and denominator, and "#count" for how many
    /// parts of a dimension have that value; with "england:" in front that of England.
    QStringList say;
    QString when; ///< in place of "in {period}"
    QString name; ///< as it stands in a list: "satisfaction with care and support"
    QString ask; ///< a question that the figure raises, without a number in it; empty for none
    QString parts; ///< the dimension whose largest and most different parts are named; empty for none
};

struct SummaryPart {
    QString heading;
    QStringList indicators;
};

struct SummaryDefinition {
    QString id; ///< "working-age"
    QString section; ///< whose page it stands on
    QString group; ///< after which; empty for the end of the page
    QString title; ///< {area} stands for the council
    std::vector<SummaryPart> parts;

    QStringList indicators() const; ///< each once
};

struct Phrases {
    QHash<QString, IndicatorPhrases> indicators;
    QHash<QString, QString> largest; ///< by dimension: "The most frequent kind was {part}, with {value}"
    std::vector<SummaryDefinition> summaries;

    /// Reads narrative.json; the error names the entry that is wrong.
    static Result<Phrases> parse(const QByteArray &json);
    /// Those of a store's data pack.
    static Result<Phrases> read(const IndicatorStore &store);
    /// That of this id, or null.
    const SummaryDefinition *summary(const QString &id) const;
};

} // namespace careatlas

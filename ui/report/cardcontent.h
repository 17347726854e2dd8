// SPDX-License-Identifier: GPL-3.0-or-later
// CardContent: a card as a value: its facts, its charts and what they say in words. With two councils there are two, at the same
// period and on the same axes, so that what stands side by side may be compared.
#pragma once

#include "core/narrative/textspec.h"
#include "ui/charts/chartbuilder.h"
#include "ui/narrative/writtentext.h"
#include "ui/report/cardfacts.h"
#include "ui/report/sectionfigures.h"

namespace careatlas {

struct CardChart {
    QString kind; ///< its name in the report: "bar", "grouped-bar:decile"
    QString label; ///< where a reader chooses: "Bars", "Deciles"
    ChartSpec spec;
    bool operator==(const CardChart &) const = default;
};

struct CardContent {
    CardFacts facts;
    std::vector<CardChart> charts; ///< only those with a figure to draw
    WrittenText written = {}; ///< shown where it has data

    const CardChart *chart(const QString &kind) const;
    bool operator==(const CardContent &) const = default;
};

/// One content for each council, at the latest period with an official figure.
std::vector<CardContent> cardContents(const CardDefinition &card, const CardFigures &figures, const ChartBuilder &builder,
                                      Comparator comparator, const QHash<QString, StateWords> &states);

/// What stands in a card's place when its figures could not be read.
CardContent faultyContent(const QString &title, const Error &error);

} // namespace careatlas

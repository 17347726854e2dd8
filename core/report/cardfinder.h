// SPDX-License-Identifier: GPL-3.0-or-later
// CardFinder: finds the report's cards by the words that people look for them by: the title, other names for
// the same thing, the section and group. The window's search and the command line's both ask it.
#pragma once

#include "core/domain/indicator.h"
#include "core/report/reportdefinition.h"

#include <vector>

namespace careatlas {

struct FoundCard {
    QString indicator;
    QString title;
    QString section; ///< id
    QString sectionTitle;
    QString synonym; ///< the other name it was found by: "respite"; empty where its own words were enough
    bool operator==(const FoundCard &) const = default;
};

class CardFinder {
public:
    CardFinder() = default;
    /// A card whose indicator is not in the list is not found.
    CardFinder(const ReportDefinition &report, const std::vector<Indicator> &indicators);

    /// Forgets the cards of all other indicators.
    void keepOnly(const QStringList &indicators);

    /// The cards that hold the start of every typed word: those found by their title first, then by another name,
    /// then with the help of their section's or group's title; within these in the order of the report. Every card
    /// where nothing is typed.
    std::vector<FoundCard> find(const QString &typed) const;

private:
    struct Entry {
        FoundCard card;
        QString group; ///< title
        QStringList synonyms;
    };
    std::vector<Entry> m_entries;
};

} // namespace careatlas

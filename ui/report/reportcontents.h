// SPDX-License-Identifier: GPL-3.0-or-later
// ReportContents: what the window needs to know once, read when the store is opened: the areas, the report's
// layout, the words for states, the guide and the releases. A plain value; the figures come page by page.
#pragma once

#include "core/narrative/phrases.h"
#include "core/report/cardfinder.h"
#include "core/report/reportdefinition.h"
#include "core/store/indicatorstore.h"

#include <QHash>

namespace careatlas {

struct ReportContents {
    AreaRegister areas;
    ReportDefinition report;
    CardFinder finder; ///< of the report's cards
    QHash<QString, StateWords> states; ///< by key
    std::vector<Release> releases;
    Phrases phrases; ///< that texts are made from
    QString howTo; ///< Markdown
    QString packHash;

    /// The short words of each state by key, as ChartBuilder takes them.
    QHash<QString, QString> stateTitles() const;
    /// "Built-in data, 14 releases, newest January 2026".
    QString packWords() const;
};

Result<ReportContents> loadContents(const IndicatorStore &store);

} // namespace careatlas

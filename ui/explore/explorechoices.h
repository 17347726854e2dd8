// SPDX-License-Identifier: GPL-3.0-or-later
// ExploreChoices: what a reader has chosen to look at on the Explore tab, as wishes: one that the figures cannot grant waits
// until others can. As a recipe it is a line that goes into the history, the settings and the command line.
#pragma once

#include "core/domain/period.h"
#include "core/domain/rate.h"

#include <optional>

namespace careatlas {

struct ExploreChoices {
    QString indicator = QStringLiteral("user-satisfaction");
    QString part; ///< a breakdown; empty for the whole
    Period period; ///< null for the latest
    std::optional<RateBasis> per; ///< of totals; empty for the one that covers all councils
    QString group = QStringLiteral("england"); ///< a key of GroupShelf
    QString view = QStringLiteral("map"); ///< of exploreViews()
    QString against = QStringLiteral("user-quality-of-life"); ///< of a scatter, along the bottom
    QString boundaries; ///< a file of outlines for the map; empty for tiles

    bool operator==(const ExploreChoices &) const = default;
};

/// "map", "trend", "box", "scatter", "table".
const QStringList &exploreViews();

/// "indicator=user-satisfaction&part=&period=&per=&group=england&view=map&...", always whole, so that going back restores what was empty.
QString recipeOf(const ExploreChoices &choices);
/// `standing` with what the recipe says; what it does not say, or cannot be read, stands. Whether there is such an indicator, part
/// or group is not looked at.
ExploreChoices withRecipe(ExploreChoices standing, const QString &recipe);

} // namespace careatlas

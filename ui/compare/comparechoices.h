// SPDX-License-Identifier: GPL-3.0-or-later
// CompareChoices: what a reader has chosen to see on the Compare tab, as a value and as the query of an address.
#pragma once

#include <QString>

namespace careatlas {

struct CompareChoices {
    enum class Sort { Report, Size, Certainty };
    enum class View { List, Profile };

    static QString everything() { return QStringLiteral("all"); }
    static QString favourites() { return QStringLiteral("favourites"); }

    QString scope = everything(); ///< that, favourites() or a section's id
    Sort sort = Sort::Report;
    bool onlyDifferent = false;
    View view = View::List;
    QString indicator; ///< whose row was opened last; empty for none

    /// "scope=carers&sort=size&different=1&view=list&indicator=carer-satisfaction"
    QString toRecipe() const;
    /// These choices with what a recipe says in their place; what it does not say, or says in no known word, stays.
    CompareChoices with(const QString &recipe) const;

    bool operator==(const CompareChoices &) const = default;
};

/// "report", "size", "certainty"
QString toKey(CompareChoices::Sort sort);
/// "list", "profile"
QString toKey(CompareChoices::View view);

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/comparechoices.h"

#include <QUrlQuery>

namespace careatlas {

namespace {

const QString scopeKey = QStringLiteral("scope");
const QString sortKey = QStringLiteral("sort");
const QString differentKey = QStringLiteral("different");
const QString viewKey = QStringLiteral("view");
const QString indicatorKey = QStringLiteral("indicator");

} // namespace

QString toKey(CompareChoices::Sort sort)
{
    switch (sort) {
    case CompareChoices::Sort::Report:
        break;
    case CompareChoices::Sort::Size:
        return QStringLiteral("size");
    case CompareChoices::Sort::Certainty:
        return QStringLiteral("certainty");
    }
    return QStringLiteral("report");
}

QString toKey(CompareChoices::View view)
{
    return view == CompareChoices::View::List ? QStringLiteral("list") : QStringLiteral("profile");
}

QString CompareChoices::toRecipe() const
{
    QUrlQuery query;
    query.addQueryItem(scopeKey, scope);
    query.addQueryItem(sortKey, toKey(sort));
    query.addQueryItem(differentKey, onlyDifferent ? QStringLiteral("1") : QStringLiteral("0"));
    query.addQueryItem(viewKey, toKey(view));
    if (!indicator.isEmpty())
        query.addQueryItem(indicatorKey, indicator);
    return query.toString();
}

CompareChoices CompareChoices::with(const QString &recipe) const
{
    const QUrlQuery query(recipe);
    CompareChoices choices = *this;
    if (const QString said = query.queryItemValue(scopeKey); !said.isEmpty())
        choices.scope = said;
    for (const Sort known : {Sort::Report, Sort::Size, Sort::Certainty})
        if (query.queryItemValue(sortKey) == toKey(known))
            choices.sort = known;
    if (const QString said = query.queryItemValue(differentKey); said == QLatin1String("0") || said == QLatin1String("1"))
        choices.onlyDifferent = said == QLatin1String("1");
    for (const View known : {View::List, View::Profile})
        if (query.queryItemValue(viewKey) == toKey(known))
            choices.view = known;
    if (query.hasQueryItem(indicatorKey))
        choices.indicator = query.queryItemValue(indicatorKey);
    return choices;
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/explorechoices.h"

#include <QUrl>
#include <QUrlQuery>

namespace careatlas {

const QStringList &exploreViews()
{
    static const QStringList views{QStringLiteral("map"), QStringLiteral("trend"), QStringLiteral("box"), QStringLiteral("scatter"), QStringLiteral("table")};
    return views;
}

QString recipeOf(const ExploreChoices &choices)
{
    QUrlQuery query;
    const auto add = [&query](const char *key, const QString &value) {
        query.addQueryItem(QString::fromLatin1(key), QString::fromLatin1(QUrl::toPercentEncoding(value)));
    };
    add("indicator", choices.indicator);
    add("part", choices.part);
    add("period", choices.period.isNull() ? QString() : choices.period.key());
    add("per", choices.per ? toKey(*choices.per) : QString());
    add("group", choices.group);
    add("view", choices.view);
    add("against", choices.against);
    add("boundaries", choices.boundaries);
    return query.toString(QUrl::FullyEncoded);
}

ExploreChoices withRecipe(ExploreChoices standing, const QString &recipe)
{
    const QUrlQuery query(recipe);
    const auto said = [&query](const char *key) -> std::optional<QString> {
        const QString name = QString::fromLatin1(key);
        return query.hasQueryItem(name) ? std::optional(query.queryItemValue(name, QUrl::FullyDecoded)) : std::nullopt;
    };
    if (const auto indicator = said("indicator"); indicator && !indicator->isEmpty())
        standing.indicator = *indicator;
    if (const auto part = said("part"))
        standing.part = *part;
    if (const auto period = said("period")) {
        if (const auto read = Period::parse(*period))
            standing.period = *read;
        else if (period->isEmpty())
            standing.period = Period();
    }
    if (const auto per = said("per")) {
        if (const auto basis = rateBasisFromKey(*per))
            standing.per = basis;
        else if (per->isEmpty())
            standing.per.reset();
    }
    if (const auto group = said("group"); group && !group->isEmpty())
        standing.group = *group;
    if (const auto view = said("view"); view && exploreViews().contains(*view))
        standing.view = *view;
    if (const auto against = said("against"); against && !against->isEmpty())
        standing.against = *against;
    if (const auto boundaries = said("boundaries"))
        standing.boundaries = *boundaries;
    return standing;
}

} // namespace careatlas

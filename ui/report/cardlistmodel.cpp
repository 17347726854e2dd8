// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/cardlistmodel.h"

namespace careatlas {

CardListModel::CardListModel(CardFinder finder, QObject *parent) : SearchListModel(parent), m_finder(std::move(finder)) {}

std::pair<QString, QString> CardListModel::placeOf(const QString &key)
{
    return {key.section(QLatin1Char('/'), 0, 0), key.section(QLatin1Char('/'), 1)};
}

QString CardListModel::keyOf(const CardFinder &finder, const QString &indicator)
{
    for (const FoundCard &card : finder.find({}))
        if (card.indicator == indicator)
            return card.section + QLatin1Char('/') + card.indicator;
    return {};
}

std::vector<SearchListModel::Row> CardListModel::rowsFor(const QString &typed) const
{
    std::vector<Row> rows;
    for (const FoundCard &card : m_finder.find(typed)) {
        const QString detail = card.synonym.isEmpty() ? card.sectionTitle : tr("%1 · also called: %2").arg(card.sectionTitle, card.synonym);
        rows.push_back({card.title, card.section + QLatin1Char('/') + card.indicator, detail, false});
    }
    return rows;
}

} // namespace careatlas

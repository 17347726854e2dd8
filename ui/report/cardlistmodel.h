// SPDX-License-Identifier: GPL-3.0-or-later
// CardListModel: the cards that what is typed finds, each with its section and, where that found it, the other
// name that it goes by.
#pragma once

#include "core/report/cardfinder.h"
#include "ui/widgets/searchlistmodel.h"

namespace careatlas {

class CardListModel : public SearchListModel {
    Q_OBJECT
public:
    explicit CardListModel(CardFinder finder, QObject *parent = nullptr);

    /// The section's id and the indicator of a row's key.
    static std::pair<QString, QString> placeOf(const QString &key);
    /// The key of the first row of an indicator when nothing is typed; empty for none.
    static QString keyOf(const CardFinder &finder, const QString &indicator);

protected:
    std::vector<Row> rowsFor(const QString &typed) const override;

private:
    const CardFinder m_finder;
};

} // namespace careatlas

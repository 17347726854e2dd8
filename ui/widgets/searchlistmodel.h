// SPDX-License-Identifier: GPL-3.0-or-later
// SearchListModel: a list that is narrowed by what is typed: councils under their regions, cards with their
// sections. What the rows are is the heir's affair.
#pragma once

#include <QAbstractListModel>

#include <vector>

namespace careatlas {

class SearchListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { KeyRole = Qt::UserRole, HeadingRole, DetailRole };

    using QAbstractListModel::QAbstractListModel;

    void setFilter(const QString &typed);
    /// The row of this key, or -1.
    int rowOf(const QString &key) const;
    QString keyAt(int row) const;
    /// The first row from `row` in the direction of `step` (1 or -1) that can be chosen, or -1.
    int selectableFrom(int row, int step) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

protected:
    struct Row {
        QString text;
        QString key; ///< of what is chosen with it
        QString detail; ///< in a second, smaller line; may be empty
        bool heading = false; ///< over the rows after it, and not to be chosen
    };
    virtual std::vector<Row> rowsFor(const QString &typed) const = 0;

private:
    std::vector<Row> m_rows;
};

} // namespace careatlas

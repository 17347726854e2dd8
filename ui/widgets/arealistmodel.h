// SPDX-License-Identifier: GPL-3.0-or-later
// AreaListModel: the councils under the headings of their regions, narrowed by what has been typed: the
// start of any word of a name in any case, with or without accents and stops, or the start of a code.
#pragma once

#include "core/domain/arearegister.h"

#include <QAbstractListModel>

namespace careatlas {

class AreaListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { CodeRole = Qt::UserRole, HeadingRole };

    /// With `none` the first row is the choice of no council; its code is empty.
    AreaListModel(const AreaRegister &areas, bool none, QObject *parent = nullptr);

    void setFilter(const QString &typed);
    /// The row of this code, or -1; an empty code is the row of none.
    int rowOf(const AreaCode &code) const;
    AreaCode codeAt(int row) const;
    /// The first row from `row` in the direction of `step` (1 or -1) that can be chosen, or -1.
    int selectableFrom(int row, int step) const;
    int councilCount() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        QString text;
        AreaCode code;
        bool heading = false;
    };
    std::vector<Row> rowsFor(const QString &typed) const;

    std::vector<Area> m_regions;
    std::vector<Area> m_councils;
    bool m_none;
    std::vector<Row> m_rows;
};

/// Whether what was typed finds this council: every typed word starts a word of the name, in order, or
/// the code starts with it.
bool findsArea(const QString &typed, const Area &area);

} // namespace careatlas

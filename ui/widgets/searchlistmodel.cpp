// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/searchlistmodel.h"

#include <algorithm>

namespace careatlas {

void SearchListModel::setFilter(const QString &typed)
{
    beginResetModel();
    m_rows = rowsFor(typed);
    endResetModel();
}

int SearchListModel::rowOf(const QString &key) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&key](const Row &row) { return !row.heading && row.key == key; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

QString SearchListModel::keyAt(int row) const
{
    return m_rows[static_cast<std::size_t>(row)].key;
}

int SearchListModel::selectableFrom(int row, int step) const
{
    while (row >= 0 && row < rowCount() && m_rows[static_cast<std::size_t>(row)].heading)
        row += step;
    return row >= 0 && row < rowCount() ? row : -1;
}

int SearchListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SearchListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case Qt::AccessibleTextRole:
        return row.detail.isEmpty() ? row.text : QString(row.text + QStringLiteral(", ") + row.detail);
    case KeyRole:
        return row.key;
    case HeadingRole:
        return row.heading;
    case DetailRole:
        return row.detail;
    default:
        return {};
    }
}

Qt::ItemFlags SearchListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || m_rows[static_cast<std::size_t>(index.row())].heading)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/arealistmodel.h"

#include <algorithm>

namespace careatlas {

namespace {

/// Lower case, without accents and apostrophes, any other sign a space: "St. Helens" is "st", "helens".
QStringList searchWords(const QString &text)
{
    QString plain;
    const QString decomposed = text.normalized(QString::NormalizationForm_D).toCaseFolded();
    for (const QChar c : decomposed) {
        if (c.isLetterOrNumber())
            plain += c;
        else if (!c.isMark() && c != QLatin1Char('\'') && c != QChar(0x2019))
            plain += QLatin1Char(' ');
    }
    return plain.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

bool findsArea(const QString &typed, const Area &area)
{
    if (area.code.toString().startsWith(typed.trimmed(), Qt::CaseInsensitive))
        return true;
    const QStringList name = searchWords(area.name);
    auto from = name.cbegin();
    for (const QString &word : searchWords(typed)) {
        from = std::find_if(from, name.cend(), [&word](const QString &candidate) { return candidate.startsWith(word); });
        if (from == name.cend())
            return false;
        ++from;
    }
    return true;
}

AreaListModel::AreaListModel(const AreaRegister &areas, bool none, QObject *parent)
    : QAbstractListModel(parent), m_regions(areas.regions()), m_councils(areas.currentCouncils()), m_none(none)
{
    m_rows = rowsFor(QString());
}

std::vector<AreaListModel::Row> AreaListModel::rowsFor(const QString &typed) const
{
    std::vector<Row> rows;
    if (m_none && typed.trimmed().isEmpty())
        rows.push_back({tr("None"), {}, false});
    for (const Area &region : m_regions) {
        const auto heading = static_cast<std::ptrdiff_t>(rows.size());
        for (const Area &council : m_councils)
            if (council.region == region.code && findsArea(typed, council))
                rows.push_back({council.name, council.code, false});
        if (static_cast<std::ptrdiff_t>(rows.size()) > heading)
            rows.insert(rows.begin() + heading, {region.name, region.code, true});
    }
    return rows;
}

void AreaListModel::setFilter(const QString &typed)
{
    beginResetModel();
    m_rows = rowsFor(typed);
    endResetModel();
}

int AreaListModel::rowOf(const AreaCode &code) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&code](const Row &row) { return !row.heading && row.code == code; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

AreaCode AreaListModel::codeAt(int row) const
{
    return m_rows[static_cast<std::size_t>(row)].code;
}

int AreaListModel::selectableFrom(int row, int step) const
{
    while (row >= 0 && row < rowCount() && m_rows[static_cast<std::size_t>(row)].heading)
        row += step;
    return row >= 0 && row < rowCount() ? row : -1;
}

int AreaListModel::councilCount() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return !row.heading && !row.code.isEmpty(); }));
}

int AreaListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant AreaListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case Qt::AccessibleTextRole:
        return row.heading ? tr("Region %1").arg(row.text) : row.text;
    case CodeRole:
        return row.code.toString();
    case HeadingRole:
        return row.heading;
    default:
        return {};
    }
}

Qt::ItemFlags AreaListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || m_rows[static_cast<std::size_t>(index.row())].heading)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace careatlas

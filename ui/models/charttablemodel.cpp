// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/charttablemodel.h"

#include <algorithm>

namespace careatlas {

ChartTableModel::ChartTableModel(QObject *parent) : QAbstractTableModel(parent) {}

void ChartTableModel::setSpec(const ChartSpec &spec)
{
    beginResetModel();
    m_spec = spec;
    m_marks = m_spec.figures();
    const auto any = [this](auto &&has) { return std::any_of(m_marks.begin(), m_marks.end(), has); };
    m_columns = {Column::Area};
    if (any([](const ChartMark *mark) { return !mark->part.isEmpty(); }))
        m_columns.push_back(Column::Part);
    m_columns.push_back(Column::Period);
    m_columns.push_back(Column::Value);
    if (any([](const ChartMark *mark) { return mark->across.has_value(); }))
        m_columns.push_back(Column::Across);
    if (any([](const ChartMark *mark) { return mark->lower && mark->upper; }))
        m_columns.push_back(Column::Interval);
    if (any([](const ChartMark *mark) { return !mark->rankText.isEmpty(); }))
        m_columns.push_back(Column::Rank);
    if (any([](const ChartMark *mark) { return !mark->verdictText.isEmpty(); }))
        m_columns.push_back(Column::Verdict);
    m_columns.push_back(Column::Notes);
    m_columns.push_back(Column::Source);
    endResetModel();
}

int ChartTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_marks.size());
}

int ChartTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QString ChartTableModel::text(const ChartMark &mark, Column column) const
{
    switch (column) {
    case Column::Area:
        return mark.areaName;
    case Column::Part:
        return mark.part;
    case Column::Period:
        return mark.period;
    case Column::Value:
        return m_spec.hasUnlikeUnits() ? mark.valueText : mark.barText;
    case Column::Across:
        return mark.acrossShort;
    case Column::Verdict:
        return mark.verdictText;
    case Column::Interval:
        // The column's head says what it is: "52.7 to 63.3".
        return QString(mark.intervalText).remove(QStringLiteral("95% interval ")).section(QStringLiteral(", "), 0, 0);
    case Column::Rank:
        return mark.rankText;
    case Column::Notes: {
        QStringList notes{mark.stateText, mark.derivedInterval ? tr("Interval worked out from counts") : QString(), mark.sampleText};
        notes.removeAll(QString());
        return notes.join(QStringLiteral("; "));
    }
    case Column::Source:
        break;
    }
    return mark.sourceText;
}

QVariant ChartTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ChartMark &mark = *m_marks[static_cast<std::size_t>(index.row())];
    const Column column = m_columns[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return text(mark, column);
    case Qt::ToolTipRole:
        return mark.words().toHtmlEscaped();
    case Qt::TextAlignmentRole:
        return static_cast<int>(column == Column::Value || column == Column::Across || column == Column::Interval ? Qt::AlignRight | Qt::AlignVCenter
                                                                                       : Qt::AlignLeft | Qt::AlignVCenter);
    case KeyRole:
        return mark.key;
    case NumberRole:
        if (column == Column::Across)
            return mark.across ? QVariant(*mark.across) : QVariant();
        return column == Column::Value && mark.value ? QVariant(*mark.value) : QVariant();
    default:
        return {};
    }
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || section < 0)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    if (section >= static_cast<int>(m_columns.size()))
        return {};
    switch (m_columns[static_cast<std::size_t>(section)]) {
    case Column::Area:
        return tr("Area");
    case Column::Part:
        return tr("Part");
    case Column::Period:
        return tr("Period");
    case Column::Value:
        return m_spec.hasUnlikeUnits() ? tr("Value") : m_spec.axis.label;
    case Column::Across:
        return m_spec.across.label;
    case Column::Verdict:
        return tr("Verdict");
    case Column::Interval:
        return tr("95% interval");
    case Column::Rank:
        return tr("Rank");
    case Column::Notes:
        return tr("Notes");
    case Column::Source:
        break;
    }
    return tr("Source");
}

} // namespace careatlas

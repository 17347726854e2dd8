// SPDX-License-Identifier: GPL-3.0-or-later
// ChartTableModel: the table twin of a chart: every mark a row, missing ones with their reason. What a chart
// shows can so be read, sorted and copied without seeing it.
#pragma once

#include "ui/charts/chartspec.h"

#include <QAbstractTableModel>

namespace careatlas {

class ChartTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Column { Area, Part, Period, Value, Across, Interval, Rank, Verdict, Notes, Source };
    enum Role { KeyRole = Qt::UserRole, NumberRole }; ///< NumberRole sorts: the value, or nothing

    explicit ChartTableModel(QObject *parent = nullptr);

    void setSpec(const ChartSpec &spec);
    const ChartSpec &spec() const { return m_spec; }
    /// That of each row.
    const std::vector<const ChartMark *> &marks() const { return m_marks; }
    /// The columns that this chart fills.
    const std::vector<Column> &columns() const { return m_columns; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const ChartMark &mark, Column column) const;

    ChartSpec m_spec;
    std::vector<const ChartMark *> m_marks; ///< of m_spec
    std::vector<Column> m_columns;
};

} // namespace careatlas

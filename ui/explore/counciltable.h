// SPDX-License-Identifier: GPL-3.0-or-later
// CouncilTable: the table twin of the ranked bars, which can be sorted by any column and takes part in the links between the
// views: the row pointed at rings its council elsewhere, Enter picks it out.
#pragma once

#include "core/domain/areacode.h"
#include "ui/charts/chartspec.h"

#include <QTableView>

class QSortFilterProxyModel;

namespace careatlas {

class ChartTableModel;

class CouncilTable : public QTableView {
    Q_OBJECT
public:
    explicit CouncilTable(QWidget *parent = nullptr);

    void setSpec(const ChartSpec &spec);
    /// Selects the row of a council; none for one that is not in it. Emits nothing.
    void setLinkedArea(const AreaCode &area);
    /// Of a row as it is shown.
    AreaCode areaAt(int row) const;

Q_SIGNALS:
    void areaHovered(const careatlas::AreaCode &area);
    void areaActivated(const careatlas::AreaCode &area);
    void hovered(const QString &words);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// Leaves out what there is no room for; the status line says it of the row pointed at.
    void fit();
    void speak(const QModelIndex &index);

    ChartTableModel *m_model;
    QSortFilterProxyModel *m_sorted;
    bool m_linking = false; ///< a row is being selected for another view
};

} // namespace careatlas

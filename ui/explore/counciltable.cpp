// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/counciltable.h"

#include "ui/models/charttablemodel.h"
#include "ui/widgets/style.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QSortFilterProxyModel>

#include <algorithm>

namespace careatlas {

namespace {

/// Figures by their size with the missing ones last either way, all else by its words.
class FigureOrder : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override
    {
        const auto *model = static_cast<const ChartTableModel *>(sourceModel());
        if (model->columns()[static_cast<std::size_t>(left.column())] != ChartTableModel::Column::Value)
            return QString::localeAwareCompare(left.data().toString(), right.data().toString()) < 0;
        const QVariant a = left.data(ChartTableModel::NumberRole);
        const QVariant b = right.data(ChartTableModel::NumberRole);
        if (a.isNull() != b.isNull())
            return a.isNull() == (sortOrder() == Qt::DescendingOrder);
        return a.toDouble() < b.toDouble();
    }
};

} // namespace

CouncilTable::CouncilTable(QWidget *parent) : QTableView(parent), m_model(new ChartTableModel(this)), m_sorted(new FigureOrder(this))
{
    dress(this, Dress::Table);
    m_sorted->setSourceModel(m_model);
    setModel(m_sorted);
    setFont(scaledFont(0.85));
    horizontalHeader()->setFont(scaledFont(0.85, QFont::DemiBold));
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(QFontMetrics(font()).height() + gridStep);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setMinimumHeight(fontMetrics().height() * 12);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder); // in the chart's order until the reader chooses
    setSortingEnabled(true);
    connect(this, &QTableView::entered, this, &CouncilTable::speak);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (!m_linking)
            speak(index);
    });
    connect(this, &QTableView::clicked, this, [this](const QModelIndex &index) { Q_EMIT areaActivated(areaAt(index.row())); });
}

void CouncilTable::setSpec(const ChartSpec &spec)
{
    if (spec == m_model->spec())
        return;
    const AreaCode here = areaAt(currentIndex().row());
    m_linking = true;
    m_model->setSpec(spec);
    m_linking = false;
    setAccessibleName(tr("Table: %1").arg(spec.title));
    // Words take what the figures leave; a cell that is cut is said whole in the status line.
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const ChartTableModel::Column kind = m_model->columns()[static_cast<std::size_t>(column)];
        const bool words = kind == ChartTableModel::Column::Notes || kind == ChartTableModel::Column::Source;
        horizontalHeader()->setSectionResizeMode(column, words ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    }
    setLinkedArea(here);
}

AreaCode CouncilTable::areaAt(int row) const
{
    const auto &marks = m_model->marks();
    const int source = m_sorted->mapToSource(m_sorted->index(row, 0)).row();
    return source < 0 ? AreaCode() : marks[static_cast<std::size_t>(source)]->area;
}

void CouncilTable::setLinkedArea(const AreaCode &area)
{
    m_linking = true;
    clearSelection();
    for (int row = 0; !area.isEmpty() && row < m_sorted->rowCount(); ++row)
        if (areaAt(row) == area) {
            setCurrentIndex(m_sorted->index(row, 0));
            break;
        }
    m_linking = false;
}

void CouncilTable::speak(const QModelIndex &index)
{
    const int source = m_sorted->mapToSource(index).row();
    if (source < 0)
        return;
    const ChartMark *mark = m_model->marks()[static_cast<std::size_t>(source)];
    Q_EMIT hovered(mark->words());
    Q_EMIT areaHovered(mark->area);
}

bool CouncilTable::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave) {
        Q_EMIT hovered(QString());
        Q_EMIT areaHovered(AreaCode());
    }
    return QTableView::viewportEvent(event);
}

void CouncilTable::keyPressEvent(QKeyEvent *event)
{
    if (currentIndex().isValid() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space))
        Q_EMIT areaActivated(areaAt(currentIndex().row()));
    else
        QTableView::keyPressEvent(event);
}

} // namespace careatlas

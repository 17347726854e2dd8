// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/counciltable.h"

#include "ui/models/charttablemodel.h"
#include "ui/widgets/style.h"

#include <QCollator>
#include <QHeaderView>
#include <QKeyEvent>
#include <QSortFilterProxyModel>

#include <algorithm>

namespace careatlas {

namespace {

/// Figures by their size with the missing ones last either way, all else by its words and the numbers in them.
class FigureOrder : public QSortFilterProxyModel {
public:
    explicit FigureOrder(QObject *parent) : QSortFilterProxyModel(parent) { m_words.setNumericMode(true); }

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override
    {
        const auto *model = static_cast<const ChartTableModel *>(sourceModel());
        if (model->columns()[static_cast<std::size_t>(left.column())] != ChartTableModel::Column::Value)
            return m_words.compare(plain(left), plain(right)) < 0;
        const QVariant a = left.data(ChartTableModel::NumberRole);
        const QVariant b = right.data(ChartTableModel::NumberRole);
        if (a.isNull() != b.isNull())
            return a.isNull() == (sortOrder() == Qt::DescendingOrder);
        return a.toDouble() < b.toDouble();
    }

private:
    /// A joint place beside its like.
    static QString plain(const QModelIndex &index) { return index.data().toString().remove(QStringLiteral("joint ")); }

    QCollator m_words;
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
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
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
    fit();
    setLinkedArea(here);
}

void CouncilTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fit();
}

void CouncilTable::fit()
{
    using Column = ChartTableModel::Column;
    const auto &columns = m_model->columns();
    const auto isWords = [](Column column) { return column == Column::Notes || column == Column::Source; };
    std::vector<int> widths;
    int wanted = 0;
    for (int i = 0; i < m_model->columnCount(); ++i) {
        setColumnHidden(i, false);
        widths.push_back(isWords(columns[static_cast<std::size_t>(i)]) ? fontMetrics().averageCharWidth() * 20
                                                                      : std::max(sizeHintForColumn(i), horizontalHeader()->sectionSizeHint(i)));
        wanted += widths.back();
    }
    for (const Column column : {Column::Source, Column::Notes, Column::Period, Column::Rank, Column::Interval}) {
        const auto at = std::find(columns.begin(), columns.end(), column);
        if (wanted <= viewport()->width())
            return;
        if (at == columns.end())
            continue;
        const auto index = static_cast<int>(at - columns.begin());
        setColumnHidden(index, true);
        wanted -= widths[static_cast<std::size_t>(index)];
    }
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

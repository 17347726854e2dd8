// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/columnlayout.h"

#include <QWidget>

#include <algorithm>

namespace careatlas {

ColumnLayout::ColumnLayout(int minimumWidth, int maximumColumns, int gap, QWidget *parent)
    : QLayout(parent), m_minimumWidth(minimumWidth), m_maximumColumns(maximumColumns), m_gap(gap)
{
    setContentsMargins(0, 0, 0, 0);
}

ColumnLayout::~ColumnLayout()
{
    for (QLayoutItem *item : m_items)
        delete item;
}

void ColumnLayout::setMinimumColumnWidth(int width)
{
    m_minimumWidth = width;
    invalidate();
}

void ColumnLayout::setMaximumColumns(int columns)
{
    m_maximumColumns = columns;
    invalidate();
}

int ColumnLayout::columnsFor(int width) const
{
    return std::clamp((width + m_gap) / (m_minimumWidth + m_gap), 1, m_maximumColumns);
}

void ColumnLayout::addItem(QLayoutItem *item)
{
    m_items.push_back(item);
}

int ColumnLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *ColumnLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)] : nullptr;
}

QLayoutItem *ColumnLayout::takeAt(int index)
{
    QLayoutItem *item = itemAt(index);
    if (item)
        m_items.erase(m_items.begin() + index);
    return item;
}

int ColumnLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize ColumnLayout::sizeHint() const
{
    const int width = m_minimumWidth * m_maximumColumns + m_gap * (m_maximumColumns - 1);
    return QSize(width, heightForWidth(width));
}

QSize ColumnLayout::minimumSize() const
{
    // Narrower than a column's wish is allowed: its content wraps.
    int width = 0;
    for (const QLayoutItem *item : visibleItems())
        width = std::max(width, item->minimumSize().width());
    return QSize(width, 0);
}

void ColumnLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

std::vector<QLayoutItem *> ColumnLayout::visibleItems() const
{
    std::vector<QLayoutItem *> visible;
    std::copy_if(m_items.begin(), m_items.end(), std::back_inserter(visible), [](const QLayoutItem *item) { return !item->isEmpty(); });
    return visible;
}

int ColumnLayout::arrange(const QRect &rect, bool apply) const
{
    const QMargins margins = contentsMargins();
    const QRect area = rect.marginsRemoved(margins);
    const std::vector<QLayoutItem *> items = visibleItems();
    const int shown = static_cast<int>(items.size());
    const int room = columnsFor(area.width());
    // Four in two rows stand two and two, not three and one.
    const int rows = (shown + room - 1) / room;
    const int columns = rows > 1 ? (shown + rows - 1) / rows : room;
    const int columnWidth = (area.width() - m_gap * (columns - 1)) / columns;

    int y = area.top();
    for (std::size_t first = 0; first < items.size(); first += static_cast<std::size_t>(columns)) {
        const std::size_t end = std::min(items.size(), first + static_cast<std::size_t>(columns));
        int height = 0;
        for (std::size_t i = first; i < end; ++i) {
            const QLayoutItem *item = items[i];
            const int wanted = item->hasHeightForWidth() ? item->heightForWidth(columnWidth) : item->sizeHint().height();
            height = std::max({height, wanted, item->minimumSize().height()});
        }
        if (rows == 1)
            height = std::max(height, area.height()); // a single row takes what it is given
        if (apply)
            for (std::size_t i = first; i < end; ++i)
                items[i]->setGeometry(QRect(area.left() + static_cast<int>(i - first) * (columnWidth + m_gap), y, columnWidth, height));
        y += height + m_gap;
    }
    const int bottom = items.empty() ? area.top() : y - m_gap;
    return bottom - rect.top() + margins.bottom();
}

} // namespace careatlas

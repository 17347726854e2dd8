// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flowlayout.h"

#include <QWidget>

#include <algorithm>

namespace careatlas {

namespace {

/// Its natural size, or where that is wider than the row the row's width and the height that this takes.
QSize sizeIn(const QLayoutItem *item, int width)
{
    const QSize natural = item->sizeHint();
    if (natural.width() <= width)
        return natural;
    const int narrowed = std::max(width, 0);
    return QSize(narrowed, item->hasHeightForWidth() ? item->heightForWidth(narrowed) : natural.height());
}

} // namespace

FlowLayout::FlowLayout(int gap, int lineGap, QWidget *parent) : QLayout(parent), m_gap(gap), m_lineGap(lineGap)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    for (QLayoutItem *item : m_items)
        delete item;
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.push_back(item);
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)] : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    QLayoutItem *item = itemAt(index);
    if (item)
        m_items.erase(m_items.begin() + index);
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        width += (width > 0 ? m_gap : 0) + item->sizeHint().width();
        height = std::max(height, item->sizeHint().height());
    }
    const QMargins margins = contentsMargins();
    return QSize(width + margins.left() + margins.right(), height + margins.top() + margins.bottom());
}

QSize FlowLayout::minimumSize() const
{
    int width = 0;
    for (const QLayoutItem *item : m_items)
        width = std::max(width, item->minimumSize().width());
    const QMargins margins = contentsMargins();
    return QSize(width + margins.left() + margins.right(), 0);
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect &rect, bool apply) const
{
    const QMargins margins = contentsMargins();
    const QRect area = rect.marginsRemoved(margins);
    int y = area.top();
    std::size_t first = 0;
    while (first < m_items.size()) {
        int width = 0;
        int height = 0;
        std::size_t end = first;
        for (; end < m_items.size(); ++end) {
            if (m_items[end]->isEmpty())
                continue;
            const QSize size = sizeIn(m_items[end], area.width());
            const int widthWithItem = width + (width > 0 ? m_gap : 0) + size.width();
            if (width > 0 && widthWithItem > area.width())
                break;
            width = widthWithItem;
            height = std::max(height, size.height());
        }
        int x = area.left();
        for (std::size_t i = first; i < end && apply; ++i) {
            if (m_items[i]->isEmpty())
                continue;
            const QSize size = sizeIn(m_items[i], area.width());
            m_items[i]->setGeometry(QRect(QPoint(x, y + (height - size.height()) / 2), size));
            x += size.width() + m_gap;
        }
        if (height > 0)
            y += height + m_lineGap;
        first = end;
    }
    const int bottom = y > area.top() ? y - m_lineGap : y;
    return bottom - rect.top() + margins.bottom();
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/lazyscroll.h"

#include "ui/widgets/arrange.h"
#include "ui/widgets/style.h"

#include <QScrollBar>

#include <algorithm>

namespace careatlas {

namespace {

constexpr int aheadMs = 30; ///< time enough to paint what is in view first

int yOf(const QWidget *widget, const QWidget *column)
{
    return widget->mapTo(column, QPoint(0, 0)).y();
}

} // namespace

LazyScroll::LazyScroll(QWidget *parent) : QScrollArea(parent)
{
    dress(verticalScrollBar(), Dress::ScrollBar);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    for (QTimer *timer : {&m_buildTimer, &m_aheadTimer})
        timer->setSingleShot(true);
    m_aheadTimer.setInterval(aheadMs);
    connect(&m_buildTimer, &QTimer::timeout, this, &LazyScroll::buildNext);
    connect(&m_aheadTimer, &QTimer::timeout, this, &LazyScroll::buildAhead);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, &m_buildTimer, qOverload<>(&QTimer::start));
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, &m_buildTimer, qOverload<>(&QTimer::start));
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] { m_anchor = nullptr; });
}

void LazyScroll::setRows(std::vector<LazyRow *> rows)
{
    m_rows = std::move(rows);
}

void LazyScroll::refresh()
{
    m_settled = false;
    widget()->setUpdatesEnabled(false); // one paint, when what is in view has been drawn
    m_buildTimer.start();
}

LazyRow *LazyScroll::unbuilt(int from, int to) const
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [&](const LazyRow *candidate) {
        if (candidate->isBuilt() || !candidate->isVisible())
            return false;
        const int y = yOf(candidate, widget());
        return y < to && y + candidate->height() > from;
    });
    return row == m_rows.end() ? nullptr : *row;
}

void LazyScroll::buildNext()
{
    arrangeNow(this); // which rows are in view is asked below
    hold();
    const QScrollBar *bar = verticalScrollBar();
    while (LazyRow *row = unbuilt(bar->value(), bar->value() + viewport()->height())) {
        row->build();
        arrangeNow(this);
        hold();
    }
    if (!m_settled) {
        m_settled = true;
        widget()->setUpdatesEnabled(true);
        Q_EMIT settled();
    }
    m_aheadTimer.start();
}

void LazyScroll::buildAhead()
{
    // One row in a turn, so that the window stays free.
    const int top = verticalScrollBar()->value();
    const int height = viewport()->height();
    if (LazyRow *row = unbuilt(top - height / 2, top + 2 * height)) {
        row->build();
        if (m_anchor) {
            arrangeNow(this);
            hold();
        }
        m_aheadTimer.start();
    } else {
        m_anchor = nullptr;
    }
}

void LazyScroll::goTo(const QWidget *widget)
{
    m_anchor = widget;
    hold();
    m_buildTimer.start();
}

void LazyScroll::hold()
{
    if (m_anchor)
        verticalScrollBar()->setValue(yOf(m_anchor, widget()) - m_covered - gridStep);
}

void LazyScroll::reveal(const QWidget *row)
{
    QScrollBar *bar = verticalScrollBar();
    const int top = yOf(row, widget()) - m_covered - gridStep;
    const int bottom = yOf(row, widget()) + row->height() + gridStep;
    if (top < bar->value() || bottom - top > viewport()->height())
        bar->setValue(top);
    else if (bottom > bar->value() + viewport()->height())
        bar->setValue(bottom - viewport()->height());
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// The keyboard of a ChartWidget: which mark the arrows lead to, and what opens, pins and closes a callout.
#include "ui/charts/calloutitem.h"
#include "ui/charts/chartplot.h"
#include "ui/charts/chartwidget.h"

#include <QKeyEvent>

#include <cmath>

namespace careatlas {

namespace {

/// Where an arrow key points on a screen; null for any other.
QPointF arrowDirection(int key)
{
    return key == Qt::Key_Up      ? QPointF(0, -1)
           : key == Qt::Key_Down  ? QPointF(0, 1)
           : key == Qt::Key_Left  ? QPointF(-1, 0)
           : key == Qt::Key_Right ? QPointF(1, 0)
                                  : QPointF();
}

} // namespace

/// The mark above or below: of the next or previous line the one nearest in time, of a table and of boxes the one in the
/// same place; bars are walked one by one. Left and right go along a line or a row.
int ChartWidget::neighbourAcross(int direction) const
{
    const auto marks = m_spec.marks();
    if (m_current >= 0 && (m_spec.kind == ChartSpec::Kind::Box || m_spec.kind == ChartSpec::Kind::RatingTable))
        return m_spec.acrossRows(m_current, direction);
    if (m_current < 0 || !m_spec.isOverTime())
        return std::clamp(m_current + direction, 0, static_cast<int>(marks.size()) - 1);
    const auto here = static_cast<std::size_t>(m_current);
    const double x = m_plot->anchor(m_current).x();
    int line = -1;
    MarkStyle style = marks[here]->style;
    int best = -1;
    for (int i = m_current; i >= 0 && i < static_cast<int>(marks.size()); i += direction) {
        if (marks[static_cast<std::size_t>(i)]->style != style) {
            style = marks[static_cast<std::size_t>(i)]->style;
            if (++line > 0)
                break;
        }
        if (line == 0 && (best < 0 || std::abs(m_plot->anchor(i).x() - x) < std::abs(m_plot->anchor(best).x() - x)))
            best = i;
    }
    return best < 0 ? m_current : best;
}

void ChartWidget::keyPressEvent(QKeyEvent *event)
{
    const int last = m_plot ? m_plot->markCount() - 1 : -1;
    if (last < 0) {
        QGraphicsView::keyPressEvent(event);
        return;
    }
    const QPointF direction = arrowDirection(event->key());
    const int towards = m_current < 0 || direction.isNull() || !m_placed ? -1 : m_plot->towards(m_current, direction);
    if (towards >= 0) {
        setCurrentIndex(towards);
        event->accept();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Up:
        setCurrentIndex(neighbourAcross(-1));
        break;
    case Qt::Key_Down:
        setCurrentIndex(neighbourAcross(1));
        break;
    case Qt::Key_Left:
        setCurrentIndex(std::max(0, m_current - 1));
        break;
    case Qt::Key_Right:
        setCurrentIndex(std::min(last, m_current + 1));
        break;
    case Qt::Key_Home:
        setCurrentIndex(0);
        break;
    case Qt::Key_End:
        setCurrentIndex(last);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (const ChartMark *mark = currentMark()) {
            m_pinned = !m_pinned;
            m_callout->setPinned(m_pinned);
            activate(*mark);
        }
        break;
    case Qt::Key_Escape:
        if (m_current < 0) {
            QGraphicsView::keyPressEvent(event);
            return;
        }
        m_pinned = false;
        setCurrentIndex(-1);
        break;
    default:
        QGraphicsView::keyPressEvent(event);
        return;
    }
    event->accept();
}

} // namespace careatlas

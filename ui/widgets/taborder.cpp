// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/taborder.h"

#include <QLayout>
#include <QWidget>

namespace careatlas {

namespace {

void stopsOf(QLayout *layout, QList<QWidget *> &stops)
{
    for (int i = 0; layout && i < layout->count(); ++i) {
        QLayoutItem *item = layout->itemAt(i);
        QWidget *widget = item->widget();
        if (widget && widget->focusPolicy() & Qt::TabFocus)
            stops << widget;
        stopsOf(widget ? widget->layout() : item->layout(), stops);
    }
}

} // namespace

void orderTabs(QWidget *widget)
{
    QList<QWidget *> stops;
    if (widget->focusPolicy() & Qt::TabFocus)
        stops << widget;
    stopsOf(widget->layout(), stops);
    for (qsizetype i = 1; i < stops.size(); ++i)
        QWidget::setTabOrder(stops[i - 1], stops[i]);
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/arrange.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLayout>
#include <QScrollArea>

namespace careatlas {

void arrangeBelow(const QWidget *widget)
{
    for (QObject *child : widget->children())
        if (child->isWidgetType() && !static_cast<QWidget *>(child)->isHidden())
            arrangeBelow(static_cast<QWidget *>(child));
    if (QLayout *layout = widget->layout())
        layout->activate();
}

void arrangeNow(QScrollArea *area)
{
    arrangeBelow(area->widget());
    QEvent request(QEvent::LayoutRequest);
    QCoreApplication::sendEvent(area, &request);
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/arrange.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLayout>
#include <QScrollArea>

namespace careatlas {

namespace {

/// The layouts of a widget and all below it, the inner ones first.
void activateBelow(const QWidget *widget)
{
    for (QObject *child : widget->children())
        if (child->isWidgetType() && !static_cast<QWidget *>(child)->isHidden())
            activateBelow(static_cast<QWidget *>(child));
    if (QLayout *layout = widget->layout())
        layout->activate();
}

} // namespace

void arrangeNow(QScrollArea *scroll)
{
    activateBelow(scroll->widget());
    QEvent request(QEvent::LayoutRequest);
    QCoreApplication::sendEvent(scroll, &request);
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// Laying out at once: Qt hands a new height upwards by one event for each layout, and a page that is asked about, or painted,
// before they have all come is seen half arranged.
#pragma once

class QScrollArea;
class QWidget;

namespace careatlas {

/// The layouts of a widget and of all that is shown below it, the inner ones first.
void arrangeBelow(const QWidget *widget);
/// What a scroll area holds, and the area around it.
void arrangeNow(QScrollArea *area);

} // namespace careatlas

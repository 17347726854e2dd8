// SPDX-License-Identifier: GPL-3.0-or-later
// Arrange: lays out what a scroll area holds at once. Qt hands a new height upwards by one event for each layout; what is in
// view is asked before those come.
#pragma once

class QScrollArea;

namespace careatlas {

void arrangeNow(QScrollArea *scroll);

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// Where Tab goes: what is made later than its neighbours would otherwise come last in the whole window.
#pragma once

class QWidget;

namespace careatlas {

/// Lets Tab go through a widget and all below it in the order of their layouts.
void orderTabs(QWidget *widget);

} // namespace careatlas

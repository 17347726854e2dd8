// SPDX-License-Identifier: GPL-3.0-or-later
// The menu of what can be taken from a chart, behind the button that every chart has.
#pragma once

#include "ui/page.h"

#include <functional>

class QMenu;
class QToolButton;

namespace careatlas {

/// Hangs the menu on `button`, which owns it; a choice calls `run`.
QMenu *addExportMenu(QToolButton *button, const std::function<void(ExportAction)> &run);

} // namespace careatlas

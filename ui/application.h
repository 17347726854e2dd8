// SPDX-License-Identifier: GPL-3.0-or-later
// What a program with the window sets before it makes one: its names, style, icon and language. The program and
// the benchmark of its start share it, so that what is measured is what readers get.
#pragma once

namespace careatlas {

/// Once, after the QApplication has been made.
void settleApplication();

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// A control with its words before it, which stay together where a row breaks.
#pragma once

class QString;
class QWidget;

namespace careatlas {

/// A widget of both; it owns the control.
QWidget *labelled(const QString &words, QWidget *control);

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// Style: how Qt's controls look in Care Atlas, made from a Theme: one palette and one stylesheet. Widgets
// say what they are with the property "look" and hold no colour of their own.
#pragma once

#include "ui/charts/theme.h"

#include <QPalette>

class QDialogButtonBox;
class QWidget;

namespace careatlas {

/// The grid of the page: gaps and margins are multiples of it.
constexpr int gridStep = 8;

QPalette themePalette(const Theme &theme);
QString themeStyleSheet(const Theme &theme);

/// Light or dark as the system's own palette is.
Theme::Kind systemTheme();

/// The width of a line of about 70 characters, the longest that reads well.
int readingWidth(const QFont &font);

/// Says what a widget is once it may have been shown already.
void setLook(QWidget *widget, const QString &look);

/// Words alone on the buttons of a dialog.
void plainButtons(QDialogButtonBox *buttons);

/// Lets a menu, a popup or a dialog take its window's colours and font.
void followWindow(QWidget *widget);

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// Style: how Qt's controls look in Care Atlas, made from a Theme: one palette for the window, and a style sheet
// for each kind of Qt's own widgets that is not painted by us. No widget holds a colour of its own.
#pragma once

#include "ui/charts/theme.h"

#include <QPalette>
#include <QPen>

class QDialogButtonBox;
class QPainter;
class QWidget;

namespace careatlas {

/// The grid of the page: gaps and margins are multiples of it.
constexpr int gridStep = 8;

QPalette themePalette(const Theme &theme);
/// Round buttons and fields.
QColor strongBorder(const Theme &theme);

/// The theme that the widget's palette was made from.
const Theme &themeOf(const QWidget *widget);

/// A filled box with round corners and a line one pixel wide.
void paintBox(QPainter &painter, const QRect &rect, const QColor &fill, const QPen &line, double radius);

/// `share` of `over` laid on `under`.
QColor blend(const QColor &over, const QColor &under, double share);

/// Light or dark as the system's own palette is.
Theme::Kind systemTheme();

/// The width of a line of about 70 characters, the longest that reads well.
int readingWidth(const QFont &font);

/// Words alone on the buttons of a dialog.
void plainButtons(QDialogButtonBox *buttons);

/// Gives one of Qt's own widgets the style sheet of its kind and gives it anew when the palette is another's. Only
/// what takes one is dressed: a sheet is matched against all that stands below its widget.
enum class Dress {
    Window, ///< a menu, a popup, a dialog and all that is in it
    Tabs,
    List,
    Table,
    ScrollBar,
    Tip ///< none for the widget itself, only for its tool tip
};
void dress(QWidget *widget, Dress kind);

/// Lets a menu, a popup or a dialog take its window's colours and font.
void followWindow(QWidget *widget);

} // namespace careatlas

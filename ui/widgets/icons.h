// SPDX-License-Identifier: GPL-3.0-or-later
// Icons: the drawings of resources/icons in a colour of the theme, sharp at any scale of the screen.
#pragma once

#include <QColor>
#include <QIcon>

namespace careatlas {

/// The icon `name` in `colour`; the drawings are black and take the colour given.
QPixmap iconPixmap(const QString &name, const QColor &colour, int side, qreal pixelRatio);
QIcon themedIcon(const QString &name, const QColor &colour);

} // namespace careatlas

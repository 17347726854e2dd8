// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statusline.h"

#include "ui/widgets/style.h"

#include <QPainter>

namespace careatlas {

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeOf(this).card);
    painter.fillRect(QRect(0, 0, width(), 1), themeOf(this).border);
}

} // namespace careatlas

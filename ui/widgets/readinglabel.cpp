// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/readinglabel.h"

#include "ui/widgets/style.h"

#include <algorithm>

namespace careatlas {

ReadingLabel::ReadingLabel(double scale, QWidget *parent) : QLabel(parent)
{
    setFont(scaledFont(scale));
    setMaximumWidth(readingWidth(font()));
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
}

int ReadingLabel::heightForWidth(int width) const
{
    return QLabel::heightForWidth(std::min(width, maximumWidth()));
}

} // namespace careatlas

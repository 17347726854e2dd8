// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/labelled.h"

#include "ui/widgets/style.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>

namespace careatlas {

QWidget *labelled(const QString &words, QWidget *control)
{
    auto *pair = new QWidget;
    auto *layout = new QHBoxLayout(pair);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridStep);
    auto *label = new TextLabel(1.0, QFont::Normal, TextLabel::Tone::Quiet);
    label->setWordWrap(false);
    label->setText(words);
    label->setBuddy(control);
    layout->addWidget(label);
    layout->addWidget(control);
    return pair;
}

} // namespace careatlas

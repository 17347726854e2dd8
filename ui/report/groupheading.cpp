// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/groupheading.h"

#include "ui/widgets/panel.h"
#include "ui/widgets/style.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>

namespace careatlas {

GroupHeading::GroupHeading(const QString &title, QWidget *parent) : QWidget(parent)
{
    auto *words = new TextLabel(0.85, QFont::DemiBold, TextLabel::Tone::Quiet);
    words->setWordWrap(false);
    words->setText(title.toUpper());
    words->setAccessibleName(title);
    QFont font = words->font();
    font.setLetterSpacing(QFont::PercentageSpacing, 106);
    words->setFont(font);
    auto *rule = new Panel(Panel::Kind::Rule);
    rule->setFixedHeight(1);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, gridStep, 0, 0);
    line->setSpacing(2 * gridStep);
    line->addWidget(words);
    line->addWidget(rule, 1, Qt::AlignVCenter);
}

} // namespace careatlas

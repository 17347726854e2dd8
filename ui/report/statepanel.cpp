// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/statepanel.h"

#include "ui/charts/theme.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/style.h"
#include "ui/widgets/textlabel.h"

#include <QLabel>
#include <QVBoxLayout>

namespace careatlas {

StatePanel::StatePanel(QWidget *parent)
    : Panel(Kind::State, parent), m_icon(new QLabel), m_title(new TextLabel(1.0, QFont::DemiBold)), m_text(new TextLabel)
{
    m_text->setSelectable();
    m_text->keepToReadingWidth();
    m_icon->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(gridStep / 2);
    texts->addWidget(m_title);
    texts->addWidget(m_text);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(2 * gridStep, 2 * gridStep, 2 * gridStep, 2 * gridStep);
    layout->setSpacing(gridStep);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(texts, 100);
    layout->addStretch(1);
}

void StatePanel::setWords(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(text);
}

void StatePanel::setTheme(const Theme &theme)
{
    m_icon->setPixmap(iconPixmap(QStringLiteral("hole"), theme.quietText, fontMetrics().height(), devicePixelRatioF()));
}

} // namespace careatlas

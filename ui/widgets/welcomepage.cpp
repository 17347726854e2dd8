// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/welcomepage.h"

#include "ui/charts/theme.h"
#include "ui/widgets/richtext.h"
#include "ui/widgets/style.h"

#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace careatlas {

WelcomePage::WelcomePage(const QString &guideMarkdown, int councils, QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("welcome"));
    setAttribute(Qt::WA_StyledBackground);
    dress(this, Dress::Window);

    auto *title = new QLabel(tr("Which council would you like to see?"));
    title->setFont(scaledFont(1.6, QFont::DemiBold));
    title->setWordWrap(true);
    auto *choose = new QPushButton(tr("Choose one of %1 councils").arg(councils));
    choose->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &WelcomePage::chooseAsked);

    auto *guide = new QTextBrowser;
    guide->setAccessibleName(tr("How to use Care Atlas"));
    guide->setOpenLinks(false);
    guide->setMarkdown(guideMarkdown);
    settleType(guide->document());

    auto *column = new QWidget;
    column->setMaximumWidth(readingWidth(font()) + 2 * gridStep);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * gridStep);
    layout->addWidget(title);
    layout->addWidget(choose);
    layout->addSpacing(gridStep);
    layout->addWidget(guide, 1);

    auto *whole = new QHBoxLayout(this);
    whole->setContentsMargins(3 * gridStep, 5 * gridStep, 3 * gridStep, 2 * gridStep);
    whole->addStretch(1);
    whole->addWidget(column, 100);
    whole->addStretch(1);
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/stickyhead.h"

#include "ui/charts/theme.h"
#include "ui/widgets/style.h"

#include <QLabel>

namespace careatlas {

StickyHead::StickyHead(QWidget *viewport) : QFrame(viewport), m_place(new QLabel(this))
{
    setObjectName(QStringLiteral("stickyHead"));
    setAttribute(Qt::WA_StyledBackground);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_place->setFont(scaledFont(0.85, QFont::DemiBold));
    m_place->setTextFormat(Qt::PlainText);
    for (const QString &look : {QStringLiteral("council"), QStringLiteral("second")}) {
        auto *name = new QLabel(this);
        name->setFont(scaledFont(0.85, QFont::DemiBold));
        name->setTextFormat(Qt::PlainText);
        name->setProperty("look", look);
        name->setIndent(0);
        name->hide();
        m_names.append(name);
    }
    hide();
}

void StickyHead::setPlace(const QString &section, const QString &group)
{
    m_place->setText(group.isEmpty() ? section : tr("%1  ›  %2").arg(section, group));
    m_place->adjustSize();
    m_place->move(3 * gridStep, gridStep);
}

void StickyHead::setColumns(const QStringList &names, const QList<int> &lefts)
{
    int height = m_place->height() + 2 * gridStep;
    for (qsizetype i = 0; i < m_names.size(); ++i) {
        QLabel *label = m_names[i];
        const bool shown = i < names.size();
        label->setVisible(shown);
        if (!shown)
            continue;
        label->setText(names[i]);
        label->adjustSize();
        label->move(lefts[i], m_place->height() + gridStep + gridStep / 2);
        height = 2 * m_place->height() + 3 * gridStep;
    }
    setGeometry(0, 0, parentWidget()->width(), height);
}

} // namespace careatlas

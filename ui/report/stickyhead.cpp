// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/stickyhead.h"

#include "ui/charts/theme.h"
#include "ui/widgets/style.h"
#include "ui/widgets/textlabel.h"

namespace careatlas {

StickyHead::StickyHead(QWidget *viewport)
    : Panel(Kind::Head, viewport), m_place(new TextLabel(0.85, QFont::DemiBold, TextLabel::Tone::Text, this))
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_place->setWordWrap(false);
    for (const TextLabel::Tone tone : {TextLabel::Tone::Council, TextLabel::Tone::Second}) {
        auto *name = new TextLabel(0.85, QFont::DemiBold, tone, this);
        name->setWordWrap(false);
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
        TextLabel *label = m_names[i];
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

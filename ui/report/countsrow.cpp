// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/countsrow.h"

#include "ui/report/cardfacts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/style.h"

namespace careatlas {

CountsRow::CountsRow(QWidget *parent)
    : QWidget(parent), m_import(new TextButton), m_saveFile(new TextButton(tr("Save a file to fill in…"))), m_remove(new TextButton(tr("Remove these counts")))
{
    auto *layout = new FlowLayout(gridStep, gridStep, this);
    for (TextButton *button : {m_import, m_saveFile, m_remove}) {
        button->setCompact(true);
        layout->addWidget(button);
    }
    m_saveFile->setToolTip(tr("A table for a spreadsheet, with a column for each type of request"));
    connect(m_import, &QPushButton::clicked, this, [this] { Q_EMIT asked(CountsAction::Import, {}); });
    connect(m_saveFile, &QPushButton::clicked, this, [this] { Q_EMIT asked(CountsAction::SaveFile, {}); });
    connect(m_remove, &QPushButton::clicked, this, [this] { Q_EMIT asked(CountsAction::Remove, m_release); });
}

void CountsRow::setFacts(const CardFacts &facts)
{
    const bool any = facts.ownCounts.has_value();
    m_release = facts.ownCounts.value_or(Release());
    m_import->setText(any ? tr("Import other counts…") : tr("Import your counts…"));
    m_import->setAccessibleDescription(facts.title);
    m_saveFile->setVisible(!any);
    m_saveFile->setAccessibleDescription(facts.title);
    m_remove->setVisible(any);
    m_remove->setAccessibleDescription(tr("%1, %2").arg(m_release.publisher, m_release.name));
    m_remove->setToolTip(m_remove->accessibleDescription());
    setVisible(facts.takesCounts);
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/pickedchips.h"

#include "ui/selection.h"
#include "ui/widgets/arealistmodel.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/searchpopup.h"
#include "ui/widgets/style.h"

#include <algorithm>

namespace careatlas {

PickedChips::PickedChips(const AreaRegister &areas, Selection &selection, QWidget *parent)
    : QWidget(parent),
      m_areas(areas),
      m_selection(selection),
      m_flow(new FlowLayout(gridStep, gridStep, this)),
      m_pick(new TextButton(tr("Pick out a council…"))),
      m_clear(new TextButton(tr("Clear")))
{
    setAccessibleName(tr("Councils picked out"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    for (TextButton *button : {m_pick, m_clear})
        m_flow->addWidget(button);
    m_clear->setAccessibleName(tr("Let all picked councils go"));
    connect(m_pick, &QPushButton::clicked, this, &PickedChips::openPopup);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_pick->setFocus(Qt::OtherFocusReason); // the button goes
        m_selection.setMarked({});
    });
    connect(&m_selection, &Selection::markedChanged, this, &PickedChips::mirror);
    mirror();
}

void PickedChips::openPopup()
{
    if (!m_popup) {
        m_popup = new SearchPopup(new AreaListModel(m_areas, false),
                                  {tr("A council to pick out"), tr("Type a name or a code"), tr("Councils by region"),
                                   tr("No council is called “%1”. Try the start of any word of its name, or its code.")},
                                  this);
        connect(m_popup, &SearchPopup::chosen, this, [this](const QString &key) {
            const Area *area = m_areas.find(key);
            const std::vector<AreaCode> &marked = m_selection.marked();
            if (area && std::find(marked.begin(), marked.end(), area->code) == marked.end())
                m_selection.toggleMarked(area->code);
        });
    }
    m_popup->openBelow(m_pick);
}

void PickedChips::mirror()
{
    const bool focused = std::any_of(m_chips.begin(), m_chips.end(), [](const TextButton *chip) { return chip->hasFocus(); });
    if (focused)
        m_pick->setFocus(Qt::OtherFocusReason);
    for (TextButton *chip : m_chips)
        chip->deleteLater(); // one of them may be what was pressed
    for (TextButton *chip : m_chips) {
        m_flow->removeWidget(chip);
        chip->hide();
    }
    m_chips.clear();
    m_flow->removeWidget(m_clear);
    QWidget *before = m_pick;
    for (const AreaCode &code : m_selection.marked()) {
        const Area *area = m_areas.find(code);
        if (!area)
            continue;
        auto *chip = new TextButton(QString(area->datedName()).replace(QLatin1Char('&'), QStringLiteral("&&")) + QStringLiteral("  ×"));
        chip->setAccessibleName(tr("Let %1 go").arg(area->datedName()));
        chip->setToolTip(chip->accessibleName().toHtmlEscaped());
        connect(chip, &QPushButton::clicked, this, [this, chosen = area->code] { m_selection.toggleMarked(chosen); });
        m_flow->addWidget(chip);
        chip->show();
        setTabOrder(before, chip);
        before = chip;
        m_chips.push_back(chip);
    }
    m_flow->addWidget(m_clear);
    setTabOrder(before, m_clear);
    m_clear->setVisible(m_chips.size() > 1);
    updateGeometry();
}

} // namespace careatlas

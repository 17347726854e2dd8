// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/headerbar.h"

#include "ui/groupshelf.h"
#include "ui/selection.h"
#include "ui/widgets/areapicker.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labelled.h"
#include "ui/widgets/segmentedbuttons.h"
#include "ui/widgets/style.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>

#include <utility>

namespace careatlas {

namespace {

/// Of a choice: a comparator's key, and for an own group its name after it.
QString keyOf(Comparator comparator, const QString &ownGroup = {})
{
    return ownGroup.isEmpty() ? toKey(comparator) : toKey(comparator) + QLatin1Char(':') + ownGroup;
}

} // namespace

HeaderBar::HeaderBar(const AreaRegister &areas, Selection &selection, GroupShelf &groups, const Commands &commands, QWidget *parent)
    : QWidget(parent),
      m_areas(areas),
      m_selection(selection),
      m_groups(groups),
      m_back(new BareButton),
      m_forward(new BareButton),
      m_council(new AreaPicker(areas, tr("Council"), false)),
      m_second(new AreaPicker(areas, tr("Compare with"), true)),
      m_comparators(new SegmentedButtons(tr("Compare against"))),
      m_find(new BareButton),
      m_export(new TextButton(tr("Export"))),
      m_menu(new BareButton)
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    for (const Comparator comparator : {Comparator::Region, Comparator::England, Comparator::SimilarCouncils})
        m_comparators->addChoice(toKey(comparator), QString());

    for (const auto &[button, action] : {std::pair(m_back, commands.back), std::pair(m_forward, commands.forward)}) {
        button->setAccessibleName(action->text());
        button->setToolTip(tr("%1 (%2)").arg(action->text(), action->shortcut().toString(QKeySequence::NativeText)));
        button->setEnabled(action->isEnabled());
        connect(button, &QToolButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::enabledChanged, button, &QWidget::setEnabled);
    }
    m_find->setAccessibleName(tr("Find a card"));
    m_find->setToolTip(tr("Find a card (Ctrl+F)"));
    m_export->setMenu(commands.exportMenu);
    m_export->setAccessibleName(tr("Export the card last used"));
    m_menu->setMenu(commands.mainMenu);
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setAccessibleName(tr("Main menu"));
    m_menu->setToolTip(tr("Main menu"));

    auto *choices = new QWidget;
    auto *flow = new FlowLayout(2 * gridStep, gridStep, choices);
    flow->addWidget(m_council);
    flow->addWidget(labelled(tr("compare with"), m_second));
    flow->addWidget(labelled(tr("against"), m_comparators));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    choices->setSizePolicy(policy);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(2 * gridStep, gridStep, 2 * gridStep, gridStep);
    layout->setSpacing(gridStep);
    layout->addWidget(m_back, 0, Qt::AlignTop);
    layout->addWidget(m_forward, 0, Qt::AlignTop);
    layout->addWidget(choices, 1);
    layout->addWidget(m_find, 0, Qt::AlignTop);
    layout->addWidget(m_export, 0, Qt::AlignTop);
    layout->addWidget(m_menu, 0, Qt::AlignTop);

    connect(m_find, &QToolButton::clicked, this, &HeaderBar::findAsked);
    connect(m_council, &AreaPicker::chosen, &m_selection, &Selection::setCouncil);
    connect(m_second, &AreaPicker::chosen, &m_selection, &Selection::setSecond);
    connect(m_comparators, &SegmentedButtons::chosen, this, &HeaderBar::choose);
    connect(&m_selection, &Selection::changed, this, &HeaderBar::mirror);
    connect(&m_groups, &GroupShelf::changed, this, &HeaderBar::listGroups);
    listGroups();
    mirror();
}

void HeaderBar::choose(const QString &key)
{
    if (const auto comparator = comparatorFromKey(key.section(QLatin1Char(':'), 0, 0)))
        m_selection.setComparator(*comparator, key.section(QLatin1Char(':'), 1));
}

void HeaderBar::listGroups()
{
    std::vector<std::pair<QString, QString>> choices{{toKey(Comparator::EnglandPooled), tr("England, pooled")},
                                                     {toKey(Comparator::MeanOfCouncils), tr("Mean of councils")}};
    for (const CouncilGroup &group : m_groups.own())
        choices.emplace_back(keyOf(Comparator::OwnGroup, group.label), group.label);
    m_comparators->setFurther(choices);
    // A group that is no more is no comparator.
    if (m_groups.isLoaded() && m_selection.comparator() == Comparator::OwnGroup
        && !m_groups.group(Comparator::OwnGroup, m_selection.ownGroup(), m_selection.council()))
        m_selection.setComparator(Comparator::England);
}

void HeaderBar::mirror()
{
    m_council->setArea(m_selection.council());
    m_second->setArea(m_selection.second());
    m_second->setEnabled(!m_selection.council().isEmpty());
    m_find->setEnabled(!m_selection.council().isEmpty());
    m_comparators->setCurrent(keyOf(m_selection.comparator(), m_selection.ownGroup()));

    const auto regionOf = [this](const AreaCode &code) {
        const Area *area = code.isEmpty() ? nullptr : m_areas.find(code);
        return area ? m_areas.find(area->region) : nullptr;
    };
    const Area *own = regionOf(m_selection.council());
    const Area *other = regionOf(m_selection.second());
    const QString region = !own ? tr("Region") : other && other != own ? tr("Own region") : own->name;
    m_comparators->setLabel(toKey(Comparator::Region), region);
    m_comparators->setLabel(toKey(Comparator::England), tr("England"));
    m_comparators->setLabel(toKey(Comparator::SimilarCouncils), tr("Similar councils"));
}

QWidget *HeaderBar::findButton() const
{
    return m_find;
}

void HeaderBar::setTheme(const Theme &theme)
{
    m_back->setIcon(themedIcon(QStringLiteral("chevron-left"), theme.text));
    m_forward->setIcon(themedIcon(QStringLiteral("chevron-right"), theme.text));
    m_menu->setIcon(themedIcon(QStringLiteral("menu"), theme.text));
    m_find->setIcon(themedIcon(QStringLiteral("search"), theme.text));
    m_comparators->setIcon(themedIcon(QStringLiteral("chevron-down"), theme.quietText));
    m_export->setIcon(themedIcon(QStringLiteral("chevron-down"), theme.quietText));
}

} // namespace careatlas

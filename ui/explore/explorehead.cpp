// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/explorehead.h"

#include "ui/explore/indicatorbutton.h"
#include "ui/widgets/choicebutton.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/labelled.h"
#include "ui/widgets/style.h"

namespace careatlas {

ExploreHead::ExploreHead(CardFinder finder, QWidget *parent)
    : QWidget(parent),
      m_indicator(new IndicatorButton(std::move(finder), tr("Indicator"))),
      m_part(new ChoiceButton(tr("Part"))),
      m_period(new ChoiceButton(tr("Period"))),
      m_per(new ChoiceButton(tr("Rate per"))),
      m_group(new ChoiceButton(tr("Among")))
{
    auto *flow = new FlowLayout(2 * gridStep, gridStep, this);
    flow->addWidget(m_indicator);
    flow->addWidget(labelled(tr("part"), m_part));
    flow->addWidget(labelled(tr("in"), m_period));
    flow->addWidget(labelled(tr("per"), m_per));
    flow->addWidget(labelled(tr("among"), m_group));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);

    connect(m_indicator, &IndicatorButton::chosen, this, &ExploreHead::indicatorChosen);
    connect(m_part, &ChoiceButton::chosen, this, &ExploreHead::partChosen);
    connect(m_period, &ChoiceButton::chosen, this, [this](const QString &key) {
        if (const auto period = Period::parse(key))
            Q_EMIT periodChosen(*period);
    });
    connect(m_per, &ChoiceButton::chosen, this, [this](const QString &key) {
        if (const auto basis = rateBasisFromKey(key))
            Q_EMIT basisChosen(*basis);
    });
    connect(m_group, &ChoiceButton::chosen, this, &ExploreHead::groupChosen);
}

void ExploreHead::addTool(QWidget *tool)
{
    layout()->addWidget(tool);
}

void ExploreHead::setIndicators(const QStringList &indicators)
{
    m_indicator->setIndicators(indicators);
}

void ExploreHead::showIndicator(const QString &id, const QString &title)
{
    m_indicator->show(id, title);
}

void ExploreHead::showParts(const Indicator &indicator, const QStringList &parts, const QString &current)
{
    m_part->clear();
    for (const QString &part : parts)
        m_part->addChoice(part, partLabel(indicator, part));
    m_part->setCurrent(current);
    m_part->parentWidget()->setVisible(parts.size() > 1);
}

void ExploreHead::showPeriods(const std::vector<PeriodChoice> &periods, const Period &current)
{
    m_period->clear();
    for (const PeriodChoice &choice : periods)
        m_period->addChoice(choice.period.key(), choice.councils == 1 ? tr("%1 · 1 council").arg(choice.period.label())
                                                                       : tr("%1 · %2 councils").arg(choice.period.label()).arg(choice.councils));
    m_period->setCurrent(current.isNull() ? QString() : current.key());
    m_period->parentWidget()->setVisible(!periods.empty());
}

void ExploreHead::showBases(const Unit &unit, std::optional<RateBasis> current)
{
    m_per->clear();
    for (const RateBasis basis : rateBases(unit))
        m_per->addChoice(toKey(basis), denominatorWords(onBasis(unit, basis).denominator()));
    if (current)
        m_per->setCurrent(toKey(*current));
    m_per->parentWidget()->setVisible(current && m_per->keys().size() > 1);
}

void ExploreHead::showGroups(const std::vector<GroupShelf::Choice> &groups, const QString &current)
{
    m_group->clear();
    for (const GroupShelf::Choice &choice : groups)
        m_group->addChoice(choice.key, choice.label);
    m_group->addSeparator();
    m_group->addCommand(tr("Show similar councils…"), [this] { Q_EMIT similarAsked(); });
    m_group->addCommand(tr("New group from picked councils…"), [this] { Q_EMIT newGroupAsked(); });
    m_group->addCommand(tr("Edit groups…"), [this] { Q_EMIT editGroupsAsked(); });
    m_group->setCurrent(current);
}

} // namespace careatlas

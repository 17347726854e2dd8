// SPDX-License-Identifier: GPL-3.0-or-later
// ExploreHead: the row at the head of the Explore tab: which indicator, which part of it, when, per whom and among which
// councils. It shows what can be chosen and tells what is; it keeps nothing itself.
#pragma once

#include "core/report/cardfinder.h"
#include "ui/explore/explorefigures.h"
#include "ui/groupshelf.h"

#include <QWidget>

namespace careatlas {

class ChoiceButton;
class IndicatorButton;

class ExploreHead : public QWidget {
    Q_OBJECT
public:
    explicit ExploreHead(CardFinder finder, QWidget *parent = nullptr);

    /// Those that can be chosen; until then all of the report.
    void setIndicators(const QStringList &indicators);
    void showIndicator(const QString &id, const QString &title);
    /// Hidden where there is but one.
    void showParts(const Indicator &indicator, const QStringList &parts, const QString &current);
    void showPeriods(const std::vector<PeriodChoice> &periods, const Period &current);
    /// Hidden where the unit is no total.
    void showBases(const Unit &unit, std::optional<RateBasis> current);
    void showGroups(const std::vector<GroupShelf::Choice> &groups, const QString &current);

    /// At the end of the row. Takes it.
    void addTool(QWidget *tool);

    IndicatorButton *indicator() const { return m_indicator; }
    ChoiceButton *part() const { return m_part; }
    ChoiceButton *period() const { return m_period; }
    ChoiceButton *per() const { return m_per; }
    ChoiceButton *group() const { return m_group; }

Q_SIGNALS:
    /// By the reader.
    void indicatorChosen(const QString &id);
    void partChosen(const QString &part);
    void periodChosen(const careatlas::Period &period);
    void basisChosen(careatlas::RateBasis basis);
    void groupChosen(const QString &key);
    void newGroupAsked();
    void editGroupsAsked();
    /// Which councils are similar, and in what.
    void similarAsked();

private:
    IndicatorButton *m_indicator;
    ChoiceButton *m_part;
    ChoiceButton *m_period;
    ChoiceButton *m_per;
    ChoiceButton *m_group;
};

} // namespace careatlas

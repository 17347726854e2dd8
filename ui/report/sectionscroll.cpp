// SPDX-License-Identifier: GPL-3.0-or-later
// A SectionPage as it scrolls: what comes near the view is drawn, the rail and the heading follow, and a card or a figure of it
// is gone to.
#include "ui/report/sectionpage.h"

#include "ui/report/cardrow.h"
#include "ui/report/pagerail.h"
#include "ui/report/sectionhead.h"
#include "ui/report/stickyhead.h"
#include "ui/widgets/arrange.h"
#include "ui/widgets/style.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>
#include <utility>

namespace careatlas {

namespace {

int yOf(const QWidget *widget, const QWidget *page)
{
    return widget->mapTo(page, QPoint(0, 0)).y();
}

} // namespace

void SectionPage::scheduleBuild()
{
    if (!m_shownCouncil.isEmpty() && !m_pending)
        m_buildTimer.start();
}

PageRow *SectionPage::unbuilt(int from, int to) const
{
    const QWidget *content = m_scroll->widget();
    const auto row = std::find_if(m_pageRows.begin(), m_pageRows.end(), [&](const PageRow *candidate) {
        const int y = yOf(candidate, content);
        return !candidate->isBuilt() && y < to && y + candidate->height() > from;
    });
    return row == m_pageRows.end() ? nullptr : *row;
}

void SectionPage::buildNext()
{
    arrangeNow(m_scroll);
    hold();
    const QScrollBar *bar = m_scroll->verticalScrollBar();
    while (PageRow *row = unbuilt(bar->value(), bar->value() + m_scroll->viewport()->height())) {
        row->build();
        arrangeNow(m_scroll);
        hold();
    }
    if (!m_settled)
        m_scroll->widget()->setUpdatesEnabled(true);
    if (!m_settled && !m_loadingMore) {
        m_settled = true;
        for (PageRow *row : m_pageRows)
            if (!row->isBuilt())
                row->blank();
        Q_EMIT settled();
    }
    if (!m_wantedCard.isEmpty())
        goToCard(std::exchange(m_wantedCard, QString()));
    if (const auto fact = std::exchange(m_wantedFact, std::nullopt))
        goToFact(*fact);
    m_aheadTimer.start();
}

void SectionPage::buildAhead()
{
    // One row in a turn, so that the window stays free.
    const int top = m_scroll->verticalScrollBar()->value();
    const int height = m_scroll->viewport()->height();
    if (PageRow *row = unbuilt(top - height / 2, top + 2 * height)) {
        row->build();
        if (m_anchor) {
            arrangeNow(m_scroll);
            hold();
        }
        m_aheadTimer.start();
    } else {
        m_anchor = nullptr;
    }
}

void SectionPage::followScroll()
{
    scheduleBuild();
    const QWidget *content = m_scroll->widget();
    const QScrollBar *bar = m_scroll->verticalScrollBar();
    const int line = bar->value() + m_sticky->height() + 3 * gridStep;
    int current = 0;
    for (std::size_t i = 0; i < m_groups.size(); ++i)
        if (yOf(m_groups[i].heading, content) <= line)
            current = static_cast<int>(i);
    // At the end of the page the last group is in view, however short it is.
    if (bar->maximum() > 0 && bar->value() == bar->maximum() && !m_groups.empty())
        current = static_cast<int>(m_groups.size()) - 1;
    if (!m_steered)
        m_rail->setCurrent(current);

    const bool past = bar->value() > yOf(m_head, content) + m_head->titleEnd();
    m_sticky->setVisible(past);
    const bool inGroups = !m_groups.empty() && yOf(m_groups.front().heading, content) <= line;
    m_sticky->setPlace(m_head->title(), inGroups ? m_groups[static_cast<std::size_t>(current)].title : QString());
    QStringList names;
    QList<int> lefts;
    const auto drawn = std::find_if(m_rows.begin(), m_rows.end(), [](const CardRow *row) { return row->isBuilt(); });
    if (!m_shownSecond.isEmpty() && drawn != m_rows.end()) {
        for (const IndicatorCard *card : (*drawn)->cards()) {
            names << card->content().facts.areaName;
            lefts << card->mapTo(content, QPoint(0, 0)).x();
        }
        if (lefts.front() == lefts.back())
            names.clear();
    }
    m_sticky->setColumns(names, lefts);
    m_sticky->raise();
}

void SectionPage::goToCard(const QString &indicator)
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [&indicator](const CardRow *candidate) { return candidate->indicator() == indicator; });
    if (row == m_rows.end())
        return;
    if (!m_settled) {
        m_wantedCard = indicator;
        return;
    }
    (*row)->build();
    goTo(*row);
    for (std::size_t i = 0; i < m_groups.size(); ++i)
        if (m_groups[i].cards->isAncestorOf(*row))
            m_rail->setCurrent(static_cast<int>(i));
    (*row)->cards().front()->setFocus(Qt::OtherFocusReason);
}

void SectionPage::goToFact(const Fact &fact)
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [&fact](const CardRow *candidate) { return candidate->indicator() == fact.indicator; });
    if (row == m_rows.end()) {
        Q_EMIT factAsked(fact); // of another page
    } else if (!m_settled) {
        m_wantedFact = fact;
    } else {
        goToCard(fact.indicator);
        arrangeNow(m_scroll);
        (*row)->showInTable(fact);
    }
}

void SectionPage::showTable(IndicatorCard *card)
{
    arrangeNow(m_scroll);
    hold();
    m_scroll->ensureWidgetVisible(card->table(), 0, m_sticky->height() + gridStep);
}

void SectionPage::goTo(const QWidget *widget)
{
    m_anchor = widget;
    hold();
}

void SectionPage::hold()
{
    if (!m_anchor)
        return;
    m_steered = true;
    m_scroll->verticalScrollBar()->setValue(yOf(m_anchor, m_scroll->widget()) - m_sticky->height() - gridStep);
    m_steered = false;
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/comparepage.h"

#include "core/store/storethread.h"
#include "ui/charts/chartwidget.h"
#include "ui/compare/comparehead.h"
#include "ui/compare/profile.h"
#include "ui/favourites.h"
#include "ui/groupshelf.h"
#include "ui/report/reportcontents.h"
#include "ui/report/stickyhead.h"
#include "ui/selection.h"
#include "ui/widgets/busyline.h"
#include "ui/widgets/style.h"
#include "ui/widgets/textlabel.h"

#include <QApplication>
#include <QScrollBar>
#include <QVBoxLayout>

#include <utility>

namespace careatlas {

namespace {
constexpr int pageMargin = 3 * gridStep;
} // namespace

ComparePage::ComparePage(const PageContext &context, QWidget *parent)
    : Page(parent),
      m_context(context),
      m_stateTitles(context.contents.stateTitles()),
      m_busy(new BusyLine),
      m_scroll(new LazyScroll),
      m_head(new CompareHead(context.contents.report)),
      m_list(new CompareList(context.contents, context.charts, m_stateTitles, context.favourites)),
      m_profile(new Profile(context, m_stateTitles))
{
    setAccessibleName(tr("Compare"));
    auto *content = new QWidget;
    content->setMaximumWidth(fontMetrics().averageCharWidth() * 220);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(pageMargin, pageMargin, pageMargin, 6 * gridStep);
    column->setSpacing(2 * gridStep);
    column->addWidget(m_head);
    column->addWidget(m_list);
    column->addWidget(m_profile);
    column->addStretch(1);
    m_scroll->setAccessibleName(tr("Compare"));
    m_scroll->setWidget(content);
    setFocusProxy(m_scroll);
    m_list->hide(); // until there is something to show
    m_profile->hide();
    m_sticky = new StickyHead(m_scroll->viewport());

    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_busy);
    whole->addWidget(m_scroll, 1);

    std::vector<LazyRow *> rows(m_list->rows().begin(), m_list->rows().end());
    for (ProfileRow *row : m_profile->rows())
        rows.push_back(row);
    m_scroll->setRows(std::move(rows));

    connect(m_scroll, &LazyScroll::settled, this, &ComparePage::finish);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, &ComparePage::followScroll);
    connect(m_head, &CompareHead::chosen, this, &ComparePage::choose);
    connect(m_head, &CompareHead::swapAsked, &m_context.selection, &Selection::swap);
    connect(m_head, &CompareHead::secondAsked, this, &Page::secondAsked);
    connect(m_list, &CompareList::openChanged, this, [this](const QString &indicator, bool open) {
        if (m_wanted.isEmpty() && (open || m_choices.indicator == indicator)) {
            m_choices.indicator = open ? indicator : QString();
            Q_EMIT recipeChanged();
        }
    });
    connect(m_list, &CompareList::stepped, this, [this](CompareRow *row) {
        m_scroll->reveal(row);
        row->setFocus(Qt::TabFocusReason);
    });
    connect(m_list, &CompareList::actionAsked, this, [this](CompareRow *row, ExportAction action) {
        m_used = row;
        Q_EMIT exportAsked(action);
    });
    connect(m_list, &CompareList::markHovered, this, &Page::hovered);
    connect(m_profile, &Profile::markHovered, this, &Page::hovered);
    connect(m_profile, &Profile::changed, this, [this] {
        if (showsList())
            return;
        showBusy();
        m_scroll->refresh();
    });
    connect(&m_context.selection, &Selection::changed, this, &ComparePage::refresh);
    connect(&m_context.groups, &GroupShelf::changed, this, [this] {
        if (isVisible() && !showsList() && isOfGroup(m_against.first))
            showChoices();
    });
    connect(&m_context.favourites, &Favourites::changed, this, [this] {
        if (m_choices.scope == CompareChoices::favourites())
            showChoices();
    });
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, const QWidget *now) {
        for (const QWidget *widget = isAncestorOf(now) ? now : nullptr; widget; widget = widget->parentWidget())
            if (qobject_cast<const LazyRow *>(widget))
                m_used = widget;
    });
}

bool ComparePage::isAlone() const
{
    return m_context.selection.second().isEmpty();
}

bool ComparePage::isWaiting() const
{
    return showsList() ? m_pending : !m_profile->isComplete();
}

void ComparePage::setTheme(Theme::Kind kind)
{
    m_head->setTheme(Theme::of(kind));
    m_list->setTheme(kind);
    m_profile->setTheme(kind);
}

const ChartSpec *ComparePage::subject() const
{
    const auto specOf = [](const QWidget *row) -> const ChartSpec * {
        if (const auto *compared = qobject_cast<const CompareRow *>(row))
            return compared->spec();
        const auto *profiled = qobject_cast<const ProfileRow *>(row);
        return profiled && profiled->chart() ? &profiled->chart()->spec() : nullptr;
    };
    if (m_used && m_used->isVisible() && specOf(m_used))
        return specOf(m_used);
    for (const LazyRow *row : m_scroll->rows())
        if (row->isVisible() && !row->visibleRegion().isEmpty() && specOf(row))
            return specOf(row);
    return nullptr;
}

void ComparePage::setRecipe(const QString &recipe)
{
    CompareChoices choices = m_choices.with(recipe);
    if (!m_head->knowsScope(choices.scope))
        choices.scope = m_choices.scope;
    if (choices.indicator != m_choices.indicator && m_list->rowOf(choices.indicator))
        m_wanted = choices.indicator;
    else
        choices.indicator = m_choices.indicator;
    m_choices = choices;
    m_head->setChoices(m_choices);
    refresh();
    if (isVisible())
        showChoices();
}

void ComparePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    refresh();
    m_scroll->refresh();
}

void ComparePage::refresh()
{
    const Selection &selection = m_context.selection;
    if (!isVisible() || selection.council().isEmpty())
        return;
    const bool others = m_council != selection.council() || m_second != selection.second();
    const std::pair against(selection.comparator(), selection.ownGroup());
    const bool anew = others || (m_against != against && !showsList());
    m_council = selection.council();
    m_second = selection.second();
    m_against = against;
    if (anew)
        showChoices();
}

void ComparePage::askForPair()
{
    m_pending = true;
    m_asked = {m_council, m_second};
    const int serial = ++m_serial;
    m_context.store.request<std::vector<ComparedIndicator>>(
        this, [report = m_context.contents.report, pair = m_asked](const IndicatorStore &store) { return comparedPair(store, report, pair.first, pair.second); },
        [this, serial](std::vector<ComparedIndicator> pair) {
            if (serial == m_serial)
                take(std::move(pair));
        });
}

void ComparePage::take(std::vector<ComparedIndicator> pair)
{
    m_pending = false;
    m_list->setPair(std::move(pair));
    if (showsList())
        showChoices();
}

void ComparePage::choose(const CompareChoices &choices)
{
    m_choices = choices;
    showChoices();
    Q_EMIT recipeChanged();
}

void ComparePage::showNames()
{
    QStringList names;
    for (const AreaCode &code : {m_council, m_second}) {
        const Area *area = code.isEmpty() ? nullptr : m_context.contents.areas.find(code);
        names << (area ? area->name : QString());
    }
    m_head->setNames(names.front(), names.back());
}

void ComparePage::showChoices()
{
    if (m_council.isEmpty())
        return;
    m_settled = false;
    if (showsList() && m_asked != std::pair(m_council, m_second))
        askForPair();
    if (showsList() && m_pending)
        return showBusy(); // what was there stays until the answer comes
    showNames();
    showWanted();
    m_head->setChoices(m_choices);
    m_list->setVisible(showsList());
    m_profile->setVisible(!showsList());
    if (showsList()) {
        m_head->setCount(differentWords(m_list->pair(), m_choices, m_context.favourites.indicators()));
        m_list->arrange(m_choices);
    } else {
        m_profile->show(m_choices.scope);
    }
    showBusy();
    m_scroll->refresh();
}

void ComparePage::showBusy()
{
    const bool busy = isWaiting();
    if (busy && !m_busy->isBusy())
        m_busy->start();
    else if (!busy)
        m_busy->stop();
}

void ComparePage::showWanted()
{
    const CompareRow *row = m_wanted.isEmpty() || !showsList() ? nullptr : m_list->rowOf(m_wanted);
    if (!row || !row->compared())
        return;
    const ComparedIndicator &one = *row->compared();
    if (!isInScope(m_choices.scope, one.section, one.indicator, m_context.favourites.indicators()))
        m_choices.scope = CompareChoices::everything();
    m_choices.onlyDifferent = m_choices.onlyDifferent && one.isClearlyDifferent();
}

void ComparePage::finish()
{
    followScroll();
    if (isWaiting())
        return;
    if (CompareRow *row = showsList() && !m_wanted.isEmpty() ? m_list->rowOf(m_wanted) : nullptr) {
        row->build();
        row->setOpen(true);
        m_wanted.clear();
        row->setFocus(Qt::OtherFocusReason);
        m_scroll->goTo(row);
        m_scroll->refresh(); // settled() follows once more
        return;
    }
    m_settled = true;
    Q_EMIT settled();
}

void ComparePage::followScroll()
{
    const QWidget *content = m_scroll->widget();
    const int top = m_scroll->verticalScrollBar()->value();
    const int line = top + m_sticky->height() + gridStep;
    m_sticky->setVisible(top > m_head->titleLabel()->mapTo(content, QPoint(0, m_head->titleLabel()->height())).y());
    m_sticky->setPlace(m_head->title(), showsList() ? m_list->sectionAt(line - m_list->y()) : m_profile->sectionAt(line - m_profile->y()));
    m_sticky->setColumns({}, {});
    m_sticky->raise();
    m_scroll->setCovered(m_sticky->height());
}

} // namespace careatlas

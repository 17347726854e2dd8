// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/sectionpage.h"

#include "core/store/storethread.h"
#include "ui/groupshelf.h"
#include "ui/report/cardrow.h"
#include "ui/report/groupheading.h"
#include "ui/report/pagerail.h"
#include "ui/report/sectionhead.h"
#include "ui/report/stickyhead.h"
#include "ui/selection.h"
#include "ui/shelf/caseblock.h"
#include "ui/shelf/documentshelf.h"
#include "ui/widgets/arrange.h"
#include "ui/widgets/busyline.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/style.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QUrlQuery>

#include <algorithm>
#include <utility>

namespace careatlas {

namespace {

constexpr int gap = 2 * gridStep;
constexpr int pageMargin = 3 * gridStep;
constexpr int aheadMs = 30; ///< time enough to paint what is in view first

int yOf(const QWidget *widget, const QWidget *page)
{
    return widget->mapTo(page, QPoint(0, 0)).y();
}

} // namespace

SectionPage::SectionPage(const SectionDefinition &section, const PageContext &context, QWidget *parent)
    : Page(parent), m_section(section), m_context(context), m_busy(new BusyLine), m_scroll(new QScrollArea), m_head(new SectionHead(section))
{
    setAccessibleName(section.title);
    if (const auto now = question())
        load(*now); // the store reads while the page is made
    QStringList titles;
    for (const GroupDefinition &group : section.groups)
        titles << group.title;
    m_rail = new PageRail(titles);

    auto *content = new QWidget;
    content->setMaximumWidth(fontMetrics().averageCharWidth() * 220);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(pageMargin, pageMargin, pageMargin, 6 * gridStep);
    column->setSpacing(gap);
    column->addWidget(m_head);
    connect(m_head, &SectionHead::cardAsked, this, &SectionPage::goToCard);
    connect(m_head, &SectionHead::documentsAsked, this, [this] { Q_EMIT pageAsked(QStringLiteral("documents"), QStringLiteral("section=") + m_section.id); });
    for (const GroupDefinition &group : section.groups)
        makeGroup(group, column);
    column->addStretch(1);

    dress(m_scroll->verticalScrollBar(), Dress::ScrollBar);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    m_scroll->setAccessibleName(section.title);
    setFocusProxy(m_scroll);
    m_scroll->setWidget(content);
    m_sticky = new StickyHead(m_scroll->viewport());

    auto *body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_rail);
    body->addWidget(m_scroll, 1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_busy);
    whole->addLayout(body, 1);
    setTabOrder(m_rail, m_scroll);
    for (QTimer *timer : {&m_buildTimer, &m_aheadTimer})
        timer->setSingleShot(true);
    m_aheadTimer.setInterval(aheadMs);
    connect(&m_aheadTimer, &QTimer::timeout, this, &SectionPage::buildAhead);
    connect(&m_buildTimer, &QTimer::timeout, this, &SectionPage::buildNext);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, &SectionPage::followScroll);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] { m_anchor = nullptr; });
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, &SectionPage::scheduleBuild);
    connect(m_rail, &PageRail::chosen, this, [this](int index) { goTo(m_groups[static_cast<std::size_t>(index)].heading); });
    connect(&m_context.selection, &Selection::changed, this, &SectionPage::refresh);
    connect(&m_context.documents, &DocumentShelf::changed, this, &SectionPage::refresh);
    connect(&m_context.groups, &GroupShelf::changed, this, [this] {
        if (isOfGroup(m_context.selection.comparator()))
            refresh();
    });
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, QWidget *now) {
        for (QWidget *widget = isAncestorOf(now) ? now : nullptr; widget; widget = widget->parentWidget())
            if (auto *card = qobject_cast<IndicatorCard *>(widget))
                m_lastCard = card;
    });
}

void SectionPage::makeGroup(const GroupDefinition &group, QVBoxLayout *layout)
{
    auto *heading = new GroupHeading(group.title);
    layout->addWidget(heading);

    auto *cards = new QWidget;
    auto *grid = new ColumnLayout(fontMetrics().averageCharWidth() * 58, 2, gap, cards);
    for (const CardDefinition &card : group.cards) {
        auto *row = new CardRow(card.indicator);
        grid->addWidget(row);
        m_rows.push_back(row);
        connect(row, &CardRow::markHovered, this, &SectionPage::hovered);
        connect(row, &CardRow::actionAsked, this, [this](IndicatorCard *asked, ExportAction action) {
            m_lastCard = asked;
            Q_EMIT exportAsked(action);
        });
        connect(row, &CardRow::besideAsked, &m_context.selection, &Selection::setSecond);
        connect(row, &CardRow::pageAsked, this, [this, row](const QString &tab) {
            QUrlQuery recipe;
            recipe.addQueryItem(QStringLiteral("indicator"), row->indicator());
            Q_EMIT pageAsked(tab, recipe.toString());
        });
    }
    layout->addWidget(cards);
    cards->hide();
    if (!group.caseStudies.isEmpty())
        layout->addWidget(new CaseBlock(group.caseStudies, m_context, cards));
    m_groups.push_back({heading, group.title, cards});
}

void SectionPage::setTheme(Theme::Kind kind)
{
    m_head->setTheme(kind);
    for (CardRow *row : m_rows)
        row->setTheme(kind);
}

const ChartSpec *SectionPage::subject() const
{
    if (m_lastCard && m_lastCard->isVisible())
        return m_lastCard->spec();
    for (const CardRow *row : m_rows)
        for (const IndicatorCard *card : row->cards())
            if (card->spec())
                return card->spec();
    return nullptr;
}

void SectionPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void SectionPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // A narrow window gives its width to the cards.
    m_rail->setVisible(width() > m_rail->naturalWidth() + fontMetrics().averageCharWidth() * 70);
    followScroll();
}

std::optional<SectionQuestion> SectionPage::question()
{
    const Selection &selection = m_context.selection;
    if (selection.council().isEmpty())
        return std::nullopt;
    SectionQuestion question{selection.council(), selection.second()};
    if (!isOfGroup(selection.comparator()))
        return question;
    if (!m_context.groups.isLoaded()) { // it says when it is
        m_context.groups.load();
        return std::nullopt;
    }
    question.group = m_context.groups.group(selection.comparator(), selection.ownGroup(), question.council);
    if (!question.second.isEmpty())
        question.secondGroup = m_context.groups.group(selection.comparator(), selection.ownGroup(), question.second);
    return question;
}

void SectionPage::refresh()
{
    if (!isVisible())
        return;
    const auto now = question();
    if (now && now != m_asked) {
        load(*now);
    } else if (now && !m_pending) {
        showFigures();
    } else if (!now && !m_context.selection.council().isEmpty()) {
        m_settled = false;
        m_busy->start();
    }
}

void SectionPage::load(const SectionQuestion &question)
{
    m_settled = false;
    m_pending = true;
    m_buildTimer.stop();
    m_aheadTimer.stop();
    m_busy->start();
    const int serial = ++m_serial;
    m_asked = question;
    m_context.store.request<SectionFigures>(
        this, [indicators = indicatorsOf(m_section), question](const IndicatorStore &store) { return loadSection(store, indicators, question); },
        [this, serial, question](SectionFigures figures) {
            if (serial == m_serial)
                take(std::move(figures), question);
        });
}

void SectionPage::take(SectionFigures figures, const SectionQuestion &question)
{
    m_pending = false;
    m_figures = std::move(figures);
    m_shownCouncil = question.council;
    m_shownSecond = question.second;
    showFigures();
}

std::vector<CardContent> SectionPage::contentsOf(const CardDefinition &card) const
{
    const auto figures = m_figures.cards.constFind(card.indicator);
    if (figures != m_figures.cards.constEnd()) {
        auto contents = cardContents(card, *figures, m_context.charts, m_context.selection.comparator(), m_context.contents.states);
        for (CardContent &content : contents)
            content.facts.documents = m_context.documents.titlesLinked({content.facts.role == AreaRole::SecondCouncil ? m_shownSecond : m_shownCouncil}, indicatorLink(card.indicator));
        return contents;
    }
    return std::vector<CardContent>(m_shownSecond.isEmpty() ? 1 : 2, faultyContent(card.indicator, m_figures.errors.value(card.indicator)));
}

void SectionPage::showFigures()
{
    // One paint, when what is in view has been drawn anew.
    m_settled = false;
    m_busy->stop();
    m_scroll->widget()->setUpdatesEnabled(false);
    showHead();
    m_head->setFacts([this](const QString &indicator) {
        std::vector<CardFacts> facts;
        for (CardContent &content : contentsOf({indicator, {}}))
            facts.push_back(std::move(content.facts));
        return facts;
    });
    auto row = m_rows.begin();
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        static_cast<ColumnLayout *>(m_groups[i].cards->layout())->setMaximumColumns(m_shownSecond.isEmpty() ? 2 : 1);
        for (const CardDefinition &card : m_section.groups[i].cards) {
            const auto figures = m_figures.cards.constFind(card.indicator);
            (*row++)->setContents([this, &card] { return contentsOf(card); }, figures != m_figures.cards.constEnd() && hasFigures(*figures));
        }
        m_groups[i].cards->show();
    }
    scheduleBuild();
}

void SectionPage::showHead()
{
    QStringList names;
    for (const AreaCode &code : {m_shownCouncil, m_shownSecond})
        if (const Area *area = code.isEmpty() ? nullptr : m_context.contents.areas.find(code))
            names << area->name;
    m_head->setCouncils(names);
    m_head->setDocuments(m_context.documents.titlesLinked({m_shownCouncil, m_shownSecond}, sectionLink(m_section.id)));
    followScroll();
}

void SectionPage::scheduleBuild()
{
    if (!m_shownCouncil.isEmpty() && !m_pending)
        m_buildTimer.start();
}

CardRow *SectionPage::unbuilt(int from, int to) const
{
    const QWidget *content = m_scroll->widget();
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [&](const CardRow *candidate) {
        const int y = yOf(candidate, content);
        return !candidate->isBuilt() && y < to && y + candidate->height() > from;
    });
    return row == m_rows.end() ? nullptr : *row;
}

void SectionPage::buildNext()
{
    arrangeNow(m_scroll);
    hold();
    const QScrollBar *bar = m_scroll->verticalScrollBar();
    while (CardRow *row = unbuilt(bar->value(), bar->value() + m_scroll->viewport()->height())) {
        row->build();
        arrangeNow(m_scroll);
        hold();
    }
    if (!m_settled) {
        m_settled = true;
        for (CardRow *row : m_rows)
            if (!row->isBuilt())
                row->blank();
        m_scroll->widget()->setUpdatesEnabled(true);
        Q_EMIT settled();
    }
    if (!m_wantedCard.isEmpty())
        goToCard(std::exchange(m_wantedCard, QString()));
    m_aheadTimer.start();
}

void SectionPage::buildAhead()
{
    // One row in a turn, so that the window stays free.
    const int top = m_scroll->verticalScrollBar()->value();
    const int height = m_scroll->viewport()->height();
    if (CardRow *row = unbuilt(top - height / 2, top + 2 * height)) {
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
    const int line = bar->value() + m_sticky->height() + pageMargin;
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/sectionpage.h"

#include "core/store/storethread.h"
#include "ui/report/cardrow.h"
#include "ui/report/groupheading.h"
#include "ui/report/headlinetile.h"
#include "ui/report/pagerail.h"
#include "ui/report/stickyhead.h"
#include "ui/selection.h"
#include "ui/widgets/busyline.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/style.h"
#include "ui/widgets/textlabel.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>

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

/// The layouts of a widget and all below it, the inner ones first.
void activateBelow(const QWidget *widget)
{
    for (QObject *child : widget->children())
        if (child->isWidgetType() && !static_cast<QWidget *>(child)->isHidden())
            activateBelow(static_cast<QWidget *>(child));
    if (QLayout *layout = widget->layout())
        layout->activate();
}

} // namespace

SectionPage::SectionPage(const SectionDefinition &section, const PageContext &context, QWidget *parent)
    : Page(parent), m_section(section), m_context(context), m_busy(new BusyLine), m_scroll(new QScrollArea)
{
    setAccessibleName(section.title);
    if (!context.selection.council().isEmpty())
        load(); // the store reads while the page is made
    QStringList titles;
    for (const GroupDefinition &group : section.groups)
        titles << group.title;
    m_rail = new PageRail(titles);

    auto *content = new QWidget;
    content->setMaximumWidth(fontMetrics().averageCharWidth() * 220);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(pageMargin, pageMargin, pageMargin, 6 * gridStep);
    column->setSpacing(gap);
    makeHead(column);
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

    m_buildTimer.setSingleShot(true);
    m_buildTimer.setInterval(0);
    m_aheadTimer.setSingleShot(true);
    m_aheadTimer.setInterval(aheadMs);
    connect(&m_aheadTimer, &QTimer::timeout, this, &SectionPage::buildAhead);
    connect(&m_buildTimer, &QTimer::timeout, this, &SectionPage::buildNext);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, &SectionPage::followScroll);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] { m_anchor = nullptr; });
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, &SectionPage::scheduleBuild);
    connect(m_rail, &PageRail::chosen, this, [this](int index) { goTo(m_groups[static_cast<std::size_t>(index)].heading); });
    connect(&m_context.selection, &Selection::changed, this, &SectionPage::refresh);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, QWidget *now) {
        for (QWidget *widget = isAncestorOf(now) ? now : nullptr; widget; widget = widget->parentWidget())
            if (auto *card = qobject_cast<IndicatorCard *>(widget))
                m_lastCard = card;
    });
}

void SectionPage::makeHead(QVBoxLayout *layout)
{
    m_title = new TextLabel(1.6, QFont::DemiBold);
    m_title->setText(m_section.title);
    layout->addWidget(m_title);

    auto *introduction = new TextLabel;
    introduction->setSelectable();
    introduction->keepToReadingWidth();
    introduction->setText(m_section.introduction);
    layout->addWidget(introduction);

    m_tileRow = new QWidget;
    auto *tiles = new ColumnLayout(fontMetrics().averageCharWidth() * 30, 4, gap, m_tileRow);
    for (const QString &indicator : m_section.tiles) {
        auto *tile = new HeadlineTile(indicator);
        tiles->addWidget(tile);
        m_tiles.push_back(tile);
        connect(tile, &HeadlineTile::pressed, this, &SectionPage::goToCard);
    }
    layout->addWidget(m_tileRow);
    m_tileRow->setHidden(m_tiles.empty());
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
    }
    layout->addWidget(cards);
    cards->hide();
    m_groups.push_back({heading, group.title, cards});
}

void SectionPage::setTheme(Theme::Kind kind)
{
    for (HeadlineTile *tile : m_tiles)
        tile->setTheme(kind);
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

void SectionPage::refresh()
{
    const Selection &selection = m_context.selection;
    if (!isVisible() || selection.council().isEmpty())
        return;
    if (m_askedCouncil != selection.council() || m_askedSecond != selection.second())
        load();
    else if (!m_pending)
        showFigures();
}

void SectionPage::load()
{
    m_settled = false;
    m_pending = true;
    m_buildTimer.stop();
    m_aheadTimer.stop();
    m_busy->start();
    const int serial = ++m_serial;
    const AreaCode council = m_askedCouncil = m_context.selection.council();
    const AreaCode second = m_askedSecond = m_context.selection.second();
    m_context.store.request<SectionFigures>(
        this,
        [indicators = indicatorsOf(m_section), council, second](const IndicatorStore &store) { return loadSection(store, indicators, council, second); },
        [this, serial, council, second](SectionFigures figures) {
            if (serial == m_serial)
                take(std::move(figures), council, second);
        });
}

void SectionPage::take(SectionFigures figures, const AreaCode &council, const AreaCode &second)
{
    m_pending = false;
    m_busy->stop();
    m_figures = std::move(figures);
    m_shownCouncil = council;
    m_shownSecond = second;
    showFigures();
}

std::vector<CardContent> SectionPage::contentsOf(const CardDefinition &card) const
{
    const auto figures = m_figures.cards.constFind(card.indicator);
    if (figures != m_figures.cards.constEnd())
        return cardContents(card, *figures, m_context.charts, m_context.selection.comparator(), m_context.contents.states);
    const std::size_t columns = m_shownSecond.isEmpty() ? 1 : 2;
    return std::vector<CardContent>(columns, faultyContent(card.indicator, m_figures.errors.value(card.indicator)));
}

bool SectionPage::hasValues(const QString &indicator) const
{
    const auto figures = m_figures.cards.constFind(indicator);
    if (figures == m_figures.cards.constEnd())
        return false;
    const auto valued = [](const AreaFigures &area) {
        return std::any_of(area.observations.begin(), area.observations.end(), [](const Observation &observation) { return observation.value; });
    };
    return std::any_of(figures->council.areas.begin(), figures->council.areas.end(), valued)
        || (figures->second && std::any_of(figures->second->areas.begin(), figures->second->areas.end(), valued));
}

void SectionPage::showFigures()
{
    // One paint, when what is in view has been drawn anew.
    m_settled = false;
    m_scroll->widget()->setUpdatesEnabled(false);
    showHead();
    for (HeadlineTile *tile : m_tiles) {
        std::vector<CardFacts> facts;
        for (const CardContent &content : contentsOf({tile->indicator(), {}}))
            facts.push_back(content.facts);
        tile->setFacts(facts);
    }
    auto row = m_rows.begin();
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        static_cast<ColumnLayout *>(m_groups[i].cards->layout())->setMaximumColumns(m_shownSecond.isEmpty() ? 2 : 1);
        for (const CardDefinition &card : m_section.groups[i].cards)
            (*row++)->setContents([this, &card] { return contentsOf(card); }, hasValues(card.indicator));
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
    m_title->setText(QString(m_section.heading).replace(QLatin1String("{area}"), names.join(tr(" and "))));
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

void SectionPage::arrange()
{
    // Qt hands a new height upwards by one event for each layout; which rows are in view is asked before they come.
    activateBelow(m_scroll->widget());
    QEvent request(QEvent::LayoutRequest);
    QCoreApplication::sendEvent(m_scroll, &request);
}

void SectionPage::buildNext()
{
    arrange();
    hold();
    const QScrollBar *bar = m_scroll->verticalScrollBar();
    while (CardRow *row = unbuilt(bar->value(), bar->value() + m_scroll->viewport()->height())) {
        row->build();
        arrange();
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
            arrange();
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

    const bool past = bar->value() > yOf(m_title, content) + m_title->height();
    m_sticky->setVisible(past);
    const bool inGroups = !m_groups.empty() && yOf(m_groups.front().heading, content) <= line;
    m_sticky->setPlace(m_title->text(), inGroups ? m_groups[static_cast<std::size_t>(current)].title : QString());
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

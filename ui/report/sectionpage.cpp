// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/sectionpage.h"

#include "core/store/storethread.h"
#include "ui/groupshelf.h"
#include "ui/report/cardrow.h"
#include "ui/report/groupheading.h"
#include "ui/report/pagenarrator.h"
#include "ui/report/pagerail.h"
#include "ui/report/sectionhead.h"
#include "ui/report/stickyhead.h"
#include "ui/report/summaryrow.h"
#include "ui/selection.h"
#include "ui/shelf/caseblock.h"
#include "ui/shelf/documentshelf.h"
#include "ui/widgets/busyline.h"
#include "ui/widgets/columnlayout.h"
#include "ui/widgets/style.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QUrlQuery>

#include <algorithm>

namespace careatlas {

namespace {

constexpr int gap = 2 * gridStep;
constexpr int pageMargin = 3 * gridStep;
constexpr int aheadMs = 30; ///< time enough to paint what is in view first

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
    if (!summariesAfter(QString()).empty())
        titles << tr("Summary");
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
    addPageSummaries(column);
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

SectionPage::~SectionPage() = default;

void SectionPage::makeGroup(const GroupDefinition &group, QVBoxLayout *layout)
{
    auto *heading = new GroupHeading(group.title);
    layout->addWidget(heading);

    auto *cards = new QWidget;
    auto *grid = new ColumnLayout(fontMetrics().averageCharWidth() * 58, 2, gap, cards);
    for (const CardDefinition &card : group.cards) {
        auto *row = new CardRow(card.indicator, &m_context.votes, &m_context.rewriter);
        grid->addWidget(row);
        m_rows.push_back(row);
        m_pageRows.push_back(row);
        connect(row, &CardRow::markHovered, this, &SectionPage::hovered);
        connect(row, &CardRow::factAsked, this, &SectionPage::goToFact);
        connect(row, &CardRow::tableOpened, this, &SectionPage::showTable);
        connect(row, &CardRow::actionAsked, this, [this](IndicatorCard *asked, ExportAction action) {
            m_lastCard = asked;
            Q_EMIT exportAsked(action);
        });
        connect(row, &CardRow::countsAsked, this, &SectionPage::countsAsked);
        connect(row, &CardRow::besideAsked, &m_context.selection, &Selection::setSecond);
        connect(row, &CardRow::pageAsked, this, [this, row](const QString &tab) {
            QUrlQuery recipe;
            recipe.addQueryItem(QStringLiteral("indicator"), row->indicator());
            Q_EMIT pageAsked(tab, recipe.toString());
        });
    }
    layout->addWidget(cards);
    cards->hide();
    m_groups.push_back({heading, group.title, cards});
    for (const SummaryDefinition *summary : summariesAfter(group.id))
        addSummary(*summary, layout);
    if (!group.caseStudies.isEmpty())
        layout->addWidget(new CaseBlock(group.caseStudies, m_context));
}

std::vector<const SummaryDefinition *> SectionPage::summariesAfter(const QString &group) const
{
    std::vector<const SummaryDefinition *> summaries;
    for (const SummaryDefinition &summary : m_context.contents.phrases.summaries)
        if (summary.section == m_section.id && summary.group == group)
            summaries.push_back(&summary);
    return summaries;
}

void SectionPage::addSummary(const SummaryDefinition &summary, QVBoxLayout *layout)
{
    auto *row = new SummaryRow(&m_context.votes, &m_context.rewriter);
    layout->addWidget(row);
    m_pageRows.push_back(row);
    m_summaries.emplace_back(summary.id, row);
    connect(row, &SummaryRow::hovered, this, &SectionPage::hovered);
    connect(row, &SummaryRow::factAsked, this, &SectionPage::goToFact);
}

void SectionPage::addPageSummaries(QVBoxLayout *layout)
{
    const auto summaries = summariesAfter(QString());
    if (summaries.empty())
        return;
    auto *heading = new GroupHeading(tr("Summary"));
    layout->addWidget(heading);
    auto *rows = new QWidget;
    auto *column = new QVBoxLayout(rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gap);
    for (const SummaryDefinition *summary : summaries)
        addSummary(*summary, column);
    layout->addWidget(rows);
    m_groups.push_back({heading, tr("Summary"), rows});
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
    loadMore(question);
}

void SectionPage::loadMore(const SectionQuestion &question)
{
    const QStringList own = indicatorsOf(m_section);
    QStringList more;
    for (const SummaryDefinition &summary : m_context.contents.phrases.summaries)
        if (summary.section == m_section.id)
            more << summary.indicators();
    more.removeDuplicates();
    more.erase(std::remove_if(more.begin(), more.end(), [&own](const QString &indicator) { return own.contains(indicator); }), more.end());
    m_loadingMore = !more.isEmpty();
    if (!m_loadingMore)
        return;
    m_context.store.request<SectionFigures>(
        this, [more, question](const IndicatorStore &store) { return loadSection(store, more, question); },
        [this, serial = m_serial](SectionFigures figures) {
            if (serial != m_serial)
                return;
            m_loadingMore = false;
            m_figures.cards.insert(figures.cards);
            m_narrator.reset();
            showSummaries();
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
    if (figures == m_figures.cards.constEnd())
        return std::vector<CardContent>(m_shownSecond.isEmpty() ? 1 : 2, faultyContent(card.indicator, m_figures.errors.value(card.indicator)));
    auto contents = cardContents(card, *figures, m_context.charts, m_context.selection.comparator(), m_context.contents.states);
    for (CardContent &content : contents)
        content.facts.documents = m_context.documents.titlesLinked({content.facts.role == AreaRole::SecondCouncil ? m_shownSecond : m_shownCouncil}, indicatorLink(card.indicator));
    return contents;
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
    m_narrator.reset();
    auto row = m_rows.begin();
    for (std::size_t i = 0; i < m_section.groups.size(); ++i) {
        static_cast<ColumnLayout *>(m_groups[i].cards->layout())->setMaximumColumns(m_shownSecond.isEmpty() ? 2 : 1);
        for (const CardDefinition &card : m_section.groups[i].cards) {
            const auto figures = m_figures.cards.constFind(card.indicator);
            (*row++)->setContents(
                [this, &card] {
                    std::vector<CardContent> contents = contentsOf(card);
                    std::vector<WrittenText> texts = narrator().ofCard(card.indicator);
                    for (std::size_t text = 0; text < std::min(contents.size(), texts.size()); ++text)
                        contents[text].written = std::move(texts[text]);
                    return contents;
                },
                figures != m_figures.cards.constEnd() && hasFigures(*figures));
        }
        m_groups[i].cards->show();
    }
    showSummaries();
}

PageNarrator &SectionPage::narrator()
{
    if (!m_narrator)
        m_narrator = std::make_shared<PageNarrator>(m_context.contents.areas, m_context.contents.phrases, m_figures, m_context.selection.comparator());
    return *m_narrator;
}

void SectionPage::showSummaries()
{
    for (auto &[id, row] : m_summaries) {
        const QStringList wanted = m_context.contents.phrases.summary(id)->indicators();
        const bool complete = std::all_of(wanted.begin(), wanted.end(), [this](const QString &indicator) { return m_figures.cards.contains(indicator); });
        std::function<std::vector<WrittenText>()> texts;
        if (complete)
            texts = [this, id = id] { return narrator().ofSummary(id); };
        row->setTexts(std::move(texts));
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

} // namespace careatlas

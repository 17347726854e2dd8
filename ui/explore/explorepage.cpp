// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/explorepage.h"

#include "core/geography/boundaries.h"
#include "core/geography/tilemap.h"
#include "core/store/storethread.h"
#include "ui/charts/chartwidget.h"
#include "ui/explore/chartpane.h"
#include "ui/explore/explorehead.h"
#include "ui/explore/factsline.h"
#include "ui/explore/groupdialog.h"
#include "ui/explore/indicatorbutton.h"
#include "ui/explore/pickedchips.h"
#include "ui/explore/similarwords.h"
#include "ui/explore/viewpane.h"
#include "ui/report/reportcontents.h"
#include "ui/selection.h"
#include "ui/widgets/busyline.h"
#include "ui/widgets/dialogs.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/style.h"
#include "ui/widgets/textdialog.h"
#include "ui/widgets/verdictbutton.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QGridLayout>
#include <QMimeData>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace careatlas {

namespace {

constexpr int gap = 2 * gridStep;
constexpr int fewestCharacters = 120; ///< of the page's width before its columns stand one below another

/// The file of a drag, where it is one of boundaries; else empty.
QString droppedFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    const QString path = urls.size() == 1 ? urls.front().toLocalFile() : QString();
    return path.endsWith(QLatin1String(".geojson"), Qt::CaseInsensitive) || path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive) ? path : QString();
}

} // namespace

ExplorePage::ExplorePage(const PageContext &context, QWidget *parent)
    : Page(parent),
      m_context(context),
      m_charts(context.contents.stateTitles()),
      m_busy(new BusyLine),
      m_messages(new MessageBar),
      m_scroll(new QScrollArea),
      m_head(new ExploreHead(context.contents.finder)),
      m_line(new FactsLine),
      m_chips(new PickedChips(context.contents.areas, context.selection)),
      m_bars(new ChartPane(tr("Every council by its value"))),
      m_view(new ViewPane(context.contents.finder)),
      m_strip(new ChartPane(tr("How the values lie")))
{
    setAccessibleName(tr("Explore"));
    setAcceptDrops(true);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(gap, gap, gap, gap);
    column->setSpacing(gridStep);
    m_head->addTool(m_chips);
    column->addWidget(m_head);
    column->addWidget(m_line);
    m_body = new QGridLayout;
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(gap);
    column->addLayout(m_body, 1);

    dress(m_scroll->verticalScrollBar(), Dress::ScrollBar);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(content);
    setFocusProxy(m_head->indicator());

    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_busy);
    whole->addWidget(m_messages);
    whole->addWidget(m_scroll, 1);
    arrange();
    // A store of the reader's own may lack what ours begins with.
    const std::vector<FoundCard> cards = context.contents.finder.find({});
    for (QString *indicator : {&m_choices.indicator, &m_choices.against})
        if (titleOf(*indicator).isEmpty() && !cards.empty())
            *indicator = cards.front().indicator;

    makeControls();
    makeViews();
    connect(&m_context.selection, &Selection::changed, this, &ExplorePage::refresh);
    connect(&m_context.selection, &Selection::markedChanged, this, &ExplorePage::refresh);
    connect(&m_context.groups, &GroupShelf::changed, this, &ExplorePage::refresh);
    m_context.store.request<Result<QStringList>>(this, explorableIndicators, [this](const Result<QStringList> &indicators) {
        if (!indicators)
            return m_messages->showError(indicators.error());
        m_head->indicator()->setIndicators(*indicators);
        m_view->against()->setIndicators(*indicators);
    });
}

void ExplorePage::makeControls()
{
    connect(m_head, &ExploreHead::indicatorChosen, this, [this](const QString &id) {
        ExploreChoices choices = m_choices;
        choices.indicator = id;
        choices.part.clear();
        choose(choices);
    });
    connect(m_head, &ExploreHead::partChosen, this, [this](const QString &part) {
        ExploreChoices choices = m_choices;
        choices.part = part;
        choose(choices);
    });
    connect(m_head, &ExploreHead::periodChosen, this, [this](const Period &period) {
        ExploreChoices choices = m_choices;
        choices.period = period;
        choose(choices);
    });
    connect(m_head, &ExploreHead::basisChosen, this, [this](RateBasis basis) {
        ExploreChoices choices = m_choices;
        choices.per = basis;
        choose(choices);
    });
    connect(m_head, &ExploreHead::groupChosen, this, [this](const QString &key) {
        ExploreChoices choices = m_choices;
        choices.group = key;
        choose(choices);
    });
    connect(m_head, &ExploreHead::newGroupAsked, this, [this] { editGroups(true); });
    connect(m_head, &ExploreHead::editGroupsAsked, this, [this] { editGroups(false); });
    connect(m_head, &ExploreHead::similarAsked, this, &ExplorePage::showSimilar);
}

void ExplorePage::makeViews()
{
    for (ChartPane *pane : panes()) {
        connect(pane, &ChartPane::hovered, this, &ExplorePage::hovered);
        connect(pane, &ChartPane::areaHovered, this, [this, pane](const AreaCode &area) { link(area, pane); });
        connect(pane, &ChartPane::areaActivated, this, [this, pane](const AreaCode &area) {
            m_used = pane;
            activate(area);
        });
        connect(pane, &ChartPane::actionAsked, this, [this, pane](ExportAction action) {
            m_used = pane;
            Q_EMIT exportAsked(action);
        });
    }
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, const QWidget *now) {
        for (ChartPane *pane : panes())
            if (now && pane->isAncestorOf(now))
                m_used = pane;
    });
    connect(m_view, &ViewPane::viewChosen, this, [this](const QString &view) {
        m_used = m_view;
        ExploreChoices choices = m_choices;
        choices.view = view;
        choose(choices);
    });
    connect(m_view, &ViewPane::againstChosen, this, [this](const QString &indicator) {
        ExploreChoices choices = m_choices;
        choices.against = indicator;
        choose(choices);
    });
    const auto chooseBoundaries = [this](const QString &path) {
        m_faultyShapes.clear();
        ExploreChoices choices = m_choices;
        choices.boundaries = path;
        choose(choices);
    };
    connect(m_view, &ViewPane::boundariesAsked, this, [this, chooseBoundaries] {
        m_context.dialogs.askOpenFile(this, tr("Open boundaries"), tr("Boundaries (*.geojson *.json)"), chooseBoundaries);
    });
    connect(m_view, &ViewPane::tilesAsked, this, [chooseBoundaries] { chooseBoundaries(QString()); });
}

std::vector<ChartPane *> ExplorePage::panes() const
{
    return {m_bars, m_view, m_strip};
}

void ExplorePage::setTheme(Theme::Kind kind)
{
    for (ChartPane *pane : panes())
        pane->setTheme(kind);
}

const ChartSpec *ExplorePage::subject() const
{
    const QString name = m_used == m_view ? m_choices.view : m_used == m_strip ? QStringLiteral("strip") : QStringLiteral("bars");
    const ChartSpec &chart = m_charts.chart(name);
    return m_settled && chart.hasFigures() ? &chart : nullptr;
}

QString ExplorePage::titleOf(const QString &indicator) const
{
    for (const FoundCard &card : m_context.contents.finder.find({}))
        if (card.indicator == indicator)
            return card.title;
    return {};
}

void ExplorePage::setRecipe(const QString &recipe)
{
    ExploreChoices choices = withRecipe(m_choices, recipe);
    if (titleOf(choices.indicator).isEmpty())
        choices.indicator = m_choices.indicator;
    if (titleOf(choices.against).isEmpty())
        choices.against = m_choices.against;
    m_choices = choices;
    refresh();
}

void ExplorePage::choose(const ExploreChoices &choices)
{
    if (choices == m_choices)
        return;
    m_choices = choices;
    refresh();
    Q_EMIT recipeChanged();
}

void ExplorePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void ExplorePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ExplorePage::arrange()
{
    const bool narrow = width() < fontMetrics().averageCharWidth() * fewestCharacters;
    const bool wasNarrow = m_body->count() > 0 && m_body->itemAtPosition(2, 0) && m_body->itemAtPosition(2, 0)->widget() == m_bars;
    if (m_body->count() > 0 && narrow == wasNarrow)
        return;
    for (ChartPane *pane : panes())
        m_body->removeWidget(pane);
    // Below each other, the chosen view comes first and the longest last.
    m_body->addWidget(m_bars, narrow ? 2 : 0, 0, narrow ? 1 : 2, 1);
    m_body->addWidget(m_view, 0, narrow ? 0 : 1);
    m_body->addWidget(m_strip, 1, narrow ? 0 : 1);
    m_body->setColumnStretch(0, 2);
    m_body->setColumnStretch(1, narrow ? 0 : 3);
    m_body->setRowStretch(0, narrow ? 0 : 4);
    m_body->setRowStretch(1, narrow ? 0 : 3);
    m_bars->setRoom(narrow ? ChartPane::Room::Natural : ChartPane::Room::Scrolled, 16);
    m_view->setRoom(narrow ? ChartPane::Room::Natural : ChartPane::Room::Fill, 12);
    m_strip->setRoom(narrow ? ChartPane::Room::Natural : ChartPane::Room::Lower, 9);
    QWidget *before = m_line->verdict();
    for (const ChartPane *pane : narrow ? std::vector<ChartPane *>{m_view, m_strip, m_bars} : panes())
        for (QWidget *stop : pane->stops()) {
            setTabOrder(before, stop);
            before = stop;
        }
}

void ExplorePage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ExplorePage::dropEvent(QDropEvent *event)
{
    m_faultyShapes.clear();
    ExploreChoices choices = m_choices;
    choices.boundaries = droppedFile(event->mimeData());
    choices.view = QStringLiteral("map");
    choose(choices);
    event->acceptProposedAction();
}

void ExplorePage::link(const AreaCode &area, const ChartPane *from)
{
    for (ChartPane *pane : panes())
        if (pane != from)
            pane->setLinkedArea(area);
}

void ExplorePage::activate(const AreaCode &area)
{
    // The council and the one beside it are picked out already.
    const Area *known = m_context.contents.areas.find(area);
    if (known && known->isCouncil() && area != m_context.selection.council() && area != m_context.selection.second())
        m_context.selection.toggleMarked(area);
}

GroupDialog *ExplorePage::groupDialog() const
{
    return m_groupDialog;
}

void ExplorePage::editGroups(bool fromPicked)
{
    if (!m_groupDialog) {
        m_groupDialog = new GroupDialog(m_context.groups, m_context.contents.areas, this);
        connect(m_groupDialog, &GroupDialog::made, this, [this](const QString &key) {
            ExploreChoices choices = m_choices;
            choices.group = key;
            choose(choices);
        });
        connect(m_groupDialog, &GroupDialog::renamed, this, [this](const QString &before, const QString &after) {
            ExploreChoices choices = m_choices;
            if (choices.group == before)
                choices.group = after;
            choose(choices);
        });
    }
    if (fromPicked) {
        std::vector<AreaCode> members = m_context.selection.marked();
        for (const AreaCode &code : {m_context.selection.second(), m_context.selection.council()})
            if (!code.isEmpty() && std::find(members.begin(), members.end(), code) == members.end())
                members.insert(members.begin(), code);
        m_groupDialog->addGroup(members);
    }
    m_groupDialog->show();
    m_groupDialog->raise();
    m_groupDialog->activateWindow();
}

void ExplorePage::showSimilar()
{
    const Area *council = m_context.contents.areas.find(m_context.selection.council());
    const SimilarCouncils *similar = m_context.groups.similar();
    if (!council || !similar)
        return;
    auto *dialog = new TextDialog(tr("Councils similar to %1").arg(council->name), this);
    dialog->setHtml(similarHtml(*similar, *council));
    dialog->show();
}

} // namespace careatlas

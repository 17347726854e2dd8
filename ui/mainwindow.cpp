// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "core/store/storethread.h"
#include "ui/compare/comparepage.h"
#include "ui/counts/countsdesk.h"
#include "ui/explore/explorepage.h"
#include "ui/pagedeck.h"
#include "ui/report/cardexporter.h"
#include "ui/report/cardlistmodel.h"
#include "ui/report/sectionpage.h"
#include "ui/shelf/documentspage.h"
#include "ui/widgets/areapicker.h"
#include "ui/widgets/headerbar.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/searchpopup.h"
#include "ui/widgets/statusline.h"
#include "ui/widgets/style.h"
#include "ui/widgets/textdialog.h"
#include "ui/widgets/welcomepage.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QMenu>
#include <QScreen>
#include <QSettings>
#include <QTabBar>
#include <QVBoxLayout>

namespace careatlas {

MainWindow::MainWindow(StoreThread &store, ReportContents contents, Dialogs &dialogs, QSettings *settings, QWidget *parent)
    : QMainWindow(parent),
      m_store(store),
      m_contents(std::move(contents)),
      m_charts(m_contents.stateTitles()),
      m_dialogs(dialogs),
      m_settings(settings),
      m_groups(store, m_contents.areas, OwnGroups::fileBeside(store.path())),
      m_votes(VoteFile::fileBeside(store.path())),
      m_caseStudies(store, OwnCaseStudies::fileBeside(store.path())),
      m_documents(store),
      m_exporter(new CardExporter(dialogs, this)),
      m_counts(new CountsDesk(store, m_selection, m_contents, dialogs, this)),
      m_tabs(new QTabBar),
      m_messages(new MessageBar),
      m_pages(new PageDeck({store, m_selection, m_contents, m_charts, m_groups, m_votes, m_rewriter, dialogs, m_favourites, m_caseStudies, m_documents})),
      m_status(new StatusLine(m_contents.packWords(), tr("Data pack %1").arg(m_contents.packHash.left(12))))
{
    setWindowTitle(tr("Care Atlas"));
    resize(QSize(1400, 900).boundedTo(screen()->availableSize() * 9 / 10));
    makeTabs();
    makeActions();

    auto *tabRow = new QWidget;
    tabRow->setBackgroundRole(QPalette::Base);
    tabRow->setAutoFillBackground(true);
    auto *tabs = new QHBoxLayout(tabRow);
    tabs->setContentsMargins(0, 0, 0, 0);
    tabs->addWidget(m_tabs, 1);

    auto *central = new QWidget;
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(tabRow);
    layout->addWidget(m_messages);
    layout->addWidget(m_pages, 1);
    setCentralWidget(central);

    setStatusBar(m_status);

    connect(&m_selection, &Selection::changed, this, &MainWindow::showCurrent);
    connect(m_header, &HeaderBar::findAsked, this, &MainWindow::findCard);
    connect(m_exporter, &CardExporter::done, m_messages, &MessageBar::showNote);
    connect(m_exporter, &CardExporter::failed, m_messages, &MessageBar::showError);
    connect(m_pages, &PageDeck::countsAsked, m_counts, &CountsDesk::run);
    connect(m_counts, &CountsDesk::done, m_messages, &MessageBar::showNote);
    connect(m_counts, &CountsDesk::failed, m_messages, &MessageBar::showError);
    connect(m_counts, &CountsDesk::undoable, m_messages, [this](const QString &words, const std::function<void()> &undo) { m_messages->offer(words, tr("Undo"), undo); });
    connect(&m_groups, &GroupShelf::failed, m_messages, &MessageBar::showError);
    connect(&m_votes, &VoteShelf::failed, m_messages, &MessageBar::showError);
    for (const Shelf *shelf : std::initializer_list<const Shelf *>{&m_caseStudies, &m_documents}) {
        connect(shelf, &Shelf::failed, m_messages, &MessageBar::showError);
        connect(shelf, &Shelf::noted, m_messages, &MessageBar::showNote);
        connect(shelf, &Shelf::undoOffered, m_messages, [this](const QString &words, const std::function<void()> &undo) { m_messages->offer(words, tr("Undo"), undo); });
    }
    m_caseStudies.load(); // before the first page asks for its figures: each then is shown once
    m_documents.load();
    m_arrival.setSingleShot(true);
    m_arrival.setInterval(0);
    connect(&m_arrival, &QTimer::timeout, this, [this] {
        m_history.visit(place());
        m_back->setEnabled(m_history.canGoBack());
        m_forward->setEnabled(m_history.canGoForward());
        remember();
    });
    qApp->installEventFilter(this);
    applyTheme();
    recall();
    // At once and not only on closing: a session that ends in another way loses nothing.
    const auto arrive = [this] { m_arrival.start(); };
    connect(&m_selection, &Selection::changed, this, arrive);
    connect(&m_selection, &Selection::markedChanged, this, arrive);
    connect(&m_favourites, &Favourites::changed, this, arrive);
    connect(m_tabs, &QTabBar::currentChanged, this, arrive);
}

MainWindow::~MainWindow()
{
    // The pages look at the selection, which as a member would die before them.
    delete takeCentralWidget();
}

void MainWindow::makeTabs()
{
    dress(m_tabs, Dress::Tabs);
    m_tabs->setAccessibleName(tr("Pages"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setElideMode(Qt::ElideNone);
    for (const SectionDefinition &section : m_contents.report.sections)
        m_pages->addTab(section.id, section.title, [&section](const PageContext &context) { return new SectionPage(section, context); });
    m_pages->addTab(QStringLiteral("compare"), tr("Compare"), [](const PageContext &context) { return new ComparePage(context); });
    m_pages->addTab(QStringLiteral("explore"), tr("Explore"), [](const PageContext &context) { return new ExplorePage(context); });
    m_pages->addTab(QStringLiteral("documents"), tr("Documents"), [](const PageContext &context) { return new DocumentsPage(context); });
    for (int i = 0; i < m_pages->count(); ++i)
        m_tabs->addTab(m_pages->titleAt(i));
    connect(m_pages, &PageDeck::hovered, m_status, &StatusLine::setWords);
    connect(m_pages, &PageDeck::exportAsked, this, &MainWindow::runExport);
    connect(m_pages, &PageDeck::recipeChanged, &m_arrival, qOverload<>(&QTimer::start));
    connect(m_pages, &PageDeck::pageAsked, this, [this](const QString &tab, const QString &recipe) { go({}, {}, tab, recipe); });
    connect(m_pages, &PageDeck::factAsked, this, [this](const Fact &fact) {
        for (const SectionDefinition &section : m_contents.report.sections)
            if (indicatorsOf(section).contains(fact.indicator) && section.id != m_pages->idAt(this->section())) {
                go({}, {}, section.id);
                page()->goToFact(fact);
                return;
            }
    });
    connect(m_pages, &PageDeck::settled, this, &MainWindow::pageSettled);
    connect(m_pages, &PageDeck::settled, &m_groups, &GroupShelf::load); // not before: it takes the store's time
    connect(m_tabs, &QTabBar::currentChanged, this, &MainWindow::showCurrent);
}

void MainWindow::recall()
{
    if (!m_settings)
        return;
    const WindowMemory memory = readMemory(*m_settings);
    if (!memory.geometry.isEmpty())
        restoreGeometry(memory.geometry);
    for (auto recipe = memory.recipes.cbegin(); recipe != memory.recipes.cend(); ++recipe)
        m_pages->setRecipe(recipe.key(), recipe.value());
    if (const int index = m_pages->indexOf(memory.section); index >= 0)
        m_tabs->setCurrentIndex(index);
    // A council that an update abolished is not chosen again; beside another it may stand.
    const auto council = [this](const QString &code, bool past) {
        const Area *area = m_contents.areas.find(code);
        return area && area->isCouncil() && (past || area->isCurrent()) ? area->code : AreaCode();
    };
    m_selection.setCouncil(council(memory.council, false));
    if (!m_selection.council().isEmpty())
        m_selection.setSecond(council(memory.second, true));
    m_selection.setComparator(comparatorFromKey(memory.comparator).value_or(Comparator::England), memory.ownGroup);
    std::vector<AreaCode> marked;
    for (const QString &code : memory.marked)
        if (const AreaCode known = council(code, true); !known.isEmpty())
            marked.push_back(known);
    m_selection.setMarked(marked);
    m_favourites.set(memory.favourites);
    m_rewriter.setChoice(readRewriting(*m_settings));
}

void MainWindow::go(const QString &area, const QString &second, const QString &tab, const QString &recipe)
{
    const auto councilNamed = [this](const QString &name) {
        const Result<Area> found = m_contents.areas.look(name);
        if (!found)
            m_messages->showError(found.error());
        else if (!found->isCouncil())
            m_messages->showError({Error::Code::Usage, tr("%1 is not a council. Name a council, such as Luton.").arg(found->name), {}});
        return found && found->isCouncil() ? found->code : AreaCode();
    };
    // The tab first: a page is made for every one that is shown with a council.
    if (const int index = m_pages->indexOf(tab); index >= 0) {
        if (!recipe.isEmpty())
            m_pages->setRecipe(tab, recipe);
        showSection(index);
    } else if (!tab.isEmpty()) {
        m_messages->showError({Error::Code::Usage, tr("There is no page “%1”. The pages are %2.").arg(tab, m_pages->ids().join(QStringLiteral(", "))), {}});
    }
    if (!area.isEmpty())
        if (const AreaCode code = councilNamed(area); !code.isEmpty()) {
            m_selection.setSecond(AreaCode());
            m_selection.setCouncil(code);
        }
    if (!second.isEmpty())
        if (const AreaCode code = councilNamed(second); !code.isEmpty())
            m_selection.setSecond(code);
}

void MainWindow::showSection(int index)
{
    m_tabs->setCurrentIndex(index);
}

void MainWindow::findCard()
{
    if (!currentPage())
        return;
    if (!m_find) {
        m_find = new SearchPopup(new CardListModel(m_contents.finder),
                                 {tr("Find a card"), tr("Type words from its title, or what else it is called"), tr("Cards found"),
                                  tr("No card was found for “%1”. Try fewer words, or the start of a word.")},
                                 m_header);
        connect(m_find, &SearchPopup::chosen, this, [this](const QString &key) {
            const auto [section, indicator] = CardListModel::placeOf(key);
            go({}, {}, section);
            page()->goToCard(indicator);
        });
    }
    m_find->openBelow(m_header->findButton());
}

int MainWindow::section() const
{
    return m_tabs->currentIndex();
}

Page *MainWindow::currentPage() const
{
    return m_pages->page();
}

SectionPage *MainWindow::page() const
{
    return qobject_cast<SectionPage *>(m_pages->currentWidget());
}

Visit MainWindow::place() const
{
    const Page *page = currentPage();
    return {m_pages->idAt(section()), m_selection.council(), m_selection.second(), m_selection.comparator(), m_selection.ownGroup(),
            page ? page->recipe() : QString()};
}

void MainWindow::travel(const Visit &place)
{
    m_selection.setSecond(AreaCode());
    m_selection.setCouncil(place.council);
    m_selection.setSecond(place.second);
    m_selection.setComparator(place.comparator, place.ownGroup);
    go({}, {}, place.tab, place.recipe);
}

void MainWindow::goBack()
{
    if (m_history.canGoBack())
        travel(m_history.back());
}

void MainWindow::goForward()
{
    if (m_history.canGoForward())
        travel(m_history.forward());
}

void MainWindow::showCurrent()
{
    m_status->setWords({});
    if (m_selection.council().isEmpty()) {
        if (!m_welcome && !isVisible())
            return; // there is none to welcome yet
        if (!m_welcome) {
            m_welcome = new WelcomePage(m_contents.howTo, static_cast<int>(m_contents.areas.currentCouncils().size()));
            m_pages->addWidget(m_welcome);
            connect(m_welcome, &WelcomePage::chooseAsked, m_header->councilPicker(), &AreaPicker::openPopup);
        }
        m_pages->setCurrentWidget(m_welcome);
        return;
    }
    const Area *council = m_contents.areas.find(m_selection.council());
    setWindowTitle(council ? tr("%1 – Care Atlas").arg(council->name) : tr("Care Atlas"));
    const QWidget *focus = focusWidget();
    m_pages->showPage(section());
    if (!focus || m_pages->isAncestorOf(focus))
        m_pages->page()->setFocus();
}

void MainWindow::runExport(ExportAction action)
{
    const ChartSpec *chart = currentPage() ? currentPage()->subject() : nullptr;
    if (chart)
        m_exporter->run(action, *chart);
    else
        m_messages->showError({Error::Code::NotFound, tr("There is no chart here to save. Choose one first."), {}});
}

void MainWindow::setTheme(std::optional<Theme::Kind> kind)
{
    m_forcedTheme = kind;
    applyTheme();
}

void MainWindow::applyTheme()
{
    m_theme = m_forcedTheme.value_or(systemTheme());
    const Theme &theme = Theme::of(m_theme);
    setPalette(themePalette(theme));
    m_header->setTheme(theme);
    m_pages->setTheme(m_theme);
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    // A window with a palette of its own is not told of the system's change; the application is.
    if (event->type() == QEvent::ApplicationPaletteChange && !m_forcedTheme && systemTheme() != m_theme)
        applyTheme();
    // A tip takes its looks from the sheet of what it speaks of.
    if (event->type() == QEvent::ToolTip)
        if (auto *widget = qobject_cast<QWidget *>(watched); widget && !widget->toolTip().isEmpty() && widget->styleSheet().isEmpty())
            dress(widget, Dress::Tip);
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::showText(const QString &title, const std::function<void(TextDialog *)> &fill)
{
    auto *dialog = new TextDialog(title, this);
    fill(dialog);
    dialog->show();
}

WindowMemory MainWindow::memory() const
{
    QStringList marked;
    for (const AreaCode &code : m_selection.marked())
        marked << code.toString();
    return {saveGeometry(), m_pages->idAt(section()), m_selection.council().toString(), m_selection.second().toString(),
            toKey(m_selection.comparator()), m_selection.ownGroup(), marked, m_favourites.indicators(), m_pages->recipes()};
}

void MainWindow::showEvent(QShowEvent *event)
{
    if (!m_pages->currentWidget())
        showCurrent();
    QMainWindow::showEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    remember();
    event->accept();
}

void MainWindow::remember()
{
    if (m_settings)
        writeMemory(*m_settings, memory());
}

} // namespace careatlas

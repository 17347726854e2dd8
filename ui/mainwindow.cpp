// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "ui/report/cardexporter.h"
#include "ui/report/cardlistmodel.h"
#include "ui/report/cardrow.h"
#include "ui/report/sectionpage.h"
#include "ui/widgets/areapicker.h"
#include "ui/widgets/headerbar.h"
#include "ui/widgets/helptexts.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/searchpopup.h"
#include "ui/widgets/statusline.h"
#include "ui/widgets/style.h"
#include "ui/widgets/textdialog.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/welcomepage.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QLabel>
#include <QMenu>
#include <QScreen>
#include <QSettings>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace careatlas {

MainWindow::MainWindow(StoreThread &store, ReportContents contents, Dialogs &dialogs, QSettings *settings, QWidget *parent)
    : QMainWindow(parent),
      m_store(store),
      m_contents(std::move(contents)),
      m_charts(m_contents.stateTitles()),
      m_settings(settings),
      m_exporter(new CardExporter(dialogs, this)),
      m_tabs(new QTabBar),
      m_messages(new MessageBar),
      m_stack(new QStackedWidget),
      m_pages(m_contents.report.sections.size(), nullptr),
      m_status(new QLabel)
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
    layout->addWidget(m_stack, 1);
    setCentralWidget(central);

    m_status->setFont(scaledFont(0.85));
    m_status->setTextFormat(Qt::PlainText);
    m_status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_status->setIndent(2 * gridStep);
    m_status->setAccessibleName(tr("Under the pointer"));
    auto *pack = new TextLabel(0.85, QFont::Normal, TextLabel::Tone::Quiet);
    pack->setWordWrap(false);
    pack->setText(m_contents.packWords());
    pack->setContentsMargins(gridStep, 0, 2 * gridStep, 0);
    pack->setToolTip(tr("Data pack %1").arg(m_contents.packHash.left(12)));
    setStatusBar(new StatusLine);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_status, 1);
    statusBar()->addPermanentWidget(pack);

    connect(&m_selection, &Selection::changed, this, &MainWindow::showCurrent);
    connect(m_header, &HeaderBar::findAsked, this, &MainWindow::findCard);
    connect(m_exporter, &CardExporter::done, m_messages, &MessageBar::showNote);
    connect(m_exporter, &CardExporter::failed, m_messages, &MessageBar::showError);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, QWidget *now) {
        for (QWidget *widget = now; widget; widget = widget->parentWidget())
            if (auto *card = qobject_cast<IndicatorCard *>(widget))
                m_lastCard = card;
    });
    qApp->installEventFilter(this);
    applyTheme();
    recall();
    // At once and not only on closing: a session that ends in another way loses nothing.
    connect(&m_selection, &Selection::changed, this, &MainWindow::remember);
    connect(m_tabs, &QTabBar::currentChanged, this, &MainWindow::remember);
}

MainWindow::~MainWindow()
{
    // The pages look at the selection, which as a member would die before them.
    delete takeCentralWidget();
}

void MainWindow::makeTabs()
{
    dress(m_tabs, Dress::Tabs);
    m_tabs->setAccessibleName(tr("Sections of the report"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setElideMode(Qt::ElideNone);
    for (const SectionDefinition &section : m_contents.report.sections)
        m_tabs->addTab(section.title);
    connect(m_tabs, &QTabBar::currentChanged, this, &MainWindow::showCurrent);
}

QAction *MainWindow::addCommand(const QString &text, const QKeySequence &keys, const std::function<void()> &run)
{
    auto *action = new QAction(text, this);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, run);
    addAction(action);
    m_commands.append(action);
    return action;
}

void MainWindow::makeActions()
{
    auto *exportMenu = new QMenu(this);
    auto *mainMenu = new QMenu(this);
    followWindow(exportMenu);
    followWindow(mainMenu);
    m_header = new HeaderBar(m_contents.areas, m_selection, exportMenu, mainMenu);

    addCommand(tr("Choose a council"), tr("Ctrl+L"), [this] { m_header->councilPicker()->openPopup(); });
    addCommand(tr("Choose a council to compare with"), tr("Ctrl+Shift+L"), [this] {
        if (m_header->secondPicker()->isEnabled())
            m_header->secondPicker()->openPopup();
    });
    addCommand(tr("Find a card"), QKeySequence(QKeySequence::Find), [this] { findCard(); });
    for (int i = 0; i < m_tabs->count() && i < 9; ++i)
        addCommand(tr("Go to %1").arg(m_tabs->tabText(i)), QKeySequence(QStringLiteral("Ctrl+%1").arg(i + 1)), [this, i] { showSection(i); });

    QAction *subject = exportMenu->addAction(QString());
    subject->setEnabled(false);
    exportMenu->addSeparator();
    exportMenu->addAction(addCommand(tr("Save picture…"), QKeySequence(QKeySequence::Save), [this] { runOnCard(CardAction::SavePicture); }));
    exportMenu->addAction(addCommand(tr("Copy picture"), QKeySequence(QKeySequence::Copy), [this] { runOnCard(CardAction::CopyPicture); }));
    exportMenu->addAction(addCommand(tr("Save figures…"), tr("Ctrl+Shift+S"), [this] { runOnCard(CardAction::SaveFigures); }));
    connect(exportMenu, &QMenu::aboutToShow, exportMenu, [this, subject] {
        const IndicatorCard *card = currentCard();
        const QString title = card ? card->accessibleName() : tr("No card with a chart");
        subject->setText(fontMetrics().elidedText(title, Qt::ElideRight, readingWidth(font())).replace(QLatin1Char('&'), QStringLiteral("&&")));
    });

    mainMenu->addAction(addCommand(tr("How to use Care Atlas"), {}, [this] {
        showText(tr("How to use Care Atlas"), [this](TextDialog *dialog) { dialog->setMarkdown(m_contents.howTo); });
    }));
    mainMenu->addAction(addCommand(tr("Keyboard shortcuts"), QKeySequence(Qt::Key_F1), [this] {
        showText(tr("Keyboard shortcuts"), [this](TextDialog *dialog) {
            dialog->setHtml(shortcutsHtml(m_commands, {{tr("Walk through a chart's marks"), tr("Arrow keys")},
                                                       {tr("Keep a callout open"), tr("Enter")},
                                                       {tr("Next control, previous control"), tr("Tab, Shift+Tab")},
                                                       {tr("Close a list or a callout"), tr("Esc")}}));
        });
    }));
    mainMenu->addAction(addCommand(tr("Full screen"), QKeySequence(Qt::Key_F11), [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); }));
    mainMenu->addSeparator();
    mainMenu->addAction(addCommand(tr("About Care Atlas"), {}, [this] {
        showText(tr("About Care Atlas"), [this](TextDialog *dialog) { dialog->setHtml(aboutHtml(m_contents.releases)); });
    }));
    mainMenu->addAction(addCommand(tr("Quit"), QKeySequence(tr("Ctrl+Q")), [this] { close(); }));
}

void MainWindow::recall()
{
    if (!m_settings)
        return;
    const WindowMemory memory = readMemory(*m_settings);
    if (!memory.geometry.isEmpty())
        restoreGeometry(memory.geometry);
    for (std::size_t i = 0; i < m_contents.report.sections.size(); ++i)
        if (m_contents.report.sections[i].id == memory.section)
            m_tabs->setCurrentIndex(static_cast<int>(i));
    // A council that an update abolished is not chosen again; beside another it may stand.
    const auto council = [this](const QString &code, bool past) {
        const Area *area = m_contents.areas.find(code);
        return area && area->isCouncil() && (past || area->isCurrent()) ? area->code : AreaCode();
    };
    m_selection.setCouncil(council(memory.council, false));
    if (!m_selection.council().isEmpty())
        m_selection.setSecond(council(memory.second, true));
    m_selection.setComparator(comparatorFromKey(memory.comparator).value_or(Comparator::England));
}

void MainWindow::go(const QString &area, const QString &second, const QString &section)
{
    const auto councilNamed = [this](const QString &name) {
        const Result<Area> found = m_contents.areas.look(name);
        if (!found)
            m_messages->showError(found.error());
        else if (!found->isCouncil())
            m_messages->showError({Error::Code::Usage, tr("%1 is not a council. Name a council, such as Luton.").arg(found->name), {}});
        return found && found->isCouncil() ? found->code : AreaCode();
    };
    // The section first: a page is made for every one that is shown with a council.
    QStringList ids;
    for (std::size_t i = 0; i < m_contents.report.sections.size(); ++i) {
        ids << m_contents.report.sections[i].id;
        if (ids.last() == section)
            showSection(static_cast<int>(i));
    }
    if (!section.isEmpty() && !ids.contains(section))
        m_messages->showError({Error::Code::Usage, tr("There is no section “%1”. The sections are %2.").arg(section, ids.join(QStringLiteral(", "))), {}});
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
    if (!page())
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

SectionPage *MainWindow::page() const
{
    return qobject_cast<SectionPage *>(m_stack->currentWidget());
}

SectionPage *MainWindow::pageAt(int index)
{
    SectionPage *&page = m_pages[static_cast<std::size_t>(index)];
    if (page)
        return page;
    const SectionDefinition &definition = m_contents.report.sections[static_cast<std::size_t>(index)];
    page = new SectionPage(definition, PageContext{m_store, m_selection, m_contents, m_charts});
    page->setTheme(m_theme);
    m_stack->addWidget(page);
    connect(page, &SectionPage::hovered, m_status, &QLabel::setText);
    connect(page, &SectionPage::actionAsked, this, [this](IndicatorCard *card, CardAction action) {
        m_lastCard = card;
        runOnCard(action);
    });
    connect(page, &SectionPage::settled, this, [this, page] {
        if (page == this->page())
            Q_EMIT pageSettled();
    });
    return page;
}

void MainWindow::showCurrent()
{
    m_status->clear();
    if (m_selection.council().isEmpty() || m_tabs->count() == 0) {
        if (!m_welcome && !isVisible())
            return; // there is none to welcome yet
        if (!m_welcome) {
            m_welcome = new WelcomePage(m_contents.howTo, static_cast<int>(m_contents.areas.currentCouncils().size()));
            m_stack->addWidget(m_welcome);
            connect(m_welcome, &WelcomePage::chooseAsked, m_header->councilPicker(), &AreaPicker::openPopup);
        }
        m_stack->setCurrentWidget(m_welcome);
        return;
    }
    const Area *council = m_contents.areas.find(m_selection.council());
    setWindowTitle(council ? tr("%1 – Care Atlas").arg(council->name) : tr("Care Atlas"));
    SectionPage *page = pageAt(m_tabs->currentIndex());
    const QWidget *focus = focusWidget();
    m_stack->setCurrentWidget(page);
    if (!focus || m_stack->isAncestorOf(focus))
        page->setFocus();
}

IndicatorCard *MainWindow::currentCard() const
{
    if (m_lastCard && m_lastCard->isVisible())
        return m_lastCard;
    if (const SectionPage *shown = page())
        for (const CardRow *row : shown->rows())
            for (IndicatorCard *card : row->cards())
                if (card->spec())
                    return card;
    return nullptr;
}

void MainWindow::runOnCard(CardAction action)
{
    const IndicatorCard *card = currentCard();
    if (card && card->spec())
        m_exporter->run(action, *card->spec());
    else
        m_messages->showError({Error::Code::NotFound, tr("This card has no chart to save. Choose a card that has one."), {}});
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
    for (SectionPage *page : m_pages)
        if (page)
            page->setTheme(m_theme);
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
    const int index = m_tabs->currentIndex();
    return {saveGeometry(), index < 0 ? QString() : m_contents.report.sections[static_cast<std::size_t>(index)].id,
            m_selection.council().toString(), m_selection.second().toString(), toKey(m_selection.comparator())};
}

void MainWindow::showEvent(QShowEvent *event)
{
    if (m_stack->count() == 0)
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

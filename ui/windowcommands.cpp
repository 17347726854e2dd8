// SPDX-License-Identifier: GPL-3.0-or-later
// The main window's commands: every menu entry and shortcut, in one list that the help page prints.
#include "ui/mainwindow.h"

#include "ui/export/wholefile.h"
#include "ui/pagedeck.h"
#include "ui/report/cardexporter.h"
#include "ui/rewriting/rewritingdialog.h"
#include "ui/verify/checkdialog.h"
#include "ui/widgets/areapicker.h"
#include "ui/widgets/headerbar.h"
#include "ui/widgets/helptexts.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/style.h"
#include "ui/widgets/textdialog.h"

#include <QAction>
#include <QDir>
#include <QMenu>
#include <QTabBar>

namespace careatlas {

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
    m_back = addCommand(tr("Back"), {}, [this] { goBack(); });
    m_back->setShortcuts(QKeySequence::Back);
    m_forward = addCommand(tr("Forward"), {}, [this] { goForward(); });
    m_forward->setShortcuts(QKeySequence::Forward);
    m_back->setEnabled(false);
    m_forward->setEnabled(false);
    m_header = new HeaderBar(m_contents.areas, m_selection, m_groups, {m_back, m_forward, exportMenu, mainMenu});

    addCommand(tr("Choose a council"), tr("Ctrl+L"), [this] { m_header->councilPicker()->openPopup(); });
    const QAction *choose = addCommand(tr("Choose a council to compare with"), tr("Ctrl+Shift+L"), [this] { m_header->secondPicker()->click(); });
    connect(m_pages, &PageDeck::secondAsked, choose, &QAction::trigger);
    addCommand(tr("Find a card"), QKeySequence(QKeySequence::Find), [this] { findCard(); });
    for (int i = 0; i < m_tabs->count() && i < 9; ++i)
        addCommand(tr("Go to %1").arg(m_tabs->tabText(i)), QKeySequence(QStringLiteral("Ctrl+%1").arg(i + 1)), [this, i] { showSection(i); });

    QAction *subject = exportMenu->addAction(QString());
    subject->setEnabled(false);
    exportMenu->addSeparator();
    exportMenu->addAction(addCommand(tr("Save picture…"), QKeySequence(QKeySequence::Save), [this] { runExport(ExportAction::SavePicture); }));
    exportMenu->addAction(addCommand(tr("Copy picture"), QKeySequence(QKeySequence::Copy), [this] { runExport(ExportAction::CopyPicture); }));
    exportMenu->addAction(addCommand(tr("Save figures…"), tr("Ctrl+Shift+S"), [this] { runExport(ExportAction::SaveFigures); }));
    connect(exportMenu, &QMenu::aboutToShow, exportMenu, [this, subject] {
        const ChartSpec *chart = currentPage() ? currentPage()->subject() : nullptr;
        const QString title = chart ? chart->title : tr("No chart to export");
        subject->setText(fontMetrics().elidedText(title, Qt::ElideRight, readingWidth(font())).replace(QLatin1Char('&'), QStringLiteral("&&")));
    });

    mainMenu->addAction(addCommand(tr("Check a text…"), tr("Ctrl+Shift+T"), [this] {
        auto *dialog = new CheckDialog(m_store, m_selection, this);
        dialog->open();
    }));
    mainMenu->addAction(addCommand(tr("Save review log…"), {}, [this] { saveReviewLog(); }));
    mainMenu->addSeparator();
    mainMenu->addAction(addCommand(tr("How to use Care Atlas"), {}, [this] {
        showText(tr("How to use Care Atlas"), [this](TextDialog *dialog) { dialog->setMarkdown(m_contents.howTo); });
    }));
    mainMenu->addAction(addCommand(tr("Keyboard shortcuts"), QKeySequence(Qt::Key_F1), [this] {
        showText(tr("Keyboard shortcuts"), [this](TextDialog *dialog) {
            dialog->setHtml(shortcutsHtml(m_commands, {{tr("Walk through a chart's marks"), tr("Arrow keys")},
                                                       {tr("Keep a callout open"), tr("Enter")},
                                                       {tr("Walk through a text's numbers"), tr("Arrow keys")},
                                                       {tr("Open the table at a number of a text"), tr("Enter")},
                                                       {tr("Next control, previous control"), tr("Tab, Shift+Tab")},
                                                       {tr("Close a list or a callout"), tr("Esc")}}));
        });
    }));
    mainMenu->addAction(addCommand(tr("Full screen"), QKeySequence(Qt::Key_F11), [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); }));
    mainMenu->addAction(addCommand(tr("Rewriting…"), {}, [this] { openRewriting(); }));
    mainMenu->addSeparator();
    mainMenu->addAction(addCommand(tr("About Care Atlas"), {}, [this] {
        showText(tr("About Care Atlas"), [this](TextDialog *dialog) { dialog->setHtml(aboutHtml(m_contents.releases)); });
    }));
    mainMenu->addAction(addCommand(tr("Quit"), QKeySequence(tr("Ctrl+Q")), [this] { close(); }));
}

void MainWindow::saveReviewLog()
{
    const auto log = m_votes.review();
    if (!log) {
        m_messages->showError(log.error());
    } else if (log->isEmpty()) {
        m_messages->showNote(tr("There is no review log to save yet: no text has been voted on."));
    } else {
        m_dialogs.askSaveFile(this, tr("Save review log"), QStringLiteral("review-log.csv"), tr("Comma-separated values (*.csv)"),
                              [this, text = *log](const QString &path) {
                                  if (const auto saved = writeWhole(path, text))
                                      m_messages->showNote(tr("Saved %1.").arg(QDir::toNativeSeparators(path)));
                                  else
                                      m_messages->showError(saved.error());
                              });
    }
}

void MainWindow::openRewriting()
{
    auto *dialog = new RewritingDialog(m_rewriter.choice(), this);
    connect(dialog, &RewritingDialog::chosen, this, [this](const RewritingChoice &choice) {
        m_rewriter.setChoice(choice);
        if (m_settings)
            writeRewriting(*m_settings, choice);
        const Result<ModelAddress> address = ModelAddress::of(choice.address);
        if (choice.on && address && !address->isThisComputer())
            m_messages->showNote(address->whereTextsGo());
    });
    dialog->open();
}

} // namespace careatlas

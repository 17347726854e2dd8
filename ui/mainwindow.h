// SPDX-License-Identifier: GPL-3.0-or-later
// MainWindow: the frame: header, tabs, messages, status line, menus and shortcuts. It owns the Selection
// and hands what happens on one part to another; what is on a page is the page's own affair.
#pragma once

#include "ui/charts/chartbuilder.h"
#include "ui/favourites.h"
#include "ui/groupshelf.h"
#include "ui/history.h"
#include "ui/page.h"
#include "ui/report/reportcontents.h"
#include "ui/rewriting/rewriter.h"
#include "ui/selection.h"
#include "ui/voteshelf.h"
#include "ui/windowmemory.h"

#include <QMainWindow>
#include <QTimer>

#include <optional>

class QSettings;
class QTabBar;

namespace careatlas {

class CardExporter;
class CountsDesk;
class Dialogs;
class HeaderBar;
class MessageBar;
class PageDeck;
class SearchPopup;
class SectionPage;
class StatusLine;
class StoreThread;
class TextDialog;
class WelcomePage;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// `store` and `dialogs` outlive the window. Without `settings` nothing is remembered.
    MainWindow(StoreThread &store, ReportContents contents, Dialogs &dialogs, QSettings *settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    Selection &selection() { return m_selection; }
    const ReportContents &contents() const { return m_contents; }
    HeaderBar *header() const { return m_header; }
    MessageBar *messages() const { return m_messages; }
    /// Of the texts on the pages; off until it is switched on.
    Rewriter &rewriter() { return m_rewriter; }
    CountsDesk *counts() const { return m_counts; }

    /// Goes to what was asked for by name or code, and to a tab by its id, with its recipe; what does not exist is said in the message bar.
    void go(const QString &area, const QString &second, const QString &tab, const QString &recipe = QString());
    /// The tab of this number, a section of the report or one after them.
    void showSection(int index);
    /// Opens the list of all cards to type in; nothing before a council has been chosen.
    void findCard();
    SearchPopup *findPopup() const { return m_find; }
    int section() const;
    /// The page in view; null before a council has been chosen.
    Page *currentPage() const;
    /// The page in view, where it is a section of the report.
    SectionPage *page() const;
    /// To what was looked at before, and again to what came after; nothing at the ends.
    void goBack();
    void goForward();

    /// Instead of the system's; empty follows the system again.
    void setTheme(std::optional<Theme::Kind> kind);
    WindowMemory memory() const;

Q_SIGNALS:
    /// The page in view has all its figures and has drawn its cards.
    void pageSettled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void makeActions();
    void makeTabs();
    Visit place() const;
    void travel(const Visit &place);
    QAction *addCommand(const QString &text, const QKeySequence &keys, const std::function<void()> &run);
    void recall();
    void remember();
    void showCurrent();
    void runExport(ExportAction action);
    void saveReviewLog();
    void applyTheme();
    void openRewriting();
    void showText(const QString &title, const std::function<void(TextDialog *)> &fill);

    StoreThread &m_store;
    const ReportContents m_contents;
    const ChartBuilder m_charts;
    Dialogs &m_dialogs;
    QSettings *m_settings;
    Selection m_selection;
    std::optional<Theme::Kind> m_forcedTheme;
    Theme::Kind m_theme = Theme::Kind::Light;
    QList<QAction *> m_commands;
    GroupShelf m_groups;
    VoteShelf m_votes;
    Rewriter m_rewriter;
    Favourites m_favourites;
    History m_history;
    QTimer m_arrival; ///< what is looked at goes into the history when all of a change has been done
    QAction *m_back = nullptr;
    QAction *m_forward = nullptr;

    CardExporter *m_exporter;
    CountsDesk *m_counts;
    HeaderBar *m_header = nullptr;
    SearchPopup *m_find = nullptr; ///< made when first opened
    QTabBar *m_tabs;
    MessageBar *m_messages;
    PageDeck *m_pages;
    WelcomePage *m_welcome = nullptr; ///< made when there is no council to show
    StatusLine *m_status;
};

} // namespace careatlas

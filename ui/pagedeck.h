// SPDX-License-Identifier: GPL-3.0-or-later
// PageDeck: the window's pages, one a tab, each made when it is first shown; and what each that is not made yet is to show
// then. It speaks for the page in view.
#pragma once

#include "ui/page.h"

#include <QHash>
#include <QStackedWidget>

#include <functional>
#include <vector>

namespace careatlas {

class PageDeck : public QStackedWidget {
    Q_OBJECT
public:
    explicit PageDeck(const PageContext &context, QWidget *parent = nullptr);

    /// `make` is called when the tab is first shown.
    void addTab(const QString &id, const QString &title, std::function<Page *(const PageContext &)> make);
    int count() const { return static_cast<int>(m_tabs.size()); }
    QString idAt(int index) const { return m_tabs[static_cast<std::size_t>(index)].id; }
    QString titleAt(int index) const { return m_tabs[static_cast<std::size_t>(index)].title; }
    /// -1 for none.
    int indexOf(const QString &id) const;
    QStringList ids() const;

    void showPage(int index);
    /// Null where something else is shown, such as a welcome.
    Page *page() const;
    void setTheme(Theme::Kind kind);

    /// What every page shows, or is to show, by tab; a page without choices of its own is not in it.
    QHash<QString, QString> recipes() const;
    void setRecipe(const QString &tab, const QString &recipe);

Q_SIGNALS:
    /// As the page's own.
    void hovered(const QString &words);
    void exportAsked(careatlas::ExportAction action);
    void countsAsked(careatlas::CountsAction action, const careatlas::Release &release);
    void recipeChanged();
    void pageAsked(const QString &tab, const QString &recipe);
    void factAsked(const careatlas::Fact &fact);
    void secondAsked();
    /// Of the page in view alone.
    void settled();

private:
    void renew();

    struct Tab {
        QString id;
        QString title;
        std::function<Page *(const PageContext &)> make;
        Page *page = nullptr; ///< until first shown
        QString recipe; ///< until then
    };

    const PageContext m_context;
    Theme::Kind m_theme = Theme::Kind::Light;
    std::vector<Tab> m_tabs;
};

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pagedeck.h"

#include "core/store/storethread.h"

#include <algorithm>
#include <utility>

namespace careatlas {

PageDeck::PageDeck(const PageContext &context, QWidget *parent) : QStackedWidget(parent), m_context(context)
{
    connect(&m_context.store, &StoreThread::changed, this, &PageDeck::renew);
}

void PageDeck::addTab(const QString &id, const QString &title, std::function<Page *(const PageContext &)> make)
{
    m_tabs.push_back({id, title, std::move(make), nullptr, {}});
}

int PageDeck::indexOf(const QString &id) const
{
    const auto found = std::find_if(m_tabs.begin(), m_tabs.end(), [&id](const Tab &tab) { return tab.id == id; });
    return found == m_tabs.end() ? -1 : static_cast<int>(found - m_tabs.begin());
}

QStringList PageDeck::ids() const
{
    QStringList ids;
    for (const Tab &tab : m_tabs)
        ids << tab.id;
    return ids;
}

void PageDeck::showPage(int index)
{
    Tab &tab = m_tabs[static_cast<std::size_t>(index)];
    if (!tab.page) {
        Page *page = tab.page = tab.make(m_context);
        page->setTheme(m_theme);
        page->setRecipe(tab.recipe);
        addWidget(page);
        connect(page, &Page::hovered, this, &PageDeck::hovered);
        connect(page, &Page::exportAsked, this, &PageDeck::exportAsked);
        connect(page, &Page::countsAsked, this, &PageDeck::countsAsked);
        connect(page, &Page::recipeChanged, this, &PageDeck::recipeChanged);
        connect(page, &Page::pageAsked, this, &PageDeck::pageAsked);
        connect(page, &Page::factAsked, this, &PageDeck::factAsked);
        connect(page, &Page::secondAsked, this, &PageDeck::secondAsked);
        connect(page, &Page::settled, this, [this, page] {
            if (page == this->page())
                Q_EMIT settled();
        });
    }
    setCurrentWidget(tab.page);
}

void PageDeck::renew()
{
    for (int i = 0; i < count(); ++i) {
        Tab &tab = m_tabs[static_cast<std::size_t>(i)];
        if (!tab.page || tab.page->renew())
            continue;
        const bool inView = tab.page == page();
        tab.recipe = tab.page->recipe();
        std::exchange(tab.page, nullptr)->deleteLater();
        if (inView)
            showPage(i);
    }
}

Page *PageDeck::page() const
{
    return qobject_cast<Page *>(currentWidget());
}

void PageDeck::setTheme(Theme::Kind kind)
{
    m_theme = kind;
    for (const Tab &tab : m_tabs)
        if (tab.page)
            tab.page->setTheme(kind);
}

QHash<QString, QString> PageDeck::recipes() const
{
    QHash<QString, QString> recipes;
    for (const Tab &tab : m_tabs)
        if (const QString recipe = tab.page ? tab.page->recipe() : tab.recipe; !recipe.isEmpty())
            recipes.insert(tab.id, recipe);
    return recipes;
}

void PageDeck::setRecipe(const QString &tab, const QString &recipe)
{
    const int index = indexOf(tab);
    if (index < 0)
        return;
    Tab &known = m_tabs[static_cast<std::size_t>(index)];
    known.recipe = recipe;
    if (known.page)
        known.page->setRecipe(recipe);
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// Page: what the window asks of each of its tabs, be it a section of the report, Compare or Explore: whether it has
// drawn all it shows, which chart an export takes, and what is looked at, in a line that can be gone back to.
#pragma once

#include "core/domain/provenance.h"
#include "ui/charts/theme.h"

#include <QWidget>

namespace careatlas {

class CaseShelf;
class ChartBuilder;
class Dialogs;
class DocumentShelf;
class Favourites;
struct Fact;
class GroupShelf;
class Rewriter;
class Selection;
class StoreThread;
class VoteShelf;
struct ReportContents;

/// What a page works with; all outlive it.
struct PageContext {
    StoreThread &store;
    Selection &selection;
    const ReportContents &contents;
    const ChartBuilder &charts;
    GroupShelf &groups;
    VoteShelf &votes;
    Rewriter &rewriter;
    Dialogs &dialogs;
    Favourites &favourites;
    CaseShelf &caseStudies;
    DocumentShelf &documents;
};

/// What can be taken from a chart.
enum class ExportAction { SavePicture, CopyPicture, SaveFigures };

/// What can be done with a helpline's own counts.
enum class CountsAction { Import, SaveFile, Remove };

class Page : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual void setTheme(Theme::Kind kind) = 0;
    /// Every figure is there and all in view is drawn.
    virtual bool isSettled() const = 0;
    /// The chart that an export takes; null where there is none.
    virtual const ChartSpec *subject() const = 0;
    /// What is looked at beyond the window's selection, as the query of an address: "indicator=user-satisfaction&view=map".
    /// Empty for a page that has no choices of its own.
    virtual QString recipe() const { return {}; }
    /// Shows what a recipe says; what it does not say, or says wrong, stays as it is.
    virtual void setRecipe(const QString &recipe) { Q_UNUSED(recipe) }

    /// Asks the store anew, whose figures have changed; false of a page that has to be made anew for that.
    virtual bool renew() { return false; }

Q_SIGNALS:
    /// What is under the pointer, in words.
    void hovered(const QString &words);
    void settled();
    void exportAsked(careatlas::ExportAction action);
    /// `release` is the one to remove.
    void countsAsked(careatlas::CountsAction action, const careatlas::Release &release);
    /// The reader has chosen what to look at.
    void recipeChanged();
    /// Another page, by its tab's id, is asked to show a recipe.
    void pageAsked(const QString &tab, const QString &recipe);
    /// The card of another page that has this figure is to be shown, at its row of the table.
    void factAsked(const careatlas::Fact &fact);
    /// A council to compare with is to be chosen.
    void secondAsked();
};

} // namespace careatlas

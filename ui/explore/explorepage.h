// SPDX-License-Identifier: GPL-3.0-or-later
// ExplorePage: one indicator of every council in linked views: ranked bars at the left, a map, the years, a spread, a scatter or
// the table at the right, and the strip below it. A council pointed at or picked out in one of them is so in all.
#pragma once

#include "core/geography/mapshapes.h"
#include "ui/explore/explorecharts.h"
#include "ui/explore/explorechoices.h"
#include "ui/explore/explorefacts.h"
#include "ui/explore/explorefigures.h"
#include "ui/page.h"

#include <QPointer>

class QGridLayout;
class QScrollArea;

namespace careatlas {

class BusyLine;
class ChartPane;
class ExploreHead;
class FactsLine;
class GroupDialog;
class MessageBar;
class PickedChips;
class ViewPane;

class ExplorePage : public Page {
    Q_OBJECT
public:
    explicit ExplorePage(const PageContext &context, QWidget *parent = nullptr);

    void setTheme(Theme::Kind kind) override;
    bool isSettled() const override { return m_settled; }
    /// That last used, else the ranked bars.
    const ChartSpec *subject() const override;
    QString recipe() const override { return recipeOf(m_choices); }
    void setRecipe(const QString &recipe) override;

    ExploreHead *head() const { return m_head; }
    ChartPane *bars() const { return m_bars; }
    ChartPane *strip() const { return m_strip; }
    ViewPane *view() const { return m_view; }
    FactsLine *line() const { return m_line; }
    PickedChips *chips() const { return m_chips; }
    MessageBar *messages() const { return m_messages; }
    QScrollArea *scroll() const { return m_scroll; }
    const ExploreFacts &facts() const { return m_facts; }
    const CouncilView &shown() const { return m_charts.view(); }
    /// Null while no own groups are being edited.
    GroupDialog *groupDialog() const;

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makeControls();
    void makeViews();
    void arrange();
    /// The reader has changed a choice.
    void choose(const ExploreChoices &choices);
    /// Asks the store for what is not there yet; when all is there, shows it.
    void refresh();
    void loadFigures();
    void loadShapes();
    void takeFigures(Result<ExploreFigures> figures);
    void takeShapes(Result<MapShapes> shapes, const QString &file);
    /// The file that the map is to be drawn from; empty for tiles.
    QString wantedShapes() const;
    bool isReady() const;
    void showAll();
    void showChoices();
    void showFacts();
    void link(const AreaCode &area, const ChartPane *from);
    void activate(const AreaCode &area);
    void editGroups(bool fromPicked);
    void showSimilar();
    /// The other indicator of the scatter where one is wanted, else empty.
    QString wantedAgainst() const;
    QString titleOf(const QString &indicator) const;
    /// The view that the choices and the window's selection ask for.
    CouncilView wantedView() const;
    /// The group's key; England's where the council has no such group.
    QString shownGroup() const;
    Benchmark benchmark() const;
    /// What is said where a chart has no figures.
    QString nothing() const;
    std::vector<ChartPane *> panes() const;

    PageContext m_context;
    ExploreChoices m_choices;
    ExploreChoices m_asked; ///< whose figures are held or on their way
    QString m_askedAgainst;
    ExploreCharts m_charts;
    ExploreFacts m_facts;
    QStringList m_parts; ///< of the figures held
    QString m_part; ///< the one shown
    std::vector<PeriodChoice> m_periods;
    std::optional<QString> m_askedShapes; ///< the file whose outlines are held or on their way; empty for tiles
    QString m_faultyShapes; ///< a file that could not be read, and is not asked for again
    int m_serial = 0; ///< of the latest question for figures; an answer to an earlier one is dropped
    bool m_figuresPending = false;
    bool m_shapesPending = false;
    bool m_settled = false;

    BusyLine *m_busy;
    MessageBar *m_messages;
    QScrollArea *m_scroll;
    ExploreHead *m_head;
    FactsLine *m_line;
    PickedChips *m_chips;
    QGridLayout *m_body;
    ChartPane *m_bars;
    ViewPane *m_view;
    ChartPane *m_strip;
    QPointer<ChartPane> m_used; ///< last
    QPointer<GroupDialog> m_groupDialog;
};

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// ViewPane: the pane whose view the reader chooses: map, years, spread by year, scatter or table; with what each of them asks
// for besides: the other indicator of a scatter, the boundaries of a map.
#pragma once

#include "core/report/cardfinder.h"
#include "ui/explore/chartpane.h"

namespace careatlas {

class CouncilTable;
class IndicatorButton;
class SegmentedButtons;
class TextButton;

class ViewPane : public ChartPane {
    Q_OBJECT
public:
    explicit ViewPane(CardFinder finder, QWidget *parent = nullptr);

    /// One of exploreViews(), drawn from this chart.
    void showView(const QString &view, const ChartSpec &spec, const QString &nothing);
    /// Whether the map is drawn from a file, which can be let go.
    void setHasBoundaries(bool has);
    void setLinkedArea(const AreaCode &area) override;
    std::vector<QWidget *> stops() const override;

    SegmentedButtons *views() const { return m_views; }
    IndicatorButton *against() const { return m_against; }
    TextButton *openButton() const { return m_open; }
    TextButton *tilesButton() const { return m_tiles; }
    /// Null while another view is shown.
    CouncilTable *table() const { return m_table; }

Q_SIGNALS:
    /// By the reader.
    void viewChosen(const QString &view);
    void againstChosen(const QString &indicator);
    void boundariesAsked();
    void tilesAsked();

private:
    void showTable(const ChartSpec &spec, const QString &nothing);

    QString m_view;
    bool m_hasBoundaries = false;
    SegmentedButtons *m_views;
    QWidget *m_tools;
    QWidget *m_againstTool;
    IndicatorButton *m_against;
    TextButton *m_open;
    TextButton *m_tiles;
    CouncilTable *m_table = nullptr;
};

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// ChartBuilder: turns figures into chart specs. All choices of what a chart shows are made here and can be
// tested without a window: which areas, which period, rates for counts, segments, labels, callouts, notes.
#pragma once

#include "core/domain/comparator.h"
#include "ui/charts/chartspec.h"
#include "ui/charts/councilview.h"

#include <QHash>

namespace careatlas {

class ChartBuilder {
public:
    /// `stateTitles` are the short words for a data state by its key, from the data pack.
    explicit ChartBuilder(QHash<QString, QString> stateTitles);

    /// Areas compared at `period`. Counts and money are drawn as rates; a total that has no rate compares
    /// councils and their mean only.
    ChartSpec bar(const IndicatorFigures &figures, const Period &period) const;
    /// All periods, each area a line of segments.
    ChartSpec trend(const IndicatorFigures &figures) const;

    /// "bar", "trend", "grouped-bar", "stacked-bar", "box", "rating-table".
    static const QStringList &kinds();
    /// The kind in a chart's name: "grouped-bar" of "grouped-bar:decile".
    static QString kindOf(const QString &chart);
    /// Whether `indicator` can be drawn by the chart of this name: the kind is known, the dimension is its own and has
    /// the parts that the kind needs.
    static bool canBuild(const QString &chart, const Indicator &indicator);
    /// What the chart of this name is called where a reader chooses among a card's charts: "Bars", "Trend", "By setting".
    static QString label(const QString &chart, const Indicator &indicator);
    /// The chart of this name: a kind and, for one that shows parts, after a colon the dimension where that is not the
    /// indicator's first: "grouped-bar:decile". Parts without a figure at `period` are shown at their own latest one.
    ChartSpec build(const QString &chart, const IndicatorFigures &figures, const Period &period) const;

    /// Those of every council, which no card draws: "rank", "distribution", "box-over-time", "band".
    static const QStringList &councilKinds();
    /// The chart of every council of this name, from IndicatorStore::everyArea().
    ChartSpec build(const QString &chart, const IndicatorFigures &every, const CouncilView &view) const;

private:
    QHash<QString, QString> m_stateTitles;
};

} // namespace careatlas

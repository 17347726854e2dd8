// SPDX-License-Identifier: GPL-3.0-or-later
// ChartPlot: draws a ChartSpec into any scene: the series and the grid by Qt Charts, every word by itself.
// The widget and the exports share it, so that a picture is drawn and never photographed from the screen.
#pragma once

#include "ui/charts/theme.h"

#include <QPainterPath>
#include <QRectF>

#include <memory>

class QAbstractSeries;
class QChart;
class QGraphicsItem;
class QGraphicsScene;
class QGraphicsSimpleTextItem;

namespace careatlas {

struct PlotFonts {
    QFont text; ///< row labels, numbers at bars
    QFont strong; ///< the council's own
    QFont small; ///< ticks, axis titles, legends
};

class ChartPlot {
public:
    /// Adds its items to `scene` and takes them away when it goes; both outlive it: `spec` and `scene`.
    static std::unique_ptr<ChartPlot> make(const ChartSpec &spec, const Theme &theme, const PlotFonts &fonts, QGraphicsScene &scene);
    virtual ~ChartPlot();

    /// The height that the content wants at this width.
    virtual double heightFor(double width) const = 0;
    /// Places everything within `area` of the scene.
    void layout(const QRectF &area);

    const QRectF &plotArea() const { return m_plotArea; }
    int markCount() const { return static_cast<int>(m_shapes.size()); }
    /// The mark's shape in the scene; of a missing figure the words in its place.
    QRectF markShape(int index) const { return m_shapes[static_cast<std::size_t>(index)]; }
    const std::vector<QRectF> &markShapes() const { return m_shapes; }
    /// The nearest of spec.marks() for a pointer at `position`, or -1 away from all.
    virtual int nearest(QPointF position) const = 0;
    /// The break rule under the pointer, or null.
    virtual const BreakRule *ruleAt(QPointF position) const;
    /// The mark that the arrow keys reach from marks()[index], `direction` being one of the four; -1 where marks are walked in their
    /// order instead.
    virtual int towards(int index, QPointF direction) const;
    /// Where a callout's pointer line ends.
    virtual QPointF anchor(int index) const = 0;

    /// Rings marks()[current], -1 for none, and more quietly those that another view points at.
    void ring(int current, const std::vector<int> &linked);

protected:
    ChartPlot(const ChartSpec &spec, const Theme &theme, const PlotFonts &fonts, QGraphicsScene &scene);

    virtual void place(const QRectF &area) = 0;
    virtual QRectF ringRect(int index) const = 0;
    /// The ring itself, where it is not a rectangle with round corners.
    virtual QPainterPath ringPath(int index) const;
    /// Of marks that lie anywhere on a plane: the nearest within 45° of `direction`, or itself.
    int nearestTowards(int index, QPointF direction) const;

    /// Gives the chart its plot area and remembers it.
    void setPlotArea(const QRectF &area);
    /// A point of the value space in the scene, as Qt Charts draws it.
    QPointF toScene(double x, double y) const;
    /// Plain text in the scene; lines are separated by a line feed.
    QGraphicsSimpleTextItem *addText(const QString &text, const QFont &font, const QColor &colour, QPointF topLeft);
    /// Text at the left of `place`, on a ground that hides what runs behind it.
    void addOnPaper(const QString &text, const QFont &font, const QColor &colour, const QRectF &place);
    void addLine(QPointF from, QPointF to, const QPen &pen);
    /// Keeps `item` until the next layout.
    void adopt(QGraphicsItem *item);
    /// Keeps it under what Qt Charts draws.
    void adoptBelow(QGraphicsItem *item);

    /// Names of marks that are picked out, each clear of the others, over a ground that lets what lies beneath shine through;
    /// `at` is where each mark stands. `others` may be hidden, at a cost.
    void addNames(const std::vector<std::size_t> &marks, const std::vector<QRectF> &at, const std::vector<QRectF> &others, const QRectF &room);
    double legendHeight(double width) const { return legendHeight(m_spec.legend, width); }
    void placeLegend(QPointF topLeft, double width) { placeLegend(m_spec.legend, topLeft, width); }
    double legendHeight(const std::vector<LegendEntry> &entries, double width) const;
    void placeLegend(const std::vector<LegendEntry> &entries, QPointF topLeft, double width);
    /// A short sample of how a style is drawn: a line in a trend, else a patch, or a stroke for a rule.
    void addSwatch(const MarkStyle &style, QPointF leftMiddle);
    double swatchWidth() const;
    QPen linePen(const MarkStyle &style) const;
    /// Of the spread of many councils: its middle half, or all between the 5th and the 95th percentile.
    QColor bandColour(bool inner) const;

    const ChartSpec &m_spec;
    const Theme &m_theme;
    const PlotFonts m_fonts;
    const std::vector<const ChartMark *> m_marks;
    std::vector<QRectF> m_shapes;
    QChart *m_chart = nullptr; ///< owned by m_root
    QAbstractSeries *m_mapped = nullptr; ///< any series, for toScene()

private:
    bool isPoint(const ChartMark &mark) const;

    QGraphicsScene &m_scene;
    std::unique_ptr<QGraphicsItem> m_root;
    QGraphicsItem *m_overlay = nullptr; ///< what the next layout makes anew
    QGraphicsItem *m_underlay = nullptr; ///< likewise
    QGraphicsItem *m_rings = nullptr;
    QRectF m_area;
    QRectF m_plotArea;
};

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// StripPlot: a dot a council along one axis, stacked where many have the same value. Those that are picked out are large and
// named above; the quartiles and England are strokes through the dots, named below.
#pragma once

#include "ui/charts/beeswarm.h"
#include "ui/charts/chartplot.h"
#include "ui/charts/labelstack.h"
#include "ui/charts/textblock.h"
#include "ui/charts/valuescale.h"

namespace careatlas {

class StripPlot : public ChartPlot {
public:
    StripPlot(const ChartSpec &spec, const Theme &theme, const PlotFonts &fonts, QGraphicsScene &scene);

    double heightFor(double width) const override;
    int nearest(QPointF position) const override;
    QPointF anchor(int index) const override;

protected:
    void place(const QRectF &area) override;
    QRectF ringRect(int index) const override;

private:
    /// The marks of one kind, by their places in marks().
    struct Kinds {
        std::vector<std::size_t> dots; ///< those picked out first, which then lie nearest to the line
        std::vector<std::size_t> named; ///< dots that are picked out
        std::vector<std::size_t> strokes;
        std::vector<std::size_t> unknown; ///< picked out, without a value: said in words
        std::vector<std::size_t> missing; ///< others without a value: counted
    };
    /// Everything that depends on the width, and the radius that the dots have room for.
    struct Frame {
        double width = -1.0;
        ValueScale scale;
        std::vector<SwarmDot> dots; ///< of Kinds::dots
        double reach = 0.0; ///< of the swarm, to either side
        std::vector<StackedLabel> above;
        std::vector<StackedLabel> below;
        int rowsAbove = 0;
        int rowsBelow = 0;
    };
    const Frame &frame(double width) const;
    /// Makes the dots smaller, from this radius on, until their swarm reaches no further than `reach` or they are at their smallest.
    void stack(Frame &frame, double radius, double smallest, double reach) const;
    TextBlock unknown(std::size_t index, double width) const;
    double usualRadius() const;
    double line() const;
    bool hasEnds() const { return !m_spec.axis.lowEnd.isEmpty() || !m_spec.axis.highEnd.isEmpty(); }
    double rowsHeight(const Frame &frame) const;
    double footHeight(double width) const;
    QString label(std::size_t index) const;

    void placeDots(const Frame &frame, const QRectF &area, double middle);
    void placeNames(const Frame &frame, const QRectF &area, double middle);
    void placeStrokes(const Frame &frame, const QRectF &area, double middle);
    void placeAxis(const Frame &frame, const QRectF &area, double top);

    Kinds m_kinds;
    mutable Frame m_frame;
};

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/scatterplot.h"

#include "ui/charts/markeritem.h"
#include "ui/charts/textblock.h"

#include <QChart>
#include <QFontMetricsF>
#include <QGraphicsSimpleTextItem>
#include <QPen>
#include <QScatterSeries>
#include <QValueAxis>

#include <array>
#include <cmath>

namespace careatlas {

namespace {

constexpr double reach = 28.0; ///< how far from a dot the pointer still finds it
constexpr double usualLine = 14.0; ///< height of small text at the usual size
constexpr double dotRadius = 3.4; ///< at that size; larger text has somewhat larger dots
constexpr double pickedRadius = 5.6;

bool isPickedOut(const MarkStyle &style)
{
    return style.marked || style.role == AreaRole::Council || style.role == AreaRole::SecondCouncil;
}

QValueAxis *valueAxis(const ValueAxis &axis, const QColor &grid)
{
    auto *made = new QValueAxis;
    made->setTickType(QValueAxis::TicksDynamic);
    made->setTickAnchor(0.0);
    made->setTickInterval(axis.step);
    made->setRange(axis.minimum, axis.maximum);
    made->setLabelsVisible(false);
    made->setLineVisible(false);
    made->setGridLinePen(QPen(grid, 1.0));
    return made;
}

/// Multiples of the step within the axis.
std::vector<double> ticksOf(const ValueAxis &axis)
{
    std::vector<double> ticks;
    const auto first = std::lround(std::ceil(axis.minimum / axis.step - 1e-9));
    const auto last = std::lround(std::floor(axis.maximum / axis.step + 1e-9));
    for (auto i = first; i <= last; ++i)
        ticks.push_back(static_cast<double>(i) * axis.step);
    return ticks;
}

} // namespace

ScatterPlot::ScatterPlot(const ChartSpec &spec, const Theme &theme, const PlotFonts &fonts, QGraphicsScene &scene)
    : ChartPlot(spec, theme, fonts, scene)
{
    // The series only carries the axes; the dots are ours, which come out the same on a screen and on paper.
    auto *series = new QScatterSeries;
    series->setVisible(false);
    m_chart->addSeries(series);
    QValueAxis *along = valueAxis(spec.across, theme.gridLine);
    QValueAxis *up = valueAxis(spec.axis, theme.gridLine);
    m_chart->addAxis(along, Qt::AlignBottom);
    m_chart->addAxis(up, Qt::AlignLeft);
    series->attachAxis(along);
    series->attachAxis(up);
    m_mapped = series;
}

double ScatterPlot::heightFor(double width) const
{
    const double line = QFontMetricsF(m_fonts.small).height();
    return std::clamp(width * 0.62, line * 18, line * 32);
}

void ScatterPlot::place(const QRectF &area)
{
    const QFontMetricsF metrics(m_fonts.small);
    const double line = std::ceil(metrics.height());
    const TextBlock title = TextBlock::wrapped(m_spec.axis.label, m_fonts.small, area.width(), 2);
    addText(title.lines.join(QLatin1Char('\n')), m_fonts.small, m_theme.quietText, area.topLeft());
    const double top = area.top() + title.size.height() + 4 + line / 2;
    const TextBlock bottom = TextBlock::wrapped(m_spec.across.label, m_fonts.small, area.width(), 2);
    const double below = std::ceil(line * 1.5) + 6 + bottom.size.height(); // half a line lower than the lowest number of the upright axis

    double widest = 0.0;
    for (const double tick : ticksOf(m_spec.axis))
        widest = std::max(widest, metrics.horizontalAdvance(tickText(tick, m_spec.axis)));
    const double left = area.left() + std::ceil(widest) + 8;
    const double lastTick = metrics.horizontalAdvance(tickText(m_spec.across.maximum, m_spec.across)) / 2;
    setPlotArea(QRectF(left, top, area.right() - std::max(8.0, lastTick) - left, area.bottom() - below - top));
    placeAxes(area);
    placeDots();
    placeNames(area);
}

void ScatterPlot::placeAxes(const QRectF &area)
{
    const QFontMetricsF metrics(m_fonts.small);
    for (const double tick : ticksOf(m_spec.axis)) {
        const QString text = tickText(tick, m_spec.axis);
        const double y = toScene(m_spec.across.minimum, tick).y();
        addText(text, m_fonts.small, m_theme.quietText, QPointF(plotArea().left() - 8 - metrics.horizontalAdvance(text), y - metrics.height() / 2));
    }
    const std::vector<double> ticks = ticksOf(m_spec.across);
    double widest = 0.0;
    for (const double tick : ticks)
        widest = std::max(widest, metrics.horizontalAdvance(tickText(tick, m_spec.across)));
    const double pitch = plotArea().width() * m_spec.across.step / (m_spec.across.maximum - m_spec.across.minimum);
    const auto every = static_cast<std::size_t>(std::max(1.0, std::ceil((widest + 8) / std::max(pitch, 0.1))));
    for (std::size_t i = 0; i < ticks.size(); i += every) {
        const QString text = tickText(ticks[i], m_spec.across);
        addText(text, m_fonts.small, m_theme.quietText,
                QPointF(toScene(ticks[i], m_spec.axis.minimum).x() - metrics.horizontalAdvance(text) / 2, plotArea().bottom() + std::ceil(metrics.height() / 2) + 2));
    }
    const TextBlock title = TextBlock::wrapped(m_spec.across.label, m_fonts.small, area.width(), 2);
    const double x = std::max(area.left(), std::min(plotArea().left(), area.right() - title.size.width()));
    addText(title.lines.join(QLatin1Char('\n')), m_fonts.small, m_theme.quietText, QPointF(x, area.bottom() - title.size.height()));
    const QPen pen(m_theme.quietText, 1.0);
    addLine(plotArea().bottomLeft(), plotArea().bottomRight(), pen);
    addLine(plotArea().topLeft(), plotArea().bottomLeft(), pen);
}

void ScatterPlot::placeDots()
{
    const double larger = std::sqrt(std::max(1.0, QFontMetricsF(m_fonts.small).height() / usualLine));
    const auto add = [this](auto &&wanted, const QColor &colour, double radius) {
        auto *rim = new MarkerItem(m_theme.card, m_theme.card); // dots that overlap are told apart
        auto *dots = new MarkerItem(colour, m_theme.card);
        for (std::size_t i = 0; i < m_marks.size(); ++i) {
            const ChartMark &mark = *m_marks[i];
            if (!mark.value || !mark.across || !wanted(mark.style))
                continue;
            const QPointF centre = toScene(*mark.across, *mark.value);
            m_shapes[i] = QRectF(centre - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius));
            rim->add(centre, radius + 1.2, false);
            dots->add(centre, radius, mark.hollow);
        }
        adopt(rim);
        adopt(dots);
    };
    MarkStyle style;
    style.role = AreaRole::OtherCouncil;
    add([](const MarkStyle &of) { return !isPickedOut(of); }, m_theme.mark(style), dotRadius * larger);
    add([](const MarkStyle &of) { return of.marked; }, m_theme.text, (pickedRadius - 0.8) * larger);
    for (const AreaRole role : {AreaRole::SecondCouncil, AreaRole::Council}) {
        style.role = role;
        add([role](const MarkStyle &of) { return of.role == role; }, m_theme.mark(style), pickedRadius * larger);
    }
}

void ScatterPlot::placeNames(const QRectF &area)
{
    std::vector<std::size_t> named;
    for (std::size_t i = 0; i < m_marks.size(); ++i)
        if (isPickedOut(m_marks[i]->style) && !m_shapes[i].isNull())
            named.push_back(i);
    std::stable_sort(named.begin(), named.end(), [this](std::size_t a, std::size_t b) { return m_marks[a]->style.role < m_marks[b]->style.role; });
    std::vector<QRectF> dots;
    for (const std::size_t index : named)
        dots.push_back(m_shapes[index]);
    addNames(named, dots, m_shapes, QRectF(plotArea().left() + 2, plotArea().top() - 4, area.right() - plotArea().left() - 2, plotArea().height() + 2));
}

int ScatterPlot::nearest(QPointF position) const
{
    if (!plotArea().adjusted(-16, -16, 16, 16).contains(position))
        return -1;
    int best = -1;
    double least = reach;
    for (int i = 0; i < markCount(); ++i) {
        if (markShape(i).isNull())
            continue;
        const QPointF away = markShape(i).center() - position;
        // Of dots that lie over each other the one picked out is on top.
        const double distance = std::hypot(away.x(), away.y()) - (isPickedOut(m_marks[static_cast<std::size_t>(i)]->style) ? 2.0 : 0.0);
        if (distance < least) {
            best = i;
            least = distance;
        }
    }
    return best;
}

} // namespace careatlas

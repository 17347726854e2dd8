// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/trendplot.h"

#include "ui/charts/markeritem.h"
#include "ui/charts/spreaditem.h"
#include "ui/charts/textblock.h"

#include <QChart>
#include <QFontMetricsF>
#include <QGraphicsSimpleTextItem>
#include <QLineSeries>
#include <QPen>
#include <QValueAxis>

#include <cmath>
#include <limits>

namespace careatlas {

namespace {

constexpr double endGap = 8.0;
constexpr double reach = 64.0; ///< how far from a point the pointer still finds it
constexpr double dotsApart = 14.0; ///< pixels between points below which dots would run together

bool isCouncil(const MarkStyle &style)
{
    return style.role == AreaRole::Council || style.role == AreaRole::SecondCouncil;
}

} // namespace

TrendPlot::TrendPlot(const ChartSpec &spec, const Theme &theme, const PlotFonts &fonts, QGraphicsScene &scene)
    : ChartPlot(spec, theme, fonts, scene)
{
    double first = std::numeric_limits<double>::max();
    double last = std::numeric_limits<double>::lowest();
    for (const TrendLine &line : spec.lines) {
        (line.style.quantile < 0 ? m_named : m_quantiles).push_back(&line);
        for (const auto &segment : line.segments)
            for (const TrendPoint &point : segment) {
                first = std::min(first, point.x);
                last = std::max(last, point.x);
            }
    }
    std::sort(m_quantiles.begin(), m_quantiles.end(), [](const TrendLine *a, const TrendLine *b) { return a->style.quantile < b->style.quantile; });
    m_step = std::max(1.0, last - first);
    for (std::size_t i = 1; i < spec.ticks.size(); ++i)
        m_step = std::min(m_step, spec.ticks[i].x - spec.ticks[i - 1].x);
    if (first <= last) {
        // Half a year of air where there is one point only; else a little, so that end markers and boxes are whole.
        const double air = first == last ? 183.0 : isBoxes() ? m_step * 0.55 : (last - first) * 0.03;
        m_firstX = first - air;
        m_lastX = last + air;
    }
    makeSeries();
}

void TrendPlot::makeSeries()
{
    auto *time = new QValueAxis;
    time->setRange(m_firstX, m_lastX);
    time->setGridLineVisible(false);
    time->setLabelsVisible(false);
    time->setLineVisible(false); // it would carry ticks at no period; ours are at the periods
    m_chart->addAxis(time, Qt::AlignBottom);

    auto *values = new QValueAxis;
    values->setTickType(QValueAxis::TicksDynamic);
    values->setTickAnchor(0.0);
    values->setTickInterval(m_spec.axis.step);
    values->setRange(m_spec.axis.minimum, m_spec.axis.maximum);
    values->setLabelsVisible(false);
    values->setLineVisible(false);
    values->setGridLinePen(QPen(m_theme.gridLine, 1.0));
    m_chart->addAxis(values, Qt::AlignLeft);

    const auto add = [&](QLineSeries *series) {
        m_chart->addSeries(series);
        series->attachAxis(time);
        series->attachAxis(values);
        m_mapped = series;
    };
    for (const TrendLine &line : m_spec.lines) {
        if (!isJoined(line))
            continue;
        for (const auto &segment : line.segments) {
            auto *series = new QLineSeries;
            series->setPen(linePen(line.style));
            for (const TrendPoint &point : segment)
                if (point.mark.value)
                    series->append(point.x, *point.mark.value);
            add(series);
        }
    }
    if (!m_mapped)
        add(new QLineSeries);
}

bool TrendPlot::isJoined(const TrendLine &line) const
{
    return !isBoxes() && (line.style.quantile < 0 || line.style.quantile == 2);
}

/// What the chart does not say beside its lines.
std::vector<LegendEntry> TrendPlot::legend(bool direct) const
{
    std::vector<LegendEntry> entries;
    for (const LegendEntry &entry : m_spec.legend)
        if (entry.style.quantile >= 0 || (!direct && m_spec.lines.size() > 1))
            entries.push_back(entry);
    return entries;
}

double TrendPlot::heightFor(double width) const
{
    const double line = QFontMetricsF(m_fonts.small).height();
    const double lines = std::clamp(width * 0.46, line * 14, line * 22);
    return m_quantiles.empty() ? lines : lines + legendHeight(legend(false), width);
}

double TrendPlot::endColumn() const
{
    const QFontMetricsF metrics(m_fonts.small);
    double widest = 0.0;
    for (const TrendLine *line : m_named)
        widest = std::max(widest, metrics.horizontalAdvance(line->label));
    return endGap + swatchWidth() + 4 + widest;
}

bool TrendPlot::labelsFit(const QRectF &area) const
{
    // In a legend, councils that the reader picked out would all look the same.
    if (endColumn() > area.width() * (m_quantiles.empty() ? 0.32 : 0.42))
        return false;
    // A name far from where its line stops would point at nothing.
    for (const TrendLine *line : m_named)
        if (line->segments.empty() || line->segments.back().empty()
            || m_lastX - line->segments.back().back().x > (m_lastX - m_firstX) * 0.15)
            return false;
    const double line = std::ceil(QFontMetricsF(m_fonts.small).height());
    return !m_named.empty() && static_cast<double>(m_named.size()) * line < area.height() * 0.6;
}

void TrendPlot::place(const QRectF &area)
{
    const QFontMetricsF metrics(m_fonts.small);
    const double line = std::ceil(metrics.height());
    const bool direct = labelsFit(area);
    double top = area.top();
    const std::vector<LegendEntry> entries = legend(direct);
    placeLegend(entries, area.topLeft(), area.width());
    top += legendHeight(entries, area.width());
    const TextBlock title = TextBlock::wrapped(m_spec.axis.label, m_fonts.small, area.width(), 2);
    addText(title.lines.join(QLatin1Char('\n')), m_fonts.small, m_theme.quietText, QPointF(area.left(), top));
    top += title.size.height() + 4 + line / 2;

    double ticks = 0.0;
    const int steps = static_cast<int>(std::lround((m_spec.axis.maximum - m_spec.axis.minimum) / m_spec.axis.step));
    for (int i = 0; i <= steps; ++i)
        ticks = std::max(ticks, metrics.horizontalAdvance(tickText(m_spec.axis.minimum + i * m_spec.axis.step, m_spec.axis)));
    const double left = area.left() + std::ceil(ticks) + 8;
    const double right = area.right() - (direct ? endColumn() : 8.0);
    setPlotArea(QRectF(left, top, right - left, area.bottom() - line - tickGap() - 2 - top));

    placeAxes(area);
    placeSpread();
    placeBreaks();
    placeMarkers();
    if (direct)
        placeEndLabels(area);
}

void TrendPlot::placeAxes(const QRectF &area)
{
    const QFontMetricsF metrics(m_fonts.small);
    const int steps = static_cast<int>(std::lround((m_spec.axis.maximum - m_spec.axis.minimum) / m_spec.axis.step));
    for (int i = 0; i <= steps; ++i) {
        const double value = m_spec.axis.minimum + i * m_spec.axis.step;
        const QString text = tickText(value, m_spec.axis);
        const double y = toScene(m_firstX, value).y();
        addText(text, m_fonts.small, m_theme.quietText,
                QPointF(plotArea().left() - 8 - metrics.horizontalAdvance(text), y - metrics.height() / 2));
    }
    // From the last period backwards, every so manieth that all labels have room; the last one is always named.
    double widest = 0.0;
    for (const TimeTick &tick : m_spec.ticks)
        widest = std::max(widest, metrics.horizontalAdvance(tick.label));
    double free = std::numeric_limits<double>::max();
    std::size_t stride = 1;
    if (m_spec.ticks.size() > 1) {
        const double span = toScene(m_spec.ticks.back().x, 0).x() - toScene(m_spec.ticks.front().x, 0).x();
        const double pitch = span / static_cast<double>(m_spec.ticks.size() - 1);
        stride = static_cast<std::size_t>(std::max(1.0, std::ceil((widest + 12) / std::max(pitch, 0.1))));
    }
    const double y = plotArea().bottom() + tickGap();
    addLine(plotArea().bottomLeft(), plotArea().bottomRight(), QPen(m_theme.quietText, 1.0));
    for (std::size_t i = 0; i < m_spec.ticks.size(); ++i) {
        const TimeTick &tick = m_spec.ticks[m_spec.ticks.size() - 1 - i];
        const double x = toScene(tick.x, m_spec.axis.minimum).x();
        if (i % stride != 0) {
            addLine(QPointF(x, plotArea().bottom()), QPointF(x, plotArea().bottom() + 2), QPen(m_theme.quietText, 1.0));
            continue;
        }
        const double width = metrics.horizontalAdvance(tick.label);
        const double labelLeft = std::clamp(x - width / 2, area.left(), std::max(area.left(), area.right() - width));
        addLine(QPointF(x, plotArea().bottom()), QPointF(x, plotArea().bottom() + 4), QPen(m_theme.quietText, 1.0));
        if (labelLeft + width + 4 > free)
            continue;
        addText(tick.label, m_fonts.small, m_theme.quietText, QPointF(labelLeft, y));
        free = labelLeft;
    }
}

double TrendPlot::boxWidth() const
{
    const double step = m_step / (m_lastX - m_firstX) * plotArea().width();
    return std::clamp(step * 0.5, 3.0, 44.0);
}

/// Below the axis: in large text the lowest value's own name reaches down beside the first period's.
double TrendPlot::tickGap() const
{
    return std::max(6.0, std::ceil(QFontMetricsF(m_fonts.small).height() / 2));
}

double TrendPlot::dotRadius() const
{
    return std::clamp(boxWidth() * 0.14, 2.0, 4.5);
}

/// How far from the middle of a box the point of the council stands that has this place among those shown, so that none hides another.
double TrendPlot::besideOthers(std::size_t place) const
{
    const auto councils = static_cast<double>(m_named.size());
    return (static_cast<double>(place) - (councils - 1) / 2) * std::min(2 * dotRadius() + 1, boxWidth() / councils);
}

void TrendPlot::placeSpread()
{
    if (m_quantiles.empty())
        return;
    auto *item = new SpreadItem(bandColour(false), bandColour(true), m_theme.quietText, isBoxes() ? boxWidth() : 0.0);
    for (std::size_t run = 0; run < m_quantiles.front()->segments.size(); ++run) {
        std::vector<SpreadAt> places(m_quantiles.front()->segments[run].size());
        for (std::size_t quantile = 0; quantile < m_quantiles.size(); ++quantile)
            for (std::size_t i = 0; i < places.size(); ++i) {
                const TrendPoint &point = m_quantiles[quantile]->segments[run][i];
                const QPointF at = toScene(point.x, point.mark.value.value_or(0.0));
                places[i].x = at.x();
                places[i].y.at(quantile) = at.y();
            }
        item->addRun(std::move(places));
    }
    adoptBelow(item);
}

void TrendPlot::placeBreaks()
{
    QPen pen(m_theme.quietText, 1.0);
    pen.setDashPattern({3.0, 3.0});
    for (const BreakRule &rule : m_spec.breaks) {
        const double x = std::round(toScene(rule.x, m_spec.axis.minimum).x()) + 0.5;
        addLine(QPointF(x, plotArea().top()), QPointF(x, plotArea().bottom()), pen);
    }
}

void TrendPlot::placeMarkers()
{
    // m_marks runs from the last line to the first, as ChartSpec::marks() does.
    std::size_t index = 0;
    std::vector<MarkerItem *> items;
    std::size_t place = 0; // among the councils, whose points stand side by side over a box
    for (auto line = m_spec.lines.rbegin(); line != m_spec.lines.rend(); ++line) {
        std::size_t points = 0;
        for (const auto &segment : line->segments)
            points += segment.size();
        const bool dense = !isBoxes() && points > 2 && plotArea().width() / static_cast<double>(points) < dotsApart;
        auto *markers = new MarkerItem(m_theme.mark(line->style), m_theme.card);
        for (const auto &segment : line->segments)
            for (const TrendPoint &point : segment) {
                QPointF centre = toScene(point.x, point.mark.value.value_or(0.0));
                if (line->style.quantile >= 0) {
                    const QSizeF half(isBoxes() ? boxWidth() / 2 : 4.0, isBoxes() ? 3.0 : 4.0);
                    m_shapes[index++] = QRectF(centre - QPointF(half.width(), half.height()), half * 2);
                    continue;
                }
                double radius = isCouncil(line->style) ? 3.6 : 2.4;
                if (isBoxes()) {
                    radius = dotRadius();
                    centre.rx() += besideOthers(place);
                }
                if (dense)
                    radius = segment.size() == 1 ? 2.4 : isCouncil(line->style) && points < 60 ? 2.0 : 0.0;
                if (point.mark.hollow)
                    radius = std::max(radius, 3.0);
                markers->add(centre, radius, point.mark.hollow);
                m_shapes[index++] = QRectF(centre - QPointF(4, 4), QSizeF(8, 8));
            }
        place += line->style.quantile < 0 ? 1 : 0;
        items.push_back(markers);
    }
    for (auto item = items.rbegin(); item != items.rend(); ++item)
        adopt(*item);
}

void TrendPlot::placeEndLabels(const QRectF &area)
{
    const double height = std::ceil(QFontMetricsF(m_fonts.small).height());
    std::vector<EndLabel> labels;
    for (std::size_t i = 0; i < m_named.size(); ++i) {
        const TrendLine *line = m_named[i];
        const TrendPoint &last = line->segments.back().back();
        const QPointF end = toScene(last.x, last.mark.value.value_or(0.0)) + QPointF(isBoxes() ? besideOthers(m_named.size() - 1 - i) : 0.0, 0.0);
        labels.push_back({line, end, end.y()});
    }
    std::sort(labels.begin(), labels.end(), [](const EndLabel &a, const EndLabel &b) { return a.y < b.y; });
    // Neighbours that overlap are pushed apart by equal parts until none does.
    const double top = area.top() + height / 2;
    const double bottom = plotArea().bottom() - height / 2;
    for (int round = 0; round < 60; ++round) {
        bool moved = false;
        for (std::size_t i = 1; i < labels.size(); ++i) {
            const double overlap = labels[i - 1].y + height - labels[i].y;
            if (overlap > 0.01) {
                labels[i - 1].y -= overlap / 2;
                labels[i].y += overlap / 2;
                moved = true;
            }
        }
        labels.front().y = std::max(labels.front().y, top);
        labels.back().y = std::min(labels.back().y, bottom);
        if (!moved)
            break;
    }
    for (const EndLabel &label : labels) {
        const QPointF swatch(plotArea().right() + endGap, label.y);
        if (std::abs(label.y - label.end.y()) > 2.0 || plotArea().right() - label.end.x() > 14.0)
            addLine(label.end + QPointF(5, 0), swatch - QPointF(1, 0), QPen(m_theme.border, 1.0));
        addSwatch(label.line->style, swatch);
        addText(label.line->label, m_fonts.small, m_theme.text,
                QPointF(swatch.x() + swatchWidth() + 4, label.y - height / 2));
    }
}

int TrendPlot::nearest(QPointF position) const
{
    if (!plotArea().adjusted(-16, -16, 16, 16).contains(position))
        return -1;
    int best = -1;
    double least = reach;
    for (int i = 0; i < markCount(); ++i) {
        const QPointF away = markShape(i).center() - position;
        // A council's own point is meant before what lies behind it.
        const double distance = std::hypot(away.x(), away.y()) + (m_marks[static_cast<std::size_t>(i)]->style.quantile < 0 ? 0.0 : 5.0);
        if (distance < least) {
            best = i;
            least = distance;
        }
    }
    return best;
}

const BreakRule *TrendPlot::ruleAt(QPointF position) const
{
    const BreakRule *best = nullptr;
    double least = 5.0;
    for (const BreakRule &rule : m_spec.breaks) {
        const double distance = std::abs(toScene(rule.x, m_spec.axis.minimum).x() - position.x());
        if (plotArea().contains(position) && distance < least) {
            best = &rule;
            least = distance;
        }
    }
    return best;
}

QPointF TrendPlot::anchor(int index) const
{
    return markShape(index).center();
}

QRectF TrendPlot::ringRect(int index) const
{
    return markShape(index).adjusted(-2, -2, 2, 2);
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/stripplot.h"

#include "ui/charts/markeritem.h"

#include <QGraphicsSimpleTextItem>
#include <QPen>

#include <algorithm>
#include <cmath>

namespace careatlas {

namespace {

constexpr double gap = 6.0; ///< between the swarm and the names above and below
constexpr double pickedOut = 1.6; ///< how much larger a dot is that is picked out
constexpr double reachOfPointer = 20.0;
constexpr double smallestRadius = 2.5; ///< of a dot that is still easy to point at

bool isPickedOut(const ChartMark &mark)
{
    return mark.style.marked || mark.style.role == AreaRole::Council || mark.style.role == AreaRole::SecondCouncil;
}

} // namespace

StripPlot::StripPlot(const ChartSpec &spec, const Theme &theme, const PlotFonts &fonts, QGraphicsScene &scene)
    : ChartPlot(spec, theme, fonts, scene)
{
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        const ChartMark &mark = *m_marks[i];
        if (mark.style.reference)
            m_kinds.strokes.push_back(i);
        else if (mark.value)
            (isPickedOut(mark) ? m_kinds.named : m_kinds.dots).push_back(i);
        else
            (isPickedOut(mark) ? m_kinds.unknown : m_kinds.missing).push_back(i);
    }
    std::erase_if(m_kinds.strokes, [this](std::size_t i) {
        if (!m_marks[i]->value)
            m_kinds.missing.push_back(i);
        return !m_marks[i]->value;
    });
    m_kinds.dots.insert(m_kinds.dots.begin(), m_kinds.named.begin(), m_kinds.named.end());
}

double StripPlot::line() const
{
    return std::ceil(QFontMetricsF(m_fonts.small).height()) + 1;
}

/// What is said of one that is picked out and has no value.
TextBlock StripPlot::unknown(std::size_t index, double width) const
{
    return TextBlock::wrapped(QStringLiteral("%1: %2").arg(m_marks[index]->areaName, m_marks[index]->stateText), m_fonts.small, width);
}

double StripPlot::usualRadius() const
{
    return std::clamp(line() * 0.3, 3.0, 9.0);
}

QString StripPlot::label(std::size_t index) const
{
    const ChartMark &mark = *m_marks[index];
    return QStringLiteral("%1 %2").arg(mark.style.quantile >= 0 ? mark.part : mark.areaName, mark.barText);
}

void StripPlot::stack(Frame &frame, double radius, double smallest, double reach) const
{
    for (;; radius = std::max(smallest, radius - 0.5)) {
        frame.dots.clear();
        for (std::size_t i = 0; i < m_kinds.dots.size(); ++i)
            frame.dots.push_back({frame.scale.at(*m_marks[m_kinds.dots[i]]->value), i < m_kinds.named.size() ? radius * pickedOut : radius, 0.0});
        frame.reach = swarm(frame.dots);
        if (frame.reach <= reach || radius <= smallest)
            return;
    }
}

const StripPlot::Frame &StripPlot::frame(double width) const
{
    if (m_frame.width == width)
        return m_frame;
    Frame frame;
    frame.width = width;
    const QFontMetricsF small(m_fonts.small);
    const double edge = std::max(usualRadius() * pickedOut + 2, small.horizontalAdvance(tickText(m_spec.axis.maximum, m_spec.axis)) / 2 + 1);
    frame.scale = ValueScale(m_spec.axis, edge, std::max(edge + 20, width - edge));
    // Six lines of text to either side are a swarm that is still taken in at a glance.
    stack(frame, usualRadius(), smallestRadius, 6 * line());
    const auto labels = [&](const std::vector<std::size_t> &marks, const QFont &font) {
        std::vector<StackedLabel> stacked;
        for (const std::size_t i : marks)
            stacked.push_back({frame.scale.at(*m_marks[i]->value), std::min(QFontMetricsF(font).horizontalAdvance(label(i)) + 1, width), 0.0, 0});
        return stacked;
    };
    frame.above = labels(m_kinds.named, m_fonts.strong);
    frame.below = labels(m_kinds.strokes, m_fonts.small);
    frame.rowsAbove = stackLabels(frame.above, 0.0, width);
    frame.rowsBelow = stackLabels(frame.below, 0.0, width);
    m_frame = std::move(frame);
    return m_frame;
}

/// Of everything but the swarm.
double StripPlot::rowsHeight(const Frame &all) const
{
    const double strong = std::ceil(QFontMetricsF(m_fonts.strong).height()) + 1;
    double unknowns = 0.0;
    for (const std::size_t i : m_kinds.unknown)
        unknowns += unknown(i, all.width).size.height() + 1;
    return unknowns + all.rowsAbove * strong + all.rowsBelow * line() + 4 * gap + footHeight(all.width);
}

double StripPlot::footHeight(double width) const
{
    const TextBlock title = TextBlock::wrapped(m_spec.axis.label, m_fonts.small, width, 2);
    return (hasEnds() ? 2 : 1) * line() + 4 + title.size.height() + (m_kinds.missing.empty() ? 0.0 : line() + 2);
}

double StripPlot::heightFor(double width) const
{
    const Frame &all = frame(width);
    return std::ceil(rowsHeight(all) + 2 * all.reach);
}

void StripPlot::place(const QRectF &area)
{
    Frame all = frame(area.width());
    const double room = area.height() - rowsHeight(all);
    if (2 * all.reach > room && !all.dots.empty()) // lower than it wants to be: smaller dots, however hard to point at
        stack(all, all.dots.back().radius, 1.0, room / 2);
    double y = area.top();
    for (const std::size_t i : m_kinds.unknown) {
        const TextBlock words = unknown(i, area.width());
        addText(words.lines.join(QLatin1Char('\n')), m_fonts.small, m_theme.text, QPointF(area.left(), y));
        m_shapes[i] = QRectF(QPointF(area.left(), y), words.size);
        y += words.size.height() + 1;
    }
    const double foot = area.bottom() - footHeight(area.width());
    const double names = y + all.rowsAbove * (std::ceil(QFontMetricsF(m_fonts.strong).height()) + 1) + gap;
    const double strokes = foot - gap - all.rowsBelow * line() - gap;
    const double middle = (names + strokes) / 2;
    placeAxis(all, area, foot);
    placeStrokes(all, area, middle);
    placeDots(all, area, middle);
    placeNames(all, area, middle);
}

void StripPlot::placeDots(const Frame &all, const QRectF &area, double middle)
{
    // The others first, so that the one of the page lies on top.
    for (std::size_t i = m_kinds.dots.size(); i-- > 0;) {
        const ChartMark &mark = *m_marks[m_kinds.dots[i]];
        const SwarmDot &dot = all.dots[i];
        const QPointF centre(area.left() + dot.x, middle + dot.y);
        auto *item = new MarkerItem(m_theme.mark(mark.style), m_theme.card);
        item->add(centre, dot.radius, mark.hollow);
        adopt(item);
        m_shapes[m_kinds.dots[i]] = QRectF(centre - QPointF(dot.radius, dot.radius), QSizeF(2 * dot.radius, 2 * dot.radius));
    }
}

void StripPlot::placeNames(const Frame &all, const QRectF &area, double middle)
{
    const QFontMetricsF metrics(m_fonts.strong);
    const double height = std::ceil(metrics.height()) + 1;
    const double bottom = middle - all.reach - gap;
    for (std::size_t i = 0; i < m_kinds.named.size(); ++i) {
        const std::size_t index = m_kinds.named[i];
        const StackedLabel &label = all.above[i];
        const double top = bottom - (label.row + 1) * height;
        addLine(QPointF(area.left() + label.at, top + 2), QPointF(area.left() + label.at, m_shapes[index].top()), QPen(m_theme.mark(m_marks[index]->style), 1.2));
    }
    for (std::size_t i = 0; i < m_kinds.named.size(); ++i) {
        const StackedLabel &label = all.above[i];
        const QRectF place(area.left() + label.left, bottom - (label.row + 1) * height, label.width, height);
        addOnPaper(metrics.elidedText(this->label(m_kinds.named[i]), Qt::ElideRight, label.width), m_fonts.strong, m_theme.text, place);
    }
}

void StripPlot::placeStrokes(const Frame &all, const QRectF &area, double middle)
{
    const QFontMetricsF metrics(m_fonts.small);
    const double top = middle + all.reach + gap;
    for (std::size_t i = 0; i < m_kinds.strokes.size(); ++i) {
        const ChartMark &mark = *m_marks[m_kinds.strokes[i]];
        const double x = area.left() + all.below[i].at;
        const bool quartile = mark.style.quantile >= 0;
        addLine(QPointF(x, middle - all.reach - gap / 2), QPointF(x, top + (all.below[i].row + 1) * line() - 2),
                QPen(quartile ? m_theme.quietText : m_theme.mark(mark.style), mark.style.quantile == 2 || !quartile ? 1.5 : 1.0));
    }
    for (std::size_t i = 0; i < m_kinds.strokes.size(); ++i) {
        const StackedLabel &label = all.below[i];
        const QRectF place(area.left() + label.left, top + label.row * line(), label.width, line());
        addOnPaper(metrics.elidedText(this->label(m_kinds.strokes[i]), Qt::ElideRight, label.width), m_fonts.small, m_theme.quietText, place);
        m_shapes[m_kinds.strokes[i]] = place.adjusted(-2, 0, 2, 0);
    }
}

void StripPlot::placeAxis(const Frame &all, const QRectF &area, double top)
{
    const QFontMetricsF metrics(m_fonts.small);
    addLine(QPointF(area.left() + all.scale.left(), top), QPointF(area.left() + all.scale.right(), top), QPen(m_theme.quietText, 1.0));
    for (const double value : tickValues(m_spec.axis)) {
        const double x = area.left() + all.scale.at(value);
        addLine(QPointF(x, top), QPointF(x, top + 4), QPen(m_theme.quietText, 1.0));
    }
    for (const double value : namedTicks(m_spec.axis, all.scale.right() - all.scale.left(), metrics)) {
        const QString text = tickText(value, m_spec.axis);
        addText(text, m_fonts.small, m_theme.quietText,
                QPointF(area.left() + all.scale.at(value) - metrics.horizontalAdvance(text) / 2, top + 4));
    }
    double y = top + 4 + line();
    if (hasEnds()) {
        addText(m_spec.axis.lowEnd, m_fonts.small, m_theme.text, QPointF(area.left(), y));
        addText(m_spec.axis.highEnd, m_fonts.small, m_theme.text, QPointF(area.right() - metrics.horizontalAdvance(m_spec.axis.highEnd), y));
        y += line();
    }
    const TextBlock title = TextBlock::wrapped(m_spec.axis.label, m_fonts.small, area.width(), 2);
    addText(title.lines.join(QLatin1Char('\n')), m_fonts.small, m_theme.quietText, QPointF(area.left(), y));
    if (m_kinds.missing.empty())
        return;
    QStringList names;
    for (const std::size_t i : m_kinds.missing)
        names << m_marks[i]->areaName;
    const QString words = metrics.elidedText(QStringLiteral("No figure: %1").arg(names.join(QStringLiteral(", "))), Qt::ElideRight, area.width());
    const QPointF at(area.left(), y + 2 + title.size.height());
    addText(words, m_fonts.small, m_theme.quietText, at);
    for (const std::size_t i : m_kinds.missing)
        m_shapes[i] = QRectF(at, QSizeF(metrics.horizontalAdvance(words), line()));
}

int StripPlot::nearest(QPointF position) const
{
    for (const std::size_t i : m_kinds.strokes)
        if (m_shapes[i].contains(position))
            return static_cast<int>(i);
    for (const std::size_t i : m_kinds.unknown)
        if (m_shapes[i].contains(position))
            return static_cast<int>(i);
    int best = -1;
    double least = reachOfPointer;
    for (const std::size_t i : m_kinds.dots) {
        const QPointF away = m_shapes[i].center() - position;
        const double distance = std::max(0.0, std::hypot(away.x(), away.y()) - m_shapes[i].width() / 2);
        if (distance < least) {
            best = static_cast<int>(i);
            least = distance;
        }
    }
    return best;
}

QPointF StripPlot::anchor(int index) const
{
    const ChartMark &mark = *m_marks[static_cast<std::size_t>(index)];
    const QRectF &shape = markShape(index);
    return mark.value ? shape.center() : QPointF(shape.left() + std::min(shape.width(), 40.0), shape.center().y());
}

QRectF StripPlot::ringRect(int index) const
{
    return markShape(index).adjusted(-2.5, -2.5, 2.5, 2.5);
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/rankplot.h"

#include "ui/charts/barsitem.h"
#include "ui/charts/whiskeritem.h"

#include <QGraphicsSimpleTextItem>
#include <QPen>

#include <algorithm>
#include <cmath>

namespace careatlas {

namespace {

constexpr double labelGap = 10.0;
constexpr double wordsGap = 6.0;
constexpr double titleAbove = 12.0; ///< between the pinned block and the words over the others

} // namespace

RankPlot::RankPlot(const ChartSpec &spec, const Theme &theme, const PlotFonts &fonts, QGraphicsScene &scene)
    : ChartPlot(spec, theme, fonts, scene)
{
    for (const BarRow &row : spec.rows) {
        m_councils += row.marks.front().style.reference ? 0 : 1;
        m_pinned += row.pinned ? 1 : 0;
    }
}

const QFont &RankPlot::nameFont(const ChartMark &mark) const
{
    return mark.style.marked || mark.style.role != AreaRole::OtherCouncil ? m_fonts.strong : m_fonts.text;
}

QString RankPlot::ruleLabel(const ChartMark &mark) const
{
    return QStringLiteral("%1 %2").arg(mark.areaName, mark.value ? mark.barText : mark.stateText);
}

double RankPlot::numberWidth(std::size_t row) const
{
    const ChartMark &mark = m_spec.rows[row].marks.front();
    return wordsGap + QFontMetricsF(nameFont(mark)).horizontalAdvance(mark.barText) + 2;
}

double RankPlot::rankWidth(std::size_t row) const
{
    const ChartMark &mark = m_spec.rows[row].marks.front();
    return row < m_pinned && !mark.rankText.isEmpty() ? 2 * wordsGap + QFontMetricsF(m_fonts.small).horizontalAdvance(mark.rankText) : 0.0;
}

double RankPlot::stateWidth(std::size_t row) const
{
    const ChartMark &mark = m_spec.rows[row].marks.front();
    return mark.stateText.isEmpty() ? 0.0 : 2 * wordsGap + QFontMetricsF(m_fonts.small).horizontalAdvance(mark.stateText);
}

const RankPlot::Frame &RankPlot::frame(double width) const
{
    if (m_frame.width == width)
        return m_frame;
    Frame frame;
    frame.width = width;
    double widest = 0.0;
    double longestWord = 0.0;
    for (std::size_t row = 0; row < m_councils; ++row) {
        const QFontMetricsF metrics(nameFont(m_spec.rows[row].marks.front()));
        widest = std::max(widest, metrics.horizontalAdvance(m_spec.rows[row].label));
        for (const QString &word : m_spec.rows[row].label.split(QLatin1Char(' ')))
            longestWord = std::max(longestWord, metrics.horizontalAdvance(word));
    }
    frame.labels = std::ceil(std::min({widest + 1, std::max(width * 0.38, longestWord + 1), width * 0.5}));
    const QFontMetricsF small(m_fonts.small);
    const double left = frame.labels + labelGap;
    // A rank is never cut: where it would leave the bars less than half of the room it stands under the name.
    for (std::size_t row = 0; row < m_pinned; ++row)
        frame.ranksBelow = frame.ranksBelow || numberWidth(row) + rankWidth(row) > 0.5 * (width - left);
    for (std::size_t row = 0; row < m_councils; ++row) {
        frame.names.push_back(TextBlock::wrapped(m_spec.rows[row].label, nameFont(m_spec.rows[row].marks.front()), frame.labels, 3));
        const ChartMark &mark = m_spec.rows[row].marks.front();
        frame.states.push_back(mark.value ? TextBlock() : TextBlock::wrapped(mark.stateText, m_fonts.small, width - left - wordsGap));
        const double name = frame.names.back().size.height() + (frame.ranksBelow && rankWidth(row) > 0.0 ? std::ceil(small.height()) : 0.0);
        frame.heights.push_back(std::max({name, frame.states.back().size.height(), std::ceil(QFontMetricsF(m_fonts.strong).height())}) + padding());
        frame.rows += frame.heights.back();
    }

    const double span = m_spec.axis.maximum - m_spec.axis.minimum;
    double plot = width - left - small.horizontalAdvance(tickText(m_spec.axis.maximum, m_spec.axis)) / 2 - 1;
    // Narrow enough that no number at a bar's end is cut; a warning beside one may be, where it would take half of the bars.
    for (std::size_t row = 0; row < m_councils; ++row) {
        const ChartMark &mark = m_spec.rows[row].marks.front();
        if (!mark.value)
            continue;
        const double end = std::max({0.0, *mark.value, mark.upper.value_or(0.0)});
        const double share = (end - m_spec.axis.minimum) / span;
        const double kept = numberWidth(row) + (frame.ranksBelow ? 0.0 : rankWidth(row));
        const double words = std::min(kept + stateWidth(row), std::max(kept, 0.5 * (width - left)));
        if (share > 0.0)
            plot = std::min(plot, (width - left - words) / share);
    }
    frame.scale = ValueScale(m_spec.axis, left, left + std::max(plot, 20.0));

    for (std::size_t row = m_councils; row < m_spec.rows.size(); ++row) {
        const ChartMark &mark = m_spec.rows[row].marks.front();
        frame.rules.push_back({frame.scale.at(mark.value.value_or(std::max(0.0, m_spec.axis.minimum))),
                               std::min(small.horizontalAdvance(ruleLabel(mark)), width), 0.0, 0});
    }
    const int rows = stackLabels(frame.rules, 0.0, width);
    const double line = std::ceil(small.height());
    frame.axis = TextBlock::wrapped(m_spec.axis.label, m_fonts.small, width, 2).size.height() + line + 6;
    frame.above = frame.axis + rows * (line + 1) + (rows > 0 ? 4 : 0);
    frame.title = m_pinned > 0 ? titleAbove + TextBlock::wrapped(m_spec.rowsTitle, m_fonts.small, width).size.height() + 6 : 0.0;
    m_frame = std::move(frame);
    return m_frame;
}

double RankPlot::heightFor(double width) const
{
    const Frame &all = frame(width);
    return all.above + all.title + all.rows + 4;
}

void RankPlot::place(const QRectF &area)
{
    const Frame &all = frame(area.width());
    // Where there is more room than the rows want they stand a little further apart.
    const double spare = std::max(0.0, area.height() - heightFor(area.width())) / static_cast<double>(std::max<std::size_t>(1, m_councils));
    auto *bars = new BarsItem(m_theme.card);
    auto *whiskers = new WhiskerItem(m_theme.text, m_theme.card);
    placeAxis(all, area);

    m_bands.clear();
    std::vector<QRectF> blocks;
    double y = area.top() + all.above;
    double blockTop = y;
    const auto endBlock = [&] { blocks.emplace_back(area.left() + all.scale.left(), blockTop, all.scale.right() - all.scale.left(), y - blockTop); };
    for (std::size_t row = 0; row < m_councils; ++row) {
        if (row == m_pinned && m_pinned > 0) {
            endBlock();
            const TextBlock title = TextBlock::wrapped(m_spec.rowsTitle, m_fonts.small, area.width());
            addLine(QPointF(area.left(), y + titleAbove / 2), QPointF(area.right(), y + titleAbove / 2), QPen(m_theme.border, 1.0));
            addText(title.lines.join(QLatin1Char('\n')), m_fonts.small, m_theme.quietText, QPointF(area.left(), y + titleAbove));
            y += all.title;
            blockTop = y;
        }
        const double height = all.heights[row] + spare;
        m_bands.emplace_back(area.left(), y, area.width(), height);
        y += height;
    }
    endBlock();
    placeGrid(all, area, blocks);
    adopt(bars);
    for (std::size_t row = 0; row < m_councils; ++row)
        placeBar(row, all, *bars, *whiskers);
    placeRules(all, area, blocks);
    adopt(whiskers);
    for (std::size_t row = 0; row < m_councils; ++row)
        placeWords(row, all, area.right());
}

void RankPlot::placeAxis(const Frame &all, const QRectF &area)
{
    const QFontMetricsF metrics(m_fonts.small);
    const TextBlock title = TextBlock::wrapped(m_spec.axis.label, m_fonts.small, area.width(), 2);
    const double left = std::max(0.0, std::min(all.scale.left(), area.width() - title.size.width()));
    addText(title.lines.join(QLatin1Char('\n')), m_fonts.small, m_theme.quietText, area.topLeft() + QPointF(left, 0));
    for (const double value : namedTicks(m_spec.axis, all.scale.right() - all.scale.left(), metrics)) {
        const QString text = tickText(value, m_spec.axis);
        addText(text, m_fonts.small, m_theme.quietText,
                area.topLeft() + QPointF(all.scale.at(value) - metrics.horizontalAdvance(text) / 2, title.size.height() + 1));
    }
}

void RankPlot::placeGrid(const Frame &all, const QRectF &area, const std::vector<QRectF> &blocks)
{
    const double zero = std::max(0.0, m_spec.axis.minimum);
    for (const double value : tickValues(m_spec.axis))
        for (const QRectF &block : blocks) {
            const double x = std::round(area.left() + all.scale.at(value)) + 0.5;
            addLine(QPointF(x, block.top()), QPointF(x, block.bottom()), QPen(value == zero ? m_theme.quietText : m_theme.gridLine, 1.0));
        }
}

/// England and the region, from their names down through every block.
void RankPlot::placeRules(const Frame &all, const QRectF &area, const std::vector<QRectF> &blocks)
{
    const QFontMetricsF metrics(m_fonts.small);
    const double line = std::ceil(metrics.height()) + 1;
    for (std::size_t i = 0; i < all.rules.size(); ++i) {
        const ChartMark &mark = m_spec.rows[m_councils + i].marks.front();
        const StackedLabel &label = all.rules[i];
        const double top = area.top() + all.above - 4 - (label.row + 1) * line;
        const QString words = metrics.elidedText(ruleLabel(mark), Qt::ElideRight, label.width + 1);
        addText(words, m_fonts.small, mark.value ? m_theme.text : m_theme.quietText, QPointF(area.left() + label.left, top));
        m_shapes[m_councils + i] = QRectF(area.left() + label.left - 2, top, label.width + 4, line);
        if (!mark.value)
            continue;
        const double x = area.left() + label.at;
        for (const QPen &pen : {QPen(m_theme.card, 3.5), QPen(m_theme.mark(mark.style), 1.5)}) { // a rim, to be seen on a dark bar
            addLine(QPointF(x, top + 1), QPointF(x, blocks.front().bottom()), pen);
            for (std::size_t block = 1; block < blocks.size(); ++block)
                addLine(QPointF(x, blocks[block].top()), QPointF(x, blocks[block].bottom()), pen);
        }
    }
}

void RankPlot::placeBar(std::size_t row, const Frame &all, BarsItem &bars, WhiskerItem &whiskers)
{
    const ChartMark &mark = m_spec.rows[row].marks.front();
    const QRectF &band = m_bands[row];
    const double middle = band.center().y();
    const double thickness = std::round(QFontMetricsF(m_fonts.text).height() * 0.78);
    const double zero = band.left() + all.scale.at(std::max(0.0, m_spec.axis.minimum));
    const double end = mark.value ? band.left() + all.scale.at(*mark.value) : zero;
    m_shapes[row] = QRectF(QPointF(std::min(zero, end), middle - thickness / 2), QPointF(std::max(zero, end), middle + thickness / 2));
    if (!mark.value)
        return;
    bars.add(m_shapes[row], m_theme.mark(mark.style), mark.hollow);
    if (mark.lower && mark.upper)
        whiskers.add(QPointF(band.left() + all.scale.at(*mark.lower), middle), QPointF(band.left() + all.scale.at(*mark.upper), middle),
                     mark.derivedInterval ? 0.0 : thickness * 0.36, &nameFont(mark) == &m_fonts.strong);
}

void RankPlot::placeWords(std::size_t row, const Frame &all, double right)
{
    const ChartMark &mark = m_spec.rows[row].marks.front();
    const QRectF &band = m_bands[row];
    const double middle = band.center().y();
    const TextBlock &name = all.names[row];
    const bool below = all.ranksBelow && rankWidth(row) > 0.0;
    const QFontMetricsF small(m_fonts.small);
    const double top = middle - (name.size.height() + (below ? std::ceil(small.height()) : 0.0)) / 2;
    addText(name.lines.join(QLatin1Char('\n')), name.font, m_theme.text, QPointF(band.left(), top));
    if (below)
        addText(small.elidedText(mark.rankText, Qt::ElideRight, all.scale.left()), m_fonts.small, m_theme.quietText, QPointF(band.left(), top + name.size.height()));

    QRectF &bar = m_shapes[row];
    double x = bar.right() + wordsGap;
    if (!mark.value) {
        // What stands in the bar's place is what is ringed and pointed at.
        const TextBlock &state = all.states[row];
        bar = QRectF(QPointF(x, middle - state.size.height() / 2), state.size);
        addOnPaper(state.lines.join(QLatin1Char('\n')), m_fonts.small, m_theme.quietText, bar);
        return;
    }
    if (mark.upper)
        x = std::max(x, band.left() + all.scale.at(*mark.upper) + wordsGap);
    const QFontMetricsF metrics(nameFont(mark));
    const double width = metrics.horizontalAdvance(mark.barText);
    addOnPaper(mark.barText, nameFont(mark), m_theme.text, QRectF(x, middle - metrics.height() / 2, width, metrics.height())); // no line runs through it
    x += width + 2 * wordsGap;
    QStringList words;
    if (row < m_pinned && !below)
        words << mark.rankText;
    words << mark.stateText;
    words.removeAll(QString());
    const QString said = small.elidedText(words.join(QStringLiteral(" · ")), Qt::ElideRight, right - x);
    if (said.size() > 3)
        addOnPaper(said, m_fonts.small, m_theme.quietText, QRectF(x, middle - small.height() / 2, small.horizontalAdvance(said) + 2, small.height()));
}

int RankPlot::nearest(QPointF position) const
{
    for (std::size_t i = m_councils; i < m_shapes.size(); ++i)
        if (m_shapes[i].contains(position))
            return static_cast<int>(i);
    const auto band = std::lower_bound(m_bands.begin(), m_bands.end(), position.y(), [](const QRectF &row, double y) { return row.bottom() < y; });
    return band == m_bands.end() || !band->contains(position) ? -1 : static_cast<int>(band - m_bands.begin());
}

QPointF RankPlot::anchor(int index) const
{
    const QRectF &shape = markShape(index);
    const ChartMark &mark = *m_marks[static_cast<std::size_t>(index)];
    if (mark.style.reference)
        return shape.center();
    if (!mark.value)
        return QPointF(shape.left() + std::min(shape.width(), 40.0), shape.center().y());
    return QPointF(*mark.value < 0.0 ? shape.left() : shape.right(), shape.center().y());
}

QRectF RankPlot::ringRect(int index) const
{
    return markShape(index).adjusted(-2, -2, 2, 2);
}

} // namespace careatlas

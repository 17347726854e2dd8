// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/boxplot.h"

#include "ui/charts/boxitem.h"

#include <QBarSet>
#include <QFontMetricsF>
#include <QHorizontalBarSeries>

#include <cmath>

namespace careatlas {

namespace {

constexpr double wordsGap = 12.0;
constexpr std::size_t statistics = 5; ///< lowest, lower quartile, median, upper quartile, highest
constexpr std::size_t medianAt = 2;

} // namespace

BoxPlot::BoxPlot(const ChartSpec &spec, const Theme &theme, const PlotFonts &fonts, QGraphicsScene &scene)
    : RowPlot(spec, theme, fonts, scene)
{
    auto *series = new QHorizontalBarSeries; // draws nothing: the grid and the places of rows and values are its axes'
    auto *set = new QBarSet(QString());
    for (std::size_t i = 0; i < spec.rows.size(); ++i)
        *set << 0.0;
    set->setPen(Qt::NoPen);
    series->append(set);
    addAxes(series);
}

double BoxPlot::boxHeight() const
{
    return std::round(QFontMetricsF(m_fonts.text).height() * 1.15);
}

double BoxPlot::rowHeight() const
{
    return std::round(boxHeight() * 2.1);
}

QString BoxPlot::medianText(const BarRow &row)
{
    if (row.marks.size() < statistics || !row.marks[medianAt].value)
        return {};
    return QStringLiteral("median %1").arg(row.marks[medianAt].barText);
}

double BoxPlot::plotWidth(double left, double right) const
{
    double words = endTickHalfWidth();
    for (const BarRow &row : m_spec.rows)
        words = std::max(words, wordsGap + QFontMetricsF(m_fonts.strong).horizontalAdvance(medianText(row)));
    return right - left - words;
}

void BoxPlot::placeRow(std::size_t row, std::size_t firstMark, const QRectF &area)
{
    const BarRow &content = m_spec.rows[row];
    const double middle = middleOf(row);
    const QFont &font = row == 0 ? m_fonts.strong : m_fonts.text;
    placeLabel(row, font, area);

    BoxShape box;
    box.y = middle;
    box.height = boxHeight();
    const bool whole = content.marks.size() >= statistics;
    std::optional<double> *const places[] = {&box.lowest, &box.lower, &box.median, &box.upper, &box.highest, &box.mean};
    for (std::size_t i = 0; i < content.marks.size(); ++i) {
        const ChartMark &mark = content.marks[i];
        const std::size_t place = whole ? std::min(i, statistics) : statistics;
        if (!mark.value) {
            placeState(mark, firstMark + i, middle, area.right());
            continue;
        }
        const double x = toScene(*mark.value, 0).x();
        *places[place] = x;
        box.colour = m_theme.mark(mark.style);
        const double half = place == statistics ? 5.0 : box.height / 2 + (place == medianAt ? 3 : 0);
        m_shapes[firstMark + i] = QRectF(x - 4, middle - half, 8, 2 * half);
    }
    auto *item = new BoxItem(m_theme.text, m_theme.card);
    item->add(box);
    adopt(item);

    const QString words = medianText(content);
    addText(words, font, m_theme.text, QPointF(plotArea().right() + wordsGap, middle - QFontMetricsF(font).height() / 2));
}

void BoxPlot::placeState(const ChartMark &mark, std::size_t index, double middle, double right)
{
    const QFontMetricsF metrics(m_fonts.small);
    const double x = plotArea().left() + 6;
    const QString words = metrics.elidedText(mark.stateText, Qt::ElideRight, right - x);
    m_shapes[index] = QRectF(x - 2, middle - boxHeight() / 2, metrics.horizontalAdvance(words) + 4, boxHeight());
    if (m_spec.rows[m_rowOfMark[index]].marks.size() == 1) // one statistic alone is missed in the table, not here
        addText(words, m_fonts.small, m_theme.quietText, QPointF(x, middle - metrics.height() / 2));
}

int BoxPlot::nearest(QPointF position) const
{
    int best = -1;
    double least = 0.0;
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        const bool alone = m_spec.rows[m_rowOfMark[i]].marks.size() == 1;
        if (!m_bands[m_rowOfMark[i]].contains(position) || (!alone && !m_marks[i]->value))
            continue;
        const double distance = std::abs(m_shapes[i].center().x() - position.x());
        if (best < 0 || distance < least) {
            best = static_cast<int>(i);
            least = distance;
        }
    }
    return best;
}

QPointF BoxPlot::anchor(int index) const
{
    return markShape(index).center();
}

} // namespace careatlas

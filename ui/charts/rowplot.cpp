// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/rowplot.h"

#include "ui/charts/textblock.h"
#include "ui/charts/valuescale.h"

#include <QAbstractBarSeries>
#include <QBarCategoryAxis>
#include <QChart>
#include <QFontMetricsF>
#include <QValueAxis>

#include <cmath>

namespace careatlas {

namespace {

constexpr double labelGap = 10.0;

} // namespace

RowPlot::RowPlot(const ChartSpec &spec, const Theme &theme, const PlotFonts &fonts, QGraphicsScene &scene)
    : ChartPlot(spec, theme, fonts, scene)
{
    for (std::size_t row = 0; row < spec.rows.size(); ++row)
        m_rowOfMark.insert(m_rowOfMark.end(), spec.rows[row].marks.size(), row);
}

void RowPlot::addAxes(QAbstractBarSeries *series)
{
    m_chart->addSeries(series);
    m_mapped = series;

    QStringList categories; // only counted: the words beside the bars are our own, in full and never HTML
    for (std::size_t i = 0; i < m_spec.rows.size(); ++i)
        categories << QString::number(i);
    auto *rows = new QBarCategoryAxis;
    rows->append(categories);
    rows->setVisible(false);
    m_chart->addAxis(rows, Qt::AlignLeft);
    series->attachAxis(rows);

    auto *values = new QValueAxis;
    values->setTickType(QValueAxis::TicksDynamic);
    values->setTickAnchor(0.0);
    values->setTickInterval(m_spec.axis.step);
    values->setRange(m_spec.axis.minimum, m_spec.axis.maximum);
    values->setLabelsVisible(false);
    values->setLineVisible(false);
    values->setGridLinePen(QPen(m_theme.gridLine, 1.0));
    m_chart->addAxis(values, Qt::AlignBottom);
    series->attachAxis(values);
}

double RowPlot::middleOf(std::size_t row) const
{
    // Qt Charts counts rows from the bottom.
    return toScene(0, static_cast<double>(m_spec.rows.size() - 1 - row)).y();
}

double RowPlot::pitch() const
{
    return plotArea().height() / static_cast<double>(m_spec.rows.size());
}

double RowPlot::footHeight(double width) const
{
    const TextBlock title = TextBlock::wrapped(m_spec.axis.label, m_fonts.small, width, 2);
    const double line = std::ceil(QFontMetricsF(m_fonts.small).height());
    return (m_spec.axis.lowEnd.isEmpty() && m_spec.axis.highEnd.isEmpty() ? 1 : 2) * line + title.size.height() + 10;
}

double RowPlot::heightFor(double width) const
{
    return legendHeight(width) + rowHeight() * static_cast<double>(m_spec.rows.size()) + footHeight(width) + 4;
}

double RowPlot::labelColumn(double width) const
{
    const QFontMetricsF metrics(m_fonts.strong);
    double widest = 0.0;
    double longestWord = 0.0;
    for (const BarRow &row : m_spec.rows) {
        widest = std::max(widest, metrics.horizontalAdvance(row.label));
        for (const QString &word : row.label.split(QLatin1Char(' ')))
            longestWord = std::max(longestWord, metrics.horizontalAdvance(word));
    }
    // A third is enough for names on two lines; a little more where else a word would be cut.
    return std::ceil(std::min({widest, std::max(width * 0.34, longestWord + 1), width * 0.45}));
}

double RowPlot::endTickHalfWidth() const
{
    return 0.5 * QFontMetricsF(m_fonts.small).horizontalAdvance(tickText(m_spec.axis.maximum, m_spec.axis)) + 1;
}

void RowPlot::place(const QRectF &area)
{
    const double legend = legendHeight(area.width());
    if (legend > 0.0)
        placeLegend(area.topLeft(), area.width());
    const double left = area.left() + labelColumn(area.width()) + labelGap;
    const double top = area.top() + legend;
    setPlotArea(QRectF(left, top, plotWidth(left, area.right()), area.bottom() - footHeight(area.width()) - top));
    placeAxis(area);

    m_bands.clear();
    std::size_t mark = 0;
    for (std::size_t row = 0; row < m_spec.rows.size(); ++row) {
        m_bands.emplace_back(area.left(), middleOf(row) - pitch() / 2, area.width(), pitch());
        placeRow(row, mark, area);
        mark += m_spec.rows[row].marks.size();
    }
    placeOver();
}

void RowPlot::placeLabel(std::size_t row, const QFont &font, const QRectF &area)
{
    const TextBlock label = TextBlock::wrapped(m_spec.rows[row].label, font, labelColumn(area.width()), 2);
    addText(label.lines.join(QLatin1Char('\n')), label.font, m_theme.text, QPointF(area.left(), middleOf(row) - label.size.height() / 2));
}

void RowPlot::placeAxis(const QRectF &area)
{
    const QFontMetricsF metrics(m_fonts.small);
    double y = plotArea().bottom() + 3;
    const double begin = std::max(0.0, m_spec.axis.minimum);
    for (const double value : namedTicks(m_spec.axis, plotArea().width(), metrics)) {
        const QString text = tickText(value, m_spec.axis);
        const double half = metrics.horizontalAdvance(text) / 2;
        addText(text, m_fonts.small, m_theme.quietText, QPointF(toScene(value, 0).x() - half, y));
    }
    y += metrics.height() + 1;
    if (!m_spec.axis.lowEnd.isEmpty() || !m_spec.axis.highEnd.isEmpty()) {
        const double width = metrics.horizontalAdvance(m_spec.axis.highEnd);
        addText(m_spec.axis.lowEnd, m_fonts.small, m_theme.text, QPointF(plotArea().left(), y));
        addText(m_spec.axis.highEnd, m_fonts.small, m_theme.text, QPointF(std::min(plotArea().right(), area.right()) - width, y));
        y += std::ceil(metrics.height());
    }
    const TextBlock title = TextBlock::wrapped(m_spec.axis.label, m_fonts.small, area.width(), 2);
    const double titleLeft = std::min(plotArea().left(), area.right() - title.size.width());
    addText(title.lines.join(QLatin1Char('\n')), m_fonts.small, m_theme.quietText, QPointF(std::max(area.left(), titleLeft), y));
    const double base = toScene(begin, 0).x();
    addLine(QPointF(base, plotArea().top()), QPointF(base, plotArea().bottom()), QPen(m_theme.quietText, 1.0));
}

QRectF RowPlot::ringRect(int index) const
{
    return m_shapes[static_cast<std::size_t>(index)].adjusted(-2, -2, 2, 2);
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/barplot.h"

#include "ui/charts/textblock.h"
#include "ui/charts/whiskeritem.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QFontMetricsF>
#include <QGraphicsRectItem>
#include <QGraphicsSimpleTextItem>
#include <QHorizontalBarSeries>
#include <QHorizontalStackedBarSeries>
#include <QValueAxis>

#include <cmath>

namespace careatlas {

namespace {

constexpr double wordsGap = 6.0;
constexpr double labelGap = 10.0;

/// Black or white, whichever reads better on `fill`.
QColor inkOn(const QColor &fill)
{
    const double luma = 0.2126 * std::pow(fill.redF(), 2.2) + 0.7152 * std::pow(fill.greenF(), 2.2) + 0.0722 * std::pow(fill.blueF(), 2.2);
    return luma > 0.18 ? QColor(Qt::black) : QColor(Qt::white);
}

} // namespace

BarPlot::BarPlot(const ChartSpec &spec, const Theme &theme, const PlotFonts &fonts, QGraphicsScene &scene)
    : ChartPlot(spec, theme, fonts, scene)
{
    for (std::size_t row = 0; row < spec.rows.size(); ++row)
        m_rowOfMark.insert(m_rowOfMark.end(), spec.rows[row].marks.size(), row);
    makeSeries();
}

void BarPlot::makeSeries()
{
    const auto rowCount = static_cast<qsizetype>(m_spec.rows.size());
    QStringList categories; // only counted: the words beside the bars are our own, in full and never HTML
    for (qsizetype i = 0; i < rowCount; ++i)
        categories << QString::number(i);

    QAbstractBarSeries *series = nullptr;
    if (grouped())
        series = new QHorizontalBarSeries;
    else
        series = new QHorizontalStackedBarSeries;
    // Qt Charts counts rows and the bars of a group from the bottom.
    const auto addSet = [&](const MarkStyle &style, auto &&valueOfRow) {
        auto *set = new QBarSet(QString());
        for (qsizetype i = 0; i < rowCount; ++i)
            *set << valueOfRow(static_cast<std::size_t>(rowCount - 1 - i));
        Q_ASSERT(set->count() == categories.count());
        set->setColor(m_theme.mark(style));
        set->setPen(Qt::NoPen);
        series->append(set);
    };
    if (m_spec.kind == ChartSpec::Kind::Bar) {
        for (std::size_t own = 0; own < m_spec.rows.size(); ++own)
            if (!m_spec.rows[own].marks.empty())
                addSet(m_spec.rows[own].marks.front().style,
                       [&](std::size_t row) { return row == own ? m_spec.rows[own].marks.front().value.value_or(0.0) : 0.0; });
    } else {
        for (std::size_t i = 0; i < barsInRow(); ++i) {
            const std::size_t at = grouped() ? barsInRow() - 1 - i : i;
            MarkStyle style;
            for (const BarRow &row : m_spec.rows)
                if (at < row.marks.size())
                    style = row.marks[at].style;
            addSet(style, [&](std::size_t row) {
                const auto &marks = m_spec.rows[row].marks;
                return at < marks.size() ? marks[at].value.value_or(0.0) : 0.0;
            });
        }
    }
    series->setBarWidth(barHeight() * (grouped() ? static_cast<double>(barsInRow()) : 1.0) / rowHeight());
    m_chart->addSeries(series);
    m_mapped = series;

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

std::size_t BarPlot::barsInRow() const
{
    std::size_t most = 1;
    for (const BarRow &row : m_spec.rows)
        most = std::max(most, row.marks.size());
    return most;
}

const QFont &BarPlot::valueFont() const
{
    return grouped() ? m_fonts.small : m_fonts.text;
}

double BarPlot::barHeight() const
{
    const double line = QFontMetricsF(valueFont()).height();
    return std::round(grouped() ? line * 0.92 : line * 1.15);
}

double BarPlot::rowHeight() const
{
    if (grouped())
        return std::max(barHeight() * static_cast<double>(barsInRow()) + 12, 2 * std::ceil(QFontMetricsF(m_fonts.text).height()) + 6);
    return std::round(barHeight() * 1.9);
}

double BarPlot::footHeight(double width) const
{
    const TextBlock title = TextBlock::wrapped(m_spec.axis.label, m_fonts.small, width, 2);
    return std::ceil(QFontMetricsF(m_fonts.small).height()) + title.size.height() + 10;
}

double BarPlot::heightFor(double width) const
{
    return legendHeight(width) + rowHeight() * static_cast<double>(m_spec.rows.size()) + footHeight(width) + 4;
}

double BarPlot::labelColumn(double width) const
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

double BarPlot::wordsWidth(const ChartMark &mark) const
{
    double width = wordsGap + QFontMetricsF(m_fonts.strong).horizontalAdvance(mark.barText);
    if (!mark.stateText.isEmpty())
        width += wordsGap + 4 + QFontMetricsF(m_fonts.small).horizontalAdvance(mark.stateText);
    return width;
}

double BarPlot::plotWidth(double left, double right) const
{
    const double span = m_spec.axis.maximum - m_spec.axis.minimum;
    double width = right - left - 0.5 * QFontMetricsF(m_fonts.small).horizontalAdvance(tickText(m_spec.axis.maximum, m_spec.axis)) - 1;
    if (stacked())
        return width;
    // Narrow enough that no number at a bar's end is cut, but a warning beside one may be.
    for (const ChartMark *mark : m_marks) {
        if (!mark->value)
            continue;
        const double end = std::max({0.0, *mark->value, mark->upper.value_or(0.0)});
        const double share = (end - m_spec.axis.minimum) / span;
        const double words = std::min(wordsWidth(*mark), 0.4 * (right - left));
        if (share > 0.0)
            width = std::min(width, (right - left - words) / share);
    }
    return width;
}

void BarPlot::place(const QRectF &area)
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
        placeRow(row, mark, area);
        mark += m_spec.rows[row].marks.size();
    }
    auto *whiskers = new WhiskerItem(m_theme.text, m_theme.card);
    for (std::size_t i = 0; i < m_marks.size(); ++i)
        if (m_marks[i]->lower && m_marks[i]->upper && m_marks[i]->value && !stacked()) {
            const double y = m_shapes[i].center().y();
            whiskers->add(QPointF(toScene(*m_marks[i]->lower, 0).x(), y), QPointF(toScene(*m_marks[i]->upper, 0).x(), y), barHeight() * 0.32);
        }
    adopt(whiskers);
}

void BarPlot::placeAxis(const QRectF &area)
{
    const QFontMetricsF metrics(m_fonts.small);
    const double y = plotArea().bottom() + 3;
    const int steps = static_cast<int>(std::lround((m_spec.axis.maximum - m_spec.axis.minimum) / m_spec.axis.step));
    double widest = 0.0;
    for (int i = 0; i <= steps; ++i)
        widest = std::max(widest, metrics.horizontalAdvance(tickText(m_spec.axis.minimum + i * m_spec.axis.step, m_spec.axis)));
    const int every = std::max(1, static_cast<int>(std::ceil((widest + 6) * steps / std::max(1.0, plotArea().width()))));
    // Counted from zero, which is always named.
    const int zeroAt = static_cast<int>(std::lround(-m_spec.axis.minimum / m_spec.axis.step));
    for (int i = 0; i <= steps; ++i) {
        if ((i - zeroAt) % every != 0)
            continue;
        const double value = m_spec.axis.minimum + i * m_spec.axis.step;
        const QString text = tickText(value, m_spec.axis);
        const double half = metrics.horizontalAdvance(text) / 2;
        addText(text, m_fonts.small, m_theme.quietText, QPointF(toScene(value, 0).x() - half, y));
    }
    const TextBlock title = TextBlock::wrapped(m_spec.axis.label, m_fonts.small, area.width(), 2);
    const double titleLeft = std::min(plotArea().left(), area.right() - title.size.width());
    addText(title.lines.join(QLatin1Char('\n')), m_fonts.small, m_theme.quietText,
            QPointF(std::max(area.left(), titleLeft), y + metrics.height() + 1));
    const double zero = toScene(0.0, 0).x();
    addLine(QPointF(zero, plotArea().top()), QPointF(zero, plotArea().bottom()), QPen(m_theme.quietText, 1.0));
}

void BarPlot::placeRow(std::size_t row, std::size_t firstMark, const QRectF &area)
{
    const BarRow &content = m_spec.rows[row];
    const double pitch = plotArea().height() / static_cast<double>(m_spec.rows.size());
    // Rows are placed where Qt Charts draws their category.
    const double middle = toScene(0, static_cast<double>(m_spec.rows.size() - 1 - row)).y();
    m_bands.emplace_back(area.left(), middle - pitch / 2, area.width(), pitch);
    const bool own = !grouped() && row == 0;
    const TextBlock label = TextBlock::wrapped(content.label, own ? m_fonts.strong : m_fonts.text, labelColumn(area.width()), 2);
    addText(label.lines.join(QLatin1Char('\n')), label.font, m_theme.text, QPointF(area.left(), middle - label.size.height() / 2));

    const double thickness = barHeight() / rowHeight() * pitch;
    const double count = grouped() ? static_cast<double>(barsInRow()) : 1.0;
    double from = 0.0;
    bool any = false;
    for (std::size_t i = 0; i < content.marks.size(); ++i) {
        const ChartMark &mark = content.marks[i];
        const double value = mark.value.value_or(0.0);
        const double y = middle + thickness * ((grouped() ? static_cast<double>(i) : 0.0) - count / 2);
        const double x0 = toScene(from, 0).x();
        const double x1 = toScene(from + value, 0).x();
        QRectF bar = QRectF(QPointF(std::min(x0, x1), y), QPointF(std::max(x0, x1), y + thickness));
        if (mark.value && mark.hollow) {
            auto *outline = new QGraphicsRectItem(bar.adjusted(0, 1, -1, -1));
            outline->setBrush(m_theme.card);
            outline->setPen(QPen(m_theme.mark(mark.style), 1.5));
            adopt(outline);
        }
        any = any || mark.value.has_value();
        if (stacked()) {
            from += value;
            const double width = QFontMetricsF(m_fonts.small).horizontalAdvance(mark.barText);
            const QColor fill = mark.hollow ? m_theme.card : m_theme.mark(mark.style);
            if (mark.value && bar.width() > width + 6)
                addText(mark.barText, m_fonts.small, inkOn(fill),
                        QPointF(bar.center().x() - width / 2, bar.center().y() - QFontMetricsF(m_fonts.small).height() / 2));
            if (mark.value && i > 0)
                addLine(bar.topLeft(), bar.bottomLeft(), QPen(m_theme.card, 1.0));
        } else {
            const QRectF words = placeWords(mark, bar, area.right());
            if (!mark.value)
                bar = words; // what stands in the bar's place is what is ringed and pointed at
        }
        m_shapes[firstMark + i] = bar;
    }
    if (stacked() && !any && !content.marks.empty())
        placeWords(content.marks.front(), QRectF(toScene(0, 0).x(), middle - thickness / 2, 0, thickness), area.right());
}

QRectF BarPlot::placeWords(const ChartMark &mark, const QRectF &bar, double right)
{
    const bool own = !grouped() && &mark == &m_spec.rows.front().marks.front();
    const QFont &font = own ? m_fonts.strong : valueFont();
    double x = bar.right() + wordsGap;
    if (mark.value && *mark.value < 0.0)
        x = toScene(0.0, 0).x() + wordsGap;
    if (mark.value && mark.upper)
        x = std::max(x, toScene(*mark.upper, 0).x() + wordsGap);
    if (mark.value) {
        addText(mark.barText, font, m_theme.text, QPointF(x, bar.center().y() - QFontMetricsF(font).height() / 2));
        x += QFontMetricsF(font).horizontalAdvance(mark.barText) + wordsGap + 2;
    }
    if (mark.stateText.isEmpty())
        return bar;
    const QFontMetricsF metrics(m_fonts.small);
    const QString words = metrics.elidedText(mark.stateText, Qt::ElideRight, right - x);
    if (words.size() > 3)
        addText(words, m_fonts.small, m_theme.quietText, QPointF(x, bar.center().y() - metrics.height() / 2));
    return QRectF(x - 2, bar.top(), metrics.horizontalAdvance(words) + 4, bar.height());
}

int BarPlot::nearest(QPointF position) const
{
    int best = -1;
    double least = 0.0;
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        if (!m_bands[m_rowOfMark[i]].contains(position) || (stacked() && !m_marks[i]->value && m_marks.size() > 1 && m_shapes[i].width() <= 0
                                                            && m_spec.rows[m_rowOfMark[i]].marks.front().value))
            continue;
        const QRectF &bar = m_shapes[i];
        const double dy = std::max({bar.top() - position.y(), position.y() - bar.bottom(), 0.0});
        const double dx = std::max({bar.left() - position.x(), position.x() - bar.right(), 0.0});
        const double distance = stacked() ? dx : dy;
        if (best < 0 || distance < least) {
            best = static_cast<int>(i);
            least = distance;
        }
    }
    return best;
}

QPointF BarPlot::anchor(int index) const
{
    const QRectF &bar = m_shapes[static_cast<std::size_t>(index)];
    const ChartMark &mark = *m_marks[static_cast<std::size_t>(index)];
    if (stacked())
        return bar.center();
    if (!mark.value)
        return QPointF(bar.left() + std::min(bar.width(), 40.0), bar.center().y());
    return QPointF(*mark.value < 0.0 ? bar.left() : bar.right(), bar.center().y());
}

QRectF BarPlot::ringRect(int index) const
{
    return m_shapes[static_cast<std::size_t>(index)].adjusted(-2, -2, 2, 2);
}

} // namespace careatlas

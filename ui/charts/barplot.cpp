// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/barplot.h"

#include "ui/charts/whiskeritem.h"

#include <QBarSet>
#include <QFontMetricsF>
#include <QGraphicsRectItem>
#include <QGraphicsSimpleTextItem>
#include <QHorizontalBarSeries>
#include <QHorizontalStackedBarSeries>
#include <QPen>

#include <cmath>

namespace careatlas {

namespace {

constexpr double wordsGap = 6.0;

/// Black or white, whichever reads better on `fill`.
QColor inkOn(const QColor &fill)
{
    const double luma = 0.2126 * std::pow(fill.redF(), 2.2) + 0.7152 * std::pow(fill.greenF(), 2.2) + 0.0722 * std::pow(fill.blueF(), 2.2);
    return luma > 0.18 ? QColor(Qt::black) : QColor(Qt::white);
}

} // namespace

BarPlot::BarPlot(const ChartSpec &spec, const Theme &theme, const PlotFonts &fonts, QGraphicsScene &scene)
    : RowPlot(spec, theme, fonts, scene)
{
    for (const BarRow &row : spec.rows) {
        std::size_t bars = 0;
        for (const ChartMark &mark : row.marks)
            bars += mark.style.reference ? 0 : 1;
        m_barsInRow = std::max(m_barsInRow, bars);
        m_rules = m_rules || bars < row.marks.size();
    }
    makeSeries();
}

void BarPlot::makeSeries()
{
    const auto rowCount = static_cast<qsizetype>(m_spec.rows.size());
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
        Q_ASSERT(set->count() == rowCount);
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
        for (std::size_t i = 0; i < m_barsInRow; ++i) {
            const std::size_t at = grouped() ? m_barsInRow - 1 - i : i;
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
    series->setBarWidth(barHeight() * (grouped() ? static_cast<double>(m_barsInRow) : 1.0) / rowHeight());
    addAxes(series);
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
    const double bars = barHeight() * static_cast<double>(m_barsInRow);
    if (m_rules) // many rows: as low as their names allow
        return std::max(bars + 8, std::ceil(QFontMetricsF(m_fonts.text).height()) + 4);
    if (grouped())
        return std::max(bars + 12, 2 * std::ceil(QFontMetricsF(m_fonts.text).height()) + 6);
    return std::round(barHeight() * 1.9);
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
    double width = right - left - endTickHalfWidth();
    if (stacked())
        return width;
    // Narrow enough that no number at a bar's end is cut, but a warning beside one may be.
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        const ChartMark *mark = m_marks[i];
        if (!mark->value || mark->style.reference)
            continue;
        double end = std::max({0.0, *mark->value, mark->upper.value_or(0.0)});
        for (const ChartMark &other : m_spec.rows[m_rowOfMark[i]].marks) // a number stands clear of the rules
            if (other.style.reference)
                end = std::max(end, other.value.value_or(0.0));
        const double share = (end - m_spec.axis.minimum) / span;
        const double words = std::min(wordsWidth(*mark), 0.4 * (right - left));
        if (share > 0.0)
            width = std::min(width, (right - left - words) / share);
    }
    return width;
}

void BarPlot::placeOver()
{
    auto *whiskers = new WhiskerItem(m_theme.text, m_theme.card);
    for (std::size_t i = 0; i < m_marks.size(); ++i)
        if (m_marks[i]->lower && m_marks[i]->upper && m_marks[i]->value && !stacked() && !m_marks[i]->style.reference) {
            const double y = m_shapes[i].center().y();
            whiskers->add(QPointF(toScene(*m_marks[i]->lower, 0).x(), y), QPointF(toScene(*m_marks[i]->upper, 0).x(), y),
                          m_marks[i]->derivedInterval ? 0.0 : barHeight() * 0.32);
        }
    adopt(whiskers);
}

void BarPlot::placeRow(std::size_t row, std::size_t firstMark, const QRectF &area)
{
    const BarRow &content = m_spec.rows[row];
    const double middle = middleOf(row);
    placeLabel(row, !grouped() && row == 0 ? m_fonts.strong : m_fonts.text, area);
    const std::vector<QRectF> rules = placeRules(content, firstMark, middle);

    const double thickness = barHeight() / rowHeight() * pitch();
    const double count = grouped() ? static_cast<double>(m_barsInRow) : 1.0;
    double from = 0.0;
    bool any = false;
    for (std::size_t i = 0; i < content.marks.size(); ++i) {
        const ChartMark &mark = content.marks[i];
        if (mark.style.reference)
            continue;
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
            const QRectF words = placeWords(mark, bar, area.right(), rules);
            if (!mark.value)
                bar = words; // what stands in the bar's place is what is ringed and pointed at
        }
        m_shapes[firstMark + i] = bar;
    }
    if (stacked() && !any && !content.marks.empty())
        placeWords(content.marks.front(), QRectF(toScene(0, 0).x(), middle - thickness / 2, 0, thickness), area.right());
}

std::vector<QRectF> BarPlot::placeRules(const BarRow &row, std::size_t firstMark, double middle)
{
    std::vector<QRectF> rules;
    const double height = pitch() - 4;
    for (std::size_t i = 0; i < row.marks.size(); ++i) {
        const ChartMark &mark = row.marks[i];
        if (!mark.style.reference)
            continue;
        // One without a figure is found at the row's beginning, by the keyboard and in the table.
        const double x = toScene(mark.value.value_or(std::max(0.0, m_spec.axis.minimum)), 0).x();
        const QRectF shape(x - 2.5, middle - height / 2, 5, height);
        m_shapes[firstMark + i] = shape;
        if (!mark.value)
            continue;
        auto *rule = new QGraphicsRectItem(shape.adjusted(0.5, 0, -0.5, 0));
        rule->setBrush(mark.hollow ? m_theme.card : m_theme.mark(mark.style));
        rule->setPen(QPen(mark.hollow ? m_theme.mark(mark.style) : m_theme.card, 1.0)); // a rim, to be seen on a dark bar
        rule->setZValue(1); // over the row's bars
        adopt(rule);
        rules.push_back(shape);
    }
    return rules;
}

QRectF BarPlot::placeWords(const ChartMark &mark, const QRectF &bar, double right, const std::vector<QRectF> &rules)
{
    const bool own = !grouped() && &mark == &m_spec.rows.front().marks.front();
    const QFont &font = own ? m_fonts.strong : valueFont();
    double x = bar.right() + wordsGap;
    if (mark.value && *mark.value < 0.0)
        x = toScene(0.0, 0).x() + wordsGap;
    if (mark.value && mark.upper)
        x = std::max(x, toScene(*mark.upper, 0).x() + wordsGap);
    const double width = mark.value ? QFontMetricsF(font).horizontalAdvance(mark.barText)
                                    : QFontMetricsF(m_fonts.small).horizontalAdvance(mark.stateText);
    for (std::size_t pass = 0; pass < rules.size(); ++pass)
        for (const QRectF &rule : rules)
            if (rule.right() + 2 > x && rule.left() - 2 < x + width)
                x = rule.right() + wordsGap - 2;
    if (mark.value) {
        addText(mark.barText, font, m_theme.text, QPointF(x, bar.center().y() - QFontMetricsF(font).height() / 2));
        x += width + wordsGap + 2;
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
        if (m_marks[i]->style.reference && (dx > 3.0 || !m_marks[i]->value))
            continue; // a rule is thin: it is meant only where it is pointed at
        const double distance = stacked() ? dx : m_marks[i]->style.reference ? dx - 4.0 : dy;
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
    if (stacked() || mark.style.reference)
        return bar.center();
    if (!mark.value)
        return QPointF(bar.left() + std::min(bar.width(), 40.0), bar.center().y());
    return QPointF(*mark.value < 0.0 ? bar.left() : bar.right(), bar.center().y());
}

} // namespace careatlas

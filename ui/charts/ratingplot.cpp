// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/ratingplot.h"

#include <QFontMetricsF>
#include <QGraphicsPathItem>
#include <QPen>

#include <cmath>
#include <numbers>

namespace careatlas {

namespace {

constexpr double gap = 12.0;
constexpr double padding = 6.0; ///< within a chip

/// Of a rating or score from 1, the worst, to 4: the best and the worst are solid.
struct ChipColours {
    QColor fill, line, ink;
};

ChipColours chipColours(int rating, const Theme &theme)
{
    switch (rating) {
    case 4:
        return {theme.better, theme.better, theme.card};
    case 3:
        return {theme.card, theme.better, theme.better};
    case 2:
        return {theme.warningBackground, theme.similar, theme.similar};
    default:
        return {theme.worse, theme.worse, theme.card};
    }
}

/// A star, a circle, a diamond, a triangle that points down: told apart without their colours.
QPainterPath chipSymbol(int rating, QPointF centre, double radius)
{
    QPainterPath path;
    if (rating == 3) {
        path.addEllipse(centre, radius * 0.85, radius * 0.85);
        return path;
    }
    const int corners = rating == 4 ? 10 : rating == 2 ? 4 : 3;
    const double first = rating == 1 ? 90.0 : -90.0;
    QPolygonF shape;
    for (int i = 0; i < corners; ++i) {
        const double angle = (first + 360.0 * i / corners) * std::numbers::pi / 180.0;
        const double reach = rating == 4 && i % 2 ? radius * 0.45 : radius * 1.1;
        shape << centre + QPointF(std::cos(angle), std::sin(angle)) * reach;
    }
    path.addPolygon(shape);
    path.closeSubpath();
    return path;
}

int ratingOf(const ChartMark &mark)
{
    return std::clamp(static_cast<int>(std::lround(mark.value.value_or(1.0))), 1, 4);
}

} // namespace

RatingPlot::RatingPlot(const ChartSpec &spec, const Theme &theme, const PlotFonts &fonts, QGraphicsScene &scene)
    : ChartPlot(spec, theme, fonts, scene), m_cells(m_marks.size())
{
}

std::size_t RatingPlot::councils() const
{
    return m_spec.rows.empty() ? 1 : std::max<std::size_t>(1, m_spec.rows.front().marks.size());
}

RatingPlot::Columns RatingPlot::columns(double width) const
{
    double widest = 0.0;
    for (const BarRow &row : m_spec.rows)
        widest = std::max(widest, QFontMetricsF(m_fonts.strong).horizontalAdvance(row.label));
    Columns columns;
    columns.label = std::ceil(std::min(widest, width * 0.42));
    columns.cell = (width - columns.label) / static_cast<double>(councils());
    return columns;
}

double RatingPlot::headHeight() const
{
    return councils() > 1 ? std::ceil(QFontMetricsF(m_fonts.strong).height()) + 8 : 0.0;
}

TextBlock RatingPlot::labelBlock(std::size_t row, double width) const
{
    return TextBlock::wrapped(m_spec.rows[row].label, row == 0 ? m_fonts.strong : m_fonts.text, width, 2);
}

TextBlock RatingPlot::chipBlock(const ChartMark &mark, double cell) const
{
    const double symbol = QFontMetricsF(m_fonts.text).height();
    return mark.value ? TextBlock::wrapped(mark.valueText, m_fonts.text, cell - gap - symbol - 2 * padding, 2)
                      : TextBlock::wrapped(mark.stateText, m_fonts.small, cell - gap, 2);
}

double RatingPlot::chipHeight(const ChartMark &mark, double cell) const
{
    return chipBlock(mark, cell).size.height() + padding;
}

double RatingPlot::rowHeight(std::size_t row, const Columns &columns) const
{
    double height = labelBlock(row, columns.label).size.height();
    for (const ChartMark &mark : m_spec.rows[row].marks)
        height = std::max(height, chipHeight(mark, columns.cell));
    return std::ceil(height) + (row == 0 ? 12 : 6);
}

double RatingPlot::heightFor(double width) const
{
    const Columns of = columns(width);
    double height = headHeight() + 4;
    for (std::size_t row = 0; row < m_spec.rows.size(); ++row)
        height += rowHeight(row, of);
    return height;
}

void RatingPlot::place(const QRectF &area)
{
    const Columns of = columns(area.width());
    const double firstColumn = area.left() + of.label + gap;
    double top = area.top();
    if (councils() > 1) {
        double x = firstColumn;
        for (const LegendEntry &entry : m_spec.legend) {
            const QFontMetricsF metrics(m_fonts.strong);
            addSwatch(entry.style, QPointF(x, top + metrics.height() / 2));
            addText(metrics.elidedText(entry.label, Qt::ElideRight, of.cell - gap - swatchWidth() - 6), m_fonts.strong, m_theme.text,
                    QPointF(x + swatchWidth() + 6, top));
            x += of.cell;
        }
        top += headHeight();
    }
    // Chips of one width are read down; a page with room to spare sets the rows further apart.
    double widest = 0.0;
    for (const ChartMark *mark : m_marks)
        if (mark->value)
            widest = std::max(widest, chipBlock(*mark, of.cell).size.width());
    const double chipWidth = std::min(of.cell - gap, widest + QFontMetricsF(m_fonts.text).height() + 2 * padding);
    const double spare = std::max(0.0, area.height() - heightFor(area.width())) / static_cast<double>(std::max<std::size_t>(1, m_spec.rows.size()));

    std::size_t index = 0;
    for (std::size_t row = 0; row < m_spec.rows.size(); ++row) {
        const double height = rowHeight(row, of) + spare;
        const double middle = top + height / 2 - (row == 0 ? 3 : 0);
        const TextBlock label = labelBlock(row, of.label);
        addText(label.lines.join(QLatin1Char('\n')), label.font, m_theme.text, QPointF(area.left(), middle - label.size.height() / 2));
        for (std::size_t column = 0; column < m_spec.rows[row].marks.size(); ++column, ++index) {
            const ChartMark &mark = m_spec.rows[row].marks[column];
            const double x = firstColumn + of.cell * static_cast<double>(column);
            const double tall = chipHeight(mark, of.cell);
            const QRectF chip(x, middle - tall / 2, mark.value ? chipWidth : chipBlock(mark, of.cell).size.width(), tall);
            placeChip(mark, chip, of.cell);
            m_shapes[index] = chip;
            m_cells[index] = QRectF(column == 0 ? area.left() : x, top, column == 0 ? x + of.cell - area.left() : of.cell, height);
        }
        top += height;
        if (row == 0)
            addLine(QPointF(area.left(), top - 4), QPointF(area.right(), top - 4), QPen(m_theme.border, 1.0));
    }
}

void RatingPlot::placeChip(const ChartMark &mark, const QRectF &chip, double cell)
{
    const TextBlock words = chipBlock(mark, cell);
    const double y = chip.center().y() - words.size.height() / 2;
    if (!mark.value) {
        addText(words.lines.join(QLatin1Char('\n')), words.font, m_theme.quietText, QPointF(chip.left(), y));
        return;
    }
    const int rating = ratingOf(mark);
    const ChipColours colours = chipColours(rating, m_theme);
    auto *ground = new QGraphicsPathItem;
    QPainterPath outline;
    outline.addRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    ground->setPath(outline);
    ground->setBrush(mark.hollow ? m_theme.card : colours.fill);
    ground->setPen(QPen(colours.line, 1.0, mark.hollow ? Qt::DashLine : Qt::SolidLine));
    adopt(ground);
    const QColor ink = mark.hollow ? colours.line : colours.ink;
    const double size = QFontMetricsF(m_fonts.text).height();
    auto *symbol = new QGraphicsPathItem(chipSymbol(rating, QPointF(chip.left() + padding + size * 0.38, chip.center().y()), size * 0.34));
    symbol->setBrush(ink);
    symbol->setPen(Qt::NoPen);
    adopt(symbol);
    addText(words.lines.join(QLatin1Char('\n')), words.font, ink, QPointF(chip.left() + padding + size, y));
}

int RatingPlot::nearest(QPointF position) const
{
    for (std::size_t i = 0; i < m_cells.size(); ++i)
        if (m_cells[i].contains(position))
            return static_cast<int>(i);
    return -1;
}

QPointF RatingPlot::anchor(int index) const
{
    const QRectF shape = markShape(index);
    return {shape.right(), shape.center().y()};
}

QRectF RatingPlot::ringRect(int index) const
{
    return markShape(index).adjusted(-2, -2, 2, 2);
}

} // namespace careatlas

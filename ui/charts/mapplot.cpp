// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/mapplot.h"

#include "core/geography/tilemap.h"
#include "ui/charts/mapitem.h"
#include "ui/charts/textblock.h"

#include <QFontMetricsF>
#include <QGraphicsPathItem>
#include <QPen>

#include <cmath>
#include <limits>

namespace careatlas {

namespace {

constexpr double linesHigh = 39.0; ///< of small text: what a tile map wants so that each tile holds its label
constexpr double gap = 16.0;
constexpr double leastLabel = 0.8; ///< of small text: below it a label is not read
constexpr double nearBy = 14.0; ///< how far from an outline the pointer still finds it

bool isPickedOut(const MarkStyle &style)
{
    return style.marked || style.role == AreaRole::Council || style.role == AreaRole::SecondCouncil;
}

QColor outlineOf(const MarkStyle &style, const Theme &theme)
{
    return style.marked ? theme.text : theme.mark(style);
}

} // namespace

MapPlot::MapPlot(const ChartSpec &spec, const Theme &theme, const PlotFonts &fonts, QGraphicsScene &scene)
    : ChartPlot(spec, theme, fonts, scene),
      m_aspect(spec.shapes && spec.shapes->extent.height() > 0.0 ? spec.shapes->extent.width() / spec.shapes->extent.height() : 1.0),
      m_places(m_marks.size(), nullptr), m_paths(m_marks.size())
{
    if (!spec.shapes)
        return;
    QHash<AreaCode, std::size_t> marks;
    for (std::size_t i = 0; i < m_marks.size(); ++i)
        marks.insert(m_marks[i]->area, i);
    for (const AreaShape &shape : spec.shapes->shapes) {
        const auto mark = marks.constFind(shape.area);
        if (mark != marks.cend())
            m_places[*mark] = &shape;
        else
            m_blank.push_back(&shape);
    }
}

double MapPlot::swatch() const
{
    return std::round(QFontMetricsF(m_fonts.small).height() * 0.95);
}

double MapPlot::rowHeight() const
{
    return std::ceil(QFontMetricsF(m_fonts.small).height() + 6);
}

double MapPlot::columnWidth() const
{
    const QFontMetricsF metrics(m_fonts.small);
    double widest = 0.0;
    for (const LegendEntry &entry : m_spec.legend)
        widest = std::max(widest, metrics.horizontalAdvance(entry.label));
    return std::ceil(std::max(swatch() + 8 + widest, std::min(metrics.horizontalAdvance(m_spec.axis.label), metrics.averageCharWidth() * 26)));
}

double MapPlot::flowHeight(double width) const
{
    const QFontMetricsF metrics(m_fonts.small);
    double x = 0.0;
    int rows = 1;
    for (const LegendEntry &entry : m_spec.legend) {
        const double entryWidth = swatch() + 6 + metrics.horizontalAdvance(entry.label);
        if (x > 0.0 && x + entryWidth > width) {
            ++rows;
            x = 0.0;
        }
        x += entryWidth + gap;
    }
    return TextBlock::wrapped(m_spec.axis.label, m_fonts.small, width, 2).size.height() + 4 + rows * rowHeight() + 6;
}

/// Where that costs the map none of its size.
bool MapPlot::legendBeside(double width, double height) const
{
    return width - columnWidth() - gap >= height * m_aspect * 0.98;
}

double MapPlot::heightFor(double width) const
{
    const double most = linesHigh * QFontMetricsF(m_fonts.small).height();
    if (legendBeside(width, most))
        return most;
    return std::min(most, width / m_aspect) + flowHeight(width);
}

void MapPlot::placeSwatch(const LegendEntry &entry, const QRectF &square)
{
    auto *patch = new QGraphicsPathItem;
    QPainterPath path;
    path.addRect(square.adjusted(0.5, 0.5, -0.5, -0.5));
    patch->setPath(path);
    if (isPickedOut(entry.style)) {
        path = QPainterPath();
        path.addRect(square.adjusted(1.5, 1.5, -1.5, -1.5));
        patch->setPath(path);
        patch->setPen(QPen(outlineOf(entry.style, m_theme), 2.6));
    } else if (entry.style.mapClass >= 0) {
        patch->setBrush(m_theme.mapClass(entry.style.mapClass, m_spec.classes, m_spec.classesBelowZero));
        patch->setPen(QPen(m_theme.border, 0.8)); // the palest class is still seen as a square
    } else {
        patch->setBrush(noFigureBrush(m_theme));
        patch->setPen(QPen(m_theme.otherCouncils, 0.8));
    }
    adopt(patch);
}

double MapPlot::placeLegend(const QRectF &area, bool beside)
{
    const QFontMetricsF metrics(m_fonts.small);
    const TextBlock title = TextBlock::wrapped(m_spec.axis.label, m_fonts.small, area.width(), beside ? 4 : 2);
    addText(title.lines.join(QLatin1Char('\n')), m_fonts.small, m_theme.quietText, area.topLeft());
    const double top = area.top() + title.size.height() + 4;
    double x = 0.0;
    double y = 0.0;
    bool apart = false;
    for (const LegendEntry &entry : m_spec.legend) {
        const QString label = metrics.elidedText(entry.label, Qt::ElideRight, area.width() - swatch() - 8);
        const double width = swatch() + 6 + metrics.horizontalAdvance(label);
        if (!beside && x > 0.0 && x + width > area.width()) {
            x = 0.0;
            y += rowHeight();
        }
        if (beside && !apart && isPickedOut(entry.style)) {
            y += rowHeight() / 2; // who is picked out stands apart from the classes
            apart = true;
        }
        const double middle = top + y + rowHeight() / 2;
        placeSwatch(entry, QRectF(area.left() + x, std::round(middle - swatch() / 2), swatch(), swatch()));
        addText(label, m_fonts.small, m_theme.text, QPointF(area.left() + x + swatch() + 6, middle - metrics.height() / 2));
        if (beside)
            y += rowHeight();
        else
            x += width + gap;
    }
    return top - area.top() + y + (beside ? 0 : rowHeight() + 6);
}

void MapPlot::place(const QRectF &area)
{
    if (!m_spec.shapes)
        return;
    const bool beside = legendBeside(area.width(), area.height());
    const double above = beside ? 0.0 : flowHeight(area.width());
    const QSizeF room(area.width() - (beside ? columnWidth() + gap : 0.0), area.height() - above);
    const double width = std::max(1.0, std::min(room.width(), room.height() * m_aspect));
    const QRectF map(area.left() + (room.width() - width) / (beside ? 1.6 : 2.0), area.top() + above, width, width / m_aspect);
    setPlotArea(map);
    if (beside)
        // In the North Sea, where the country leaves room, but never over it.
        placeLegend(QRectF(std::min(area.right() - columnWidth(), map.right() + gap), area.top(), columnWidth(), area.height()), true);
    else
        placeLegend(area, false);

    const QRectF &extent = m_spec.shapes->extent;
    const double scale = map.width() / std::max(extent.width(), 1e-9);
    const auto pathOf = [&](const AreaShape &shape) {
        QPainterPath path;
        for (const auto &ring : shape.rings) {
            for (std::size_t i = 0; i < ring.size(); ++i) {
                const QPointF at = map.topLeft() + (ring[i] - extent.topLeft()) * scale;
                i == 0 ? path.moveTo(at) : path.lineTo(at);
            }
            path.closeSubpath();
        }
        return path;
    };
    const bool tiles = m_spec.shapes->kind == MapShapes::Kind::Tiles;
    // All labels in one size, a little smaller where that makes room for them; none where even that is too large.
    double widest = 1.0;
    for (const AreaShape *shape : m_places)
        widest = std::max(widest, shape ? QFontMetricsF(m_fonts.small).horizontalAdvance(shape->label) : 0.0);
    const double fit = std::min({1.0, (scale * tileAspect - 4) / widest, (scale - 3) / QFontMetricsF(m_fonts.small).ascent()});
    const bool labelled = tiles && fit >= leastLabel;
    QFont labelFont = m_fonts.small;
    if (labelled && labelFont.pointSizeF() > 0)
        labelFont.setPointSizeF(labelFont.pointSizeF() * fit);
    else if (labelled)
        labelFont.setPixelSize(static_cast<int>(labelFont.pixelSize() * fit));
    auto *item = new MapItem(m_theme, labelFont, tiles);
    for (const AreaShape *shape : m_blank) {
        const QPainterPath path = pathOf(*shape);
        item->add({path, path.boundingRect(), Qt::NoBrush, {}, {}, {}});
    }
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        if (!m_places[i])
            continue;
        const MarkStyle &style = m_marks[i]->style;
        m_paths[i] = pathOf(*m_places[i]);
        m_shapes[i] = m_paths[i].boundingRect();
        const QColor colour = style.mapClass >= 0 ? m_theme.mapClass(style.mapClass, m_spec.classes, m_spec.classesBelowZero) : QColor();
        MapItem::Place place{m_paths[i], m_shapes[i], colour.isValid() ? QBrush(colour) : noFigureBrush(m_theme),
                             labelled ? m_places[i]->label : QString(), colour.isValid() ? Theme::inkOn(colour) : m_theme.text, {}};
        if (isPickedOut(style))
            place.outline = outlineOf(style, m_theme);
        item->add(std::move(place));
    }
    adopt(item);
    if (tiles)
        return; // each bears its own label
    std::vector<std::size_t> named;
    std::vector<QRectF> middles;
    for (std::size_t i = 0; i < m_marks.size(); ++i)
        if (isPickedOut(m_marks[i]->style) && !m_shapes[i].isNull()) {
            named.push_back(i);
            middles.push_back(QRectF(anchor(static_cast<int>(i)) - QPointF(5, 5), QSizeF(10, 10)));
        }
    addNames(named, middles, {}, map.adjusted(0, 0, beside ? gap : 0.0, 0));
}

int MapPlot::nearest(QPointF position) const
{
    int best = -1;
    double least = nearBy;
    for (int i = 0; i < markCount(); ++i) {
        const QRectF &bounds = m_shapes[static_cast<std::size_t>(i)];
        if (!bounds.adjusted(-nearBy, -nearBy, nearBy, nearBy).contains(position))
            continue;
        if (bounds.contains(position) && m_paths[static_cast<std::size_t>(i)].contains(position))
            return i;
        // Off the coast: the nearest place, so that an island of two pixels can be pointed at.
        const QPointF away(std::max({bounds.left() - position.x(), 0.0, position.x() - bounds.right()}),
                           std::max({bounds.top() - position.y(), 0.0, position.y() - bounds.bottom()}));
        if (const double distance = std::hypot(away.x(), away.y()); distance > 0.0 && distance < least) {
            least = distance;
            best = i;
        }
    }
    return best;
}

int MapPlot::towards(int index, QPointF direction) const
{
    return nearestTowards(index, direction);
}

QPointF MapPlot::anchor(int index) const
{
    // The middle, or where that lies outside, as of a crescent, a point of the outline.
    const QPainterPath &path = m_paths[static_cast<std::size_t>(index)];
    const QPointF middle = markShape(index).center();
    return path.isEmpty() || path.contains(middle) ? middle : path.pointAtPercent(0.0);
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartplot.h"

#include "ui/charts/barplot.h"
#include "ui/charts/boxplot.h"
#include "ui/charts/ratingplot.h"
#include "ui/charts/trendplot.h"

#include <QChart>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QGraphicsSimpleTextItem>
#include <QLegend>
#include <QPen>

#include <cmath>

namespace careatlas {

namespace {

/// An item that only holds others.
class Holder : public QGraphicsItem {
public:
    explicit Holder(QGraphicsItem *parent = nullptr) : QGraphicsItem(parent) { setFlag(ItemHasNoContents); }
    QRectF boundingRect() const override { return {}; }
    void paint(QPainter *, const QStyleOptionGraphicsItem *, QWidget *) override {}
};

constexpr double legendGap = 16.0;

} // namespace

std::unique_ptr<ChartPlot> ChartPlot::make(const ChartSpec &spec, const Theme &theme, const PlotFonts &fonts, QGraphicsScene &scene)
{
    switch (spec.kind) {
    case ChartSpec::Kind::Trend:
        return std::make_unique<TrendPlot>(spec, theme, fonts, scene);
    case ChartSpec::Kind::Box:
        return std::make_unique<BoxPlot>(spec, theme, fonts, scene);
    case ChartSpec::Kind::RatingTable:
        return std::make_unique<RatingPlot>(spec, theme, fonts, scene);
    case ChartSpec::Kind::Bar:
    case ChartSpec::Kind::GroupedBar:
    case ChartSpec::Kind::StackedBar:
        break;
    }
    return std::make_unique<BarPlot>(spec, theme, fonts, scene);
}

ChartPlot::ChartPlot(const ChartSpec &spec, const Theme &theme, const PlotFonts &fonts, QGraphicsScene &scene)
    : m_spec(spec), m_theme(theme), m_fonts(fonts), m_marks(spec.marks()), m_shapes(m_marks.size()), m_scene(scene),
      m_root(std::make_unique<Holder>())
{
    m_scene.addItem(m_root.get());
    m_chart = new QChart(m_root.get());
    m_chart->setBackgroundVisible(false);
    m_chart->setMargins(QMargins(0, 0, 0, 0));
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->legend()->hide();
    m_chart->setAnimationOptions(QChart::NoAnimation);
}

ChartPlot::~ChartPlot()
{
    m_scene.removeItem(m_root.get());
}

const BreakRule *ChartPlot::ruleAt(QPointF) const
{
    return nullptr;
}

void ChartPlot::layout(const QRectF &area)
{
    delete m_overlay;
    m_overlay = new Holder(m_root.get());
    m_overlay->setZValue(20);
    m_rings = nullptr;
    m_area = area;
    place(area);
}

void ChartPlot::setPlotArea(const QRectF &area)
{
    m_plotArea = area;
    m_chart->setPlotArea(area.translated(-m_area.topLeft()));
    // Laid out now, not at the next event: an export has no event loop to wait for. And once: another size does it.
    m_chart->layout()->invalidate();
    m_chart->setGeometry(m_area);
    m_chart->layout()->activate();
}

QPointF ChartPlot::toScene(double x, double y) const
{
    return m_chart->mapToScene(m_chart->mapToPosition(QPointF(x, y), m_mapped));
}

QGraphicsSimpleTextItem *ChartPlot::addText(const QString &text, const QFont &font, const QColor &colour, QPointF topLeft)
{
    auto *item = new QGraphicsSimpleTextItem(text, m_overlay);
    item->setFont(font);
    item->setBrush(colour);
    item->setPos(topLeft);
    return item;
}

void ChartPlot::addLine(QPointF from, QPointF to, const QPen &pen)
{
    auto *item = new QGraphicsLineItem(QLineF(from, to), m_overlay);
    item->setPen(pen);
}

void ChartPlot::adopt(QGraphicsItem *item)
{
    item->setParentItem(m_overlay);
}

void ChartPlot::ring(int current, int linked)
{
    delete m_rings;
    m_rings = new Holder(m_overlay);
    m_rings->setZValue(5);
    const auto draw = [this](int index, const QPen &pen) {
        if (index < 0 || index >= markCount() || m_shapes[static_cast<std::size_t>(index)].isNull())
            return;
        auto *item = new QGraphicsPathItem(m_rings);
        QPainterPath path;
        const double corner = m_spec.kind == ChartSpec::Kind::Trend ? ringRect(index).width() / 2 : 3.0;
        path.addRoundedRect(ringRect(index), corner, corner);
        item->setPath(path);
        item->setPen(pen);
    };
    if (linked != current)
        draw(linked, QPen(m_theme.text, 1.5, Qt::DotLine));
    draw(current, QPen(m_theme.text, 1.5));
}

double ChartPlot::swatchWidth() const
{
    return m_spec.kind == ChartSpec::Kind::Trend ? 20.0 : 12.0;
}

QPen ChartPlot::linePen(const MarkStyle &style) const
{
    const bool council = style.role == AreaRole::Council || style.role == AreaRole::SecondCouncil;
    QPen pen(m_theme.mark(style), council ? 2.5 : 1.5);
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::RoundJoin);
    if (style.role == AreaRole::MeanOfCouncils || style.role == AreaRole::Group)
        pen.setDashPattern({4.0, 2.5});
    return pen;
}

void ChartPlot::addSwatch(const MarkStyle &style, QPointF leftMiddle)
{
    const double width = swatchWidth();
    if (m_spec.kind == ChartSpec::Kind::Trend) {
        addLine(leftMiddle, leftMiddle + QPointF(width, 0), linePen(style));
        return;
    }
    const QRectF square(leftMiddle.x(), leftMiddle.y() - width / 2, width, width);
    auto *patch = new QGraphicsRectItem(style.reference ? square.adjusted(4, -1, -4, 1) : square, m_overlay);
    patch->setPen(Qt::NoPen);
    patch->setBrush(m_theme.mark(style));
}

double ChartPlot::legendHeight(double width) const
{
    if (m_spec.legend.empty())
        return 0.0;
    const QFontMetricsF metrics(m_fonts.small);
    double x = 0.0;
    int rows = 1;
    for (const LegendEntry &entry : m_spec.legend) {
        const double entryWidth = swatchWidth() + 6 + metrics.horizontalAdvance(entry.label);
        if (x > 0.0 && x + entryWidth > width) {
            ++rows;
            x = 0.0;
        }
        x += entryWidth + legendGap;
    }
    return rows * std::ceil(metrics.height() + 3) + 8;
}

void ChartPlot::placeLegend(QPointF topLeft, double width)
{
    const QFontMetricsF metrics(m_fonts.small);
    const double rowHeight = std::ceil(metrics.height() + 3);
    double x = 0.0;
    double y = 0.0;
    for (const LegendEntry &entry : m_spec.legend) {
        const QString label = metrics.elidedText(entry.label, Qt::ElideRight, width - swatchWidth() - 6);
        const double entryWidth = swatchWidth() + 6 + metrics.horizontalAdvance(label);
        if (x > 0.0 && x + entryWidth > width) {
            x = 0.0;
            y += rowHeight;
        }
        addSwatch(entry.style, topLeft + QPointF(x, y + metrics.height() / 2));
        addText(label, m_fonts.small, m_theme.text, topLeft + QPointF(x + swatchWidth() + 6, y));
        x += entryWidth + legendGap;
    }
}

} // namespace careatlas

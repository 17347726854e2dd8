// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartplot.h"

#include "ui/charts/barplot.h"
#include "ui/charts/boxplot.h"
#include "ui/charts/mapplot.h"
#include "ui/charts/namelabels.h"
#include "ui/charts/pairplot.h"
#include "ui/charts/rankplot.h"
#include "ui/charts/ratingplot.h"
#include "ui/charts/scatterplot.h"
#include "ui/charts/spineplot.h"
#include "ui/charts/stripplot.h"
#include "ui/charts/trendplot.h"

#include <QChart>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QGraphicsSimpleTextItem>
#include <QLegend>
#include <QPen>

#include <cmath>
#include <limits>

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
    case ChartSpec::Kind::BoxOverTime:
    case ChartSpec::Kind::Band:
        return std::make_unique<TrendPlot>(spec, theme, fonts, scene);
    case ChartSpec::Kind::Ranked:
        return std::make_unique<RankPlot>(spec, theme, fonts, scene);
    case ChartSpec::Kind::Strip:
        return std::make_unique<StripPlot>(spec, theme, fonts, scene);
    case ChartSpec::Kind::Box:
        return std::make_unique<BoxPlot>(spec, theme, fonts, scene);
    case ChartSpec::Kind::RatingTable:
        return std::make_unique<RatingPlot>(spec, theme, fonts, scene);
    case ChartSpec::Kind::Map:
        return std::make_unique<MapPlot>(spec, theme, fonts, scene);
    case ChartSpec::Kind::Scatter:
        return std::make_unique<ScatterPlot>(spec, theme, fonts, scene);
    case ChartSpec::Kind::Spine:
        return std::make_unique<SpinePlot>(spec, theme, fonts, scene);
    case ChartSpec::Kind::Pair:
        return std::make_unique<PairPlot>(spec, theme, fonts, scene);
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
    delete m_underlay;
    m_overlay = new Holder(m_root.get());
    m_overlay->setZValue(20);
    m_underlay = new Holder(m_root.get());
    m_underlay->setZValue(-20);
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

void ChartPlot::addOnPaper(const QString &text, const QFont &font, const QColor &colour, const QRectF &place)
{
    auto *paper = new QGraphicsRectItem(place, m_overlay);
    paper->setPen(Qt::NoPen);
    paper->setBrush(m_theme.card);
    const auto lines = static_cast<double>(text.count(QLatin1Char('\n')) + 1);
    addText(text, font, colour, QPointF(place.left(), place.center().y() - lines * QFontMetricsF(font).height() / 2));
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

void ChartPlot::adoptBelow(QGraphicsItem *item)
{
    item->setParentItem(m_underlay);
}

void ChartPlot::ring(int current, const std::vector<int> &linked)
{
    delete m_rings;
    m_rings = new Holder(m_overlay);
    m_rings->setZValue(5);
    const auto draw = [this](int index, const QPen &pen) {
        if (index < 0 || index >= markCount() || m_shapes[static_cast<std::size_t>(index)].isNull())
            return;
        auto *item = new QGraphicsPathItem(m_rings);
        item->setPath(ringPath(index));
        item->setPen(pen);
    };
    for (const int index : linked)
        if (index != current)
            draw(index, QPen(m_theme.text, 1.5, Qt::DotLine));
    draw(current, QPen(m_theme.text, 1.5));
}

/// Whether it is drawn as a point, so that its ring is round.
bool ChartPlot::isPoint(const ChartMark &mark) const
{
    if (m_spec.kind == ChartSpec::Kind::Strip || m_spec.kind == ChartSpec::Kind::Scatter)
        return mark.value && !mark.style.reference;
    return m_spec.isOverTime() && (m_spec.kind != ChartSpec::Kind::BoxOverTime || mark.style.quantile < 0);
}

QPainterPath ChartPlot::ringPath(int index) const
{
    QPainterPath path;
    const QRectF rect = ringRect(index);
    const double corner = isPoint(*m_marks[static_cast<std::size_t>(index)]) ? rect.width() / 2 : 3.0;
    path.addRoundedRect(rect, corner, corner);
    return path;
}

int ChartPlot::towards(int, QPointF) const
{
    return -1;
}

int ChartPlot::nearestTowards(int index, QPointF direction) const
{
    const QPointF from = anchor(index);
    int best = index;
    double least = std::numeric_limits<double>::max();
    for (int i = 0; i < markCount(); ++i) {
        if (i == index || m_shapes[static_cast<std::size_t>(i)].isNull())
            continue;
        const QPointF away = anchor(i) - from;
        const double along = QPointF::dotProduct(away, direction);
        const double aside = std::abs(away.x() * direction.y() - away.y() * direction.x());
        // What lies straight ahead comes before what is nearer and aside.
        if (along > 0.0 && aside <= along && along + 2.0 * aside < least) {
            least = along + 2.0 * aside;
            best = i;
        }
    }
    return best;
}

void ChartPlot::addNames(const std::vector<std::size_t> &marks, const std::vector<QRectF> &at, const std::vector<QRectF> &others, const QRectF &room)
{
    std::vector<NamedPoint> points;
    QStringList names;
    const auto fontOf = [this](std::size_t mark) -> const QFont & { return m_marks[mark]->style.marked ? m_fonts.small : m_fonts.strong; };
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const QFontMetricsF metrics(fontOf(marks[i]));
        names << metrics.elidedText(m_marks[marks[i]]->areaName, Qt::ElideRight, room.width());
        points.push_back({at[i], QSizeF(metrics.horizontalAdvance(names.back()) + 2, metrics.height())});
    }
    const auto places = placeNames(points, others, room);
    QColor paper = m_theme.card;
    paper.setAlphaF(0.75F);
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (!places[i])
            continue;
        if (places[i]->leader)
            addLine(places[i]->leader->p1(), places[i]->leader->p2(), QPen(m_theme.quietText, 0.8));
        auto *ground = new QGraphicsRectItem(places[i]->box, m_overlay);
        ground->setPen(Qt::NoPen);
        ground->setBrush(paper);
        addText(names[static_cast<qsizetype>(i)], fontOf(marks[i]), m_theme.text, places[i]->box.topLeft() + QPointF(1, 0));
    }
}

double ChartPlot::swatchWidth() const
{
    return m_spec.isOverTime() ? 20.0 : 12.0;
}

QColor ChartPlot::bandColour(bool inner) const
{
    QColor colour = m_theme.otherCouncils;
    colour.setAlphaF(inner ? 0.75F : 0.35F);
    return colour;
}

QPen ChartPlot::linePen(const MarkStyle &style) const
{
    const bool council = style.role == AreaRole::Council || style.role == AreaRole::SecondCouncil;
    QPen pen(m_theme.mark(style), council ? 2.5 : style.marked ? 2.0 : 1.5);
    if (style.quantile >= 0)
        pen.setColor(m_theme.quietText);
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::RoundJoin);
    if (style.role == AreaRole::MeanOfCouncils || (style.role == AreaRole::Group && m_spec.kind != ChartSpec::Kind::BoxOverTime))
        pen.setDashPattern({4.0, 2.5});
    return pen;
}

void ChartPlot::addSwatch(const MarkStyle &style, QPointF leftMiddle)
{
    const double width = swatchWidth();
    const bool boxes = m_spec.kind == ChartSpec::Kind::BoxOverTime;
    if (boxes && style.quantile == 0) { // the whiskers of a box, lying
        const QPen pen(m_theme.quietText, 1.0);
        addLine(leftMiddle, leftMiddle + QPointF(width, 0), pen);
        for (const double x : {0.0, width})
            addLine(leftMiddle + QPointF(x, -4), leftMiddle + QPointF(x, 4), pen);
        return;
    }
    if (style.quantile == 0 || style.quantile == 1) {
        auto *band = new QGraphicsRectItem(QRectF(leftMiddle.x(), leftMiddle.y() - 6, width, 12), m_overlay);
        band->setPen(Qt::NoPen);
        band->setBrush(bandColour(style.quantile == 1));
        return;
    }
    if (boxes && style.quantile < 0) {
        auto *dot = new QGraphicsEllipseItem(QRectF(leftMiddle + QPointF(width / 2 - 4, -4), QSizeF(8, 8)), m_overlay);
        dot->setPen(Qt::NoPen);
        dot->setBrush(m_theme.mark(style));
        return;
    }
    if (m_spec.isOverTime()) {
        addLine(leftMiddle, leftMiddle + QPointF(width, 0), linePen(style));
        return;
    }
    const QRectF square(leftMiddle.x(), leftMiddle.y() - width / 2, width, width);
    auto *patch = new QGraphicsRectItem(style.reference ? square.adjusted(4, -1, -4, 1) : square, m_overlay);
    patch->setPen(Qt::NoPen);
    patch->setBrush(m_theme.mark(style));
}

double ChartPlot::legendHeight(const std::vector<LegendEntry> &entries, double width) const
{
    if (entries.empty())
        return 0.0;
    const QFontMetricsF metrics(m_fonts.small);
    double x = 0.0;
    int rows = 1;
    for (const LegendEntry &entry : entries) {
        const double entryWidth = swatchWidth() + 6 + metrics.horizontalAdvance(entry.label);
        if (x > 0.0 && x + entryWidth > width) {
            ++rows;
            x = 0.0;
        }
        x += entryWidth + legendGap;
    }
    return rows * std::ceil(metrics.height() + 3) + 8;
}

void ChartPlot::placeLegend(const std::vector<LegendEntry> &entries, QPointF topLeft, double width)
{
    const QFontMetricsF metrics(m_fonts.small);
    const double rowHeight = std::ceil(metrics.height() + 3);
    double x = 0.0;
    double y = 0.0;
    for (const LegendEntry &entry : entries) {
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/spineplot.h"

#include "ui/charts/textblock.h"
#include "ui/charts/verdictshape.h"

#include <QFontMetricsF>
#include <QGraphicsItem>
#include <QPainter>
#include <QPen>

#include <cmath>

namespace careatlas {

namespace {

constexpr double gap = 14.0;
constexpr double dotShare = 0.86; ///< the second council's dot, of the size of a verdict's shape

const ChartMark *secondOf(const BarRow &row)
{
    return row.marks.size() > 1 ? &row.marks[1] : nullptr;
}

/// All bars, painted by one item.
class SpineItem : public QGraphicsItem {
public:
    struct Bar {
        SpineShape shape;
        Verdict verdict = Verdict::NotCompared;
        bool hollow = false;
        QRectF place;
        double radius = 6.0;
        bool secondHollow = false;
    };
    SpineItem(const Theme &theme, std::vector<Bar> bars) : m_theme(theme), m_bars(std::move(bars))
    {
        for (const Bar &bar : m_bars)
            m_bounds |= bar.place.adjusted(-10, -10, 10, 10);
    }
    QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override
    {
        painter->setRenderHint(QPainter::Antialiasing);
        for (const Bar &bar : m_bars) {
            const auto at = [&bar](double position) { return bar.place.left() + (position + 1.0) / 2.0 * bar.place.width(); };
            const double middle = bar.place.center().y();
            const double high = bar.place.height() * 0.62;
            const auto fill = [&](double from, double to, const QColor &colour) {
                painter->fillRect(QRectF(QPointF(at(from), middle - high / 2), QPointF(at(to), middle + high / 2)), colour);
            };
            if (!bar.shape.scaled)
                continue;
            fill(bar.shape.lowest, bar.shape.highest, m_theme.gridLine);
            if (bar.shape.lowerQuartile && bar.shape.upperQuartile)
                fill(*bar.shape.lowerQuartile, *bar.shape.upperQuartile, m_theme.otherCouncils);
            painter->setPen(QPen(m_theme.mark({AreaRole::England}), 1.6));
            painter->drawLine(QPointF(at(0.0), bar.place.top()), QPointF(at(0.0), bar.place.bottom()));
            if (bar.shape.lower && bar.shape.upper) {
                for (const QPen &pen : {QPen(m_theme.card, 3.4), QPen(m_theme.text, 1.3)}) {
                    painter->setPen(pen);
                    painter->drawLine(QPointF(at(*bar.shape.lower), middle), QPointF(at(*bar.shape.upper), middle));
                }
            }
            if (bar.shape.second) {
                const QColor colour = m_theme.mark({AreaRole::SecondCouncil});
                painter->setPen(QPen(bar.secondHollow ? colour : m_theme.card, 1.4));
                painter->setBrush(bar.secondHollow ? m_theme.card : colour);
                painter->drawEllipse(QPointF(at(*bar.shape.second), middle), bar.radius * dotShare, bar.radius * dotShare);
            }
            if (bar.shape.value)
                paintVerdict(*painter, bar.verdict, QPointF(at(*bar.shape.value), middle), bar.radius, m_theme, bar.hollow);
        }
    }

private:
    const Theme &m_theme;
    std::vector<Bar> m_bars;
    QRectF m_bounds;
};

/// A verdict's shape beside its word.
class ShapeItem : public QGraphicsItem {
public:
    ShapeItem(const Theme &theme, Verdict verdict, QPointF centre, double radius) : m_theme(theme), m_verdict(verdict), m_centre(centre), m_radius(radius) {}
    QRectF boundingRect() const override { return {m_centre - QPointF(m_radius + 3, m_radius + 3), QSizeF(2 * m_radius + 6, 2 * m_radius + 6)}; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override
    {
        painter->setRenderHint(QPainter::Antialiasing);
        paintVerdict(*painter, m_verdict, m_centre, m_radius, m_theme);
    }

private:
    const Theme &m_theme;
    Verdict m_verdict;
    QPointF m_centre;
    double m_radius;
};

} // namespace

SpinePlot::SpinePlot(const ChartSpec &spec, const Theme &theme, const PlotFonts &fonts, QGraphicsScene &scene)
    : ChartPlot(spec, theme, fonts, scene)
{
}

SpinePlot::Columns SpinePlot::columns(double width) const
{
    const QFontMetricsF strong(m_fonts.strong), text(m_fonts.text), small(m_fonts.small);
    Columns of;
    double label = 0.0;
    for (const BarRow &row : m_spec.rows) {
        label = std::max(label, text.horizontalAdvance(row.label));
        if (row.spine)
            of.benchmark = std::max(of.benchmark, text.horizontalAdvance(row.spine->benchmarkText));
        const double heads = small.averageCharWidth() * 11;
        const auto widest = [&](double before, const ChartMark &mark, double beside) {
            return std::ceil(std::max({before, strong.horizontalAdvance(mark.barText), std::min(heads, small.horizontalAdvance(mark.areaName) + beside)}));
        };
        if (row.marks.empty())
            continue;
        of.value = widest(of.value, row.marks.front(), 0.0);
        if (const ChartMark *second = secondOf(row))
            of.second = widest(of.second, *second, small.height());
        of.verdict = std::max(of.verdict, text.horizontalAdvance(verdictWord(row.marks.front().verdict)));
    }
    const double heads = small.averageCharWidth() * 11;
    of.benchmark = std::ceil(std::max(of.benchmark, std::min(heads, small.horizontalAdvance(m_spec.rowsTitle))));
    of.verdict = std::ceil(of.verdict + text.height() + 4);
    of.label = std::ceil(std::min(label, width * 0.34));
    const double leastBar = text.averageCharWidth() * 22;
    const auto taken = [](double column) { return column > 0 ? column + gap : 0.0; };
    const auto rest = [&] { return width - of.value - of.verdict - taken(of.label) - taken(of.second) - taken(of.benchmark) - 2 * gap; };
    if (rest() < leastBar)
        of.benchmark = 0.0; // the callout has it
    if (rest() < leastBar)
        of.second = 0.0; // and this
    if (rest() < leastBar)
        of.label = 0.0;
    of.bar = std::max(40.0, rest());
    return of;
}

double SpinePlot::headHeight() const
{
    return std::ceil(QFontMetricsF(m_fonts.small).height()) + 8;
}

double SpinePlot::rowHeight(const BarRow &row, const Columns &of, double width) const
{
    const double labels = of.label > 0 ? of.label : width;
    const double words = TextBlock::wrapped(row.label, m_fonts.text, labels, 2).size.height()
                         + (row.spine ? TextBlock::wrapped(row.spine->detail, m_fonts.small, labels, 2).size.height() : 0.0);
    const double bar = std::ceil(QFontMetricsF(m_fonts.text).height() * 1.5);
    return (of.label > 0 ? std::max(words, bar) : words + bar) + 8;
}

double SpinePlot::heightFor(double width) const
{
    const Columns of = columns(width);
    double height = 2;
    for (const BarRow &row : m_spec.rows)
        height += rowHeight(row, of, width) + (row.spine && !row.spine->lowEnd.isEmpty() ? headHeight() : 0.0);
    return height;
}

/// What left, middle and right mean, over the first of the rows that mean the same.
void SpinePlot::placeHead(const BarRow &row, const Columns &of, double left, double top, bool first)
{
    const QFontMetricsF metrics(m_fonts.small);
    double x = left + (of.label > 0 ? of.label + gap : 0.0);
    const auto column = [&](const QString &text, double width) {
        const QString shown = metrics.elidedText(text, Qt::ElideRight, width);
        addText(shown, m_fonts.small, m_theme.quietText, QPointF(x + width - metrics.horizontalAdvance(shown), top));
        x += width + gap;
    };
    column(first ? row.marks.front().areaName : QString(), of.value);
    if (const ChartMark *second = secondOf(row); second && of.second > 0) {
        if (first) {
            const QString name = metrics.elidedText(second->areaName, Qt::ElideRight, of.second - metrics.height());
            const double nameLeft = x + of.second - metrics.horizontalAdvance(name);
            const double side = metrics.height() * 0.5;
            addText(name, m_fonts.small, m_theme.quietText, QPointF(nameLeft, top));
            auto *dot = new QGraphicsEllipseItem(nameLeft - side - 4, top + (metrics.height() - side) / 2, side, side);
            dot->setPen(QPen(Qt::NoPen));
            dot->setBrush(m_theme.mark({AreaRole::SecondCouncil}));
            adopt(dot);
        }
        x += of.second + gap;
    }
    if (of.benchmark > 0)
        column(first ? m_spec.rowsTitle : QString(), of.benchmark);
    const QString low = QStringLiteral("← %1").arg(row.spine->lowEnd);
    const QString high = QStringLiteral("%1 →").arg(row.spine->highEnd);
    const double highWidth = metrics.horizontalAdvance(high);
    addText(low, m_fonts.small, m_theme.quietText, QPointF(x, top));
    addText(high, m_fonts.small, m_theme.quietText, QPointF(x + of.bar - highWidth, top));
    const double side = std::max(metrics.horizontalAdvance(low), highWidth);
    const double middle = metrics.horizontalAdvance(m_spec.rowsTitle);
    if (middle + 2 * side + 16 <= of.bar)
        addText(m_spec.rowsTitle, m_fonts.small, m_theme.text, QPointF(x + of.bar / 2 - middle / 2, top));
}

void SpinePlot::place(const QRectF &area)
{
    const Columns of = columns(area.width());
    const double spare = std::max(0.0, area.height() - heightFor(area.width())) / static_cast<double>(std::max<std::size_t>(1, m_spec.rows.size()));
    const double barsLeft = area.left() + (of.label > 0 ? of.label + gap : 0.0) + of.value + gap + (of.second > 0 ? of.second + gap : 0.0)
                            + (of.benchmark > 0 ? of.benchmark + gap : 0.0);
    setPlotArea(QRectF(barsLeft, area.top(), of.bar, area.height()));
    m_bands.assign(m_marks.size(), QRectF());
    std::vector<SpineItem::Bar> bars;
    double top = area.top();
    std::size_t index = 0;
    const QFontMetricsF strong(m_fonts.strong), text(m_fonts.text);
    for (const BarRow &row : m_spec.rows) {
        if (!row.spine || row.marks.empty())
            continue;
        if (!row.spine->lowEnd.isEmpty()) {
            placeHead(row, of, area.left(), top, index == 0);
            top += headHeight();
        }
        const double height = rowHeight(row, of, area.width()) + spare;
        const ChartMark &mark = row.marks.front();
        addLine(QPointF(area.left(), top), QPointF(area.right(), top), QPen(m_theme.gridLine, 1.0));
        const double labelWidth = of.label > 0 ? of.label : area.width();
        const TextBlock label = TextBlock::wrapped(row.label, m_fonts.text, labelWidth, 2);
        const TextBlock detail = TextBlock::wrapped(row.spine->detail, m_fonts.small, labelWidth, 2);
        const double words = label.size.height() + detail.size.height();
        const double wordsTop = of.label > 0 ? top + (height - words) / 2 : top + 4;
        addText(label.lines.join(QLatin1Char('\n')), m_fonts.text, m_theme.text, QPointF(area.left(), wordsTop));
        addText(detail.lines.join(QLatin1Char('\n')), m_fonts.small, m_theme.quietText, QPointF(area.left(), wordsTop + label.size.height()));

        const double barHeight = std::ceil(text.height() * 1.5);
        const double middle = of.label > 0 ? top + height / 2 : top + 4 + words + barHeight / 2;
        double x = area.left() + (of.label > 0 ? of.label + gap : 0.0);
        const auto number = [&](const QString &value, const QFont &font, const QColor &colour, double width) {
            const QFontMetricsF metrics(font);
            addText(value, font, colour, QPointF(x + width - metrics.horizontalAdvance(value), middle - metrics.height() / 2));
            x += width + gap;
        };
        const ChartMark *second = secondOf(row);
        number(mark.barText, m_fonts.strong, m_theme.text, of.value);
        const double secondLeft = x;
        if (second && of.second > 0)
            number(second->barText, m_fonts.text, m_theme.text, of.second);
        if (of.benchmark > 0)
            number(row.spine->benchmarkText, m_fonts.text, m_theme.quietText, of.benchmark);
        const QRectF bar(barsLeft, middle - barHeight / 2, of.bar, barHeight);
        const double radius = text.height() * 0.38;
        bars.push_back({*row.spine, mark.verdict, mark.hollow, bar, radius, second && second->hollow});
        const double verdictLeft = bar.right() + gap;
        if (mark.value) {
            adopt(new ShapeItem(m_theme, mark.verdict, QPointF(verdictLeft + radius + 1, middle), radius));
            addText(verdictWord(mark.verdict), m_fonts.text, mark.verdict == Verdict::NotCompared ? m_theme.quietText : m_theme.verdict(mark.verdict),
                    QPointF(verdictLeft + 2 * radius + 8, middle - text.height() / 2));
        }
        if (!mark.value) {
            // The reason stands where the figure would; on the bar it would be taken for a place.
            const double from = of.label > 0 ? bar.left() : area.left();
            const TextBlock state = TextBlock::wrapped(mark.stateText, m_fonts.small, area.right() - from, of.label > 0 ? 2 : 1);
            const QPointF at(from, middle - state.size.height() / 2);
            addText(state.lines.join(QLatin1Char('\n')), m_fonts.small, m_theme.quietText, at);
            bars.back().shape.scaled = false;
            m_shapes[index] = QRectF(at, state.size);
        } else if (row.spine->value) {
            const QPointF centre(bar.left() + (*row.spine->value + 1.0) / 2.0 * bar.width(), middle);
            m_shapes[index] = QRectF(centre - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius));
        } else {
            m_shapes[index] = QRectF(QPointF(verdictLeft, middle - radius), QSizeF(of.verdict, 2 * radius));
        }
        const QRectF band(area.left(), top, area.width(), height);
        m_bands[index++] = band;
        if (second) {
            const bool drawn = bars.back().shape.scaled && row.spine->second;
            const QPointF centre(bar.left() + (row.spine->second.value_or(0.0) + 1.0) / 2.0 * bar.width(), middle);
            m_shapes[index] = drawn ? QRectF(centre - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius))
                                    : QRectF(QPointF(secondLeft, middle - radius), QSizeF(std::max(of.second, radius), 2 * radius));
            m_bands[index++] = band;
        }
        top += height;
    }
    auto *item = new SpineItem(m_theme, std::move(bars));
    item->setZValue(-1);
    adopt(item);
}

int SpinePlot::nearest(QPointF position) const
{
    // Of two councils in a row the one whose mark is nearer.
    int found = -1;
    for (std::size_t i = 0; i < m_bands.size(); ++i) {
        const auto away = [&](int index) { return std::abs(markShape(index).center().x() - position.x()); };
        const int index = static_cast<int>(i);
        if (m_bands[i].contains(position) && (found < 0 || away(index) < away(found)))
            found = index;
    }
    return found;
}

} // namespace careatlas

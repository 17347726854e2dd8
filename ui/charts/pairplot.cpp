// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/pairplot.h"

#include "core/domain/format.h"
#include "ui/charts/pairchart.h"
#include "ui/charts/textblock.h"
#include "ui/charts/verdictshape.h"

#include <QFontMetricsF>
#include <QGraphicsItem>
#include <QPainter>

#include <cmath>
#include <functional>

namespace careatlas {

namespace {

constexpr double gap = 16.0;
constexpr double stackedRows = 1.4; ///< of the difference beneath the values

/// What a panel paints without words.
class PanelItem : public QGraphicsItem {
public:
    using Paint = std::function<void(QPainter &, const QRectF &, const ChartSpec &, const Theme &)>;
    PanelItem(const QRectF &area, const ChartSpec &spec, const Theme &theme, Paint paint) : m_area(area), m_spec(spec), m_theme(theme), m_paint(std::move(paint)) {}
    QRectF boundingRect() const override { return m_area.adjusted(-8, -8, 8, 8); }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override { m_paint(*painter, m_area, m_spec, m_theme); }

private:
    QRectF m_area;
    const ChartSpec &m_spec;
    const Theme &m_theme;
    Paint m_paint;
};

/// A tick of the difference's axis; of a ratio "1/4", "1", "4".
QString differenceTick(double value, const ChartSpec &spec)
{
    if (!spec.ratio)
        return tickText(value, spec.across);
    return value < 0.0 ? QStringLiteral("1/%1").arg(std::exp2(-value)) : formatExact(std::exp2(value));
}

} // namespace

PairPlot::PairPlot(const ChartSpec &spec, const Theme &theme, const PlotFonts &fonts, QGraphicsScene &scene)
    : ChartPlot(spec, theme, fonts, scene), m_bands(m_marks.size())
{
}

bool PairPlot::beside(double width) const
{
    return width >= QFontMetricsF(m_fonts.text).averageCharWidth() * 78;
}

double PairPlot::rowHeight() const
{
    return std::ceil(QFontMetricsF(m_fonts.strong).height() * 1.7);
}

double PairPlot::titleHeight() const
{
    return std::ceil(QFontMetricsF(m_fonts.small).height()) + 6;
}

double PairPlot::footHeight() const
{
    return std::ceil(QFontMetricsF(m_fonts.small).height()) + 6;
}

double PairPlot::namesWidth(double width) const
{
    const QFontMetricsF strong(m_fonts.strong), text(m_fonts.text);
    double names = 0.0;
    double values = 0.0;
    for (std::size_t row = 0; row < 2 && row < m_spec.rows.size(); ++row) {
        names = std::max(names, text.horizontalAdvance(m_spec.rows[row].label));
        values = std::max(values, strong.horizontalAdvance(m_spec.rows[row].marks.front().barText));
    }
    return std::ceil(std::min(names + swatchWidth() + 8, width * 0.4) + values + gap);
}

/// Two lines beneath the difference.
double PairPlot::wordsHeight() const
{
    return std::ceil(QFontMetricsF(m_fonts.text).height()) * 2 + 6;
}

double PairPlot::heightFor(double width) const
{
    const double around = titleHeight() + footHeight();
    const double values = around + 2 * rowHeight();
    return beside(width) ? values + wordsHeight() : values + gap + around + stackedRows * rowHeight() + wordsHeight();
}

void PairPlot::place(const QRectF &area)
{
    if (m_spec.rows.size() < 3)
        return;
    const double values = titleHeight() + 2 * rowHeight() + footHeight();
    if (beside(area.width())) {
        const double left = std::floor((area.width() - 2 * gap) * 0.58);
        placeValues(QRectF(area.left(), area.top(), left, values));
        placeDifference(QRectF(area.left() + left + 2 * gap, area.top(), area.width() - left - 2 * gap, area.height()), 2.0);
    } else {
        placeValues(QRectF(area.left(), area.top(), area.width(), values));
        placeDifference(QRectF(area.left(), area.top() + values + gap, area.width(), area.height() - values - gap), stackedRows);
    }
}

void PairPlot::placeTicks(const ValueAxis &axis, const QRectF &panel, bool ofDifference)
{
    const auto text = [&](double value) { return ofDifference ? differenceTick(value, m_spec) : tickText(value, axis); };
    const QFontMetricsF metrics(m_fonts.small);
    const auto first = std::lround(std::ceil(axis.minimum / axis.step - 1e-9));
    const auto last = std::lround(std::floor(axis.maximum / axis.step + 1e-9));
    double widest = 0.0;
    for (auto i = first; i <= last; ++i)
        widest = std::max(widest, metrics.horizontalAdvance(text(static_cast<double>(i) * axis.step)));
    const double pitch = panel.width() * axis.step / (axis.maximum - axis.minimum);
    const long every = std::max(1L, std::lround(std::ceil((widest + 6) / std::max(pitch, 0.1))));
    for (auto i = first; i <= last; ++i) {
        if ((i - (first <= 0 && last >= 0 ? 0 : first)) % every != 0)
            continue;
        const double value = static_cast<double>(i) * axis.step;
        const QString named = text(value);
        const double x = panel.left() + (value - axis.minimum) / (axis.maximum - axis.minimum) * panel.width();
        addText(named, m_fonts.small, m_theme.quietText, QPointF(x - metrics.horizontalAdvance(named) / 2, panel.bottom() + 3));
    }
}

void PairPlot::placeValues(const QRectF &area)
{
    const QFontMetricsF small(m_fonts.small), strong(m_fonts.strong), text(m_fonts.text);
    const double names = namesWidth(area.width());
    const double endTick = small.horizontalAdvance(tickText(m_spec.axis.maximum, m_spec.axis)) / 2 + 1;
    const QRectF panel(area.left() + names + gap, area.top() + titleHeight(), std::max(30.0, area.width() - names - gap - endTick), 2 * rowHeight());
    const TextBlock title = TextBlock::wrapped(m_spec.axis.label, m_fonts.small, area.width(), 1);
    const double titleLeft = std::max(area.left(), std::min(panel.left(), area.right() - title.size.width()));
    addText(title.lines.join(QLatin1Char('\n')), m_fonts.small, m_theme.quietText, QPointF(titleLeft, area.top()));
    setPlotArea(panel);
    for (std::size_t row = 0; row < 2; ++row) {
        const ChartMark &mark = m_spec.rows[row].marks.front();
        const double y = panel.top() + panel.height() * (row == 0 ? 0.28 : 0.72);
        const double valueWidth = strong.horizontalAdvance(mark.barText);
        const double nameWidth = names - gap - valueWidth - swatchWidth() - 8;
        addSwatch(mark.style, QPointF(area.left(), y));
        const QString name = text.elidedText(m_spec.rows[row].label, Qt::ElideRight, std::max(nameWidth, 10.0));
        addText(name, m_fonts.text, m_theme.text, QPointF(area.left() + swatchWidth() + 8, y - text.height() / 2));
        addText(mark.barText, m_fonts.strong, m_theme.text, QPointF(area.left() + names - valueWidth, y - strong.height() / 2));
        m_bands[row] = QRectF(area.left(), panel.top() + (row == 0 ? 0.0 : panel.height() / 2), area.width(), panel.height() / 2);
        if (mark.value) {
            const double reach = pairMarker(panel);
            const double x = panel.left() + (*mark.value - m_spec.axis.minimum) / (m_spec.axis.maximum - m_spec.axis.minimum) * panel.width();
            m_shapes[row] = QRectF(x - reach, y - reach, 2 * reach, 2 * reach);
        } else {
            const TextBlock state = TextBlock::wrapped(mark.stateText, m_fonts.small, panel.width(), 1);
            addText(state.lines.join(QLatin1Char('\n')), m_fonts.small, m_theme.quietText, QPointF(panel.left() + 4, y - state.size.height() / 2));
            m_shapes[row] = QRectF(QPointF(panel.left() + 4, y - state.size.height() / 2), state.size);
        }
    }
    if (m_spec.rows[0].marks.front().value || m_spec.rows[1].marks.front().value) {
        placeTicks(m_spec.axis, panel, false);
        adopt(new PanelItem(panel, m_spec, m_theme, paintPairValues));
    }
}

void PairPlot::placeDifference(const QRectF &area, double rows)
{
    const QFontMetricsF small(m_fonts.small), text(m_fonts.text);
    const ChartMark &mark = m_spec.rows[2].marks.front();
    m_bands[2] = area;
    const double margin = small.horizontalAdvance(differenceTick(m_spec.across.minimum, m_spec)) / 2 + 2;
    const QRectF panel(area.left() + margin, area.top() + titleHeight(), std::max(30.0, area.width() - 2 * margin), rowHeight() * rows);
    const TextBlock title = TextBlock::wrapped(m_spec.across.label, m_fonts.small, area.width(), 1);
    addText(title.lines.join(QLatin1Char('\n')), m_fonts.small, m_theme.quietText, area.topLeft());
    if (!mark.value) {
        const TextBlock state = TextBlock::wrapped(mark.stateText, m_fonts.text, area.width(), 3);
        const QPointF at(area.left(), panel.top() + 4);
        addText(state.lines.join(QLatin1Char('\n')), m_fonts.text, m_theme.quietText, at);
        m_shapes[2] = QRectF(at, state.size);
        return;
    }
    placeTicks(m_spec.across, panel, true);
    adopt(new PanelItem(panel, m_spec, m_theme, paintPairDifference));
    const double x = placedDifference(*mark.value, m_spec, panel);
    const double reach = pairMarker(panel) + 1;
    m_shapes[2] = QRectF(x - reach, panel.center().y() - reach, 2 * reach, 2 * reach);
    const QString words = mark.verdict == Verdict::NotCompared ? QStringLiteral("%1: %2").arg(mark.valueText, mark.stateText.isEmpty() ? verdictWord(mark.verdict) : mark.stateText)
                                                               : mark.verdictText;
    const TextBlock block = TextBlock::wrapped(words, m_fonts.text, area.width(), 2);
    addText(block.lines.join(QLatin1Char('\n')), m_fonts.text, mark.verdict == Verdict::NotCompared ? m_theme.quietText : m_theme.text,
            QPointF(area.left(), panel.bottom() + footHeight() + 2));
}

int PairPlot::nearest(QPointF position) const
{
    for (std::size_t i = 0; i < m_bands.size(); ++i)
        if (m_bands[i].contains(position))
            return static_cast<int>(i);
    return -1;
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/pairstrip.h"

#include "ui/charts/pairchart.h"
#include "ui/widgets/style.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace careatlas {

namespace {

constexpr std::size_t councils = 2;
constexpr std::size_t differenceRow = 2;

const ChartMark &markOf(const ChartSpec &spec, std::size_t row)
{
    return spec.rows[row].marks.front();
}

constexpr qsizetype shortText = 10;

/// The value, without a long unit, which the row says already; or in its place why there is none.
QString textOf(const ChartMark &mark)
{
    return !mark.value ? mark.stateText : mark.valueText.size() <= shortText ? mark.valueText : mark.barText;
}

int widthOf(const QString &words, const QFont &font)
{
    return static_cast<int>(std::ceil(QFontMetricsF(font).horizontalAdvance(words))) + 1;
}

} // namespace

PairStrip::PairStrip(Shows shows, QWidget *parent) : QWidget(parent), m_shows(shows)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PairStrip::setSpec(const ChartSpec &spec)
{
    m_spec = spec;
    update();
}

int PairStrip::lineHeight() const
{
    return fontMetrics().height() + gridStep;
}

QSize PairStrip::sizeHint() const
{
    return QSize(fontMetrics().averageCharWidth() * 40, 2 * lineHeight());
}

QSize PairStrip::minimumSizeHint() const
{
    return QSize(fontMetrics().averageCharWidth() * 16, 2 * lineHeight());
}

void PairStrip::paintEvent(QPaintEvent *)
{
    if (m_spec.rows.size() <= differenceRow)
        return;
    QPainter painter(this);
    if (m_shows == Shows::Values)
        paintValues(painter);
    else
        paintDifference(painter);
}

void PairStrip::paintValues(QPainter &painter) const
{
    const Theme &theme = themeOf(this);
    const QFont strong = scaledFont(1.0, QFont::DemiBold);
    int names = 0;
    int values = 0;
    for (std::size_t row = 0; row < councils; ++row) {
        names = std::max(names, widthOf(m_spec.rows[row].label, font()));
        values = std::max(values, widthOf(textOf(markOf(m_spec, row)), markOf(m_spec, row).value ? strong : font()));
    }
    names = std::min(names, width() * 9 / 20);
    values = std::min(values, width() / 2);
    const int left = names + 2 * gridStep;
    const QRectF plot(left, 0, std::max(0, width() - left - values - 2 * gridStep), height());
    for (std::size_t row = 0; row < councils; ++row) {
        const ChartMark &mark = markOf(m_spec, row);
        const int top = static_cast<int>(row) * lineHeight();
        const QRect name(0, top, names, lineHeight());
        const QRect value(width() - values, top, values, lineHeight());
        painter.setFont(font());
        painter.setPen(theme.text);
        painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter, fontMetrics().elidedText(m_spec.rows[row].label, Qt::ElideRight, names));
        painter.setFont(mark.value ? strong : font());
        painter.setPen(mark.value ? theme.text : theme.quietText);
        painter.drawText(value, Qt::AlignRight | Qt::AlignVCenter, QFontMetrics(painter.font()).elidedText(textOf(mark), Qt::ElideRight, values));
    }
    paintPairValues(painter, plot, m_spec, theme);
}

void PairStrip::paintDifference(QPainter &painter) const
{
    const ChartMark &mark = markOf(m_spec, differenceRow);
    if (!mark.value)
        return;
    const Theme &theme = themeOf(this);
    painter.setPen(theme.text);
    const QRect words(0, 0, width(), lineHeight());
    painter.setFont(scaledFont(1.0, QFont::DemiBold));
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, mark.valueText);
    const int used = QFontMetrics(painter.font()).horizontalAdvance(mark.valueText) + gridStep;
    painter.setFont(scaledFont(0.85));
    painter.setPen(theme.quietText);
    const QString beside = mark.intervalText.isEmpty() ? tr("not tested") : mark.intervalText;
    painter.drawText(words.adjusted(used, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(painter.font()).elidedText(beside, Qt::ElideRight, words.width() - used));
    paintPairDifference(painter, QRectF(0, lineHeight(), width(), lineHeight()), m_spec, theme);
}

} // namespace careatlas

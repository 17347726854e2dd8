// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/chartpage.h"

#include "ui/charts/chartplot.h"
#include "ui/charts/textblock.h"

#include <QGraphicsSimpleTextItem>
#include <QPainter>

#include <cmath>

namespace careatlas {

namespace {

constexpr double margin = 18.0;

/// Sizes that read well on a printed page, whatever the desktop's own.
QFont pageFont(int pixels, QFont::Weight weight = QFont::Normal)
{
    QFont font = scaledFont(1.0, weight);
    font.setPixelSize(pixels);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QStringList footer(const ChartSpec &spec)
{
    QStringList lines;
    if (!spec.notes.isEmpty())
        lines << spec.notes.join(QLatin1Char(' '));
    for (const BreakRule &rule : spec.breaks) // on paper nothing can be pointed at
        lines << QStringLiteral("Dashed line %1: %2").arg(rule.where, rule.explanation);
    if (!spec.source.isEmpty())
        lines << spec.source + QLatin1Char('.');
    QStringList last;
    if (!spec.licence.isEmpty())
        last << QStringLiteral("Licence: %1.").arg(spec.licence);
    last << QStringLiteral("Made with Care Atlas %1.").arg(QStringLiteral(CAREATLAS_VERSION));
    lines << last.join(QLatin1Char(' '));
    return lines;
}

} // namespace

ChartPage::ChartPage(const ChartSpec &spec, Theme::Kind kind, QSizeF millimetres)
{
    const Theme &theme = Theme::of(kind);
    const double width = millimetres.width() / 25.4 * 96.0;
    double height = millimetres.height() / 25.4 * 96.0;
    const double inner = width - 2 * margin;
    m_size.setWidth(width);

    double top = margin - 4;
    top = addText(spec.title, pageFont(16, QFont::DemiBold), theme.text, top) + 2;
    top = addText(spec.subtitle, pageFont(12), theme.quietText, top) + 12;

    const QFont small = pageFont(9);
    std::vector<TextBlock> foot;
    double footHeight = 0.0;
    for (const QString &line : footer(spec)) {
        foot.push_back(TextBlock::wrapped(line, small, inner));
        footHeight += foot.back().size.height();
    }

    const PlotFonts fonts{pageFont(12), pageFont(12, QFont::DemiBold), pageFont(11)};
    m_plot = ChartPlot::make(spec, theme, fonts, m_scene);
    const double wanted = m_plot->heightFor(inner);
    const double below = 14 + footHeight + margin - 4;
    const double least = spec.isOverTime() ? 100.0 : wanted; // lines can be drawn lower, rows cannot
    height = std::max(height, std::ceil(top + least + below));
    // Bars grow a little into a page with room, but four rows are not stretched over all of it.
    const double room = height - top - below;
    const double chart = spec.isOverTime() ? room : std::min(room, wanted * 1.5);
    m_plot->layout(QRectF(margin, top, inner, chart));

    double y = height - margin + 4 - footHeight;
    m_scene.addLine(QLineF(margin, y - 6, width - margin, y - 6), QPen(theme.border, 0.75));
    for (const TextBlock &block : foot)
        y = addText(block.lines.join(QLatin1Char('\n')), small, theme.quietText, y);
    m_size.setHeight(height);
    m_scene.setSceneRect(QRectF(QPointF(0, 0), m_size));
    m_scene.setBackgroundBrush(theme.card);
}

ChartPage::~ChartPage()
{
    m_plot.reset();
}

double ChartPage::addText(const QString &text, const QFont &font, const QColor &colour, double y)
{
    const bool broken = text.contains(QLatin1Char('\n'));
    const TextBlock block = TextBlock::wrapped(text, font, m_size.width() - 2 * margin);
    auto *item = new QGraphicsSimpleTextItem(broken ? text : block.lines.join(QLatin1Char('\n')));
    item->setFont(font);
    item->setBrush(colour);
    item->setPos(margin, y);
    m_scene.addItem(item);
    const qsizetype lines = broken ? text.count(QLatin1Char('\n')) + 1 : block.lines.size();
    return y + block.lineHeight() * static_cast<double>(lines);
}

void ChartPage::paint(QPainter &painter, const QRectF &target)
{
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    m_scene.render(&painter, target, m_scene.sceneRect(), Qt::IgnoreAspectRatio);
}

QStringList ChartPage::texts() const
{
    QStringList all;
    for (const QGraphicsItem *item : m_scene.items(Qt::AscendingOrder))
        if (const auto *text = dynamic_cast<const QGraphicsSimpleTextItem *>(item))
            all << QString(text->text()).replace(QLatin1Char('\n'), QLatin1Char(' '));
    return all;
}

} // namespace careatlas

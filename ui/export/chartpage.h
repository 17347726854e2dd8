// SPDX-License-Identifier: GPL-3.0-or-later
// ChartPage: one chart set as a page of its own: heading, chart, footer, in a scene of 1/96 inch units that
// PNG, SVG and PDF are all painted from.
#pragma once

#include "ui/charts/theme.h"

#include <QGraphicsScene>

#include <memory>

class QPainter;

namespace careatlas {

class ChartPlot;

class ChartPage {
public:
    /// `spec` outlives the page.
    ChartPage(const ChartSpec &spec, Theme::Kind theme, QSizeF millimetres);
    ~ChartPage();

    /// In 1/96 inch; higher than asked for where the chart needs it.
    QSizeF size() const { return m_size; }
    void paint(QPainter &painter, const QRectF &target);
    /// Every word on the page, for tests and for the description in a file.
    QStringList texts() const;

private:
    double addText(const QString &text, const QFont &font, const QColor &colour, double y);

    QGraphicsScene m_scene;
    std::unique_ptr<ChartPlot> m_plot;
    QSizeF m_size;
};

} // namespace careatlas

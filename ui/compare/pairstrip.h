// SPDX-License-Identifier: GPL-3.0-or-later
// PairStrip: a pair's chart in the two lines that a long list has room for: the values of both councils on one axis, or their
// difference about the line of none. It is painted and no more; the chart that answers the pointer stands in the opened row.
#pragma once

#include "ui/charts/chartspec.h"

#include <QWidget>

namespace careatlas {

class PairStrip : public QWidget {
    Q_OBJECT
public:
    enum class Shows { Values, Difference };

    explicit PairStrip(Shows shows, QWidget *parent = nullptr);

    /// A spec that pairChart() made.
    void setSpec(const ChartSpec &spec);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintValues(QPainter &painter) const;
    void paintDifference(QPainter &painter) const;
    int lineHeight() const;

    const Shows m_shows;
    ChartSpec m_spec;
};

} // namespace careatlas

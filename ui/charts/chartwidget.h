// SPDX-License-Identifier: GPL-3.0-or-later
// ChartWidget: shows a ChartSpec and answers the pointer and the keyboard: the nearest mark opens a callout
// that says everything about it. A graphics view over ChartPlot, which owns all Qt Charts types.
#pragma once

#include "ui/charts/theme.h"

#include <QGraphicsView>

#include <memory>

namespace careatlas {

class CalloutItem;
class ChartPlot;

class ChartWidget : public QGraphicsView {
    Q_OBJECT
public:
    explicit ChartWidget(QWidget *parent = nullptr);
    ~ChartWidget() override;

    void setSpec(const ChartSpec &spec);
    const ChartSpec &spec() const { return m_spec; }
    void setTheme(Theme::Kind kind);

    /// Rings the mark with this key, as when the other council's chart is pointed at; empty for none. Emits nothing.
    void setLinkedKey(const QString &key);

    /// Rings the marks of this area quietly, as when another view of the same councils is pointed at; empty for none. Emits nothing.
    void setLinkedArea(const AreaCode &area);

    /// The mark whose callout is open, or null.
    const ChartMark *currentMark() const;
    /// Opens the callout of marks()[index] as the keyboard would; -1 closes it.
    void setCurrentIndex(int index);
    int currentIndex() const { return m_current; }
    bool isPinned() const { return m_pinned; }

    /// In viewport pixels: the callout when open, and the shape of marks()[index]. For tests and for accessibility.
    QRect calloutRect() const;
    QString calloutText() const;
    QRect markRect(int index) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    /// `words` is one line that says what the mark says; both empty when the pointer has left.
    void markHovered(const QString &key, const QString &words);
    /// Clicked, or Enter on the mark.
    void markActivated(const QString &key);
    /// The area of the mark that is pointed at or walked to; empty when that is left or is nobody's alone.
    void areaHovered(const careatlas::AreaCode &area);
    /// Clicked, or Enter on a mark of this area.
    void areaActivated(const careatlas::AreaCode &area);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void pointerLeft();
    void rebuild();
    void relayout();
    void showMark(int index);
    int neighbourAcross(int direction) const;
    std::vector<int> linkedMarks() const;
    void activate(const ChartMark &mark);

    ChartSpec m_spec;
    Theme::Kind m_theme = Theme::Kind::Light;
    QString m_linkedKey;
    AreaCode m_linkedArea;
    AreaCode m_hoveredArea;
    std::unique_ptr<QGraphicsScene> m_scene;
    std::unique_ptr<ChartPlot> m_plot;
    bool m_placed = false; ///< the plot, at the size of the view
    CalloutItem *m_callout = nullptr;
    int m_current = -1;
    bool m_pinned = false;
};

} // namespace careatlas

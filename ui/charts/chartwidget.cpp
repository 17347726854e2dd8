// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartwidget.h"

#include "ui/charts/calloutitem.h"
#include "ui/charts/chartaccessible.h"
#include "ui/charts/chartplot.h"

#include <QAccessible>
#include <QGraphicsScene>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <cmath>
#include <utility>

namespace careatlas {

namespace {

constexpr double edge = 4.0; ///< room for the focus ring

PlotFonts screenFonts()
{
    return {scaledFont(0.92), scaledFont(0.92, QFont::DemiBold), scaledFont(0.85)};
}

} // namespace

ChartWidget::ChartWidget(QWidget *parent) : QGraphicsView(parent), m_scene(std::make_unique<QGraphicsScene>())
{
    installChartAccessibility();
    setScene(m_scene.get());
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setRenderHint(QPainter::Antialiasing);
    setInteractive(false);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_scene->setItemIndexMethod(QGraphicsScene::NoIndex);
    m_callout = new CalloutItem;
    m_scene->addItem(m_callout);
    setTheme(Theme::Kind::Light);
}

ChartWidget::~ChartWidget()
{
    m_plot.reset();
}

void ChartWidget::setSpec(const ChartSpec &spec)
{
    if (spec == m_spec && m_plot)
        return;
    showMark(-1);
    if (!std::exchange(m_hoveredArea, AreaCode()).isEmpty())
        Q_EMIT areaHovered(AreaCode());
    m_pinned = false;
    m_placed = false;
    m_plot.reset(); // it points into m_spec
    m_spec = spec;
    setAccessibleName(spec.subtitle.isEmpty() ? spec.title : QStringLiteral("%1. %2").arg(spec.title, spec.subtitle));
    QStringList description = spec.notes;
    for (const BreakRule &rule : spec.breaks)
        description << rule.explanation;
    setAccessibleDescription(description.join(QLatin1Char(' ')));
    rebuild();
    updateGeometry();
}

void ChartWidget::setTheme(Theme::Kind kind)
{
    m_theme = kind;
    setBackgroundBrush(Theme::of(kind).card);
    m_callout->setTheme(Theme::of(kind));
    if (m_plot)
        rebuild();
}

void ChartWidget::setLinkedKey(const QString &key)
{
    m_linkedKey = key;
    showMark(m_current);
}

void ChartWidget::setLinkedArea(const AreaCode &area)
{
    m_linkedArea = area;
    showMark(m_current);
}

/// The marks that another view points at: of a line over time its last point alone.
std::vector<int> ChartWidget::linkedMarks() const
{
    std::vector<int> linked;
    const auto marks = m_spec.marks();
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const bool byKey = !m_linkedKey.isEmpty() && marks[i]->key == m_linkedKey;
        const bool byArea = !m_linkedArea.isEmpty() && marks[i]->area == m_linkedArea;
        if (byArea && m_spec.isOverTime() && !linked.empty())
            linked.clear();
        if (byKey || byArea)
            linked.push_back(static_cast<int>(i));
    }
    return linked;
}

void ChartWidget::rebuild()
{
    m_plot.reset();
    m_plot = ChartPlot::make(m_spec, Theme::of(m_theme), screenFonts(), *m_scene);
    m_placed = false;
    // Before it is shown it has not the size that it will have.
    if (isVisible())
        relayout();
}

void ChartWidget::relayout()
{
    if (!m_plot)
        return;
    const QRectF area(QPointF(0, 0), QSizeF(viewport()->size()));
    m_scene->setSceneRect(area);
    m_plot->layout(area.adjusted(edge, edge, -edge, -edge));
    m_placed = true;
    showMark(m_current);
}

int ChartWidget::heightForWidth(int width) const
{
    if (!m_plot)
        return 0;
    double height = m_plot->heightFor(width - 2 * edge) + 2 * edge;
    // Room for the callout above or below whichever bar it speaks of.
    height = std::max(height, 2 * CalloutItem::flatSize().height() + 44.0);
    return static_cast<int>(std::ceil(height));
}

QSize ChartWidget::sizeHint() const
{
    const int width = std::max(320, QFontMetrics(scaledFont(1.0)).averageCharWidth() * 70);
    return {width, heightForWidth(width)};
}

QSize ChartWidget::minimumSizeHint() const
{
    const int width = QFontMetrics(scaledFont(1.0)).averageCharWidth() * 36;
    return {width, heightForWidth(width)};
}

const ChartMark *ChartWidget::currentMark() const
{
    return m_current < 0 ? nullptr : m_spec.marks()[static_cast<std::size_t>(m_current)];
}

void ChartWidget::setCurrentIndex(int index)
{
    const int count = m_plot ? m_plot->markCount() : 0;
    const int before = m_current;
    showMark(index < 0 || index >= count ? -1 : index);
    if (m_current == before)
        return;
    const ChartMark *mark = currentMark();
    const AreaCode area = mark ? mark->area : AreaCode();
    const bool elsewhere = area != m_hoveredArea;
    m_hoveredArea = area;
    Q_EMIT markHovered(mark ? mark->key : QString(), mark ? mark->words() : QString());
    if (elsewhere)
        Q_EMIT areaHovered(area);
    if (mark && hasFocus() && QAccessible::isActive()) {
        QAccessibleEvent focus(this, QAccessible::Focus);
        focus.setChild(m_current);
        QAccessible::updateAccessibility(&focus);
    }
}

void ChartWidget::showMark(int index)
{
    m_current = index;
    if (!m_placed)
        return;
    const auto marks = m_spec.marks();
    m_plot->ring(index, linkedMarks());
    if (index < 0) {
        m_callout->close();
        return;
    }
    m_callout->setPinned(m_pinned);
    // A page that is scrolled may show a part of the chart only: the callout stays in that part where it has room.
    const QRectF seen = mapToScene(viewport()->visibleRegion().boundingRect()).boundingRect() & sceneRect();
    const bool room = seen.height() > CalloutItem::flatSize().height() + 44.0 && seen.intersects(m_plot->markShape(index));
    m_callout->open(CalloutText::of(*marks[static_cast<std::size_t>(index)]), m_plot->markShape(index), m_plot->anchor(index),
                    room ? seen : sceneRect(), m_plot->markShapes());
}

QRect ChartWidget::calloutRect() const
{
    return m_callout->isVisible() ? mapFromScene(m_callout->box()).boundingRect() : QRect();
}

QString ChartWidget::calloutText() const
{
    return m_callout->text().plain();
}

QRect ChartWidget::markRect(int index) const
{
    if (!m_plot || index < 0 || index >= m_plot->markCount())
        return {};
    return mapFromScene(m_plot->markShape(index)).boundingRect();
}

bool ChartWidget::event(QEvent *event)
{
    // Escape unpins first; only then may it close what the chart is in.
    if (event->type() == QEvent::ShortcutOverride && m_current >= 0
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QGraphicsView::event(event);
}

void ChartWidget::changeEvent(QEvent *event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange) {
        if (m_plot)
            rebuild();
        updateGeometry();
    }
}

void ChartWidget::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    relayout();
}

void ChartWidget::showEvent(QShowEvent *event)
{
    QGraphicsView::showEvent(event);
    if (!m_placed)
        relayout();
}

void ChartWidget::mouseMoveEvent(QMouseEvent *event)
{
    event->accept();
    if (m_pinned || !m_plot)
        return;
    const QPointF position = mapToScene(event->position().toPoint());
    const int index = m_plot->nearest(position);
    const BreakRule *rule = m_plot->ruleAt(position);
    const bool onMark = index >= 0 && m_plot->markShape(index).adjusted(-4, -4, 4, 4).contains(position);
    if (rule && !onMark) {
        setCurrentIndex(-1);
        const QRectF line(position.x() - 1, position.y() - 6, 2, 12);
        m_callout->open(CalloutText::of(*rule), line, line.center(), sceneRect());
        Q_EMIT markHovered(QString(), rule->explanation);
    } else if (index != m_current || (index < 0 && m_callout->isVisible())) {
        if (index < 0 && m_current < 0)
            Q_EMIT markHovered(QString(), QString());
        m_callout->setVisible(index >= 0 && m_callout->isVisible());
        setCurrentIndex(index);
    }
}

void ChartWidget::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_plot) {
        QGraphicsView::mousePressEvent(event);
        return;
    }
    event->accept();
    m_pinned = false;
    setCurrentIndex(m_plot->nearest(mapToScene(event->position().toPoint())));
    if (const ChartMark *mark = currentMark())
        activate(*mark);
}

void ChartWidget::activate(const ChartMark &mark)
{
    const QString key = mark.key; // what it starts may give this chart another spec
    const AreaCode area = mark.area;
    Q_EMIT markActivated(key);
    if (!area.isEmpty())
        Q_EMIT areaActivated(area);
}

bool ChartWidget::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        pointerLeft();
    return QGraphicsView::viewportEvent(event);
}

void ChartWidget::pointerLeft()
{
    if (m_pinned)
        return;
    const bool wasRule = m_current < 0 && m_callout->isVisible();
    setCurrentIndex(-1);
    if (wasRule) {
        m_callout->close();
        Q_EMIT markHovered(QString(), QString());
    }
}

void ChartWidget::focusInEvent(QFocusEvent *event)
{
    QGraphicsView::focusInEvent(event);
    viewport()->update();
}

void ChartWidget::focusOutEvent(QFocusEvent *event)
{
    QGraphicsView::focusOutEvent(event);
    if (!m_pinned && !underMouse())
        setCurrentIndex(-1);
    viewport()->update();
}

void ChartWidget::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the page scrolls, the chart never
}

void ChartWidget::paintEvent(QPaintEvent *event)
{
    QGraphicsView::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::of(m_theme).accent, 2.0));
    painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1), 4, 4);
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/explore/chartpane.h"

#include "ui/charts/chartwidget.h"
#include "ui/exportmenu.h"
#include "ui/report/statepanel.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/style.h"
#include "ui/widgets/textlabel.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace careatlas {

/// Gives the chart the height that its pane has room for: a layout would insist on the chart's natural one.
class ChartHolder : public QWidget {
public:
    explicit ChartHolder(ChartWidget *chart) : m_chart(chart)
    {
        chart->setParent(this);
        setBackgroundRole(QPalette::Base); // as the card's
    }

    void setRoom(ChartPane::Room room, int fewestLines)
    {
        m_room = room;
        m_fewestLines = fewestLines;
        QSizePolicy policy(QSizePolicy::Expanding, hasHeightForWidth() ? QSizePolicy::Preferred : QSizePolicy::Expanding);
        policy.setHeightForWidth(hasHeightForWidth());
        setSizePolicy(policy);
        refit();
    }

    /// The chart, its room or its width has become another.
    void refit()
    {
        m_natural = m_chart->heightForWidth(std::max(width(), fewestWidth()));
        const bool follows = hasHeightForWidth() || m_room == ChartPane::Room::Lower;
        m_chart->resize(width(), follows ? std::min(height(), m_natural) : height());
        updateGeometry();
    }

    bool hasHeightForWidth() const override { return m_room == ChartPane::Room::Natural || m_room == ChartPane::Room::Scrolled; }
    int heightForWidth(int width) const override { return m_chart->heightForWidth(width); }
    /// As its kind has it, at the width that there is.
    int natural() const { return m_natural; }
    QSize sizeHint() const override
    {
        // A strip keeps most of its height: the names over its dots do not shrink.
        const int lower = std::min(std::max(fewestHeight(), m_natural * 3 / 4), m_natural);
        return {fewestWidth(), hasHeightForWidth() ? m_natural : m_room == ChartPane::Room::Lower ? lower : fewestHeight()};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void resizeEvent(QResizeEvent *) override { refit(); }

private:
    int fewestWidth() const { return fontMetrics().averageCharWidth() * 24; }
    int fewestHeight() const { return fontMetrics().height() * m_fewestLines; }

    ChartWidget *m_chart;
    ChartPane::Room m_room = ChartPane::Room::Natural;
    int m_fewestLines = 0;
    int m_natural = 0;
};

ChartPane::ChartPane(const QString &title, QWidget *parent)
    : Panel(Kind::Card, parent),
      m_head(new QHBoxLayout),
      m_label(new TextLabel(1.0, QFont::DemiBold)),
      m_column(new QVBoxLayout(this)),
      m_more(new BareButton),
      m_state(new StatePanel),
      m_scroll(new QScrollArea),
      m_chart(new ChartWidget),
      m_notes(new TextLabel(0.85, QFont::Normal, TextLabel::Tone::Quiet))
{
    setAccessibleName(title);
    m_label->setText(title);

    addExportMenu(m_more, [this](ExportAction action) { Q_EMIT actionAsked(action); });
    m_more->setToolTip(tr("Save or copy"));
    m_more->setAccessibleName(tr("Save or copy: %1").arg(title));
    m_head->setSpacing(gridStep);
    m_head->addWidget(m_label, 1);
    m_head->addWidget(m_more, 0, Qt::AlignTop);

    m_holder = new ChartHolder(m_chart);
    dress(m_scroll->verticalScrollBar(), Dress::ScrollBar);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus); // the chart has it, and walks its marks
    m_scroll->viewport()->setBackgroundRole(QPalette::Base);
    m_scroll->hide();
    m_notes->setSelectable();
    m_state->hide();

    m_column->setContentsMargins(2 * gridStep, gridStep, 2 * gridStep, gridStep);
    m_column->setSpacing(gridStep);
    m_column->addLayout(m_head);
    m_column->addWidget(m_state);
    m_column->addWidget(m_scroll, 1);
    m_column->addWidget(m_holder, 1);
    m_column->addWidget(m_notes);
    m_column->addStretch(0); // below words that stand instead of a chart

    connect(m_chart, &ChartWidget::areaHovered, this, &ChartPane::areaHovered);
    connect(m_chart, &ChartWidget::areaActivated, this, &ChartPane::areaActivated);
    connect(m_chart, &ChartWidget::markHovered, this, [this](const QString &, const QString &words) {
        Q_EMIT hovered(words);
        // By keyboard a mark may lie outside of what is scrolled to.
        if (m_room == Room::Scrolled && m_chart->hasFocus() && m_chart->currentIndex() >= 0 && !m_chart->underMouse()) {
            const QRect mark = m_chart->markRect(m_chart->currentIndex());
            m_scroll->ensureVisible(mark.left(), mark.center().y(), 0, mark.height() + 4 * gridStep);
        }
    });
    setRoom(Room::Natural, 0);
}

void ChartPane::setTools(QWidget *tools)
{
    m_label->hide();
    m_head->insertWidget(0, tools, 1);
}

std::vector<QWidget *> ChartPane::stops() const
{
    return {m_more, m_chart};
}

void ChartPane::setRoom(Room room, int fewestLines)
{
    const bool scrolled = room == Room::Scrolled;
    if (scrolled && m_room != room) {
        m_scroll->setWidget(m_holder);
    } else if (!scrolled && m_room == Room::Scrolled) {
        m_column->insertWidget(m_column->indexOf(m_scroll) + 1, m_scroll->takeWidget(), 1);
        m_holder->setAutoFillBackground(false); // as the scroll area has set it
    }
    m_room = room;
    m_scroll->setMinimumHeight(fontMetrics().height() * fewestLines);
    m_holder->setRoom(room, fewestLines);
    fit();
    showPlace();
}

void ChartPane::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    fit();
}

void ChartPane::fit()
{
    const int around = m_column->totalMinimumSize().height() - m_holder->minimumSizeHint().height();
    setMaximumHeight(m_room == Room::Lower && m_nothing.isEmpty() ? around + m_holder->natural() : QWIDGETSIZE_MAX);
}

void ChartPane::showPlace()
{
    const bool drawn = m_nothing.isEmpty() && !m_instead;
    m_scroll->setVisible(drawn && m_room == Room::Scrolled);
    m_holder->setVisible(drawn);
    m_column->setStretch(m_column->count() - 1, m_nothing.isEmpty() ? 0 : 1);
}

void ChartPane::setInstead(QWidget *widget)
{
    if (widget == m_instead)
        return;
    delete m_instead;
    m_instead = widget;
    if (widget) {
        m_column->insertWidget(2, widget, 1);
        widget->show(); // not at the next event: the page is laid out before
    }
    showPlace();
}

void ChartPane::showChart(const ChartSpec &spec, const QString &nothing)
{
    const bool drawn = spec.hasFigures();
    m_nothing = drawn ? QString() : spec.emptyText.isEmpty() ? nothing : spec.emptyText;
    m_state->setWords(tr("Nothing to draw"), m_nothing);
    m_state->setVisible(!drawn);
    m_more->setVisible(drawn);
    showPlace();
    m_notes->setText(drawn && !m_instead ? spec.notes.join(QLatin1Char(' ')) : QString());
    m_notes->setVisible(!m_notes->text().isEmpty());
    if (!drawn || m_instead)
        return;
    // Who walks the marks by keyboard stays where they are when a council is picked out.
    const AreaCode here = m_chart->hasFocus() && m_chart->currentMark() ? m_chart->currentMark()->area : AreaCode();
    m_chart->setSpec(spec);
    if (!here.isEmpty() && !m_chart->currentMark()) {
        const auto marks = spec.marks();
        for (std::size_t i = 0; i < marks.size(); ++i)
            if (marks[i]->area == here) {
                m_chart->setCurrentIndex(static_cast<int>(i));
                break;
            }
    }
    m_holder->refit();
    fit();
}

void ChartPane::setTheme(Theme::Kind kind)
{
    m_theme = kind;
    m_chart->setTheme(kind);
    m_state->setTheme(Theme::of(kind));
    m_more->setIcon(themedIcon(QStringLiteral("more"), Theme::of(kind).quietText));
}

void ChartPane::setLinkedArea(const AreaCode &area)
{
    if (m_nothing.isEmpty() && !m_instead)
        m_chart->setLinkedArea(area);
}

} // namespace careatlas

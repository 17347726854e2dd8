// SPDX-License-Identifier: GPL-3.0-or-later
// ChartPane: one of the Explore tab's linked charts with its title, its menu and its notes; where there is nothing to draw, the
// reason in words. It tells which council is pointed at and which is chosen, and rings the one that it is told of.
#pragma once

#include "core/domain/areacode.h"
#include "ui/page.h"
#include "ui/widgets/panel.h"

#include <vector>

class QHBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace careatlas {

class BareButton;
class ChartHolder;
class ChartWidget;
class StatePanel;
class TextLabel;

class ChartPane : public Panel {
    Q_OBJECT
public:
    /// How high the chart is: as its kind has it; the same, but lower where there is less room; the same under a scroll bar of its
    /// own; or all that there is.
    enum class Room { Natural, Lower, Scrolled, Fill };

    explicit ChartPane(const QString &title, QWidget *parent = nullptr);

    /// At the head instead of the title. Takes them.
    void setTools(QWidget *tools);
    /// Instead of the chart, as the table twin is; null for the chart. Takes it.
    void setInstead(QWidget *widget);

    /// `nothing` is said where the chart has no figures.
    void showChart(const ChartSpec &spec, const QString &nothing);
    /// At least so many lines of text high, unless its height is its kind's.
    void setRoom(Room room, int fewestLines);
    void setTheme(Theme::Kind kind);
    virtual void setLinkedArea(const AreaCode &area);

    ChartWidget *chart() const { return m_chart; }
    /// What Tab stops at, in order.
    virtual std::vector<QWidget *> stops() const;
    /// The reason for no chart; empty where there is one.
    const QString &stateText() const { return m_nothing; }
    QScrollArea *scroll() const { return m_scroll; }

Q_SIGNALS:
    void areaHovered(const careatlas::AreaCode &area);
    void areaActivated(const careatlas::AreaCode &area);
    void hovered(const QString &words);
    void actionAsked(careatlas::ExportAction action);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    void showPlace();

    Theme::Kind m_theme = Theme::Kind::Light;
    Room m_room = Room::Natural;
    QHBoxLayout *m_head;
    TextLabel *m_label;
    QVBoxLayout *m_column;
    BareButton *m_more;
    StatePanel *m_state;
    QScrollArea *m_scroll;
    ChartHolder *m_holder;
    ChartWidget *m_chart;
    QWidget *m_instead = nullptr;
    TextLabel *m_notes;
    QString m_nothing;
};

} // namespace careatlas

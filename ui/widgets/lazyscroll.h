// SPDX-License-Identifier: GPL-3.0-or-later
// LazyScroll: a scrolled column of rows, each of which is drawn only when it comes near the view, and again when what it
// shows has changed. A hundred charts then cost what the few in view cost.
#pragma once

#include "ui/widgets/panel.h"

#include <QScrollArea>
#include <QTimer>

#include <vector>

namespace careatlas {

/// A row of a LazyScroll. Until it is built it has about the height that it will have.
class LazyRow : public Panel {
    Q_OBJECT
public:
    using Panel::Panel;

    /// Draws what is to be seen.
    virtual void build() = 0;
    bool isBuilt() const { return m_built; }

protected:
    void setBuilt(bool built) { m_built = built; }

private:
    bool m_built = false;
};

class LazyScroll : public QScrollArea {
    Q_OBJECT
public:
    explicit LazyScroll(QWidget *parent = nullptr);

    /// All rows that can be in the column, in any order; those hidden are never built.
    void setRows(std::vector<LazyRow *> rows);
    const std::vector<LazyRow *> &rows() const { return m_rows; }

    /// Rows have come, gone, moved or changed: what is in view is drawn at the next turn, and settled() follows.
    void refresh();
    /// All in view is drawn.
    bool isSettled() const { return m_settled; }
    /// Scrolls to a widget of the column and keeps it at the head of the view while rows above it find their heights.
    void goTo(const QWidget *widget);
    /// Scrolls as little as brings a widget into view.
    void reveal(const QWidget *widget);
    /// The height over the top of the view that something covers, such as a sticky head.
    void setCovered(int height) { m_covered = height; }

Q_SIGNALS:
    void settled();

private:
    LazyRow *unbuilt(int from, int to) const;
    void buildNext();
    void buildAhead();
    void hold();

    std::vector<LazyRow *> m_rows;
    const QWidget *m_anchor = nullptr; ///< what was gone to, until the reader scrolls or the column lies still
    int m_covered = 0;
    bool m_settled = true;
    QTimer m_buildTimer;
    QTimer m_aheadTimer;
};

} // namespace careatlas

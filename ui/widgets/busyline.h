// SPDX-License-Identifier: GPL-3.0-or-later
// BusyLine: a thin line at the head of a view that shows, after 150 ms and without motion, that an answer
// is on its way. Answers that come sooner never make it appear.
#pragma once

#include "ui/widgets/panel.h"

#include <QTimer>

namespace careatlas {

class BusyLine : public Panel {
    Q_OBJECT
public:
    explicit BusyLine(QWidget *parent = nullptr);

    void start();
    void stop();
    bool isBusy() const { return m_busy; }

private:
    QTimer m_delay;
    bool m_busy = false;
};

} // namespace careatlas

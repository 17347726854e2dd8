// SPDX-License-Identifier: GPL-3.0-or-later
// StatusLine: the line at the foot of the window, in the colours of its theme.
#pragma once

#include <QStatusBar>

namespace careatlas {

class StatusLine : public QStatusBar {
    Q_OBJECT
public:
    using QStatusBar::QStatusBar;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace careatlas

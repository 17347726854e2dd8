// SPDX-License-Identifier: GPL-3.0-or-later
// PageRow: what stands across a page and is drawn only when it comes near the view: the cards of an indicator, a summary.
#pragma once

#include <QWidget>

namespace careatlas {

class PageRow : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Shows what it was given.
    virtual void build() = 0;
    virtual bool isBuilt() const = 0;
    /// Shows nothing, in about the room that it will take: until build(), what was shown is out of date.
    virtual void blank() = 0;
};

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// CheckBox: Qt's check box painted in the colours of its theme: the style's own box can hardly be seen in the dark one.
#pragma once

#include <QCheckBox>

namespace careatlas {

class CheckBox : public QCheckBox {
    Q_OBJECT
public:
    using QCheckBox::QCheckBox;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &position) const override { return rect().contains(position); }

private:
    int side() const;
};

} // namespace careatlas

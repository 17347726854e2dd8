// SPDX-License-Identifier: GPL-3.0-or-later
// ReadingLabel: running text that wraps at a line that reads well, however wide its place is, and asks for
// the height that this takes (a QLabel with a maximum width asks for that of its full width).
#pragma once

#include <QLabel>

namespace careatlas {

class ReadingLabel : public QLabel {
    Q_OBJECT
public:
    /// `scale` of the base size.
    explicit ReadingLabel(double scale, QWidget *parent = nullptr);

    int heightForWidth(int width) const override;
};

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// GroupHeading: the title of a group of cards in capitals, with a rule across the rest of the page.
#pragma once

#include <QWidget>

namespace careatlas {

class GroupHeading : public QWidget {
    Q_OBJECT
public:
    explicit GroupHeading(const QString &title, QWidget *parent = nullptr);
};

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// WelcomePage: what a reader sees before any council has been chosen: one thing to do, and the guide.
#pragma once

#include <QWidget>

namespace careatlas {

class WelcomePage : public QWidget {
    Q_OBJECT
public:
    WelcomePage(const QString &guideMarkdown, int councils, QWidget *parent = nullptr);

Q_SIGNALS:
    void chooseAsked();
};

} // namespace careatlas

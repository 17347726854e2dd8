// SPDX-License-Identifier: GPL-3.0-or-later
// StatePanel: stands where a figure is looked for and says in words why there is none and what would fill
// the place.
#pragma once

#include <QFrame>

class QLabel;

namespace careatlas {

struct Theme;

class StatePanel : public QFrame {
    Q_OBJECT
public:
    explicit StatePanel(QWidget *parent = nullptr);

    void setWords(const QString &title, const QString &text);
    void setTheme(const Theme &theme);

private:
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
};

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// StatePanel: stands where a figure is looked for and says in words why there is none and what would fill
// the place.
#pragma once

#include "ui/widgets/panel.h"

class QLabel;

namespace careatlas {

class TextLabel;
struct Theme;

class StatePanel : public Panel {
    Q_OBJECT
public:
    explicit StatePanel(QWidget *parent = nullptr);

    void setWords(const QString &title, const QString &text);
    void setTheme(const Theme &theme);

private:
    QLabel *m_icon;
    TextLabel *m_title;
    TextLabel *m_text;
};

} // namespace careatlas

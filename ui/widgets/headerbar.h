// SPDX-License-Identifier: GPL-3.0-or-later
// HeaderBar: the row at the head of the window: the two councils, what they are held against, the
// search for cards, the export and the main menu. It mirrors Selection and changes it.
#pragma once

#include "core/domain/arearegister.h"
#include "ui/charts/theme.h"

#include <QWidget>

class QAction;
class QMenu;

namespace careatlas {

class AreaPicker;
class BareButton;
class GroupShelf;
class SegmentedButtons;
class Selection;
class TextButton;

class HeaderBar : public QWidget {
    Q_OBJECT
public:
    /// What the header's buttons do.
    struct Commands {
        QAction *back;
        QAction *forward;
        QMenu *exportMenu;
        QMenu *mainMenu;
    };
    HeaderBar(const AreaRegister &areas, Selection &selection, GroupShelf &groups, const Commands &commands, QWidget *parent = nullptr);

    AreaPicker *councilPicker() const { return m_council; }
    AreaPicker *secondPicker() const { return m_second; }
    SegmentedButtons *comparators() const { return m_comparators; }
    QWidget *findButton() const;
    void setTheme(const Theme &theme);

Q_SIGNALS:
    void findAsked();

private:
    void mirror();
    void listGroups();
    void choose(const QString &key);

    const AreaRegister &m_areas;
    Selection &m_selection;
    GroupShelf &m_groups;
    BareButton *m_back;
    BareButton *m_forward;
    AreaPicker *m_council;
    AreaPicker *m_second;
    SegmentedButtons *m_comparators;
    BareButton *m_find;
    TextButton *m_export;
    BareButton *m_menu;
};

} // namespace careatlas

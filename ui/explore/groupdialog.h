// SPDX-License-Identifier: GPL-3.0-or-later
// GroupDialog: the reader's own groups of councils, to name, to fill and to delete. It stands beside the window, and what is
// changed is kept at once; a group that was deleted can be had back.
#pragma once

#include "core/domain/arearegister.h"
#include "core/domain/councilgroup.h"

#include <QDialog>

#include <vector>

class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace careatlas {

class GroupShelf;
class MessageBar;
class TextButton;
class TextLabel;

class GroupDialog : public QDialog {
    Q_OBJECT
public:
    /// Both outlive it.
    GroupDialog(GroupShelf &shelf, const AreaRegister &areas, QWidget *parent);

    /// Makes a group of these, shows it and lets its name be typed.
    void addGroup(const std::vector<AreaCode> &members);

    QListWidget *groups() const { return m_groups; }
    QLineEdit *name() const { return m_name; }
    QLineEdit *search() const { return m_search; }
    QListWidget *members() const { return m_members; }
    TextButton *newButton() const { return m_new; }
    TextButton *deleteButton() const { return m_delete; }
    MessageBar *messages() const { return m_messages; }

Q_SIGNALS:
    /// A group's key in GroupShelf.
    void made(const QString &key);
    void renamed(const QString &before, const QString &after);

private:
    int current() const;
    /// False, and a message, where the file cannot be written.
    bool keep(const std::vector<CouncilGroup> &groups);
    void showGroups(int current);
    void showCurrent();
    void showSearch();
    void rename();
    void remove();
    void takeMember(const QListWidgetItem *item);
    QString freeName() const;

    GroupShelf &m_shelf;
    const AreaRegister &m_areas;
    MessageBar *m_messages;
    QListWidget *m_groups;
    TextButton *m_new;
    TextButton *m_delete;
    QLineEdit *m_name;
    TextLabel *m_count;
    QLineEdit *m_search;
    QListWidget *m_members;
    bool m_filling = false; ///< the lists are being filled, by no one's choice
};

} // namespace careatlas

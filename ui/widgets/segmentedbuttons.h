// SPDX-License-Identifier: GPL-3.0-or-later
// SegmentedButtons: a few choices side by side of which one holds: the comparator, a card's charts. Those that would make the
// row too long stand in a menu at its end. Arrow keys move the choice, Tab passes the whole row.
#pragma once

#include <QWidget>

#include <utility>
#include <vector>

class QAbstractButton;
class QButtonGroup;
class QHBoxLayout;
class QMenu;

namespace careatlas {

class TextButton;

class SegmentedButtons : public QWidget {
    Q_OBJECT
public:
    /// `purpose` names the row for a screen reader: "Compare against". Inside a card it is `compact`.
    explicit SegmentedButtons(const QString &purpose, bool compact = false, QWidget *parent = nullptr);

    void addChoice(const QString &key, const QString &label);
    void setLabel(const QString &key, const QString &label);
    /// The choices of the menu, by key and label. Its button comes after those of the row and bears the name of the one that holds.
    void setFurther(const std::vector<std::pair<QString, QString>> &choices);
    void setIcon(const QIcon &icon); ///< of the menu's button

    void setCurrent(const QString &key);
    const QString &current() const { return m_current; }
    QAbstractButton *button(const QString &key) const;
    /// Null where there are no further choices.
    TextButton *further() const { return m_further; }

Q_SIGNALS:
    /// By the user, not by setCurrent().
    void chosen(const QString &key);

private:
    TextButton *makeButton();
    void mark();
    void refreshEnds();

    QString m_purpose;
    bool m_compact;
    QString m_current;
    QHBoxLayout *m_layout;
    QButtonGroup *m_group;
    TextButton *m_further = nullptr;
    QMenu *m_menu = nullptr;
};

} // namespace careatlas

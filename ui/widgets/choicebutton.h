// SPDX-License-Identifier: GPL-3.0-or-later
// ChoiceButton: one of several, where there are too many to stand side by side: a button that shows the choice and opens a
// menu of all.
#pragma once

#include "ui/widgets/buttons.h"

#include <functional>

class QActionGroup;
class QMenu;

namespace careatlas {

class ChoiceButton : public TextButton {
    Q_OBJECT
public:
    /// `purpose` names it for a screen reader: "Sort by".
    explicit ChoiceButton(const QString &purpose, QWidget *parent = nullptr);

    void addChoice(const QString &key, const QString &label);
    void addSeparator();
    /// Something to do at the end of the menu, which is no choice.
    void addCommand(const QString &label, std::function<void()> run);
    /// Away with all choices and commands.
    void clear();
    /// An unknown key changes nothing.
    void setCurrent(const QString &key);
    QString current() const { return m_current; }
    bool has(const QString &key) const;
    /// Every key in order.
    QStringList keys() const;
    QMenu *menu() const { return m_menu; }

    QSize sizeHint() const override;

Q_SIGNALS:
    /// By the user, not by setCurrent().
    void chosen(const QString &key);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void open();

    const QString m_purpose;
    QString m_current;
    QMenu *m_menu;
    QActionGroup *m_actions;
};

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// SegmentedButtons: two to four choices side by side of which one holds: the comparator, a card's charts.
// Arrow keys move the choice, Tab passes the whole row.
#pragma once

#include <QWidget>

class QAbstractButton;
class QButtonGroup;
class QHBoxLayout;

namespace careatlas {

class SegmentedButtons : public QWidget {
    Q_OBJECT
public:
    /// `purpose` names the row for a screen reader: "Compare against". Inside a card it is `compact`.
    explicit SegmentedButtons(const QString &purpose, bool compact = false, QWidget *parent = nullptr);

    void addChoice(const QString &key, const QString &label);
    void setLabel(const QString &key, const QString &label);
    void setCurrent(const QString &key);
    QString current() const;
    QAbstractButton *button(const QString &key) const;

Q_SIGNALS:
    /// By the user, not by setCurrent().
    void chosen(const QString &key);

private:
    void refreshEnds();

    QString m_purpose;
    bool m_compact;
    QHBoxLayout *m_layout;
    QButtonGroup *m_group;
};

} // namespace careatlas

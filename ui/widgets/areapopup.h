// SPDX-License-Identifier: GPL-3.0-or-later
// AreaPopup: the list that an AreaPicker opens: a line to type in, the councils under their regions, and
// the keyboard in both at once.
#pragma once

#include "core/domain/arearegister.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QListView;

namespace careatlas {

class AreaListModel;

class AreaPopup : public QFrame {
    Q_OBJECT
public:
    AreaPopup(const AreaRegister &areas, const QString &purpose, bool none, QWidget *parent);

    /// Shows all councils with `current` marked, below `field` or above it where there is no room.
    void openBelow(const QWidget *field, const AreaCode &current);

    QLineEdit *line() const { return m_line; }
    QListView *list() const { return m_list; }

Q_SIGNALS:
    void chosen(const careatlas::AreaCode &code);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter(const QString &typed);
    void goTo(int row, int step);
    void choose(const QModelIndex &index);

    AreaListModel *m_model;
    QLineEdit *m_line;
    QListView *m_list;
    QLabel *m_nothing;
};

} // namespace careatlas

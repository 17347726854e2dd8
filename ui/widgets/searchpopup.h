// SPDX-License-Identifier: GPL-3.0-or-later
// SearchPopup: a list that opens below its field: a line to type in, the rows of a SearchListModel, and the
// keyboard in both at once.
#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;
class QListView;
class QModelIndex;

namespace careatlas {

class SearchListModel;

class SearchPopup : public QFrame {
    Q_OBJECT
public:
    struct Words {
        QString purpose; ///< for a screen reader: "Council"
        QString prompt; ///< "Type a name or a code"
        QString list; ///< what the list holds: "Councils by region"
        QString nothing; ///< where nothing is found; %1 is what was typed
    };

    /// Takes the model.
    SearchPopup(SearchListModel *model, Words words, QWidget *parent);

    /// Shows all rows with the one of the key `current` marked, below `field` or above it where there is no room.
    void openBelow(const QWidget *field, const QString &current = {});

    QLineEdit *line() const { return m_line; }
    QListView *list() const { return m_list; }

Q_SIGNALS:
    void chosen(const QString &key);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter(const QString &typed);
    void goTo(int row, int step);
    void choose(const QModelIndex &index);

    SearchListModel *m_model;
    const Words m_words;
    QLineEdit *m_line;
    QListView *m_list;
    QLabel *m_nothing;
};

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// CountsDialog: what a helpline's file would bring in, before it does: each number as it will be stored, what is held back and
// why, what is left out and why, and whose counts they are.
#pragma once

#include "core/pack/partnercounts.h"
#include "core/report/reportdefinition.h"

#include <QDialog>
#include <QHash>

class QLineEdit;
class QListWidget;
class QPushButton;
class QTableWidget;

namespace careatlas {

class BusyLine;
class MessageBar;
class TextLabel;

class CountsDialog : public QDialog {
    Q_OBJECT
public:
    /// `areas` outlives it. Busy until it is given counts or an error.
    CountsDialog(const AreaRegister &areas, const QHash<QString, StateWords> &states, QWidget *parent);

    void setCounts(const PartnerCounts &counts);
    const PartnerCounts &counts() const { return m_counts; }
    /// Busy until showError() or the dialog is closed.
    void setBusy();
    void showError(const Error &error);

    QString summary() const;
    QLineEdit *partner() const { return m_partner; }
    QTableWidget *table() const { return m_table; }
    QListWidget *problems() const { return m_problems; }
    QPushButton *importButton() const { return m_import; }
    MessageBar *messages() const { return m_messages; }

Q_SIGNALS:
    void importAsked(const QString &partner);

private:
    void fillTable();
    void settle();

    const AreaRegister &m_areas;
    const QHash<QString, StateWords> m_states;
    PartnerCounts m_counts;
    bool m_working = true;

    BusyLine *m_busy;
    MessageBar *m_messages;
    TextLabel *m_summary;
    TextLabel *m_replaces;
    QLineEdit *m_partner;
    QTableWidget *m_table;
    TextLabel *m_problemsHead;
    QListWidget *m_problems;
    QPushButton *m_import;
};

} // namespace careatlas

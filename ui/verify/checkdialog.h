// SPDX-License-Identifier: GPL-3.0-or-later
// CheckDialog: a text about the council in the window, pasted or typed, and what the store says of each of its claims: marked in the text by
// colour and by the kind of line, and listed in words with the right value and where it is from. It stands beside the window.
#pragma once

#include "core/narrative/verifier.h"

#include <QDialog>

class QListWidget;
class QPlainTextEdit;
class QTextBrowser;

namespace careatlas {

class BusyLine;
class Selection;
class StoreThread;
class TextButton;
class TextLabel;

class CheckDialog : public QDialog {
    Q_OBJECT
public:
    /// Both outlive it.
    CheckDialog(StoreThread &store, const Selection &selection, QWidget *parent);

    QPlainTextEdit *input() const { return m_input; }
    QListWidget *claims() const { return m_claims; }
    QTextBrowser *marked() const { return m_marked; }
    TextButton *checkButton() const { return m_check; }
    QString outcome() const;

    /// Checks what stands in the field, for the council of the window; checked() follows.
    void check();

Q_SIGNALS:
    void checked();

private:
    void show(const QString &text, const CheckedText &checked);
    void mark();
    void pointAt(int claim);

    StoreThread &m_store;
    const Selection &m_selection;
    QPlainTextEdit *m_input;
    TextButton *m_check;
    BusyLine *m_busy;
    TextLabel *m_outcome;
    QTextBrowser *m_marked;
    QListWidget *m_claims;
    QString m_text; ///< that was checked
    CheckedText m_checked;
    int m_asked = 0; ///< answers to older questions are dropped
};

} // namespace careatlas

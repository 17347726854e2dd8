// SPDX-License-Identifier: GPL-3.0-or-later
// RewritingDialog: whether texts are worded anew by the reader's own language model, by which and where. It says plainly whether
// texts stay on this computer, and sends none: its test only asks the server for the names of its models.
#pragma once

#include "ui/rewriting/modelclient.h"
#include "ui/rewriting/rewritingchoice.h"

#include <QDialog>

class QLineEdit;
class QListWidget;

namespace careatlas {

class CheckBox;
class MessageBar;
class Panel;
class TextButton;
class TextLabel;

class RewritingDialog : public QDialog {
    Q_OBJECT
public:
    RewritingDialog(const RewritingChoice &choice, QWidget *parent);

    CheckBox *onBox() const { return m_on; }
    QLineEdit *address() const { return m_address; }
    QLineEdit *model() const { return m_model; }
    TextButton *testButton() const { return m_test; }
    QListWidget *models() const { return m_models; }
    TextButton *saveButton() const { return m_save; }
    MessageBar *messages() const { return m_messages; }
    /// Where texts go, in words: "Texts stay on this computer."
    QString whereWords() const;

Q_SIGNALS:
    /// The reader has saved a choice that can be used.
    void chosen(const careatlas::RewritingChoice &choice);

private:
    void showWhere();
    void test();
    void showModels(const Result<QStringList> &models);
    void save();

    ModelClient m_client;
    MessageBar *m_messages;
    CheckBox *m_on;
    QLineEdit *m_address;
    Panel *m_where;
    TextLabel *m_whereWords;
    QLineEdit *m_model;
    TextButton *m_test;
    QListWidget *m_models; ///< that the server has; hidden until it was asked
    TextButton *m_save;
};

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// FormDialog: fields to fill in, one below another, that scroll where the text is large; Save keeps them or says what is
// missing, and Cancel keeps nothing. It is opened and never waited for.
#pragma once

#include "core/support/result.h"

#include <QDialog>

#include <vector>

class QVBoxLayout;

namespace careatlas {

class MessageBar;
class TextButton;

class FormDialog : public QDialog {
    Q_OBJECT
public:
    FormDialog(const QString &title, QWidget *parent);

    TextButton *saveButton() const { return m_save; }
    MessageBar *messages() const { return m_messages; }

protected:
    struct Field {
        QString words;
        QWidget *field; ///< takes its name from the words, unless it has one
    };
    /// A label above each field; side by side where there is room.
    void addFields(const std::vector<Field> &fields);
    /// A note below the field before it, or a control with words of its own.
    void addWidget(QWidget *widget);
    /// Keeps what was filled in; on an error the dialog stays and says it.
    virtual Result<void> keep() = 0;
    /// After the last field: as high as they are, and no higher than most of the screen.
    void settle();

private:
    MessageBar *m_messages;
    QWidget *m_fields;
    QVBoxLayout *m_column;
    TextButton *m_save;
};

} // namespace careatlas

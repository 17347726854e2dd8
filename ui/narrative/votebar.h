// SPDX-License-Identifier: GPL-3.0-or-later
// VoteBar: whether a reader finds a text accurate: two buttons, what was said before in words, and a form that opens in place
// for the reason. Nothing typed is lost when the vote cannot be kept.
#pragma once

#include "core/narrative/textspec.h"
#include "core/support/result.h"

#include <QWidget>

class QLineEdit;

namespace careatlas {

class BareButton;
class ChoiceButton;
class TextButton;
class TextLabel;
class VoteShelf;

class VoteBar : public QWidget {
    Q_OBJECT
public:
    /// `votes` outlives it.
    explicit VoteBar(VoteShelf &votes, QWidget *parent = nullptr);

    /// `subject` names the text for a screen reader: "Direct payments".
    void setText(const TextSpec &text, const QString &subject);

    TextButton *accurate() const { return m_accurate; }
    TextButton *notAccurate() const { return m_notAccurate; }
    BareButton *keep() const { return m_keep; }
    BareButton *withdraw() const { return m_withdraw; }
    /// What was said of this text, in words; empty where nothing was.
    QString words() const;
    /// The form where it is open, else null, and what is in it.
    QWidget *form() const { return m_form; }
    ChoiceButton *reason() const { return m_reason; }
    QLineEdit *detail() const { return m_detail; }
    QLineEdit *correction() const { return m_correction; }
    TextButton *save() const { return m_save; }

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();
    void paintIcons();
    void openForm();
    void closeForm();
    void saveForm();
    /// Says what went wrong, if anything did.
    void report(const Result<void> &outcome);
    void say(const QString &words);

    VoteShelf &m_votes;
    TextSpec m_text;
    QString m_fingerprint; ///< of m_text
    TextButton *m_accurate;
    TextButton *m_notAccurate;
    TextLabel *m_words;
    BareButton *m_keep;
    BareButton *m_withdraw;
    QWidget *m_form = nullptr;
    ChoiceButton *m_reason = nullptr;
    QLineEdit *m_detail = nullptr;
    QLineEdit *m_correction = nullptr;
    TextButton *m_save = nullptr;
};

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// Disclosure: a button that opens to a longer text, for what most readers do not need at once. The text is
// laid out when it is opened and not before.
#pragma once

#include "ui/widgets/textpane.h"

class QAbstractButton;

namespace careatlas {

class Disclosure : public QWidget {
    Q_OBJECT
public:
    /// With a button of its own, an arrow and these words.
    explicit Disclosure(const QString &title, QWidget *parent = nullptr);
    /// Opened by a button that stands elsewhere and outlives it.
    explicit Disclosure(QAbstractButton *button, QWidget *parent = nullptr);

    /// What the button and the text are of, for a screen reader: "Direct payments".
    void setSubject(const QString &subject);
    /// Without parts there is nothing to open and the button hides.
    void setParts(std::vector<TextPart> parts);
    const std::vector<TextPart> &parts() const { return m_parts; }

    QAbstractButton *button() const { return m_button; }
    /// The text where it is open, else null.
    TextPane *pane() const { return m_pane; }

private:
    void follow();

    QAbstractButton *m_button;
    QString m_subject;
    std::vector<TextPart> m_parts;
    TextPane *m_pane = nullptr;
};

} // namespace careatlas

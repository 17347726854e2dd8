// SPDX-License-Identifier: GPL-3.0-or-later
// Disclosure: a line that opens to a longer text, for notes that most readers do not need at once.
#pragma once

#include <QWidget>

namespace careatlas {

class BareButton;
class TextLabel;

class Disclosure : public QWidget {
    Q_OBJECT
public:
    explicit Disclosure(const QString &title, QWidget *parent = nullptr);

    /// Completes the button's name for a screen reader: "Notes and source: Direct payments".
    void setSubject(const QString &subject);
    void setText(const QString &text);
    QString text() const;

private:
    BareButton *m_button;
    TextLabel *m_label;
};

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// MessageBar: says in words what went wrong, or what was saved where, in the view that it concerns. It
// stays until the reader closes it or the next message replaces it.
#pragma once

#include "core/support/result.h"
#include "ui/widgets/panel.h"

#include <functional>

class QLabel;

namespace careatlas {

class BareButton;
class TextButton;

class MessageBar : public Panel {
    Q_OBJECT
public:
    explicit MessageBar(QWidget *parent = nullptr);

    void showError(const Error &error);
    void showNote(const QString &words);
    /// A note with something to do about it: "Undo". The bar closes when it is done.
    void offer(const QString &words, const QString &verb, std::function<void()> run);
    QString text() const;
    TextButton *verb() const { return m_verb; }

private:
    void present(const QString &words, const QString &detail, Kind kind);

    QLabel *m_label;
    TextButton *m_verb;
    std::function<void()> m_run;
    BareButton *m_close;
};

} // namespace careatlas

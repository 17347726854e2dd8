// SPDX-License-Identifier: GPL-3.0-or-later
// MessageBar: says in words what went wrong, or what was saved where, in the view that it concerns. It
// stays until the reader closes it or the next message replaces it.
#pragma once

#include "core/support/result.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace careatlas {

class MessageBar : public QFrame {
    Q_OBJECT
public:
    explicit MessageBar(QWidget *parent = nullptr);

    void showError(const Error &error);
    void showNote(const QString &words);
    QString text() const;

private:
    void present(const QString &words, const QString &detail, const QString &look);

    QLabel *m_label;
    QToolButton *m_close;
};

} // namespace careatlas

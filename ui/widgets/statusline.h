// SPDX-License-Identifier: GPL-3.0-or-later
// StatusLine: the line at the foot of the window: what is under the pointer, in words, and what data there are.
#pragma once

#include <QStatusBar>

class QLabel;

namespace careatlas {

class StatusLine : public QStatusBar {
    Q_OBJECT
public:
    /// `pack` says what is held, `detail` more of it in a tip.
    StatusLine(const QString &pack, const QString &detail, QWidget *parent = nullptr);

    void setWords(const QString &words);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_words;
};

} // namespace careatlas

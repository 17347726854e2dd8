// SPDX-License-Identifier: GPL-3.0-or-later
// TextDialog: a text to read beside the window: the guide, the shortcuts, About. It never blocks the window.
#pragma once

#include <QDialog>

class QTextBrowser;

namespace careatlas {

class TextDialog : public QDialog {
    Q_OBJECT
public:
    TextDialog(const QString &title, QWidget *parent);

    void setMarkdown(const QString &text);
    void setHtml(const QString &html);
    QString text() const;

private:
    void settle();

    QTextBrowser *m_text;
};

} // namespace careatlas

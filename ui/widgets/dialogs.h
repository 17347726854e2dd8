// SPDX-License-Identifier: GPL-3.0-or-later
// Dialogs: the questions that need an answer from outside the window, behind one small interface so that
// tests answer them without a screen. No question blocks: the answer comes to a function.
#pragma once

#include <QSizeF>
#include <QString>
#include <QUrl>

#include <functional>

class QFileDialog;
class QWidget;

namespace careatlas {

/// What a picture is saved as.
struct PictureWishes {
    QSizeF millimetres{160.0, 100.0};
    int dpi = 300;
};

class Dialogs {
public:
    virtual ~Dialogs() = default;

    /// Asks where to save; `answer` gets the path and is not called when the reader thinks better of it.
    virtual void askSaveFile(QWidget *parent, const QString &title, const QString &suggestedName, const QString &filter,
                             std::function<void(QString)> answer) = 0;
    /// Asks for a file to read; `answer` as above.
    virtual void askOpenFile(QWidget *parent, const QString &title, const QString &filter, std::function<void(QString)> answer) = 0;
    /// Asks for a picture's size on paper.
    virtual void askPicture(QWidget *parent, const PictureWishes &last, std::function<void(PictureWishes)> answer) = 0;
    /// Opens a file or an address in the program that the system has for it; false where it has none.
    virtual bool openOutside(const QUrl &what)
    {
        Q_UNUSED(what)
        return false;
    }
};

/// Qt's own dialogs, opened and never waited for.
class QtDialogs : public Dialogs {
public:
    void askSaveFile(QWidget *parent, const QString &title, const QString &suggestedName, const QString &filter,
                     std::function<void(QString)> answer) override;
    void askOpenFile(QWidget *parent, const QString &title, const QString &filter, std::function<void(QString)> answer) override;
    void askPicture(QWidget *parent, const PictureWishes &last, std::function<void(PictureWishes)> answer) override;
    bool openOutside(const QUrl &what) override;

private:
    QFileDialog *fileDialog(QWidget *parent, const QString &title, const QString &filter, std::function<void(QString)> answer);

    QString m_folder; ///< of the last file saved or read in this session
};

} // namespace careatlas

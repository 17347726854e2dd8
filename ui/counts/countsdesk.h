// SPDX-License-Identifier: GPL-3.0-or-later
// CountsDesk: brings a helpline's own counts into the user's store and takes them out of it, with a look at them before and a
// way back after. The store's thread does the reading and the writing.
#pragma once

#include "core/pack/partnercounts.h"
#include "ui/page.h"

#include <QPointer>

namespace careatlas {

class CountsDialog;

class CountsDesk : public QObject {
    Q_OBJECT
public:
    /// All outlive it; questions are asked over `window`.
    CountsDesk(StoreThread &store, const Selection &selection, const ReportContents &contents, Dialogs &dialogs, QWidget *window);

    /// `release` is the one to remove.
    void run(CountsAction action, const Release &release);
    /// The preview of a file; null where none is open.
    CountsDialog *dialog() const;

Q_SIGNALS:
    void done(const QString &words);
    void failed(const careatlas::Error &error);
    /// Done, and can be undone.
    void undoable(const QString &words, const std::function<void()> &undo);

private:
    void preview(const QString &path);
    void import(const QString &partner);
    void saveFile(const QString &path);
    /// `told` says that it was done, and `undone` that it was undone.
    void exchange(const std::vector<Release> &out, const std::vector<HeldRelease> &in, const QString &told, const QString &undone);

    StoreThread &m_store;
    const Selection &m_selection;
    const ReportContents &m_contents;
    Dialogs &m_dialogs;
    QWidget *m_window;
    QPointer<CountsDialog> m_dialog;
};

} // namespace careatlas

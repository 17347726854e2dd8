// SPDX-License-Identifier: GPL-3.0-or-later
// A window on a copy of the store that is built with the program, with room beside it for what the reader keeps.
#pragma once

#include "coresamples.h"
#include "ui/widgets/dialogs.h"
#include "windowsamples.h"

#include <QTemporaryDir>
#include <QTest>

namespace samples {

/// Answers every question at once, and notes what was to be opened outside.
class ShelfDialogs : public Dialogs {
public:
    void askSaveFile(QWidget *, const QString &, const QString &name, const QString &, std::function<void(QString)> answer) override
    {
        suggested = name;
        answer(path);
    }
    void askOpenFile(QWidget *, const QString &, const QString &, std::function<void(QString)> answer) override { answer(path); }
    void askPicture(QWidget *, const PictureWishes &, std::function<void(PictureWishes)>) override {}
    bool openOutside(const QUrl &what) override
    {
        opened << what;
        return opens;
    }

    QString path;
    QString suggested;
    QList<QUrl> opened;
    bool opens = true;
};

struct ShelfWindow {
    QTemporaryDir folder;
    ShelfDialogs dialogs;
    std::unique_ptr<StoreThread> store;
    std::unique_ptr<MainWindow> window;

    QString file(const QString &name) const { return folder.filePath(name); }

    /// Why it failed, or nothing. A second time, a new window on what is there.
    QString open(const QString &tab, const QString &council = u"Luton"_s, const QString &second = {})
    {
        window.reset();
        const QString path = file(u"careatlas.sqlite"_s);
        if (!QFile::exists(path) && !QFile::copy(QStringLiteral(CAREATLAS_BINARY_DIR "/share/careatlas/careatlas.sqlite"), path))
            return u"the store could not be copied"_s;
        store = std::make_unique<StoreThread>(path);
        if (const QString fault = makeWindow(*store, dialogs, {1366, 768}, window); !fault.isEmpty())
            return fault;
        window->go(council, second, tab);
        return QTest::qWaitFor([this] { return window->currentPage() && window->currentPage()->isSettled(); }, 20000) ? QString() : u"The page did not settle."_s;
    }
};

} // namespace samples

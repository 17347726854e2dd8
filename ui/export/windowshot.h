// SPDX-License-Identifier: GPL-3.0-or-later
// WindowShot: the window itself as a picture, for documentation and tests. It builds a window that is never
// shown to anyone, waits until its page has settled and grabs it.
#pragma once

#include "core/support/result.h"
#include "ui/charts/theme.h"
#include "ui/widgets/dialogs.h"

#include <QImage>
#include <QObject>
#include <QSize>
#include <QTimer>

#include <memory>

namespace careatlas {

class MainWindow;
class StoreThread;

struct WindowShotOptions {
    QString store; ///< path
    QString area; ///< by name or code; empty shows the welcome page
    QString second;
    QString section; ///< by id
    Theme::Kind theme = Theme::Kind::Light;
    QSize size{1366, 768};
    QString recipe{}; ///< what the section's page shows; empty for what it does by itself
};

class WindowShot : public QObject {
    Q_OBJECT
public:
    explicit WindowShot(WindowShotOptions options, QObject *parent = nullptr);
    ~WindowShot() override;

    void start();

Q_SIGNALS:
    /// Once.
    void finished(const careatlas::Result<QImage> &picture);

private:
    void build();
    void grab();
    void finish(const Result<QImage> &picture);

    WindowShotOptions m_options;
    QtDialogs m_dialogs;
    std::unique_ptr<StoreThread> m_store;
    std::unique_ptr<MainWindow> m_window;
    QTimer m_patience;
    bool m_finished = false;
};

} // namespace careatlas

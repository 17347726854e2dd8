// SPDX-License-Identifier: GPL-3.0-or-later
// The window of a test on a store that is there: made once the contents have been read, and on the page that it is sent to.
#pragma once

#include "core/store/storethread.h"
#include "ui/mainwindow.h"

#include <QTest>

namespace samples {

/// Why it was not made, or nothing.
inline QString makeWindow(StoreThread &store, Dialogs &dialogs, const QSize &size, std::unique_ptr<MainWindow> &window)
{
    QString fault;
    store.request<Result<ReportContents>>(&store, loadContents, [&](Result<ReportContents> contents) {
        if (contents)
            window = std::make_unique<MainWindow>(store, *std::move(contents), dialogs, nullptr);
        else
            fault = contents.error().message;
    });
    if (!QTest::qWaitFor([&] { return window || !fault.isEmpty(); }, 20000) || !fault.isEmpty())
        return fault + QStringLiteral(" The contents were not read.");
    window->resize(size);
    window->show();
    window->activateWindow();
    return {};
}

} // namespace samples

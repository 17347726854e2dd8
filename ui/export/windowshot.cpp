// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/windowshot.h"

#include "core/store/storethread.h"
#include "ui/mainwindow.h"
#include "ui/widgets/messagebar.h"

#include <QLayout>

namespace careatlas {

namespace {
constexpr int patienceMs = 30000;
} // namespace

WindowShot::WindowShot(WindowShotOptions options, QObject *parent) : QObject(parent), m_options(std::move(options))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        finish(Error{Error::Code::Unreadable, tr("The window did not finish drawing in %1 seconds. Try again with a smaller size.").arg(patienceMs / 1000), {}});
    });
}

WindowShot::~WindowShot() = default;

void WindowShot::start()
{
    m_patience.start();
    m_store = std::make_unique<StoreThread>(m_options.store);
    connect(m_store.get(), &StoreThread::failed, this, [this](const Error &error) { finish(error); });
    m_store->request<Result<ReportContents>>(this, loadContents, [this](Result<ReportContents> contents) {
        if (!contents) {
            finish(contents.error());
            return;
        }
        m_window = std::make_unique<MainWindow>(*m_store, *std::move(contents), m_dialogs, nullptr);
        build();
    });
}

void WindowShot::build()
{
    m_window->setAttribute(Qt::WA_DontShowOnScreen);
    m_window->setTheme(m_options.theme);
    // No desktop is told of the least size: there is none, and the offscreen platform complains of being told.
    m_window->layout()->setSizeConstraint(QLayout::SetNoConstraint);
    m_window->resize(m_options.size.expandedTo(m_window->minimumSizeHint()));
    connect(m_window.get(), &MainWindow::pageSettled, this, [this] { QTimer::singleShot(0, this, &WindowShot::grab); });
    m_window->show();
    m_window->go(m_options.area, m_options.second, m_options.section, m_options.recipe);
    if (const QString fault = m_window->messages()->text(); !fault.isEmpty())
        finish(Error{Error::Code::Usage, fault, {}});
    else if (m_options.area.isEmpty())
        QTimer::singleShot(0, this, &WindowShot::grab);
}

void WindowShot::grab()
{
    if (!m_finished)
        finish(m_window->grab().toImage());
}

void WindowShot::finish(const Result<QImage> &picture)
{
    if (m_finished)
        return;
    m_finished = true;
    m_patience.stop();
    Q_EMIT finished(picture);
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// The window's program: reads its options, opens the store and wires the window to it. Nothing else.
#include "core/shelf/documentfolder.h"
#include "core/store/storelocation.h"
#include "core/store/storethread.h"
#include "ui/application.h"
#include "ui/mainwindow.h"
#include "ui/widgets/dialogs.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QMessageBox>
#include <QSettings>

#include <memory>

using namespace careatlas;

namespace {

struct Options {
    QString store;
    QString area;
    QString second;
    QString section;
    std::optional<Theme::Kind> theme;
};

Options readOptions(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QApplication::translate("main", "Adult social care in every English council, offline."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption area(QStringLiteral("area"), QApplication::translate("main", "Show this council, by name or code."), QStringLiteral("council"));
    const QCommandLineOption second(QStringLiteral("with"), QApplication::translate("main", "Put this council beside it."), QStringLiteral("council"));
    const QCommandLineOption section(QStringLiteral("section"), QApplication::translate("main", "Open this section, such as carers."), QStringLiteral("id"));
    const QCommandLineOption store(QStringLiteral("store"), QApplication::translate("main", "Read this store instead of your own."), QStringLiteral("file"));
    const QCommandLineOption theme(QStringLiteral("theme"), QApplication::translate("main", "Use light or dark instead of the system's choice."), QStringLiteral("theme"));
    parser.addOptions({area, second, section, store, theme});
    parser.process(application);

    return {parser.value(store), parser.value(area), parser.value(second), parser.value(section), themeFromKey(parser.value(theme))};
}

/// The one fault that gets a dialog: there is nothing to show without a store.
void refuse(const Error &error)
{
    auto *box = new QMessageBox(QMessageBox::Critical, QApplication::translate("main", "Care Atlas"),
                                QApplication::translate("main", "Care Atlas cannot open its figures."), QMessageBox::Close);
    box->setInformativeText(error.message.toHtmlEscaped());
    box->setDetailedText(error.detail);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(box, &QMessageBox::finished, qApp, [] { QApplication::exit(1); });
    box->open();
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    settleApplication();
    const Options options = readOptions(application);

    QSettings settings;
    QtDialogs dialogs;
    const bool own = options.store.isEmpty();
    const QString path = own ? userStorePath() : options.store;
    const auto prepare = [builtIn = builtInStorePath(), path] { return prepareUserStore(builtIn, path); };
    StoreThread store(path, own ? std::function<Result<void>()>(prepare) : nullptr); // at work while the fonts are loaded
    DocumentFolder(path).forgetRemoved();
    loadFonts();
    std::unique_ptr<MainWindow> window;
    QObject::connect(&store, &StoreThread::failed, &application, refuse);
    store.request<Result<ReportContents>>(&application, loadContents, [&](Result<ReportContents> contents) {
        if (!contents) {
            refuse(contents.error());
            return;
        }
        window = std::make_unique<MainWindow>(store, *std::move(contents), dialogs, &settings);
        window->setTheme(options.theme);
        window->go(options.area, options.second, options.section);
        window->show();
    });
    return QApplication::exec();
}

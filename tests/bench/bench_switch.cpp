// SPDX-License-Identifier: GPL-3.0-or-later
// How long the visible tab takes to be redrawn with another council's figures: from the choice to the moment
// when every card in view has been drawn and painted. Prints the median and the slowest for each tab, with
// one council and with two, against England and against similar councils; fails when a median is 100 ms or more.
//   bench_switch [STORE]     the built store, or one that make_big_store made
#include "core/store/storethread.h"
#include "ui/application.h"
#include "ui/mainwindow.h"
#include "ui/widgets/dialogs.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTextStream>

#include <algorithm>
#include <memory>

using namespace careatlas;

namespace {

class Switching : public QObject {
public:
    explicit Switching(MainWindow &window) : m_window(window), m_councils(window.contents().areas.currentCouncils())
    {
        connect(&m_window, &MainWindow::pageSettled, this, &Switching::settled, Qt::QueuedConnection);
    }

    void begin()
    {
        m_window.selection().setSecond(two() ? m_councils[100].code : AreaCode());
        m_window.selection().setComparator(similar() ? Comparator::SimilarCouncils : Comparator::England);
        m_window.showSection(m_section);
        next();
    }

    bool allInTime() const { return m_allInTime; }

private:
    bool two() const { return m_round % 2 == 1; }
    bool similar() const { return m_round >= 2; }

    void next()
    {
        m_timer.start();
        m_window.selection().setCouncil(m_councils[static_cast<std::size_t>(m_place++)].code);
    }

    void settled()
    {
        if (!m_timer.isValid())
            return;
        m_window.repaint();
        m_times.push_back(static_cast<double>(m_timer.nsecsElapsed()) / 1e6);
        m_timer.invalidate();
        if (m_times.size() < 30)
            next();
        else
            report();
    }

    void report()
    {
        m_times.erase(m_times.begin()); // the first builds the tab
        std::sort(m_times.begin(), m_times.end());
        const double median = m_times[m_times.size() / 2];
        m_allInTime = m_allInTime && median < 100.0;
        QTextStream(stdout) << "tab " << m_section + 1 << (two() ? ", two councils" : ", one council") << (similar() ? ", similar councils" : ", England")
                            << ": median " << median << " ms, slowest "
                            << m_times.back() << " ms\n";
        m_times.clear();
        m_place = 0;
        m_section = (m_section + 1) % 6;
        if (m_section == 0 && ++m_round == 4)
            return QApplication::quit();
        begin();
    }

    MainWindow &m_window;
    std::vector<Area> m_councils;
    std::vector<double> m_times;
    QElapsedTimer m_timer;
    int m_place = 0;
    int m_section = 0;
    int m_round = 0;
    bool m_allInTime = true;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    settleApplication();
    loadFonts();
    QtDialogs dialogs;
    StoreThread store(QApplication::arguments().value(1, QStringLiteral(CAREATLAS_BINARY_DIR "/share/careatlas/careatlas.sqlite")));
    std::unique_ptr<MainWindow> window;
    std::unique_ptr<Switching> switching;
    store.request<Result<ReportContents>>(&application, loadContents, [&](Result<ReportContents> contents) {
        if (!contents)
            qFatal("%s", qPrintable(contents.error().message));
        window = std::make_unique<MainWindow>(store, *std::move(contents), dialogs, nullptr);
        window->resize(1366, 768);
        window->go(QStringLiteral("Luton"), QString(), QStringLiteral("overview"));
        window->show();
        switching = std::make_unique<Switching>(*window);
        switching->begin();
    });
    QApplication::exec();
    return switching->allInTime() ? 0 : 1;
}

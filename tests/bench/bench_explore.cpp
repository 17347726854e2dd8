// SPDX-License-Identifier: GPL-3.0-or-later
// How long Explore takes to redraw all its linked views with another indicator, from the choice to the moment when all is
// painted, for each of its views; and how long a hover over one of the marks keeps the event handler, with the rings in
// the other views and, for comparison, with every chart painted whole. Prints the median and the slowest; fails when a choice's median is 100 ms or more or a hover's 16 ms or more.
//   bench_explore [STORE]     the built store, or one that make_big_store made
#include "core/store/storethread.h"
#include "ui/application.h"
#include "ui/charts/chartwidget.h"
#include "ui/explore/chartpane.h"
#include "ui/explore/explorepage.h"
#include "ui/explore/viewpane.h"
#include "ui/mainwindow.h"
#include "ui/widgets/dialogs.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QTextStream>

#include <algorithm>
#include <memory>

using namespace careatlas;

namespace {

/// Prints the median and the slowest; whether the median is below `most`.
bool report(const QString &what, std::vector<double> times, double most)
{
    std::sort(times.begin(), times.end());
    const double median = times.empty() ? 0.0 : times[times.size() / 2];
    QTextStream(stdout) << what << ": median " << median << " ms, slowest " << (times.empty() ? 0.0 : times.back()) << " ms, of " << times.size() << "\n";
    return !times.empty() && median < most;
}

class Exploring : public QObject {
public:
    Exploring(MainWindow &window, QStringList indicators) : m_window(window), m_indicators(std::move(indicators))
    {
        connect(&m_window, &MainWindow::pageSettled, this, &Exploring::settled, Qt::QueuedConnection);
    }

    /// After the first page has settled.
    bool allInTime() const { return m_allInTime; }

private:
    ExplorePage *page() const { return static_cast<ExplorePage *>(m_window.currentPage()); }
    const QString &view() const { return exploreViews()[m_view]; }

    void next()
    {
        m_timer.start();
        page()->setRecipe(QStringLiteral("indicator=%1&view=%2&period=").arg(m_indicators[m_place++], view()));
    }

    void settled()
    {
        if (m_timer.isValid()) {
            m_window.repaint();
            m_times.push_back(static_cast<double>(m_timer.nsecsElapsed()) / 1e6);
            m_timer.invalidate();
        }
        if (m_place < m_indicators.size()) {
            next();
            return;
        }
        m_times.erase(m_times.begin()); // the first makes the view
        m_allInTime = report(view() + QStringLiteral(", another indicator"), m_times, 100.0) && m_allInTime;
        m_times.clear();
        hover();
        m_place = 0;
        if (++m_view == exploreViews().size())
            QApplication::quit();
        else
            next();
    }

    void hover()
    {
        for (ChartPane *pane : {page()->bars(), static_cast<ChartPane *>(page()->view()), page()->strip()}) {
            ChartWidget *chart = pane->chart();
            if (!chart->isVisible())
                continue;
            std::vector<double> handled;
            std::vector<double> painted;
            for (std::size_t i = 0; i < chart->spec().marks().size(); ++i) {
                const QPoint at = chart->markRect(static_cast<int>(i)).center();
                QMouseEvent move(QEvent::MouseMove, at, chart->viewport()->mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
                QElapsedTimer timer;
                timer.start();
                QApplication::sendEvent(chart->viewport(), &move);
                handled.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
                for (const ChartPane *other : {page()->bars(), static_cast<ChartPane *>(page()->view()), page()->strip()})
                    other->chart()->viewport()->repaint();
                painted.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
            }
            const QString name = pane == page()->bars() ? QStringLiteral("bars") : pane == page()->strip() ? QStringLiteral("strip") : view();
            m_allInTime = report(QStringLiteral("  hover in %1, handler").arg(name), handled, 16.0) && m_allInTime;
            report(QStringLiteral("  hover in %1, with every chart painted whole").arg(name), painted, 1e9);
        }
    }

    MainWindow &m_window;
    const QStringList m_indicators;
    std::vector<double> m_times;
    QElapsedTimer m_timer;
    qsizetype m_place = 0;
    qsizetype m_view = 0;
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
    std::unique_ptr<Exploring> exploring;
    QStringList indicators;
    store.request<Result<QStringList>>(&application, explorableIndicators, [&](Result<QStringList> found) {
        if (!found)
            qFatal("%s", qPrintable(found.error().message));
        indicators = *std::move(found);
    });
    store.request<Result<ReportContents>>(&application, loadContents, [&](Result<ReportContents> contents) {
        if (!contents)
            qFatal("%s", qPrintable(contents.error().message));
        window = std::make_unique<MainWindow>(store, *std::move(contents), dialogs, nullptr);
        window->resize(1366, 768);
        exploring = std::make_unique<Exploring>(*window, indicators);
        window->go(QStringLiteral("Luton"), QStringLiteral("Bedford"), QStringLiteral("explore"));
        window->show();
    });
    QApplication::exec();
    return exploring->allInTime() ? 0 : 1;
}

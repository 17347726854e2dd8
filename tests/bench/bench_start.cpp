// SPDX-License-Identifier: GPL-3.0-or-later
// How long the window takes from the start of its program to the first painted chart, beside a bare Qt Charts
// window: of the same size, with the charts that the first screen of Care Atlas shows (two bar charts of four rows,
// a value axis and a category axis with their default labels), all of it stock Qt Charts and nothing else. Each run
// is a process of its own and the two take turns, so that the ratio holds on a busy machine. Prints medians and the
// ratio; fails when the ratio is above 2.
#include "core/store/storethread.h"
#include "ui/charts/theme.h"
#include "ui/application.h"
#include "ui/mainwindow.h"
#include "ui/widgets/dialogs.h"

#include <QApplication>
#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QHorizontalBarSeries>
#include <QProcess>
#include <QTextStream>
#include <QTimer>
#include <QValueAxis>

#include <algorithm>
#include <cstdlib>
#include <memory>

using namespace careatlas;

namespace {

/// Ends the program once a chart's view has painted itself.
class FirstPaint : public QObject {
public:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        const bool chart = event->type() == QEvent::Paint && object->parent() && object->parent()->inherits("QGraphicsView");
        if (chart)
            QTimer::singleShot(0, qApp, [] { std::_Exit(0); }); // what ends a program is not what is measured
        return false;
    }
};

/// A stock chart of four rows, with the words and the value axis that Qt Charts makes of its own accord.
QChartView *stockChart(QWidget *parent)
{
    auto *set = new QBarSet(QString());
    set->append({57.6, 66.3, 65.1, 64.9});
    auto *series = new QHorizontalBarSeries;
    series->append(set);
    auto *chart = new QChart;
    chart->addSeries(series);
    auto *names = new QBarCategoryAxis;
    names->append({QStringLiteral("Luton"), QStringLiteral("East of England"), QStringLiteral("England"), QStringLiteral("Mean of councils")});
    chart->addAxis(names, Qt::AlignLeft);
    series->attachAxis(names);
    auto *values = new QValueAxis;
    chart->addAxis(values, Qt::AlignBottom);
    series->attachAxis(values);
    return new QChartView(chart, parent);
}

int bare()
{
    QWidget window;
    auto *layout = new QHBoxLayout(&window);
    layout->addWidget(stockChart(&window));
    layout->addWidget(stockChart(&window));
    window.resize(1366, 768);
    window.show();
    return QApplication::exec();
}

int window()
{
    settleApplication();
    StoreThread store(QStringLiteral(CAREATLAS_BINARY_DIR "/share/careatlas/careatlas.sqlite"));
    loadFonts();
    QtDialogs dialogs;
    std::unique_ptr<MainWindow> main;
    store.request<Result<ReportContents>>(qApp, loadContents, [&](Result<ReportContents> contents) {
        if (!contents)
            qFatal("%s", qPrintable(contents.error().message));
        main = std::make_unique<MainWindow>(store, *std::move(contents), dialogs, nullptr);
        main->resize(1366, 768);
        main->go(QStringLiteral("Luton"), QString(), QStringLiteral("quality"));
        main->show();
    });
    return QApplication::exec();
}

double median(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

double timeOf(const QString &program, const QString &mode)
{
    QElapsedTimer timer;
    timer.start();
    QProcess process;
    process.start(program, {mode});
    process.waitForFinished(60000);
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        qFatal("The %s run failed.", qPrintable(mode));
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    FirstPaint watch;
    application.installEventFilter(&watch);
    const QString mode = QApplication::arguments().value(1);
    if (mode == QLatin1String("bare"))
        return bare();
    if (mode == QLatin1String("window"))
        return window();

    constexpr int rounds = 15;
    std::vector<double> bareTimes;
    std::vector<double> windowTimes;
    std::vector<double> ratios;
    for (int round = -1; round < rounds; ++round) {
        const double a = timeOf(QApplication::applicationFilePath(), QStringLiteral("bare"));
        const double b = timeOf(QApplication::applicationFilePath(), QStringLiteral("window"));
        if (round < 0)
            continue; // the first pair fills the caches
        bareTimes.push_back(a);
        windowTimes.push_back(b);
        ratios.push_back(b / a);
    }
    QTextStream out(stdout);
    out << "bare Qt Charts window, start to first painted chart, median ms: " << median(bareTimes) << '\n'
        << "Care Atlas, start to first painted chart, median ms:            " << median(windowTimes) << '\n'
        << "ratio, median of pairs: " << median(ratios) << " (at most 2)\n";
    return median(ratios) <= 2.0 ? 0 : 1;
}

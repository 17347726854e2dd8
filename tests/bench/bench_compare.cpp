// SPDX-License-Identifier: GPL-3.0-or-later
// How long two councils take to be compared on every indicator of the report, as the Compare tab asks for it: the same
// hundred random pairs each time. Prints the median and the slowest, and how long the figures of a whole profile take;
// fails where a pair takes a second or more.
//   bench_compare [STORE]     the built store, or one that make_big_store made
#include "ui/compare/comparedpair.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>

#include <algorithm>
#include <random>

using namespace careatlas;

namespace {

constexpr int pairs = 100;

double ms(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    const QString path = QCoreApplication::arguments().value(1, QStringLiteral(CAREATLAS_BINARY_DIR "/share/careatlas/careatlas.sqlite"));
    const auto store = IndicatorStore::open(path);
    if (!store)
        qFatal("%s", qPrintable(store.error().message));
    const auto json = store->document(QStringLiteral("report.json"));
    const auto report = json ? ReportDefinition::parse(*json) : Result<ReportDefinition>(json.error());
    if (!report)
        qFatal("%s", qPrintable(report.error().message));

    const std::vector<Area> councils = store->areas().currentCouncils();
    std::mt19937 random(1); // the same pairs each time
    std::uniform_int_distribution<std::size_t> any(0, councils.size() - 1);
    std::vector<double> times;
    std::size_t indicators = 0;
    QElapsedTimer timer;
    while (times.size() < pairs) {
        const Area &a = councils[any(random)];
        const Area &b = councils[any(random)];
        if (a.code == b.code)
            continue;
        timer.start();
        indicators = comparedPair(*store, *report, a.code, b.code).size();
        times.push_back(ms(timer));
    }
    std::sort(times.begin(), times.end());
    out << indicators << " indicators of two councils: median " << times[times.size() / 2] << " ms, slowest " << times.back() << " ms\n";

    for (const SectionDefinition &section : report->sections) {
        timer.start();
        for (const GroupDefinition &group : section.groups)
            for (const CardDefinition &card : group.cards)
                if (const auto every = store->everyArea(card.indicator); !every)
                    qFatal("%s", qPrintable(every.error().message));
        out << "profile, " << section.title << ": " << ms(timer) << " ms\n";
    }
    return times.back() < 1000.0 ? 0 : 1;
}

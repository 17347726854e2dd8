// SPDX-License-Identifier: GPL-3.0-or-later
// How long two councils on every indicator take, read and compared: forty pairs, the longest and the middle one. Run by hand, in a
// release build; under a second is the promise.
#include "core/comparison/paircomparison.h"
#include "core/store/indicatorstore.h"

#include <QElapsedTimer>
#include <QRandomGenerator>

#include <algorithm>
#include <cstdio>

using namespace careatlas;

int main()
{
    const auto store = IndicatorStore::open(QStringLiteral(CAREATLAS_BINARY_DIR "/share/careatlas/careatlas.sqlite"));
    if (!store) {
        std::fprintf(stderr, "%s\n", qPrintable(store.error().message));
        return 1;
    }
    const std::vector<Area> councils = store->areas().currentCouncils();
    QRandomGenerator random(153);
    const auto any = [&] { return councils[random.bounded(static_cast<quint32>(councils.size()))].code; };
    std::vector<qint64> times;
    for (int i = 0; i < 40; ++i) {
        const AreaCode a = any(), b = any();
        QElapsedTimer timer;
        timer.start();
        for (const Indicator &indicator : store->indicators())
            if (const auto figures = store->figures(indicator.id, a, b))
                (void)comparePairs(*figures, a, b);
        times.push_back(timer.elapsed());
    }
    std::sort(times.begin(), times.end());
    std::printf("Two councils on %zu indicators: %lld ms in the middle, %lld ms at the longest.\n", store->indicators().size(),
                static_cast<long long>(times[times.size() / 2]), static_cast<long long>(times.back()));
    return times.back() < 1000 ? 0 : 1;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// How long a chart of every council takes: to be made from the figures, to be laid out and painted anew, and to answer the pointer
// where it moves from one of 153 marks to the next. Figures are those of the built store that have most to do: a total of every
// council over all its years, drawn as a rate. Prints medians and slowest; fails when a median is over its limit: 15, 40 and 16 ms.
#include "core/comparison/councilgroups.h"
#include "core/store/indicatorstore.h"
#include "ui/application.h"
#include "ui/charts/chartbuilder.h"
#include "ui/charts/chartwidget.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QImage>
#include <QMouseEvent>
#include <QPainter>
#include <QTextStream>

#include <algorithm>

using namespace careatlas;

namespace {

struct Times {
    std::vector<double> all;

    template <typename Work> void take(Work &&work)
    {
        QElapsedTimer timer;
        timer.start();
        work();
        all.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    double median()
    {
        std::sort(all.begin(), all.end());
        return all[all.size() / 2];
    }
};

/// As many years of every council as asked for: those held, and before them the first one again and again.
void lengthen(IndicatorFigures &every, int years)
{
    for (AreaFigures &area : every.areas) {
        if (area.observations.empty())
            continue;
        const Observation first = area.observations.front();
        for (int year = 1; static_cast<int>(area.observations.size()) < years; ++year) {
            Observation earlier = first;
            earlier.period = Period::financialYear(first.period.startYear() - year);
            area.observations.insert(area.observations.begin(), earlier);
            for (const Observation &population : std::vector<Observation>(area.denominators))
                if (population.period == Period::midYear(first.period.startYear())) {
                    area.denominators.push_back(population);
                    area.denominators.back().period = Period::midYear(earlier.period.startYear());
                }
        }
    }
}

class Timing {
public:
    Timing(const IndicatorFigures &every, const CouncilView &view) : m_every(every), m_view(view) {}

    bool run(const QString &kind, const QString &what)
    {
        const ChartBuilder builder({});
        Times build, draw, hover;
        ChartSpec spec;
        for (int i = 0; i < 21; ++i)
            build.take([&] { spec = builder.build(kind, m_every, m_view); });
        ChartWidget widget;
        const int width = 620;
        widget.resize(width, 600);
        widget.show();
        for (int i = 0; i < 21; ++i) {
            widget.setSpec({});
            draw.take([&] {
                widget.setSpec(spec);
                widget.resize(width, std::max(200, widget.heightForWidth(width)));
                widget.repaint();
            });
        }
        const int marks = static_cast<int>(spec.marks().size());
        for (int i = 0; i < marks; ++i) {
            const QPointF at = widget.markRect(i).center();
            QMouseEvent move(QEvent::MouseMove, at, widget.viewport()->mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
            hover.take([&] {
                QApplication::sendEvent(widget.viewport(), &move);
                QApplication::sendPostedEvents();
            });
        }
        const double medians[] = {build.median(), draw.median(), hover.median()};
        QTextStream(stdout) << what << ", " << kind << " (" << marks << " marks): build " << medians[0] << ", draw " << medians[1] << ", hover " << medians[2]
                            << " ms; slowest " << build.all.back() << ", " << draw.all.back() << ", " << hover.all.back() << '\n';
        return medians[0] < 15.0 && medians[1] < 40.0 && medians[2] < 16.0;
    }

private:
    const IndicatorFigures &m_every;
    const CouncilView &m_view;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    settleApplication();
    loadFonts();
    const auto store = IndicatorStore::open(QStringLiteral(CAREATLAS_BINARY_DIR "/share/careatlas/careatlas.sqlite"));
    if (!store)
        qFatal("%s", qPrintable(store.error().message));
    bool inTime = true;
    for (const QString &indicator : {QStringLiteral("user-satisfaction"), QStringLiteral("requests-18-64")}) {
        auto every = store->everyArea(indicator);
        if (!every)
            qFatal("%s", qPrintable(every.error().message));
        lengthen(*every, 20);
        CouncilView view;
        view.group = groupOfEngland(store->areas());
        view.council = store->areas().look(QStringLiteral("Luton"))->code;
        view.second = store->areas().look(QStringLiteral("Bedford"))->code;
        view.marked = {store->areas().look(QStringLiteral("Kent"))->code};
        Timing timing(*every, view);
        for (const QString &kind : ChartBuilder::councilKinds())
            inTime = timing.run(kind, indicator) && inTime;
    }
    return inTime ? 0 : 1;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Trends of months and weeks, of a year beside its months, and of a long national series: one kind of period in a
// chart, ticks that can be read, an axis that leaves room for the council.
#include "tests/ui/partsamples.h"
#include "ui/charts/chartbuilder.h"
#include "ui/charts/timeaxis.h"

#include <QTest>

using namespace careatlas;
using namespace careatlas::samples;

namespace {

ChartSpec trend(const IndicatorFigures &figures)
{
    return ChartBuilder(stateTitles()).trend(figures);
}

QString named(const std::vector<TimeTick> &ticks)
{
    QStringList labels;
    for (const TimeTick &tick : ticks)
        labels << tick.label;
    return labels.join(QStringLiteral(", "));
}

std::vector<Period> days(QDate first, int count, int apart)
{
    std::vector<Period> periods;
    for (int i = 0; i < count; ++i)
        periods.push_back(Period::date(first.addDays(i * apart)));
    return periods;
}

std::size_t points(const TrendLine &line)
{
    std::size_t count = 0;
    for (const auto &segment : line.segments)
        count += segment.size();
    return count;
}

} // namespace

class TestTimeAxis : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ticks_data()
    {
        QTest::addColumn<QStringList>("periods");
        QTest::addColumn<QString>("expected");
        QTest::newRow("years, one missing") << QStringList{QStringLiteral("2019-20"), QStringLiteral("2021-22")} << QStringLiteral("2019-20, 2020-21, 2021-22");
        QTest::newRow("middles of years") << QStringList{QStringLiteral("mid-2023"), QStringLiteral("mid-2024")} << QStringLiteral("2023, 2024");
        QTest::newRow("months") << QStringList{QStringLiteral("2024-08"), QStringLiteral("2024-09"), QStringLiteral("2024-11")}
                                << QStringLiteral("Aug 2024, Sep 2024, Oct 2024, Nov 2024");
        QTest::newRow("two years of months") << QStringList{QStringLiteral("2023-02"), QStringLiteral("2025-01")}
                                             << QStringLiteral("Apr 2023, Jul 2023, Oct 2023, Jan 2024, Apr 2024, Jul 2024, Oct 2024, Jan 2025");
        QTest::newRow("five years of months") << QStringList{QStringLiteral("2020-04"), QStringLiteral("2025-03")}
                                              << QStringLiteral("2021, 2022, 2023, 2024, 2025");
        QTest::newRow("one day") << QStringList{QStringLiteral("2026-03-31")} << QStringLiteral("31 Mar 2026");
        QTest::newRow("nothing") << QStringList() << QString();
    }
    void ticks()
    {
        QFETCH(QStringList, periods);
        std::vector<Period> of;
        for (const QString &text : periods)
            of.push_back(*Period::parse(text));
        QTEST(named(timeTicks(of)), "expected");
    }

    void weeksAreNamedByMonth()
    {
        const auto ticks = timeTicks(days(QDate(2024, 1, 9), 20, 7)); // to 21 May
        QCOMPARE(named(ticks), QStringLiteral("Feb 2024, Mar 2024, Apr 2024, May 2024"));
        QCOMPARE(ticks[0].x, Period::date(QDate(2024, 2, 1)).position());
        QCOMPARE(named(timeTicks(days(QDate(2020, 12, 15), 190, 7))), QStringLiteral("2021, 2022, 2023, 2024"));
    }

    void monthsWithoutTheirYear()
    {
        const IndicatorFigures figures = delays();
        const ChartSpec spec = trend(figures);
        QCOMPARE(spec.lines.size(), std::size_t(2));
        for (const TrendLine &line : spec.lines) {
            QCOMPARE(line.segments.size(), std::size_t(1));
            QCOMPARE(line.segments[0].size(), std::size_t(12));
            QCOMPARE(line.segments[0].front().mark.period, QStringLiteral("April 2024"));
            QCOMPARE(line.segments[0].back().mark.period, QStringLiteral("March 2025"));
        }
        QCOMPARE(spec.subtitle, QStringLiteral("Luton, April 2024 to March 2025, % of discharges"));
        QVERIFY(spec.breaks.empty());
        // Card and bar show the year that ends on the same day.
        QCOMPARE(latestPeriod(figures), Period::financialYear(2024));
        const ChartSpec bar = ChartBuilder(stateTitles()).bar(figures, latestPeriod(figures));
        QCOMPARE(bar.rows[0].marks[0].valueText, QStringLiteral("8.5%"));
        QCOMPARE(bar.rows[0].marks[0].period, QStringLiteral("2024-25"));
    }

    void aLineNeedsThreePoints()
    {
        IndicatorFigures figures = delays();
        for (AreaFigures &area : figures.areas) {
            area.observations.erase(area.observations.begin() + 2, area.observations.begin() + 12); // two months are left
            for (const int year : {2022, 2023})
                area.observations.push_back(figure(area, Period::financialYear(year), 9.0));
        }
        QCOMPARE(points(trend(figures).lines.back()), std::size_t(3));
        QCOMPARE(trend(figures).lines.back().segments[0].front().mark.period, QStringLiteral("2022-23"));
        // The council decides: England's months do not take its years away.
        figures = delays();
        figures.areas[0].observations = {figure(figures.areas[0], Period::financialYear(2022), 9.0), figure(figures.areas[0], Period::financialYear(2023), 9.5),
                                         figure(figures.areas[0], Period::financialYear(2024), 8.5)};
        QCOMPARE(trend(figures).lines.back().label, QStringLiteral("Luton"));
        QCOMPARE(points(trend(figures).lines.back()), std::size_t(3));
    }

    void aQuotedMonthStandsAlone()
    {
        IndicatorFigures figures = delays();
        Observation &september = figures.areas[0].observations[5];
        september.state = DataState::Quoted;
        september.provenance.release.source = QStringLiteral("a-report");
        september.provenance.release.title = QStringLiteral("A report on Luton");
        const TrendLine line = trend(figures).lines.back();
        QCOMPARE(line.segments.size(), std::size_t(3));
        QCOMPARE(line.segments[1].size(), std::size_t(1));
        QVERIFY(line.segments[1][0].mark.hollow);
        QCOMPARE(line.segments[1][0].mark.period, QStringLiteral("September 2024"));
        QCOMPARE(trend(figures).breaks[0].where, QStringLiteral("between August 2024 and September 2024"));
    }

    void weeksWithAGap()
    {
        const ChartSpec spec = trend(weeks());
        QCOMPARE(points(spec.lines.back()), std::size_t(109));
        QCOMPARE(spec.lines.back().segments.size(), std::size_t(2));
        QCOMPARE(spec.lines.front().segments.size(), std::size_t(1));
        QVERIFY(spec.notes.contains(QStringLiteral("Luton: there is no figure between 5 October 2021 and 19 October 2021.")));
    }

    void manyGapsAreCounted()
    {
        IndicatorFigures figures = weeks();
        auto &held = figures.areas[0].observations;
        for (std::size_t i = 100; i > 10; i -= 10)
            held.erase(held.begin() + static_cast<std::ptrdiff_t>(i)); // nine weeks, one beside the one that lacks already
        const QStringList notes = trend(figures).notes;
        QVERIFY2(notes.contains(QStringLiteral("The line of Luton stops 9 times where there is no figure.")), qPrintable(notes.join(QLatin1Char('\n'))));
        QVERIFY(notes.join(QLatin1Char(' ')).size() < 200);
    }

    void aLongNationalSeriesLeavesRoomForTheCouncil()
    {
        const ChartSpec spec = trend(longEngland()); // Luton from 2018-19, England from 2005-06, both to 2023-24
        QCOMPARE(spec.period, QStringLiteral("2013-14 to 2023-24"));
        QCOMPARE(spec.ticks.size(), std::size_t(11));
        QCOMPARE(points(spec.lines.front()), std::size_t(11));
        QCOMPARE(points(spec.lines.back()), std::size_t(6));
        QVERIFY(spec.notes.contains(QStringLiteral("Earlier figures are held and not drawn: England (from 2005-06).")));
        // Where the council has half of the time all is drawn; without a council as well; beside one year, five more.
        IndicatorFigures longer = longEngland();
        for (int year = 2014; year < 2018; ++year)
            longer.areas[0].observations.push_back(figure(longer.areas[0], Period::financialYear(year), 14.0));
        QCOMPARE(trend(longer).period, QStringLiteral("2005-06 to 2023-24"));
        QVERIFY(!trend(longer).notes.join(QLatin1Char(' ')).contains(QStringLiteral("Earlier")));
        IndicatorFigures none = longEngland();
        none.areas[0].observations.clear();
        QCOMPARE(trend(none).period, QStringLiteral("2005-06 to 2023-24"));
        IndicatorFigures one = longEngland();
        one.areas[0].observations = {one.areas[0].observations.back()};
        QCOMPARE(trend(one).period, QStringLiteral("2018-19 to 2023-24"));
    }

    void reasonsToStopAtOnePlaceAreOneRule()
    {
        IndicatorFigures figures = delays();
        figures.breaks = {{figures.indicator.id, Period::month(2024, 9), QStringLiteral("From September 2024 homes are counted too.")}};
        for (std::size_t i = 5; i < 12; ++i) {
            figures.areas[1].observations[i].provenance.release.source = QStringLiteral("other");
            figures.areas[1].observations[i].provenance.release.title = QStringLiteral("Another file");
        }
        const ChartSpec spec = trend(figures);
        QCOMPARE(spec.breaks.size(), std::size_t(1));
        QCOMPARE(spec.breaks[0].where, QStringLiteral("between August 2024 and September 2024"));
        // Of a council whose change of method is not England's.
        figures.breaks.clear();
        figures.areas[0].observations[5].state = DataState::Break;
        const ChartSpec two = trend(figures);
        QCOMPARE(two.breaks.size(), std::size_t(1));
        QCOMPARE(two.breaks[0].explanation, QStringLiteral("The publisher marks a break in the series at September 2024. "
                                                           "The source changes from Adult Social Care Outcomes Framework to Another file, so the two are not joined."));
    }
};

QTEST_MAIN(TestTimeAxis)
#include "tst_timeaxis.moc"

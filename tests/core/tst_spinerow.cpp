// SPDX-License-Identifier: GPL-3.0-or-later
// A line of a council's profile: the verdict, the spread and what is left out of it.
#include "core/comparison/spinerow.h"
#include "coresamples.h"

#include <QTest>

using namespace careatlas;
using namespace Qt::StringLiterals;

namespace {

Observation figure(const QString &area, const QString &period, double value)
{
    Observation observation;
    observation.indicator = u"satisfaction"_s;
    observation.area = samples::code(area);
    observation.period = samples::period(period);
    observation.value = value;
    observation.provenance.release.source = u"survey"_s;
    return observation;
}

IndicatorFigures satisfaction()
{
    IndicatorFigures every;
    every.indicator.id = u"satisfaction"_s;
    every.indicator.unit = Unit::fromCatalogue(u"%"_s, u"people surveyed"_s);
    every.indicator.polarity = Polarity::HigherIsBetter;
    const std::pair<const char *, double> councils[] = {{"E06000032", 58.1}, {"E06000055", 60}, {"E06000031", 65}, {"E06000033", 70}, {"E06000034", 72}};
    for (const auto &[code, value] : councils) {
        const QString area = QString::fromLatin1(code);
        Observation now = figure(area, u"2023-24"_s, value);
        if (area == u"E06000032"_s) {
            now.lower = 52.7;
            now.upper = 63.3;
        }
        every.areas.push_back({{samples::code(area), area, AreaType::UnitaryAuthority, {}, {}, {}, {}}, AreaRole::OtherCouncil, {figure(area, u"2022-23"_s, 1.0), now}, {}});
    }
    Observation quoted = figure(u"E06000055"_s, u"2024-25"_s, 99);
    quoted.state = DataState::Quoted;
    every.areas[1].observations.push_back(quoted);
    every.areas.push_back({{AreaCode::england(), u"England"_s, AreaType::Country, {}, {}, {}, {}}, AreaRole::England, {figure(u"E92000001"_s, u"2023-24"_s, 65.4)}, {}});
    return every;
}

} // namespace

class SpineRowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void verdictAndSpread()
    {
        const SpineRow row = spineRow(satisfaction(), samples::code(u"E06000032"_s), Comparator::England);
        QCOMPARE(row.judgement.benchmark.period, samples::period(u"2023-24"_s)); // a quoted figure is not the latest
        QCOMPARE(*row.judgement.benchmark.value, 65.4);
        QCOMPARE(row.judgement.at95, Verdict::Worse);
        QCOMPARE(row.judgement.estimate->value(), 58.1);
        QCOMPARE(row.councils, 5); // without England
        QCOMPARE(row.spread->lowest, 58.1);
        QCOMPARE(row.spread->lowerQuartile, 60.0);
        QCOMPARE(row.spread->median, 65.0);
        QCOMPARE(row.spread->upperQuartile, 70.0);
        QCOMPARE(row.spread->highest, 72.0);
    }
    void withoutAnInterval()
    {
        const SpineRow row = spineRow(satisfaction(), samples::code(u"E06000055"_s), Comparator::England);
        QCOMPARE(row.judgement.at95, Verdict::NotCompared);
        QVERIFY(row.judgement.estimate.has_value());
        QVERIFY(!row.judgement.reason.isEmpty());
    }
    void withoutFigures()
    {
        IndicatorFigures every = satisfaction();
        for (AreaFigures &area : every.areas)
            area.observations.clear();
        const SpineRow none = spineRow(every, samples::code(u"E06000032"_s), Comparator::England);
        QCOMPARE(none.councils, 0);
        QVERIFY(!none.spread);
        QCOMPARE(none.judgement.reason, u"No council has an official figure."_s);
    }
};

QTEST_APPLESS_MAIN(SpineRowTest)
#include "tst_spinerow.moc"

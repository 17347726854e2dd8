// SPDX-License-Identifier: GPL-3.0-or-later
// Regions and England as the sum of their councils: only where every council of today is there exactly once.
#include "core/import/counciltotals.h"
#include "layoutsamples.h"

#include <QTest>

using namespace careatlas;
using namespace Qt::StringLiterals;
using samples::observation;

namespace {

Observation count(const QString &area, std::optional<double> value, double denominator = 0.0, DataState state = DataState::Value)
{
    static int row = 10;
    Observation o = observation(u"carers"_s, area, u"2021"_s, value, state);
    if (denominator > 0.0)
        o.denominator = denominator;
    o.provenance.row = row--; // the later in a list the higher up in the file
    return o;
}

Observation share(const QString &area, double numerator, double denominator)
{
    Observation o = observation(u"disabled"_s, area, u"2021"_s, 100.0 * numerator / denominator, DataState::Value, u"age=all"_s);
    o.numerator = numerator;
    o.denominator = denominator;
    return o;
}

const QString luton = u"E06000032"_s, bedford = u"E06000055"_s, hackney = u"E09000012"_s, barnsley = u"E08000016"_s, dorset = u"E06000059"_s,
              cumberland = u"E06000063"_s, westmorland = u"E06000064"_s, cumbria = u"E10000006"_s;
const QString england = u"E92000001"_s, east = u"E12000006"_s, northWest = u"E12000002"_s;

} // namespace

class CouncilTotalsTest : public QObject {
    Q_OBJECT
    AreaRegister m_areas = samples::areas();

    /// The figure of one area after the totals were added, described; empty where there is none.
    QString total(std::vector<Observation> observations, const QString &area) const
    {
        ImportPlan plan;
        plan.observations = std::move(observations);
        const Observation first = plan.observations.front();
        addCouncilTotals(plan, m_areas);
        return samples::found(plan, QString(first.indicator + u' ' + area + u" 2021 "_s + first.breakdown).trimmed());
    }

private Q_SLOTS:
    void counts();
    void shares();
    void incomplete();
    void councilsThatChanged();
    void whatThePublisherGives();
};

void CouncilTotalsTest::counts()
{
    const auto withRate = [](Observation o) {
        o.publishedRate = 10.0;
        o.notes = u"Of all."_s;
        return o;
    };
    const Observation last = count(hackney, 5, 100);
    const QString expected = u"38 value of /600 (Sum of the councils.) @T1!F%1"_s.arg(last.provenance.row - 2);
    QCOMPARE(total({last, withRate(count(bedford, 13, 200)), withRate(count(luton, 20, 300))}, east), expected);
    // A denominator that one council lacks would be too small for the sum.
    QVERIFY(total({count(luton, 20, 300), count(bedford, 13), count(hackney, 5, 100)}, east).startsWith(u"38 value (Sum of the councils.)"_s));
    // The councils of one region are not England.
    QCOMPARE(total({count(luton, 20), count(bedford, 13), count(hackney, 5)}, england), QString());
    QVERIFY(total({count(luton, 20), count(bedford, 13), count(hackney, 5), count(barnsley, 1), count(dorset, 2), count(cumberland, 3), count(westmorland, 4)}, england)
                .startsWith(u"48 value (Sum of the councils.)"_s));
}

void CouncilTotalsTest::shares()
{
    // 10 %, 20 % and 50 % of 300, 200 and 100 are 120 of 600: not the mean of the three.
    QCOMPARE(total({share(luton, 30, 300), share(bedford, 40, 200), share(hackney, 50, 100)}, east), u"20 value of 120/600 (Sum of the councils.) @T1!F7"_s);
}

void CouncilTotalsTest::incomplete()
{
    QCOMPARE(total({count(luton, 20), count(bedford, 13)}, east), QString());
    QCOMPARE(total({count(luton, 20), count(bedford, 13), count(hackney, std::nullopt, 0, DataState::Suppressed)}, east), QString());
    // Hackney's figure of another year is none of this one.
    Observation before = count(hackney, 5);
    before.period = samples::period(u"2011"_s);
    QCOMPARE(total({count(luton, 20), count(bedford, 13), before}, east), QString());
}

void CouncilTotalsTest::councilsThatChanged()
{
    // Cumbria stands for the two councils that followed it, but not beside one of them.
    QVERIFY(total({count(cumbria, 70)}, northWest).startsWith(u"70 value (Sum of the councils.)"_s));
    QVERIFY(total({count(cumberland, 30), count(westmorland, 40)}, northWest).startsWith(u"70 value (Sum of the councils.)"_s));
    QCOMPARE(total({count(cumbria, 70), count(cumberland, 30)}, northWest), QString());
    QCOMPARE(total({count(cumberland, 30)}, northWest), QString());
}

void CouncilTotalsTest::whatThePublisherGives()
{
    ImportPlan plan;
    plan.observations = {count(luton, 20), count(bedford, 13), count(hackney, 5), count(east, 40)};
    addCouncilTotals(plan, m_areas);
    QCOMPARE(plan.observations.size(), std::size_t(4));
    QVERIFY(samples::found(plan, u"carers E12000006 2021"_s).startsWith(u"40 value @T1"_s));
}

QTEST_APPLESS_MAIN(CouncilTotalsTest)
#include "tst_counciltotals.moc"

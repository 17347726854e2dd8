// SPDX-License-Identifier: GPL-3.0-or-later
// A place among a group: ties by what reads the same, who is of the group, who is counted apart, and no place without a figure.
#include "core/comparison/councilrank.h"
#include "comparisonsamples.h"

#include <QTest>

using namespace samples;

namespace {

const QString year = u"2023-24"_s;

struct Council {
    QString code;
    QString name;
    Observation observation;
};

IndicatorFigures everyOf(const Indicator &indicator, const std::vector<Council> &councils)
{
    std::vector<AreaFigures> all;
    for (const Council &council : councils)
        all.push_back(areaFigures(council.code, council.name, {council.observation}));
    all.push_back(england({share(year, 60, 100)}));
    return figuresOf(indicator, std::move(all));
}

CouncilGroup everyone(const IndicatorFigures &every)
{
    CouncilGroup group{CouncilGroup::Kind::England, u"England"_s, {}};
    for (const AreaFigures &area : every.areas)
        if (area.area.isCouncil())
            group.members.push_back(area.area.code);
    return group;
}

QString namesOf(const CouncilRank &rank)
{
    QStringList names;
    for (const Estimate &estimate : rank.ranked)
        names << estimate.area.name;
    return names.join(u' ');
}

IndicatorFigures sixCouncils(Polarity polarity)
{
    return everyOf(indicatorIn(u"%"_s, u"people surveyed"_s, polarity),
                   {{u"E06000032"_s, u"Luton"_s, withMargin(year, 58.13, 53.0, 63.0)},
                    {u"E06000055"_s, u"Bedford"_s, withMargin(year, 58.11, 55.0, 61.0)},
                    {u"E09000012"_s, u"Hackney"_s, withMargin(year, 70.0, 67.0, 73.0)},
                    {u"E08000016"_s, u"Barnsley"_s, figure(year, {}, DataState::Suppressed)},
                    {u"E06000059"_s, u"Dorset"_s, figure(year, {}, DataState::NotAvailable)},
                    {u"E10000009"_s, u"Dorset (county)"_s, figure(year, {}, DataState::NotApplicable)}});
}

} // namespace

class CouncilRankTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void places();
    void order();
    void range();
    void groups();
    void totals();
    void without_data();
    void without();
    void words();
};

void CouncilRankTest::places()
{
    const IndicatorFigures every = sixCouncils(Polarity::HigherIsBetter);
    const CouncilRank luton = rankOf(every, code(u"E06000032"_s), everyone(every));
    QCOMPARE(luton.period, period(year));
    QCOMPARE(*luton.place, (Place{2, true, 3})); // 58.13 and 58.11 both read 58.1
    QCOMPARE(luton.words(), u"joint 2nd of 3"_s);
    QCOMPARE(namesOf(luton), u"Hackney Bedford Luton"_s);
    QCOMPARE(luton.suppressed, 1);
    QCOMPARE(luton.missing, 1); // Dorset; the county was no more
    QVERIFY(luton.without.isEmpty());
    QCOMPARE(rankOf(every, code(u"E09000012"_s), everyone(every)).words(), u"1st of 3"_s);
    const CouncilRank barnsley = rankOf(every, code(u"E08000016"_s), everyone(every));
    QVERIFY(!barnsley.place && !barnsley.range);
    QVERIFY(barnsley.words().isEmpty());
    QCOMPARE(barnsley.without, u"Barnsley has no figure for 2023-24: suppressed."_s);
    QCOMPARE(barnsley.ranked.size(), std::size_t(3));
}

void CouncilRankTest::order()
{
    const IndicatorFigures lower = sixCouncils(Polarity::LowerIsBetter);
    const CouncilRank best = rankOf(lower, code(u"E06000032"_s), everyone(lower));
    QVERIFY(!best.highestFirst);
    QCOMPARE(best.words(), u"joint 1st of 3"_s);
    QCOMPARE(namesOf(best), u"Bedford Luton Hackney"_s);
    const IndicatorFigures none = sixCouncils(Polarity::None);
    QVERIFY(rankOf(none, code(u"E06000032"_s), everyone(none)).highestFirst);
}

void CouncilRankTest::range()
{
    const IndicatorFigures every = sixCouncils(Polarity::HigherIsBetter);
    // Hackney is clearly before both: 11.9 apart, and √(3² + 5²) = 5.8; those two cannot be told apart.
    QCOMPARE(*rankOf(every, code(u"E06000032"_s), everyone(every)).range, (PlaceRange{2, 3}));
    QCOMPARE(*rankOf(every, code(u"E09000012"_s), everyone(every)).range, (PlaceRange{1, 1}));
    const IndicatorFigures bare = everyOf(indicatorIn(u"£ per hour"_s, u"hours"_s), {{u"E06000032"_s, u"Luton"_s, figure(year, 20.0)}});
    const CouncilRank rank = rankOf(bare, code(u"E06000032"_s), everyone(bare));
    QCOMPARE(rank.words(), u"1st of 1"_s);
    QVERIFY(!rank.range);
}

void CouncilRankTest::groups()
{
    const IndicatorFigures every = sixCouncils(Polarity::HigherIsBetter);
    // A council is of its own similar councils, which do not name it.
    const CouncilGroup similar{CouncilGroup::Kind::Similar, u"2 councils similar to Luton"_s, {code(u"E06000055"_s), code(u"E08000016"_s)}};
    const CouncilRank rank = rankOf(every, code(u"E06000032"_s), similar);
    QCOMPARE(rank.words(), u"joint 1st of 2"_s);
    QCOMPARE(rank.suppressed, 1);
    QCOMPARE(rank.missing, 0);

    // A county of the past is of the group in its own years, and its successor is not.
    const IndicatorFigures past = everyOf(indicatorIn(u"%"_s, u"people surveyed"_s, Polarity::HigherIsBetter),
                                          {{u"E06000032"_s, u"Luton"_s, share(u"2017-18"_s, 189, 325)},
                                           {u"E10000009"_s, u"Dorset (county)"_s, share(u"2017-18"_s, 230, 325)},
                                           {u"E06000059"_s, u"Dorset"_s, figure(u"2017-18"_s, {}, DataState::NotApplicable)}});
    const CouncilRank then = rankOf(past, code(u"E06000032"_s), everyone(past), period(u"2017-18"_s));
    QCOMPARE(then.words(), u"2nd of 2"_s);
    QCOMPARE(then.missing, 0);
    QCOMPARE(rankOf(past, code(u"E06000059"_s), everyone(past), period(u"2017-18"_s)).without, u"Dorset did not exist as a council in 2017-18."_s);
}

void CouncilRankTest::totals()
{
    // Luton has more cases and the lower rate.
    const IndicatorFigures every = everyOf(indicatorIn(u"cases"_s, u"all residents"_s),
                                           {{u"E06000032"_s, u"Luton"_s, total(year, 30, 300000)}, {u"E06000055"_s, u"Bedford"_s, total(year, 20, 100000)},
                                            {u"E09000012"_s, u"Hackney"_s, total(year, 500, {})}});
    const CouncilRank rank = rankOf(every, code(u"E06000032"_s), everyone(every));
    QCOMPARE(rank.words(), u"2nd of 2"_s);
    QVERIFY(rank.basis == RateBasis::OwnAge);
    QCOMPARE(rank.ranked.front().value(), 20.0);
    QCOMPARE(rank.missing, 1);
    const IndicatorFigures people = everyOf(indicatorIn(u"people"_s, {}), {{u"E06000032"_s, u"Luton"_s, figure(year, 231028)}});
    const CouncilRank none = rankOf(people, code(u"E06000032"_s), everyone(people));
    QVERIFY(!none.place && none.ranked.empty());
    QCOMPARE(none.without, u"This is a total, which is larger where more people live, and no rate can be made of it."_s);
}

void CouncilRankTest::without_data()
{
    QTest::addColumn<Observation>("own");
    QTest::addColumn<QString>("reason");
    Observation quoted = figure(year, 58.0);
    quoted.state = DataState::Quoted;
    QTest::newRow("quoted") << quoted << u"The figure of Luton is quoted from elsewhere, and takes no place among official ones."_s;
    QTest::newRow("another year") << figure(u"2022-23"_s, 58.0) << u"Luton has no figure for 2023-24: not available."_s;
}

void CouncilRankTest::without()
{
    QFETCH(Observation, own);
    QFETCH(QString, reason);
    const IndicatorFigures every = everyOf(indicatorIn(u"%"_s, u"posts"_s), {{u"E06000032"_s, u"Luton"_s, own}, {u"E06000055"_s, u"Bedford"_s, figure(year, 60.0)}});
    const CouncilRank rank = rankOf(every, code(u"E06000032"_s), everyone(every));
    QCOMPARE(rank.period, period(year)); // the latest official one of any council
    QCOMPARE(rank.without, reason);
    QVERIFY(!rank.place);
    QCOMPARE(rank.missing, 1);
    QCOMPARE(rankOf(every, code(u"E08000016"_s), everyone(every)).without, u"No figures are held for E08000016."_s);
}

void CouncilRankTest::words()
{
    const auto worded = [](int place, int of, bool joint) {
        CouncilRank rank;
        rank.place = Place{place, joint, of};
        return rank.words();
    };
    QCOMPARE(worded(1, 153, false), u"1st of 153"_s);
    QCOMPARE(worded(3, 11, false), u"3rd of 11"_s);
    QCOMPARE(worded(11, 11, false), u"11th of 11"_s);
    QCOMPARE(worded(12, 12, true), u"joint 12th of 12"_s);
    QCOMPARE(worded(113, 151, false), u"113th of 151"_s);
    QCOMPARE(worded(121, 151, false), u"121st of 151"_s);
    QCOMPARE(worded(122, 151, true), u"joint 122nd of 151"_s);
}

QTEST_GUILESS_MAIN(CouncilRankTest)
#include "tst_councilrank.moc"

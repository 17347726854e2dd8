// SPDX-License-Identifier: GPL-3.0-or-later
// Estimates: which interval a figure gets, by what right, and the reason where it gets none. Expected figures are worked
// examples of the methods' own papers and of public health practice, or done by hand.
#include "core/comparison/estimate.h"
#include "comparisonsamples.h"

#include <QRandomGenerator>
#include <QTest>

using namespace samples;

namespace {

const QString year = u"2023-24"_s;

std::optional<Estimate> estimate(const Indicator &indicator, const Observation &observation, std::optional<RateBasis> basis = {}, double rounded = 0.0)
{
    IndicatorFigures figures = figuresOf(indicator, {luton({observation})});
    if (rounded > 0.0)
        figures.roundings = {{u"source"_s, {}, CountRounding::Areas::Councils, rounded}};
    return estimateOf(figures, figures.areas.front(), observation.period, observation.breakdown, basis);
}

} // namespace

class EstimateTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void interval_data();
    void interval();
    void none_data();
    void none();
    void noEstimate_data();
    void noEstimate();
    void roundedCounts();
    void clamped();
    void words();
    void roundings();
    void polarityOfParts();
    void holdsTheValue();
};

void EstimateTest::interval_data()
{
    QTest::addColumn<Indicator>("indicator");
    QTest::addColumn<Observation>("observation");
    QTest::addColumn<std::optional<RateBasis>>("basis");
    QTest::addColumn<QString>("method");
    QTest::addColumn<std::vector<double>>("ends"); // lower and upper at 95, then at 99.8
    const std::optional<RateBasis> asItIs, ownAge = RateBasis::OwnAge;
    const Indicator people = indicatorIn(u"%"_s, u"people surveyed"_s);
    QTest::newRow("share") << people << share(year, 189, 325) << asItIs << u"wilson"_s << std::vector{52.7260, 63.3912, 49.5834, 66.2588};
    QTest::newRow("share of nobody") << people << share(year, 0, 10) << asItIs << u"wilson"_s << std::vector{0.0, 27.7533, 0.0, 48.84789};
    QTest::newRow("share of all") << people << share(year, 10, 10) << asItIs << u"wilson"_s << std::vector{72.2467, 100.0, 51.15211, 100.0};
    QTest::newRow("share of providers") << indicatorIn(u"%"_s, u"providers"_s) << share(year, 25, 81) << asItIs << u"wilson"_s
                                        << std::vector{21.86321, 41.59805, 17.74592, 48.01867};
    const Indicator cases = indicatorIn(u"cases"_s, u"all residents"_s);
    QTest::newRow("13 cases") << cases << total(year, 13, 231028) << ownAge << u"byar"_s << std::vector{2.99325, 9.62296, 1.97812, 12.33578};
    QTest::newRow("5 cases") << cases << total(year, 5, 100000) << ownAge << u"exact-poisson"_s << std::vector{1.623486, 11.668332, 0.73937, 16.4547};
    QTest::newRow("no case") << cases << total(year, 0, 100000) << ownAge << u"exact-poisson"_s << std::vector{0.0, 3.688879, 0.0, 6.907755};
    Observation rate = figure(year, 5.6);
    rate.numerator = 13;
    rate.denominator = 231028;
    QTest::newRow("a rate with its counts") << indicatorIn(u"per 100,000"_s, u"all residents"_s) << rate << asItIs << u"byar"_s
                                            << std::vector{2.99325, 9.62296, 1.97812, 12.33578};
    // 3.090232/1.959964 = 1.576678 times as wide.
    QTest::newRow("margin") << people << withMargin(year, 58.1, 52.6, 63.6) << asItIs << u"published"_s << std::vector{52.6, 63.6, 49.42827, 66.77173};
    QTest::newRow("uneven margin of a score") << indicatorIn(u"score 0-24"_s, u"people surveyed"_s) << withMargin(year, 18.0, 17.5, 18.8) << asItIs
                                              << u"published"_s << std::vector{17.5, 18.8, 17.21166, 19.26134};
    Observation both = share(year, 50, 100);
    both.lower = 35.0;
    both.upper = 65.0;
    QTest::newRow("a margin goes before counts") << people << both << asItIs << u"published"_s << std::vector{35.0, 65.0, 26.34983, 73.65017};
}

void EstimateTest::interval()
{
    QFETCH(Indicator, indicator);
    QFETCH(Observation, observation);
    QFETCH(std::optional<RateBasis>, basis);
    QFETCH(QString, method);
    QFETCH(std::vector<double>, ends);
    const auto found = estimate(indicator, observation, basis);
    QVERIFY(found && found->at95 && found->at99_8);
    QCOMPARE(toKey(found->method), method);
    const std::vector<double> got{found->at95->lower, found->at95->upper, found->at99_8->lower, found->at99_8->upper};
    for (std::size_t i = 0; i < got.size(); ++i)
        QVERIFY2(near(got[i], ends[i], 0.0005), qPrintable(QString::number(got[i], 'f', 6)));
    QVERIFY(found->without == WithoutInterval::None);
    QVERIFY(whyNoInterval(*found).isEmpty() && !howInterval(*found).isEmpty());
}

void EstimateTest::none_data()
{
    QTest::addColumn<Indicator>("indicator");
    QTest::addColumn<Observation>("observation");
    QTest::addColumn<std::optional<RateBasis>>("basis");
    QTest::addColumn<QString>("reason");
    const std::optional<RateBasis> asItIs, ownAge = RateBasis::OwnAge;
    const QString noCount = u"no count of people or events"_s, services = u"places or services"_s, noCounts = u"neither a margin of error for this figure nor the counts"_s;
    QTest::newRow("money per head") << indicatorIn(u"£ thousands"_s, u"adults 18+"_s) << total(year, 72000, 170000) << ownAge << noCount;
    QTest::newRow("price") << indicatorIn(u"£ per hour"_s, u"hours"_s) << figure(year, 20.5) << asItIs << noCount;
    QTest::newRow("days") << indicatorIn(u"days"_s, {}) << share(year, 520, 100) << asItIs << noCount;
    QTest::newRow("score") << indicatorIn(u"score 0-24"_s, u"people surveyed"_s) << figure(year, 18.9) << asItIs << noCount;
    QTest::newRow("rating") << indicatorIn(u"rating"_s, {}) << figure(year, 3.0) << asItIs << noCount;
    QTest::newRow("rank") << indicatorIn(u"rank 1-33,755"_s, {}) << figure(year, 900.0) << asItIs << noCount;
    QTest::newRow("beds") << indicatorIn(u"beds"_s, u"residents 65+"_s) << total(year, 900, 28000) << ownAge << services;
    QTest::newRow("small areas") << indicatorIn(u"%"_s, u"small areas"_s) << share(year, 12, 121) << asItIs << services;
    QTest::newRow("share without counts") << indicatorIn(u"%"_s, u"posts"_s) << figure(year, 9.1) << asItIs << noCounts;
    QTest::newRow("rate without counts") << indicatorIn(u"per 100,000"_s, u"adults"_s) << figure(year, 5.6) << asItIs << noCounts;
    QTest::newRow("total as it is") << indicatorIn(u"people"_s, {}) << figure(year, 225000) << asItIs << u"a total"_s;
    Observation other = share(year, 25, 81);
    other.value = 32.0;
    QTest::newRow("counts of something else") << indicatorIn(u"%"_s, u"providers"_s) << other << asItIs << u"do not give this figure"_s;
    Observation more = share(year, 90, 81);
    QTest::newRow("more than all") << indicatorIn(u"%"_s, u"providers"_s) << more << asItIs << u"do not give this figure"_s;
    Indicator population = indicatorIn(u"people"_s, {});
    population.dimensions = {{u"age"_s, u"By age"_s, Unit::fromCatalogue(u"%"_s, u"residents"_s), {{u"age"_s, u"0-4"_s, u"0 to 4"_s}}}};
    Observation age = share(year, 16000, 225000);
    age.breakdown = u"age=0-4"_s;
    QTest::newRow("an age's share of all who live there") << population << age << asItIs << u"everyone who lives there"_s;
    Observation outside = withMargin(year, 58.1, 60.0, 63.0);
    QTest::newRow("a margin that its value lies outside of") << indicatorIn(u"%"_s, u"people surveyed"_s) << outside << asItIs << noCounts;
}

void EstimateTest::none()
{
    QFETCH(Indicator, indicator);
    QFETCH(Observation, observation);
    QFETCH(std::optional<RateBasis>, basis);
    QFETCH(QString, reason);
    const auto found = estimate(indicator, observation, basis);
    QVERIFY(found);
    QVERIFY(!found->at95 && !found->at99_8 && found->method == IntervalMethod::None);
    QVERIFY2(whyNoInterval(*found).contains(reason), qPrintable(whyNoInterval(*found)));
    QVERIFY(howInterval(*found).isEmpty());
}

void EstimateTest::noEstimate_data()
{
    QTest::addColumn<Observation>("observation");
    QTest::addColumn<QString>("reason");
    QTest::newRow("suppressed") << figure(year, {}, DataState::Suppressed) << u"Luton has no figure for 2023-24: suppressed."_s;
    QTest::newRow("not available") << figure(year, {}, DataState::NotAvailable) << u"Luton has no figure for 2023-24: not available."_s;
    QTest::newRow("another year") << total(u"2022-23"_s, 13, 230000) << u"Luton has no figure for 2023-24: not available."_s;
    QTest::newRow("no population") << total(year, 13, {}) << u"No rate can be made of Luton's figure for 2023-24: no population is held to go with it."_s;
}

void EstimateTest::noEstimate()
{
    QFETCH(Observation, observation);
    QFETCH(QString, reason);
    const IndicatorFigures figures = figuresOf(indicatorIn(u"cases"_s, u"all residents"_s), {luton({observation})});
    QVERIFY(!estimateOf(figures, figures.areas.front(), period(year), {}, RateBasis::OwnAge));
    QCOMPARE(whyNoEstimate(figures, figures.areas.front(), period(year), {}, RateBasis::OwnAge), reason);
}

void EstimateTest::roundedCounts()
{
    // Redbridge 2023-24: 93.9% of enquiries, published with 30 of 35: 31 of 33 would give it.
    Observation published = share(u"2023-24"_s, 30, 35);
    published.value = 93.9;
    const Indicator enquiries = indicatorIn(u"%"_s, u"enquiries with a risk"_s);
    QVERIFY(estimate(enquiries, published)->without == WithoutInterval::CountsDisagree);
    const auto found = estimate(enquiries, published, {}, 5.0);
    QVERIFY(found->method == IntervalMethod::Wilson);
    QVERIFY(near(found->count(), 32.865, 1e-9)); // what the share says of 35
    QVERIFY(found->at95->holds(93.9));
    QVERIFY(howInterval(*found).endsWith(u"Counts are published to the nearest 5."_s));
    published.value = 70.0; // not even 27.5 of 37.5
    QVERIFY(estimate(enquiries, published, {}, 5.0)->without == WithoutInterval::CountsDisagree);
}

void EstimateTest::clamped()
{
    const Indicator survey = indicatorIn(u"%"_s, u"people surveyed"_s);
    const auto high = estimate(survey, withMargin(year, 97.0, 95.0, 99.5));
    QCOMPARE(high->at99_8->upper, 100.0);
    const auto low = estimate(survey, withMargin(year, 2.0, 0.5, 3.5));
    QCOMPARE(low->at99_8->lower, 0.0);
    // A publisher's margin may run past 100%; it stays as published, and the wider one is no narrower.
    const auto past = estimate(survey, withMargin(year, 96.0, 88.5, 103.5));
    QCOMPARE(past->at95->upper, 103.5);
    QCOMPARE(past->at99_8->upper, 103.5);
}

void EstimateTest::words()
{
    QCOMPARE(howInterval(*estimate(indicatorIn(u"%"_s, u"people surveyed"_s), share(year, 189, 325))), u"Worked out by Wilson's method from 189 of 325."_s);
    QCOMPARE(howInterval(*estimate(indicatorIn(u"cases"_s, u"all residents"_s), total(year, 13, 231028), RateBasis::OwnAge)),
             u"Worked out by Byar's method from 13 among 231,028."_s);
    Observation survey = withMargin(year, 58.1, 52.6, 63.6);
    survey.respondents = 325;
    QCOMPARE(howInterval(*estimate(indicatorIn(u"%"_s, u"people surveyed"_s), survey)),
             u"The publisher's margin of error at 95%; at 99.8% it is widened in proportion. A survey, answered by 325 people."_s);
}

void EstimateTest::roundings()
{
    const QByteArray head = "source,indicator,areas,nearest\n";
    const auto all = parseRoundings(head + "source,,councils,5\nsource,it,all,10\nother,,regions-and-england,5\n");
    QVERIFY(all);
    const AreaFigures council = luton({figure(year, 1.0)}), country = england({figure(year, 1.0)});
    QCOMPARE(roundingOf(*all, council.observations.front(), council.area), 10.0);
    const std::vector<CountRounding> wide{all->front()};
    QCOMPARE(roundingOf(wide, council.observations.front(), council.area), 5.0);
    QCOMPARE(roundingOf(wide, country.observations.front(), country.area), 0.0);
    for (const char *wrong : {",,all,5\n", "source,,some,5\n", "source,,all,0\n", "source,,all,five\n"}) {
        const auto refused = parseRoundings(head + wrong);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"rounding.csv, line 2"_s), qPrintable(refused.error().message));
    }
}

void EstimateTest::polarityOfParts()
{
    // The share of small areas in a decile is neither good nor bad, though a decile is; a setting of the same unit is as the whole.
    Indicator decile = indicatorIn(u"decile 1-10"_s, {}, Polarity::HigherIsBetter);
    decile.dimensions = {{u"decile"_s, u"Deciles"_s, Unit::fromCatalogue(u"%"_s, u"small areas"_s), {{u"decile"_s, u"1"_s, u"1"_s}}},
                         {u"statistic"_s, u"Spread"_s, decile.unit, {{u"statistic"_s, u"median"_s, u"Median"_s}}}};
    QCOMPARE(polarityFor(decile, u"decile=1"_s), Polarity::None);
    QCOMPARE(polarityFor(decile, u"statistic=median"_s), Polarity::HigherIsBetter);
    QCOMPARE(polarityFor(decile, {}), Polarity::HigherIsBetter);
}

void EstimateTest::holdsTheValue()
{
    QRandomGenerator random(4);
    const Indicator shares = indicatorIn(u"%"_s, u"people"_s), counts = indicatorIn(u"cases"_s, u"all residents"_s);
    for (int i = 0; i < 2000; ++i) {
        const double people = 1 + random.bounded(3000), some = random.bounded(static_cast<int>(people) + 1);
        Observation published = share(year, some, people);
        published.value = std::round(*published.value * 10.0) / 10.0;
        for (const auto &found : {estimate(shares, published), estimate(counts, total(year, some, people * 10.0), RateBasis::OwnAge)}) {
            QVERIFY(found && found->at95);
            QVERIFY(found->at95->holds(found->value()) && found->at99_8->holds(found->value()));
            QVERIFY(found->at99_8->lower <= found->at95->lower && found->at95->upper <= found->at99_8->upper);
        }
    }
}

QTEST_GUILESS_MAIN(EstimateTest)
#include "tst_estimate.moc"

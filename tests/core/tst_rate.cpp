// SPDX-License-Identifier: GPL-3.0-or-later
// Rates: which totals need one, of whom, and the arithmetic by hand.
#include "core/domain/format.h"
#include "core/domain/rate.h"

#include <QTest>

using namespace careatlas;

namespace {

Unit unit(const char *words, const char *denominator)
{
    return Unit::fromCatalogue(QString::fromUtf8(words), QString::fromUtf8(denominator));
}

Observation figure(const Period &period, double value, const char *indicator = "residents-18-64")
{
    Observation observation;
    observation.indicator = QString::fromLatin1(indicator);
    observation.period = period;
    observation.value = value;
    return observation;
}

} // namespace

class TestRate : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyTotalsNeedARate()
    {
        QVERIFY(needsRate(unit("people", "residents 18-64")));
        QVERIFY(needsRate(unit("cases", "all residents")));
        QVERIFY(needsRate(unit("£ thousands", "adults 18+")));
        QVERIFY(needsRate(unit("£", "adults 18+")));
        QVERIFY(!needsRate(unit("£ per hour", "hours")));
        QVERIFY(!needsRate(unit("%", "people surveyed")));
        QVERIFY(!needsRate(unit("per 100,000", "residents 65+")));
        QVERIFY(!needsRate(unit("days", "")));
        QVERIFY(!needsRate(unit("score 0-24", "people surveyed")));
    }

    void denominators_data()
    {
        QTest::addColumn<QString>("catalogue");
        QTest::addColumn<QString>("indicator");
        QTest::addColumn<QString>("words");
        QTest::newRow("working age") << "residents 18-64" << "residents-18-64" << "residents aged 18 to 64";
        QTest::newRow("older") << "residents 65+" << "residents-65-plus" << "residents aged 65 and over";
        QTest::newRow("adults") << "adults 18+" << "adults" << "adults";
        QTest::newRow("all adults") << "all adults" << "adults" << "adults";
        QTest::newRow("all") << "all residents" << "population" << "residents";
        QTest::newRow("surveyed") << "people surveyed" << "" << "people surveyed";
        QTest::newRow("none") << "" << "" << "";
    }
    void denominators()
    {
        QFETCH(QString, catalogue);
        QFETCH(QString, indicator);
        QFETCH(QString, words);
        QCOMPARE(denominatorIndicator(catalogue), indicator);
        QCOMPARE(denominatorWords(catalogue), words);
        QCOMPARE(denominatorIndicator(denominatorWords(catalogue)), indicator);
    }

    void unitsOfRates()
    {
        QCOMPARE(rateUnit(unit("people", "residents 18-64"), RateBasis::OwnAge).axisLabel(), QStringLiteral("per 100,000 residents aged 18 to 64"));
        QCOMPARE(rateUnit(unit("requests", "residents 65+"), RateBasis::OwnAge).axisLabel(), QStringLiteral("per 100,000 residents aged 65 and over"));
        QCOMPARE(rateUnit(unit("cases", "all residents"), RateBasis::OwnAge).axisLabel(), QStringLiteral("per 100,000 residents"));
        const Unit money = rateUnit(unit("£ thousands", "adults 18+"), RateBasis::OwnAge);
        QCOMPARE(money.axisLabel(), QStringLiteral("£ per adult"));
        QCOMPARE(formatValue(417.6, money), QStringLiteral("£418 per adult"));
        QCOMPARE(formatNumber(1234.4, money), QStringLiteral("1,234"));
    }

    void countsByThePopulationOfTheMiddleOfTheYear()
    {
        const Observation total = figure(Period::financialYear(2023), 3250);
        const std::vector<Observation> populations{figure(Period::midYear(2022), 1), figure(Period::midYear(2023), 137450),
                                                   figure(Period::midYear(2024), 2)};
        const auto rate = perPopulation(total, unit("requests", "residents 18-64"), RateBasis::OwnAge, populations);
        QVERIFY(rate.has_value());
        QVERIFY(qAbs(*rate->value - 2364.4962) < 0.001); // 3250 / 137450 * 100000
        QCOMPARE(rate->numerator, std::optional(3250.0));
        QCOMPARE(rate->denominator, std::optional(137450.0));
    }

    void thePublishersOwnDenominatorComesFirst()
    {
        Observation total = figure(Period::financialYear(2023), 50);
        total.denominator = 100000;
        total.lower = 40;
        total.upper = 62;
        const auto rate = perPopulation(total, unit("people", "residents 65+"), RateBasis::OwnAge,
                                        {figure(Period::midYear(2023), 999, "residents-65-plus")});
        QVERIFY(rate.has_value());
        QCOMPARE(*rate->value, 50.0);
        QCOMPARE(*rate->lower, 40.0);
        QCOMPARE(*rate->upper, 62.0);
    }

    void moneyIsPerHeadInWholePounds()
    {
        const auto rate = perPopulation(figure(Period::financialYear(2023), 72100), unit("£ thousands", "adults 18+"), RateBasis::OwnAge,
                                        {figure(Period::midYear(2023), 172500, "adults")});
        QVERIFY(rate.has_value());
        QVERIFY(qAbs(*rate->value - 417.9710) < 0.001); // £72.1 million / 172,500
    }

    void otherPeopleAreOtherRates()
    {
        // Luton 2021-22: 910 requests; the return's own population is 128,480, adults were 166,103, residents 224,958.
        Observation total = figure(Period::financialYear(2021), 910);
        total.denominator = 128480;
        const std::vector<Observation> populations{figure(Period::midYear(2021), 139674), figure(Period::midYear(2021), 166103, "adults"),
                                                   figure(Period::midYear(2021), 224958, "population")};
        const Unit requests = unit("requests", "residents 18-64");
        const auto rate = [&](RateBasis basis) { return *perPopulation(total, requests, basis, populations)->value; };
        QVERIFY(qAbs(rate(RateBasis::OwnAge) - 708.2814) < 0.001);
        QVERIFY(qAbs(rate(RateBasis::Adults) - 547.8528) < 0.001);
        QVERIFY(qAbs(rate(RateBasis::Residents) - 404.5199) < 0.001);
        QVERIFY(hasOwnDenominator(total, requests, RateBasis::OwnAge) && !hasOwnDenominator(total, requests, RateBasis::Adults));
        QCOMPARE(rateUnit(requests, RateBasis::Residents).axisLabel(), QStringLiteral("per 100,000 residents"));
        QCOMPARE(rateUnit(unit("£", "adults 18+"), RateBasis::Residents).axisLabel(), QStringLiteral("£ per resident"));

        const auto adults = *perPopulation(total, requests, RateBasis::Adults, populations);
        QCOMPARE(rateInWords(adults, requests, RateBasis::Adults, false), QStringLiteral("910 requests among 166,103 adults in mid-2021"));
        const auto own = *perPopulation(total, requests, RateBasis::OwnAge, populations);
        QCOMPARE(rateInWords(own, requests, RateBasis::OwnAge, true), QStringLiteral("910 requests among 128,480 residents aged 18 to 64"));
    }

    void basesOfAUnit_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("denominator");
        QTest::addColumn<QString>("bases");
        QTest::newRow("an age") << "requests" << "residents 18-64" << "own-age adults residents";
        QTest::newRow("adults are their own age") << "£ thousands" << "adults 18+" << "own-age residents";
        QTest::newRow("so are residents") << "cases" << "all residents" << "own-age adults";
        QTest::newRow("a population of nobody") << "people" << "" << "";
        QTest::newRow("a share") << "%" << "people surveyed" << "";
    }
    void basesOfAUnit()
    {
        QFETCH(QString, words);
        QFETCH(QString, denominator);
        QFETCH(QString, bases);
        QStringList keys;
        for (const RateBasis basis : rateBases(Unit::fromCatalogue(words, denominator))) {
            keys << toKey(basis);
            QCOMPARE(rateBasisFromKey(keys.back()), std::optional(basis));
        }
        QCOMPARE(keys.join(QLatin1Char(' ')), bases);
        QVERIFY(!rateBasisFromKey(QStringLiteral("head")));
    }

    void populationsAreOfTheNearestMiddleOfAYear_data()
    {
        QTest::addColumn<Period>("period");
        QTest::addColumn<int>("year");
        QTest::newRow("a financial year") << Period::financialYear(2023) << 2023;
        QTest::newRow("April") << Period::month(2024, 4) << 2024;
        QTest::newRow("January") << Period::month(2025, 1) << 2025;
        QTest::newRow("the last day of a financial year") << Period::date(QDate(2026, 3, 31)) << 2026;
        QTest::newRow("a calendar year") << Period::calendarYear(2024) << 2024;
        QTest::newRow("the middle of a year") << Period::midYear(2021) << 2021;
    }
    void populationsAreOfTheNearestMiddleOfAYear()
    {
        QFETCH(Period, period);
        QFETCH(int, year);
        QCOMPARE(populationPeriod(period), Period::midYear(year));
    }

    void noneIsEverMadeUp()
    {
        const Unit people = unit("people", "residents 18-64");
        const Observation total = figure(Period::financialYear(2023), 10);
        QVERIFY(!perPopulation(total, people, RateBasis::OwnAge, {}));
        QVERIFY(!perPopulation(total, people, RateBasis::OwnAge, {figure(Period::midYear(2022), 1000)}));
        QVERIFY(!perPopulation(total, people, RateBasis::OwnAge, {figure(Period::midYear(2023), 0)}));
        QVERIFY(!perPopulation(total, people, RateBasis::OwnAge, {figure(Period::midYear(2023), 1000, "population")}));
        QVERIFY(!perPopulation(total, unit("%", "people surveyed"), RateBasis::OwnAge, {figure(Period::midYear(2023), 1000)}));
        Observation held = total;
        held.value.reset();
        held.state = DataState::Suppressed;
        QVERIFY(!perPopulation(held, people, RateBasis::OwnAge, {figure(Period::midYear(2023), 1000)}));
    }
};

QTEST_GUILESS_MAIN(TestRate)
#include "tst_rate.moc"

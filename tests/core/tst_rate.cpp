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

Observation figure(const Period &period, double value)
{
    Observation observation;
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
        QCOMPARE(rateUnit(unit("people", "residents 18-64")).axisLabel(), QStringLiteral("per 100,000 residents aged 18 to 64"));
        QCOMPARE(rateUnit(unit("requests", "residents 65+")).axisLabel(), QStringLiteral("per 100,000 residents aged 65 and over"));
        QCOMPARE(rateUnit(unit("cases", "all residents")).axisLabel(), QStringLiteral("per 100,000 residents"));
        const Unit money = rateUnit(unit("£ thousands", "adults 18+"));
        QCOMPARE(money.axisLabel(), QStringLiteral("£ per adult"));
        QCOMPARE(formatValue(417.6, money), QStringLiteral("£418 per adult"));
        QCOMPARE(formatNumber(1234.4, money), QStringLiteral("1,234"));
    }

    void countsByThePopulationOfTheMiddleOfTheYear()
    {
        const Observation total = figure(Period::financialYear(2023), 3250);
        const std::vector<Observation> populations{figure(Period::midYear(2022), 1), figure(Period::midYear(2023), 137450),
                                                   figure(Period::midYear(2024), 2)};
        const auto rate = perPopulation(total, unit("requests", "residents 18-64"), populations);
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
        const auto rate = perPopulation(total, unit("people", "residents 65+"), {figure(Period::midYear(2023), 999)});
        QVERIFY(rate.has_value());
        QCOMPARE(*rate->value, 50.0);
        QCOMPARE(*rate->lower, 40.0);
        QCOMPARE(*rate->upper, 62.0);
    }

    void moneyIsPerHeadInWholePounds()
    {
        const auto rate = perPopulation(figure(Period::financialYear(2023), 72100), unit("£ thousands", "adults 18+"),
                                        {figure(Period::midYear(2023), 172500)});
        QVERIFY(rate.has_value());
        QVERIFY(qAbs(*rate->value - 417.9710) < 0.001); // £72.1 million / 172,500
    }

    void noneIsEverMadeUp()
    {
        const Unit people = unit("people", "residents 18-64");
        const Observation total = figure(Period::financialYear(2023), 10);
        QVERIFY(!perPopulation(total, people, {}));
        QVERIFY(!perPopulation(total, people, {figure(Period::midYear(2022), 1000)}));
        QVERIFY(!perPopulation(total, people, {figure(Period::midYear(2023), 0)}));
        QVERIFY(!perPopulation(total, unit("%", "people surveyed"), {figure(Period::midYear(2023), 1000)}));
        Observation held = total;
        held.value.reset();
        held.state = DataState::Suppressed;
        QVERIFY(!perPopulation(held, people, {figure(Period::midYear(2023), 1000)}));
    }
};

QTEST_GUILESS_MAIN(TestRate)
#include "tst_rate.moc"

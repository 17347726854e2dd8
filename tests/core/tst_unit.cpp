// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/rate.h"
#include "coresamples.h"

#include <QTest>

using namespace careatlas;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(careatlas::Unit::Kind)

class UnitTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void kinds_data();
    void kinds();
    void axisLabel_data();
    void axisLabel();
    void everyUnitOfTheCatalogueIsKnown();
    void denominators_data();
    void denominators();
    void rates_data();
    void rates();
    void rateTakesTheMiddleOfTheYear();
    void rateKeepsItsInterval();
    void noRate_data();
    void noRate();
};

void UnitTest::kinds_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<Unit::Kind>("kind");
    QTest::addColumn<double>("scale");
    QTest::addColumn<double>("maximum");
    QTest::newRow("%") << u"%"_s << Unit::Kind::Percent << 1.0 << 100.0;
    QTest::newRow("people") << u"people"_s << Unit::Kind::Count << 1.0 << 0.0;
    QTest::newRow("requests") << u" requests "_s << Unit::Kind::Count << 1.0 << 0.0;
    QTest::newRow("unknown words") << u"beds"_s << Unit::Kind::Count << 1.0 << 0.0;
    QTest::newRow("rate") << u"per 100,000"_s << Unit::Kind::Rate << 1.0 << 0.0;
    QTest::newRow("£ thousands") << u"£ thousands"_s << Unit::Kind::Money << 1000.0 << 0.0;
    QTest::newRow("£") << u"£"_s << Unit::Kind::Money << 1.0 << 0.0;
    QTest::newRow("£ per hour") << u"£ per hour"_s << Unit::Kind::Money << 1.0 << 0.0;
    QTest::newRow("score of 24") << u"score 0-24"_s << Unit::Kind::Score << 1.0 << 24.0;
    QTest::newRow("score of 12") << u"score 0-12"_s << Unit::Kind::Score << 1.0 << 12.0;
    QTest::newRow("index") << u"index"_s << Unit::Kind::Index << 1.0 << 0.0;
    QTest::newRow("decile") << u"decile 1-10"_s << Unit::Kind::Decile << 1.0 << 10.0;
    QTest::newRow("rank") << u"rank 1-32,844"_s << Unit::Kind::Rank << 1.0 << 32844.0;
    QTest::newRow("days") << u"days"_s << Unit::Kind::Days << 1.0 << 0.0;
    QTest::newRow("density") << u"people per sq km"_s << Unit::Kind::Density << 1.0 << 0.0;
    QTest::newRow("rating") << u"rating"_s << Unit::Kind::Rating << 1.0 << 0.0;
    QTest::newRow("none") << u""_s << Unit::Kind::None << 1.0 << 0.0;
}

void UnitTest::kinds()
{
    QFETCH(QString, words);
    QFETCH(Unit::Kind, kind);
    QFETCH(double, scale);
    QFETCH(double, maximum);
    const Unit unit = Unit::fromCatalogue(words, u" residents "_s);
    QCOMPARE(unit.kind(), kind);
    QCOMPARE(unit.scale(), scale);
    QCOMPARE(unit.maximum(), maximum);
    QCOMPARE(unit.words(), words.trimmed());
    QCOMPARE(unit.denominator(), u"residents"_s);
}

void UnitTest::axisLabel_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("denominator");
    QTest::addColumn<QString>("label");
    QTest::newRow("share") << u"%"_s << u"people surveyed"_s << u"% of people surveyed"_s;
    QTest::newRow("bare share") << u"%"_s << u""_s << u"%"_s;
    QTest::newRow("rate") << u"per 100,000"_s << u"residents aged 65 and over"_s << u"per 100,000 residents aged 65 and over"_s;
    QTest::newRow("£ thousands are drawn in millions") << u"£ thousands"_s << u"adults 18+"_s << u"£ million"_s;
    QTest::newRow("price") << u"£ per hour"_s << u"hours"_s << u"£ per hour"_s;
    QTest::newRow("count") << u"requests"_s << u"residents 18-64"_s << u"Requests"_s;
    QTest::newRow("score") << u"score 0-24"_s << u"people surveyed"_s << u"Score 0-24"_s;
    QTest::newRow("density") << u"people per sq km"_s << u""_s << u"People per square kilometre"_s;
    QTest::newRow("none") << u""_s << u""_s << u""_s;
}

void UnitTest::axisLabel()
{
    QFETCH(QString, words);
    QFETCH(QString, denominator);
    QFETCH(QString, label);
    QCOMPARE(Unit::fromCatalogue(words, denominator).axisLabel(), label);
}

void UnitTest::everyUnitOfTheCatalogueIsKnown()
{
    const auto indicators = PackFiles(QStringLiteral(CAREATLAS_SOURCE_DIR "/data")).indicators();
    QVERIFY2(indicators.has_value(), indicators ? "" : qPrintable(indicators.error().message));
    // What is taken for a count must be one: anything that looks like money, a share or a scale is no head count.
    for (const Indicator &indicator : *indicators)
        if (indicator.unit.kind() == Unit::Kind::Count)
            QVERIFY2(!indicator.unit.words().contains(u'%') && !indicator.unit.words().contains(u'£') && !indicator.unit.words().contains(u"per "_s),
                     qPrintable(indicator.id));
}

void UnitTest::denominators_data()
{
    QTest::addColumn<QString>("denominator");
    QTest::addColumn<QString>("indicator");
    QTest::addColumn<QString>("words");
    QTest::newRow("working age") << u"residents 18-64"_s << u"residents-18-64"_s << u"residents aged 18 to 64"_s;
    QTest::newRow("older") << u"residents 65+"_s << u"residents-65-plus"_s << u"residents aged 65 and over"_s;
    QTest::newRow("adults") << u"adults 18+"_s << u"adults"_s << u"adults"_s;
    QTest::newRow("all adults") << u"all adults"_s << u"adults"_s << u"adults"_s;
    QTest::newRow("everyone") << u"all residents"_s << u"population"_s << u"residents"_s;
    QTest::newRow("none held") << u"people surveyed"_s << u""_s << u"people surveyed"_s;
    QTest::newRow("none") << u""_s << u""_s << u""_s;
}

void UnitTest::denominators()
{
    QFETCH(QString, denominator);
    QFETCH(QString, indicator);
    QFETCH(QString, words);
    QCOMPARE(denominatorIndicator(denominator), indicator);
    QCOMPARE(denominatorWords(denominator), words);
}

void UnitTest::rates_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("denominator");
    QTest::addColumn<double>("total");
    QTest::addColumn<double>("people");
    QTest::addColumn<double>("rate");
    QTest::addColumn<QString>("unit");
    // 500 of 250,000 is 200 of 100,000; £ 30,000 thousand for 200,000 adults is £ 150 each; £ 1,000,000 is £ 5 each.
    QTest::newRow("a count") << u"requests"_s << u"residents 18-64"_s << 500.0 << 250000.0 << 200.0 << u"per 100,000 residents aged 18 to 64"_s;
    QTest::newRow("none at all") << u"requests"_s << u"residents 65+"_s << 0.0 << 250000.0 << 0.0 << u"per 100,000 residents aged 65 and over"_s;
    QTest::newRow("£ thousands") << u"£ thousands"_s << u"adults 18+"_s << 30000.0 << 200000.0 << 150.0 << u"£ per adult"_s;
    QTest::newRow("£") << u"£"_s << u"all residents"_s << 1000000.0 << 200000.0 << 5.0 << u"£ per resident"_s;
}

void UnitTest::rates()
{
    QFETCH(QString, words);
    QFETCH(QString, denominator);
    QFETCH(double, total);
    QFETCH(double, people);
    QFETCH(double, rate);
    QFETCH(QString, unit);
    const Unit of = Unit::fromCatalogue(words, denominator);
    QVERIFY(needsRate(of));
    const auto found = perPopulation(samples::observation(u"x"_s, u"E06000032"_s, u"2021-22"_s, total), of, RateBasis::OwnAge,
                                     {samples::observation(denominatorIndicator(denominator), u"E06000032"_s, u"mid-2021"_s, people)});
    QVERIFY(found.has_value());
    QCOMPARE(*found->value, rate);
    QCOMPARE(*found->numerator, total);
    QCOMPARE(*found->denominator, people);
    const Unit in = rateUnit(of, RateBasis::OwnAge);
    QCOMPARE(in.axisLabel(), unit);
    QVERIFY2(!needsRate(in), "a rate is no total");
}

void UnitTest::rateTakesTheMiddleOfTheYear()
{
    const Unit requests = Unit::fromCatalogue(u"requests"_s, u"residents 18-64"_s);
    Observation total = samples::observation(u"requests"_s, u"E06000032"_s, u"2021-22"_s, 100.0);
    const std::vector<Observation> populations{samples::observation(u"residents-18-64"_s, u"E06000032"_s, u"mid-2020"_s, 1000.0),
                                               samples::observation(u"residents-18-64"_s, u"E06000032"_s, u"mid-2021"_s, 2000.0),
                                               samples::observation(u"residents-18-64"_s, u"E06000032"_s, u"mid-2022"_s, 4000.0)};
    QCOMPARE(*perPopulation(total, requests, RateBasis::OwnAge, populations)->value, 5000.0);
    // The publisher's own denominator goes before.
    total.denominator = 500.0;
    QCOMPARE(*perPopulation(total, requests, RateBasis::OwnAge, populations)->value, 20000.0);
}

void UnitTest::rateKeepsItsInterval()
{
    Observation total = samples::observation(u"requests"_s, u"E06000032"_s, u"2021-22"_s, 100.0);
    total.lower = 90.0;
    total.upper = 120.0;
    total.denominator = 1000.0;
    const auto rate = perPopulation(total, Unit::fromCatalogue(u"requests"_s, u"residents 18-64"_s), RateBasis::OwnAge, {});
    QCOMPARE(*rate->lower, 9000.0);
    QCOMPARE(*rate->upper, 12000.0);
}

void UnitTest::noRate_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<std::optional<double>>("total");
    QTest::addColumn<std::optional<double>>("people");
    QTest::newRow("a share is none already") << u"%"_s << std::optional(58.1) << std::optional(1000.0);
    QTest::newRow("a price is none") << u"£ per hour"_s << std::optional(18.0) << std::optional(1000.0);
    QTest::newRow("a score is none") << u"score 0-24"_s << std::optional(18.0) << std::optional(1000.0);
    QTest::newRow("a missing total") << u"requests"_s << std::optional<double>() << std::optional(1000.0);
    QTest::newRow("a missing population") << u"requests"_s << std::optional(10.0) << std::optional<double>();
    QTest::newRow("a population of nobody") << u"requests"_s << std::optional(10.0) << std::optional(0.0);
}

void UnitTest::noRate()
{
    QFETCH(QString, words);
    QFETCH(std::optional<double>, total);
    QFETCH(std::optional<double>, people);
    const auto rate = perPopulation(samples::observation(u"x"_s, u"E06000032"_s, u"2021-22"_s, total), Unit::fromCatalogue(words, u"residents 18-64"_s), RateBasis::OwnAge,
                                    {samples::observation(u"residents-18-64"_s, u"E06000032"_s, u"mid-2021"_s, people)});
    QVERIFY(!rate);
}

QTEST_APPLESS_MAIN(UnitTest)
#include "tst_unit.moc"

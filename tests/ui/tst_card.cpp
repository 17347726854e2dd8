// SPDX-License-Identifier: GPL-3.0-or-later
// What a card says, as values, and that the widget shows it: the figure, its comparator, its state, its
// chart and the table twin, alone and beside another council's.
#include "tests/ui/chartsamples.h"
#include "ui/charts/chartwidget.h"
#include "ui/report/cardrow.h"
#include "ui/report/headlinetile.h"
#include "ui/report/statepanel.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace careatlas;

namespace {

const Period y2023 = Period::financialYear(2023);

QHash<QString, StateWords> words()
{
    const auto state = [](const char *key, const char *title, const char *sentence) {
        return StateWords{QString::fromLatin1(key), QString::fromLatin1(title), QString::fromLatin1(sentence)};
    };
    QHash<QString, StateWords> states;
    for (const StateWords &entry :
         {state("suppressed", "Suppressed: fewer than 5", "The publisher holds back this figure for {area}."),
          state("not-available", "Not available", "There is no figure for {area} in the files held here. {detail}"),
          state("national-or-regional-only", "National or regional only", "Published for regions such as {region}. {detail}"),
          state("not-applicable", "Not applicable", "The publisher marks this figure as one that does not apply."),
          state("not-yet-assessed", "Not yet assessed", "{area} has not been assessed yet."),
          state("not-in-pack", "Not in the pack yet", "Not in the pack yet."), state("quoted", "Quoted figure", "Quoted from {detail}."),
          state("provisional", "Provisional", "The publisher may still change this figure for {area}.")})
        states.insert(entry.key, entry);
    return states;
}

CardFacts facts(const IndicatorFigures &figures, const Period &period = y2023, Comparator comparator = Comparator::England)
{
    return cardFacts(figures, period, comparator, {}, words());
}

CardDefinition barAndTrend()
{
    return {QStringLiteral("user-satisfaction"), {QStringLiteral("bar"), QStringLiteral("trend")}};
}

CardFigures lutonAndBedford()
{
    CardFigures figures{samples::satisfaction(), samples::satisfaction(true)};
    figures.second->areas.erase(figures.second->areas.begin());
    return figures;
}

std::vector<CardContent> contents(const CardFigures &figures, const CardDefinition &card = barAndTrend())
{
    return cardContents(card, figures, ChartBuilder(samples::stateTitles()), Comparator::England, words());
}

/// One count for Luton, with the population behind its rate.
IndicatorFigures requests()
{
    IndicatorFigures figures;
    figures.indicator.title = QStringLiteral("Requests for support, aged 18 to 64");
    figures.indicator.unit = Unit::fromCatalogue(QStringLiteral("requests"), QStringLiteral("residents 18-64"));
    figures.areas = {samples::luton(), samples::england()};
    const double counts[] = {1230, 600000};
    const double populations[] = {123000, 30000000};
    for (std::size_t i = 0; i < 2; ++i) {
        figures.areas[i].observations = {samples::figure(figures.areas[i], y2023, counts[i])};
        figures.areas[i].denominators = {samples::people(figures.areas[i], "residents-18-64", 2023, populations[i])};
    }
    return figures;
}

/// The two councils that Cumbria became and Cumbria itself, each with figures of its own years.
IndicatorFigures cumbria(const QString &name)
{
    IndicatorFigures figures = samples::satisfaction();
    Area &area = figures.areas.front().area;
    const bool county = name == QLatin1String("Cumbria");
    area.name = name;
    area.code = *AreaCode::parse(county ? QStringLiteral("E10000006") : QStringLiteral("E06000063"));
    (county ? area.lastYear : area.firstYear) = county ? 2022 : 2023;
    std::erase_if(figures.areas.front().observations, [&](const Observation &o) { return (o.period.startYear() < 2023) != county; });
    return figures;
}

} // namespace

class TestCard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysTheFigureInWords()
    {
        const CardFacts luton = facts(samples::satisfaction());
        QCOMPARE(luton.areaName, QStringLiteral("Luton"));
        QCOMPARE(luton.value, QStringLiteral("58.1%"));
        QCOMPARE(luton.valueUnit, QStringLiteral("of people surveyed"));
        QCOMPARE(luton.period, QStringLiteral("2023-24"));
        QCOMPARE(luton.respondents, QStringLiteral("325 people answered"));
        QCOMPARE(luton.source, QStringLiteral("Source: Department of Health and Social Care, January 2026"));
        QVERIFY(luton.sourceDetail.contains(QStringLiteral("Licence: Open Government Licence v3.0.")));
        QVERIFY(!luton.missing);
        QVERIFY(luton.badge.isEmpty());
    }

    void setsTheFigureLargeAndTheRestSmall_data()
    {
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("denominator");
        QTest::addColumn<double>("figure");
        QTest::addColumn<QString>("large");
        QTest::addColumn<QString>("small");
        const auto row = [](const char *unit, const char *denominator, double figure, const char *large, const char *small) {
            QTest::newRow(unit) << QString::fromUtf8(unit) << QString::fromUtf8(denominator) << figure << QString::fromUtf8(large) << QString::fromUtf8(small);
        };
        row("%", "posts", 8.46, "8.5%", "of posts");
        row("per 100,000", "residents 65+", 497.2, "497.2", "per 100,000 residents aged 65 and over");
        row("£ thousands", "adults 18+", 72120, "£72.1 million", "");
        row("£ per hour", "hours", 21.5, "£21.50", "per hour");
        row("£ per week", "weeks", 1043, "£1,043", "per week");
        row("score 0-24", "people surveyed", 18.9, "18.9", "out of 24");
        row("decile 1-10", "", 4.3, "4.30", "decile, 1 to 10");
        row("rank 1-33,755", "", 11820, "11,820", "rank, 1 to 33,755");
        row("days", "", 0.15, "0.15", "days");
        row("people per sq km", "", 5515, "5,515", "people per square kilometre");
        row("cases", "all residents", 13, "13", "cases");
    }
    void setsTheFigureLargeAndTheRestSmall()
    {
        QFETCH(QString, unit);
        QFETCH(QString, denominator);
        QFETCH(double, figure);
        IndicatorFigures figures;
        figures.indicator.unit = Unit::fromCatalogue(unit, denominator);
        figures.areas = {samples::luton()};
        figures.areas[0].observations = {samples::figure(figures.areas[0], y2023, figure)};
        QTEST(facts(figures).value, "large");
        QTEST(facts(figures).valueUnit, "small");
        figures.indicator.dimensions = {{QStringLiteral("statistic"), {}, {}, {}}};
        if (unit.startsWith(QLatin1String("decile")))
            QCOMPARE(facts(figures).valueUnit, QStringLiteral("mean decile, 1 to 10"));
    }

    void partsThatNoChartShowsAreNoFigure()
    {
        IndicatorFigures figures = requests();
        figures.indicator.state = DataState::NotAvailable;
        figures.indicator.stateNote = QStringLiteral("The Ombudsman's file would fill it.");
        figures.indicator.dimensions = {{QStringLiteral("quoted-rate"), QStringLiteral("Quoted"), Unit::fromCatalogue(QStringLiteral("per 100,000"), {}),
                                         {{QStringLiteral("quoted-rate"), QStringLiteral("all"), QStringLiteral("In total")}}}};
        for (AreaFigures &area : figures.areas)
            for (Observation &o : area.observations)
                o.breakdown = QStringLiteral("quoted-rate=all");
        const CardFacts without = contents({figures, {}}, {QStringLiteral("ombudsman-received"), {QStringLiteral("bar")}}).front().facts;
        QVERIFY(without.missing);
        QCOMPARE(without.stateTitle, QStringLiteral("Not available"));
        QCOMPARE(without.stateText, QStringLiteral("There is no figure for Luton in the files held here. The Ombudsman's file would fill it."));

        const CardContent with = contents({figures, {}}, {QStringLiteral("ombudsman-received"), {QStringLiteral("grouped-bar:quoted-rate")}}).front();
        QVERIFY(!with.facts.missing);
        QCOMPARE(with.charts.size(), std::size_t(1));
    }

    void totalsAreComparedAsRates()
    {
        const CardFacts luton = facts(requests());
        QCOMPARE(luton.value, QStringLiteral("1,230"));
        QCOMPARE(luton.valueUnit, QStringLiteral("requests"));
        QCOMPARE(luton.rate, QStringLiteral("1,000.0 per 100,000 residents aged 18 to 64"));
        QCOMPARE(luton.comparison, QStringLiteral("Lower than England 2,000.0 per 100,000"));
    }

    void aMissingFigureSaysWhyAndWhichYearHasOne()
    {
        const CardFacts luton = facts(samples::satisfaction(), Period::financialYear(2020));
        QVERIFY(luton.missing);
        QVERIFY(luton.value.isEmpty());
        QCOMPARE(luton.stateTitle, QStringLiteral("Not available"));
        QCOMPARE(luton.stateText,
                 QStringLiteral("There is no figure for Luton in the files held here. The latest figure for Luton is 57.6%, for 2019-20."));
    }

    void anIndicatorWithoutFiguresSaysWhatWouldFillIt()
    {
        IndicatorFigures figures;
        figures.indicator.title = QStringLiteral("Staff retention");
        figures.indicator.state = DataState::NationalOrRegionalOnly;
        figures.indicator.stateNote = QStringLiteral("Tables by council would fill this.");
        figures.areas = {samples::luton(), samples::east()};
        const CardFacts luton = facts(figures, Period());
        QVERIFY(luton.missing);
        QCOMPARE(luton.stateText, QStringLiteral("Published for regions such as East of England. Tables by council would fill this."));
        QVERIFY(luton.period.isEmpty());
        QVERIFY(luton.comparison.isEmpty());

        figures.indicator.state = DataState::NotInPack;
        figures.indicator.stateNote.clear();
        QCOMPARE(facts(figures, Period()).stateTitle, QStringLiteral("Not in the pack yet"));
        QVERIFY(facts(figures, Period()).stateText.isEmpty());
    }

    void warningsAreBadges()
    {
        const CardFacts luton = facts(samples::satisfaction(), Period::financialYear(2024));
        QCOMPARE(luton.badge, QStringLiteral("Provisional"));
        QVERIFY(!luton.missing);

        IndicatorFigures figures = requests();
        figures.areas[0].observations[0].state = DataState::Quoted;
        figures.areas[0].observations[0].provenance.release.title = QStringLiteral("A report");
        QCOMPARE(facts(figures).badge, QStringLiteral("Quoted figure"));
        QCOMPARE(facts(figures).stateText, QStringLiteral("Quoted from A report."));
    }

    void partsWithoutAWholeAreNotMissing()
    {
        const CardFacts luton = facts(samples::settings());
        QVERIFY(!luton.missing);
        QVERIFY(luton.value.isEmpty());
        QCOMPARE(luton.period, QStringLiteral("2023-24"));
    }

    void twoCouncilsShareAxisAndPeriod()
    {
        const std::vector<CardContent> both = contents(lutonAndBedford());
        QCOMPARE(both.size(), 2);
        QCOMPARE(both[1].facts.areaName, QStringLiteral("Bedford"));
        QCOMPARE(both[1].facts.role, AreaRole::SecondCouncil);
        QCOMPARE(both[0].facts.period, both[1].facts.period);
        for (const QString &kind : barAndTrend().charts)
            QCOMPARE(both[0].chart(kind)->spec.axis, both[1].chart(kind)->spec.axis);
    }

    void drawsNothingUntilToldTo()
    {
        IndicatorCard card;
        card.setContent(contents({samples::satisfaction(), {}}).front(), false);
        QVERIFY(!card.chart());
        card.build();
        QVERIFY(card.chart());
        QCOMPARE(card.kind(), QStringLiteral("bar"));
    }

    void anotherComparatorKeepsTheChart()
    {
        const CardFigures figures{samples::satisfaction(), {}};
        const ChartBuilder builder(samples::stateTitles());
        IndicatorCard card;
        card.setContent(cardContents(barAndTrend(), figures, builder, Comparator::England, words()).front(), false);
        card.build();
        const ChartWidget *chart = card.chart();
        card.setContent(cardContents(barAndTrend(), figures, builder, Comparator::Region, words()).front(), false);
        QCOMPARE(card.chart(), chart);
        QCOMPARE(card.content().facts.comparison, QStringLiteral("Below East of England 65.9%"));
    }

    void everyChartHasItsTable()
    {
        IndicatorCard card;
        card.setContent(contents({samples::satisfaction(), {}}).front(), false);
        card.build();
        card.setKind(QStringLiteral("trend"));
        card.setKind(QStringLiteral("table"));
        QVERIFY(!card.chart());
        QVERIFY(card.table());
        QCOMPARE(card.spec()->kind, ChartSpec::Kind::Trend);
        QCOMPARE(card.table()->model()->rowCount(), static_cast<int>(card.spec()->marks().size()));
        card.setKind(QStringLiteral("no such chart"));
        QCOMPARE(card.kind(), QStringLiteral("table"));
    }

    void aCardWithoutFiguresShowsItsStateAndNoChart()
    {
        IndicatorFigures none;
        none.indicator.title = QStringLiteral("Framework rates");
        none.indicator.state = DataState::NotInPack;
        none.areas = {samples::luton()};
        IndicatorCard card;
        card.setContent(contents({none, {}}).front(), false);
        card.build();
        QVERIFY(!card.chart());
        QVERIFY(!card.spec());
        const auto *state = card.findChild<StatePanel *>();
        QVERIFY(!state->isHidden());
        QCOMPARE(state->accessibleName(), QStringLiteral("Not in the pack yet"));
        QVERIFY(card.accessibleDescription().contains(QStringLiteral("Not in the pack yet")));
    }

    void twoCardsShowTheSameChart()
    {
        CardRow row(QStringLiteral("user-satisfaction"));
        row.setContents([] { return contents(lutonAndBedford()); }, true);
        row.build();
        QCOMPARE(row.cards().size(), 2);
        IndicatorCard *left = row.cards()[0];
        left->setKind(QStringLiteral("trend"));
        Q_EMIT left->kindChosen(QStringLiteral("trend"));
        QCOMPARE(row.cards()[1]->kind(), QStringLiteral("trend"));

        QSignalSpy hovered(&row, &CardRow::markHovered);
        left->chart()->setCurrentIndex(0);
        QCOMPARE(hovered.size(), 1);

        row.setContents([] { return contents({samples::satisfaction(), {}}); }, true);
        row.build();
        QCOMPARE(row.cards().size(), 1);
        QCOMPARE(row.cards()[0]->kind(), QStringLiteral("trend"));
    }

    void aFaultIsSaidOnItsCard()
    {
        const CardContent content = faultyContent(QStringLiteral("Direct payments"), {Error::Code::Database, QStringLiteral("The store is damaged."), {}});
        QVERIFY(content.facts.missing);
        QCOMPARE(content.facts.stateText, QStringLiteral("The store is damaged."));
    }

    void aCouncilThatEndedSaysSo()
    {
        const CardFacts ended = facts(cumbria(QStringLiteral("Cumbria")));
        QVERIFY(ended.missing);
        QCOMPARE(ended.stateTitle, QStringLiteral("Not applicable: ended in March 2023"));
        QCOMPARE(ended.stateText,
                 QStringLiteral("Cumbria ended in March 2023, so it has no figure for 2023-24. The latest figure for Cumbria is 60.7%, for 2022-23."));
        QVERIFY(!facts(cumbria(QStringLiteral("Cumbria")), Period::financialYear(2022)).missing);

        // An inspection that began later never reached it.
        IndicatorFigures figures = cumbria(QStringLiteral("Cumbria"));
        figures.indicator.state = DataState::NotYetAssessed;
        QCOMPARE(facts(figures).stateTitle, QStringLiteral("Not applicable: ended in March 2023"));
        // What no council has, it lacks for the same reason.
        figures.indicator.state = DataState::NationalOrRegionalOnly;
        QCOMPARE(facts(figures).stateTitle, QStringLiteral("National or regional only"));
    }

    void aCouncilThatBeganLaterSaysSo()
    {
        const CardFacts before = facts(cumbria(QStringLiteral("Cumberland")), Period::financialYear(2022));
        QCOMPARE(before.stateTitle, QStringLiteral("Not applicable: began in April 2023"));
        QVERIFY2(before.stateText.startsWith(QStringLiteral("Cumberland began in April 2023")), qPrintable(before.stateText));
        QVERIFY(!facts(cumbria(QStringLiteral("Cumberland"))).missing);
    }

    void namesTheCellOfTheFigure()
    {
        IndicatorFigures figures = samples::satisfaction();
        for (AreaFigures &area : figures.areas)
            for (Observation &observation : area.observations) {
                observation.provenance.table = QStringLiteral("3A");
                observation.provenance.row = area.role == AreaRole::Council ? 41 : 7;
                observation.provenance.column = QStringLiteral("F");
            }
        QVERIFY2(facts(figures).sourceDetail.contains(QStringLiteral(", table 3A, row 41, column F.")), qPrintable(facts(figures).sourceDetail));
        // Without a figure of the council's own it is another's, and says whose.
        std::erase_if(figures.areas.front().observations, [](const Observation &o) { return o.period == y2023; });
        QVERIFY2(facts(figures).sourceDetail.contains(QStringLiteral("row 7, column F. That is the figure for East of England.")),
                 qPrintable(facts(figures).sourceDetail));
    }
};

QTEST_MAIN(TestCard)
#include "tst_card.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The named figures of a card: England's three faces under three names, the rates that a total can be with their
// populations, and the sentence that says where a council's past is. Figures are those of the publications.
#include "tests/ui/chartsamples.h"
#include "ui/charts/chartbuilder.h"
#include "ui/report/cardfigures.h"

#include <QTest>

using namespace careatlas;

namespace {

const Period y2021 = Period::financialYear(2021);
const Period y2023 = Period::financialYear(2023);

QString described(const std::vector<NamedFigure> &figures)
{
    QStringList lines;
    for (const NamedFigure &figure : figures)
        lines << QStringLiteral("%1: %2 (%3)").arg(figure.name, figure.value, figure.note);
    return lines.join(QLatin1Char('\n'));
}

NationalFigure national(NationalFigure::Kind kind, std::optional<RateBasis> basis, double value, int councils, double numerator = 0, double denominator = 0)
{
    NationalFigure figure{kind, y2021, {}, basis, value, {}, {}, councils};
    if (denominator > 0) {
        figure.numerator = numerator;
        figure.denominator = denominator;
    }
    return figure;
}

/// Luton and England in 2021-22: requests of people aged 18 to 64, with the return's own populations and rates.
IndicatorFigures requests()
{
    IndicatorFigures figures;
    figures.indicator.id = QStringLiteral("requests-18-64");
    figures.indicator.title = QStringLiteral("Requests for support, aged 18 to 64");
    figures.indicator.unit = Unit::fromCatalogue(QStringLiteral("requests"), QStringLiteral("residents 18-64"));
    figures.areas = {samples::luton(), samples::england()};
    const double totals[] = {910, 611505}, own[] = {128480, 33992830}, rates[] = {710, 1800}, adults[] = {166103, 44772000}, everyone[] = {224958, 56554891};
    for (std::size_t i = 0; i < 2; ++i) {
        AreaFigures &area = figures.areas[i];
        area.observations = {samples::figure(area, y2021, totals[i])};
        area.observations[0].denominator = own[i];
        area.observations[0].publishedRate = rates[i];
        area.observations[0].provenance.release.publisher = QStringLiteral("NHS Digital");
        area.denominators = {samples::people(area, "adults", 2021, adults[i]), samples::people(area, "population", 2021, everyone[i])};
    }
    using Kind = NationalFigure::Kind;
    figures.national = {national(Kind::Pooled, {}, 607625, 151), national(Kind::Pooled, RateBasis::OwnAge, 1797.811, 151, 607625, 33798040),
                        national(Kind::MeanOfCouncils, {}, 4024, 151), national(Kind::MeanOfCouncils, RateBasis::OwnAge, 1839.286, 151)};
    return figures;
}

/// Net current expenditure of 2022-23 to 2024-25, whose adults are counted for the last year only.
IndicatorFigures outturn()
{
    IndicatorFigures figures;
    figures.indicator.title = QStringLiteral("Net current expenditure");
    figures.indicator.unit = Unit::fromCatalogue(QStringLiteral("£"), QStringLiteral("adults 18+"));
    figures.areas = {samples::luton()};
    AreaFigures &area = figures.areas[0];
    for (int year = 2022; year <= 2024; ++year) {
        area.observations.push_back(samples::figure(area, Period::financialYear(year), 60e6));
        area.denominators.push_back(samples::people(area, "population", year, 240000));
    }
    area.denominators.push_back(samples::people(area, "adults", 2024, 200000));
    return figures;
}

} // namespace

class TestCardFigures : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void facesOfASurvey()
    {
        const IndicatorFigures figures = samples::satisfaction();
        QCOMPARE(described(englandFaces(figures, y2023)),
                 QStringLiteral("England, published: 65.4% (As the publisher gives it: Department of Health and Social Care, January 2026.)\n"
                                "Mean of councils: 64.7% (The unweighted mean of 151 councils, in which a small council counts as much as a large one.)"));
        QVERIFY(englandFacesDiffer(figures, y2023));
        QVERIFY(englandFaces(figures, Period::financialYear(2020)).empty()); // the year of 18 councils
        QVERIFY(!englandFacesDiffer(figures, Period::financialYear(2020)));
    }

    void facesOfATotalAreRates()
    {
        QCOMPARE(described(englandFaces(requests(), y2021)),
                 QStringLiteral("England, published: 1,798.9 per 100,000 (The publisher's total as a rate: 611,505 requests among 33,992,830 residents "
                                "aged 18 to 64. NHS Digital, January 2026.)\n"
                                "England, pooled: 1,797.8 per 100,000 (The totals of 151 councils added up, over their populations added up; councils "
                                "without a figure are left out.)\n"
                                "Mean of councils: 1,839.3 per 100,000 (The unweighted mean of 151 councils, in which a small council counts as much as "
                                "a large one.)"));
        QVERIFY(englandFacesDiffer(requests(), y2021));
    }

    void theComparatorCanBePooled()
    {
        const CardFacts facts = cardFacts(requests(), y2021, Comparator::EnglandPooled, {}, {});
        QCOMPARE(facts.comparison, QStringLiteral("Lower than England, pooled 1,797.8 per 100,000"));
        QCOMPARE(facts.england.size(), std::size_t(3));
        QVERIFY(facts.englandDiffers);
        QCOMPARE(cardFacts(samples::satisfaction(), y2023, Comparator::EnglandPooled, {}, {}).comparison, QStringLiteral("England, pooled: no figure"));
    }

    void oneInTheLastDigitMayBeRounding_data()
    {
        QTest::addColumn<double>("mean");
        QTest::addColumn<bool>("differs");
        QTest::newRow("the same as shown") << 65.44 << false;
        QTest::newRow("one in the last digit") << 65.5 << false;
        QTest::newRow("two in the last digit") << 65.6 << true;
        QTest::newRow("below") << 65.2 << true;
    }
    void oneInTheLastDigitMayBeRounding()
    {
        QFETCH(double, mean);
        QFETCH(bool, differs);
        IndicatorFigures figures = samples::satisfaction();
        for (NationalFigure &figure : figures.national)
            figure.value = mean;
        QCOMPARE(englandFacesDiffer(figures, y2023), differs);
    }

    void noFacesWhereNothingCompares()
    {
        IndicatorFigures people = requests();
        people.indicator.unit = Unit::fromCatalogue(QStringLiteral("people"), {});
        QVERIFY(englandFaces(people, y2021).empty());
        QVERIFY(englandFaces(samples::settings(), y2023).empty()); // parts without a whole
        IndicatorFigures quoted = samples::satisfaction();
        for (AreaFigures &area : quoted.areas)
            for (Observation &o : area.observations)
                o.state = DataState::Quoted;
        QVERIFY(englandFaces(quoted, y2023).empty()); // what a report prints as England is not published
    }

    void ratesOfATotal()
    {
        QCOMPARE(described(ratesOf(requests(), y2021)),
                 QStringLiteral("Per 100,000 residents aged 18 to 64: 708.3 per 100,000 (910 requests among 128,480 residents aged 18 to 64, as its "
                                "publisher counts them.)\n"
                                "Per 100,000 adults: 547.9 per 100,000 (910 requests among 166,103 adults in mid-2021.)\n"
                                "Per 100,000 residents: 404.5 per 100,000 (910 requests among 224,958 residents in mid-2021.)\n"
                                "Publisher's own rate: 710.0 per 100,000 (As NHS Digital gives it. It differs from ours by no more than the rounding of the "
                                "total and of the rate.)"));
        QVERIFY(ratesOf(samples::satisfaction(), y2023).empty());
        QVERIFY(ratesOf(requests(), y2023).empty());
    }

    void aPublishersRateOfOtherPeopleSaysSo()
    {
        IndicatorFigures figures = requests();
        figures.areas[0].observations[0].publishedRate = 550;
        QCOMPARE(ratesOf(figures, y2021).back().note,
                 QStringLiteral("As NHS Digital gives it. It differs from ours (708.3 per 100,000) by more than rounding: it may be of another population "
                                "or of another year's."));
    }

    void aPublishersRateOfMoneyIsShownByTheHead()
    {
        // ASC-FR gives Luton £72,059 thousand as 46,354 for every 100,000 of 155,454 adults.
        IndicatorFigures figures = outturn();
        figures.indicator.unit = Unit::fromCatalogue(QStringLiteral("£ thousands"), QStringLiteral("adults 18+"));
        Observation &own = figures.areas[0].observations[0];
        own.value = 72059;
        own.denominator = 155454;
        own.publishedRate = 46354;
        own.provenance.release.publisher = QStringLiteral("NHS Digital");
        const NamedFigure rate = ratesOf(figures, own.period).back();
        QCOMPARE(rate.value, QStringLiteral("£464 per adult"));
        QCOMPARE(rate.note, QStringLiteral("NHS Digital gives it as 46,354 £ thousands for every 100,000."));
    }

    void quotedRatesComeLast()
    {
        IndicatorFigures figures = requests();
        const Unit rate = Unit::fromCatalogue(QStringLiteral("per 100,000"), QStringLiteral("residents"));
        figures.indicator.dimensions = {{QStringLiteral("quoted-rate"), {}, rate,
                                         {{QStringLiteral("quoted-rate"), QStringLiteral("all"), QStringLiteral("All")},
                                          {QStringLiteral("quoted-rate"), QStringLiteral("nursing"), QStringLiteral("Nursing care")}}}};
        for (const char *part : {"quoted-rate=all", "quoted-rate=nursing"}) {
            Observation quoted = samples::figure(figures.areas[0], y2023, 532.4, part);
            quoted.state = DataState::Quoted;
            quoted.provenance.release.title = QStringLiteral("A report");
            figures.areas[0].observations.push_back(quoted);
        }
        const std::vector<NamedFigure> rates = ratesOf(figures, y2021);
        QCOMPARE(rates.size(), std::size_t(6));
        QCOMPARE(rates[4], (NamedFigure{QStringLiteral("Quoted: per 100,000 residents"), QStringLiteral("532.4 per 100,000"),
                                        QStringLiteral("For 2023-24, quoted from A report; not worked out here.")}));
        QCOMPARE(rates[5].name, QStringLiteral("Quoted: nursing care, per 100,000 residents"));
        QCOMPARE(ratesOf(figures, y2023).size(), std::size_t(2)); // they stand where there is no total of that year
        figures.areas[0].observations.erase(figures.areas[0].observations.begin());
        figures.areas[1].observations.clear();
        QVERIFY(!commonBasis(figures, nullptr)); // no rate is taken of a rate
    }

    void aChartHasOneBasis()
    {
        const ChartBuilder builder(samples::stateTitles());
        const IndicatorFigures figures = outturn();
        const Period latest = Period::financialYear(2024);
        const ChartSpec bar = builder.bar(figures, latest);
        QCOMPARE(bar.axis.label, QStringLiteral("£ per adult"));
        QCOMPARE(*bar.rows[0].marks[0].value, 300.0); // £60 million among 200,000 adults
        QVERIFY(!bar.notes.join(QLatin1Char(' ')).contains(QStringLiteral("Rates are of")));

        const ChartSpec trend = builder.trend(figures);
        QCOMPARE(trend.axis.label, QStringLiteral("£ per resident"));
        const std::vector<const ChartMark *> marks = trend.marks();
        QCOMPARE(marks.size(), std::size_t(3));
        for (const ChartMark *mark : marks)
            QCOMPARE(*mark->value, 250.0); // among 240,000 residents, in 2024-25 too
        QVERIFY(trend.notes.contains(QStringLiteral("Rates are of all residents, because the number of adults is not held for every period shown.")));

        QCOMPARE(ratesOf(figures, latest).front().name, QStringLiteral("£ per adult"));
        QCOMPARE(ratesOf(figures, Period::financialYear(2022)).front().name, QStringLiteral("£ per resident"));
        QCOMPARE(ratesOf(figures, Period::financialYear(2022)).size(), std::size_t(1));
        QCOMPARE(cardFacts(figures, Period::financialYear(2023), Comparator::England, {}, {}).rate, QStringLiteral("£250 per resident"));
    }

    void theMeanIsOnTheBasisOfItsChart()
    {
        IndicatorFigures figures = outturn();
        const Period first = Period::financialYear(2022), latest = Period::financialYear(2024);
        figures.national = {samples::meanOf(latest, 320, 150, RateBasis::OwnAge), samples::meanOf(latest, 260, 152, RateBasis::Residents),
                            samples::meanOf(first, 240, 149, RateBasis::Residents)};
        const ChartBuilder builder(samples::stateTitles());
        QCOMPARE(*builder.bar(figures, latest).rows.back().marks[0].value, 320.0);
        const ChartSpec trend = builder.trend(figures);
        QCOMPARE(trend.lines.front().label, QStringLiteral("Mean of councils"));
        QCOMPARE(*trend.lines.front().segments.front().front().mark.value, 240.0);
        QCOMPARE(*trend.lines.front().segments.back().back().mark.value, 260.0);
    }

    void aQuotedTotalDecidesNoBasis()
    {
        IndicatorFigures figures = requests();
        Observation quoted = samples::figure(figures.areas[0], y2023, 1230);
        quoted.state = DataState::Quoted;
        figures.areas[0].observations.push_back(quoted);
        figures.areas[0].denominators.push_back(samples::people(figures.areas[0], "population", 2023, 236000));
        QCOMPARE(commonBasis(figures, nullptr), std::optional(RateBasis::OwnAge));
        QCOMPARE(commonBasis(figures, &y2023), std::optional(RateBasis::Residents)); // alone it has but this one
    }

    void thePastIsSaid_data()
    {
        QTest::addColumn<int>("successors");
        QTest::addColumn<Period>("first");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("split") << 2 << Period::financialYear(2015) << "Figures up to 2022-23 stand under Cumbria, which was split in April 2023.";
        QTest::newRow("followed") << 1 << Period::financialYear(2015) << "Figures up to 2022-23 stand under Cumbria, which this council followed in April 2023.";
        QTest::newRow("one figure") << 1 << Period::financialYear(2022) << "The figure for 2022-23 stands under Cumbria, which this council followed in April 2023.";
    }
    void thePastIsSaid()
    {
        QFETCH(int, successors);
        QFETCH(Period, first);
        QFETCH(QString, sentence);
        IndicatorFigures figures = samples::satisfaction();
        Area cumbria = samples::area("E10000006", "Cumbria", AreaType::County);
        cumbria.lastYear = 2022;
        cumbria.successors.assign(static_cast<std::size_t>(successors), figures.areas[0].area.code);
        figures.past = {{cumbria, first, Period::financialYear(2022)}};
        const CardFacts facts = cardFacts(figures, y2023, Comparator::England, {}, {});
        QCOMPARE(facts.past.size(), std::size_t(1));
        QCOMPARE(facts.past[0].name, QStringLiteral("Cumbria"));
        QCOMPARE(facts.past[0].code, cumbria.code);
        QCOMPARE(facts.past[0].sentence, sentence);
    }
};

QTEST_MAIN(TestCardFigures)
#include "tst_cardfigures.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The verdict on a card: its words, shape and colour, the method behind it, by pointer, keyboard and screen reader. The figures
// are the samples' and those that the design names: 58.1% of 325 against England's 65.4%.
#include "tests/ui/chartsamples.h"
#include "ui/charts/verdictshape.h"
#include "ui/report/cardrow.h"
#include "ui/report/cardverdict.h"
#include "ui/report/headlinetile.h"
#include "ui/report/verdictmethod.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/verdictbutton.h"

#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <set>

using namespace careatlas;

namespace {

const Period y2023 = Period::financialYear(2023);

/// The samples, of which more is better.
IndicatorFigures satisfaction(bool withSecond = false)
{
    IndicatorFigures figures = samples::satisfaction(withSecond);
    figures.indicator.polarity = Polarity::HigherIsBetter;
    return figures;
}

CardFacts facts(const IndicatorFigures &figures, const Period &period = y2023, Comparator comparator = Comparator::England,
                const std::optional<GroupFigures> &group = {})
{
    return cardFacts(figures, period, comparator, group, {});
}

/// Councils with these values in 2023-24; the first is Luton.
GroupFigures groupOf(CouncilGroup::Kind kind, const QString &label, const std::vector<double> &values)
{
    GroupFigures held{{kind, label, {}}, {}};
    held.members.indicator = satisfaction().indicator;
    const char *names[][2] = {{"E06000032", "Luton"}, {"E06000039", "Slough"}, {"E06000038", "Reading"}, {"E08000028", "Sandwell"}, {"E09000025", "Newham"}};
    for (std::size_t i = 0; i < values.size(); ++i) {
        AreaFigures member = samples::council(names[i][0], names[i][1], AreaRole::OtherCouncil);
        member.observations = {samples::figure(member, y2023, values[i])};
        held.group.members.push_back(member.area.code);
        held.members.areas.push_back(member);
    }
    return held;
}

void setEngland(IndicatorFigures &figures, double value)
{
    for (Observation &observation : figures.areas.back().observations)
        if (observation.period == y2023)
            observation.value = value;
}

QString dump(const std::vector<TextPart> &parts)
{
    QStringList lines;
    for (const TextPart &part : parts)
        lines << part.heading + QStringLiteral(": ") + part.paragraphs.join(QStringLiteral(" / "));
    return lines.join(QLatin1Char('\n'));
}

/// A total of 1,230 of 123,000 people of working age, who are fewer among all residents than in England.
IndicatorFigures requests()
{
    IndicatorFigures figures;
    figures.indicator.title = QStringLiteral("Requests for support, aged 18 to 64");
    figures.indicator.unit = Unit::fromCatalogue(QStringLiteral("requests"), QStringLiteral("residents 18-64"));
    figures.areas = {samples::luton(), samples::england()};
    const double counts[] = {1230, 270000};
    const double workingAge[] = {123000, 30000000};
    const double residents[] = {230000, 50000000};
    for (std::size_t i = 0; i < 2; ++i) {
        figures.areas[i].observations = {samples::figure(figures.areas[i], y2023, counts[i])};
        figures.areas[i].denominators = {samples::people(figures.areas[i], "residents-18-64", 2023, workingAge[i]),
                                         samples::people(figures.areas[i], "population", 2023, residents[i])};
    }
    return figures;
}

/// Five years of shares out of 1,000 in one unbroken run.
IndicatorFigures fiveYears(const std::vector<double> &counts)
{
    IndicatorFigures figures;
    figures.indicator.title = QStringLiteral("People at home");
    figures.indicator.unit = Unit::fromCatalogue(QStringLiteral("%"), QStringLiteral("people"));
    figures.indicator.polarity = Polarity::HigherIsBetter;
    figures.areas = {samples::luton(), samples::england()};
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const Period period = Period::financialYear(2019 + static_cast<int>(i));
        Observation own = samples::figure(figures.areas[0], period, counts[i] / 10.0);
        own.numerator = counts[i];
        own.denominator = 1000.0;
        figures.areas[0].observations.push_back(own);
        figures.areas[1].observations.push_back(samples::figure(figures.areas[1], period, 60.0));
    }
    return figures;
}

} // namespace

class TestCardVerdict : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void worseAt95AndSimilarAt99_8()
    {
        const CardFacts luton = facts(satisfaction());
        QCOMPARE(luton.judgement.at95, Verdict::Worse);
        QCOMPARE(luton.judgement.at99_8, Verdict::Similar);
        QCOMPARE(luton.comparison, QStringLiteral("Worse than England 65.4%"));
        QCOMPARE(spokenVerdict(luton), QStringLiteral("Worse than England 65.4%, at the 95% level; similar at the 99.8% level"));
    }

    void comparatorsAreNumbersWithNames()
    {
        const IndicatorFigures figures = samples::satisfaction(); // nobody says which way is good
        QCOMPARE(facts(figures).comparison, QStringLiteral("Lower than England 65.4%"));
        QCOMPARE(facts(figures, y2023, Comparator::Region).comparison, QStringLiteral("Lower than East of England 65.0%"));
        QCOMPARE(facts(figures, y2023, Comparator::MeanOfCouncils).comparison, QStringLiteral("Lower than the mean of councils, 64.7%"));
        QCOMPARE(facts(figures, y2023, Comparator::EnglandPooled).comparison, QStringLiteral("England, pooled: no figure"));
    }

    void similarWithinTheInterval()
    {
        IndicatorFigures figures = satisfaction();
        setEngland(figures, 60.0); // Luton's interval is 52.7 to 63.3
        QCOMPARE(facts(figures).comparison, QStringLiteral("Similar to England 60.0%"));
        QCOMPARE(spokenVerdict(facts(figures)), QStringLiteral("Similar to England 60.0%, at the 95% and the 99.8% level"));
    }

    void withoutAnIntervalNothingIsJudged()
    {
        IndicatorFigures figures = satisfaction();
        figures.areas[0].observations[8].lower.reset();
        const CardFacts luton = facts(figures);
        QCOMPARE(luton.judgement.at95, Verdict::NotCompared);
        QCOMPARE(luton.comparison, QStringLiteral("Below England 65.4%"));
        QVERIFY(dump(verdictMethod(luton)).startsWith(QStringLiteral("Not compared: no interval: ")));
        QVERIFY(spokenVerdict(luton).startsWith(QStringLiteral("Below England 65.4%. Not compared: ")));
        setEngland(figures, 55.0);
        QCOMPARE(facts(figures).comparison, QStringLiteral("Above England 55.0%"));
        setEngland(figures, 58.12);
        QCOMPARE(facts(figures).comparison, QStringLiteral("The same as England 58.1%"));
    }

    void aComparatorOfAnotherPeriodSaysWhich()
    {
        IndicatorFigures figures = satisfaction();
        figures.areas.back().observations.pop_back();
        const CardFacts late = facts(figures, Period::financialYear(2024));
        QCOMPARE(late.comparison, QStringLiteral("England 65.4% in 2023-24"));
        QCOMPARE(late.judgement.at95, Verdict::NotCompared);
        figures.areas.back().observations.clear();
        QCOMPARE(facts(figures).comparison, QStringLiteral("England: no figure"));
        QVERIFY(dump(verdictMethod(facts(figures))).startsWith(QStringLiteral("Not compared: England has no figure for 2023-24")));
    }

    void aTotalWithoutARateIsNotHeldAgainstEngland()
    {
        IndicatorFigures figures = requests();
        figures.indicator.unit = Unit::fromCatalogue(QStringLiteral("people"), QString());
        for (AreaFigures &of : figures.areas)
            of.denominators.clear();
        const CardFacts luton = facts(figures);
        QVERIFY(luton.rate.isEmpty());
        QCOMPARE(luton.comparison, QStringLiteral("England 270,000 people"));
        QCOMPARE(luton.judgement.at95, Verdict::NotCompared);
    }

    void aQuotedFigureIsNoYardstickForAnOfficialOne()
    {
        IndicatorFigures figures = satisfaction();
        const auto quote = [](AreaFigures &area) {
            for (Observation &observation : area.observations)
                observation.state = observation.value ? DataState::Quoted : observation.state;
        };
        quote(figures.areas.back());
        QCOMPARE(facts(figures).comparison, QStringLiteral("England: no figure"));
        quote(figures.areas.front());
        QVERIFY(facts(figures).comparison.endsWith(QLatin1String("England 65.4%")));
    }

    void theMedianOfAGroupLeavesTheCouncilOut()
    {
        // Without Luton's own 58.1 the median of 66, 64 and 70 is 66.
        const CardFacts similar = facts(satisfaction(), y2023, Comparator::SimilarCouncils,
                                        groupOf(CouncilGroup::Kind::Similar, QStringLiteral("3 councils similar to Luton"), {58.1, 66.0, 64.0, 70.0}));
        QCOMPARE(similar.judgement.benchmark.value, std::optional(66.0));
        QCOMPARE(similar.peers.join(QLatin1Char(' ')), QStringLiteral("Slough Reading Sandwell"));
        const CardFacts own = facts(satisfaction(), y2023, Comparator::OwnGroup, groupOf(CouncilGroup::Kind::Own, QStringLiteral("Our family"), {58.1, 66.0, 64.0}));
        QCOMPARE(own.comparison, QStringLiteral("Worse than the median of Our family, 65.0%"));
        QVERIFY(dump(verdictMethod(own)).contains(QStringLiteral("Those with a figure for 2023-24: Reading and Slough.")));
    }

    void similarCouncilsAreCounted()
    {
        GroupFigures group = groupOf(CouncilGroup::Kind::Similar, QStringLiteral("4 councils similar to Luton"), {58.1, 66.0, 64.0, 70.0, 50.0});
        group.group.members.erase(group.group.members.begin());
        group.members.areas.erase(group.members.areas.begin());
        const CardFacts luton = facts(satisfaction(), y2023, Comparator::SimilarCouncils, group);
        QCOMPARE(luton.comparison, QStringLiteral("Worse than the median of 4 similar councils, 65.0%"));
        QVERIFY(dump(verdictMethod(luton)).contains(QStringLiteral("Newham, Reading, Sandwell and Slough.")));
    }

    void aGroupOfNobodyElseSaysSo()
    {
        const CardFacts alone = facts(satisfaction(), y2023, Comparator::OwnGroup, groupOf(CouncilGroup::Kind::Own, QStringLiteral("Ours"), {58.1}));
        QCOMPARE(alone.comparison, QStringLiteral("Median of Ours: no figure"));
        QCOMPARE(alone.judgement.reason, QStringLiteral("There is no council in “Ours” but Luton."));
        const CardFacts none = facts(satisfaction(), y2023, Comparator::SimilarCouncils, groupOf(CouncilGroup::Kind::Similar, QStringLiteral("0"), {}));
        QCOMPARE(none.comparison, QStringLiteral("Similar councils: no figure"));
        QVERIFY(none.judgement.reason.startsWith(QStringLiteral("No councils are found that are similar to Luton")));
        QVERIFY(!facts(satisfaction(), y2023, Comparator::SimilarCouncils).judgement.reason.isEmpty());
    }

    void eachOfTwoCouncilsHasItsOwnBenchmark()
    {
        CardFigures figures{satisfaction(), satisfaction(true)};
        figures.second->areas.erase(figures.second->areas.begin());
        figures.group = groupOf(CouncilGroup::Kind::Similar, {}, {58.1, 66.0});
        figures.secondGroup = groupOf(CouncilGroup::Kind::Similar, {}, {40.0, 41.0});
        // Both at 2023-24: the later year is not in the groups.
        for (IndicatorFigures *of : {&figures.council, &*figures.second}) {
            for (AreaFigures &area : of->areas)
                area.observations.pop_back();
            of->national.pop_back();
        }
        QCOMPARE(commonPeriod(figures), y2023);
        const auto both = cardContents({QStringLiteral("user-satisfaction"), {QStringLiteral("bar")}}, figures, ChartBuilder(samples::stateTitles()),
                                       Comparator::SimilarCouncils, {});
        QCOMPARE(both[0].facts.comparison, QStringLiteral("Worse than the median of 2 similar councils, 66.0%"));
        QCOMPARE(both[1].facts.comparison, QStringLiteral("Better than the median of 2 similar councils, 40.5%"));
    }

    void theMethodSaysWhatWasDone()
    {
        QCOMPARE(dump(verdictMethod(facts(satisfaction()))),
                 QStringLiteral("How this was compared: Worse at the 95% level, similar at the stricter 99.8% level. / England's 65.4% lies above the 95% "
                                "interval, 52.7% to 63.3%, and within the 99.8% interval, 49.6% to 66.3%. / The publisher's margin of error at 95%; at 99.8% "
                                "it is widened in proportion. A survey, answered by 325 people. / Better and worse are about the figure, not about how well "
                                "the council works.\n"
                                "Recent trend: Cannot be calculated: A trend takes 5 years in a row that compare with each other; up to 2024-25 there are 4."));
        QVERIFY(dump(verdictMethod(facts(samples::satisfaction()))).contains(QStringLiteral("called higher or lower, not better or worse")));
        QVERIFY(verdictMethod(CardFacts()).empty());
    }

    void aVerdictThatHangsOnTheDenominatorWarns()
    {
        // 1,000.0 against 900.0 for each 100,000 of working age; 534.8 against 540.0 of all residents.
        const CardFacts luton = facts(requests());
        QCOMPARE(luton.comparison, QStringLiteral("Higher than England 900.0 per 100,000"));
        QVERIFY2(luton.basisWarning.contains(QStringLiteral("per 100,000 residents it is similar")), qPrintable(luton.basisWarning));
        const QString method = dump(verdictMethod(luton));
        QVERIFY2(method.contains(QStringLiteral("What would change this: One case more or fewer would not change this. / ") + luton.basisWarning), qPrintable(method));
        QVERIFY(spokenVerdict(luton).contains(QStringLiteral("per 100,000 residents it is similar")));

        // Against a median of 600.0 of working age and 534.8 of all residents, said as it stands in a sentence.
        GroupFigures group = groupOf(CouncilGroup::Kind::Own, QStringLiteral("Ours"), {1.0, 600.0});
        group.members.indicator = requests().indicator;
        AreaFigures &slough = group.members.areas[1];
        slough.denominators = {samples::people(slough, "residents-18-64", 2023, 100000), samples::people(slough, "population", 2023, 112200)};
        QCOMPARE(facts(requests(), y2023, Comparator::OwnGroup, group).basisWarning,
                 QStringLiteral("Per 100,000 residents aged 18 to 64 it is higher than the median of Ours; per 100,000 residents it is similar."));
    }

    void theRecentTrend_data()
    {
        QTest::addColumn<QList<double>>("counts");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("test");
        QTest::newRow("up") << QList<double>{600, 620, 640, 660, 680} << "Five years to 2023-24: increasing and getting better" << "gives 17.4, above the 9.5 needed";
        QTest::newRow("by chance") << QList<double>{600, 610, 620, 630, 640} << "Five years to 2023-24: no significant change" << "gives 4.2, where 9.5 is needed";
    }
    void theRecentTrend()
    {
        QFETCH(QList<double>, counts);
        QFETCH(QString, words);
        QFETCH(QString, test);
        const CardFacts luton = facts(fiveYears({counts.begin(), counts.end()}));
        QCOMPARE(movementWords(luton.movement), words);
        QVERIFY2(dump(verdictMethod(luton)).contains(test), qPrintable(dump(verdictMethod(luton))));
        QVERIFY(movementWords(facts(satisfaction()).movement).isEmpty());
    }

    void everyVerdictHasItsShapeAndColour()
    {
        const Verdict all[] = {Verdict::Better, Verdict::Worse, Verdict::Higher, Verdict::Lower, Verdict::Similar};
        std::set<QString> shapes, words;
        for (const Theme::Kind kind : {Theme::Kind::Light, Theme::Kind::Dark}) {
            std::set<QRgb> colours;
            for (const Verdict verdict : all) {
                words.insert(verdictWord(verdict));
                shapes.insert(verdictIcon(verdict));
                colours.insert(Theme::of(kind).verdict(verdict).rgb());
                QVERIFY(!iconPixmap(verdictIcon(verdict), Qt::black, 16, 1.0).isNull());
            }
            QCOMPARE(colours.size(), std::size(all));
        }
        QCOMPARE(shapes.size(), std::size(all));
        QCOMPARE(words.size(), std::size(all));
        QVERIFY(verdictIcon(Verdict::NotCompared).isEmpty());
    }

    void theMethodOpensByKeyboard()
    {
        IndicatorCard card;
        card.setContent({facts(satisfaction()), {}}, false);
        card.resize(700, 500);
        card.show();
        VerdictButton *verdict = card.verdict();
        QTRY_VERIFY(verdict->isVisible());
        QCOMPARE(verdict->verdict(), Verdict::Worse);
        QCOMPARE(verdict->text(), QStringLiteral("Worse than England 65.4%"));
        QVERIFY(verdict->accessibleName().startsWith(QStringLiteral("Worse than England 65.4%")));
        QCOMPARE(verdict->accessibleDescription(), spokenVerdict(card.content().facts));
        QVERIFY(card.accessibleDescription().contains(spokenVerdict(card.content().facts)));
        QVERIFY(!card.method()->pane());
        verdict->setFocus();
        QTest::keyClick(verdict, Qt::Key_Space);
        QVERIFY(card.method()->pane());
        QVERIFY(card.method()->pane()->toPlainText().startsWith(QStringLiteral("How this was compared\nWorse at the 95% level")));
        QTest::keyClick(verdict, Qt::Key_Space);
        QVERIFY(!card.method()->pane());

        card.setContent({CardFacts(), {}}, false);
        QVERIFY(verdict->isHidden());
    }

    void longWordsWrap()
    {
        VerdictButton button;
        button.setVerdict(Verdict::Similar, QStringLiteral("Similar to the median of 15 similar councils, 1,234.5 per 100,000"));
        const int line = button.sizeHint().height();
        const int narrow = button.sizeHint().width() / 3;
        QCOMPARE(button.heightForWidth(button.sizeHint().width()), line);
        QVERIFY(button.minimumSizeHint().width() < narrow);
        QVERIFY(button.heightForWidth(narrow) > 2 * line);
    }

    void tilesSayTheVerdict()
    {
        HeadlineTile tile(QStringLiteral("user-satisfaction"));
        tile.setFacts({facts(satisfaction())});
        QStringList shown;
        int shapes = 0;
        for (const QLabel *label : tile.findChildren<QLabel *>()) {
            shown << label->text();
            shapes += label->pixmap(Qt::ReturnByValue).isNull() ? 0 : 1;
        }
        QVERIFY(shown.contains(QStringLiteral("Worse than England 65.4%")));
        QCOMPARE(shapes, 1);
        QCOMPARE(tile.accessibleDescription(),
                 QStringLiteral("Luton, 58.1%, 2023-24, Worse than England 65.4%, at the 95% level; similar at the 99.8% level"));
    }

    void leadsToAllCouncils()
    {
        CardRow row(QStringLiteral("user-satisfaction"));
        CardFigures figures{satisfaction(), satisfaction(true)};
        figures.second->areas.erase(figures.second->areas.begin());
        const auto contents = [&](bool pair) {
            return cardContents({QStringLiteral("user-satisfaction"), {QStringLiteral("bar")}}, pair ? figures : CardFigures{figures.council},
                                ChartBuilder(samples::stateTitles()), Comparator::England, {});
        };
        QSignalSpy asked(&row, &CardRow::pageAsked);
        const auto press = [&row](const QString &words) {
            int pressed = 0;
            for (auto *button : row.cards().front()->findChildren<QToolButton *>())
                if (button->text() == words && !button->isHidden()) {
                    button->click();
                    ++pressed;
                }
            return pressed;
        };
        row.setContents([&] { return contents(false); }, true);
        row.build();
        QCOMPARE(press(QStringLiteral("See all councils")), 1);
        QCOMPARE(asked.takeFirst().first().toString(), QStringLiteral("explore"));
        QCOMPARE(press(QStringLiteral("Compare these two")), 0);
        row.setContents([&] { return contents(true); }, true);
        row.build();
        QCOMPARE(press(QStringLiteral("Compare these two")), 1);
        QCOMPARE(asked.takeFirst().first().toString(), QStringLiteral("compare"));
        QStringList menu;
        for (const QAction *action : row.cards().front()->findChild<QMenu *>()->actions())
            if (action->isVisible() && !action->isSeparator())
                menu << action->text();
        QCOMPARE(menu.mid(3).join(QLatin1Char('|')), QStringLiteral("See all councils|Compare these two"));

        // Without a figure there is nothing to see.
        row.setContents([] { return std::vector{faultyContent(QStringLiteral("Faulty"), {Error::Code::Database, QStringLiteral("No."), {}})}; }, false);
        row.build();
        QCOMPARE(press(QStringLiteral("See all councils")), 0);
    }
};

QTEST_MAIN(TestCardVerdict)
#include "tst_cardverdict.moc"

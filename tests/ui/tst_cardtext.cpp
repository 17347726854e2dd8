// SPDX-License-Identifier: GPL-3.0-or-later
// A card's text and its charts: a number lights up its mark and opens the table at its row, a mark lights up its sentences,
// and of two councils each has its own. A summary's number goes to its card.
#include "tests/ui/narrativesamples.h"
#include "ui/charts/chartwidget.h"
#include "ui/narrative/narrativeblock.h"
#include "ui/narrative/narrativetext.h"
#include "ui/narrative/votebar.h"
#include "ui/report/cardrow.h"
#include "ui/report/factmarks.h"
#include "ui/report/summaryrow.h"
#include "ui/voteshelf.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/choicebutton.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace careatlas;

namespace {

const Period y2023 = Period::financialYear(2023);

CardContent content(const TextSpec &text = samples::satisfactionText(), bool withSecond = false)
{
    const ChartBuilder builder(samples::stateTitles());
    const IndicatorFigures figures = samples::satisfaction(withSecond);
    CardContent made;
    made.facts.title = figures.indicator.title;
    made.facts.areaName = QStringLiteral("Luton");
    made.charts = {{QStringLiteral("bar"), QStringLiteral("Bars"), builder.bar(figures, y2023)}, {QStringLiteral("trend"), QStringLiteral("Trend"), builder.trend(figures)}};
    made.written.text = text;
    return made;
}

/// As a page has it: shown, and built.
void show(QWidget &widget)
{
    widget.resize(640, 1100);
    widget.show();
    widget.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&widget));
}

QString selectedRow(const IndicatorCard &card)
{
    const QModelIndex at = card.table()->currentIndex();
    QStringList cells;
    for (int column = 0; at.isValid() && column < 3; ++column)
        cells << card.table()->model()->index(at.row(), column).data().toString();
    return cells.join(QLatin1Char(' '));
}

} // namespace

class TestCardText : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

private Q_SLOTS:
    void initTestCase() { loadFonts(); }

    void aFactIsOfOneMark_data()
    {
        QTest::addColumn<int>("span");
        QTest::addColumn<QString>("inBars");
        QTest::addColumn<QString>("inTrend");
        QTest::newRow("value") << 1 << QStringLiteral("2023-24|council") << QStringLiteral("2023-24|council");
        QTest::newRow("verdict") << 3 << QStringLiteral("2023-24|council") << QStringLiteral("2023-24|council");
        QTest::newRow("England") << 4 << QStringLiteral("2023-24|england") << QStringLiteral("2023-24|england");
        QTest::newRow("earlier year") << 5 << QString() << QStringLiteral("2015-16|council");
    }
    void aFactIsOfOneMark()
    {
        QFETCH(int, span);
        const TextSpec text = samples::satisfactionText();
        const CardContent card = content();
        const auto keyIn = [&](std::size_t chart) {
            const ChartMark *mark = markOf(text.factOf(text.spans[static_cast<std::size_t>(span)]), card.charts[chart].spec);
            return mark ? mark->key : QString();
        };
        QTEST(keyIn(0), "inBars");
        QTEST(keyIn(1), "inTrend");
    }

    void meansAndPartsAreFoundAndStrangersAreNot()
    {
        const CardContent card = content();
        Fact mean = samples::satisfactionOf(samples::england(), y2023, 64.7);
        mean.area = {};
        mean.areaName = QStringLiteral("the mean of councils");
        QVERIFY(markOf(mean, card.charts[0].spec));
        QCOMPARE(markOf(mean, card.charts[0].spec)->areaName, QStringLiteral("Mean of councils"));
        mean.areaName = QStringLiteral("153 councils");
        QVERIFY(!markOf(mean, card.charts[0].spec));
        QVERIFY(!markOf(samples::satisfactionOf(samples::bedford(), y2023, 63.5), card.charts[0].spec));
        Fact other = samples::satisfactionOf(samples::luton(), y2023, 58.1);
        other.indicator = QStringLiteral("carer-satisfaction");
        QVERIFY(!markOf(other, card.charts[0].spec));

        const ChartSpec parts = ChartBuilder(samples::stateTitles()).build(QStringLiteral("grouped-bar:setting"), samples::settings(), y2023);
        Fact nursing = samples::satisfactionOf(samples::luton(), y2023, 35);
        nursing.indicator = parts.indicator;
        nursing.breakdown = QStringLiteral("setting=nursing");
        const ChartMark *mark = markOf(nursing, parts);
        QVERIFY(mark);
        QCOMPARE(mark->part, QStringLiteral("Nursing care"));
        QCOMPARE(mark->area, nursing.area);
    }

    void marksFindTheirSentences()
    {
        const CardContent card = content();
        QCOMPARE(sentencesOn(QStringLiteral("2023-24|council"), card.written.text, card.charts[0].spec), std::vector<int>({0}));
        QCOMPARE(sentencesOn(QStringLiteral("2023-24|england"), card.written.text, card.charts[0].spec), std::vector<int>({1}));
        QCOMPARE(sentencesOn(QStringLiteral("2015-16|council"), card.written.text, card.charts[1].spec), std::vector<int>({2}));
        QVERIFY(sentencesOn(QStringLiteral("2023-24|region"), card.written.text, card.charts[0].spec).empty());
        QVERIFY(sentencesOn(QString(), card.written.text, card.charts[0].spec).empty());
    }

    void noTextNoBlock()
    {
        IndicatorCard card;
        card.setContent(content({}), false);
        card.build();
        QVERIFY(!card.text());
        TextSpec state = samples::satisfactionText();
        state.hasData = false;
        card.setContent(content(state), false);
        card.build();
        QVERIFY(!card.text());
        card.setContent(content(), false);
        card.build();
        QVERIFY(card.text() && !card.text()->isHidden());
        card.setContent(content({}), false);
        card.build();
        QVERIFY(card.text()->isHidden());
    }

    void aNumberRingsItsBar()
    {
        IndicatorCard card;
        card.setContent(content(), false);
        card.build();
        show(card);
        QSignalSpy hovered(&card, &IndicatorCard::markHovered);
        const QImage still = card.chart()->grab().toImage();
        QTest::mouseMove(card.text()->text(), card.text()->text()->spanRect(1).center());
        QCOMPARE(card.text()->text()->currentSpan(), 1);
        QCOMPARE(hovered.last().at(0).toString(), QStringLiteral("2023-24|council"));
        QVERIFY(hovered.last().at(1).toString().startsWith(QStringLiteral("Luton. 58.1%. 2023-24")));
        const QImage ringed = card.chart()->grab().toImage();
        const QRect bar = card.chart()->markRect(0);
        QVERIFY(ringed.copy(bar.adjusted(-3, -3, 3, 3)) != still.copy(bar.adjusted(-3, -3, 3, 3)));
        const QRect england = card.chart()->markRect(2);
        QCOMPARE(ringed.copy(england), still.copy(england));
        QVERIFY2(!card.chart()->currentMark(), "the chart opens no callout of its own");
        QTest::mouseMove(card.text()->text(), QPoint(card.text()->text()->width() - 1, card.text()->text()->height() - 1));
        QCOMPARE(card.chart()->grab().toImage(), still);
    }

    void aBarLightsUpItsSentences()
    {
        IndicatorCard card;
        card.setContent(content(), false);
        card.build();
        show(card);
        card.chart()->setCurrentIndex(2);
        QCOMPARE(card.text()->text()->litSentences(), std::vector<int>({1}));
        card.chart()->setCurrentIndex(1);
        QVERIFY(card.text()->text()->litSentences().empty());
        card.chart()->setCurrentIndex(0);
        QCOMPARE(card.text()->text()->litSentences(), std::vector<int>({0}));
        card.chart()->setCurrentIndex(-1);
        QVERIFY(card.text()->text()->litSentences().empty());
    }

    void aClickOpensTheTableAtItsRow()
    {
        IndicatorCard card;
        card.setContent(content(), false);
        card.build();
        show(card);
        NarrativeText *text = card.text()->text();
        QTest::mouseClick(text, Qt::LeftButton, {}, text->spanRect(4).center());
        QCOMPARE(card.kind(), QStringLiteral("table"));
        QCOMPARE(card.spec()->kind, ChartSpec::Kind::Bar);
        QCOMPARE(selectedRow(card), QStringLiteral("England 2023-24 65.4"));
        QVERIFY(card.table()->hasFocus());
        QCOMPARE(text->currentSpan(), -1);
    }

    void tabGoesFromTheChartToItsText()
    {
        VoteShelf votes(m_folder.filePath(QStringLiteral("votes.csv")));
        IndicatorCard card(&votes);
        QPushButton after(&card); // stands for the next card
        card.setContent(content(), false);
        card.build();
        show(card);
        const auto pressTab = [&card] {
            QTest::keyClick(card.focusWidget(), Qt::Key_Tab);
            return card.focusWidget();
        };
        card.chart()->setFocus();
        QCOMPARE(pressTab(), card.text()->text());
        QCOMPARE(pressTab(), card.text()->votes()->accurate());
        QCOMPARE(pressTab(), card.text()->votes()->notAccurate());
        QTest::keyClick(card.focusWidget(), Qt::Key_Space);
        QCOMPARE(card.focusWidget(), card.text()->votes()->reason());
        QCOMPARE(pressTab(), card.text()->votes()->detail());
        QCOMPARE(pressTab(), card.text()->votes()->correction());
        card.setKind(QStringLiteral("table"));
        card.table()->setFocus();
        QCOMPARE(pressTab(), card.text()->text());
    }

    void whatIsInAnotherChartOpensItsTable()
    {
        IndicatorCard card;
        card.setContent(content(), false);
        card.build();
        show(card);
        NarrativeText *text = card.text()->text();
        text->setCurrentSpan(5);
        QTest::keyClick(text, Qt::Key_Return);
        QCOMPARE(card.kind(), QStringLiteral("table"));
        QCOMPARE(card.spec()->kind, ChartSpec::Kind::Trend);
        QCOMPARE(selectedRow(card), QStringLiteral("Luton 2015-16 60.3"));
        // What the open table has as well is found in it.
        text->setCurrentSpan(4);
        QTest::keyClick(text, Qt::Key_Return);
        QCOMPARE(card.spec()->kind, ChartSpec::Kind::Trend);
        QCOMPARE(selectedRow(card), QStringLiteral("England 2023-24 65.4"));
    }

    void whatBelongsToAnotherCardIsAskedFor()
    {
        TextSpec text = samples::satisfactionText();
        text.facts[4].indicator = QStringLiteral("carer-satisfaction");
        IndicatorCard card;
        card.setContent(content(text), false);
        card.build();
        show(card);
        QSignalSpy asked(&card, &IndicatorCard::factAsked);
        QTest::mouseClick(card.text()->text(), Qt::LeftButton, {}, card.text()->text()->spanRect(4).center());
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.front().at(0).value<Fact>().indicator, QStringLiteral("carer-satisfaction"));
        QCOMPARE(card.kind(), QStringLiteral("bar"));
    }

    void twoCouncilsHaveTextsOfTheirOwn()
    {
        TextSpec bedford = samples::paragraphOf({QStringLiteral("In Bedford it was 63.5%.")});
        samples::bind(bedford, QStringLiteral("63.5%"), TextSpan::Kind::Number, samples::satisfactionOf(samples::bedford(), y2023, 63.5));
        std::vector<CardContent> both{content(samples::satisfactionText(), true), content(bedford, true)};
        both[1].facts.areaName = QStringLiteral("Bedford");
        both[1].facts.role = AreaRole::SecondCouncil;
        CardRow row(QStringLiteral("user-satisfaction"));
        row.setContents([&both] { return both; }, true);
        row.build();
        show(row);
        row.resize(1300, 1100);
        IndicatorCard *left = row.cards()[0];
        IndicatorCard *right = row.cards()[1];
        QCOMPARE(right->text()->text()->text().text, QStringLiteral("In Bedford it was 63.5%."));
        const QImage still = left->chart()->grab().toImage();
        right->text()->text()->setCurrentSpan(0);
        QVERIFY(left->chart()->grab().toImage() != still);
        right->text()->text()->activate(0);
        QCOMPARE(selectedRow(*right), QStringLiteral("Bedford 2023-24 63.5"));
        QCOMPARE(left->kind(), QStringLiteral("table"));

        QCOMPARE(row.showInTable(samples::satisfactionOf(samples::luton(), y2023, 58.1)), left);
        QCOMPARE(selectedRow(*left), QStringLiteral("Luton 2023-24 58.1"));
    }

    void anotherComparatorChangesTheTextAndKeepsTheChart()
    {
        IndicatorCard card;
        card.setContent(content(), false);
        card.build();
        const ChartWidget *chart = card.chart();
        TextSpec other = samples::paragraphOf({QStringLiteral("It is above its region.")});
        card.setContent(content(other), false);
        QCOMPARE(card.chart(), chart);
        QCOMPARE(card.text()->text()->text().text, QStringLiteral("It is above its region."));
    }

    void aSummaryIsWrittenWhenItIsBuilt()
    {
        int written = 0;
        SummaryRow row(nullptr, nullptr);
        QVERIFY(row.isBuilt() && row.isHidden());
        row.setTexts([&written] {
            ++written;
            TextSpec none;
            none.hasData = false;
            return std::vector<WrittenText>{{samples::satisfactionText(), {}}, {none, {}}};
        });
        QVERIFY(!row.isBuilt());
        QCOMPARE(written, 0);
        row.build();
        row.build();
        QCOMPARE(written, 1);
        QCOMPARE(row.blocks().size(), std::size_t(1));
        QSignalSpy asked(&row, &SummaryRow::factAsked);
        row.blocks().front()->text()->activate(4);
        QCOMPARE(asked.front().at(0).value<Fact>().area, AreaCode::england());
        row.setTexts(nullptr);
        QVERIFY(row.isBuilt() && row.isHidden());
    }
};

QTEST_MAIN(TestCardText)
#include "tst_cardtext.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of a council as they are written, against its cards as they are drawn: each number that states a figure finds the
// bar or point that shows it, whatever the chart.
#include "core/narrative/charttext.h"
#include "core/store/indicatorstore.h"
#include "ui/report/cardcontent.h"
#include "ui/report/factmarks.h"

#include <QTest>

using namespace careatlas;

class TestFactMarks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFigureOfATextIsInItsCharts_data()
    {
        QTest::addColumn<QString>("second");
        QTest::addColumn<int>("comparator");
        QTest::newRow("against England") << QString() << static_cast<int>(Comparator::England);
        QTest::newRow("against its region") << QString() << static_cast<int>(Comparator::Region);
        QTest::newRow("against the mean") << QString() << static_cast<int>(Comparator::MeanOfCouncils);
        QTest::newRow("beside Bedford") << QStringLiteral("Bedford") << static_cast<int>(Comparator::England);
    }
    void everyFigureOfATextIsInItsCharts()
    {
        QFETCH(QString, second);
        QFETCH(int, comparator);
        const auto store = IndicatorStore::open(QStringLiteral(CAREATLAS_BINARY_DIR "/share/careatlas/careatlas.sqlite"));
        QVERIFY(store);
        const auto phrases = Phrases::read(*store);
        QVERIFY(phrases);
        const auto json = store->document(QStringLiteral("report.json"));
        QVERIFY(json);
        const auto report = ReportDefinition::parse(*json);
        QVERIFY(report);
        const ChartBuilder builder({});
        TextQuestion question{store->areas().look(QStringLiteral("Luton"))->code};
        if (!second.isEmpty())
            question.second = store->areas().look(second)->code;
        question.comparator = static_cast<Comparator>(comparator);
        int found = 0;
        QStringList lost;
        for (const SectionDefinition &section : report->sections) {
            const SectionFigures figures = loadSection(*store, indicatorsOf(section), {question.council, question.second});
            for (const GroupDefinition &group : section.groups)
                for (const CardDefinition &card : group.cards) {
                    const auto subject = textSubject(*store, card.indicator, question);
                    QVERIFY(subject);
                    const TextSpec text = chartText(findingOf(*subject, *phrases));
                    const CardContent content = cardContents(card, figures.cards[card.indicator], builder, question.comparator, {}).front();
                    for (const TextSpan &span : text.spans) {
                        const Fact &fact = text.factOf(span);
                        if (span.kind != TextSpan::Kind::Number || (fact.field != QLatin1String("value") && fact.field != QLatin1String("rate")))
                            continue;
                        const ChartMark *mark = nullptr;
                        for (const CardChart &chart : content.charts)
                            mark = mark ? mark : markOf(fact, chart.spec);
                        if (mark)
                            ++found;
                        else
                            lost << text.id + QStringLiteral(": ") + identityOf(fact);
                        if (mark)
                            QCOMPARE(mark->area, fact.area);
                    }
                }
        }
        qInfo("%d numbers have their mark, %d have none", found, static_cast<int>(lost.size()));
        QVERIFY2(found > 60 && lost.isEmpty(), qPrintable(lost.join(QLatin1Char('\n'))));
    }
};

QTEST_MAIN(TestFactMarks)
#include "tst_factmarks.moc"

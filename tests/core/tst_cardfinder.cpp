// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/cardfinder.h"
#include "core/support/searchwords.h"

#include <QTest>

using namespace careatlas;

namespace {

CardFinder someCards()
{
    ReportDefinition report;
    SectionDefinition carers{QStringLiteral("carers"), QStringLiteral("Carers"), {}, {}, {}, {}};
    carers.groups = {{QStringLiteral("support"), QStringLiteral("Help for them"), {{QStringLiteral("breaks"), {}}, {QStringLiteral("survey"), {}}}}};
    SectionDefinition money{QStringLiteral("finances"), QStringLiteral("Finances"), {}, {}, {}, {}};
    money.groups = {{QStringLiteral("spending"), QStringLiteral("Spending"), {{QStringLiteral("spend"), {}}, {QStringLiteral("unknown"), {}}}}};
    report.sections = {carers, money};

    std::vector<Indicator> indicators(3);
    indicators[0].id = QStringLiteral("breaks");
    indicators[0].title = QStringLiteral("Short breaks");
    indicators[0].text.synonyms = {QStringLiteral("sitting service"), QStringLiteral("respite")};
    indicators[1].id = QStringLiteral("survey");
    indicators[1].title = QStringLiteral("Satisfaction with support");
    indicators[1].text.synonyms = {QStringLiteral("SACE")};
    indicators[2].id = QStringLiteral("spend");
    indicators[2].title = QStringLiteral("Gross spending on carers’ breaks");
    return CardFinder(report, indicators);
}

QString dump(const std::vector<FoundCard> &cards)
{
    QStringList lines;
    for (const FoundCard &card : cards)
        lines << card.section + QLatin1Char('/') + card.indicator + (card.synonym.isEmpty() ? QString() : QLatin1Char('=') + card.synonym);
    return lines.join(QLatin1Char(' '));
}

} // namespace

class TestCardFinder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("found");
        const QString all = QStringLiteral("carers/breaks carers/survey finances/spend");
        QTest::newRow("nothing typed") << QString() << all;
        QTest::newRow("space alone") << QStringLiteral("  ") << all;
        QTest::newRow("start of a word") << QStringLiteral("satis") << QStringLiteral("carers/survey");
        QTest::newRow("inside a word") << QStringLiteral("faction") << QString();
        QTest::newRow("any order, any case") << QStringLiteral("BREAKS short") << QStringLiteral("carers/breaks");
        QTest::newRow("accent typed") << QStringLiteral("shört") << QStringLiteral("carers/breaks");
        QTest::newRow("apostrophe left out") << QStringLiteral("carers breaks") << QStringLiteral("finances/spend carers/breaks");
        QTest::newRow("synonym") << QStringLiteral("resp") << QStringLiteral("carers/breaks=respite");
        QTest::newRow("the first of two synonyms that fits") << QStringLiteral("s sitting") << QStringLiteral("carers/breaks=sitting service");
        QTest::newRow("title and synonym together") << QStringLiteral("respite short") << QStringLiteral("carers/breaks=respite");
        QTest::newRow("section and synonym together") << QStringLiteral("sace carers") << QStringLiteral("carers/survey=SACE");
        QTest::newRow("title before section") << QStringLiteral("carers") << QStringLiteral("finances/spend carers/breaks carers/survey");
        QTest::newRow("group") << QStringLiteral("help") << QStringLiteral("carers/breaks carers/survey");
        QTest::newRow("every word must be found") << QStringLiteral("short spending") << QString();
        QTest::newRow("a sign alone is no word") << QStringLiteral("&") << all;
    }
    void finds()
    {
        QFETCH(QString, typed);
        QFETCH(QString, found);
        QCOMPARE(dump(someCards().find(typed)), found);
    }

    void saysWhereACardIs()
    {
        const std::vector<FoundCard> found = someCards().find(QStringLiteral("respite"));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.front(), (FoundCard{QStringLiteral("breaks"), QStringLiteral("Short breaks"), QStringLiteral("carers"), QStringLiteral("Carers"),
                                           QStringLiteral("respite")}));
    }

    void wordsAreWhatIsLeftOfATitle()
    {
        QCOMPARE(searchWords(QStringLiteral("  St. Helens, aged 18–64 ")),
                 QStringList({QStringLiteral("st"), QStringLiteral("helens"), QStringLiteral("aged"), QStringLiteral("18"), QStringLiteral("64")}));
        QCOMPARE(searchWords(QStringLiteral("King’s")), QStringList{QStringLiteral("kings")});
        QVERIFY(searchWords(QStringLiteral(" – ")).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCardFinder)
#include "tst_cardfinder.moc"

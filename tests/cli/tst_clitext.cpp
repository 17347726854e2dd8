// SPDX-License-Identifier: GPL-3.0-or-later
// careatlas-cli text: a chart's text with its spans, a section's and the overall summary, a state in place of a text, two councils.
#include "clirun.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class CliTextTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_home;

    clirun::Outcome run(QStringList arguments) const { return clirun::run(arguments << u"--store"_s << clirun::builtStore(), m_home.path()); }

private Q_SLOTS:
    void chart();
    void stateInPlaceOfAText();
    void section();
    void overall();
    void pair();
    void comparators();
    void csv();
    void wrongUsage_data();
    void wrongUsage();
};

void CliTextTest::chart()
{
    const auto outcome = run({u"text"_s, u"Luton"_s, u"--indicator"_s, u"user-satisfaction"_s, u"--format"_s, u"json"_s});
    QCOMPARE(outcome.exit, 0);
    const QJsonObject json = outcome.object();
    const QString text = json[u"text"_s].toString();
    QVERIFY2(text.startsWith(u"In 2024-25, 57.6% of people surveyed in Luton"_s), qPrintable(text));
    QVERIFY(json[u"withheld"_s].isArray());
    bool found = false;
    for (const QJsonValue value : json[u"spans"_s].toArray()) {
        const QString words = text.mid(value[u"start"_s].toInt(), value[u"end"_s].toInt() - value[u"start"_s].toInt());
        QCOMPARE(words, value[u"words"_s].toString());
        if (words != u"57.6%"_s)
            continue;
        found = true;
        QCOMPARE(value[u"kind"_s].toString(), u"number"_s);
        QCOMPARE(value[u"indicator"_s].toString(), u"user-satisfaction"_s);
        QCOMPARE(value[u"area"_s].toString(), u"E06000032"_s);
        QCOMPARE(value[u"period"_s].toString(), u"2024-25"_s);
        QCOMPARE(value[u"field"_s].toString(), u"value"_s);
        QCOMPARE(value[u"value"_s].toDouble(), 57.6);
        QVERIFY2(value[u"source"_s].toString().startsWith(u"Department of Health and Social Care, January 2026"_s), qPrintable(value[u"source"_s].toString()));
    }
    QVERIFY(found);
}

void CliTextTest::stateInPlaceOfAText()
{
    const auto outcome = run({u"text"_s, u"Luton"_s, u"--indicator"_s, u"cqc-council-rating"_s});
    QCOMPARE(outcome.exit, 0);
    QVERIFY2(outcome.out.startsWith("Luton has not been assessed yet"), outcome.out.constData());
}

void CliTextTest::section()
{
    const auto outcome = run({u"text"_s, u"Luton"_s, u"--section"_s, u"needs"_s});
    QCOMPARE(outcome.exit, 0);
    QVERIFY(outcome.out.contains("Working-age adults in Luton\n"));
    QVERIFY(outcome.out.contains("Older people in Luton\n"));
    QVERIFY(outcome.out.contains("Questions to ask\n"));
    QVERIFY(!outcome.out.contains("Unpaid carers in Luton"));
}

void CliTextTest::overall()
{
    const auto outcome = run({u"text"_s, u"Isle of Wight"_s, u"--overall"_s});
    QCOMPARE(outcome.exit, 0);
    QVERIFY(outcome.out.startsWith("The area\nIn mid-2024, the Isle of Wight had "));
    QVERIFY(outcome.out.contains("\nMoney\n"));
}

void CliTextTest::pair()
{
    const auto outcome = run({u"text"_s, u"Luton"_s, u"--indicator"_s, u"user-satisfaction"_s, u"--with"_s, u"Bedford"_s});
    QCOMPARE(outcome.exit, 0);
    QVERIFY2(outcome.out.contains("In Bedford it was 68.5%; Luton is worse"), outcome.out.constData()); // table 3a of the time series
}

void CliTextTest::comparators()
{
    const auto region = run({u"text"_s, u"Luton"_s, u"--indicator"_s, u"user-satisfaction"_s, u"--against"_s, u"region"_s});
    QVERIFY2(region.out.contains("than in the East of England (66.3%)"), region.out.constData());
    const auto mean = run({u"text"_s, u"Luton"_s, u"--indicator"_s, u"user-satisfaction"_s, u"--against"_s, u"mean"_s});
    QVERIFY2(mean.out.contains("than the mean of councils ("), mean.out.constData());
    QVERIFY(!mean.out.contains("England"));
    const auto similar = run({u"text"_s, u"Luton"_s, u"--indicator"_s, u"user-satisfaction"_s, u"--against"_s, u"similar"_s});
    QVERIFY2(similar.out.contains("the median of 15 similar councils ("), similar.out.constData());
}

void CliTextTest::csv()
{
    const auto outcome = run({u"text"_s, u"Luton"_s, u"--indicator"_s, u"population"_s, u"--format"_s, u"csv"_s});
    QCOMPARE(outcome.exit, 0);
    QVERIFY(outcome.out.startsWith("start,end,kind,words,indicator,area,period,breakdown,field,value,formula,source\r\n") || outcome.out.startsWith("start,end,kind,words,indicator,area,period,breakdown,field,value,formula,source\n"));
    QVERIFY(outcome.out.contains(",number,\"239,090\",population,E06000032,2024,,value,239090,"));
}

void CliTextTest::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QString>("message");
    QTest::newRow("two kinds") << QStringList{u"Luton"_s, u"--overall"_s, u"--section"_s, u"needs"_s} << 2 << u"only one"_s;
    QTest::newRow("no such section") << QStringList{u"Luton"_s, u"--section"_s, u"money"_s} << 1 << u"There is no section “money”"_s;
    QTest::newRow("no such indicator") << QStringList{u"Luton"_s, u"--indicator"_s, u"money"_s} << 1 << u"money"_s;
    QTest::newRow("no such council") << QStringList{u"Lutton"_s} << 1 << u"Luton"_s;
    QTest::newRow("beside itself") << QStringList{u"Luton"_s, u"--with"_s, u"Luton"_s} << 2 << u"another council"_s;
}

void CliTextTest::wrongUsage()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exit);
    QFETCH(QString, message);
    const auto outcome = run(QStringList{u"text"_s} + arguments);
    QCOMPARE(outcome.exit, exit);
    QVERIFY2(outcome.err.contains(message), qPrintable(outcome.err));
    QVERIFY(outcome.out.isEmpty());
}

QTEST_GUILESS_MAIN(CliTextTest)
#include "tst_clitext.moc"

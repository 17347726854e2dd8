// SPDX-License-Identifier: GPL-3.0-or-later
// verdict, rank, compare and trend as they are built: their keys and columns, the figures that the report and the article print, and
// how they refuse.
#include "clirun.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class CliComparisonTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_home;

    clirun::Outcome run(QStringList arguments) const { return clirun::run(arguments << u"--store"_s << clirun::builtStore(), m_home.path()); }
    clirun::Outcome json(const QStringList &arguments) const { return run(arguments + QStringList{u"--format"_s, u"json"_s}); }

private Q_SLOTS:
    void verdict();
    void verdictAgainst_data();
    void verdictAgainst();
    void rank();
    void rankWithin_data();
    void rankWithin();
    void rankEverywhere();
    void compare();
    void compareAll();
    void trend();
    void formats_data();
    void formats();
    void failure_data();
    void failure();
};

void CliComparisonTest::verdict()
{
    const auto found = json({u"verdict"_s, u"user-satisfaction"_s, u"Luton"_s, u"--against"_s, u"england"_s, u"--period"_s, u"2023-24"_s});
    QCOMPARE(found.exit, 0);
    const QJsonObject object = found.object();
    QCOMPARE(object[u"verdict_95"_s].toString(), u"worse"_s);
    QCOMPARE(object[u"verdict_99_8"_s].toString(), u"similar"_s);
    QCOMPARE(object[u"area"_s][u"value"_s].toDouble(), 58.1);
    QCOMPARE(object[u"area"_s][u"interval"_s].toString(), u"published"_s);
    QCOMPARE(object[u"benchmark"_s][u"label"_s].toString(), u"England"_s);
    QCOMPARE(object[u"benchmark"_s][u"value"_s].toDouble(), 65.4);
    QVERIFY(object[u"rule"_s].toString().startsWith(u"England's 65.4% lies above the 95% interval"_s));
    QVERIFY(object[u"reason"_s].toString().isEmpty());
    QVERIFY(!object.contains(u"sensitivity"_s)); // a survey's margin has no counts
    const QJsonObject counts = json({u"verdict"_s, u"requests-18-64"_s, u"Luton"_s}).object();
    QVERIFY(!counts[u"sensitivity"_s][u"words"_s].toString().isEmpty());
    QCOMPARE(counts[u"sensitivity"_s][u"fragile"_s].toBool(), false);
}

void CliComparisonTest::verdictAgainst_data()
{
    QTest::addColumn<QString>("against");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("label");
    QTest::newRow("region") << u"region"_s << u"region"_s << u"East of England"_s;
    QTest::newRow("mean") << u"mean"_s << u"mean"_s << u"Mean of councils"_s;
    QTest::newRow("similar") << u"similar"_s << u"similar"_s << u"Median of 15 councils similar to Luton"_s;
    QTest::newRow("type") << u"type"_s << u"type"_s << u"Median of unitary authorities"_s;
    QTest::newRow("another") << u"bedford"_s << u"area"_s << u"Bedford"_s;
}

void CliComparisonTest::verdictAgainst()
{
    QFETCH(QString, against);
    QFETCH(QString, kind);
    QFETCH(QString, label);
    const auto found = json({u"verdict"_s, u"user-satisfaction"_s, u"Luton"_s, u"--against"_s, against, u"--period"_s, u"2023-24"_s});
    QCOMPARE(found.exit, 0);
    const QJsonObject object = found.object();
    QCOMPARE(object[u"benchmark"_s][u"kind"_s].toString(), kind);
    QCOMPARE(object[u"benchmark"_s][u"label"_s].toString(), label);
    QVERIFY(object[u"benchmark"_s][u"value"_s].toDouble() > 58.1);
    QVERIFY(object[u"verdict_95"_s].toString() != u"not compared"_s);
}

void CliComparisonTest::rank()
{
    const auto found = json({u"rank"_s, u"user-satisfaction"_s, u"Luton"_s, u"--within"_s, u"region"_s, u"--period"_s, u"2023-24"_s});
    QCOMPARE(found.exit, 0);
    const QJsonObject object = found.object();
    QCOMPARE(object[u"rank"_s].toInt(), 11);
    QCOMPARE(object[u"of"_s].toInt(), 11);
    QCOMPARE(object[u"joint"_s].toBool(), false);
    QCOMPARE(object[u"last"_s][u"name"_s].toString(), u"Luton"_s);
    QCOMPARE(object[u"without_value"_s][u"suppressed"_s].toInt(), 0);
    QCOMPARE(object[u"rank_interval"_s].toArray().size(), 2);
    const QJsonObject england = json({u"rank"_s, u"user-satisfaction"_s, u"Luton"_s, u"--period"_s, u"2023-24"_s}).object();
    QCOMPARE(england[u"first"_s][u"name"_s].toString(), u"Warwickshire"_s);
    QCOMPARE(england[u"first"_s][u"value"_s].toDouble(), 88.3);
    QCOMPARE(england[u"last"_s][u"name"_s].toString(), u"Trafford"_s);
    QCOMPARE(england[u"last"_s][u"value"_s].toDouble(), 52.3);
}

void CliComparisonTest::rankWithin_data()
{
    QTest::addColumn<QString>("within");
    for (const char *group : {"england", "region", "type", "similar"})
        QTest::newRow(group) << QString::fromLatin1(group);
}

void CliComparisonTest::rankWithin()
{
    QFETCH(QString, within);
    const auto found = run({u"rank"_s, u"unpaid-carers"_s, u"Luton"_s, u"--within"_s, within});
    QCOMPARE(found.exit, 0);
    const QString text = QString::fromUtf8(found.out);
    QVERIFY2(text.contains(u"th of "_s) || text.contains(u"st of "_s) || text.contains(u"nd of "_s) || text.contains(u"rd of "_s), found.out);
    QVERIFY(text.contains(u"per 100,000"_s)); // never on a raw total
}

/// Never "most", and never a place without how many it is of.
void CliComparisonTest::rankEverywhere()
{
    const QJsonArray indicators = json({u"indicators"_s}).array();
    QVERIFY(indicators.size() > 60);
    for (const QJsonValue indicator : indicators) {
        const QString id = indicator[u"id"_s].toString();
        const auto found = run({u"rank"_s, id, u"Luton"_s});
        QCOMPARE(found.exit, 0);
        const QString text = QString::fromUtf8(found.out);
        QVERIFY2(!text.contains(u" most"_s, Qt::CaseInsensitive), found.out);
        const bool placed = text.contains(u"place "_s) && !text.contains(u"no place"_s);
        QVERIFY2(!placed || text.contains(u" with a value in England"_s), found.out);
        QVERIFY2(placed || text.contains(u"no place"_s), found.out);
    }
}

void CliComparisonTest::compare()
{
    const QJsonObject pair = json({u"compare"_s, u"unpaid-carers"_s, u"Luton"_s, u"Bedford"_s}).object();
    const QJsonObject swapped = json({u"compare"_s, u"unpaid-carers"_s, u"Bedford"_s, u"Luton"_s}).object();
    QCOMPARE(pair[u"verdict"_s].toString(), u"lower"_s);
    QCOMPARE(swapped[u"verdict"_s].toString(), u"higher"_s);
    QVERIFY(qAbs(pair[u"ratio"_s].toDouble() * swapped[u"ratio"_s].toDouble() - 1.0) < 1e-9);
    QCOMPARE(pair[u"a"_s][u"name"_s].toString(), u"Luton"_s);
    QVERIFY(pair[u"lower"_s].toDouble() < pair[u"ratio"_s].toDouble() && pair[u"ratio"_s].toDouble() < pair[u"upper"_s].toDouble());
    QVERIFY(pair[u"not_comparable"_s].isNull());
    const QJsonObject price = json({u"compare"_s, u"care-home-weekly-cost"_s, u"Luton"_s, u"Bedford"_s}).object();
    QCOMPARE(price[u"verdict"_s].toString(), u"not compared"_s);
    QVERIFY(!price[u"not_comparable"_s].toString().isEmpty());
    QVERIFY(price[u"lower"_s].isNull() && price[u"difference"_s].isDouble());
    const QJsonObject unlike = json({u"compare"_s, u"requests-18-64"_s, u"Luton"_s, u"Bedford"_s, u"--period"_s, u"2023-24"_s}).object();
    QVERIFY2(unlike[u"not_comparable"_s].toString().startsWith(u"Bedford has no figure for 2023-24"_s), qPrintable(unlike[u"not_comparable"_s].toString()));
}

void CliComparisonTest::compareAll()
{
    const QJsonArray listed = json({u"indicators"_s}).array();
    const auto found = json({u"compare"_s, u"all"_s, u"Luton"_s, u"Isles of Scilly"_s});
    QCOMPARE(found.exit, 0);
    QStringList ids;
    for (const QJsonValue pair : found.array())
        ids << pair[u"indicator"_s].toString();
    ids.removeDuplicates();
    QCOMPARE(ids.size(), listed.size());
    for (const QJsonValue pair : found.array())
        QCOMPARE(pair[u"verdict"_s].toString() == u"not compared"_s, !pair[u"not_comparable"_s].isNull());
}

void CliComparisonTest::trend()
{
    const QJsonObject none = json({u"trend"_s, u"user-satisfaction"_s, u"Luton"_s}).object();
    QCOMPARE(none[u"label"_s].toString(), u"Cannot be calculated"_s);
    QVERIFY(none[u"chi_square"_s].isNull() && none[u"points"_s].toArray().isEmpty());
    QVERIFY(none[u"reason"_s].toString().contains(u"5 years in a row"_s));
    QVERIFY(run({u"trend"_s, u"user-satisfaction"_s, u"Luton"_s}).err.isEmpty());
}

void CliComparisonTest::formats_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("head");
    QTest::newRow("verdict") << QStringList{u"verdict"_s, u"user-satisfaction"_s, u"Luton"_s}
                             << u"indicator,area_code,area_name,period,breakdown,value,unit,lower,upper,against,benchmark,benchmark_value,verdict_95,verdict_99_8,reason,rule"_s;
    QTest::newRow("rank") << QStringList{u"rank"_s, u"user-satisfaction"_s, u"Luton"_s, u"--within"_s, u"region"_s}
                          << u"rank,joint,of,area_code,area_name,period,breakdown,value,unit,lower,upper,rank_low,rank_high"_s;
    QTest::newRow("compare") << QStringList{u"compare"_s, u"user-satisfaction"_s, u"Luton"_s, u"Bedford"_s}
                             << u"indicator,period,breakdown,unit,a,a_value,a_lower,a_upper,b,b_value,b_lower,b_upper,measure,value,lower,upper,verdict,verdict_99_8,not_comparable"_s;
    QTest::newRow("trend") << QStringList{u"trend"_s, u"user-satisfaction"_s, u"Luton"_s} << u"period,value,lower,upper,unit,label,chi_square"_s;
}

void CliComparisonTest::formats()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, head);
    const auto csv = run(arguments + QStringList{u"--format"_s, u"csv"_s});
    QCOMPARE(csv.exit, 0);
    QCOMPARE(QString::fromUtf8(csv.out.split('\n').front()), head);
    const auto text = run(arguments);
    QCOMPARE(text.exit, 0);
    QVERIFY(!text.out.isEmpty() && text.err.isEmpty());
}

void CliComparisonTest::failure_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QString>("message");
    QTest::newRow("indicator") << QStringList{u"verdict"_s, u"nosuch"_s, u"Luton"_s} << 1 << u"No indicator is called “nosuch”"_s;
    QTest::newRow("benchmark") << QStringList{u"verdict"_s, u"user-satisfaction"_s, u"Luton"_s, u"--against"_s, u"Bedfort"_s} << 1 << u"The nearest names are Bedford"_s;
    QTest::newRow("group") << QStringList{u"rank"_s, u"user-satisfaction"_s, u"Luton"_s, u"--within"_s, u"family"_s} << 1 << u"There is no group “family”"_s;
    QTest::newRow("England's place") << QStringList{u"rank"_s, u"user-satisfaction"_s, u"England"_s} << 1 << u"England is no council"_s;
    QTest::newRow("not compared") << QStringList{u"rank"_s, u"user-satisfaction"_s, u"City of London"_s, u"--within"_s, u"similar"_s} << 1 << u"City of London"_s;
    QTest::newRow("second area") << QStringList{u"compare"_s, u"all"_s, u"Luton"_s, u"Nowhere"_s} << 1 << u"No area is called “Nowhere”"_s;
    QTest::newRow("period") << QStringList{u"compare"_s, u"all"_s, u"Luton"_s, u"Bedford"_s, u"--period"_s, u"soon"_s} << 2 << u"soon"_s;
    QTest::newRow("one area") << QStringList{u"compare"_s, u"all"_s, u"Luton"_s} << 2 << u"Usage: careatlas-cli compare"_s;
}

void CliComparisonTest::failure()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exit);
    QFETCH(QString, message);
    const auto failed = run(arguments);
    QCOMPARE(failed.exit, exit);
    QVERIFY2(failed.err.contains(message), qPrintable(failed.err));
    QVERIFY(failed.out.isEmpty());
}

QTEST_GUILESS_MAIN(CliComparisonTest)
#include "tst_clicomparison.moc"

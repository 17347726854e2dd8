// SPDX-License-Identifier: GPL-3.0-or-later
// The bands of a gap against their table, its borders and the councils that do not differ.
#include "core/narrative/bands.h"

#include <QTest>

using namespace careatlas;

class BandsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void table_data();
    void table();
    void words();
};

void BandsTest::table_data()
{
    QTest::addColumn<double>("gap");
    QTest::addColumn<double>("deviation");
    QTest::addColumn<int>("band");
    const auto row = [](const char *name, double gap, double deviation, GapBand band) { QTest::newRow(name) << gap << deviation << static_cast<int>(band); };
    row("nought", 0.0, 2.0, GapBand::Just);
    row("under a half", 0.99, 2.0, GapBand::Just);
    row("a half", 1.0, 2.0, GapBand::Slight);
    row("below is as above", -1.0, 2.0, GapBand::Slight);
    row("under one and a half", 2.99, 2.0, GapBand::Slight);
    row("one and a half", 3.0, 2.0, GapBand::Plain);
    row("three", 6.0, 2.0, GapBand::Much);
    row("three of a tenth, as computers hold it", 65.4 - 65.1, 0.1, GapBand::Much);
    row("seven and a half", 15.0, 2.0, GapBand::Much);
    row("beyond", -15.1, 2.0, GapBand::Beyond);
    row("all alike", 0.1, 0.0, GapBand::Beyond);
    row("all alike and no gap", 0.0, 0.0, GapBand::Just);
}

void BandsTest::table()
{
    QFETCH(double, gap);
    QFETCH(double, deviation);
    QFETCH(int, band);
    QCOMPARE(static_cast<int>(bandOf(gap, deviation)), band);
}

void BandsTest::words()
{
    QCOMPARE(wordOf(GapBand::Just), QStringLiteral("just"));
    QCOMPARE(wordOf(GapBand::Slight), QStringLiteral("slightly"));
    QCOMPARE(wordOf(GapBand::Plain), QString());
    QCOMPARE(wordOf(GapBand::Much), QStringLiteral("much"));
    QCOMPARE(wordOf(GapBand::Beyond), QString());
}

QTEST_APPLESS_MAIN(BandsTest)
#include "tst_bands.moc"

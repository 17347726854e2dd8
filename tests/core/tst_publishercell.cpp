// SPDX-License-Identifier: GPL-3.0-or-later
// What a cell means. A number is never made of what is not surely one.
#include "core/import/publishercell.h"

#include <QTest>

using namespace careatlas;
using namespace Qt::StringLiterals;

class PublisherCellTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void text_data();
    void text();
    void numberCells();
    void blank();
    void headings_data();
    void headings();
};

void PublisherCellTest::text_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<std::optional<double>>("number");
    QTest::addColumn<QString>("state"); // "?" where it is not understood

    const auto none = std::optional<double>();
    QTest::newRow("two values, the first counts") << u"7.7 (7.6)"_s << std::optional(7.7) << u"value"_s;
    QTest::newRow("two counts") << u"51,230 (35,415)"_s << std::optional(51230.0) << u"value"_s;
    QTest::newRow("the second is missing") << u"9.9 (:)"_s << std::optional(9.9) << u"value"_s;
    QTest::newRow("the first is missing") << u": (9.9)"_s << none << u"not-available"_s;
    QTest::newRow("the first is suppressed") << u"[c] (9.9)"_s << none << u"suppressed"_s;
    QTest::newRow("two values without a space") << u"7.7(7.6)"_s << std::optional(7.7) << u"value"_s;
    QTest::newRow("thousands") << u"1,165"_s << std::optional(1165.0) << u"value"_s;
    QTest::newRow("millions") << u"1,367,045"_s << std::optional(1367045.0) << u"value"_s;
    QTest::newRow("plain") << u"58.1"_s << std::optional(58.1) << u"value"_s;
    QTest::newRow("space around") << u"\n 58.1 "_s << std::optional(58.1) << u"value"_s;
    QTest::newRow("zero") << u"0"_s << std::optional(0.0) << u"value"_s;
    QTest::newRow("negative") << u"-3.2"_s << std::optional(-3.2) << u"value"_s;
    QTest::newRow("no nought before the point") << u".5"_s << std::optional(0.5) << u"value"_s;
    QTest::newRow("exponent") << u"1.165E3"_s << std::optional(1165.0) << u"value"_s;
    QTest::newRow("[c]") << u"[c]"_s << none << u"suppressed"_s;
    QTest::newRow("[x]") << u"[x]"_s << none << u"not-available"_s;
    QTest::newRow("[z]") << u"[z]"_s << none << u"not-applicable"_s;
    QTest::newRow("*") << u"*"_s << none << u"suppressed"_s;
    QTest::newRow(":") << u":"_s << none << u"not-available"_s;
    QTest::newRow("n/a") << u"n/a"_s << none << u"not-available"_s;
    QTest::newRow("N/A") << u"N/A"_s << none << u"not-available"_s;
    QTest::newRow("-") << u"-"_s << none << u"not-available"_s;
    QTest::newRow("..") << u".."_s << none << u"not-available"_s;

    QTest::newRow("a share with its sign") << u"58.1%"_s << none << u"?"_s;
    QTest::newRow("money with its sign") << u"£72"_s << none << u"?"_s;
    QTest::newRow("thousands in the wrong place") << u"11,65"_s << none << u"?"_s;
    QTest::newRow("a decimal comma") << u"58,1"_s << none << u"?"_s;
    QTest::newRow("two points") << u"1.165.3"_s << none << u"?"_s;
    QTest::newRow("a hexadecimal number") << u"0x1F"_s << none << u"?"_s;
    QTest::newRow("infinity") << u"inf"_s << none << u"?"_s;
    QTest::newRow("beyond any number") << u"1e999"_s << none << u"?"_s;
    QTest::newRow("NaN") << u"NaN"_s << none << u"?"_s;
    QTest::newRow("a bare exponent") << u"e5"_s << none << u"?"_s;
    QTest::newRow("two numbers") << u"12 13"_s << none << u"?"_s;
    QTest::newRow("words") << u"fewer than 5"_s << none << u"?"_s;
    QTest::newRow("less than") << u"<5"_s << none << u"?"_s;
    QTest::newRow("a spreadsheet's error") << u"#DIV/0!"_s << none << u"?"_s;
    QTest::newRow("words with a bracket") << u"Luton (611)"_s << none << u"?"_s;
}

void PublisherCellTest::text()
{
    QFETCH(QString, text);
    QFETCH(std::optional<double>, number);
    QFETCH(QString, state);
    const CellValue cell = readCell(Cell{text, std::nullopt});
    QCOMPARE(cell.understood, state != u"?"_s);
    QCOMPARE(cell.number, number);
    if (cell.understood)
        QCOMPARE(toKey(cell.state), state);
    QVERIFY(!cell.blank);
}

void PublisherCellTest::numberCells()
{
    // What the file itself calls a number is one, however it is shown.
    const CellValue cell = readCell(Cell{u"65.4%"_s, 65.400000000000006});
    QCOMPARE(*cell.number, 65.400000000000006);
    QCOMPARE(cell.state, DataState::Value);
}

void PublisherCellTest::blank()
{
    for (const QString &text : {u""_s, u"  "_s, u"\n"_s}) {
        const CellValue cell = readCell(Cell{text, std::nullopt});
        QVERIFY(cell.blank && cell.understood && !cell.number);
        QCOMPARE(cell.state, DataState::NotAvailable);
    }
}

void PublisherCellTest::headings_data()
{
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("plain");
    QTest::newRow("note") << u"2015 to 2016 - outcome [note 3]"_s << u"2015 to 2016 - outcome"_s;
    QTest::newRow("notes within") << u"2015 to 2016 [Note 3] - outcome [note 12, 13]"_s << u"2015 to 2016 - outcome"_s;
    QTest::newRow("line breaks") << u"Long Term\nCare:\r\n Nursing"_s << u"Long Term Care: Nursing"_s;
    QTest::newRow("another bracket stays") << u"Income [gross]"_s << u"Income [gross]"_s;
}

void PublisherCellTest::headings()
{
    QFETCH(QString, heading);
    QFETCH(QString, plain);
    QCOMPARE(plainHeading(heading), plain);
}

QTEST_APPLESS_MAIN(PublisherCellTest)
#include "tst_publishercell.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Our own CSV: what is written reads back, and what is broken is refused at its line.
#include "core/support/csv.h"

#include <QTemporaryDir>
#include <QTest>

using namespace careatlas;
using namespace Qt::StringLiterals;

class CsvTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cells_data();
    void cells();
    void columnsByName();
    void refused_data();
    void refused();
    void lines();
    void fileNotThere();
    void roundTrip_data();
    void roundTrip();
};

void CsvTest::cells_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("rows"); // cells by "|", rows by "/"
    QTest::newRow("plain") << "a,b\n1,2\n3,4\n"_ba << u"1|2/3|4"_s;
    QTest::newRow("no end of the last line") << "a,b\n1,2"_ba << u"1|2"_s;
    QTest::newRow("CRLF") << "a,b\r\n1,2\r\n"_ba << u"1|2"_s;
    QTest::newRow("BOM") << "\xEF\xBB\xBF" "a,b\n1,2\n"_ba << u"1|2"_s;
    QTest::newRow("empty cells") << "a,b\n,\n"_ba << u"|"_s;
    QTest::newRow("empty last cell, no line end") << "a,b\n1,"_ba << u"1|"_s;
    QTest::newRow("blank lines") << "a,b\n\n1,2\n\n"_ba << u"1|2"_s;
    QTest::newRow("quoted comma") << "a,b\n\"Bournemouth, Poole\",2\n"_ba << u"Bournemouth, Poole|2"_s;
    QTest::newRow("quoted quote") << "a,b\n\"the \"\"best\"\"\",2\n"_ba << u"the \"best\"|2"_s;
    QTest::newRow("quoted line end") << "a,b\n\"one\ntwo\",2\n"_ba << u"one\ntwo|2"_s;
    QTest::newRow("quoted nothing") << "a,b\n\"\",2\n"_ba << u"|2"_s;
    QTest::newRow("space is kept") << "a,b\n 1 ,2\n"_ba << u" 1 |2"_s;
    QTest::newRow("not only ASCII") << "a,b\n£ thousands,–\n"_ba << u"£ thousands|–"_s;
    QTest::newRow("header alone") << "a,b\n"_ba << u""_s;
}

void CsvTest::cells()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, rows);
    const auto table = CsvTable::read(text, u"x.csv"_s, {u"a"_s, u"b"_s});
    QVERIFY2(table.has_value(), table ? "" : qPrintable(table.error().message));
    QStringList found;
    for (std::size_t row = 0; row < table->size(); ++row)
        found << table->at(row, u"a"_s) + u'|' + table->at(row, u"b"_s);
    QCOMPARE(found.join(u'/'), rows);
}

void CsvTest::columnsByName()
{
    const auto table = CsvTable::read("c,b,a\n1,2,3\n"_ba, u"x.csv"_s, {u"a"_s, u"c"_s});
    QVERIFY(table.has_value());
    QCOMPARE(table->at(0, u"a"_s), u"3"_s);
    QCOMPARE(table->at(0, u"c"_s), u"1"_s);
}

void CsvTest::refused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("message");
    QTest::newRow("empty") << ""_ba << u"x.csv is empty; it needs a header with a, b."_s;
    QTest::newRow("a column is missing") << "a,c\n1,2\n"_ba << u"x.csv has no column “b”."_s;
    QTest::newRow("a cell too few") << "a,b\n1,2\n3\n"_ba << u"x.csv, line 3 has 1 cells where the header has 2."_s;
    QTest::newRow("a cell too many") << "a,b\n1,2,3\n"_ba << u"x.csv, line 2 has 3 cells where the header has 2."_s;
    QTest::newRow("lines within cells count") << "a,b\n\"1\n\n\",2\n3\n"_ba << u"x.csv, line 5 has 1 cells where the header has 2."_s;
    QTest::newRow("a quote that is never closed") << "a,b\n1,2\n3,\"4\n5,6\n"_ba << u"x.csv, line 3: a quotation mark is never closed."_s;
}

void CsvTest::refused()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, message);
    const auto table = CsvTable::read(text, u"x.csv"_s, {u"a"_s, u"b"_s});
    QVERIFY(!table);
    QCOMPARE(table.error().code, Error::Code::BadFormat);
    QCOMPARE(table.error().message, message);
}

void CsvTest::lines()
{
    const auto table = CsvTable::read("a,b\n\"1\n1\",2\n\n3,4\n"_ba, u"x.csv"_s, {u"a"_s});
    QCOMPARE(table->place(0), u"x.csv, line 2"_s);
    QCOMPARE(table->place(1), u"x.csv, line 5"_s);
}

void CsvTest::fileNotThere()
{
    const QTemporaryDir folder;
    const auto table = CsvTable::readFile(folder.filePath(u"none.csv"_s), {u"a"_s});
    QVERIFY(!table);
    QCOMPARE(table.error().code, Error::Code::Unreadable);
    QVERIFY(table.error().message.contains(u"none.csv"_s));
}

void CsvTest::roundTrip_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("plain") << QStringList{u"1"_s, u"x"_s} << "1,x\n"_ba;
    QTest::newRow("comma") << QStringList{u"a, b"_s, u"x"_s} << "\"a, b\",x\n"_ba;
    QTest::newRow("quote") << QStringList{u"a \"b\""_s, u"x"_s} << "\"a \"\"b\"\"\",x\n"_ba;
    QTest::newRow("line end") << QStringList{u"a\nb"_s, u"x"_s} << "\"a\nb\",x\n"_ba;
    QTest::newRow("carriage return") << QStringList{u"a\rb"_s, u"x"_s} << "\"a\rb\",x\n"_ba;
    QTest::newRow("empty") << QStringList{u""_s, u"x"_s} << ",x\n"_ba;
    QTest::newRow("UTF-8") << QStringList{u"£ – é"_s, u"x"_s} << "£ – é,x\n"_ba;
}

void CsvTest::roundTrip()
{
    QFETCH(QStringList, cells);
    QFETCH(QByteArray, line);
    QCOMPARE(csvLine(cells), line);
    const auto table = CsvTable::read("a,b\n"_ba + csvLine(cells), u"x.csv"_s, {u"a"_s, u"b"_s});
    QVERIFY(table.has_value());
    QCOMPARE(QStringList({table->at(0, u"a"_s), table->at(0, u"b"_s)}), cells);
}

QTEST_APPLESS_MAIN(CsvTest)
#include "tst_csv.moc"

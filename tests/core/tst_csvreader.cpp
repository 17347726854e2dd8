// SPDX-License-Identifier: GPL-3.0-or-later
// CSV as published: encodings, quotes, line ends, separators, and the faults that must name their line.
#include "ziptestfile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace careatlas;
using namespace Qt::StringLiterals;

class CsvReaderTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;

    QString write(const QByteArray &content)
    {
        const QString path = m_dir.filePath(u"adult.care.csv"_s);
        return ziptest::writeFile(path, content) ? path : QString();
    }

private Q_SLOTS:
    void rows_data();
    void rows();
    void chunkEdges_data();
    void chunkEdges();
    void limits_data();
    void limits();
    void sheetIsNamedAfterFile();
    void opensAgain();
    void unknownSheetIsNamed();
    void nextWithoutOpenFails();
    void errorStays();
    void vanishedFile();
};

void CsvReaderTest::rows_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");

    QTest::newRow("plain") << "a,b\n1,2\n"_ba << u"1:[a][b]\n2:[1][2]\n"_s;
    QTest::newRow("no final line end") << "a,b\n1,2"_ba << u"1:[a][b]\n2:[1][2]\n"_s;
    QTest::newRow("CRLF") << "a,b\r\n1,2\r\n"_ba << u"1:[a][b]\n2:[1][2]\n"_s;
    QTest::newRow("CR") << "a,b\r1,2\r3,4"_ba << u"1:[a][b]\n2:[1][2]\n3:[3][4]\n"_s;
    QTest::newRow("mixed line ends") << "a\r\nb\nc\rd"_ba << u"1:[a]\n2:[b]\n3:[c]\n4:[d]\n"_s;
    QTest::newRow("BOM") << "\xEF\xBB\xBF\"a\",b\n"_ba << u"1:[a][b]\n"_s;
    QTest::newRow("only a BOM") << "\xEF\xBB\xBF"_ba << QString();
    QTest::newRow("UTF-8") << "caf\xC3\xA9,\xC2\xA3\xE2\x82\xAC\n"_ba << u"1:[café][£€]\n"_s;
    QTest::newRow("Windows-1252") << "\xA3" "5,\x93old\x94 \x96 \x80\n"_ba << u"1:[£5][“old” – €]\n"_s;
    QTest::newRow("Windows-1252, unassigned byte") << "a\x81,\x9F\xFF\n"_ba << u"1:[a\u0081][Ÿÿ]\n"_s;
    QTest::newRow("Windows-1252 at the very end") << "a,caf\xE9"_ba << u"1:[a][café]\n"_s;
    QTest::newRow("one bad byte late decides for all") << "\xC3\xA9\n\xE9\n"_ba << u"1:[Ã©]\n2:[é]\n"_s;
    QTest::newRow("quoted comma") << "\"a,b\",c\n"_ba << u"1:[a,b][c]\n"_s;
    QTest::newRow("doubled quotes") << "\"say \"\"hi\"\"\",\"\"\"\"\n"_ba << u"1:[say \"hi\"][\"]\n"_s;
    QTest::newRow("quoted empty") << "\"\",b\n"_ba << u"1:[][b]\n"_s;
    QTest::newRow("quoted newline: next row keeps the editor's line") << "a,\"x\ny\nz\"\nb,c\n"_ba << u"1:[a][x~y~z]\n4:[b][c]\n"_s;
    QTest::newRow("quoted CRLF and CR") << "\"x\r\ny\rz\"\r\nb\r\n"_ba << u"1:[x~y~z]\n4:[b]\n"_s;
    QTest::newRow("quote inside plain text") << "5\" pipe,b\"\"c\n"_ba << u"1:[5\" pipe][b\"\"c]\n"_s;
    QTest::newRow("text after a closing quote") << "\"a\"b,c\n"_ba << u"1:[ab][c]\n"_s;
    QTest::newRow("a separator ends a quoted field at once") << "\"a\",\"b\"\n"_ba << u"1:[a][b]\n"_s;
    QTest::newRow("spaces stay") << " a , b\n"_ba << u"1:[ a ][ b]\n"_s;
    QTest::newRow("blank lines count") << "\n\na\n\n\nb\n"_ba << u"3:[a]\n6:[b]\n"_s;
    QTest::newRow("rows of nothing but commas count") << "a,b\n,,,\n , \nc\n"_ba << u"1:[a][b]\n4:[c]\n"_s;
    QTest::newRow("trailing empty cells are dropped") << "a,,b,,, ,\n"_ba << u"1:[a][][b]\n"_s;
    QTest::newRow("numbers stay text") << "64.4,\"1,165\",007,1e5\n"_ba << u"1:[64.4][1,165][007][1e5]\n"_s;
    QTest::newRow("marks stay") << "[c],*,[x],..\n"_ba << u"1:[[c]][*][[x]][..]\n"_s;
    QTest::newRow("semicolons") << "a;b\n1,5;2\n"_ba << u"1:[a][b]\n2:[1,5][2]\n"_s;
    QTest::newRow("tabs") << "a\tb\n1;5\t2,3\n"_ba << u"1:[a][b]\n2:[1;5][2,3]\n"_s;
    QTest::newRow("a comma in quotes is no separator") << "\"a, b\";c\n"_ba << u"1:[a, b][c]\n"_s;
    QTest::newRow("a comma wins") << "a;b,c;d;e\n"_ba << u"1:[a;b][c;d;e]\n"_s;
    QTest::newRow("separator after blank lines") << "\r\n\r\na;b\r\n"_ba << u"3:[a][b]\n"_s;
    QTest::newRow("a title line tells nothing: commas") << "Table 1\na,b\n"_ba << u"1:[Table 1]\n2:[a][b]\n"_s;
    QTest::newRow("unterminated quote")
        << "a,b\nc,\"d\ne,f\n"_ba
        << u"1:[a][b]\n!adult.care.csv, sheet \"adult.care\", row 2: a quotation mark opens on this line and is never closed. "
           "Close it, or save the file as CSV again."_s;
    QTest::newRow("unterminated quote after a quoted newline")
        << "\"x\ny\",\"d\ne"_ba
        << u"!adult.care.csv, sheet \"adult.care\", row 2: a quotation mark opens on this line and is never closed. "
           "Close it, or save the file as CSV again."_s;
}

void CsvReaderTest::rows()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);
    QCOMPARE(ziptest::dumpFirst(write(bytes)), expected);
}

// The file is read in blocks of 64 KiB: what straddles an edge must come out whole.
void CsvReaderTest::chunkEdges_data()
{
    QTest::addColumn<QByteArray>("straddling");
    QTest::addColumn<QString>("expected");
    QTest::newRow("CRLF") << "\r\nb\r\n"_ba << u"2:[b]\n"_s;
    QTest::newRow("UTF-8 character") << "\n\xE2\x82\xAC\n"_ba << u"2:[€]\n"_s;
    QTest::newRow("doubled quote") << "\n\"\"\"q\"\n"_ba << u"2:[\"q]\n"_s;
    QTest::newRow("NUL far from the start")
        << "\nb\nc\0d\n"_ba
        << u"2:[b]\n!adult.care.csv, sheet \"adult.care\", row 3: the line holds a NUL byte, so this is not plain text. "
           "Save the file as CSV (UTF-8) again."_s;
}

void CsvReaderTest::chunkEdges()
{
    QFETCH(QByteArray, straddling);
    QFETCH(QString, expected);
    for (int back = 0; back <= straddling.size(); ++back) {
        const QByteArray filler(64 * 1024 - back, 'x');
        const QString got = ziptest::dumpFirst(write(filler + straddling));
        const QString first = u"1:["_s + QString::fromLatin1(filler) + u"]\n"_s;
        QVERIFY2(got == first + expected, qPrintable(u"%1 bytes before the edge: "_s.arg(back) + got.mid(first.size() - 2)));
    }
}

void CsvReaderTest::limits_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ReadLimits>("limits");
    QTest::addColumn<QString>("expected");
    const QString far = u"!adult.care.csv, sheet \"adult.care\", row 2: the row has more than 3 columns. Keep only the columns that hold data and try again."_s;
    QTest::newRow("columns, just within") << "a,b,c,,,\n"_ba << ReadLimits{1000, 3, 1000} << u"1:[a][b][c]\n"_s;
    QTest::newRow("columns") << "a,b,c\n,,,d\n"_ba << ReadLimits{1000, 3, 1000} << u"1:[a][b][c]\n"_s + far;
    QTest::newRow("cells, just within") << "a,b\nc,d\n"_ba << ReadLimits{1000, 3, 4} << u"1:[a][b]\n2:[c][d]\n"_s;
    QTest::newRow("cells") << "a,b\nc,d\n"_ba << ReadLimits{1000, 3, 3}
                           << u"1:[a][b]\n!adult.care.csv, sheet \"adult.care\", row 2: the sheet has more than 3 cells, which is more than Care Atlas reads. "
                              "Split it, or remove the rows that hold no data."_s;
    QTest::newRow("bytes, just within") << "a,b\n"_ba << ReadLimits{4, 3, 3} << u"1:[a][b]\n"_s;
    QTest::newRow("bytes") << "a,b\n"_ba << ReadLimits{3, 3, 3}
                           << u"!adult.care.csv: is larger than 3 bytes, which is more than Care Atlas reads. Split it and try again."_s;
}

void CsvReaderTest::limits()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ReadLimits, limits);
    QFETCH(QString, expected);
    QCOMPARE(ziptest::dumpFirst(write(bytes), limits), expected);
}

void CsvReaderTest::sheetIsNamedAfterFile()
{
    const auto source = openRows(write("a\n"));
    QVERIFY(source);
    QCOMPARE((*source)->sheets(), QStringList{u"adult.care"_s});
}

void CsvReaderTest::opensAgain()
{
    auto source = openRows(write("\xEF\xBB\xBF" "a\nb\nc\n"));
    QVERIFY(source);
    const QString all = u"1:[a]\n2:[b]\n3:[c]\n"_s;
    QCOMPARE(ziptest::dump(**source, u"adult.care"_s), all);
    QCOMPARE(ziptest::dump(**source, u"adult.care"_s), all);
    QVERIFY((*source)->open(u"adult.care"_s));
    QVERIFY((*source)->next());
    QCOMPARE(ziptest::dump(**source, u"adult.care"_s), all); // from the middle too
    auto limited = openRows(write("a\nb\nc\n"), ReadLimits{1000, 3, 3});
    QVERIFY(limited);
    QCOMPARE(ziptest::dump(**limited, u"adult.care"_s), all);
    QCOMPARE(ziptest::dump(**limited, u"adult.care"_s), all); // cells are counted afresh
    const auto after = (*source)->next();
    QVERIFY(after && !*after); // the end stays the end
}

void CsvReaderTest::unknownSheetIsNamed()
{
    auto source = openRows(write("a\n"));
    QVERIFY(source);
    const auto opened = (*source)->open(u"Table 9"_s);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, Error::Code::NotFound);
    QCOMPARE(opened.error().message, u"adult.care.csv: there is no sheet \"Table 9\". Choose one of: adult.care."_s);
    QVERIFY(!(*source)->next());
}

void CsvReaderTest::nextWithoutOpenFails()
{
    auto source = openRows(write("a\n"));
    QVERIFY(source);
    const auto row = (*source)->next();
    QVERIFY(!row);
    QCOMPARE(row.error().code, Error::Code::Usage);
}

void CsvReaderTest::errorStays()
{
    auto source = openRows(write("\"a\nb"));
    QVERIFY(source && (*source)->open(u"adult.care"_s));
    const auto first = (*source)->next();
    const auto second = (*source)->next();
    QVERIFY(!first && !second);
    QCOMPARE(first.error().code, Error::Code::BadFormat);
    QCOMPARE(second.error(), first.error());
}

void CsvReaderTest::vanishedFile()
{
    const QString path = write("a,b\n");
    auto source = openRows(path);
    QVERIFY(source);
    QVERIFY(QFile::remove(path));
#ifdef Q_OS_UNIX
    QCOMPARE(ziptest::dump(**source, u"adult.care"_s), u"1:[a][b]\n"_s); // the open handle still reads it
#endif
}

QTEST_APPLESS_MAIN(CsvReaderTest)
#include "tst_csvreader.moc"

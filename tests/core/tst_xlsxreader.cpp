// SPDX-License-Identifier: GPL-3.0-or-later
// XLSX as different programs write it: strings, dates, missing references, prefixes, and hostile parts.
#include "core/import/rawvalue.h"
#include "ziptestfile.h"

#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace careatlas;
using namespace Qt::StringLiterals;

namespace {

QByteArray sheet(const QByteArray &rows)
{
    return "<sheetData>" + rows + "</sheetData>";
}

} // namespace

class XlsxReaderTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;

    QString write(const ziptest::Parts &parts)
    {
        const QString path = m_dir.filePath(u"care.xlsx"_s);
        return ziptest::writeZip(path, parts) ? path : QString();
    }

private Q_SLOTS:
    void cells_data();
    void cells();
    void dates_data();
    void dates();
    void dateFormats_data();
    void dateFormats();
    void limits_data();
    void limits();
    void sheetsInOrderHiddenToo();
    void readsSheetsInAnyOrder();
    void packageLayouts_data();
    void packageLayouts();
    void unpackedBytesAreCountedAsTheyCome();
    void manyEmptyStringsAreCheap();
};

void XlsxReaderTest::cells_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QString>("expected");

    QTest::newRow("number") << "<row r=\"1\"><c r=\"A1\"><v>64.4</v></c></row>"_ba << u"1:[64.4=64.400000000000006]\n"_s;
    QTest::newRow("number, t=n, spaces") << "<row r=\"1\"><c r=\"A1\" t=\"n\"><v> 7 </v></c></row>"_ba << u"1:[7=7]\n"_s;
    QTest::newRow("full precision") << "<row r=\"1\"><c r=\"A1\"><v>0.30000000000000004</v></c></row>"_ba << u"1:[0.30000000000000004=0.30000000000000004]\n"_s;
    QTest::newRow("no exponent where sensible") << "<row r=\"1\"><c><v>1.165E3</v></c><c><v>12000000</v></c><c><v>4.0E-3</v></c></row>"_ba
                                                << u"1:[1165=1165][12000000=12000000][0.004=0.0040000000000000001]\n"_s;
    QTest::newRow("zero is not empty") << "<row r=\"1\"><c r=\"A1\"><v>0</v></c></row>"_ba << u"1:[0=0]\n"_s;
    QTest::newRow("no number: NaN, infinity, comma") << "<row r=\"1\"><c><v>NaN</v></c><c><v>1E999</v></c><c><v>1,5</v></c></row>"_ba
                                                     << u"1:[NaN][1E999][1,5]\n"_s;
    QTest::newRow("shared string") << "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"_ba << u"1:[plain]\n"_s;
    QTest::newRow("rich text runs join") << "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c></row>"_ba << u"1:[Table 1 notes]\n"_s;
    QTest::newRow("phonetic guide is left out") << "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>2</v></c></row>"_ba << u"1:[base]\n"_s;
    QTest::newRow("empty string, preserved spaces") << "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>3</v></c><c r=\"B1\" t=\"s\"><v>4</v></c></row>"_ba << u"1:[][ a ]\n"_s;
    QTest::newRow("escaped characters") << "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>5</v></c></row>"_ba << u"1:[a\rb_x000D_c_x_y_xZZZZ_]\n"_s;
    QTest::newRow("entities of XML") << "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>6</v></c></row>"_ba << u"1:[Aged <65 & \"up\"]\n"_s;
    QTest::newRow("missing shared string")
        << "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r=\"AB2\" t=\"s\"><v>7</v></c></row>"_ba
        << u"1:[1=1]\n!care.xlsx, sheet \"S\", row 2: cell AB2 refers to a text that the workbook does not hold, so the file is damaged. Download it again."_s;
    QTest::newRow("negative shared string")
        << "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>-1</v></c></row>"_ba
        << u"!care.xlsx, sheet \"S\", row 1: cell A1 refers to a text that the workbook does not hold, so the file is damaged. Download it again."_s;
    QTest::newRow("inline string") << "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>in</t></is></c></row>"_ba << u"1:[in]\n"_s;
    QTest::newRow("inline runs and guide") << "<row r=\"1\"><c t=\"inlineStr\"><is><r><rPr><b/></rPr><t>a</t></r><r><t>b</t></r><rPh sb=\"0\"><t>x</t></rPh></is></c></row>"_ba
                                           << u"1:[ab]\n"_s;
    QTest::newRow("formula string") << "<row r=\"1\"><c r=\"A1\" t=\"str\"><f>B1&amp;\"z\"</f><v>[c]</v></c></row>"_ba << u"1:[[c]]\n"_s;
    QTest::newRow("a string of digits is text") << "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>123</v></c></row>"_ba << u"1:[123]\n"_s;
    QTest::newRow("formula number") << "<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c></row>"_ba << u"1:[2=2]\n"_s;
    QTest::newRow("formula never computed") << "<row r=\"1\"><c r=\"A1\"><f>1+1</f></c><c r=\"B1\"><v>1</v></c></row>"_ba << u"1:[][1=1]\n"_s;
    QTest::newRow("booleans") << "<row r=\"1\"><c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c></row>"_ba << u"1:[TRUE][FALSE]\n"_s;
    QTest::newRow("error") << "<row r=\"1\"><c r=\"A1\" t=\"e\"><f>NA()</f><v>#N/A</v></c></row>"_ba << u"1:[#N/A]\n"_s;
    QTest::newRow("ISO date cell") << "<row r=\"1\"><c t=\"d\"><v>2024-03-31T00:00:00</v></c><c t=\"d\"><v>2024-03-31T09:30:00.000Z</v></c></row>"_ba
                                   << u"1:[2024-03-31][2024-03-31T09:30:00]\n"_s;
    QTest::newRow("gaps") << "<row r=\"3\"><c r=\"B3\"><v>1</v></c><c r=\"D3\"><v>2</v></c></row><row r=\"7\"><c r=\"AA7\"><v>3</v></c></row>"_ba
                          << u"3:[][1=1][][2=2]\n7:"_s + u"[]"_s.repeated(26) + u"[3=3]\n"_s;
    QTest::newRow("no r attributes") << "<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c/><c><v>3</v></c></row>"_ba << u"1:[1=1][2=2]\n3:[][3=3]\n"_s;
    QTest::newRow("some r attributes") << "<row r=\"4\"><c r=\"C4\"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"_ba << u"4:[][][1=1][2=2]\n5:[3=3]\n"_s;
    QTest::newRow("cells out of order") << "<row r=\"1\"><c r=\"B1\"><v>2</v></c><c r=\"A1\"><v>1</v></c></row>"_ba << u"1:[1=1][2=2]\n"_s;
    QTest::newRow("trailing styled cells are dropped") << "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\" s=\"1\"/><c r=\"XFD1\" s=\"1\"/></row>"_ba << u"1:[1=1]\n"_s;
    QTest::newRow("empty rows are skipped and counted") << "<row r=\"1\"/><row r=\"2\"><c r=\"A2\" s=\"1\"/></row><row r=\"3\"><c r=\"A3\"><v>1</v></c></row>"_ba << u"3:[1=1]\n"_s;
    QTest::newRow("extension inside a row and a cell") << "<row r=\"1\"><c r=\"A1\"><v>1</v><extLst><ext><v>9</v></ext></extLst></c><extLst><row><c><v>8</v></c></row></extLst></row>"
                                                          "<row r=\"2\"><c r=\"A2\"><v>2</v></c></row>"_ba
                                                       << u"1:[1=1][8=8]\n2:[2=2]\n"_s;
    QTest::newRow("white space between elements") << "\n <row r=\"1\">\n  <c r=\"A1\">\n   <v>1</v>\n  </c>\n </row>\n"_ba << u"1:[1=1]\n"_s;
    QTest::newRow("broken XML after rows") << "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c></row>"_ba
                                           << u"1:[1=1]\n!care.xlsx, sheet \"S\", row 2: its part xl/worksheets/sheet1.xml is damaged. "
                                              "Download the file again, or open it in a spreadsheet program and save it again."_s;
    QTest::newRow("unknown entity") << "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&x;</v></c></row>"_ba
                                    << u"!care.xlsx, sheet \"S\", row 1: its part xl/worksheets/sheet1.xml is damaged. "
                                       "Download the file again, or open it in a spreadsheet program and save it again."_s;
}

void XlsxReaderTest::cells()
{
    QFETCH(QByteArray, rows);
    QFETCH(QString, expected);
    ziptest::Xlsx book;
    // A merged area and row breaks stand after the data and must not read as rows.
    book.sheets = {{"S", "<dimension ref=\"A1\"/>" + sheet(rows) + "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells><rowBreaks><row r=\"9\"><c><v>9</v></c></row></rowBreaks>"}};
    book.strings = "<si><t>plain</t></si>"
                   "<si><r><rPr><b/></rPr><t>Table 1</t></r><r><t xml:space=\"preserve\"> notes</t></r></si>"
                   "<si><t>base</t><rPh sb=\"0\" eb=\"1\"><t>guide</t></rPh><phoneticPr fontId=\"1\"/></si>"
                   "<si><t/></si><si><t xml:space=\"preserve\"> a </t></si>"
                   "<si><t>a_x000D_b_x005F_x000D_c_x_y_xZZZZ_</t></si>"
                   "<si><t>Aged &lt;65 &amp; &quot;up&quot;</t></si>";
    QCOMPARE(ziptest::dumpFirst(write(book.parts())), expected);
}

void XlsxReaderTest::dates_data()
{
    QTest::addColumn<QByteArray>("workbookPr");
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QString>("expected");
    const QByteArray base1900, base1904 = "<workbookPr date1904=\"1\"/>";
    const auto styled = [](const QByteArray &style, const QByteArray &value) { return "<c s=\"" + style + "\"><v>" + value + "</v></c>"; };

    QTest::newRow("built-in 14") << base1900 << styled("1", "45382") << u"[2024-03-31]"_s;
    QTest::newRow("with a time") << base1900 << styled("1", "45382.395833333336") << u"[2024-03-31T09:30:00]"_s;
    QTest::newRow("a second before midnight") << base1900 << styled("1", "45381.99999") << u"[2024-03-30T23:59:59]"_s;
    QTest::newRow("rounds up to the next day") << base1900 << styled("1", "45381.9999999") << u"[2024-03-31]"_s;
    QTest::newRow("custom") << base1900 << styled("2", "45382") << u"[2024-03-31]"_s;
    QTest::newRow("custom id below 164 overrides the built-in") << base1900 << styled("3", "45382") << u"[45382=45382]"_s;
    QTest::newRow("a letter in quotes is no date") << base1900 << styled("4", "45382") << u"[45382=45382]"_s;
    QTest::newRow("elapsed time is a number") << base1900 << styled("5", "1.5") << u"[1.5=1.5]"_s;
    QTest::newRow("no style") << base1900 << styled("0", "45382") << u"[45382=45382]"_s;
    QTest::newRow("style beyond the list") << base1900 << styled("6", "45382") << u"[45382=45382]"_s;
    QTest::newRow("style below the list") << base1900 << styled("-1", "45382") << u"[45382=45382]"_s;
    QTest::newRow("first day of 1900") << base1900 << styled("1", "1") << u"[1900-01-01]"_s;
    QTest::newRow("before the day that never was") << base1900 << styled("1", "59") << u"[1900-02-28]"_s;
    QTest::newRow("the day that never was") << base1900 << styled("1", "60") << u"[1900-02-29]"_s;
    QTest::newRow("after it") << base1900 << styled("1", "61") << u"[1900-03-01]"_s;
    QTest::newRow("time alone") << base1900 << styled("1", "0.75") << u"[18:00:00]"_s;
    QTest::newRow("last day") << base1900 << styled("1", "2958465") << u"[9999-12-31]"_s;
    QTest::newRow("beyond the last day") << base1900 << styled("1", "2958466") << u"[2958466=2958466]"_s;
    QTest::newRow("negative") << base1900 << styled("1", "-1") << u"[-1=-1]"_s;
    QTest::newRow("1904") << base1904 << styled("1", "43920") << u"[2024-03-31]"_s;
    QTest::newRow("1904, day nought") << base1904 << styled("1", "0") << u"[1904-01-01]"_s;
    QTest::newRow("1904, written true") << "<workbookPr date1904=\"true\"/>"_ba << styled("1", "43920") << u"[2024-03-31]"_s;
    QTest::newRow("1904, written 0") << "<workbookPr date1904=\"0\"/>"_ba << styled("1", "45382") << u"[2024-03-31]"_s;
    QTest::newRow("text in a date style") << base1900 << "<c s=\"1\" t=\"str\"><v>[x]</v></c>"_ba << u"[[x]]"_s;
}

void XlsxReaderTest::dates()
{
    QFETCH(QByteArray, workbookPr);
    QFETCH(QByteArray, cell);
    QFETCH(QString, expected);
    ziptest::Xlsx book;
    book.workbookPr = workbookPr;
    book.sheets = {{"S", sheet("<row>" + cell + "</row>")}};
    book.styles = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"dd\\ mmm\\ yyyy\"/><numFmt numFmtId=\"17\" formatCode=\"0.0\"/>"
                  "<numFmt numFmtId=\"166\" formatCode=\"0.0&quot; days&quot;\"/></numFmts>"
                  "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                  "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"17\"/><xf numFmtId=\"166\"/><xf numFmtId=\"46\"/></cellXfs>"
                  "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>";
    QCOMPARE(ziptest::dumpFirst(write(book.parts())), u"1:"_s + expected + u'\n');
}

void XlsxReaderTest::dateFormats_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<bool>("date");
    QTest::newRow("ISO") << u"yyyy\\-mm\\-dd"_s << true;
    QTest::newRow("with a locale") << u"[$-809]d mmmm yyyy;@"_s << true;
    QTest::newRow("capitals") << u"DD/MM/YYYY"_s << true;
    QTest::newRow("time") << u"h:mm AM/PM"_s << true;
    QTest::newRow("after a literal") << u"\"Week \"ww d"_s << true;
    QTest::newRow("general") << u"General"_s << false;
    QTest::newRow("percentage") << u"0.0%"_s << false;
    QTest::newRow("thousands and red") << u"#,##0;[Red]-#,##0"_s << false;
    QTest::newRow("red holds a d, magenta an m") << u"[Magenta][Red]0"_s << false;
    QTest::newRow("scientific") << u"0.00E+00"_s << false;
    QTest::newRow("literal in quotes") << u"0\" days\""_s << false;
    QTest::newRow("escaped letter") << u"0\\d"_s << false;
    QTest::newRow("width and filler") << u"_d*y0"_s << false;
    QTest::newRow("pounds") << u"[$£-809]#,##0"_s << false;
    QTest::newRow("elapsed hours") << u"[h]:mm:ss"_s << false;
    QTest::newRow("elapsed minutes") << u"[mm]:ss"_s << false;
    QTest::newRow("open quote") << u"0\"d"_s << false;
    QTest::newRow("open bracket") << u"0[d"_s << false;
    QTest::newRow("escape at the end") << u"0\\"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void XlsxReaderTest::dateFormats()
{
    QFETCH(QString, format);
    QFETCH(bool, date);
    QCOMPARE(isDateFormat(format), date);
}

void XlsxReaderTest::limits_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<ReadLimits>("limits");
    QTest::addColumn<QString>("expected");
    const QByteArray twoRows = "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>";
    const QString columns = u"the row has more than 4 columns. Keep only the columns that hold data and try again."_s;
    QTest::newRow("columns, just within") << "<row><c r=\"D1\"><v>1</v></c></row>"_ba << ReadLimits{9999, 4, 9} << u"1:[][][][1=1]\n"_s;
    QTest::newRow("columns") << "<row><c r=\"E1\"><v>1</v></c></row>"_ba << ReadLimits{9999, 4, 9} << u"!care.xlsx, sheet \"S\", row 1: "_s + columns;
    QTest::newRow("columns, absurd reference") << "<row><c r=\"ZZZZZZZZZZZZZZZZZZZZ1\"><v>1</v></c></row>"_ba << ReadLimits{9999, 4, 9}
                                               << u"!care.xlsx, sheet \"S\", row 1: "_s + columns;
    QTest::newRow("cells, just within") << twoRows << ReadLimits{9999, 4, 3} << u"1:[1=1][2=2]\n2:[3=3]\n"_s;
    const QString cells = u"the sheet has more than %1 cells, which is more than Care Atlas reads. Split it, or remove the rows that hold no data."_s;
    QTest::newRow("cells") << twoRows << ReadLimits{9999, 4, 2} << u"1:[1=1][2=2]\n!care.xlsx, sheet \"S\", row 2: "_s + cells.arg(2);
    QTest::newRow("padding counts as cells") << "<row><c r=\"D1\"><v>1</v></c></row>"_ba << ReadLimits{9999, 4, 3} << u"!care.xlsx, sheet \"S\", row 1: "_s + cells.arg(3);
    QTest::newRow("row beyond what a number holds") << "<row r=\"3000000000\"><c><v>1</v></c></row>"_ba << ReadLimits{}
                                                    << u"!care.xlsx, sheet \"S\", row 3000000000: the sheet is too long to be read. Remove its repeated rows and try again."_s;
    QTest::newRow("bytes") << QByteArray(20000, ' ') << ReadLimits{10000, 4, 9}
                           << u"!care.xlsx, sheet \"S\": unpacks to more than 10000 bytes, which is more than Care Atlas reads. "
                              "Check that it comes from its publisher, or split it."_s;
}

void XlsxReaderTest::limits()
{
    QFETCH(QByteArray, rows);
    QFETCH(ReadLimits, limits);
    QFETCH(QString, expected);
    ziptest::Xlsx book;
    book.sheets = {{"S", sheet(rows)}};
    const QString path = write(book.parts());
    QCOMPARE(ziptest::dumpFirst(path, limits), expected);
    if (!expected.startsWith(u'!'))
        return;
    auto source = openRows(path, limits);
    QVERIFY(source && (*source)->open(u"S"_s));
    const auto row = (*source)->next();
    QVERIFY(!row);
    QCOMPARE(row.error().code, Error::Code::TooLarge);
}

void XlsxReaderTest::sheetsInOrderHiddenToo()
{
    ziptest::Parts parts = ziptest::Xlsx{{{"Notes", sheet({})}, {"Hid", sheet({})}, {"Table &amp; 2", sheet({})}, {"Chart", {}}}, {}, {}, {}}.parts();
    parts.last().second.replace("name=\"Hid\"", "name=\"Hid\" state=\"veryHidden\"");
    for (auto &part : parts) {
        if (part.first == "xl/_rels/workbook.xml.rels")
            part.second.replace("relationships/worksheet\" Target=\"worksheets/sheet4.xml", "relationships/chartsheet\" Target=\"worksheets/sheet4.xml");
    }
    auto source = openRows(write(parts));
    QVERIFY2(source, source ? "" : qPrintable(source.error().message));
    QCOMPARE((*source)->sheets(), (QStringList{u"Notes"_s, u"Hid"_s, u"Table & 2"_s})); // a chart sheet has no rows
    QCOMPARE(ziptest::dump(**source, u"Notes"_s), QString());
}

void XlsxReaderTest::readsSheetsInAnyOrder()
{
    ziptest::Xlsx book;
    book.strings = "<si><t>a</t></si><si><t>b</t></si>";
    book.sheets = {{"One", sheet("<row r=\"5\"><c t=\"s\"><v>0</v></c></row><row><c><v>1</v></c></row>")}, {"Two", sheet("<row><c t=\"s\"><v>1</v></c></row>")}};
    auto source = openRows(write(book.parts()));
    QVERIFY(source);
    const QString one = u"5:[a]\n6:[1=1]\n"_s, two = u"1:[b]\n"_s;
    QCOMPARE(ziptest::dump(**source, u"Two"_s), two);
    QCOMPARE(ziptest::dump(**source, u"One"_s), one);
    QCOMPARE(ziptest::dump(**source, u"One"_s), one);
    QVERIFY((*source)->open(u"One"_s));
    QVERIFY((*source)->next());
    QCOMPARE(ziptest::dump(**source, u"Two"_s), two);
    QCOMPARE(ziptest::dump(**source, u"Three"_s), u"!care.xlsx: there is no sheet \"Three\". Choose one of: One, Two."_s);
}

void XlsxReaderTest::packageLayouts_data()
{
    QTest::addColumn<ziptest::Parts>("parts");
    const QByteArray main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const QByteArray strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    const QByteArray officeRels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const QByteArray strictRels = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    const auto make = [](const QByteArray &ns, const QByteArray &relsNs, const QByteArray &workbook, const QByteArray &rels,
                         const QByteArray &target, const QByteArray &sheetPart, bool prefixed) {
        const QByteArray p = prefixed ? "x:" : "", decl = prefixed ? "xmlns:x=\"" + ns + "\"" : "xmlns=\"" + ns + "\"";
        return ziptest::Parts{
            {"[Content_Types].xml", "<Types/>"},
            {"_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"" + relsNs + "/officeDocument\" Target=\"" + workbook + "\"/></Relationships>"},
            {QByteArray(workbook).replace("/xl", "xl"), "<" + p + "workbook " + decl + " xmlns:q=\"" + relsNs + "\"><" + p + "sheets><" + p + "sheet name=\"S\" sheetId=\"3\" q:id=\"b\"/></"
                           + p + "sheets></" + p + "workbook>"},
            {rels, "<Relationships><Relationship Id=\"x\" Type=\"" + relsNs + "/sharedStrings\" TargetMode=\"External\" Target=\"http://example.org/\"/>"
                   "<Relationship Id=\"b\" Type=\"" + relsNs + "/worksheet\" Target=\"" + target + "\"/></Relationships>"},
            {sheetPart, "<" + p + "worksheet " + decl + "><" + p + "sheetData><" + p + "row r=\"2\"><" + p + "c r=\"A2\" t=\"inlineStr\"><" + p + "is><" + p + "t>x</" + p + "t></"
                            + p + "is></" + p + "c></" + p + "row></" + p + "sheetData></" + p + "worksheet>"}};
    };
    QTest::newRow("usual") << make(main, officeRels, "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "worksheets/s.xml", "xl/worksheets/s.xml", false);
    QTest::newRow("prefixes") << make(main, officeRels, "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "worksheets/s.xml", "xl/worksheets/s.xml", true);
    QTest::newRow("strict") << make(strict, strictRels, "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "worksheets/s.xml", "xl/worksheets/s.xml", false);
    QTest::newRow("absolute targets") << make(main, officeRels, "/xl/workbook.xml", "xl/_rels/workbook.xml.rels", "/xl/worksheets/s.xml", "xl/worksheets/s.xml", false);
    QTest::newRow("elsewhere") << make(main, officeRels, "book/main.xml", "book/_rels/main.xml.rels", "../pages/1.xml", "pages/1.xml", false);
    QTest::newRow("another case") << make(main, officeRels, "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "worksheets/Sheet1.xml", "xl/worksheets/sheet1.xml", false);
    QTest::newRow("backslashes") << make(main, officeRels, "xl/workbook.xml", "xl\\_rels\\workbook.xml.rels", "worksheets/s.xml", "xl\\worksheets\\s.xml", false);
}

void XlsxReaderTest::packageLayouts()
{
    QFETCH(ziptest::Parts, parts);
    QCOMPARE(ziptest::dumpFirst(write(parts)), u"2:[x]\n"_s);
}

// The archive claims that the sheet is tiny; only what really comes out of it may count.
void XlsxReaderTest::unpackedBytesAreCountedAsTheyCome()
{
    ziptest::Xlsx book;
    book.sheets = {{"S", sheet(QByteArray(3'000'000, ' '))}};
    const QString path = write(book.parts());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    int patched = 0;
    for (qsizetype at = 0; at + 4 <= bytes.size(); ++at) {
        const auto size = qFromLittleEndian<quint32>(bytes.constData() + at);
        if (size > 3'000'000 && size < 3'000'200) {
            bytes.replace(at, 4, QByteArray("\x64\x00\x00\x00", 4));
            ++patched;
        }
    }
    QVERIFY(patched >= 1);
    QVERIFY(file.seek(0) && file.write(bytes) == bytes.size());
    file.close();
    const QString got = ziptest::dumpFirst(path, ReadLimits{1'000'000, 100, 100});
    QVERIFY2(got.startsWith(u"!care.xlsx, sheet \"S\": unpacks to more than 1000000 bytes"_s), qPrintable(got));
}

void XlsxReaderTest::manyEmptyStringsAreCheap()
{
    ziptest::Xlsx book;
    book.strings = QByteArray("<si/>").repeated(200'000) + "<si><t>end</t></si>";
    book.sheets = {{"S", sheet("<row><c t=\"s\"><v>200000</v></c></row>")}};
    QCOMPARE(ziptest::dumpFirst(write(book.parts())), u"1:[end]\n"_s);
}

QTEST_APPLESS_MAIN(XlsxReaderTest)
#include "tst_xlsxreader.moc"

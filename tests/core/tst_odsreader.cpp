// SPDX-License-Identifier: GPL-3.0-or-later
// ODS as LibreOffice and Excel write it: repeats by the million, nested rows and tables, spelt-out spaces.
#include "ziptestfile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace careatlas;
using namespace Qt::StringLiterals;

namespace {

QByteArray table(const QByteArray &inside, const QByteArray &name = "S")
{
    return "<table:table table:name=\"" + name + "\"><table:table-column table:number-columns-repeated=\"16384\"/>" + inside + "</table:table>";
}

QByteArray row(const QByteArray &cells, const QByteArray &attributes = {})
{
    return "<table:table-row " + attributes + ">" + cells + "</table:table-row>";
}

QByteArray text(const QByteArray &paragraph, const QByteArray &attributes = {})
{
    return "<table:table-cell office:value-type=\"string\" " + attributes + "><text:p>" + paragraph + "</text:p></table:table-cell>";
}

} // namespace

class OdsReaderTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;

    QString write(const QByteArray &tables)
    {
        const QString path = m_dir.filePath(u"care.ods"_s);
        return ziptest::writeZip(path, ziptest::odsParts(tables)) ? path : QString();
    }

private Q_SLOTS:
    void cells_data();
    void cells();
    void rows_data();
    void rows();
    void limits_data();
    void limits();
    void millionsOfEmptyRowsAreSkippedAtOnce();
    void repeatedRowsComeAsOftenAsTheySay();
    void readsSheetsInAnyOrder();
    void otherPrefixes();
};

void OdsReaderTest::cells_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QString>("expected");
    const auto cell = [](const QByteArray &attributes, const QByteArray &inside) {
        return "<table:table-cell " + attributes + ">" + inside + "</table:table-cell>";
    };
    const QByteArray p64 = "<text:p>64</text:p>";

    QTest::newRow("float: shown text, full number") << cell("office:value-type=\"float\" office:value=\"64.4\"", p64) << u"[64=64.400000000000006]"_s;
    QTest::newRow("percentage") << cell("office:value-type=\"percentage\" office:value=\"0.5\"", "<text:p>50%</text:p>") << u"[50%=0.5]"_s;
    QTest::newRow("currency") << cell("office:value-type=\"currency\" office:currency=\"GBP\" office:value=\"1165\"", "<text:p>£1,165</text:p>") << u"[£1,165=1165]"_s;
    QTest::newRow("float without text") << cell("office:value-type=\"float\" office:value=\"1.2E6\"", {}) << u"[1200000=1200000]"_s;
    QTest::newRow("float, Excel's calcext") << cell("office:value-type=\"float\" office:value=\"2\" calcext:value-type=\"float\"", p64) << u"[64=2]"_s;
    QTest::newRow("float with a broken value") << cell("office:value-type=\"float\" office:value=\"NaN\"", p64) << u"[64]"_s;
    QTest::newRow("float with no value") << cell("office:value-type=\"float\"", p64) << u"[64]"_s;
    QTest::newRow("a formula's error is no number") << cell("office:value-type=\"float\" office:value=\"0\" calcext:value-type=\"error\"", "<text:p>#N/A</text:p>") << u"[#N/A]"_s;
    QTest::newRow("a formula's error, as a string") << cell("office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"", "<text:p>#DIV/0!</text:p>") << u"[#DIV/0!]"_s;
    QTest::newRow("a string of digits is text") << text("123") << u"[123]"_s;
    QTest::newRow("mark") << text("[c]") << u"[[c]]"_s;
    QTest::newRow("string only as attribute") << cell("office:value-type=\"string\" office:string-value=\"a\"", {}) << u"[a]"_s;
    QTest::newRow("no type but text") << cell({}, "<text:p>a</text:p>") << u"[a]"_s;
    QTest::newRow("date") << cell("office:value-type=\"date\" office:date-value=\"2024-03-31\"", "<text:p>31/03/24</text:p>") << u"[2024-03-31]"_s;
    QTest::newRow("date and midnight") << cell("office:value-type=\"date\" office:date-value=\"2024-03-31T00:00:00\"", "<text:p>31/03/24</text:p>") << u"[2024-03-31]"_s;
    QTest::newRow("date and time") << cell("office:value-type=\"date\" office:date-value=\"2024-03-31T09:30:00.5\"", "<text:p>x</text:p>") << u"[2024-03-31T09:30:00]"_s;
    QTest::newRow("date, minutes only") << cell("office:value-type=\"date\" office:date-value=\"2024-03-31T09:30\"", "<text:p>x</text:p>") << u"[2024-03-31T09:30:00]"_s;
    QTest::newRow("broken date falls back to what is shown") << cell("office:value-type=\"date\" office:date-value=\"2024-02-31\"", "<text:p>x</text:p>") << u"[x]"_s;
    QTest::newRow("time shows") << cell("office:value-type=\"time\" office:time-value=\"PT36H00M00S\"", "<text:p>36:00</text:p>") << u"[36:00]"_s;
    QTest::newRow("time without text") << cell("office:value-type=\"time\" office:time-value=\"PT36H00M00S\"", {}) << u"[PT36H00M00S]"_s;
    QTest::newRow("booleans") << cell("office:value-type=\"boolean\" office:boolean-value=\"true\"", "<text:p>WAHR</text:p>")
                              + cell("office:value-type=\"boolean\" office:boolean-value=\"false\"", {}) << u"[TRUE][FALSE]"_s;
    QTest::newRow("paragraphs join") << cell("office:value-type=\"string\"", "<text:p>a</text:p>\n <text:p/><text:p>b</text:p>") << u"[a~~b]"_s;
    QTest::newRow("white space collapses") << text(" \n a \n\t b  ") << u"[a b]"_s;
    QTest::newRow("spelt-out space, tab, line break") << text("a<text:s/>b<text:s text:c=\"3\"/>c<text:tab/>d<text:line-break/>e") << u"[a b   c^d~e]"_s;
    QTest::newRow("a space before a spelt-out one stays") << text("a <text:s text:c=\"2\"/>b") << u"[a   b]"_s;
    QTest::newRow("leading spelt-out space stays") << text("<text:s text:c=\"2\"/>a") << u"[  a]"_s;
    QTest::newRow("spans and links") << text("a<text:span>b <text:span>c</text:span></text:span> <text:a>d</text:a>") << u"[ab c d]"_s;
    QTest::newRow("annotation in the cell") << cell("office:value-type=\"float\" office:value=\"1\"", "<office:annotation><dc:creator>N</dc:creator><text:p>note</text:p></office:annotation><text:p>1</text:p>") << u"[1=1]"_s;
    QTest::newRow("annotation in the paragraph") << text("a<office:annotation><text:p>note</text:p></office:annotation>b") << u"[ab]"_s;
    QTest::newRow("footnote and ruby") << text("a<text:note><text:p>1</text:p></text:note><text:ruby><text:ruby-base>b</text:ruby-base><text:ruby-text>x</text:ruby-text></text:ruby>") << u"[ab]"_s;
    QTest::newRow("drawing over the cell") << cell({}, "<draw:frame><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame>") << QString();
    QTest::newRow("a table in the cell") << text("a") + cell({}, "<table:table table:name=\"Sub\"><table:table-row>" + text("inner") + "</table:table-row></table:table>") + text("b") << u"[a][][b]"_s;
    QTest::newRow("entities of XML") << text("Aged &lt;65 &amp; up") << u"[Aged <65 & up]"_s;
    QTest::newRow("repeated value") << text("a", "table:number-columns-repeated=\"3\"") + text("b") << u"[a][a][a][b]"_s;
    QTest::newRow("repeated empty") << text("a") + cell("table:number-columns-repeated=\"3\"", {}) + text("b") << u"[a][][][][b]"_s;
    QTest::newRow("trailing repeats are dropped") << text("a") + cell("table:number-columns-repeated=\"2147483647\"", {}) + cell("table:number-columns-repeated=\"99999999999999\"", {}) << u"[a]"_s;
    QTest::newRow("absurd repeats are one") << text("a", "table:number-columns-repeated=\"-5\"") + text("b", "table:number-columns-repeated=\"x\"") << u"[a][b]"_s;
    QTest::newRow("merged cells: content once") << text("a", "table:number-columns-spanned=\"3\"") + "<table:covered-table-cell table:number-columns-repeated=\"2\"/>" + text("b") << u"[a][][][b]"_s;
    QTest::newRow("what is covered is not shown") << text("a") + "<table:covered-table-cell office:value-type=\"float\" office:value=\"7\"><text:p>7</text:p></table:covered-table-cell>" + text("b") << u"[a][][b]"_s;
    QTest::newRow("white space alone is empty") << text("a") + text("<text:s text:c=\"4\"/>") << u"[a]"_s;
}

void OdsReaderTest::cells()
{
    QFETCH(QByteArray, cell);
    QFETCH(QString, expected);
    QCOMPARE(ziptest::dumpFirst(write(table(row(cell) + row(text("end"))))), (expected.isEmpty() ? QString() : u"1:"_s + expected + u'\n') + u"2:[end]\n"_s);
}

void OdsReaderTest::rows_data()
{
    QTest::addColumn<QByteArray>("inside");
    QTest::addColumn<QString>("expected");
    const QByteArray empty = "<table:table-cell/>";
    QTest::newRow("none") << QByteArray() << QString();
    QTest::newRow("empty rows count") << row(empty) + row(empty, "table:number-rows-repeated=\"5\"") + row(text("a")) << u"7:[a]\n"_s;
    QTest::newRow("repeated row") << row(text("a"), "table:number-rows-repeated=\"3\"") + row(text("b")) << u"1:[a]\n2:[a]\n3:[a]\n4:[b]\n"_s;
    QTest::newRow("header rows") << "<table:table-header-rows>" + row(text("h")) + "</table:table-header-rows>" + row(text("a")) << u"1:[h]\n2:[a]\n"_s;
    QTest::newRow("groups in groups") << "<table:table-row-group>" + row(text("a")) + "<table:table-row-group table:display=\"false\"><table:table-header-rows>" + row(text("b"))
                                             + "</table:table-header-rows>" + row(text("c")) + "</table:table-row-group></table:table-row-group><table:table-rows>" + row(text("d")) + "</table:table-rows>"
                                      << u"1:[a]\n2:[b]\n3:[c]\n4:[d]\n"_s;
    QTest::newRow("hidden rows are read") << row(text("a"), "table:visibility=\"filter\"") << u"1:[a]\n"_s;
    QTest::newRow("drawings and headings of columns are no rows")
        << "<table:shapes><draw:frame><table:table>" + row(text("drawn")) + "</table:table></draw:frame></table:shapes><table:table-header-columns/>" + row(text("a")) << u"1:[a]\n"_s;
    QTest::newRow("soft page break") << row(text("a")) + "<text:soft-page-break/>" + row(text("b")) << u"1:[a]\n2:[b]\n"_s;
}

void OdsReaderTest::rows()
{
    QFETCH(QByteArray, inside);
    QFETCH(QString, expected);
    QCOMPARE(ziptest::dumpFirst(write(table(inside))), expected);
}

void OdsReaderTest::limits_data()
{
    QTest::addColumn<QByteArray>("inside");
    QTest::addColumn<ReadLimits>("limits");
    QTest::addColumn<QString>("expected");
    const QString columns = u"the row has more than 3 columns. Keep only the columns that hold data and try again."_s;
    const QString cells = u"the sheet has more than %1 cells, which is more than Care Atlas reads. Split it, or remove the rows that hold no data."_s;
    const QString large = u"!care.ods: unpacks to more than 9999 bytes, which is more than Care Atlas reads. Check that it comes from its publisher, or split it."_s;
    QTest::newRow("columns, just within") << row(text("a", "table:number-columns-repeated=\"3\"")) << ReadLimits{9999, 3, 3} << u"1:[a][a][a]\n"_s;
    QTest::newRow("columns") << row(text("a", "table:number-columns-repeated=\"4\"")) << ReadLimits{9999, 3, 9} << u"!care.ods, sheet \"S\", row 1: "_s + columns;
    QTest::newRow("columns, absurd repeat") << row(text("a", "table:number-columns-repeated=\"9223372036854775807\"")) << ReadLimits{9999, 3, 9} << u"!care.ods, sheet \"S\", row 1: "_s + columns;
    QTest::newRow("columns, far off") << row("<table:table-cell table:number-columns-repeated=\"3\"/>" + text("a")) << ReadLimits{9999, 3, 9} << u"!care.ods, sheet \"S\", row 1: "_s + columns;
    QTest::newRow("cells by repeated rows") << row(text("a"), "table:number-rows-repeated=\"1000000000\"") << ReadLimits{9999, 3, 2}
                                            << u"1:[a]\n2:[a]\n!care.ods, sheet \"S\", row 3: "_s + cells.arg(2);
    QTest::newRow("row beyond what a number holds") << row({}, "table:number-rows-repeated=\"2147483648\"") + row(text("a")) << ReadLimits{}
                                                    << u"!care.ods, sheet \"S\", row 2147483649: the sheet is too long to be read. Remove its repeated rows and try again."_s;
    QTest::newRow("bytes") << row(text(QByteArray(20000, ' '))) << ReadLimits{9999, 3, 9} << large;
    QTest::newRow("one text of spelt-out spaces") << row(text(QByteArray("<text:s text:c=\"2000000000\"/>").repeated(50))) << ReadLimits{}
                                                  << u"!care.ods, sheet \"S\", row 1: a cell holds more than 1000000 characters. Shorten it and try again."_s;
}

void OdsReaderTest::limits()
{
    QFETCH(QByteArray, inside);
    QFETCH(ReadLimits, limits);
    QFETCH(QString, expected);
    QCOMPARE(ziptest::dumpFirst(write(table(inside)), limits), expected);
}

void OdsReaderTest::millionsOfEmptyRowsAreSkippedAtOnce()
{
    const QByteArray gap = row("<table:table-cell table:number-columns-repeated=\"16384\"/>", "table:number-rows-repeated=\"1048000\"");
    auto source = openRows(write(table(row(text("a")) + gap + row(text("b")) + gap)));
    QVERIFY(source && (*source)->open(u"S"_s));
    QCOMPARE((*source)->next().value()->number, 1);
    QCOMPARE((*source)->next().value()->number, 1048002);
    QVERIFY(!(*source)->next().value());
}

void OdsReaderTest::repeatedRowsComeAsOftenAsTheySay()
{
    auto source = openRows(write(table(row(text("a"), "table:number-rows-repeated=\"1000\"") + row(text("b"))) + table(row(text("c")), "T")));
    QVERIFY(source && (*source)->open(u"S"_s));
    for (int number = 1; number <= 1000; ++number) {
        const auto next = (*source)->next();
        QVERIFY(next && *next);
        QCOMPARE((*next)->number, number);
        QCOMPARE((*next)->at(0).text, u"a"_s);
    }
    QCOMPARE((*source)->next().value()->number, 1001);

    QVERIFY((*source)->open(u"S"_s));
    QVERIFY((*source)->next());
    QCOMPARE(ziptest::dump(**source, u"T"_s), u"1:[c]\n"_s); // repeats still owed belong to the sheet left behind
}

void OdsReaderTest::readsSheetsInAnyOrder()
{
    const QByteArray tracked = "<table:tracked-changes><table:deletion><table:cell-content-deletion>" + text("old") + "</table:cell-content-deletion></table:deletion></table:tracked-changes>";
    const QByteArray nested = "<table:table-cell>" + table(row(text("inner")), "Nested") + "</table:table-cell>";
    auto source = openRows(write(tracked + table(row(text("a") + nested) + row(text("b"))) + table({}, "Empty") + table(row({}) + row(text("c")), "Last") + "<table:named-expressions/>"));
    QVERIFY2(source, source ? "" : qPrintable(source.error().message));
    QCOMPARE((*source)->sheets(), (QStringList{u"S"_s, u"Empty"_s, u"Last"_s}));
    const QString first = u"1:[a]\n2:[b]\n"_s, last = u"2:[c]\n"_s;
    QCOMPARE(ziptest::dump(**source, u"S"_s), first);
    QCOMPARE(ziptest::dump(**source, u"Empty"_s), QString());
    QCOMPARE(ziptest::dump(**source, u"Last"_s), last);
    QCOMPARE(ziptest::dump(**source, u"Last"_s), last);
    QCOMPARE(ziptest::dump(**source, u"S"_s), first);
    QVERIFY((*source)->open(u"S"_s));
    QVERIFY((*source)->next()); // on from the middle of a sheet, forwards and back
    QCOMPARE(ziptest::dump(**source, u"Last"_s), last);
    QCOMPARE(ziptest::dump(**source, u"S"_s), first);
    QCOMPARE(ziptest::dump(**source, u"X"_s), u"!care.ods: there is no sheet \"X\". Choose one of: S, Empty, Last."_s);
}

void OdsReaderTest::otherPrefixes()
{
    QByteArray content = ziptest::odsContent(table(row(text("a<text:tab/>b"))));
    for (const QByteArray prefix : {"office", "table", "text"}) {
        content.replace("xmlns:" + prefix + "=", "xmlns:" + prefix.left(2) + "=");
        for (const QByteArray before : {"<", "</", " "})
            content.replace(before + prefix + ":", before + prefix.left(2) + ":");
    }
    content.replace("urn:oasis:names:tc:opendocument:xmlns:ta:1.0", "urn:oasis:names:tc:opendocument:xmlns:table:1.0");
    const QString path = m_dir.filePath(u"prefixes.ods"_s);
    QVERIFY(content.contains("<ta:table-row"));
    QVERIFY(ziptest::writeZip(path, {{"content.xml", content}}));
    QCOMPARE(ziptest::dumpFirst(path), u"1:[a^b]\n"_s);
}

QTEST_APPLESS_MAIN(OdsReaderTest)
#include "tst_odsreader.moc"

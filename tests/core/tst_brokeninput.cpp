// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever is wrong with a file, in whichever of the three kinds it comes: one message that says where and what to do,
// and a pack that is byte for byte what it was. What is wrong with a cell only: the rest is imported, the cell reported.
#include "core/pack/packer.h"
#include "core/support/csv.h"
#include "layoutsamples.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace careatlas;
using namespace Qt::StringLiterals;
using samples::row;

namespace {

using Make = std::function<bool(const QString &path)>;

const QByteArray layout = "{\"format\": \"mapped-table\", \"source\": {\"id\": \"table\", \"title\": \"Table\", \"publisher\": \"P\", \"licence\": \"OGL\", "
                          "\"attribution\": \"Source: P\"}, \"columns\": [\"code\", \"people\", \"satisfied\"], \"area\": {\"column\": \"code\"}, "
                          "\"period\": {\"fixed\": \"2023-24\"}, \"values\": [{\"indicator\": \"requests\", \"value\": \"people\"}, "
                          "{\"indicator\": \"satisfaction\", \"value\": \"satisfied\", \"numerator\": \"yes\", \"denominator\": \"all\"}]}";
const QByteArray bookLayout = "{\"format\": \"asc-fr-salt\", \"map\": \"book.csv\", \"source\": {\"id\": \"book\"}}";
const QByteArray bookMap = "table,column,indicator,breakdown,period,role,zero,heading\nT8,B,requests,,2021-22,value,,Requests\n";

const QStringList heading = row(u"code|name|people|satisfied|yes|all"_s);
const QStringList luton = row(u"E06000032|Luton|=910|=58.1||"_s);

/// Heading, Luton, and what a case adds.
samples::Sheet table(const samples::Sheet &more)
{
    return samples::Sheet{heading, luton} + more;
}

QByteArray csvOf(const samples::Sheet &rows)
{
    QByteArray text;
    for (QStringList cells : rows) {
        cells.replaceInStrings(QRegularExpression(u"^="_s), QString());
        text += csvLine(cells);
    }
    return text;
}

/// The same rows as a file of the kind that its name says.
Make rowsOf(const samples::Sheet &rows)
{
    return [rows](const QString &path) {
        if (path.endsWith(u".csv"_s))
            return ziptest::writeFile(path, csvOf(rows));
        return path.endsWith(u".ods"_s) ? samples::writeOds(path, {{u"Figures"_s, rows}}) : samples::writeXlsx(path, {{u"Figures"_s, rows}});
    };
}

Make bytes(const QByteArray &content)
{
    return [content](const QString &path) { return ziptest::writeFile(path, content); };
}

/// A good workbook with one part's text changed.
Make workbook(const std::function<void(QByteArray &part)> &change)
{
    return [change](const QString &path) {
        const QByteArray figures = "<row><c t=\"str\"><v>code</v></c><c t=\"str\"><v>people</v></c></row><row><c t=\"str\"><v>HERE</v></c></row>";
        const QByteArray cells = "<table:table-row><table:table-cell><text:p>code</text:p></table:table-cell></table:table-row>"
                                 "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>HERE</text:p></table:table-cell></table:table-row>";
        ziptest::Parts parts = path.endsWith(u".ods"_s) ? ziptest::odsParts("<table:table table:name=\"Figures\">" + cells + "</table:table>")
                                                        : ziptest::Xlsx{{{"Figures", "<sheetData>" + figures + "</sheetData>"}}, {}, {}, {}}.parts();
        for (auto &[name, content] : parts)
            if (name == "content.xml" || name.contains("sheet1"))
                change(content);
        return ziptest::writeZip(path, parts);
    };
}

Make replaced(const QByteArray &with)
{
    return workbook([with](QByteArray &part) { part.replace("HERE", with); });
}

QMap<QString, QByteArray> contents(const QString &folder)
{
    QMap<QString, QByteArray> all;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        all.insert(path.mid(folder.size()), samples::readFile(path));
    }
    return all;
}

/// The most memory that this process took since, in MB; 0 on a system that does not tell.
class PeakMemory {
public:
    PeakMemory() : m_before(samples::writeFile(u"/proc/self/clear_refs"_s, "5") ? megabytes("VmRSS") : 0) {}
    qint64 taken() const { return m_before > 0 ? megabytes("VmHWM") - m_before : 0; }

private:
    static qint64 megabytes(const QByteArray &key)
    {
        for (const QByteArray &line : samples::readFile(u"/proc/self/status"_s).split('\n'))
            if (line.startsWith(key + ':'))
                return line.mid(key.size() + 1).trimmed().split(' ').front().toLongLong() / 1024;
        return 0;
    }

    qint64 m_before;
};

} // namespace

class BrokenInputTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    QString m_pack;
    const EditionOptions m_edition{u"2024"_s, u"2024-10"_s, QDate(2026, 11, 22)};

private Q_SLOTS:
    void init();
    void refused_data();
    void refused();
    void unreadable();
    void damagedAtAnyPlace_data();
    void damagedAtAnyPlace();
    void packThatCannotBeWritten();
    void reported_data();
    void reported();
    void moreProblemsThanAnyoneReads();
};

void BrokenInputTest::init()
{
    static int run = 0;
    m_pack = m_dir.filePath(u"pack%1"_s.arg(++run));
    // An earlier take on the same edition, which a failure must leave as it is.
    Release before = samples::release(u"table"_s, u"2024-10"_s, 'a');
    QVERIFY(samples::writePack(m_pack, {{before, {samples::observation(u"requests"_s, u"E06000032"_s, u"2023-24"_s, 905.0)}}}));
    QVERIFY(samples::writeFile(m_pack + u"/layouts/table.json"_s, layout));
    QVERIFY(samples::writeFile(m_pack + u"/layouts/book.json"_s, bookLayout));
    QVERIFY(samples::writeFile(m_pack + u"/layouts/book.csv"_s, bookMap));
}

void BrokenInputTest::refused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Make>("make");
    QTest::addColumn<QString>("message"); // PACK stands for the pack's folder
    const auto each = [](const char *name, const Make &make, const QString &message, const QStringList &kinds = {u"csv"_s, u"xlsx"_s, u"ods"_s}) {
        for (const QString &kind : kinds) {
            const QString file = u"Figures."_s + kind;
            QTest::addRow("%s, %s", name, qPrintable(kind)) << file << make << QString(message).replace(u"FILE"_s, file);
        }
    };
    const QStringList books{u"xlsx"_s, u"ods"_s};
    const auto longRow = [](int row, const QString &cells) { return u"Sheet “Figures”, row %1, "_s.arg(row) + cells; };

    // Not a file that can be read.
    each("a folder", [](const QString &path) { return QDir().mkpath(path); }, u"FILE: is a folder. Choose a file in it."_s);
    each("no file", [](const QString &path) { return !QFile::exists(path); }, u"FILE: there is no such file. Check its name, or choose it again."_s);
    each("nothing in it", bytes({}), u"FILE: is empty. Download it again."_s);
    each("a picture", bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"_ba + QByteArray(40, '\0')), u"FILE: is a binary file of another kind. Choose a CSV, XLSX or ODS file."_s);
    each("a PDF", bytes("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"_ba + QByteArray(64, '\x02')), u"FILE: is a binary file of another kind. Choose a CSV, XLSX or ODS file."_s);
    each("an error page", bytes("<!DOCTYPE html><title>404</title>"),
         u"FILE: is a web page or XML, perhaps an error page saved under this name. Download the file again. Choose a CSV, XLSX or ODS file."_s);
    each("JSON", bytes("{\"figures\": [1, 2]}"), u"FILE has none of the layouts described in PACK/layouts. Check that it is the right file."_s);
    each("NUL bytes from the start", bytes("code,people\nE06000032,\0\0\0\n"_ba), u"FILE: is a binary file of another kind. Choose a CSV, XLSX or ODS file."_s);

    // Text that breaks off or never ends.
    const QByteArray good = csvOf(table({})), many = QByteArray("E06000055,Bedford,1,2,,\n").repeated(300);
    each("a NUL byte far down", bytes(good + many + "E06000055,\0,1\n"_ba),
         u"FILE, sheet \"Figures\", row 303: the line holds a NUL byte, so this is not plain text. Save the file as CSV (UTF-8) again."_s, {u"csv"_s});
    each("NUL bytes without end", [good](const QString &path) { return ziptest::writeFile(path, good + QByteArray(5000, 'x')) && QFile::resize(path, 200'000'000); },
         u"FILE, sheet \"Figures\", row 3: the line holds a NUL byte, so this is not plain text. Save the file as CSV (UTF-8) again."_s, {u"csv"_s});
    each("a quotation mark that is never closed", bytes(good + "E06000055,\"Bedford,1,2,,\n" + many),
         u"FILE, sheet \"Figures\", row 3: a quotation mark opens on this line and is never closed. Close it, or save the file as CSV again."_s, {u"csv"_s});
    each("the same in the heading", bytes("code,\"name,people,satisfied\nE06000032,Luton,910,58.1\n"),
         u"FILE, sheet \"Figures\", row 1: a quotation mark opens on this line and is never closed. Close it, or save the file as CSV again."_s, {u"csv"_s});
    each("the same in a long file", bytes(good + "E06000055,\"" + many.repeated(200)),
         u"FILE, sheet \"Figures\", row 3: a quotation mark opens on this line and is not closed within 1000000 characters. Close it and try again."_s, {u"csv"_s});
    each("a cell without end", rowsOf(table({{u"E06000055"_s, QString(1'000'001, u'x'), u"=1"_s}})),
         u"FILE, sheet \"Figures\", row 3: a cell holds more than 1000000 characters. Shorten it and try again."_s);

    // Archives and what lies in them.
    const auto half = [](const QString &path) { return rowsOf(table({}))(path) && QFile::resize(path, QFileInfo(path).size() / 2); };
    each("half a workbook", half, u"FILE: the workbook is damaged or was not copied in full. Download it again."_s, books);
    const QString cut = u"its part %1 is damaged. Download the file again, or open it in a spreadsheet program and save it again."_s;
    const QString refusal = u"its part %1 holds a document type, entities or nesting that no spreadsheet needs, so it is refused. "
                             "Download it from its publisher, or save it again."_s;
    const std::pair<QString, QString> parts[] = {{u"xlsx"_s, u"xl/worksheets/sheet1.xml"_s}, {u"ods"_s, u"content.xml"_s}};
    for (const auto &[kind, part] : parts) {
        const bool ods = kind == u"ods"_s; // whose sheets all lie in one part, read before there is a sheet to name
        const QString at = ods ? u"FILE: "_s : u"FILE, sheet \"Figures\", row 2: "_s, atTop = ods ? u"FILE: "_s : u"FILE, sheet \"Figures\": "_s;
        each("XML that breaks off", workbook([](QByteArray &xml) { xml.truncate(xml.indexOf("HERE")); }), at + cut.arg(part), {kind});
        each("a part of NUL bytes", workbook([](QByteArray &xml) { xml = QByteArray(20'000'000, '\0'); }), atTop + cut.arg(part), {kind});
        each("entities that expand", workbook([](QByteArray &xml) {
                 xml.prepend("<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>").replace("HERE", "&c;");
             }), atTop + refusal.arg(part), {kind});
        each("an entity of another file", workbook([](QByteArray &xml) {
                 xml.prepend("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>").replace("HERE", "&a;");
             }), atTop + refusal.arg(part), {kind});
        each("elements without end", replaced(QByteArray("<t>").repeated(100'000)), at + refusal.arg(part), {kind});
    }
    const QString endless = u"its part %1 holds a text that does not end, which no spreadsheet needs, so it is refused. "
                             "Download it from its publisher, or save it again."_s;
    const QByteArray noughts(20'000'000, '0');
    for (const auto &[kind, part] : parts) {
        const QString at = kind == u"ods"_s ? u"FILE: "_s : u"FILE, sheet \"Figures\", row 2: "_s;
        each("200 MB of noughts in a cell", replaced(noughts.repeated(10)), at + endless.arg(part), {kind});
        each("a tag without end", replaced("<x y=\"" + noughts + "\"/>"), at + endless.arg(part), {kind});
        each("a comment without end", replaced("<!--" + noughts + "-->"), at + endless.arg(part), {kind});
    }
    const QString tooLong = u"FILE, sheet \"Figures\", row %1: a cell holds more than 1000000 characters. Shorten it and try again."_s;
    each("a cell in many pieces", replaced(QByteArray("00<!-- -->").repeated(1'000'000)), tooLong.arg(2), books);
    each("a line without end", bytes(good + noughts), tooLong.arg(3), {u"csv"_s});

    // A table, but not the one that is wanted.
    const QString fit = u". Check that it is the right file; if its layout has changed, describe the new one in PACK/layouts."_s;
    samples::Sheet renamed = table({});
    renamed[0][2] = u"persons"_s;
    each("a renamed column", rowsOf(renamed), u"FILE, sheet \"Figures\", row 1: there is no column headed “people”, which the layout “table” needs"_s + fit);
    samples::Sheet twice = table({});
    twice[0][1] = u"people"_s;
    each("two columns of one name", rowsOf(twice), u"FILE: Sheet “Figures”, row 1 has more than one column headed “people”."_s);
    each("another table", rowsOf({row(u"postcode|price"_s), row(u"LU1|=1"_s)}),
         u"FILE has none of the layouts described in PACK/layouts. Check that it is the right file."_s);
    each("only a heading", rowsOf({heading}), u"FILE: No row of it is of an area that Care Atlas knows. Check that it is the right file."_s);
    each("no area that is known", rowsOf({heading, row(u"S12000033|Aberdeen|=5|=6||"_s)}),
         u"FILE: No figure of it can be used. The first reason is in sheet “Figures”, row 2, column A: no area has the code “S12000033”. "
         "Check that it is the right file."_s);
    const samples::Book sheets{{u"Notes and Definitions"_s, {row(u"x"_s)}}, {u"T2"_s, {row(u"x"_s)}}, {u"T51"_s, {row(u"x"_s)}}};
    const auto without = [sheets](const QString &missing) {
        return [sheets, missing](const QString &path) {
            samples::Book book = sheets;
            book.removeIf([&](const auto &sheet) { return sheet.first == missing; });
            return path.endsWith(u".ods"_s) ? samples::writeOds(path, book) : samples::writeXlsx(path, book);
        };
    };
    each("a sheet is missing", without({}), u"FILE: there is no sheet \"T8\". Choose one of: Notes and Definitions, T2, T51."_s, books);
    each("a sheet that tells the layout is missing", without(u"T51"_s), u"FILE: there is no sheet “T51”, which the layout “book” needs"_s + fit, books);

    // Fractions where percentages are wanted.
    const QString multiply = u" lie between 0 and 1, so they look like fractions (0.581) where percentages (58.1) are wanted. "
                              "Multiply the column by 100 and try again."_s;
    each("percentages as fractions", rowsOf({heading, row(u"E06000032|Luton|=910|=0.581||"_s), row(u"E06000055|Bedford|=1|=0.65||"_s),
                                             row(u"E09000012|Hackney|=1|[c]||"_s), row(u"E08000016|Barnsley|=1|=1||"_s)}),
         u"FILE: "_s + longRow(2, u"column D: from here on all 3 figures of “satisfaction”"_s) + multiply);
    each("fractions with their parts", rowsOf({heading, row(u"E06000032|Luton|=910|=0.581|=581|=1000"_s), row(u"E06000055|Bedford|=1|=0.65|=65|=100"_s),
                                               row(u"E09000012|Hackney|=1|=0.5|=1|=2"_s)}),
         u"FILE: "_s + longRow(2, u"column D: from here on all 3 figures of “satisfaction”"_s) + multiply);
}

void BrokenInputTest::refused()
{
    QFETCH(QString, name);
    QFETCH(Make, make);
    QFETCH(QString, message);
    const QTemporaryDir folder;
    QVERIFY(make(folder.filePath(name)));
    const auto before = contents(m_pack);
    const PeakMemory memory;
    const auto report = addToPack(folder.filePath(name), PackFiles(m_pack), m_edition);
    QVERIFY(!report);
    QCOMPARE(report.error().message, message.replace(u"PACK"_s, m_pack));
    QCOMPARE(contents(m_pack), before);
    // Tens of MB, and hundreds where a sanitizer keeps what is freed; 200 MB of noughts taken at their word are a gigabyte.
    QVERIFY2(memory.taken() < 350, qPrintable(u"%1 MB"_s.arg(memory.taken())));
}

void BrokenInputTest::unreadable()
{
#ifdef Q_OS_UNIX
    const QTemporaryDir open(QDir::tempPath() + u"/unreadable-XXXXXX"_s);
    const QString path = open.filePath(u"Figures.csv"_s);
    QVERIFY(rowsOf(table({}))(path));
    QCOMPARE(::chmod(QFile::encodeName(open.path()).constData(), 0755), 0);
    QCOMPARE(::chmod(QFile::encodeName(path).constData(), 0), 0);
    const auto before = contents(m_pack);
    // Root may read everything, so become nobody for a moment.
    const uid_t user = ::geteuid();
    if (user == 0)
        QCOMPARE(::seteuid(65534), 0);
    const bool reachable = QFile::exists(path);
    const auto report = addToPack(path, PackFiles(m_pack), m_edition);
    if (user == 0)
        QCOMPARE(::seteuid(user), 0);
    if (!reachable)
        QSKIP("the temporary folder is closed to others");
    QVERIFY(!report);
    QCOMPARE(report.error().message, u"Figures.csv: cannot be read. Check its permissions, or whether another program holds it."_s);
    QCOMPARE(contents(m_pack), before);
#else
    QSKIP("permissions are set the Unix way here");
#endif
}

void BrokenInputTest::damagedAtAnyPlace_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("xlsx") << u"Figures.xlsx"_s;
    QTest::newRow("ods") << u"Figures.ods"_s;
}

// A byte changed anywhere in an archive: refused with a message that names the file, or every figure is still right.
void BrokenInputTest::damagedAtAnyPlace()
{
    QFETCH(QString, name);
    const QString path = m_dir.filePath(name);
    QVERIFY(rowsOf(table({row(u"E06000055|Bedford|=120|=60||"_s)}))(path));
    const QByteArray whole = samples::readFile(path);
    QVERIFY(addToPack(path, PackFiles(m_pack), m_edition).has_value());
    const QByteArray figures = samples::readFile(m_pack + u"/observations/table-2024-10.csv"_s);
    QVERIFY(figures.contains(",58.1,"));
    int refusals = 0;
    for (qsizetype at = 0; at < whole.size(); at += 3) {
        QByteArray damaged = whole;
        damaged[at] = char(damaged[at] ^ 0x55);
        QVERIFY(samples::writeFile(path, damaged));
        const auto report = addToPack(path, PackFiles(m_pack), m_edition);
        QCOMPARE(samples::readFile(m_pack + u"/observations/table-2024-10.csv"_s), figures);
        if (!report)
            QVERIFY2(report.error().message.startsWith(name), qPrintable(report.error().message));
        refusals += !report;
    }
    QVERIFY(refusals > 50);
}

void BrokenInputTest::packThatCannotBeWritten()
{
#ifdef Q_OS_UNIX
    // The list of sources leads to where nothing can be written, after the observations were ready.
    QVERIFY(QFile::remove(m_pack + u"/sources.csv"_s));
    QVERIFY(QFile::link(u"/nowhere/at/all.csv"_s, m_pack + u"/sources.csv"_s));
    const QString path = m_dir.filePath(u"Figures.csv"_s);
    QVERIFY(rowsOf(table({}))(path));
    const auto before = contents(m_pack);
    const auto report = addToPack(path, PackFiles(m_pack), m_edition);
    QVERIFY(!report);
    QVERIFY2(report.error().message.contains(u"sources.csv cannot be written"_s), qPrintable(report.error().message));
    QCOMPARE(contents(m_pack), before);
#else
    QSKIP("links lead nowhere the Unix way here");
#endif
}

void BrokenInputTest::reported_data()
{
    QTest::addColumn<Make>("make");
    QTest::addColumn<QString>("figures"); // of Bedford, requests and satisfaction
    QTest::addColumn<QString>("problems"); // without the sheet, one a line
    const auto bedford = [](const QString &cells) { return rowsOf(table({row(u"E06000055|Bedford|"_s + cells)})); };
    QTest::newRow("n/a") << bedford(u"n/a|N/A||"_s) << u"not-available|not-available"_s << u""_s;
    QTest::newRow("marks") << bedford(u"[c]|*||"_s) << u"suppressed|suppressed"_s << u""_s;
    QTest::newRow("thousands as text") << bedford(u"1,165|60||"_s) << u"1165|60"_s << u""_s;
    QTest::newRow("an empty cell") << bedford(u"|=60||"_s) << u"not-available|60"_s << u""_s;
    QTest::newRow("a word") << bedford(u"many|=60||"_s) << u"|60"_s << u"C3: the cell is neither a number nor a known mark"_s;
    QTest::newRow("a percent sign") << bedford(u"=1|60%||"_s) << u"1|"_s << u"D3: the cell is neither a number nor a known mark"_s;
    QTest::newRow("a spreadsheet's error") << bedford(u"#DIV/0!|=60||"_s) << u"|60"_s << u"C3: the cell is neither a number nor a known mark"_s;
    QTest::newRow("an unknown area") << rowsOf(table({row(u"E06000999|Nowhere|=1|[c]||"_s)})) << u"|"_s
                                     << u"A3: no area has the code “E06000999”"_s;
    QTest::newRow("two rows of one area") << rowsOf(table({row(u"E06000055|Bedford|=1|=60||"_s), row(u"E06000055|Bedford|=2|=60||"_s)})) << u"1|60"_s
                                          << u"C4: a second value 2 for E06000055 in 2023-24, which already has 1"_s;
    QTest::newRow("more cells than headings") << bedford(u"=1|=165|=60|||"_s) << u"1|165"_s << u""_s;
    QTest::newRow("a comma that parts a number") << bedford(u"=1|=165|=60|=1|=2|=3"_s) << u"|"_s
                                                 << u"G3: the row goes on beyond the last heading, perhaps for a comma in a number; it was left out"_s;
    QTest::newRow("small shares with their parts") << rowsOf({heading, row(u"E06000032|Luton|=910|=0.6|=6|=1000"_s), row(u"E06000055|Bedford|=1|=0.5|=1|=200"_s),
                                                              row(u"E09000012|Hackney|=1|=0|=0|=300"_s)})
                                                   << u"1|0.5"_s << u""_s;
    QTest::newRow("two small shares") << rowsOf({heading, row(u"E06000032|Luton|=910|=0.6||"_s), row(u"E06000055|Bedford|=1|=0.5||"_s)}) << u"1|0.5"_s << u""_s;
    QTest::newRow("a million empty rows") << Make([](const QString &path) {
        if (path.endsWith(u".csv"_s))
            return ziptest::writeFile(path, csvOf(table({row(u"E06000055|Bedford|=1|=60||"_s)})) + QByteArray(",,,,,\n").repeated(1'000'000));
        const QByteArray empty = path.endsWith(u".ods"_s) ? "<table:table-row><table:table-cell/></table:table-row>" : "<row><c s=\"0\"/></row>";
        return workbook([empty](QByteArray &part) {
            const bool ods = empty.startsWith("<table");
            const auto cell = [ods](const QByteArray &text) {
                return ods ? "<table:table-cell><text:p>" + text + "</text:p></table:table-cell>" : "<c t=\"str\"><v>" + text + "</v></c>";
            };
            const auto line = [&](const QList<QByteArray> &texts) {
                QByteArray cells;
                for (const QByteArray &text : texts)
                    cells += cell(text);
                return ods ? "<table:table-row>" + cells + "</table:table-row>" : "<row>" + cells + "</row>";
            };
            const QByteArray first = ods ? "<table:table-row>" : "<row>", end = ods ? "</table:table>" : "</sheetData>";
            const qsizetype from = part.indexOf(first), to = part.indexOf(end);
            part.replace(from, to - from, line({"code", "name", "people", "satisfied", "yes", "all"}) + line({"E06000055", "Bedford", "1", "60"})
                                              + empty.repeated(1'000'000));
        })(path);
    }) << u"1|60"_s << u""_s;
}

void BrokenInputTest::reported()
{
    QFETCH(Make, make);
    QFETCH(QString, figures);
    QFETCH(QString, problems);
    for (const QString &kind : {u"csv"_s, u"xlsx"_s, u"ods"_s}) {
        const QString path = m_dir.filePath(u"Figures."_s + kind);
        QVERIFY(make(path));
        const auto report = addToPack(path, PackFiles(m_pack), m_edition);
        QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().message));
        const auto observations = PackFiles(m_pack).observations(u"observations/table-2024-10.csv"_s);
        QVERIFY(observations.has_value());
        QStringList found{QString(), QString()};
        for (const Observation &o : *observations)
            if (o.area.toString() == u"E06000055"_s)
                found[o.indicator == u"satisfaction"_s] = o.value ? QString::number(*o.value) : toKey(o.state);
        QCOMPARE(found.join(u'|'), figures);
        QStringList lines;
        for (const ImportProblem &problem : report->problems) {
            QCOMPARE(problem.sheet, u"Figures"_s);
            lines << problem.column + QString::number(problem.row) + u": "_s + problem.message;
        }
        QCOMPARE(lines.join(u'\n'), problems);
    }
}

void BrokenInputTest::moreProblemsThanAnyoneReads()
{
    const QString path = m_dir.filePath(u"Figures.csv"_s);
    QVERIFY(samples::writeFile(path, csvOf(table({})) + QByteArray("E06000999,Nowhere,1,2,,\n").repeated(30'000)));
    const auto report = addToPack(path, PackFiles(m_pack), m_edition);
    QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().message));
    QCOMPARE(report->problems.size(), std::size_t(10'001));
    QCOMPARE(report->problems.front().row, 3);
    QCOMPARE(report->problems.back().message, u"20000 more problems follow, which are not listed"_s);
}

QTEST_GUILESS_MAIN(BrokenInputTest)
#include "tst_brokeninput.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// openRows decides by content and refuses in a fixed order, with the file's name and never its path.
#include "core/import/windows1252.h"
#include "core/import/rawvalue.h"
#include "ziptestfile.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace careatlas;
using namespace Qt::StringLiterals;

namespace {

const QByteArray oneCell = "<sheetData><row><c t=\"str\"><v>x</v></c></row></sheetData>";
const QByteArray oneOdsCell = "<table:table table:name=\"S\"><table:table-row><table:table-cell office:value-type=\"string\"><text:p>x</text:p>"
                              "</table:table-cell></table:table-row></table:table>";

} // namespace

class OpenRowsTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;

    void expectError(const QString &path, Error::Code code, const QString &message)
    {
        const auto source = openRows(path);
        QVERIFY(!source);
        QCOMPARE(source.error().message, message);
        QCOMPARE(source.error().code, code);
        QVERIFY(!source.error().message.contains(m_dir.path()));
    }

    QByteArray zipBytes(const ziptest::Parts &parts, const QByteArray &password = {})
    {
        const QString path = m_dir.filePath(u"made.zip"_s);
        QFile file(path);
        if (!ziptest::writeZip(path, parts, password) || !file.open(QIODevice::ReadOnly))
            return {};
        return file.readAll();
    }

private Q_SLOTS:
    void sniffsContentNotName_data();
    void sniffsContentNotName();
    void refuses_data();
    void refuses();
    void missing();
    void folder();
    void notAFile();
    void notReadable();
    void truncatedZipAtAnyLength();
    void damagedPart();
    void columnNames_data();
    void columnNames();
    void rowAt();
    void windows1252();
    void numberTexts_data();
    void numberTexts();
};

void OpenRowsTest::sniffsContentNotName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("sheet");
    const QByteArray xlsx = zipBytes(ziptest::Xlsx{{{"S", oneCell}}, {}, {}, {}}.parts());
    const QByteArray ods = zipBytes(ziptest::odsParts(oneOdsCell));
    QTest::newRow("csv named xlsx") << u"a.xlsx"_s << "x\n"_ba << u"a"_s;
    QTest::newRow("xlsx named csv") << u"a.csv"_s << xlsx << u"S"_s;
    QTest::newRow("xlsx named ods") << u"a.ods"_s << xlsx << u"S"_s;
    QTest::newRow("ods named xlsx") << u"a.xlsx"_s << ods << u"S"_s;
    QTest::newRow("no ending") << u"download"_s << ods << u"S"_s;
    QTest::newRow("ods without mimetype") << u"b.ods"_s << zipBytes({{"content.xml", ziptest::odsContent(oneOdsCell)}}) << u"S"_s;
}

void OpenRowsTest::sniffsContentNotName()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, sheet);
    const QString path = m_dir.filePath(name);
    QVERIFY(ziptest::writeFile(path, bytes));
    auto source = openRows(path);
    QVERIFY2(source, source ? "" : qPrintable(source.error().message));
    QCOMPARE((*source)->sheets(), QStringList{sheet});
    QCOMPARE(ziptest::dump(**source, sheet), u"1:[x]\n"_s);
}

void OpenRowsTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("what");
    const QString choose = u"Choose a CSV, XLSX or ODS file."_s;
    const QString password = u"the file is protected by a password. Save it without a password and try again."_s;
    const QString notASheet = u"is an office file but not a spreadsheet. "_s + choose;
    const QString refused = u"its part %1 holds a document type, entities or nesting that no spreadsheet needs, so it is refused. "
                             "Download it from its publisher, or save it again."_s;

    QTest::newRow("empty") << QByteArray() << u"is empty. Download it again."_s;
    QTest::newRow("old Excel") << "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and so on"_ba
                               << u"is an old Excel workbook or a password-protected one. Save it as .xlsx without a password and try again."_s;
    QTest::newRow("UTF-16") << "\xFF\xFE" "a\0,\0"_ba << u"is text in UTF-16. Save it as \"CSV UTF-8\" and try again."_s;
    const QString page = u"is a web page or XML, perhaps an error page saved under this name. Download the file again. "_s + choose;
    QTest::newRow("web page") << "\r\n<!DOCTYPE html><html>"_ba << page;
    QTest::newRow("web page in capitals") << "<HTML><body>404, not found"_ba << page;
    QTest::newRow("flat XML") << "\xEF\xBB\xBF<?xml version=\"1.0\"?>"_ba << page;
    QTest::newRow("NUL") << "a,b\nc\0d\n"_ba << u"is a binary file of another kind. "_s + choose;
    QTest::newRow("control characters") << "\x01\x02\x03\x04\x05\x06 and text"_ba << u"is a binary file of another kind. "_s + choose;
    QTest::newRow("any zip") << zipBytes({{"a.csv", "x,y\n"}})
                             << u"is a zip archive but neither an XLSX nor an ODS workbook. Unpack it and choose the file inside."_s;
    QTest::newRow("empty zip") << QByteArray("PK\x05\x06", 4) + QByteArray(18, '\0')
                               << u"is a zip archive but neither an XLSX nor an ODS workbook. Unpack it and choose the file inside."_s;
    QTest::newRow("zip magic and no more") << "PK\x03\x04 nonsense"_ba
                                           << u"the workbook is damaged or was not copied in full. Download it again."_s;

    const QByteArray types = "<Types/>";
    const auto root = [](const QByteArray &target) { return ziptest::relationships(ziptest::relationship("r", "officeDocument", target)); };
    QTest::newRow("docx") << zipBytes({{"[Content_Types].xml", types}, {"_rels/.rels", root("word/document.xml")}, {"word/document.xml", "<document/>"}})
                          << notASheet;
    QTest::newRow("xlsb") << zipBytes({{"[Content_Types].xml", types}, {"_rels/.rels", root("xl/workbook.bin")}, {"xl/workbook.bin", "?"}})
                          << u"is a binary workbook (.xlsb), which Care Atlas does not read. Save it as .xlsx and try again."_s;
    QTest::newRow("no workbook") << zipBytes({{"[Content_Types].xml", types}, {"_rels/.rels", root("xl/workbook.xml")}})
                                 << u"the workbook lacks its part xl/workbook.xml, so it is damaged. Download it again."_s;
    QTest::newRow("no sheets") << zipBytes(ziptest::Xlsx{}.parts())
                               << u"the workbook has no sheet with cells. Download it again, or choose another file."_s;
    QTest::newRow("encrypted parts, xlsx") << zipBytes(ziptest::Xlsx{{{"S", oneCell}}, {}, {}, {}}.parts(), "secret") << password;
    QTest::newRow("odt") << zipBytes({{"content.xml", "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\">"
                                                      "<office:body><office:text/></office:body></office:document-content>"}})
                         << notASheet;
    QTest::newRow("ods without sheets") << zipBytes(ziptest::odsParts({}))
                                        << u"the spreadsheet has no sheets. Download it again, or choose another file."_s;
    QTest::newRow("encrypted ods") << zipBytes({{"content.xml", "\x01\x02 not XML"},
                                                {"META-INF/manifest.xml", "<m:manifest xmlns:m=\"m\"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"}})
                                   << password;
    QTest::newRow("ods, broken XML") << zipBytes({{"content.xml", "<a><b></a>"}})
                                     << u"its part content.xml is damaged. Download the file again, or open it in a spreadsheet program and save it again."_s;
    QTest::newRow("ods, XML cut off") << zipBytes({{"content.xml", ziptest::odsContent(oneOdsCell).chopped(30)}})
                                      << u"its part content.xml is damaged. Download the file again, or open it in a spreadsheet program and save it again."_s;
    const QByteArray bomb = "<!DOCTYPE z [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>";
    QTest::newRow("ods, entities") << zipBytes({{"content.xml", bomb + ziptest::odsContent(oneOdsCell)}}) << refused.arg(u"content.xml"_s);
    QTest::newRow("ods, plain document type") << zipBytes({{"content.xml", "<!DOCTYPE z>" + ziptest::odsContent(oneOdsCell)}}) << refused.arg(u"content.xml"_s);
    QTest::newRow("ods, endless nesting") << zipBytes({{"content.xml", QByteArray("<a>").repeated(5000)}}) << refused.arg(u"content.xml"_s);
    ziptest::Parts doctored = ziptest::Xlsx{{{"S", oneCell}}, {}, {}, {}}.parts();
    doctored.last().second.prepend(bomb);
    QTest::newRow("xlsx, entities") << zipBytes(doctored) << refused.arg(u"xl/workbook.xml"_s);
}

void OpenRowsTest::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, what);
    const QString path = m_dir.filePath(u"care.xlsx"_s);
    QVERIFY(ziptest::writeFile(path, bytes));
    expectError(path, Error::Code::BadFormat, u"care.xlsx: "_s + what);
}

void OpenRowsTest::missing()
{
    expectError(m_dir.filePath(u"none.csv"_s), Error::Code::NotFound, u"none.csv: there is no such file. Check its name, or choose it again."_s);
    expectError(QString(), Error::Code::NotFound, u"File: there is no such file. Check its name, or choose it again."_s);
}

void OpenRowsTest::folder()
{
    QVERIFY(QDir(m_dir.path()).mkdir(u"folder.csv"_s));
    expectError(m_dir.filePath(u"folder.csv"_s), Error::Code::Unreadable, u"folder.csv: is a folder. Choose a file in it."_s);
}

void OpenRowsTest::notAFile()
{
#ifdef Q_OS_UNIX
    // Opening a pipe would wait for a writer for ever.
    const QString path = m_dir.filePath(u"pipe.csv"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    expectError(path, Error::Code::Unreadable, u"pipe.csv: is not an ordinary file. Choose a CSV, XLSX or ODS file."_s);
#else
    QSKIP("pipes with a name in a folder are a matter of Unix");
#endif
}

void OpenRowsTest::notReadable()
{
#ifdef Q_OS_UNIX
    QTemporaryDir open(QDir::tempPath() + u"/openrows-XXXXXX"_s);
    const QString path = open.filePath(u"locked.csv"_s);
    QVERIFY(ziptest::writeFile(path, "a\n"));
    QCOMPARE(::chmod(QFile::encodeName(open.path()).constData(), 0755), 0);
    QCOMPARE(::chmod(QFile::encodeName(path).constData(), 0), 0);
    // Root may read everything, so become nobody for a moment.
    const uid_t user = ::geteuid();
    if (user == 0)
        QCOMPARE(::seteuid(65534), 0);
    const bool reachable = QFile::exists(path);
    const auto source = openRows(path);
    if (user == 0)
        QCOMPARE(::seteuid(user), 0);
    if (!reachable)
        QSKIP("the temporary folder is closed to others");
    QVERIFY(!source);
    QCOMPARE(source.error().code, Error::Code::Unreadable);
    QCOMPARE(source.error().message, u"locked.csv: cannot be read. Check its permissions, or whether another program holds it."_s);
#else
    QSKIP("permissions are set the Unix way here");
#endif
}

void OpenRowsTest::truncatedZipAtAnyLength()
{
    const QByteArray whole = zipBytes(ziptest::odsParts(oneOdsCell));
    const QString path = m_dir.filePath(u"cut.ods"_s);
    for (qsizetype size = 4; size < whole.size(); size += 7) {
        QVERIFY(ziptest::writeFile(path, whole.first(size)));
        expectError(path, Error::Code::BadFormat, u"cut.ods: the workbook is damaged or was not copied in full. Download it again."_s);
    }
}

// A flipped bit in a stored figure leaves well-formed XML: only the checksum at the part's end tells.
void OpenRowsTest::damagedPart()
{
    for (const bool ods : {false, true}) {
        const QString path = m_dir.filePath(u"flipped"_s);
        const ziptest::Parts parts = ods ? ziptest::odsParts(oneOdsCell) : ziptest::Xlsx{{{"S", oneCell}}, {}, {}, {}}.parts();
        zip_t *zip = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
        QVERIFY(zip);
        for (const auto &[name, content] : parts) {
            zip_source_t *source = zip_source_buffer(zip, content.constData(), zip_uint64_t(content.size()), 0);
            const zip_int64_t index = zip_file_add(zip, name.constData(), source, 0);
            QCOMPARE(zip_set_file_compression(zip, zip_uint64_t(index), ZIP_CM_STORE, 0), 0);
        }
        QCOMPARE(zip_close(zip), 0);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains(">x</"));
        bytes.replace(">x</", ">y</");
        QVERIFY(file.seek(0) && file.write(bytes) == bytes.size());
        file.close();
        const QString got = ziptest::dumpFirst(path);
        QVERIFY2(got.contains(u"the file is damaged. Download it again."_s), qPrintable(got));
    }
}

void OpenRowsTest::columnNames_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("name");
    QTest::newRow("first") << 0 << u"A"_s;
    QTest::newRow("Z") << 25 << u"Z"_s;
    QTest::newRow("AA") << 26 << u"AA"_s;
    QTest::newRow("AZ") << 51 << u"AZ"_s;
    QTest::newRow("BA") << 52 << u"BA"_s;
    QTest::newRow("ZZ") << 701 << u"ZZ"_s;
    QTest::newRow("AAA") << 702 << u"AAA"_s;
    QTest::newRow("last of Excel") << 16383 << u"XFD"_s;
}

void OpenRowsTest::columnNames()
{
    QFETCH(int, column);
    QFETCH(QString, name);
    QCOMPARE(columnName(column), name);
}

void OpenRowsTest::rowAt()
{
    const Row row{1, {Cell{u"a"_s, std::nullopt}, Cell{u"2"_s, 2.0}}};
    QCOMPARE(row.at(0).text, u"a"_s);
    QCOMPARE(row.at(1).number, std::optional<double>(2.0));
    QVERIFY(row.at(2).isEmpty());
}

void OpenRowsTest::windows1252()
{
    QByteArray all;
    for (int c = 0; c < 256; ++c)
        all.append(char(c));
    const QString text = fromWindows1252(all);
    QCOMPARE(text.size(), 256);
    QCOMPARE(text.first(128), QString::fromLatin1(all.first(128)));
    QCOMPARE(text.mid(160), QString::fromLatin1(all.mid(160)));
    QCOMPARE(text.mid(128, 32), u"€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ"_s);
}

void OpenRowsTest::numberTexts_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("whole") << 1165.0 << u"1165"_s;
    QTest::newRow("a million has no exponent") << 1000000.0 << u"1000000"_s;
    QTest::newRow("sixteen digits") << 1234567890123456.0 << u"1234567890123456"_s;
    QTest::newRow("short decimal") << 64.4 << u"64.4"_s;
    QTest::newRow("noise of binary is kept") << 0.1 + 0.2 << u"0.30000000000000004"_s;
    QTest::newRow("small") << 0.00001 << u"0.00001"_s;
    QTest::newRow("negative") << -2.5 << u"-2.5"_s;
    QTest::newRow("minus nothing") << -0.0 << u"0"_s;
    QTest::newRow("very large") << 1e300 << u"1e+300"_s;
    QTest::newRow("very small") << 1e-300 << u"1e-300"_s;
}

void OpenRowsTest::numberTexts()
{
    QFETCH(double, value);
    QFETCH(QString, text);
    QCOMPARE(numberText(value), text);
    QCOMPARE(parseNumber(text).value_or(-1), value);
}

QTEST_APPLESS_MAIN(OpenRowsTest)
#include "tst_openrows.moc"

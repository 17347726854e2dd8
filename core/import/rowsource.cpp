// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/rowsource.h"

#include "core/import/csvreader.h"
#include "core/import/odsreader.h"
#include "core/import/xlsxreader.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace careatlas {

namespace {

constexpr qint64 sniffed = 4096;
constexpr auto advice = "Choose a CSV, XLSX or ODS file."_L1;

bool startsWithMarkup(QByteArrayView head)
{
    if (head.startsWith("\xEF\xBB\xBF"))
        head = head.sliced(3);
    const QByteArray start = head.first(std::min<qsizetype>(head.size(), 64)).trimmed().toByteArray().toLower();
    return start.startsWith("<?xml") || start.startsWith("<!doctype") || start.startsWith("<html");
}

/// Text has no NUL, and hardly ever another control character.
bool isBinary(QByteArrayView head)
{
    const auto isControl = [](char c) { return c >= 0 && c < 0x20 && (c < '\t' || c > '\r'); };
    return head.contains('\0') || std::count_if(head.begin(), head.end(), isControl) * 50 > head.size();
}

Result<std::unique_ptr<RowSource>> openArchive(const QString &path, const ReadLimits &limits)
{
    const auto zip = ZipArchive::open(path);
    if (!zip)
        return zip.error();
    if (zip->contains(u"xl/workbook.xml"_s) || zip->contains(u"[Content_Types].xml"_s))
        return XlsxReader::create(*zip, limits);
    if (zip->contains(u"content.xml"_s))
        return OdsReader::create(*zip, limits);
    return readError(Error::Code::BadFormat, {zip->fileName(), {}, 0},
                     u"is a zip archive but neither an XLSX nor an ODS workbook. Unpack it and choose the file inside."_s);
}

} // namespace

const Cell &Row::at(std::size_t column) const
{
    static const Cell empty;
    return column < cells.size() ? cells[column] : empty;
}

Result<std::unique_ptr<RowSource>> openRows(const QString &path, const ReadLimits &limits)
{
    const QFileInfo info(path);
    const ReadPlace place{info.fileName().isEmpty() ? u"File"_s : info.fileName(), {}, 0};
    if (!info.exists())
        return readError(Error::Code::NotFound, place, u"there is no such file. Check its name, or choose it again."_s);
    if (info.isDir())
        return readError(Error::Code::Unreadable, place, u"is a folder. Choose a file in it."_s);
    if (!info.isFile())
        return readError(Error::Code::Unreadable, place, u"is not an ordinary file. "_s + advice);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return readError(Error::Code::Unreadable, place, u"cannot be read. Check its permissions, or whether another program holds it."_s,
                         file.errorString());
    const QByteArray head = file.read(sniffed);
    if (file.error() != QFileDevice::NoError)
        return readError(Error::Code::Unreadable, place, u"cannot be read. Copy it to this computer and try again."_s, file.errorString());
    file.close();
    if (head.isEmpty())
        return readError(Error::Code::BadFormat, place, u"is empty. Download it again."_s);
    if (head.startsWith("\xD0\xCF\x11\xE0"))
        return readError(Error::Code::BadFormat, place, u"is an old Excel workbook or a password-protected one. "
                                                         "Save it as .xlsx without a password and try again."_s);
    if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06"))
        return openArchive(path, limits);
    if (head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF"))
        return readError(Error::Code::BadFormat, place, u"is text in UTF-16. Save it as \"CSV UTF-8\" and try again."_s);
    if (startsWithMarkup(head))
        return readError(Error::Code::BadFormat, place, u"is a web page or XML, perhaps an error page saved under this name. "
                                                         "Download the file again. "_s + advice);
    if (isBinary(head))
        return readError(Error::Code::BadFormat, place, u"is a binary file of another kind. "_s + advice);
    return CsvReader::create(path, limits);
}

QString columnName(int column)
{
    QString name;
    for (qint64 rest = qint64(column) + 1; rest > 0; rest = (rest - 1) / 26)
        name.prepend(QChar(char16_t(u'A' + (rest - 1) % 26)));
    return name;
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// Writes small workbooks for tests from hand-written XML, and dumps what a reader makes of them as text.
// Hand-written, because the traps are in XML that no writing library would produce.
#pragma once

#include "core/import/rowsource.h"

#include <QFile>
#include <QList>
#include <QPair>

#include <zip.h>

namespace ziptest {

using Parts = QList<QPair<QByteArray, QByteArray>>;

inline bool writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(content) == content.size();
}

/// A non-empty password encrypts every part; `method` is how they are compressed.
inline bool writeZip(const QString &path, const Parts &parts, const QByteArray &password = {}, int method = ZIP_CM_DEFAULT)
{
    zip_t *zip = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    if (!zip)
        return false;
    for (const auto &[name, content] : parts) {
        zip_source_t *source = zip_source_buffer(zip, content.constData(), static_cast<zip_uint64_t>(content.size()), 0);
        const zip_int64_t index = zip_file_add(zip, name.constData(), source, ZIP_FL_ENC_UTF_8);
        if (index < 0) {
            zip_source_free(source);
            zip_discard(zip);
            return false;
        }
        zip_set_file_compression(zip, static_cast<zip_uint64_t>(index), method, 0);
        if (!password.isEmpty())
            zip_file_set_encryption(zip, static_cast<zip_uint64_t>(index), ZIP_EM_AES_256, password.constData());
    }
    const bool written = zip_close(zip) == 0;
    if (!written)
        zip_discard(zip);
    return written;
}

inline QByteArray relationships(const QByteArray &entries)
{
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + entries + "</Relationships>";
}

inline QByteArray relationship(const QByteArray &id, const QByteArray &type, const QByteArray &target)
{
    return "<Relationship Id=\"" + id + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type
        + "\" Target=\"" + target + "\"/>";
}

/// A workbook with the usual parts; `sheets` holds each sheet's name and what stands inside <worksheet>.
struct Xlsx {
    Parts sheets;
    QByteArray strings;
    QByteArray styles;
    QByteArray workbookPr;

    Parts parts() const
    {
        const QByteArray main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        QByteArray list, rels;
        Parts all;
        int n = 0;
        for (const auto &[name, xml] : sheets) {
            const QByteArray id = QByteArray::number(++n);
            list += "<sheet name=\"" + name + "\" sheetId=\"" + id + "\" r:id=\"rId" + id + "\"/>";
            rels += relationship("rId" + id, "worksheet", "worksheets/sheet" + id + ".xml");
            all.emplaceBack("xl/worksheets/sheet" + id + ".xml", "<worksheet " + main + ">" + xml + "</worksheet>");
        }
        if (!strings.isEmpty()) {
            rels += relationship("rIdT", "sharedStrings", "sharedStrings.xml");
            all.emplaceBack("xl/sharedStrings.xml", "<sst " + main + ">" + strings + "</sst>");
        }
        if (!styles.isEmpty()) {
            rels += relationship("rIdS", "styles", "styles.xml");
            all.emplaceBack("xl/styles.xml", "<styleSheet " + main + ">" + styles + "</styleSheet>");
        }
        all.emplaceBack("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        all.emplaceBack("_rels/.rels", relationships(relationship("rId1", "officeDocument", "xl/workbook.xml")));
        all.emplaceBack("xl/_rels/workbook.xml.rels", relationships(rels));
        all.emplaceBack("xl/workbook.xml", "<workbook " + main + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                                           + workbookPr + "<sheets>" + list + "</sheets></workbook>");
        return all;
    }
};

/// content.xml around what stands inside <office:spreadsheet>.
inline QByteArray odsContent(const QByteArray &tables)
{
    return "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
           " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
           " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
           " xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\">"
           "<office:body><office:spreadsheet>"
        + tables + "</office:spreadsheet></office:body></office:document-content>";
}

inline Parts odsParts(const QByteArray &tables)
{
    return {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", odsContent(tables)}};
}

/// One line a row, "3:[text][64.40=64.4][]" with the number after "="; a line "!message" where it fails.
inline QString dump(careatlas::RowSource &source, const QString &sheet)
{
    QString out;
    if (auto opened = source.open(sheet); !opened)
        return u'!' + opened.error().message;
    for (;;) {
        const auto row = source.next();
        if (!row)
            return out + u'!' + row.error().message;
        if (!*row)
            return out;
        out += QString::number((*row)->number) + u':';
        for (const careatlas::Cell &cell : (*row)->cells) {
            out += u'[' + QString(cell.text).replace(u'\n', u'~').replace(u'\t', u'^');
            if (cell.number)
                out += u'=' + QString::number(*cell.number, 'g', 17);
            out += u']';
        }
        out += u'\n';
    }
}

/// The same for a file's first sheet.
inline QString dumpFirst(const QString &path, const careatlas::ReadLimits &limits = {})
{
    auto source = careatlas::openRows(path, limits);
    if (!source)
        return u'!' + source.error().message;
    return dump(**source, (*source)->sheets().constFirst());
}

} // namespace ziptest

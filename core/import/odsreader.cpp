// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/odsreader.h"

#include "core/import/rawvalue.h"

using namespace Qt::StringLiterals;

namespace careatlas {

namespace {

constexpr int sheetDepth = 4; // document-content / body / spreadsheet / table
constexpr qint64 mostRepeats = 1LL << 31; // far above any sheet, far below an overflow

qint64 repeats(QStringView value)
{
    return std::clamp<qint64>(value.toLongLong(), 1, mostRepeats);
}

bool isOffice(const QXmlStreamAttribute &attribute)
{
    return attribute.namespaceUri().endsWith(u"office:1.0");
}

/// A paragraph's text: runs of white space count as one space, as in HTML, unless spelt out as elements.
class ParagraphText {
public:
    ParagraphText(XmlPart &xml, QString &text, qsizetype longest) : m_xml(xml), m_text(text), m_start(text.size()), m_longest(longest) {}

    void read()
    {
        const int depth = m_xml.depth();
        while (m_xml.next() && !m_xml.isEndOf(depth) && m_text.size() <= m_longest) {
            if (m_xml.isText())
                append(m_xml.text());
            else if (m_xml.isStart())
                element();
        }
        if (m_collapsible && m_text.size() > m_start)
            m_text.chop(1);
    }

private:
    void element()
    {
        const QStringView name = m_xml.name();
        if (!m_xml.namespaceUri().endsWith(u"text:1.0") || name == u"note" || name == u"ruby-text") {
            m_xml.skipElement(); // an annotation, a drawing or a footnote is not what the cell says
        } else if (name == u"s") {
            const auto wanted = std::max<qint64>(1, attributeValue(m_xml.attributes(), u"c").toLongLong());
            literal(QString(std::min<qint64>(wanted, m_longest), u' '));
        } else if (name == u"tab") {
            literal(u"\t"_s);
        } else if (name == u"line-break") {
            literal(u"\n"_s);
        }
    }

    void append(QStringView text)
    {
        for (const QChar c : text) {
            const bool space = c == u' ' || c == u'\t' || c == u'\n' || c == u'\r';
            if (space && (m_collapsible || m_text.size() == m_start))
                continue;
            m_text += space ? QChar(u' ') : c;
            m_collapsible = space;
        }
    }

    void literal(const QString &text)
    {
        m_text += text;
        m_collapsible = false;
    }

    XmlPart &m_xml;
    QString &m_text;
    qsizetype m_start;
    qsizetype m_longest;
    bool m_collapsible = false; // the last character is a space that more white space would join
};

} // namespace

Result<std::unique_ptr<RowSource>> OdsReader::create(const ZipArchive &zip, const ReadLimits &limits)
{
    std::unique_ptr<OdsReader> reader(new OdsReader(zip, limits));
    if (auto plain = reader->checkNotEncrypted(); !plain)
        return plain.error();
    if (auto listed = reader->listSheets(); !listed)
        return listed.error();
    return std::unique_ptr<RowSource>(std::move(reader));
}

OdsReader::OdsReader(const ZipArchive &zip, const ReadLimits &limits) : SheetReader(zip.fileName(), limits), m_zip(zip) {}

Result<void> OdsReader::checkNotEncrypted() const
{
    const QString manifest = u"META-INF/manifest.xml"_s;
    if (!m_zip.contains(manifest))
        return {};
    auto entry = m_zip.entry(manifest, m_rows.limits().inflatedBytes);
    if (!entry)
        return entry.error();
    XmlPart xml(std::move(entry).value(), m_rows.limits());
    while (xml.next()) {
        if (xml.isStart() && xml.name() == u"encryption-data")
            return m_rows.error(Error::Code::BadFormat, passwordAdvice());
    }
    // OpenOffice once wrote manifests with a document type; nothing else in it matters here.
    return {};
}

Result<void> OdsReader::listSheets()
{
    if (auto started = start(); !started)
        return started;
    bool spreadsheet = false;
    while (m_xml->next()) {
        if (isSheetStart())
            m_sheets.append(attributeValue(m_xml->attributes(), u"name").toString());
        spreadsheet = spreadsheet || m_inSpreadsheet;
    }
    if (m_xml->hasFault())
        return m_xml->fault(m_rows.where());
    m_xml.reset();
    if (!spreadsheet)
        return m_rows.error(Error::Code::BadFormat, u"is an office file but not a spreadsheet. Choose a CSV, XLSX or ODS file."_s);
    if (m_sheets.isEmpty())
        return m_rows.error(Error::Code::BadFormat, u"the spreadsheet has no sheets. Download it again, or choose another file."_s);
    return {};
}

Result<void> OdsReader::start()
{
    m_xml.reset();
    m_inSpreadsheet = false;
    m_sheetsPassed = 0;
    auto entry = m_zip.entry(u"content.xml"_s, m_rows.limits().inflatedBytes);
    if (!entry)
        return entry.error();
    m_xml.emplace(std::move(entry).value(), m_rows.limits());
    return {};
}

/// Tables elsewhere (inside a cell, a drawing, the change history) are not sheets.
bool OdsReader::isSheetStart()
{
    if (m_xml->depth() == sheetDepth - 1 && !m_xml->isText())
        m_inSpreadsheet = m_xml->isStart() && m_xml->name() == u"spreadsheet";
    return m_inSpreadsheet && m_xml->isStart() && m_xml->depth() == sheetDepth && m_xml->name() == u"table";
}

Result<void> OdsReader::openSheet(qsizetype index)
{
    m_rowsPassed = 0;
    m_repeats = 0;
    if (!m_xml || m_xml->hasFault() || m_sheetsPassed > index) {
        if (auto started = start(); !started)
            return started;
    }
    while (m_xml->next()) {
        if (isSheetStart() && m_sheetsPassed++ == index)
            return {};
    }
    if (m_xml->hasFault())
        return m_xml->fault(m_rows.where());
    return m_rows.error(Error::Code::NotFound, u"the sheet is no longer in the file. Open the file again."_s);
}

Result<std::optional<Row>> OdsReader::nextRow()
{
    if (m_repeats > 0) {
        --m_repeats;
        return m_rows.repeat(m_repeated);
    }
    while (m_xml->next() && !m_xml->isEndOf(sheetDepth)) {
        if (!m_xml->isStart())
            continue;
        const QStringView name = m_xml->name();
        if (name == u"table-row") {
            const qint64 times = repeats(attributeValue(m_xml->attributes(), u"number-rows-repeated"));
            m_rows.startRow(m_rowsPassed + 1);
            if (auto read = readRow(); !read)
                return read.error();
            m_rowsPassed += times;
            auto row = m_rows.finish();
            if (!row)
                return row;
            if (*row) {
                m_repeats = times - 1;
                if (m_repeats > 0)
                    m_repeated = **row;
                return row;
            }
        } else if (name != u"table-header-rows" && name != u"table-row-group" && name != u"table-rows") {
            m_xml->skipElement(); // columns, drawings and the like
        }
    }
    if (m_xml->hasFault())
        return m_xml->fault(m_rows.where());
    return std::optional<Row>();
}

Result<void> OdsReader::readRow()
{
    const int depth = m_xml->depth();
    qint64 column = 0;
    while (m_xml->next() && !m_xml->isEndOf(depth)) {
        if (!m_xml->isStart())
            continue;
        const qint64 times = repeats(attributeValue(m_xml->attributes(), u"number-columns-repeated"));
        if (m_xml->name() == u"table-cell") {
            if (auto read = readCell(column, times); !read)
                return read;
            column += times;
        } else {
            // What a merged cell covers stays in the file, and is not shown.
            if (m_xml->name() == u"covered-table-cell")
                column += times;
            m_xml->skipElement();
        }
    }
    if (m_xml->hasFault())
        return m_xml->fault(m_rows.where());
    return {};
}

Result<void> OdsReader::readCell(qint64 column, qint64 times)
{
    QString type, value;
    bool isError = false;
    for (const QXmlStreamAttribute &attribute : m_xml->attributes()) {
        const QStringView name = attribute.name();
        if (name == u"value-type" && isOffice(attribute))
            type = attribute.value().toString();
        else if (name == u"value-type")
            isError = attribute.value() == u"error"; // LibreOffice's own; the official type is then a stopgap
        else if (isOffice(attribute) && (name == u"value" || name == u"date-value" || name == u"time-value"
                                        || name == u"boolean-value" || name == u"string-value"))
            value = attribute.value().toString();
    }
    auto content = readContent();
    if (!content)
        return content.error();
    Cell cell{std::move(content).value(), std::nullopt};
    if (!isError) {
        if (type == u"float" || type == u"percentage" || type == u"currency")
            cell.number = parseNumber(value);
        else if (type == u"date")
            cell.text = isoDateText(value).value_or(cell.text);
        else if (type == u"boolean")
            cell.text = value == u"true" ? u"TRUE"_s : u"FALSE"_s;
    }
    if (cell.text.isEmpty())
        cell.text = cell.number ? numberText(*cell.number) : value;
    return m_rows.place(column, cell, times);
}

/// What the cell shows: its own paragraphs, and not those of an annotation, a drawing or a table inside it.
Result<QString> OdsReader::readContent()
{
    const int depth = m_xml->depth();
    QString text;
    bool first = true;
    while (m_xml->next() && !m_xml->isEndOf(depth)) {
        if (!m_xml->isStart())
            continue;
        if (m_xml->name() != u"p" || !m_xml->namespaceUri().endsWith(u"text:1.0")) {
            m_xml->skipElement();
            continue;
        }
        if (!first)
            text += u'\n';
        first = false;
        ParagraphText(*m_xml, text, m_rows.limits().characters).read();
        if (text.size() > m_rows.limits().characters)
            return m_rows.error(Error::Code::TooLarge, textTooLong(m_rows.limits().characters));
    }
    if (m_xml->hasFault())
        return m_xml->fault(m_rows.where());
    return text;
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/xlsxreader.h"

#include "core/import/rawvalue.h"

using namespace Qt::StringLiterals;

namespace careatlas {

namespace {

/// The column of "AB12", from 0; nothing when it is no cell reference.
std::optional<qint64> columnOf(QStringView reference)
{
    qint64 column = 0;
    for (const QChar c : reference) {
        const char16_t letter = c.toUpper().unicode();
        if (letter < u'A' || letter > u'Z' || column > 1'000'000)
            break;
        column = column * 26 + (letter - u'A' + 1);
    }
    if (column == 0)
        return std::nullopt;
    return column - 1;
}

bool isTrue(QStringView value)
{
    return value == u"1" || value == u"true";
}

} // namespace

Result<std::unique_ptr<RowSource>> XlsxReader::create(const ZipArchive &zip, const ReadLimits &limits)
{
    std::unique_ptr<XlsxReader> reader(new XlsxReader(zip, limits));
    if (auto read = reader->readWorkbook(); !read)
        return read.error();
    return std::unique_ptr<RowSource>(std::move(reader));
}

XlsxReader::XlsxReader(const ZipArchive &zip, const ReadLimits &limits) : SheetReader(zip.fileName(), limits), m_zip(zip) {}

Result<void> XlsxReader::readWorkbook()
{
    const auto fromRoot = readXlsxRelations(m_zip, QString(), m_rows.limits());
    if (!fromRoot)
        return fromRoot.error();
    QString workbook = u"xl/workbook.xml"_s;
    for (const XlsxRelation &relation : *fromRoot) {
        if (relation.type == u"officeDocument")
            workbook = relation.part;
    }
    if (workbook.endsWith(".bin"_L1))
        return m_rows.error(Error::Code::BadFormat, u"is a binary workbook (.xlsb), which Care Atlas does not read. "
                                                     "Save it as .xlsx and try again."_s);
    const auto relations = readXlsxRelations(m_zip, workbook, m_rows.limits());
    if (!relations)
        return relations.error();
    for (const XlsxRelation &relation : *relations) {
        if (relation.type == u"sharedStrings")
            m_stringsPart = relation.part;
        else if (relation.type == u"styles")
            m_stylesPart = relation.part;
    }

    auto entry = m_zip.entry(workbook, m_rows.limits().inflatedBytes);
    if (!entry)
        return entry.error();
    XmlPart xml(std::move(entry).value(), m_rows.limits());
    while (xml.next()) {
        if (!xml.isStart())
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        if (xml.depth() == 1 && xml.name() != u"workbook")
            return m_rows.error(Error::Code::BadFormat, u"is an office file but not a spreadsheet. Choose a CSV, XLSX or ODS file."_s);
        if (xml.name() == u"workbookPr")
            m_base1904 = isTrue(attributeValue(attributes, u"date1904"));
        if (xml.name() != u"sheet")
            continue;
        const XlsxRelation relation = relations->value(attributeValue(attributes, u"id").toString());
        if (relation.type != u"worksheet") // a chart sheet has no rows
            continue;
        m_sheets.append(attributeValue(attributes, u"name").toString());
        m_parts.append(relation.part);
    }
    if (xml.hasFault())
        return xml.fault(m_rows.where());
    if (m_sheets.isEmpty())
        return m_rows.error(Error::Code::BadFormat, u"the workbook has no sheet with cells. Download it again, or choose another file."_s);
    return {};
}

Result<void> XlsxReader::readShared()
{
    if (m_sharedRead)
        return {};
    if (!m_stylesPart.isEmpty()) {
        auto styles = readXlsxDateStyles(m_zip, m_stylesPart, m_rows.limits());
        if (!styles)
            return styles.error();
        m_dateStyles = std::move(styles).value();
    }
    if (!m_stringsPart.isEmpty()) {
        auto strings = XlsxStrings::read(m_zip, m_stringsPart, m_rows.limits());
        if (!strings)
            return strings.error();
        m_strings = std::move(strings).value();
    }
    m_sharedRead = true;
    return {};
}

Result<void> XlsxReader::openSheet(qsizetype index)
{
    m_xml.reset();
    m_inData = false;
    m_row = 0;
    if (auto shared = readShared(); !shared)
        return shared;
    auto entry = m_zip.entry(m_parts.at(index), m_rows.limits().inflatedBytes);
    if (!entry)
        return entry.error();
    m_xml.emplace(std::move(entry).value(), m_rows.limits());
    return {};
}

Result<std::optional<Row>> XlsxReader::nextRow()
{
    // Read on past the rows to the end of the part: only there does the archive's checksum tell of damage.
    while (m_xml->next()) {
        if (m_xml->name() == u"sheetData" && !m_xml->isText()) {
            m_inData = m_xml->isStart();
        } else if (m_inData && m_xml->isStart() && m_xml->name() == u"row") {
            if (auto read = readRow(); !read)
                return read.error();
            auto row = m_rows.finish();
            if (!row || *row)
                return row;
        }
    }
    if (m_xml->hasFault())
        return m_xml->fault(m_rows.where());
    return std::optional<Row>();
}

Result<void> XlsxReader::readRow()
{
    const qint64 given = attributeValue(m_xml->attributes(), u"r").toLongLong();
    m_row = given > 0 ? given : m_row + 1;
    m_rows.startRow(m_row);
    const int depth = m_xml->depth();
    qint64 column = -1;
    while (m_xml->next() && !m_xml->isEndOf(depth)) {
        if (!m_xml->isStart() || m_xml->name() != u"c")
            continue;
        column = columnOf(attributeValue(m_xml->attributes(), u"r")).value_or(column + 1);
        if (auto read = readCell(column); !read)
            return read;
    }
    if (m_xml->hasFault())
        return m_xml->fault(m_rows.where());
    return {};
}

Result<void> XlsxReader::readCell(qint64 column)
{
    const QXmlStreamAttributes attributes = m_xml->attributes();
    const int depth = m_xml->depth();
    bool valued = false;
    QString raw;
    while (m_xml->next() && !m_xml->isEndOf(depth)) {
        if (!m_xml->isStart())
            continue;
        valued = true;
        if (m_xml->name() == u"v") {
            m_xml->appendElementText(raw, 0);
        } else if (m_xml->name() == u"is") {
            appendXlsxString(*m_xml, raw, 0);
        } else {
            m_xml->skipElement();
        }
    }
    if (!valued || raw.isEmpty())
        return {};
    const auto cell = toCell(attributeValue(attributes, u"t"), attributeValue(attributes, u"s").toLongLong(), raw);
    if (!cell) {
        const QString reference = columnName(static_cast<int>(column)) + QString::number(m_row);
        return m_rows.error(cell.error().code, u"cell %1 %2"_s.arg(reference, cell.error().message), cell.error().detail);
    }
    return m_rows.place(column, *cell);
}

/// The error's message is only what is wrong with the cell; the caller knows where it is.
Result<Cell> XlsxReader::toCell(QStringView type, qint64 style, const QString &raw) const
{
    if (type.isEmpty() || type == u"n")
        return numberCell(style, raw);
    if (type == u"s") {
        bool ok = false;
        const qint64 index = raw.trimmed().toLongLong(&ok);
        const auto text = ok ? m_strings.at(index) : std::nullopt;
        if (!text) {
            return Error{Error::Code::BadFormat,
                         u"refers to a text that the workbook does not hold, so the file is damaged. Download it again."_s, raw};
        }
        return Cell{*text, std::nullopt};
    }
    if (type == u"b")
        return Cell{isTrue(raw.trimmed()) ? u"TRUE"_s : u"FALSE"_s, std::nullopt};
    if (type == u"d")
        return Cell{isoDateText(raw).value_or(raw), std::nullopt};
    if (type == u"e")
        return Cell{raw, std::nullopt};
    return Cell{unescapeXlsx(raw), std::nullopt}; // "str" and "inlineStr"
}

Cell XlsxReader::numberCell(qint64 style, const QString &raw) const
{
    const auto number = parseNumber(raw);
    if (!number)
        return Cell{raw, std::nullopt};
    const bool date = style >= 0 && style < static_cast<qint64>(m_dateStyles.size()) && m_dateStyles[static_cast<std::size_t>(style)];
    if (date) {
        if (const auto text = serialDateText(*number, m_base1904))
            return Cell{*text, std::nullopt};
    }
    return Cell{numberText(*number), number};
}

} // namespace careatlas

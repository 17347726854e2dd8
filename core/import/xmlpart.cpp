// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/xmlpart.h"

using namespace Qt::StringLiterals;

namespace careatlas {

namespace {

constexpr int deepest = 256; // office files stay below 30

} // namespace

XmlPart::XmlPart(std::unique_ptr<ZipEntry> entry, const ReadLimits &limits)
    : m_entry(std::move(entry)), m_xml(m_entry.get()), m_longestText(limits.characters)
{
}

bool XmlPart::next()
{
    if (m_refused || m_textTooLong)
        return false;
    if (m_leaving) {
        --m_depth;
        m_leaving = false;
    }
    for (;;) {
        m_entry->startPiece();
        switch (m_xml.readNext()) {
        case QXmlStreamReader::StartElement:
            m_refused = ++m_depth > deepest;
            return !m_refused;
        case QXmlStreamReader::EndElement:
            m_leaving = true;
            return true;
        case QXmlStreamReader::Characters:
            return true;
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
            m_refused = true;
            return false;
        case QXmlStreamReader::NoToken:
        case QXmlStreamReader::Invalid:
        case QXmlStreamReader::EndDocument:
            return false;
        default:
            break;
        }
    }
}

void XmlPart::skipElement()
{
    const int depth = m_depth;
    while (next() && !isEndOf(depth)) { }
}

void XmlPart::appendElementText(QString &text, qsizetype start)
{
    const int depth = m_depth;
    while (next() && !isEndOf(depth)) {
        if (isText() && m_depth == depth)
            text += m_xml.text();
        m_textTooLong = text.size() - start > m_longestText;
    }
}

bool XmlPart::hasFault() const
{
    // A bad checksum leaves XML that is complete and well-formed.
    return m_refused || m_textTooLong || m_xml.hasError() || m_entry->isDamaged() || m_entry->isTooLarge();
}

Error XmlPart::fault(const ReadPlace &place) const
{
    // The stream's own fault comes first: to the parser it looks like a document that just stops.
    if (m_entry->isTooLarge()) {
        return readError(Error::Code::TooLarge, place, u"unpacks to more than %1 bytes, which is more than Care Atlas reads. "
                                                        "Check that it comes from its publisher, or split it."_s.arg(m_entry->maxBytes()),
                         m_entry->name());
    }
    if (m_textTooLong)
        return readError(Error::Code::TooLarge, place, textTooLong(m_longestText), m_entry->name());
    if (m_entry->isPieceTooLong()) {
        return readError(Error::Code::TooLarge, place, u"its part %1 holds a text that does not end, which no spreadsheet needs, so it is refused. "
                                                        "Download it from its publisher, or save it again."_s.arg(m_entry->name()));
    }
    if (m_entry->isDamaged())
        return readError(Error::Code::BadFormat, place, u"the file is damaged. Download it again."_s,
                         m_entry->name() + u": "_s + m_entry->errorString());
    if (m_refused) {
        return readError(Error::Code::BadFormat, place, u"its part %1 holds a document type, entities or nesting that no spreadsheet "
                                                         "needs, so it is refused. Download it from its publisher, or save it again."_s
                                                            .arg(m_entry->name()));
    }
    return readError(Error::Code::BadFormat, place, u"its part %1 is damaged. Download the file again, or open it in a "
                                                     "spreadsheet program and save it again."_s.arg(m_entry->name()),
                     u"line %1, column %2: %3"_s.arg(m_xml.lineNumber()).arg(m_xml.columnNumber()).arg(m_xml.errorString()));
}

QStringView attributeValue(const QXmlStreamAttributes &attributes, QStringView name)
{
    for (const QXmlStreamAttribute &attribute : attributes) {
        if (attribute.name() == name)
            return attribute.value();
    }
    return {};
}

} // namespace careatlas

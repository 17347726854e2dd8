// SPDX-License-Identifier: GPL-3.0-or-later
// One XML part of a workbook, pulled token by token, with what a hostile one could do refused: a document
// type (and so entities that expand), endless nesting, texts and tags without end, and more bytes than the cap on its
// stream. The parser holds one tag or text at a time, so these bound the memory that a part can take.
#pragma once

#include "core/import/sheetreader.h"
#include "core/import/ziparchive.h"

#include <QXmlStreamReader>

namespace careatlas {

class XmlPart {
public:
    XmlPart(std::unique_ptr<ZipEntry> entry, const ReadLimits &limits);

    /// On to the next start, end or text; false at the end of the part and at a fault.
    bool next();
    bool isStart() const { return m_xml.isStartElement(); }
    bool isEnd() const { return m_xml.isEndElement(); }
    bool isText() const { return m_xml.isCharacters(); }

    /// Local names, since a prefix is the writer's free choice.
    QStringView name() const { return m_xml.name(); }
    QStringView namespaceUri() const { return m_xml.namespaceUri(); }
    QStringView text() const { return m_xml.text(); }
    QXmlStreamAttributes attributes() const { return m_xml.attributes(); }

    /// 1 for the root, the same at an element's start and at its end.
    int depth() const { return m_depth; }
    bool isEndOf(int depth) const { return isEnd() && m_depth == depth; }

    /// From an element's start to its end.
    void skipElement();
    /// The element's own text, without that of its children; ends at the element's end. What stands in `text` from
    /// `start` on may not grow beyond the longest text; that is a fault.
    void appendElementText(QString &text, qsizetype start);

    bool hasFault() const;
    Error fault(const ReadPlace &place) const;

private:
    std::unique_ptr<ZipEntry> m_entry;
    QXmlStreamReader m_xml;
    int m_depth = 0;
    bool m_leaving = false;
    bool m_refused = false;
    qsizetype m_longestText;
    bool m_textTooLong = false;
};

/// The first attribute of that local name; empty when there is none.
QStringView attributeValue(const QXmlStreamAttributes &attributes, QStringView name);

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/xlsxparts.h"

#include "core/import/rawvalue.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace careatlas {

Result<QHash<QString, XlsxRelation>> readXlsxRelations(const ZipArchive &zip, const QString &part, const ReadLimits &limits)
{
    QHash<QString, XlsxRelation> relations;
    const qsizetype slash = part.lastIndexOf(u'/');
    const QString folder = part.first(slash + 1);
    const QString rels = folder + u"_rels/"_s + part.mid(slash + 1) + u".rels"_s;
    if (!zip.contains(rels))
        return relations;
    auto entry = zip.entry(rels, limits.inflatedBytes);
    if (!entry)
        return entry.error();
    XmlPart xml(std::move(entry).value(), limits);
    while (xml.next()) {
        if (!xml.isStart() || xml.name() != u"Relationship")
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        if (attributeValue(attributes, u"TargetMode") == u"External")
            continue;
        const QString target = attributeValue(attributes, u"Target").toString();
        const QString type = attributeValue(attributes, u"Type").toString();
        relations.insert(attributeValue(attributes, u"Id").toString(),
                         {type.mid(type.lastIndexOf(u'/') + 1),
                          QDir::cleanPath(target.startsWith(u'/') ? target.mid(1) : folder + target)});
    }
    if (xml.hasFault())
        return xml.fault({zip.fileName(), {}, 0});
    return relations;
}

Result<XlsxStrings> XlsxStrings::read(const ZipArchive &zip, const QString &part, const ReadLimits &limits)
{
    constexpr qint64 mostBytes = 128 * 1024 * 1024; // these are held in memory, unlike a sheet
    XlsxStrings strings;
    auto entry = zip.entry(part, std::min(limits.inflatedBytes, mostBytes));
    if (!entry)
        return entry.error();
    XmlPart xml(std::move(entry).value(), limits);
    while (xml.next()) {
        if (!xml.isStart() || xml.name() != u"si")
            continue;
        appendXlsxString(xml, strings.m_text, strings.m_text.size());
        strings.m_ends.push_back(strings.m_text.size());
    }
    if (xml.hasFault())
        return xml.fault({zip.fileName(), {}, 0});
    return strings;
}

std::optional<QString> XlsxStrings::at(qint64 index) const
{
    if (index < 0 || index >= static_cast<qint64>(m_ends.size()))
        return std::nullopt;
    const auto i = static_cast<std::size_t>(index);
    const qint64 start = i == 0 ? 0 : m_ends[i - 1];
    return unescapeXlsx(m_text.mid(start, m_ends[i] - start));
}

Result<std::vector<bool>> readXlsxDateStyles(const ZipArchive &zip, const QString &part, const ReadLimits &limits)
{
    auto entry = zip.entry(part, limits.inflatedBytes);
    if (!entry)
        return entry.error();
    XmlPart xml(std::move(entry).value(), limits);
    QHash<int, bool> ownFormats;
    std::vector<int> formats;
    bool inCellFormats = false; // cellStyleXfs holds <xf> too, and cells do not refer to those
    while (xml.next()) {
        if (xml.name() == u"cellXfs") {
            inCellFormats = xml.isStart();
        } else if (xml.isStart() && xml.name() == u"xf" && inCellFormats) {
            formats.push_back(attributeValue(xml.attributes(), u"numFmtId").toInt());
        } else if (xml.isStart() && xml.name() == u"numFmt") {
            const QXmlStreamAttributes attributes = xml.attributes();
            ownFormats.insert(attributeValue(attributes, u"numFmtId").toInt(),
                              isDateFormat(attributeValue(attributes, u"formatCode")));
        }
    }
    if (xml.hasFault())
        return xml.fault({zip.fileName(), {}, 0});
    std::vector<bool> dates;
    for (const int id : formats)
        dates.push_back(ownFormats.contains(id) ? ownFormats.value(id) : isBuiltInDateFormat(id));
    return dates;
}

void appendXlsxString(XmlPart &xml, QString &text, qsizetype start)
{
    const int depth = xml.depth();
    while (xml.next() && !xml.isEndOf(depth)) {
        if (!xml.isStart())
            continue;
        if (xml.name() == u"t")
            xml.appendElementText(text, start);
        else if (xml.name() == u"rPh")
            xml.skipElement();
    }
}

QString unescapeXlsx(const QString &text)
{
    qsizetype from = text.indexOf("_x"_L1);
    if (from < 0)
        return text;
    QString plain;
    qsizetype done = 0;
    for (; from >= 0; from = text.indexOf("_x"_L1, from)) {
        bool ok = false;
        const ushort code = QStringView(text).mid(from + 2, 4).toUShort(&ok, 16);
        if (!ok || code == 0 || from + 6 >= text.size() || text.at(from + 6) != u'_') {
            ++from;
            continue;
        }
        plain += QStringView(text).mid(done, from - done);
        plain += QChar(code);
        from += 7;
        done = from;
    }
    plain += QStringView(text).mid(done);
    return plain;
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of an XLSX that its sheets refer to: relationships, shared strings and the styles that are dates.
// Kept apart from the sheet reader because each is read whole, once, before the first row.
#pragma once

#include "core/import/xmlpart.h"

namespace careatlas {

/// A link from one part to another. `type` is the last word of its type, which strict and transitional share.
struct XlsxRelation {
    QString type;
    QString part;
};

/// Relations by their id; none when the part has no relationships.
Result<QHash<QString, XlsxRelation>> readXlsxRelations(const ZipArchive &zip, const QString &part, const ReadLimits &limits);

/// Strings in one buffer: a table of a hundred million empty ones must not cost a QString each.
class XlsxStrings {
public:
    static Result<XlsxStrings> read(const ZipArchive &zip, const QString &part, const ReadLimits &limits);

    std::optional<QString> at(qint64 index) const;

private:
    QString m_text;
    std::vector<qint64> m_ends;
};

/// For each cell style whether it shows a date.
Result<std::vector<bool>> readXlsxDateStyles(const ZipArchive &zip, const QString &part, const ReadLimits &limits);

/// Appends a string item (<si> or <is>): plain text or joined runs, without the phonetic guide. Its own text begins
/// at `start`, for the longest that a text may be.
void appendXlsxString(XmlPart &xml, QString &text, qsizetype start);

/// Characters that XML cannot hold are written as _x000D_ and the like.
QString unescapeXlsx(const QString &text);

} // namespace careatlas

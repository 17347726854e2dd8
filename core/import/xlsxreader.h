// SPDX-License-Identifier: GPL-3.0-or-later
// XLSX sheets, streamed: a sheet is never held whole, so a million cells cost seconds and a few megabytes.
// Dates come as ISO text, since the file holds only day numbers that nobody who opens it ever sees.
#pragma once

#include "core/import/xlsxparts.h"

namespace careatlas {

class XlsxReader final : public SheetReader {
public:
    static Result<std::unique_ptr<RowSource>> create(const ZipArchive &zip, const ReadLimits &limits);

private:
    XlsxReader(const ZipArchive &zip, const ReadLimits &limits);

    Result<void> openSheet(qsizetype index) override;
    Result<std::optional<Row>> nextRow() override;

    Result<void> readWorkbook();
    Result<void> readShared();
    Result<void> readRow();
    Result<void> readCell(qint64 column);
    Result<Cell> toCell(QStringView type, qint64 style, const QString &raw) const;
    Cell numberCell(qint64 style, const QString &raw) const;

    ZipArchive m_zip;
    QStringList m_parts; // one for each sheet
    QString m_stringsPart;
    QString m_stylesPart;
    bool m_base1904 = false;
    bool m_sharedRead = false;
    XlsxStrings m_strings;
    std::vector<bool> m_dateStyles;

    std::optional<XmlPart> m_xml;
    bool m_inData = false;
    qint64 m_row = 0;
};

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// ODS sheets, streamed from content.xml. All sheets lie there one after the other, so reading them in order
// costs one pass; the names are learnt in a pass of their own, which also proves the archive's checksum.
#pragma once

#include "core/import/xmlpart.h"

namespace careatlas {

class OdsReader final : public SheetReader {
public:
    static Result<std::unique_ptr<RowSource>> create(const ZipArchive &zip, const ReadLimits &limits);

private:
    OdsReader(const ZipArchive &zip, const ReadLimits &limits);

    Result<void> openSheet(qsizetype index) override;
    Result<std::optional<Row>> nextRow() override;

    Result<void> checkNotEncrypted() const;
    Result<void> listSheets();
    Result<void> start();
    bool isSheetStart();
    Result<void> readRow();
    Result<void> readCell(qint64 column, qint64 times);
    Result<QString> readContent();

    ZipArchive m_zip;
    std::optional<XmlPart> m_xml;
    bool m_inSpreadsheet = false;
    qsizetype m_sheetsPassed = 0;
    qint64 m_rowsPassed = 0;
    Row m_repeated;
    qint64 m_repeats = 0;
};

} // namespace careatlas

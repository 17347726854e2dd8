// SPDX-License-Identifier: GPL-3.0-or-later
// CSV as RFC 4180 has it, and as it is really published: a BOM, Windows-1252, CR line ends, ';' or tabs.
// Row numbers are line numbers, because that is what a text editor shows someone who looks for the fault.
#pragma once

#include "core/import/sheetreader.h"

#include <QFile>

#include <string>

namespace careatlas {

class CsvReader final : public SheetReader {
public:
    /// Reads the file through once to learn its encoding, which its first lines often do not tell.
    static Result<std::unique_ptr<RowSource>> create(const QString &path, const ReadLimits &limits);

private:
    CsvReader(const QString &path, const ReadLimits &limits);

    Result<void> openSheet(qsizetype index) override;
    Result<std::optional<Row>> nextRow() override;

    Result<void> inspect();
    void chooseSeparator(QByteArrayView head);
    Result<bool> readRecord();
    Result<void> endField(qint64 column);
    bool fill();
    int get();
    int peek();

    QFile m_file;
    QByteArray m_buffer;
    qsizetype m_at = 0;
    qint64 m_line = 1;
    std::string m_field;
    char m_separator = ',';
    bool m_utf8 = true;
};

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/csvreader.h"

#include "core/import/windows1252.h"

#include <QFileInfo>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace careatlas {

namespace {

constexpr qint64 chunk = 64 * 1024;
constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");
constexpr int endOfFile = -1;

} // namespace

Result<std::unique_ptr<RowSource>> CsvReader::create(const QString &path, const ReadLimits &limits)
{
    std::unique_ptr<CsvReader> reader(new CsvReader(path, limits));
    if (auto inspected = reader->inspect(); !inspected)
        return inspected.error();
    return std::unique_ptr<RowSource>(std::move(reader));
}

CsvReader::CsvReader(const QString &path, const ReadLimits &limits)
    : SheetReader(QFileInfo(path).fileName(), limits), m_file(path)
{
    m_sheets.append(QFileInfo(path).completeBaseName());
}

Result<void> CsvReader::inspect()
{
    if (!m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return m_rows.error(Error::Code::Unreadable, u"cannot be read. Check its permissions."_s, m_file.errorString());
    QStringDecoder decoder(QStringDecoder::Utf8);
    qint64 total = 0;
    while (fill()) {
        if (total == 0)
            chooseSeparator(m_buffer);
        total += m_buffer.size();
        if (total > m_rows.limits().inflatedBytes) {
            return m_rows.error(Error::Code::TooLarge, u"is larger than %1 bytes, which is more than Care Atlas reads. "
                                                         "Split it and try again."_s.arg(m_rows.limits().inflatedBytes));
        }
        if (m_utf8) {
            const QString decoded = decoder(m_buffer);
            m_utf8 = !decoder.hasError();
        }
    }
    // A character cut off by the end of the file only shows as an error when something follows it.
    if (m_utf8) {
        const QString decoded = decoder("\n");
        m_utf8 = !decoder.hasError();
    }
    return {};
}

void CsvReader::chooseSeparator(QByteArrayView head)
{
    if (head.startsWith(byteOrderMark))
        head = head.sliced(byteOrderMark.size());
    qsizetype commas = 0, semicolons = 0, tabs = 0;
    bool quoted = false, seen = false;
    for (const char c : head) {
        if (c == '"')
            quoted = !quoted;
        if (quoted)
            continue;
        if ((c == '\n' || c == '\r') && seen)
            break;
        seen = seen || (c != '\n' && c != '\r');
        commas += c == ',';
        semicolons += c == ';';
        tabs += c == '\t';
    }
    if (commas == 0 && semicolons + tabs > 0)
        m_separator = tabs > semicolons ? '\t' : ';';
}

Result<void> CsvReader::openSheet(qsizetype)
{
    if (!m_file.seek(0))
        return m_rows.error(Error::Code::Unreadable, u"cannot be read again. Check that it is still there."_s, m_file.errorString());
    m_line = 1;
    fill();
    if (m_buffer.startsWith(byteOrderMark))
        m_at = byteOrderMark.size();
    return {};
}

Result<std::optional<Row>> CsvReader::nextRow()
{
    for (;;) {
        const auto more = readRecord();
        if (!more)
            return more.error();
        if (!*more)
            return std::optional<Row>();
        auto row = m_rows.finish();
        if (!row || *row)
            return row;
    }
}

/// Gathers one record; false at the end of the file.
Result<bool> CsvReader::readRecord()
{
    enum class In { FieldStart, Plain, Quoted, QuoteInQuoted };
    const auto quoted = [](In in) { return in == In::Quoted || in == In::QuoteInQuoted; };
    const int longest = m_rows.limits().characters;
    In state = In::FieldStart;
    qint64 column = 0;
    qint64 quoteLine = m_line;
    bool any = false;
    m_field.clear();
    m_rows.startRow(m_line);
    for (;;) {
        int c = get();
        if (c == endOfFile) {
            if (m_file.error() != QFileDevice::NoError)
                return m_rows.error(Error::Code::Unreadable, u"could not be read to its end. Copy it to this computer and try again."_s,
                                    m_file.errorString());
            if (state == In::Quoted) {
                m_rows.startRow(quoteLine);
                return m_rows.error(Error::Code::BadFormat, u"a quotation mark opens on this line and is never closed. "
                                                              "Close it, or save the file as CSV again."_s);
            }
            if (!any)
                return false;
            if (auto ended = endField(column); !ended)
                return ended.error();
            return true;
        }
        any = true;
        if (m_field.size() > static_cast<std::size_t>(longest)) {
            m_rows.startRow(quoted(state) ? quoteLine : m_line);
            return m_rows.error(Error::Code::TooLarge,
                                quoted(state) ? u"a quotation mark opens on this line and is not closed within %1 characters. Close it and try again."_s.arg(longest)
                                              : textTooLong(longest));
        }
        if (c == 0) {
            m_rows.startRow(m_line);
            return m_rows.error(Error::Code::BadFormat, u"the line holds a NUL byte, so this is not plain text. "
                                                          "Save the file as CSV (UTF-8) again."_s);
        }
        if (c == '\r' || c == '\n') {
            if (c == '\r' && peek() == '\n')
                get();
            c = '\n';
            ++m_line;
        }
        if (state == In::Quoted) {
            if (c == '"')
                state = In::QuoteInQuoted;
            else
                m_field.push_back(static_cast<char>(c));
        } else if (c == '"' && state == In::QuoteInQuoted) {
            m_field.push_back('"');
            state = In::Quoted;
        } else if (c == '"' && state == In::FieldStart) {
            quoteLine = m_line;
            state = In::Quoted;
        } else if (c == '\n' || c == m_separator) {
            if (auto ended = endField(column++); !ended)
                return ended.error();
            if (c == '\n')
                return true;
            state = In::FieldStart;
        } else {
            // Also a quote inside a plain field, and text after a closing quote: taken as they stand.
            m_field.push_back(static_cast<char>(c));
            state = In::Plain;
        }
    }
}

Result<void> CsvReader::endField(qint64 column)
{
    if (m_field.empty())
        return {};
    const QByteArrayView bytes(m_field.data(), static_cast<qsizetype>(m_field.size()));
    const Cell cell{m_utf8 ? QString::fromUtf8(bytes) : fromWindows1252(bytes), std::nullopt};
    m_field.clear();
    return m_rows.place(column, cell);
}

bool CsvReader::fill()
{
    m_buffer = m_file.read(chunk);
    m_at = 0;
    return !m_buffer.isEmpty();
}

int CsvReader::get()
{
    const int c = peek();
    if (c != endOfFile)
        ++m_at;
    return c;
}

int CsvReader::peek()
{
    if (m_at == m_buffer.size() && !fill())
        return endOfFile;
    return static_cast<unsigned char>(m_buffer.constData()[m_at]);
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a zip archive as read-only streams, over libzip. XLSX and ODS files are such archives.
// A stream counts the bytes it unpacks and stops at a cap: the sizes written in the archive can lie.
#pragma once

#include "core/support/result.h"

#include <QHash>
#include <QIODevice>

#include <memory>

struct zip;
struct zip_file;

namespace careatlas {

/// What to say of a part that is encrypted, by the archive or by ODS itself.
QString passwordAdvice();

/// One part, unpacked as it is read. After a short read, ask which of the two went wrong.
class ZipEntry final : public QIODevice {
public:
    ZipEntry(std::shared_ptr<zip> archive, zip_file *file, const QString &name, qint64 maxBytes);
    ~ZipEntry() override;

    bool isSequential() const override { return true; }
    const QString &name() const { return m_name; }
    qint64 maxBytes() const { return m_maxBytes; }
    bool isTooLarge() const { return m_bytes > m_maxBytes; }
    bool isDamaged() const { return m_damaged; }

    /// From one call to the next no more than 16 MB are unpacked; a piece that is longer ends the stream.
    void startPiece() { m_pieceStart = isPieceTooLong() ? m_pieceStart : m_bytes; }
    bool isPieceTooLong() const { return m_bytes - m_pieceStart > longestPiece; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    static constexpr qint64 longestPiece = 16 * 1024 * 1024;

    std::shared_ptr<zip> m_archive; // an entry may outlive the ZipArchive it came from
    zip_file *m_file;
    QString m_name;
    qint64 m_maxBytes;
    qint64 m_bytes = 0;
    qint64 m_pieceStart = 0;
    bool m_damaged = false;
};

class ZipArchive {
public:
    static Result<ZipArchive> open(const QString &path);

    /// The file's name, for messages.
    const QString &fileName() const { return m_fileName; }
    bool contains(const QString &part) const;
    Result<std::unique_ptr<ZipEntry>> entry(const QString &part, qint64 maxBytes) const;

private:
    ZipArchive(std::shared_ptr<zip> archive, const QString &fileName);

    std::shared_ptr<zip> m_archive;
    QString m_fileName;
    QHash<QString, quint64> m_parts;
};

} // namespace careatlas

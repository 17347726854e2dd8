// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/ziparchive.h"

#include "core/import/sheetreader.h"

#include <QFile>
#include <QFileInfo>

#include <zip.h>

using namespace Qt::StringLiterals;

namespace careatlas {

namespace {

// Part names are case-insensitive, and some writers use backslashes.
QString partKey(const QString &name)
{
    return QString(name).replace(u'\\', u'/').toLower();
}

} // namespace

QString passwordAdvice()
{
    return u"the file is protected by a password. Save it without a password and try again."_s;
}

ZipEntry::ZipEntry(std::shared_ptr<zip> archive, zip_file *file, const QString &name, qint64 maxBytes)
    : m_archive(std::move(archive)), m_file(file), m_name(name), m_maxBytes(maxBytes)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

ZipEntry::~ZipEntry()
{
    zip_fclose(m_file);
}

qint64 ZipEntry::readData(char *data, qint64 maxSize)
{
    if (m_damaged || isTooLarge() || isPieceTooLong())
        return -1;
    if (maxSize <= 0)
        return 0;
    const zip_int64_t got = zip_fread(m_file, data, static_cast<zip_uint64_t>(maxSize));
    if (got < 0) {
        m_damaged = true;
        setErrorString(QString::fromUtf8(zip_error_strerror(zip_file_get_error(m_file))));
        return -1;
    }
    m_bytes += got;
    return got == 0 ? -1 : got;
}

Result<ZipArchive> ZipArchive::open(const QString &path)
{
    const QString fileName = QFileInfo(path).fileName();
    int code = 0;
    zip_t *archive = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &code);
    if (!archive) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        const QString detail = QString::fromUtf8(zip_error_strerror(&error));
        zip_error_fini(&error);
        return readError(Error::Code::BadFormat, {fileName, {}, 0},
                         u"the workbook is damaged or was not copied in full. Download it again."_s, detail);
    }
    return ZipArchive(std::shared_ptr<zip>(archive, &zip_discard), fileName);
}

ZipArchive::ZipArchive(std::shared_ptr<zip> archive, const QString &fileName)
    : m_archive(std::move(archive)), m_fileName(fileName)
{
    const zip_int64_t count = zip_get_num_entries(m_archive.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        const auto index = static_cast<zip_uint64_t>(i);
        const char *name = zip_get_name(m_archive.get(), index, ZIP_FL_ENC_GUESS);
        if (const QString key = partKey(QString::fromUtf8(name)); !m_parts.contains(key))
            m_parts.insert(key, index);
    }
}

bool ZipArchive::contains(const QString &part) const
{
    return m_parts.contains(partKey(part));
}

Result<std::unique_ptr<ZipEntry>> ZipArchive::entry(const QString &part, qint64 maxBytes) const
{
    const ReadPlace place{m_fileName, {}, 0};
    const auto found = m_parts.constFind(partKey(part));
    if (found == m_parts.constEnd()) {
        return readError(Error::Code::BadFormat, place,
                         u"the workbook lacks its part %1, so it is damaged. Download it again."_s.arg(part));
    }
    zip_file_t *file = zip_fopen_index(m_archive.get(), found.value(), 0);
    if (!file) {
        zip_error_t *error = zip_get_error(m_archive.get());
        const QString detail = QString::fromUtf8(zip_error_strerror(error));
        if (zip_error_code_zip(error) == ZIP_ER_NOPASSWD)
            return readError(Error::Code::BadFormat, place, passwordAdvice(), detail);
        return readError(Error::Code::BadFormat, place,
                         u"the part %1 cannot be unpacked, so the file is damaged. Download it again."_s.arg(part), detail);
    }
    return std::make_unique<ZipEntry>(m_archive, file, part, maxBytes);
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shelf/documentfolder.h"

#include "core/support/keptfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>
#include <QTemporaryFile>

#include <algorithm>

namespace careatlas {

namespace {

constexpr qint64 partSize = 1 << 20;

/// What a system would run instead of showing it.
bool isProgram(const QString &name)
{
    static const QStringList suffixes{QStringLiteral("exe"), QStringLiteral("com"), QStringLiteral("bat"), QStringLiteral("cmd"), QStringLiteral("msi"), QStringLiteral("scr"), QStringLiteral("lnk"),
                                      QStringLiteral("js"), QStringLiteral("vbs"), QStringLiteral("ps1"), QStringLiteral("sh"), QStringLiteral("desktop"), QStringLiteral("jar"), QStringLiteral("app")};
    return suffixes.contains(QFileInfo(name).suffix().toLower());
}

/// "Strategy.pdf", or "Strategy (2).pdf" where the folder has one; case makes no other name, as some systems have it.
QString freeName(const QDir &folder, const QString &name)
{
    const QStringList taken = folder.entryList(QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
    const QFileInfo parts(name);
    const QString suffix = parts.suffix().isEmpty() ? QString() : QLatin1Char('.') + parts.suffix();
    QString free = name;
    for (int number = 2; taken.contains(free, Qt::CaseInsensitive); ++number)
        free = QStringLiteral("%1 (%2)%3").arg(parts.completeBaseName()).arg(number).arg(suffix);
    return free;
}

Error unreadable(const QString &what, const QString &detail = {})
{
    return Error{Error::Code::Unreadable, what, detail};
}

auto withId(const QString &id)
{
    return [&id](const LocalDocument &document) { return document.id == id; };
}

} // namespace

DocumentFolder::DocumentFolder(const QString &storePath)
    : m_index(QFileInfo(storePath).absoluteDir().filePath(QStringLiteral("documents.csv"))), m_folder(QFileInfo(storePath).absoluteDir().filePath(QStringLiteral("documents")))
{
}

Result<std::vector<LocalDocument>> DocumentFolder::read() const
{
    const auto csv = readKept(m_index);
    return csv ? parseDocuments(*csv, m_index, false) : Result<std::vector<LocalDocument>>(csv.error());
}

Result<std::vector<LocalDocument>> DocumentFolder::write(std::vector<LocalDocument> documents) const
{
    if (const auto written = writeKept(m_index, documentsCsv(documents)); !written)
        return written.error();
    return documents;
}

Result<std::vector<LocalDocument>> DocumentFolder::put(const LocalDocument &document) const
{
    if (const auto checked = checkDocument(document); !checked)
        return checked.error();
    auto documents = read();
    if (!documents)
        return documents;
    const auto known = std::find_if(documents->begin(), documents->end(), withId(document.id));
    if (known != documents->end())
        *known = document;
    else
        documents->push_back(document);
    return write(*std::move(documents));
}

Result<std::vector<LocalDocument>> DocumentFolder::remove(const QString &id) const
{
    auto documents = read();
    if (!documents)
        return documents;
    const auto gone = std::find_if(documents->begin(), documents->end(), withId(id));
    if (gone == documents->end())
        return documents;
    const LocalDocument document = *gone;
    documents->erase(gone);
    auto written = write(*std::move(documents));
    if (written && !document.file.isEmpty()) {
        QDir().mkpath(QFileInfo(asidePath(id)).absolutePath());
        QFile::remove(asidePath(id)); // of an earlier one with this id, whose undo is gone
        QFile::rename(pathOf(document), asidePath(id));
    }
    return written;
}

Result<std::vector<LocalDocument>> DocumentFolder::restore(LocalDocument document) const
{
    if (!document.file.isEmpty()) {
        const QDir folder(QFileInfo(pathOf(document)).absolutePath());
        document.file = document.council.toString() + QLatin1Char('/') + freeName(folder, document.file.section(QLatin1Char('/'), 1));
        if (!QFile::rename(asidePath(document.id), pathOf(document)))
            return unreadable(QStringLiteral("The file of “%1” could not be put back from %2. Attach it again.").arg(document.title, asidePath(document.id)));
    }
    return put(document);
}

void DocumentFolder::forgetRemoved() const
{
    QDir(m_folder + QStringLiteral("/removed")).removeRecursively();
}

Result<std::optional<KeptDocument>> DocumentFolder::attach(const QString &source, const AreaCode &council, const Progress &progress) const
{
    const QString shown = QDir::toNativeSeparators(source);
    if (!QFileInfo::exists(source))
        return Error{Error::Code::NotFound, QStringLiteral("There is no file “%1”.").arg(shown), {}};
    if (!QFileInfo(source).isFile())
        return unreadable(QStringLiteral("“%1” is not a file. Choose one file.").arg(shown));
    if (isProgram(source))
        return Error{Error::Code::BadFormat, QStringLiteral("“%1” is a program and not a document. It has not been attached.").arg(shown), {}};
    QFile from(source);
    if (!from.open(QIODevice::ReadOnly))
        return unreadable(QStringLiteral("“%1” cannot be read. Look whether you may open it.").arg(shown), from.errorString());
    const QDir folder(m_folder + QLatin1Char('/') + council.toString());
    if (!QDir().mkpath(folder.path()))
        return unreadable(QStringLiteral("The folder %1 cannot be made, so “%2” has not been attached.").arg(folder.path(), shown));
    const auto full = [&](const QString &detail) {
        return unreadable(QStringLiteral("“%1” could not be copied into %2. Look whether the disk is full. Nothing has been attached.").arg(shown, folder.path()), detail);
    };
    if (const QStorageInfo disk(folder.path()); disk.isValid() && disk.bytesAvailable() < from.size())
        return full(QStringLiteral("%1 bytes are free, %2 are needed").arg(disk.bytesAvailable()).arg(from.size()));

    QTemporaryFile copy(folder.filePath(QStringLiteral(".attaching-XXXXXX"))); // gone with this function unless it is renamed
    if (!copy.open())
        return full(copy.errorString());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    qint64 done = 0;
    while (!from.atEnd()) {
        const QByteArray part = from.read(partSize);
        if (part.isEmpty())
            return unreadable(QStringLiteral("“%1” could not be read to its end. Nothing has been attached.").arg(shown), from.errorString());
        if (copy.write(part) != part.size())
            return full(copy.errorString());
        hash.addData(part);
        done += part.size();
        if (progress && !progress(done, from.size()))
            return std::optional<KeptDocument>();
    }
    if (!copy.flush())
        return full(copy.errorString());
    const QString name = freeName(folder, safeFileName(QFileInfo(source).fileName()));
    if (!copy.rename(folder.filePath(name)))
        return full(copy.errorString());
    copy.setAutoRemove(false);
    return std::optional(KeptDocument{council.toString() + QLatin1Char('/') + name, QString::fromLatin1(hash.result().toHex())});
}

void DocumentFolder::discard(const KeptDocument &kept) const
{
    QFile::remove(m_folder + QLatin1Char('/') + kept.file);
}

QString DocumentFolder::pathOf(const LocalDocument &document) const
{
    return document.file.isEmpty() ? QString() : m_folder + QLatin1Char('/') + document.file;
}

QString DocumentFolder::asidePath(const QString &id) const
{
    return m_folder + QStringLiteral("/removed/") + id;
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storelocation.h"

#include "core/store/indicatorstore.h"
#include "core/store/observationwriter.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace careatlas {

namespace {

Error cannotWrite(const QString &path, const QString &cause)
{
    return Error{Error::Code::Unreadable,
                 QStringLiteral("Your store %1 could not be written: %2. Check that the folder can be written to and has room.").arg(path, cause), {}};
}

/// Puts `fresh` where `user` is, or leaves `user` as it was.
Result<void> replace(const QString &fresh, const QString &user)
{
    const QString old = user + QStringLiteral(".old");
    QFile::remove(old);
    if (QFile::exists(user) && !QFile::rename(user, old)) {
        QFile::remove(fresh);
        return cannotWrite(user, QStringLiteral("the one there could not be moved aside"));
    }
    if (!QFile::rename(fresh, user)) {
        QFile::rename(old, user);
        QFile::remove(fresh);
        return cannotWrite(user, QStringLiteral("the new one could not be put in its place"));
    }
    QFile::remove(old);
    return {};
}

} // namespace

QString builtInStorePath()
{
    const QDir program(QCoreApplication::applicationDirPath());
    const QString path = QDir::cleanPath(program.filePath(QStringLiteral("../share/careatlas/careatlas.sqlite")));
    return QFileInfo(path).isFile() ? path : QString();
}

QString userStorePath()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)).filePath(QStringLiteral("careatlas/careatlas.sqlite"));
}

Result<void> prepareUserStore(const QString &builtIn, const QString &user)
{
    // Stopped between its two renames, an earlier renewal left the user's store under its other name.
    if (const QString old = user + QStringLiteral(".old"); !QFileInfo::exists(user) && QFileInfo(old).isFile())
        if (!QFile::rename(old, user))
            return cannotWrite(user, QStringLiteral("it could not be moved back from %1").arg(old));
    QString kept;
    if (QFileInfo(user).isFile()) {
        const auto mine = IndicatorStore::open(user);
        if (!mine && mine.error().code == Error::Code::NewerStore)
            return mine.error();
        if (builtIn.isEmpty())
            return mine ? Result<void>() : mine.error();
        const auto packed = IndicatorStore::open(builtIn);
        if (!packed)
            return packed.error();
        if (mine && mine->packHash() == packed->packHash() && mine->schema() == packed->schema())
            return {};
        kept = user;
    }
    if (builtIn.isEmpty())
        return Error{Error::Code::NotFound, QStringLiteral("Care Atlas was installed without its data pack. Install it again."), {}};

    QDir().mkpath(QFileInfo(user).absolutePath());
    const QString fresh = user + QStringLiteral(".new");
    QFile::remove(fresh);
    if (QFile copy(builtIn); !copy.copy(fresh))
        return cannotWrite(user, copy.errorString());
    QFile::setPermissions(fresh, QFile::ReadOwner | QFile::WriteOwner);
    if (!kept.isEmpty()) {
        auto writer = ObservationWriter::open(fresh);
        Result<void> adopted = writer ? writer->adoptUserReleases(kept) : Result<void>(writer.error());
        if (!adopted) {
            QFile::remove(fresh);
            return Error{adopted.error().code,
                         QStringLiteral("Your store %1 cannot be read, so what you added to it cannot be carried over. It has been left as it is. Move "
                                        "it away and start Care Atlas again: a new one is made from the figures that come with the program.").arg(user),
                         adopted.error().message};
        }
    }
    return replace(fresh, user);
}

} // namespace careatlas

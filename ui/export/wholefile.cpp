// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/wholefile.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace careatlas {

Result<void> writeWhole(const QString &path, const QByteArray &content)
{
    const QFileInfo target(path);
    const QString shown = QDir::toNativeSeparators(path);
    if (!target.absoluteDir().exists())
        return Error{Error::Code::NotFound,
                     QStringLiteral("“%1” cannot be saved: there is no folder “%2”. Choose a folder that exists.")
                         .arg(shown, QDir::toNativeSeparators(target.absolutePath())),
                     {}};
    if (target.isDir())
        return Error{Error::Code::Conflict, QStringLiteral("“%1” is a folder. Give the file another name.").arg(shown), {}};
    QSaveFile file(path);
    file.setDirectWriteFallback(true);
    if (!file.open(QIODevice::WriteOnly))
        return Error{Error::Code::Unreadable,
                     QStringLiteral("“%1” cannot be written. Choose a folder where you may save files.").arg(shown), file.errorString()};
    if (file.write(content) != content.size() || !file.commit())
        return Error{Error::Code::Unreadable,
                     QStringLiteral("“%1” could not be written to the end. Look whether the disk is full.").arg(shown), file.errorString()};
    return {};
}

} // namespace careatlas

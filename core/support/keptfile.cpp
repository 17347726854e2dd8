// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/keptfile.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace careatlas {

Result<QByteArray> readKept(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return QByteArray();
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Code::Unreadable, QStringLiteral("%1 cannot be read: %2.").arg(path, file.errorString()), {}};
    return file.readAll();
}

Result<void> writeKept(const QString &path, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return Error{Error::Code::Unreadable, QStringLiteral("%1 cannot be written: %2.").arg(path, file.errorString()), {}};
    return {};
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// The built command line, run as a user runs it: what it wrote, where, and how it ended. No user's store is ever seen.
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace clirun {

/// The store of the build.
inline QString builtStore()
{
    return QStringLiteral(CAREATLAS_BINARY_DIR "/share/careatlas/careatlas.sqlite");
}

struct Outcome {
    int exit = -1;
    QByteArray out;
    QString err;

    QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
    QJsonArray array() const { return QJsonDocument::fromJson(out).array(); }
};

/// `home` takes the place of the user's folders.
inline Outcome run(const QStringList &arguments, const QString &home)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_DATA_HOME"), home);
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), home); // Qt would say that there is none, as on a bare machine
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(CAREATLAS_BINARY_DIR "/bin/careatlas-cli"), arguments);
    if (!process.waitForFinished(120000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.readAllStandardOutput(), process.errorString()};
    return {process.exitCode(), process.readAllStandardOutput(), QString::fromUtf8(process.readAllStandardError())};
}

} // namespace clirun

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rewriting/modeladdress.h"

#include <QCoreApplication>
#include <QHostAddress>

namespace careatlas {

QString ModelAddress::byDefault()
{
    return QStringLiteral("http://127.0.0.1:8080");
}

Result<ModelAddress> ModelAddress::of(const QString &typed)
{
    const QUrl url(typed.trimmed(), QUrl::StrictMode);
    const bool web = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (!url.isValid() || !web || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return Error{Error::Code::BadValue,
                     QCoreApplication::translate("ModelAddress", "“%1” is no address of a server. Write it like %2.").arg(typed.trimmed(), byDefault()), {}};
    ModelAddress address;
    address.m_base = url;
    QString path = url.path();
    for (const QLatin1String end : {QLatin1String("/"), QLatin1String("/v1"), QLatin1String("/")})
        if (path.endsWith(end))
            path.chop(end.size());
    address.m_base.setPath(path);
    return address;
}

QString ModelAddress::host() const
{
    return m_base.authority();
}

bool ModelAddress::isThisComputer() const
{
    return m_base.host() == QLatin1String("localhost") || QHostAddress(m_base.host()).isLoopback();
}

QString ModelAddress::whereTextsGo() const
{
    if (isThisComputer())
        return QCoreApplication::translate("ModelAddress", "Texts stay on this computer.");
    return m_base.scheme() == QLatin1String("https")
        ? QCoreApplication::translate("ModelAddress", "Texts leave this computer: each one that is reworded is sent to %1.").arg(host())
        : QCoreApplication::translate("ModelAddress", "Texts leave this computer: each one that is reworded is sent to %1, unencrypted.").arg(host());
}

QUrl ModelAddress::at(const QString &path) const
{
    QUrl url = m_base;
    url.setPath(m_base.path() + path);
    return url;
}

} // namespace careatlas

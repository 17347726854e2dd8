// SPDX-License-Identifier: GPL-3.0-or-later
// ModelAddress: where a language model is served, as a reader types it. Whether that is this computer is told from the address
// alone, so that it can be said before anything is sent.
#pragma once

#include "core/support/result.h"

#include <QUrl>

namespace careatlas {

class ModelAddress {
public:
    /// "http://127.0.0.1:8080": where llama.cpp listens unless it is told otherwise.
    static QString byDefault();

    /// http or https, a host, and a port or a path where there is one; "/v1" at its end is left off. BadValue for anything else,
    /// for a name and password too.
    static Result<ModelAddress> of(const QString &typed);

    /// "127.0.0.1:8080", for people.
    QString host() const;
    /// A loopback address or "localhost": nothing that is sent leaves this computer.
    bool isThisComputer() const;
    /// "Texts stay on this computer.", or that they leave it and where to.
    QString whereTextsGo() const;
    /// Of what the server offers: "/v1/models".
    QUrl at(const QString &path) const;

    bool operator==(const ModelAddress &) const = default;

private:
    QUrl m_base;
};

} // namespace careatlas

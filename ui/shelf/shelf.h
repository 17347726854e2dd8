// SPDX-License-Identifier: GPL-3.0-or-later
// Shelf: what the reader keeps beside the figures, in one place for all pages. It tells when anything has changed, and what the
// window is to say about it.
#pragma once

#include "core/support/result.h"

#include <QObject>

#include <functional>

namespace careatlas {

class Shelf : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

Q_SIGNALS:
    void changed();
    void failed(const careatlas::Error &error);
    /// Something was done that cannot be seen.
    void noted(const QString &words);
    /// Something was taken away and can be had back.
    void undoOffered(const QString &words, const std::function<void()> &undo);
};

} // namespace careatlas

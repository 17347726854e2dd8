// SPDX-License-Identifier: GPL-3.0-or-later
// A small file of the user's own beside the store, read and written whole: what cannot be written leaves what was there.
#pragma once

#include "core/support/result.h"

#include <QByteArray>

namespace careatlas {

/// Empty where there is no such file yet. Unreadable names the file.
Result<QByteArray> readKept(const QString &path);
/// Makes the folder where there is none. Unreadable names the file.
Result<void> writeKept(const QString &path, const QByteArray &content);

} // namespace careatlas

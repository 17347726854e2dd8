// SPDX-License-Identifier: GPL-3.0-or-later
// Writing a file so that it is either whole or as it was before: beside it first, then renamed over it.
// Every fault comes back in words that name the file and what to do.
#pragma once

#include "core/support/result.h"

#include <QByteArray>

namespace careatlas {

Result<void> writeWhole(const QString &path, const QByteArray &content);

} // namespace careatlas

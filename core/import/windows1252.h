// SPDX-License-Identifier: GPL-3.0-or-later
// Text in Windows-1252, which older council CSVs still use for pound signs and curly quotes.
// Qt 6.4 decodes the UTFs and Latin-1 only, and Latin-1 turns those quotes into control characters.
#pragma once

#include <QByteArrayView>
#include <QString>

namespace careatlas {

/// Every byte decodes; the five that Windows-1252 leaves unassigned become the C1 control of the same number.
QString fromWindows1252(QByteArrayView bytes);

} // namespace careatlas

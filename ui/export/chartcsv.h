// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of a chart as a file for other programs: RFC 4180, UTF-8 without a byte order mark, numbers in
// the C locale at full precision. A missing figure is an empty cell with its reason beside it.
#pragma once

#include "core/support/result.h"
#include "ui/charts/chartspec.h"

#include <QByteArray>

namespace careatlas {

class ChartTableModel;

QByteArray tableCsv(const ChartSpec &spec);
QByteArray tableCsv(const ChartTableModel &model);

/// Writes tableCsv() to `path`, which then is whole or as it was.
Result<void> saveFigures(const ChartSpec &spec, const QString &path);

} // namespace careatlas

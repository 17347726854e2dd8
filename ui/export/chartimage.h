// SPDX-License-Identifier: GPL-3.0-or-later
// A chart as a picture for a report: drawn anew from its spec at print size, with title, area, period, unit,
// source, licence and notes, so that it explains itself wherever it is pasted. Never a screenshot.
#pragma once

#include "core/support/result.h"
#include "ui/charts/theme.h"

#include <QImage>
#include <QSizeF>

namespace careatlas {

struct ImageOptions {
    QSizeF millimetres{180.0, 100.0}; ///< a chart with more rows than the height has room for is made higher
    int dpi = 300;
    Theme::Kind theme = Theme::Kind::Print;
};

Result<QImage> renderChart(const ChartSpec &spec, const ImageOptions &options = {});

/// As PNG, SVG or PDF by the ending of `path`. The file is whole or as it was before.
Result<void> saveChart(const ChartSpec &spec, const QString &path, const ImageOptions &options = {});

/// "luton-user-satisfaction-2023-24.png": lower case, no letter that any system refuses.
QString suggestedFileName(const ChartSpec &spec, const QString &ending);

} // namespace careatlas

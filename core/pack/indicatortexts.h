// SPDX-License-Identifier: GPL-3.0-or-later
// Indicator texts: what the cards say about their indicators, kept as Markdown in data/texts/ so that it
// reads, and can be read aloud, as what it is.
#pragma once

#include "core/domain/indicator.h"
#include "core/support/result.h"

#include <QHash>

namespace careatlas {

/// Reads "# indicator-id" headings, each followed by "## Definition", "## Why this matters", "## How to read it",
/// "## Caveats" (a list, by effect), "## What it cannot say", "## Where it stands" and "## Also called" (a list).
/// The error names the file and the line.
Result<QHash<QString, IndicatorText>> parseIndicatorTexts(const QByteArray &markdown, const QString &file);

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// SummaryText: a section's findings in a few headed paragraphs: what differs clearly first, by size and certainty, then what is
// similar, what is only shown, what is missing, and questions that follow from the figures. It says nothing of causes.
#pragma once

#include "core/narrative/finding.h"
#include "core/narrative/textspec.h"

#include <QHash>

namespace careatlas {

/// "summary/carers".
QString summaryTextId(const SummaryDefinition &summary);

/// From the findings of the summary's indicators, by their ids, all of one council and comparator.
TextSpec summaryText(const SummaryDefinition &summary, const QHash<QString, Finding> &findings);

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// What a reader is shown of the councils that are similar to one: what each is like in every feature, beside the council's own
// values, and how they were found.
#pragma once

#include "core/comparison/similarcouncils.h"

namespace careatlas {

/// HTML for a text window; for a council that has none, the reason.
QString similarHtml(const SimilarCouncils &similar, const Area &council);

} // namespace careatlas

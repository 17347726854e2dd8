// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader finds in a text: its words, and each span as a link that says what stands behind it.
#pragma once

namespace careatlas {

/// Once, before the first text.
void installNarrativeAccessibility();

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// Added words: what another wording of a text may not bring in and no figure can answer for: numbers that state no fact, words
// that turn a statement round, explain, judge, advise or measure by feeling, and Markdown.
#pragma once

#include "core/narrative/textspec.h"

namespace careatlas {

/// The first such word that `rewritten` has more often than `builtIn`, outside the spans of both; empty for none.
QString addedWords(const TextSpec &builtIn, const TextSpec &rewritten);

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// Rewritten text: a language model's answer made into a text like the one it was given: the same passages, and each number, name,
// period and comparison word bound to its fact again where it stands now. What cannot be bound beyond doubt is refused.
#pragma once

#include "core/narrative/textspec.h"
#include "core/support/result.h"

namespace careatlas {

/// `builtIn` in the words of `answer`. BadValue, with the reason in a sentence, where the answer has other lines, leaves out or adds a
/// figure or a word that judges or explains, is longer, is no plain text, or states a fact that cannot be told from another.
/// Whether what it says of the facts is true is the verifier's to find out.
Result<TextSpec> rewrittenText(const TextSpec &builtIn, const QString &answer);

} // namespace careatlas

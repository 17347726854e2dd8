// SPDX-License-Identifier: GPL-3.0-or-later
// VerifiedText: the last gate of a text that was written from facts: the verifier reads it as a stranger would, and a sentence that it
// cannot match with the store is taken out, with the reason.
#pragma once

#include "core/narrative/textspec.h"
#include "core/narrative/verifier.h"

namespace careatlas {

/// `text` without the sentences that `verifier` does not support; their reasons are added to `withheld`. `about` are the indicators that
/// it stands beside. Where what is left cannot be supported either, nothing of it is.
TextSpec verified(TextSpec text, const Verifier &verifier, const QStringList &about);

/// The text without these sentences, by their place in `sentences`, and without headings that then stand over nothing.
TextSpec withoutSentences(const TextSpec &text, const std::vector<std::size_t> &dropped);

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// RewritePrompt: what a language model is told when it is to word a text anew. It gets the built-in text and nothing else, and
// every number, name, period and comparison word that it must keep.
#pragma once

#include "core/narrative/textspec.h"

namespace careatlas {

struct RewritePrompt {
    QString instructions;
    QString text; ///< the built-in text, a line for each passage: "# " before a heading, "- " before an item

    bool operator==(const RewritePrompt &) const = default;
};

RewritePrompt rewritePrompt(const TextSpec &builtIn);

/// What stands before a passage's words in a prompt and in its answer; empty before a paragraph.
QString passageMark(TextPassage::Kind kind);

} // namespace careatlas

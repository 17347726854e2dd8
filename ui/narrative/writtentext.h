// SPDX-License-Identifier: GPL-3.0-or-later
// WrittenText: a text on its way to the page, with the check that any other wording of it must pass.
#pragma once

#include "core/narrative/textspec.h"
#include "core/narrative/verifier.h"

#include <functional>

namespace careatlas {

/// How a text is checked; it says nothing of what the text is, so all are alike.
struct TextCheck {
    std::function<CheckedText(const QString &)> run;
    bool operator==(const TextCheck &) const { return true; }
};

struct WrittenText {
    TextSpec text;
    TextCheck check;
    bool operator==(const WrittenText &) const = default;
};

} // namespace careatlas

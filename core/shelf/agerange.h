// SPDX-License-Identifier: GPL-3.0-or-later
// AgeRange: a person's age as far as it is known: a year, a decade, a band or an age and over. A case study stands in a group
// of the report by it, so it is read once and never guessed.
#pragma once

#include "core/support/result.h"

#include <optional>

namespace careatlas {

/// In years of life; both ends belong to it.
struct AgeRange {
    int from = 0;
    std::optional<int> to; ///< none: and over

    /// Takes "67", "40s", "in her 40s", "18 to 64", "65+", "65 and over", with or without "aged". BadValue says what it takes.
    static Result<AgeRange> parse(const QString &text);
    /// As parse() takes it: "67", "40s", "18 to 64", "65 and over".
    QString toText() const;
    /// In a sentence: "aged 67", "in their 40s", "aged 18 to 64", "aged 65 and over".
    QString words() const;
    /// Whether any age is in both.
    bool meets(const AgeRange &other) const;

    bool operator==(const AgeRange &) const = default;
};

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// SpanBinder: finds the words of a text's spans in another wording of the same text, and says which fact each states there. Words
// that state one fact throughout are plain; where the same words state several, the sentence must tell which.
#pragma once

#include "core/narrative/textspec.h"
#include "core/support/result.h"

namespace careatlas {

class SpanBinder {
public:
    /// Words of the built-in text, found in another.
    struct Match {
        TextStretch at;
        int saying = 0; ///< of this binder
    };

    /// `builtIn` outlives it.
    explicit SpanBinder(const TextSpec &builtIn);

    /// In order; none overlap: the longest words go first.
    std::vector<Match> matchesIn(const QString &text, const TextStretch &passage) const;
    /// The spans of one sentence; what is a plain word in the same sentence of the built-in text has none. BadValue where a number or a
    /// comparison could state one of two facts.
    Result<std::vector<TextSpan>> bind(const std::vector<Match> &sentence, const QString &text) const;
    /// The first words, or the first number's fact, of the built-in text that `rewritten` no longer has; else empty.
    QString leftOut(const TextSpec &rewritten) const;
    /// The first number of `rewritten` that is another area's than the text's and no longer stands in a sentence with that area's name
    /// as it does in the built-in text; null for none. Without it, the reader would take it for the council's.
    const TextSpan *nameless(const TextSpec &rewritten) const;

private:
    /// The same words, in one or more sentences.
    struct Saying {
        QString words;
        bool anyCase = false; ///< it may start a sentence or not
        std::vector<int> spans; ///< of the built-in text
    };

    bool says(const Saying &saying, QStringView words) const;
    const QString &identity(int span) const;
    int sentenceOf(int span) const;
    /// The one fact that all these spans state, as one of the spans; -1 where they state several, or are none.
    int oneOf(const std::vector<int> &spans) const;
    /// The span whose fact a match states; `plain` where it states none, `unknown` where that cannot be told.
    int spanFor(const std::vector<Match> &sentence, std::size_t position) const;
    static constexpr int plain = -1;
    static constexpr int unknown = -2;

    const TextSpec &m_builtIn;
    std::vector<QString> m_identities; ///< of each fact
    std::vector<Saying> m_sayings; ///< the longest first
    std::vector<std::vector<Match>> m_matches; ///< in each sentence of the built-in text itself
};

} // namespace careatlas

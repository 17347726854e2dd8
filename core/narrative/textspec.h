// SPDX-License-Identifier: GPL-3.0-or-later
// TextSpec: a text as a value: its passages, its sentences, and every number, name, period and comparison word as a span bound
// to the fact it states. Widgets show it, exports take it, tests compare it; nothing in it is not in the store.
#pragma once

#include "core/narrative/fact.h"

#include <QStringList>

#include <vector>

namespace careatlas {

/// A stretch of a TextSpec's text, in QChars: from `start` up to and without `end`.
struct TextStretch {
    int start = 0;
    int end = 0;
    bool holds(int position) const { return start <= position && position < end; }
    bool operator==(const TextStretch &) const = default;
};

struct TextSpan {
    enum class Kind { Number, Name, Period, Comparison };

    TextStretch at;
    Kind kind = Kind::Number;
    int fact = 0; ///< of TextSpec::facts
    bool operator==(const TextSpan &) const = default;
};

/// "number", "name", "period", "comparison": on the command line.
QString toKey(TextSpan::Kind kind);

struct TextSentence {
    TextStretch at;
    QStringList indicators; ///< that it speaks of
    bool operator==(const TextSentence &) const = default;
};

/// A heading, a paragraph or an item of a list: one line of the text.
struct TextPassage {
    enum class Kind { Heading, Paragraph, Item };

    Kind kind = Kind::Paragraph;
    TextStretch at;
    bool operator==(const TextPassage &) const = default;
};

struct TextSpec {
    QString id; ///< what it is about: "chart/user-satisfaction", "summary/carers", "overall"
    QString title; ///< "What this chart says", "Carers in Luton"
    AreaCode area;
    AreaCode second; ///< of a comparison of two councils
    QString text; ///< plain; passages are separated by line feeds
    std::vector<TextPassage> passages;
    std::vector<TextSentence> sentences; ///< of paragraphs and items, in order
    std::vector<TextSpan> spans; ///< in order; none overlap
    std::vector<Fact> facts;
    QStringList withheld; ///< what is not said and why, a sentence each
    bool hasData = true; ///< false where the text is the sentence of a state
    QString comparator = {}; ///< what the council is held against: "england", "similar", "group:Our family"

    bool isEmpty() const { return text.isEmpty(); }
    QString words(const TextStretch &at) const { return text.mid(at.start, at.end - at.start); }
    /// The span at this place of the text, or null.
    const TextSpan *spanAt(int position) const;
    const Fact &factOf(const TextSpan &span) const { return facts[static_cast<std::size_t>(span.fact)]; }
    /// The sentence at this place, or null.
    const TextSentence *sentenceAt(int position) const;
    /// SHA-256, in hex, over what the text states: the same as long as no figure behind it changes, however it is worded.
    QString fingerprint() const;

    bool operator==(const TextSpec &) const = default;
};

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// TextBuilder: puts a TextSpec together from sentence patterns whose places are filled with facts, so that no number, name,
// period or comparison word comes into a text but through the fact it states.
#pragma once

#include "core/narrative/textspec.h"

#include <initializer_list>
#include <utility>

namespace careatlas {

/// What fills a place of a pattern: words that state a fact, or plain words that state none.
struct Slot {
    QString words;
    std::optional<Fact> fact;
    TextSpan::Kind kind = TextSpan::Kind::Number;

    static Slot plain(const QString &words) { return {words, {}, TextSpan::Kind::Number}; }
    static Slot number(const Fact &fact) { return {fact.shown, fact, TextSpan::Kind::Number}; }
    static Slot number(const Fact &fact, const QString &words) { return {words, fact, TextSpan::Kind::Number}; }
    static Slot name(const Fact &fact, const QString &words) { return {words, fact, TextSpan::Kind::Name}; }
    static Slot period(const Fact &fact, const QString &words) { return {words, fact, TextSpan::Kind::Period}; }
    static Slot comparison(const Fact &fact, const QString &words) { return {words, fact, TextSpan::Kind::Comparison}; }
};

/// A stretch of a sentence with its slots in place: pieces are joined into larger ones before they become text.
class Phrase {
public:
    Phrase() = default;
    Phrase(const QString &words) : m_pieces{Slot::plain(words)} {}
    Phrase(const Slot &slot) : m_pieces{slot} {}
    /// `pattern` holds places such as {value}; each is filled by the phrase of that name, and a place without one stays as it is.
    static Phrase fill(const QString &pattern, std::initializer_list<std::pair<QString, Phrase>> places);

    bool isEmpty() const { return m_pieces.empty(); }
    QString words() const;
    const std::vector<Slot> &pieces() const { return m_pieces; }
    Phrase &operator<<(const Phrase &next);
    /// "a", "a and b", "a, b and c"; with `between` in place of the comma where items hold commas of their own.
    static Phrase list(const std::vector<Phrase> &items, const QString &between = QStringLiteral(", "));

private:
    std::vector<Slot> m_pieces;
};

class TextBuilder {
public:
    TextBuilder(const QString &id, const QString &title, const AreaCode &area, const AreaCode &second = {},
                const QString &comparator = {});

    void heading(const QString &words);
    /// Begins a paragraph or an item; the sentences after it belong to it.
    void begin(TextPassage::Kind kind);
    /// Adds a sentence with its first letter large and, where it has no end of its own, a full stop. Nothing for an empty one.
    void sentence(const Phrase &phrase, const QStringList &indicators);
    void withhold(const QString &reason);
    bool hasSentences() const { return !m_text.sentences.empty(); }

    /// The text so far; passages that were begun and got no sentence are left out, with the headings above them.
    TextSpec take();

private:
    int factIndex(const Fact &fact);
    void append(const Slot &slot, bool large);
    void dropEmpty();

    TextSpec m_text;
};

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// SentenceContext: of whom, of when and of what each word of a sentence speaks: what its clause says itself, else what stands before it,
// else what the paragraph has said.
#pragma once

#include "core/narrative/figurelookup.h"
#include "core/narrative/topics.h"

#include <map>

namespace careatlas {

class SentenceContext {
public:
    /// What the sentences before have said, in the same paragraph.
    struct Carried {
        std::optional<TextPlace> place;
        std::optional<Period> period;
        std::vector<int> topics;
        std::optional<WrittenNumber> unit; ///< a number with a unit that later ones may leave out
    };

    /// `about` are the subjects that the text stands beside, empty where words alone tell. All outlive it.
    SentenceContext(ReadSentence sentence, const PlaceNames &names, const Topics &topics, const FigureLookup &lookup, const std::vector<int> &about, Carried carried);

    const ReadSentence &sentence() const { return m_sentence; }
    const std::vector<TextPlace> &places() const { return m_places; }
    const std::vector<WrittenNumber> &numbers() const { return m_numbers; }
    const FigureLookup &lookup() const { return m_lookup; }
    bool isPasted() const { return m_about.empty(); }
    const std::optional<WrittenNumber> &unitBefore() const { return m_carried.unit; }
    const TextPlace &council() const { return m_council; }

    /// Whose figure the word speaks of; `end` is past the last word that belongs to it.
    TextPlace placeOf(int word, int end) const;
    /// The other place that a comparison at this word names, none where it names none.
    std::optional<TextPlace> comparedWith(int word, const TextPlace &own) const;
    /// The first words of the brackets that hold two figures against each other and belong to a comparison at this word.
    std::vector<int> pairsOf(int word) const;
    /// The parts that are named before such brackets.
    QStringList partsOfPair(int word, int topic) const;
    /// The region that a rank at this word is within; empty for England.
    AreaCode rankedWithin() const;
    std::optional<Period> periodOf(int word) const;
    std::vector<int> topicsOf(int word) const;
    /// The periods in which a figure of this topic and place is looked for.
    PeriodFilter periodsFor(int word, int topic, const TextPlace &place) const;
    /// The one period of a comparison or a rank.
    Period onePeriod(int word, int topic) const;

    /// Whether a figure with this breakdown is meant by the words around: one that is named, or the whole where none is.
    bool meansPart(int word, int topic, const QString &breakdown) const;
    /// The breakdowns that these words name.
    QStringList partsNamed(int topic, int first, int end) const;
    /// The breakdown that the words name, empty for the whole.
    QString partOf(int word, int topic) const;

    Carried carryOn() const;

    const TextWord &word(int at) const { return m_sentence.words[static_cast<std::size_t>(at)]; }
    int size() const { return static_cast<int>(m_sentence.words.size()); }
    bool is(int at, const char *text) const { return at >= 0 && at < size() && word(at).is(text); }

private:
    struct NamedParts {
        QStringList ofPair; ///< before the brackets that a word stands in
        QStringList inClause;
        QStringList inSentence;
    };
    const NamedParts &namedParts(int word, int topic) const;
    int leadOf(int place) const;
    bool isMeasure(int word) const;
    int subjectPlace() const;
    TextClause bracketOf(int word) const;
    bool hasPair(const TextClause &bracket) const;

    ReadSentence m_sentence;
    const Topics &m_topics;
    const FigureLookup &m_lookup;
    const std::vector<int> &m_about;
    Carried m_carried;
    TextPlace m_council;
    std::vector<TextPlace> m_places;
    std::vector<WrittenNumber> m_numbers;
    mutable std::map<std::pair<int, int>, NamedParts> m_named; ///< by word and topic: many figures are held against one word
};

} // namespace careatlas

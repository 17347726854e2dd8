// SPDX-License-Identifier: GPL-3.0-or-later
// Topics: which indicator a sentence speaks of, told by its words alone, from the list in data/topics.csv; of an indicator that is not
// in the list by the words of its title.
#pragma once

#include "core/domain/indicator.h"
#include "core/narrative/textwords.h"

#include <vector>

namespace careatlas {

class Topics {
public:
    /// `indicators` outlive it.
    explicit Topics(std::vector<const Indicator *> indicators);

    /// Those that the words around this clause speak of, by their number in the list; none where the sentence names none. The clause's own
    /// words go before those of the others: "910 from people aged 18 to 64, and 1,795 from people aged 65 and over" speaks of two.
    /// Only those of `among`, unless it is empty.
    std::vector<int> of(const ReadSentence &sentence, int clause, const std::vector<int> &among) const;

    /// The words that name a part: those of its label, and others such as "outside" for external providers, which the list has too.
    struct PartWords {
        QString part; ///< "provision=external"
        std::vector<QStringList> names;
    };
    const std::vector<PartWords> &partWords(int indicator) const { return m_parts[static_cast<std::size_t>(indicator)]; }

private:
    struct Group {
        std::vector<QStringList> phrases; ///< alternatives; a word that ends in * is a beginning
    };
    struct Rule {
        int indicator = 0;
        std::vector<Group> needed;
        Group without;
        bool weak = false; ///< of words that other topics use too: it goes behind any other
    };
    struct Found {
        int indicator = 0;
        int held = 0; ///< how many groups the clause holds itself
    };
    std::vector<Found> ruled(const QStringList &words, const QStringList &ownWords, bool weak, const std::vector<int> &among) const;
    static Group groupOf(const QString &words);
    static bool holds(const Group &group, const QStringList &words);

    std::vector<Rule> m_rules;
    std::vector<std::vector<PartWords>> m_parts; ///< of each indicator
};

} // namespace careatlas

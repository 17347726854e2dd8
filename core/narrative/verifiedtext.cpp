// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/narrative/verifiedtext.h"

#include <algorithm>

namespace careatlas {

namespace {

/// The sentences that hold a claim without support, and why, a line each.
std::vector<std::size_t> unsupported(const TextSpec &text, const CheckedText &checked, QStringList &reasons)
{
    std::vector<std::size_t> sentences;
    for (const CheckedClaim &claim : checked.claims) {
        if (claim.finding == CheckedClaim::Finding::Supported)
            continue;
        const auto sentence = std::find_if(text.sentences.begin(), text.sentences.end(), [&claim](const TextSentence &s) { return s.at.holds(claim.at.start); });
        reasons << QStringLiteral("A sentence with “%1” is withheld: %2").arg(claim.found, claim.reason);
        if (sentence != text.sentences.end())
            sentences.push_back(static_cast<std::size_t>(sentence - text.sentences.begin()));
    }
    return sentences;
}

/// The text anew, from the passages and sentences that stay.
class Rebuilt {
public:
    explicit Rebuilt(const TextSpec &from) : m_from(from), m_text(from)
    {
        m_text.text.clear();
        m_text.passages.clear();
        m_text.sentences.clear();
        m_text.spans.clear();
        m_text.facts.clear();
    }

    void begin(TextPassage::Kind kind)
    {
        if (!m_text.text.isEmpty())
            m_text.text += QLatin1Char('\n');
        m_text.passages.push_back({kind, {size(), size()}});
    }

    void add(const TextStretch &at)
    {
        m_text.text += m_from.words(at);
        m_text.passages.back().at.end = size();
    }

    void add(const TextSentence &sentence)
    {
        if (m_text.passages.back().at.start != size())
            m_text.text += QLatin1Char(' ');
        const int by = size() - sentence.at.start;
        add(sentence.at);
        m_text.sentences.push_back({{sentence.at.start + by, sentence.at.end + by}, sentence.indicators});
        for (const TextSpan &span : m_from.spans)
            if (sentence.at.holds(span.at.start))
                m_text.spans.push_back({{span.at.start + by, span.at.end + by}, span.kind, placeOf(m_from.factOf(span))});
    }

    TextSpec take() { return std::move(m_text); }

private:
    int size() const { return static_cast<int>(m_text.text.size()); }

    int placeOf(const Fact &fact)
    {
        const auto found = std::find(m_text.facts.begin(), m_text.facts.end(), fact);
        const auto place = static_cast<int>(found - m_text.facts.begin());
        if (found == m_text.facts.end())
            m_text.facts.push_back(fact);
        return place;
    }

    const TextSpec &m_from;
    TextSpec m_text;
};

} // namespace

TextSpec withoutSentences(const TextSpec &text, const std::vector<std::size_t> &dropped)
{
    Rebuilt left(text);
    const TextPassage *heading = nullptr; // that waits for something to stand over
    for (const TextPassage &passage : text.passages) {
        if (passage.kind == TextPassage::Kind::Heading) {
            heading = &passage;
            continue;
        }
        bool begun = false;
        for (std::size_t i = 0; i < text.sentences.size(); ++i) {
            const TextSentence &sentence = text.sentences[i];
            if (!passage.at.holds(sentence.at.start) || std::find(dropped.begin(), dropped.end(), i) != dropped.end())
                continue;
            if (heading) {
                left.begin(heading->kind);
                left.add(heading->at);
                heading = nullptr;
            }
            if (!begun)
                left.begin(passage.kind);
            begun = true;
            left.add(sentence);
        }
    }
    return left.take();
}

TextSpec verified(TextSpec text, const Verifier &verifier, const QStringList &about)
{
    if (text.isEmpty() || !text.hasData)
        return text;
    QStringList reasons;
    const auto sentences = unsupported(text, verifier.check(text.text, about), reasons);
    if (reasons.isEmpty())
        return text;
    TextSpec left = withoutSentences(text, sentences);
    QStringList more;
    if (!left.isEmpty())
        unsupported(left, verifier.check(left.text, about), more);
    if (!more.isEmpty()) {
        std::vector<std::size_t> all(left.sentences.size());
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] = i;
        left = withoutSentences(left, all);
    }
    left.withheld << reasons << more;
    left.withheld.removeDuplicates();
    return left;
}

} // namespace careatlas

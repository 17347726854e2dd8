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

/// The length of text that stands before `position` and is taken out.
int cutBefore(const std::vector<TextStretch> &cuts, int position)
{
    int cut = 0;
    for (const TextStretch &stretch : cuts)
        if (stretch.start < position)
            cut += std::min(stretch.end, position) - stretch.start;
    return cut;
}

} // namespace

TextSpec withoutSentences(const TextSpec &text, const std::vector<std::size_t> &dropped)
{
    const auto isDropped = [&dropped](std::size_t index) { return std::find(dropped.begin(), dropped.end(), index) != dropped.end(); };
    const auto keepsSomething = [&](const TextPassage &passage) {
        for (std::size_t i = 0; i < text.sentences.size(); ++i)
            if (passage.at.holds(text.sentences[i].at.start) && !isDropped(i))
                return true;
        return false;
    };
    TextSpec left = text;
    left.passages.clear();
    std::vector<TextStretch> cuts;
    for (std::size_t i = 0; i < text.passages.size(); ++i) {
        const TextPassage &passage = text.passages[i];
        bool kept = passage.kind == TextPassage::Kind::Heading;
        for (std::size_t next = i + 1; kept && next < text.passages.size(); ++next) { // a heading lives by what stands under it
            if (text.passages[next].kind == TextPassage::Kind::Heading || next + 1 == text.passages.size())
                kept = std::any_of(text.passages.begin() + static_cast<std::ptrdiff_t>(i) + 1, text.passages.begin() + static_cast<std::ptrdiff_t>(next) + 1, keepsSomething);
            if (text.passages[next].kind == TextPassage::Kind::Heading)
                break;
        }
        kept = kept || keepsSomething(passage);
        if (kept)
            left.passages.push_back(passage);
        else
            cuts.push_back({passage.at.start, std::min(passage.at.end + 1, static_cast<int>(text.text.size()))});
    }
    for (std::size_t i = 0; i < text.sentences.size(); ++i) {
        const TextStretch &at = text.sentences[i].at;
        const bool passageGoes = std::any_of(cuts.begin(), cuts.end(), [&at](const TextStretch &cut) { return cut.holds(at.start); });
        if (isDropped(i) && !passageGoes)
            cuts.push_back({at.start, at.end + (at.end < text.text.size() && text.text[at.end] == QLatin1Char(' ') ? 1 : 0)});
    }
    std::sort(cuts.begin(), cuts.end(), [](const TextStretch &a, const TextStretch &b) { return a.start < b.start; });

    const auto inCut = [&cuts](const TextStretch &at) { return std::any_of(cuts.begin(), cuts.end(), [&at](const TextStretch &cut) { return cut.holds(at.start); }); };
    const auto moved = [&cuts](const TextStretch &at) { return TextStretch{at.start - cutBefore(cuts, at.start), at.end - cutBefore(cuts, at.end)}; };
    std::erase_if(left.sentences, [&inCut](const TextSentence &sentence) { return inCut(sentence.at); });
    std::erase_if(left.spans, [&inCut](const TextSpan &span) { return inCut(span.at); });
    for (TextPassage &passage : left.passages)
        passage.at = moved(passage.at);
    for (TextSentence &sentence : left.sentences)
        sentence.at = moved(sentence.at);
    for (TextSpan &span : left.spans)
        span.at = moved(span.at);
    for (auto cut = cuts.rbegin(); cut != cuts.rend(); ++cut)
        left.text.remove(cut->start, cut->end - cut->start);
    // What was cut at the end of a passage or of the text leaves a space or a line feed behind.
    for (TextPassage &passage : left.passages)
        while (passage.at.end > passage.at.start && passage.at.end <= left.text.size() && left.text[passage.at.end - 1].isSpace())
            --passage.at.end;
    while (!left.text.isEmpty() && left.text.back().isSpace())
        left.text.chop(1);
    // Facts that nothing states any more are no part of what the text rests on.
    std::vector<Fact> facts;
    for (TextSpan &span : left.spans) {
        const Fact &fact = text.facts[static_cast<std::size_t>(span.fact)];
        const auto found = std::find(facts.begin(), facts.end(), fact);
        span.fact = static_cast<int>(found - facts.begin());
        if (found == facts.end())
            facts.push_back(fact);
    }
    left.facts = std::move(facts);
    return left;
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

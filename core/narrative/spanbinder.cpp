// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/narrative/spanbinder.h"

#include <QSet>

#include <algorithm>

namespace careatlas {

namespace {

bool isOneOf(QChar sign, const char16_t *signs)
{
    return QStringView(signs).contains(sign);
}

/// Whether the stretch is whole words and whole numbers: not the "58" of "58.1%", nor the "5.2" of "−5.2".
bool standsAlone(const QString &text, const TextStretch &at)
{
    const QChar before = at.start > 0 ? text[at.start - 1] : QChar(QLatin1Char(' '));
    const QChar after = at.end < text.size() ? text[at.end] : QChar(QLatin1Char(' '));
    if (before.isLetterOrNumber() || after.isLetterOrNumber())
        return false;
    if (text[at.start].isDigit() && isOneOf(before, u".,-+£\u2212"))
        return false;
    if (!text[at.end - 1].isDigit())
        return true;
    const bool digitFollows = at.end + 1 < text.size() && text[at.end + 1].isDigit();
    return after != QLatin1Char('%') && !(digitFollows && isOneOf(after, u".,-"));
}

/// Whether a sentence names the area of a fact.
bool names(const TextSpec &text, const TextSentence &sentence, const Fact &fact)
{
    return std::any_of(text.spans.begin(), text.spans.end(), [&](const TextSpan &span) {
        return span.kind == TextSpan::Kind::Name && sentence.at.holds(span.at.start) && text.factOf(span).areaName == fact.areaName;
    });
}

} // namespace

SpanBinder::SpanBinder(const TextSpec &builtIn) : m_builtIn(builtIn)
{
    for (const Fact &fact : builtIn.facts)
        m_identities.push_back(identityOf(fact));
    for (int i = 0; i < static_cast<int>(builtIn.spans.size()); ++i) {
        const TextSpan &span = builtIn.spans[static_cast<std::size_t>(i)];
        if (sentenceOf(i) < 0)
            continue; // in a heading, which stays
        const QString words = builtIn.words(span.at).simplified();
        auto saying = std::find_if(m_sayings.begin(), m_sayings.end(), [&](const Saying &known) { return says(known, words); });
        if (saying == m_sayings.end()) {
            const bool anyCase = span.kind == TextSpan::Kind::Number || span.kind == TextSpan::Kind::Comparison || words.startsWith(QLatin1String("The "));
            saying = m_sayings.insert(saying, {words, anyCase, {}});
        }
        saying->spans.push_back(i);
    }
    std::stable_sort(m_sayings.begin(), m_sayings.end(), [](const Saying &a, const Saying &b) { return a.words.size() > b.words.size(); });
    for (const TextSentence &sentence : builtIn.sentences)
        m_matches.push_back(matchesIn(builtIn.text, sentence.at));
}

bool SpanBinder::says(const Saying &saying, QStringView words) const
{
    if (words.size() != saying.words.size() || words.mid(1) != QStringView(saying.words).mid(1))
        return false;
    const QChar first = saying.words.front();
    return words.front() == first || words.front() == first.toUpper() || (saying.anyCase && words.front() == first.toLower());
}

const QString &SpanBinder::identity(int span) const
{
    return m_identities[static_cast<std::size_t>(m_builtIn.spans[static_cast<std::size_t>(span)].fact)];
}

int SpanBinder::sentenceOf(int span) const
{
    const TextSentence *sentence = m_builtIn.sentenceAt(m_builtIn.spans[static_cast<std::size_t>(span)].at.start);
    return sentence ? static_cast<int>(sentence - m_builtIn.sentences.data()) : -1;
}

int SpanBinder::oneOf(const std::vector<int> &spans) const
{
    if (spans.empty())
        return -1;
    const bool same = std::all_of(spans.begin(), spans.end(), [&](int span) { return identity(span) == identity(spans.front()); });
    return same ? spans.front() : -1;
}

std::vector<SpanBinder::Match> SpanBinder::matchesIn(const QString &text, const TextStretch &passage) const
{
    std::vector<Match> matches;
    for (std::size_t i = 0; i < m_sayings.size(); ++i) {
        const int length = static_cast<int>(m_sayings[i].words.size());
        for (int start = passage.start; start + length <= passage.end; ++start) {
            const TextStretch at{start, start + length};
            const bool taken = std::any_of(matches.begin(), matches.end(), [&at](const Match &match) { return match.at.start < at.end && at.start < match.at.end; });
            if (!taken && says(m_sayings[i], QStringView(text).mid(start, length)) && standsAlone(text, at))
                matches.push_back({at, static_cast<int>(i)});
        }
    }
    std::sort(matches.begin(), matches.end(), [](const Match &a, const Match &b) { return a.at.start < b.at.start; });
    return matches;
}

int SpanBinder::spanFor(const std::vector<Match> &sentence, std::size_t position) const
{
    const Saying &saying = m_sayings[static_cast<std::size_t>(sentence[position].saying)];
    const auto sameSaying = [](const Match &a, const Match &b) { return a.saying == b.saying; };

    // The same words in the same order are the same sentence.
    std::vector<int> inPlace;
    for (const std::vector<Match> &before : m_matches)
        if (std::equal(before.begin(), before.end(), sentence.begin(), sentence.end(), sameSaying)) {
            const TextSpan *span = m_builtIn.spanAt(before[position].at.start);
            if (!span)
                return plain;
            inPlace.push_back(static_cast<int>(span - m_builtIn.spans.data()));
        }
    if (const int one = oneOf(inPlace); one >= 0)
        return one;
    if (const int one = oneOf(saying.spans); one >= 0)
        return one;

    // Else what else it says tells which sentences it was made from.
    QSet<int> origins;
    for (const Match &match : sentence)
        if (const auto &spans = m_sayings[static_cast<std::size_t>(match.saying)].spans; oneOf(spans) >= 0)
            for (const int span : spans)
                origins.insert(sentenceOf(span));
    std::vector<int> kin;
    std::copy_if(saying.spans.begin(), saying.spans.end(), std::back_inserter(kin), [&](int span) { return origins.contains(sentenceOf(span)); });
    if (const int one = oneOf(kin); one >= 0)
        return one;

    // A name or a period is the same whichever of its facts it leads to.
    const int first = kin.empty() ? saying.spans.front() : kin.front();
    const TextSpan::Kind kind = m_builtIn.spans[static_cast<std::size_t>(first)].kind;
    return kind == TextSpan::Kind::Name || kind == TextSpan::Kind::Period ? first : unknown;
}

Result<std::vector<TextSpan>> SpanBinder::bind(const std::vector<Match> &sentence, const QString &text) const
{
    std::vector<TextSpan> spans;
    for (std::size_t i = 0; i < sentence.size(); ++i) {
        const TextStretch at = sentence[i].at;
        const int found = spanFor(sentence, i);
        if (found == plain)
            continue;
        if (found == unknown)
            return Error{Error::Code::BadValue,
                         QStringLiteral("“%1” stands for more than one figure, and the new wording does not tell which.").arg(text.mid(at.start, at.end - at.start)), {}};
        TextSpan span = m_builtIn.spans[static_cast<std::size_t>(found)];
        span.at = at;
        spans.push_back(span);
    }
    return spans;
}

QString SpanBinder::leftOut(const TextSpec &rewritten) const
{
    QSet<QString> stated;
    QSet<int> said;
    for (const TextSentence &sentence : rewritten.sentences)
        for (const Match &match : matchesIn(rewritten.text, sentence.at))
            said.insert(match.saying);
    for (const TextSpan &span : rewritten.spans)
        stated.insert(m_identities[static_cast<std::size_t>(span.fact)]);
    for (int i = 0; i < static_cast<int>(m_sayings.size()); ++i)
        for (const int span : m_sayings[static_cast<std::size_t>(i)].spans) {
            const bool number = m_builtIn.spans[static_cast<std::size_t>(span)].kind == TextSpan::Kind::Number;
            if (!said.contains(i) || (number && !stated.contains(identity(span))))
                return m_sayings[static_cast<std::size_t>(i)].words;
        }
    return {};
}

const TextSpan *SpanBinder::nameless(const TextSpec &rewritten) const
{
    for (const TextSpan &span : rewritten.spans) {
        const Fact &fact = rewritten.factOf(span);
        const TextSentence *sentence = rewritten.sentenceAt(span.at.start);
        if (span.kind != TextSpan::Kind::Number || fact.area == m_builtIn.area || !sentence || names(rewritten, *sentence, fact))
            continue;
        const bool named = std::any_of(m_builtIn.spans.begin(), m_builtIn.spans.end(), [&](const TextSpan &before) {
            const TextSentence *origin = m_builtIn.sentenceAt(before.at.start);
            return before.kind == TextSpan::Kind::Number && before.fact == span.fact && origin && names(m_builtIn, *origin, fact);
        });
        if (named)
            return &span;
    }
    return nullptr;
}

} // namespace careatlas

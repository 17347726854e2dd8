// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/narrative/rewrittentext.h"

#include "core/narrative/addedwords.h"
#include "core/narrative/rewriteprompt.h"
#include "core/narrative/spanbinder.h"

#include <algorithm>

namespace careatlas {

namespace {

Error refused(const QString &reason)
{
    return Error{Error::Code::BadValue, reason, {}};
}

/// Its lines without those that are empty, and without the thoughts that some models write first.
QStringList linesOf(QString answer)
{
    const QLatin1String thoughtsEnd("</think>");
    if (answer.trimmed().startsWith(QLatin1String("<think>")))
        answer = answer.mid(answer.indexOf(thoughtsEnd) + thoughtsEnd.size());
    QStringList lines;
    for (const QString &line : answer.split(QLatin1Char('\n')))
        if (!line.trimmed().isEmpty())
            lines << line.simplified();
    return lines;
}

int wordCount(const QString &text)
{
    return static_cast<int>(text.simplified().count(QLatin1Char(' '))) + 1;
}

bool endsSentence(const QString &text)
{
    return text.endsWith(QLatin1Char('.')) || text.endsWith(QLatin1Char('?'));
}

/// Where the sentences of a passage lie; none ends inside a match ("St. Helens").
std::vector<TextStretch> sentencesIn(const QString &text, const TextStretch &passage, const std::vector<SpanBinder::Match> &matches)
{
    std::vector<TextStretch> sentences;
    int start = passage.start;
    for (int space = start + 1; space + 1 < passage.end; ++space) {
        const QChar next = text[space + 1];
        const bool end = text[space].isSpace() && QStringView(u".?!").contains(text[space - 1]) && (next.isUpper() || next.isDigit());
        const bool inside = std::any_of(matches.begin(), matches.end(), [space](const SpanBinder::Match &match) { return match.at.holds(space); });
        if (end && !inside) {
            sentences.push_back({start, space});
            start = space + 1;
        }
    }
    sentences.push_back({start, passage.end});
    return sentences;
}

/// Makes the text, passage by passage.
class Rewriting {
public:
    explicit Rewriting(const TextSpec &builtIn) : m_builtIn(builtIn), m_binder(builtIn), m_text(builtIn)
    {
        m_text.text.clear();
        m_text.passages.clear();
        m_text.sentences.clear();
        m_text.spans.clear();
    }

    Result<TextSpec> from(const QStringList &lines)
    {
        if (lines.size() != static_cast<qsizetype>(m_builtIn.passages.size()))
            return refused(QStringLiteral("It has %1 paragraphs, headings and items instead of %2.").arg(lines.size()).arg(m_builtIn.passages.size()));
        for (qsizetype i = 0; i < lines.size(); ++i)
            if (const auto added = addPassage(m_builtIn.passages[static_cast<std::size_t>(i)], lines[i]); !added)
                return added.error();
        if (wordCount(m_text.text) > wordCount(m_builtIn.text))
            return refused(QStringLiteral("It is longer than the built-in text."));
        if (const QString left = m_binder.leftOut(m_text); !left.isEmpty())
            return refused(QStringLiteral("It leaves out “%1”.").arg(left));
        if (const TextSpan *number = m_binder.nameless(m_text))
            return refused(QStringLiteral("It no longer names %1 beside “%2”.").arg(m_text.factOf(*number).areaName, m_text.words(number->at)));
        if (const QString added = addedWords(m_builtIn, m_text); !added.isEmpty())
            return refused(QStringLiteral("It adds “%1”, which the built-in text does not say.").arg(added));
        return m_text;
    }

private:
    Result<void> addPassage(const TextPassage &model, const QString &line)
    {
        const QString mark = passageMark(model.kind);
        const QString before = m_builtIn.words(model.at);
        const QString words = line.startsWith(mark) ? line.mid(mark.size()) : line;
        if (!m_text.text.isEmpty())
            m_text.text += QLatin1Char('\n');
        const TextStretch at{static_cast<int>(m_text.text.size()), static_cast<int>(m_text.text.size() + words.size())};
        m_text.text += words;
        m_text.passages.push_back({model.kind, at});
        if (model.kind == TextPassage::Kind::Heading) {
            if (words != before)
                return refused(QStringLiteral("It changes the heading “%1”.").arg(before));
            for (TextSpan span : m_builtIn.spans)
                if (model.at.holds(span.at.start)) {
                    span.at = {span.at.start - model.at.start + at.start, span.at.end - model.at.start + at.start};
                    m_text.spans.push_back(span);
                }
            return {};
        }
        if (endsSentence(before) && !endsSentence(words))
            return refused(QStringLiteral("It breaks off: “%1”.").arg(words.right(40)));
        return addSentences(at);
    }

    Result<void> addSentences(const TextStretch &passage)
    {
        const std::vector<SpanBinder::Match> matches = m_binder.matchesIn(m_text.text, passage);
        for (const TextStretch &at : sentencesIn(m_text.text, passage, matches)) {
            std::vector<SpanBinder::Match> here;
            std::copy_if(matches.begin(), matches.end(), std::back_inserter(here), [&at](const SpanBinder::Match &match) { return at.holds(match.at.start); });
            const auto spans = m_binder.bind(here, m_text.text);
            if (!spans)
                return spans.error();
            TextSentence sentence{at, {}};
            if (spans->empty()) {
                // What states no fact cannot be checked: it stands in the built-in text, or is not said.
                const int place = static_cast<int>(m_builtIn.text.indexOf(m_text.words(at)));
                const TextSentence *same = m_builtIn.sentenceAt(place);
                if (!same || (place > same->at.start && !endsSentence(m_builtIn.text.left(place - 1))))
                    return refused(QStringLiteral("It adds a sentence that states no figure: “%1”").arg(m_text.words(at)));
                sentence.indicators = same->indicators;
            }
            for (const TextSpan &span : *spans) {
                m_text.spans.push_back(span);
                const QString indicator = m_text.factOf(span).indicator;
                if (!indicator.isEmpty() && !sentence.indicators.contains(indicator))
                    sentence.indicators << indicator;
            }
            m_text.sentences.push_back(sentence);
        }
        return {};
    }

    const TextSpec &m_builtIn;
    const SpanBinder m_binder;
    TextSpec m_text;
};

} // namespace

Result<TextSpec> rewrittenText(const TextSpec &builtIn, const QString &answer)
{
    return Rewriting(builtIn).from(linesOf(answer));
}

} // namespace careatlas

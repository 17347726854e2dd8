// SPDX-License-Identifier: GPL-3.0-or-later
// Prose: what a machine can measure of the texts in data/: their sentences, how hard they are to read, and
// whether a run of words stands in another document as well.
#pragma once

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace careatlas::prose {

/// Split at white space; what has neither letter nor figure is no word.
inline QStringList words(const QString &text)
{
    static const QRegularExpression space(QStringLiteral("\\s+")), sign(QStringLiteral("[\\p{L}\\p{N}]"));
    return text.split(space, Qt::SkipEmptyParts).filter(sign);
}

/// A sentence ends with a full stop or question mark, and a closing quotation mark if there is one, before white space.
inline QStringList sentences(const QString &text)
{
    static const QRegularExpression end(QStringLiteral("(?<=[.?!]|[.?!][”’)])\\s+"));
    return text.split(end, Qt::SkipEmptyParts);
}

/// Groups of vowels, less the silent ends of "care", "aged" and "homes"; at least 1. A figure counts as 1.
inline int syllables(const QString &word)
{
    static const QRegularExpression notLetters(QStringLiteral("[^a-z]")), vowels(QStringLiteral("[aeiouy]+"));
    static const QRegularExpression silent(QStringLiteral("([^laeiouy]e|[^tdaeiou]ed|[^cgszxaeiou]es)$")), hissing(QStringLiteral("(sh|ch)es$"));
    const QString letters = word.toLower().remove(notLetters);
    int count = letters.contains(silent) && !letters.contains(hissing) ? -1 : 0;
    for (auto group = vowels.globalMatch(letters); group.hasNext(); group.next())
        ++count;
    return std::max(1, count);
}

/// The Flesch-Kincaid grade of all texts together: the years of school that they ask of a reader; plus five, an age.
inline double grade(const QStringList &texts)
{
    double sentenceCount = 0, wordCount = 0, syllableCount = 0;
    for (const QString &text : texts) {
        sentenceCount += double(sentences(text).size());
        for (const QString &word : words(text)) {
            ++wordCount;
            syllableCount += syllables(word);
        }
    }
    return 0.39 * wordCount / sentenceCount + 11.8 * syllableCount / wordCount - 15.59;
}

/// Every run of eight words of some documents, in lower case and without punctuation.
class Runs {
public:
    void add(const QString &document)
    {
        for (const QString &run : runsOf(document))
            m_runs.insert(run);
    }

    /// The runs of `text` that the documents hold too.
    QStringList sharedWith(const QString &text) const
    {
        QStringList shared;
        for (const QString &run : runsOf(text))
            if (m_runs.contains(run))
                shared << run;
        return shared;
    }

    qsizetype size() const { return m_runs.size(); }

private:
    static QStringList runsOf(const QString &text)
    {
        static const QRegularExpression apostrophe(QStringLiteral("['’]")), sign(QStringLiteral("[^\\p{L}\\p{N}]+"));
        const QStringList plain = text.toLower().remove(apostrophe).split(sign, Qt::SkipEmptyParts);
        QStringList runs;
        for (qsizetype first = 0; first + length <= plain.size(); ++first)
            runs << plain.mid(first, length).join(QLatin1Char(' '));
        return runs;
    }

    static constexpr qsizetype length = 8;
    QSet<QString> m_runs;
};

} // namespace careatlas::prose

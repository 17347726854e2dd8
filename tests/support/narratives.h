// SPDX-License-Identifier: GPL-3.0-or-later
// Texts of the built store for tests: every text on a council, and the defects that no template may have.
#pragma once

#include "core/narrative/charttext.h"
#include "core/narrative/summarytext.h"
#include "core/store/indicatorstore.h"

#include <QRegularExpression>

#include <array>

namespace narratives {

using namespace careatlas;

inline QString storePath()
{
    return QStringLiteral(CAREATLAS_BINARY_DIR "/share/careatlas/careatlas.sqlite");
}

/// The listed indicators, in the order of the catalogue.
inline QStringList indicatorsOf(const IndicatorStore &store)
{
    QStringList ids;
    for (const Indicator &indicator : store.indicators())
        if (indicator.listed)
            ids << indicator.id;
    return ids;
}

/// What is wrong with a text as English that a machine can tell, a line each.
inline QStringList defectsOf(const TextSpec &text)
{
    static const std::array defects{
        QRegularExpression(QStringLiteral("\\b(\\w+) \\1\\b"), QRegularExpression::CaseInsensitiveOption),
        QRegularExpression(QStringLiteral("similar to than|as as|than than|than by|[{}\\[\\]|]| {2}| [,.;:?)]|[(] |[.,;:?]{2}|\\(\\)|nan\\b|\\binf\\b")),
        QRegularExpression(QStringLiteral("\\b1 (people|requests|carers|services|beds|providers|assessments|residents|cases|discharges|years)\\b")),
        QRegularExpression(QStringLiteral("\\b(in|than|to|of|with|and|or|a|the|is|are|by|on) ?[.,;)]")),
        QRegularExpression(QStringLiteral("(in|than|of|to|with|and) (North East(?! Somerset| Lincolnshire)|North West|South East|South West|East Midlands|West Midlands|East of England|Isle|Isles|City of)\\b")),
        QRegularExpression(QStringLiteral("[0-9] %|£ |%%|−−|, (City|County) of|\\b(increase|decrease)ing it\\b")),
    };
    QStringList wrong;
    for (const TextSentence &sentence : text.sentences) {
        const QString words = text.words(sentence.at);
        for (const QRegularExpression &defect : defects)
            if (const auto match = defect.match(words); match.hasMatch())
                wrong << QStringLiteral("%1: “%2” in: %3").arg(text.id, match.captured(), words);
        if (!words.at(0).isUpper() && !words.at(0).isDigit() && words.at(0) != QChar(0xa3))
            wrong << QStringLiteral("%1: no capital: %2").arg(text.id, words);
        if (!words.endsWith(QLatin1Char('.')) && !words.endsWith(QLatin1Char('?')))
            wrong << QStringLiteral("%1: no end: %2").arg(text.id, words);
        if (words.count(QLatin1Char('(')) != words.count(QLatin1Char(')')))
            wrong << QStringLiteral("%1: brackets: %2").arg(text.id, words);
        if (sentence.indicators.isEmpty())
            wrong << QStringLiteral("%1: of nothing: %2").arg(text.id, words);
    }
    for (std::size_t i = 1; i < text.sentences.size(); ++i)
        if (text.words(text.sentences[i].at) == text.words(text.sentences[i - 1].at))
            wrong << QStringLiteral("%1: said twice: %2").arg(text.id, text.words(text.sentences[i].at));
    return wrong;
}

/// Figures that stand in no span, but for those that belong to the names of ages, scales and parts.
inline QStringList looseNumbers(const TextSpec &text)
{
    static const QRegularExpression number(QStringLiteral("[0-9][0-9,.]*")),
        names(QStringLiteral("aged \\d+ (to \\d+|and over)|every 100,000|per 100,000|out of (12|24)|91 days|50 hours or more|9 hours or less|"
                             "where 1 is|England and 10 the|and (32,844|33,755) the least|scored [1-4]( \\((outstanding|good)\\))?|\\b1 or 2\\b|similar councils"));
    QString rest = text.text;
    for (const TextSpan &span : text.spans)
        rest.replace(span.at.start, span.at.end - span.at.start, QString(span.at.end - span.at.start, QLatin1Char('_')));
    rest.remove(names);
    QStringList loose;
    for (auto match = number.globalMatch(rest); match.hasNext();)
        loose << QStringLiteral("%1: “%2” in: %3").arg(text.id, match.next().captured(), text.text);
    return loose;
}

} // namespace narratives

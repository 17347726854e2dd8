// SPDX-License-Identifier: GPL-3.0-or-later
// Texts written by hand with their spans marked, for tests: "[58.1%|n0] in [Luton|a0]" is a number and a name of the first fact;
// "p" is a period, "c" a comparison word. The figures are those of the adult social care survey, as published for Luton.
#pragma once

#include "coresamples.h"

#include "core/narrative/textspec.h"

#include <QRegularExpression>

namespace samples {

inline Fact fact(const QString &indicator, const QString &areaName, const QString &field, std::optional<double> value, const QString &shown)
{
    Fact f;
    f.indicator = indicator;
    f.area = areaName == u"England"_s ? AreaCode::england() : code(u"E06000032"_s);
    f.areaName = areaName;
    f.period = period(u"2024-25"_s);
    f.field = field;
    f.value = value;
    f.shown = shown;
    return f;
}

/// Appends a passage of these sentences; headings have one, which is not counted as a sentence.
inline void addPassage(TextSpec &spec, TextPassage::Kind kind, const QStringList &sentences)
{
    static const QRegularExpression mark(u"\\[([^|]+)\\|([napc])(\\d+)\\]"_s);
    if (!spec.text.isEmpty())
        spec.text += QLatin1Char('\n');
    const int start = static_cast<int>(spec.text.size());
    for (const QString &marked : sentences) {
        if (spec.text.size() > start)
            spec.text += QLatin1Char(' ');
        TextSentence sentence{{static_cast<int>(spec.text.size()), 0}, {}};
        qsizetype position = 0;
        for (auto marks = mark.globalMatch(marked); marks.hasNext();) {
            const auto found = marks.next();
            spec.text += marked.mid(position, found.capturedStart() - position);
            position = found.capturedEnd();
            const int from = static_cast<int>(spec.text.size());
            spec.text += found.captured(1);
            const QChar letter = found.captured(2).front();
            const auto is = letter == 'n'_L1    ? TextSpan::Kind::Number
                            : letter == 'a'_L1 ? TextSpan::Kind::Name
                            : letter == 'p'_L1 ? TextSpan::Kind::Period
                                               : TextSpan::Kind::Comparison;
            spec.spans.push_back({{from, static_cast<int>(spec.text.size())}, is, found.captured(3).toInt()});
            if (const QString indicator = spec.facts[static_cast<std::size_t>(spec.spans.back().fact)].indicator; !sentence.indicators.contains(indicator))
                sentence.indicators << indicator;
        }
        spec.text += marked.mid(position);
        sentence.at.end = static_cast<int>(spec.text.size());
        if (kind != TextPassage::Kind::Heading)
            spec.sentences.push_back(sentence);
    }
    spec.passages.push_back({kind, {start, static_cast<int>(spec.text.size())}});
}

/// A heading, a paragraph of three sentences and two items, on three indicators.
inline TextSpec surveyText()
{
    TextSpec spec;
    spec.id = u"summary/quality"_s;
    spec.title = u"Quality in Luton"_s;
    spec.area = code(u"E06000032"_s);
    spec.facts = {fact(u"user-satisfaction"_s, u"Luton"_s, u"value"_s, 58.1, u"58.1%"_s),
                  fact(u"user-satisfaction"_s, u"England"_s, u"value"_s, 65.4, u"65.4%"_s),
                  fact(u"user-satisfaction"_s, u"Luton"_s, u"verdict"_s, {}, u"worse"_s),
                  fact(u"user-information"_s, u"Luton"_s, u"value"_s, 63.3, u"63.3%"_s),
                  fact(u"user-information"_s, u"England"_s, u"value"_s, 68.2, u"68.2%"_s),
                  fact(u"user-information"_s, u"Luton"_s, u"verdict"_s, {}, u"similar"_s),
                  fact(u"carer-satisfaction"_s, u"Luton"_s, u"value"_s, 34.7, u"34.7%"_s),
                  fact(u"carer-satisfaction"_s, u"England"_s, u"value"_s, 36.6, u"36.6%"_s),
                  fact(u"carer-satisfaction"_s, u"Luton"_s, u"verdict"_s, {}, u"similar"_s)};
    addPassage(spec, TextPassage::Kind::Heading, {u"What people in [Luton|a0] say"_s});
    addPassage(spec, TextPassage::Kind::Paragraph,
               {u"In [2024-25|p0], [58.1%|n0] of the people in [Luton|a0] who use services were satisfied with them."_s,
                u"This is [worse|c2] than in [England|a1], where it was [65.4%|n1]."_s, u"The figures do not say why."_s});
    addPassage(spec, TextPassage::Kind::Item,
               {u"In [Luton|a3] [63.3%|n3] found it easy to find information, which is [similar|c5] to [England|a4], [68.2%|n4]."_s});
    addPassage(spec, TextPassage::Kind::Item, {u"Of carers in [Luton|a6] [34.7%|n6] were satisfied, which is [similar|c8] to [England|a7], [36.6%|n7]."_s});
    return spec;
}

/// Every span of the text with its fact's place: "58.1% 0, Luton 0, worse 2".
inline QString spansOf(const TextSpec &spec)
{
    QStringList spans;
    for (const TextSpan &span : spec.spans)
        spans << u"%1 %2"_s.arg(spec.words(span.at)).arg(span.fact);
    return spans.join(u", "_s);
}

} // namespace samples

// SPDX-License-Identifier: GPL-3.0-or-later
// A text written by hand on the figures of chartsamples.h, as a writer would bind it: every number, name, period and comparison
// word to its fact.
#pragma once

#include "core/narrative/textspec.h"
#include "tests/ui/chartsamples.h"

namespace careatlas::samples {

inline Fact satisfactionOf(const AreaFigures &of, const Period &period, double value, const char *field = "value")
{
    Fact fact;
    fact.indicator = QStringLiteral("user-satisfaction");
    fact.area = of.area.code;
    fact.areaName = of.area.name;
    fact.period = period;
    fact.field = QString::fromLatin1(field);
    fact.value = value;
    fact.unit = Unit::fromCatalogue(QStringLiteral("%"), QStringLiteral("people surveyed"));
    fact.shown = QStringLiteral("%1%").arg(value);
    fact.source = QStringLiteral("DHSC, January 2026, table 3a, row 43, column F");
    return fact;
}

/// Binds each of `words`, in order, to a new fact.
inline void bind(TextSpec &spec, const QString &words, TextSpan::Kind kind, const Fact &fact)
{
    const auto from = spec.spans.empty() ? 0 : spec.spans.back().at.end;
    const auto start = static_cast<int>(spec.text.indexOf(words, from));
    Q_ASSERT(start >= 0);
    spec.spans.push_back({{start, start + static_cast<int>(words.size())}, kind, static_cast<int>(spec.facts.size())});
    spec.facts.push_back(fact);
}

/// One paragraph of these sentences.
inline TextSpec paragraphOf(const QStringList &sentences)
{
    TextSpec spec;
    for (const QString &sentence : sentences) {
        if (!spec.text.isEmpty())
            spec.text += QLatin1Char(' ');
        const auto start = static_cast<int>(spec.text.size());
        spec.text += sentence;
        spec.sentences.push_back({{start, static_cast<int>(spec.text.size())}, {QStringLiteral("user-satisfaction")}});
    }
    spec.passages = {{TextPassage::Kind::Paragraph, {0, static_cast<int>(spec.text.size())}}};
    return spec;
}

/// What the bars of satisfaction() say of 2023-24, and its trend of 2015-16. Spans: 0 Luton, 1 58.1%, 2 2023-24, 3 lower, 4 65.4%,
/// 5 60.3%, 6 7.3 points.
inline TextSpec satisfactionText()
{
    const Period then = Period::financialYear(2023);
    TextSpec spec = paragraphOf({QStringLiteral("In Luton 58.1% of the people who use services said in 2023-24 that they were satisfied."),
                                 QStringLiteral("That is lower than in England, where it was 65.4%."),
                                 QStringLiteral("In 2015-16 it was 60.3%."), QStringLiteral("The gap to England is 7.3 points.")});
    spec.id = QStringLiteral("chart/user-satisfaction");
    spec.title = QStringLiteral("What this chart says");
    spec.area = luton().area.code;
    spec.comparator = QStringLiteral("england");
    bind(spec, QStringLiteral("Luton"), TextSpan::Kind::Name, satisfactionOf(luton(), then, 58.1));
    bind(spec, QStringLiteral("58.1%"), TextSpan::Kind::Number, satisfactionOf(luton(), then, 58.1));
    bind(spec, QStringLiteral("2023-24"), TextSpan::Kind::Period, satisfactionOf(luton(), then, 58.1));
    Fact verdict = satisfactionOf(luton(), then, 58.1, "verdict");
    verdict.shown = QStringLiteral("lower");
    verdict.value.reset();
    bind(spec, QStringLiteral("lower"), TextSpan::Kind::Comparison, verdict);
    bind(spec, QStringLiteral("65.4%"), TextSpan::Kind::Number, satisfactionOf(england(), then, 65.4));
    bind(spec, QStringLiteral("60.3%"), TextSpan::Kind::Number, satisfactionOf(luton(), Period::financialYear(2015), 60.3));
    Fact gap = satisfactionOf(luton(), then, 7.3, "difference");
    gap.shown = QStringLiteral("7.3 points");
    gap.formula = QStringLiteral("65.4% of England less 58.1% of Luton");
    bind(spec, QStringLiteral("7.3 points"), TextSpan::Kind::Number, gap);
    return spec;
}

} // namespace careatlas::samples

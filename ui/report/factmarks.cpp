// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/factmarks.h"

#include "ui/charts/markwriter.h"

#include <algorithm>

namespace careatlas {

namespace {

bool isOf(const ChartMark &mark, const Fact &fact)
{
    if (!fact.area.isEmpty())
        return mark.area == fact.area;
    // Worked out from many councils: told by its name.
    return mark.style.role == AreaRole::MeanOfCouncils && fact.areaName.contains(nameOf(NationalFigure::Kind::MeanOfCouncils), Qt::CaseInsensitive);
}

} // namespace

const ChartMark *markOf(const Fact &fact, const ChartSpec &chart)
{
    if (fact.indicator != chart.indicator || fact.period.isNull())
        return nullptr;
    const auto marks = chart.marks();
    const auto found = std::find_if(marks.begin(), marks.end(), [&fact](const ChartMark *mark) {
        AreaFigures whose;
        whose.area.code = mark->area;
        whose.role = mark->style.role;
        return isOf(*mark, fact) && mark->key == MarkWriter::key(whose, fact.period, fact.breakdown);
    });
    return found == marks.end() ? nullptr : *found;
}

std::vector<int> sentencesOn(const QString &markKey, const TextSpec &text, const ChartSpec &chart)
{
    std::vector<int> sentences;
    if (markKey.isEmpty())
        return sentences;
    for (const TextSpan &span : text.spans) {
        const QString &field = text.factOf(span).field;
        if (span.kind != TextSpan::Kind::Number || (field != QLatin1String("value") && field != QLatin1String("rate") && field != QLatin1String("benchmark")))
            continue;
        const ChartMark *mark = markOf(text.factOf(span), chart);
        const TextSentence *sentence = mark && mark->key == markKey ? text.sentenceAt(span.at.start) : nullptr;
        const auto index = static_cast<int>(sentence ? sentence - text.sentences.data() : -1);
        if (sentence && (sentences.empty() || sentences.back() != index))
            sentences.push_back(index);
    }
    return sentences;
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/pairwords.h"

#include "core/domain/format.h"
#include "ui/charts/markwriter.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace careatlas {

namespace {

QString say(const char *words)
{
    return QCoreApplication::translate("PairWords", words);
}

QString withoutStop(QString sentence)
{
    if (sentence.endsWith(QLatin1Char('.')))
        sentence.chop(1);
    return sentence;
}

/// "4.9 points", "£12.30 per hour": a distance in this unit.
QString distance(double value, const Unit &unit)
{
    return unit.kind() == Unit::Kind::Percent ? say("%1 points").arg(formatNumber(value, unit)) : formatValue(value, unit);
}

QString differenceOf(const PairComparison &pair)
{
    if (pair.measure == PairComparison::Measure::Difference && !pair.at95)
        return say("%1, not tested").arg(distance(pair.a->value() - pair.b->value(), pair.a->unit));
    if (!pair.at95)
        return {};
    const Interval &interval = pair.at95->interval;
    if (pair.measure == PairComparison::Measure::Ratio)
        return say("%1 times, 95% interval %2 to %3").arg(formatRatio(pair.at95->value), formatRatio(interval.lower), formatRatio(interval.upper));
    const Unit &unit = pair.a->unit;
    return say("%1, 95% interval %2 to %3").arg(distance(pair.at95->value, unit), formatNumber(interval.lower, unit), formatNumber(interval.upper, unit));
}

/// "lower by 4.9 points, interval −11.8 to 2.1, similar", as it is spoken.
QString spokenDifference(const PairComparison &pair)
{
    const Interval &interval = pair.at95->interval;
    if (pair.measure == PairComparison::Measure::Ratio)
        return say("%1 times as high, interval %2 to %3").arg(formatRatio(pair.at95->value), formatRatio(interval.lower), formatRatio(interval.upper));
    const Unit &unit = pair.a->unit;
    const QString range = say("interval %1 to %2").arg(formatNumber(interval.lower, unit), formatNumber(interval.upper, unit));
    const double value = pair.at95->value;
    if (formatNumber(value, unit) == formatNumber(0.0, unit))
        return say("the same, %1").arg(range);
    return (value < 0.0 ? say("lower by %1, %2") : say("higher by %1, %2")).arg(distance(std::abs(value), unit), range);
}

std::vector<ChartMark> councilMarks(const ComparedIndicator &one, const MarkWriter &writer)
{
    std::vector<ChartMark> marks;
    for (const AreaFigures &area : one.figures.areas)
        if (MarkWriter::isCouncil(area))
            marks.push_back(writer.ofArea(area, one.comparison.period, nullptr));
    return marks;
}

QStringList comparatorsOf(const ComparedIndicator &one, const MarkWriter &writer)
{
    QStringList words;
    const auto add = [&](const AreaFigures &area) {
        if (const ChartMark mark = writer.ofArea(area, one.comparison.period, nullptr); mark.value)
            words << say("%1 %2").arg(area.area.name, mark.valueText);
    };
    for (const AreaFigures &area : one.figures.areas)
        if (area.role == AreaRole::Region)
            add(area);
    if (one.secondRegion)
        add(*one.secondRegion);
    for (const AreaFigures &area : one.figures.areas)
        if (area.role == AreaRole::England)
            add(area);
    return words;
}

/// "Luton: 58.1%. 325 people answered. Worked out by Wilson's method from 189 of 325."
QString surenessOf(const ChartMark &mark, const std::optional<Estimate> &estimate)
{
    QStringList sentences{mark.value ? say("%1: %2").arg(mark.areaName, mark.valueText) : say("%1: %2").arg(mark.areaName, mark.stateText)};
    if (mark.value && !mark.stateText.isEmpty())
        sentences << mark.stateText;
    // How an interval came about says among how many.
    if (!mark.sampleText.isEmpty() && !(estimate && estimate->at95))
        sentences << mark.sampleText;
    if (estimate && estimate->at95)
        sentences << say("95% interval %1 to %2").arg(formatNumber(estimate->at95->lower, estimate->unit), formatNumber(estimate->at95->upper, estimate->unit))
                  << howInterval(*estimate);
    else if (estimate)
        sentences << whyNoInterval(*estimate);
    if (!mark.sourceText.isEmpty())
        sentences << say("Source: %1").arg(mark.sourceText);
    for (QString &sentence : sentences)
        sentence = withoutStop(sentence);
    sentences.removeAll(QString());
    return sentences.join(QStringLiteral(". ")) + QLatin1Char('.');
}

bool isClearlyDifferent(const PairComparison &pair)
{
    return pair.verdict95 != Verdict::NotCompared && pair.verdict95 != Verdict::Similar;
}

QString partLabel(const Indicator &indicator, const QString &breakdown)
{
    for (const Dimension &dimension : indicator.dimensions)
        for (const Breakdown &part : dimension.parts)
            if (part.id() == breakdown)
                return part.label;
    return breakdown;
}

/// "Nursing care, 2023-24: Luton 35.0, Bedford 41.2; lower than Bedford, 0.70 to 0.95 times as high"
QString partWords(const PairComparison &pair, const Area &a, const Area &b)
{
    const auto value = [](const Area &area, const std::optional<Estimate> &estimate) {
        return say("%1 %2").arg(area.name, estimate ? formatValue(estimate->value(), estimate->unit) : say("no figure"));
    };
    return say("%1, %2: %3, %4; %5")
        .arg(partLabel(pair.indicator, pair.breakdown), pair.period.label(), value(a, pair.a), value(b, pair.b),
             pair.notComparable.isEmpty() ? pair.words : say("not compared. %1").arg(pair.notComparable));
}

std::vector<TextPart> detailsOf(const ComparedIndicator &one, const std::vector<ChartMark> &marks)
{
    const PairComparison &pair = one.comparison;
    const IndicatorText &text = one.figures.indicator.text;
    QStringList figures;
    QStringList partLines;
    for (const PairComparison &part : one.parts)
        partLines << partWords(part, one.figures.areas[0].area, one.figures.areas[1].area);
    for (const ChartMark &mark : marks)
        figures << surenessOf(mark, mark.style.role == AreaRole::Council ? pair.a : pair.b);
    std::vector<TextPart> parts{{say("Its parts"), partLines, true},
                                {say("How they were compared"), {pair.method, one.parts.empty() ? pair.notComparable : QString()}},
                                {say("How sure each figure is"), figures, true},
                                {say("What it is"), {text.definition}},
                                {say("Take care"), {text.caveats.value(0)}},
                                {say("What it cannot say"), {text.limits}}};
    for (TextPart &part : parts)
        part.paragraphs.removeAll(QString());
    std::erase_if(parts, [](const TextPart &part) { return part.paragraphs.isEmpty(); });
    return parts;
}

QString sentenceOf(const ComparedIndicator &one)
{
    const PairComparison &pair = one.comparison;
    if (!one.parts.empty()) {
        const auto tested = std::count_if(one.parts.begin(), one.parts.end(), [](const PairComparison &part) { return part.verdict95 != Verdict::NotCompared; });
        const auto different = std::count_if(one.parts.begin(), one.parts.end(), isClearlyDifferent);
        return say("Only its parts have figures: %1 of %2 compared are clearly different.").arg(different).arg(tested);
    }
    const QString &council = one.figures.areas.front().area.name;
    return pair.notComparable.isEmpty() ? say("%1 is %2.").arg(council, pair.words) : pair.notComparable;
}

} // namespace

PairWords pairWords(const ComparedIndicator &one, const QHash<QString, QString> &stateTitles)
{
    PairWords words;
    const PairComparison &pair = one.comparison;
    words.title = pair.indicator.title;
    if (!one.fault.isEmpty()) {
        words.sentence = say("These figures could not be read: %1").arg(one.fault);
        words.spoken = say("%1: %2").arg(words.title, words.sentence);
        return words;
    }
    const MarkWriter writer(one.figures, stateTitles, pair.a ? pair.a->basis : commonBasis(one.figures, &pair.period));
    const std::vector<ChartMark> marks = pair.period.isNull() ? std::vector<ChartMark>() : councilMarks(one, writer);
    QStringList when{pair.period.isNull() ? QString() : pair.period.label(), writer.unit().axisLabel()};
    when.removeAll(QString());
    words.when = when.join(QStringLiteral(" · "));
    words.sentence = sentenceOf(one);
    words.difference = differenceOf(pair);
    if (!pair.period.isNull())
        words.comparators = comparatorsOf(one, writer);
    words.details = detailsOf(one, marks);

    QStringList spoken;
    for (const ChartMark &mark : marks)
        spoken << QStringLiteral("%1 %2").arg(mark.areaName, mark.value ? mark.valueText : mark.stateText);
    if (pair.at95)
        spoken << spokenDifference(pair);
    spoken << toKey(pair.verdict95);
    const QString head = pair.period.isNull() ? words.title : say("%1, %2").arg(words.title, pair.period.label());
    words.spoken = say("%1: %2").arg(head, spoken.join(QStringLiteral(", ")));
    if (!one.isCompared())
        words.spoken += QStringLiteral(". ") + words.sentence;
    return words;
}

} // namespace careatlas

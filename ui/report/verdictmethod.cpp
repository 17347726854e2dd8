// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/verdictmethod.h"

#include "core/domain/format.h"
#include "ui/charts/verdictshape.h"
#include "ui/report/cardverdict.h"

#include <QCoreApplication>

namespace careatlas {

namespace {

QString say(const char *words)
{
    return QCoreApplication::translate("VerdictMethod", words);
}

QString bothLevels(const Judgement &judgement)
{
    const QString first = toKey(judgement.at95);
    const QString second = toKey(judgement.at99_8);
    return first == second ? say("%1 at the 95% level, and at the stricter 99.8% level too.").arg(verdictWord(judgement.at95))
                           : say("%1 at the 95% level, %2 at the stricter 99.8% level.").arg(verdictWord(judgement.at95), second);
}

/// What the words of a verdict do not say.
QString whatItIsNot(Verdict verdict)
{
    if (verdict == Verdict::Better || verdict == Verdict::Worse)
        return say("Better and worse are about the figure, not about how well the council works.");
    if (verdict == Verdict::Higher || verdict == Verdict::Lower)
        return say("Neither way is good in itself, so the figure is called higher or lower, not better or worse.");
    return QString();
}

TextPart comparedPart(const CardFacts &facts)
{
    const Judgement &judgement = facts.judgement;
    if (judgement.at95 == Verdict::NotCompared)
        return {judgement.estimate && judgement.estimate->method == IntervalMethod::None && judgement.benchmark.value ? say("Not compared: no interval")
                                                                                                                     : say("Not compared"),
                {judgement.reason}};
    return {say("How this was compared"),
            {bothLevels(judgement), judgement.rule, howInterval(*judgement.estimate), whatItIsNot(judgement.at95)}};
}

TextPart peersPart(const CardFacts &facts)
{
    if (facts.peers.empty())
        return {};
    QStringList names = facts.peers;
    names.sort(Qt::CaseInsensitive);
    const QString last = names.takeLast();
    const QString all = names.isEmpty() ? last : say("%1 and %2").arg(names.join(QStringLiteral(", ")), last);
    return {say("Those with a figure for %1").arg(facts.period), {all + QLatin1Char('.'), facts.peersHow}};
}

TextPart movementPart(const CouncilMovement &movement)
{
    if (!movement.test)
        return {say("Recent trend"), {movement.reason.isEmpty() ? QString() : say("Cannot be calculated: %1").arg(movement.reason)}};
    const TrendResult &test = *movement.test;
    const QString found = formatTestStatistic(test.chiSquare);
    const QString taken = formatTestStatistic(trendThreshold());
    const QString words = !test.significant ? say("The test of a slope gives %1, where %2 is needed to rule out chance at the 99.8% level.").arg(found, taken)
        : !test.unanimous                   ? say("The test of a slope gives %1, above the %2 needed, but one year alone makes the slope.").arg(found, taken)
                                            : say("The test of a slope gives %1, above the %2 needed to rule out chance at the 99.8% level, and it holds "
                                                  "when any one year is left out.").arg(found, taken);
    return {say("Recent trend"), {movementWords(movement) + QLatin1Char('.'), words}};
}

} // namespace

std::vector<TextPart> verdictMethod(const CardFacts &facts)
{
    if (facts.comparison.isEmpty())
        return {};
    const auto &sensitivity = facts.judgement.sensitivity;
    std::vector<TextPart> parts{comparedPart(facts),
                                {say("What would change this"), {sensitivity ? sensitivity->words : QString(), facts.basisWarning}},
                                peersPart(facts),
                                movementPart(facts.movement)};
    for (TextPart &part : parts)
        part.paragraphs.removeAll(QString());
    std::erase_if(parts, [](const TextPart &part) { return part.paragraphs.isEmpty(); });
    return parts;
}

} // namespace careatlas

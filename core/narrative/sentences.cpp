// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/narrative/sentences.h"

#include "core/domain/format.h"
#include "core/narrative/factmaker.h"

#include <algorithm>

namespace careatlas {

namespace {

constexpr int fewestPlaced = 10; ///< councils among which a place says something

bool isRated(Verdict verdict)
{
    return verdict == Verdict::Better || verdict == Verdict::Worse;
}

/// "slightly worse than in", "just above", "much higher than".
QString comparisonWords(Verdict verdict, GapBand band, bool place)
{
    // Nobody says "just worse".
    if (band == GapBand::Just && !isRated(verdict))
        return verdict == Verdict::Higher ? QStringLiteral("just above") : QStringLiteral("just below");
    const QString size = wordOf(band == GapBand::Just ? GapBand::Slight : band);
    const QString than = place ? QStringLiteral("than in") : QStringLiteral("than");
    return (size.isEmpty() ? QString() : size + QLatin1Char(' ')) + toKey(verdict) + QLatin1Char(' ') + than;
}

/// Why a gap is not tested, after "as"; empty where there is nothing to hold against each other at all.
QString whyUntested(const Estimate &estimate)
{
    switch (estimate.without) {
    case WithoutInterval::None:
    case WithoutInterval::Total:
        break;
    case WithoutInterval::NoCountOfChance:
        return QStringLiteral("this kind of figure has no margin of error");
    case WithoutInterval::WholePopulation:
        return QStringLiteral("it counts everyone who lives there");
    case WithoutInterval::PlacesOrServices:
        return QStringLiteral("it counts places or services and not people");
    case WithoutInterval::NoCounts:
        return QStringLiteral("the publisher gives no margin of error");
    case WithoutInterval::CountsDisagree:
        return QStringLiteral("the counts beside it give no margin of error");
    }
    return QString();
}

Phrase benchmarkSlot(const Finding &finding)
{
    const Benchmark &benchmark = finding.judgement.benchmark;
    return Phrase(Slot::name(benchmarkFact(benchmark, finding.subject->figures, finding.judgement.estimate->unit), benchmarkName(benchmark)));
}

/// "That is" or, of a rate, "That is 708.3 for every 100,000 residents,": what the comparison follows on.
Phrase thatIs(const Finding &finding)
{
    Phrase phrase(QStringLiteral("that is "));
    if (finding.basis)
        phrase << comparedValue(finding) << QStringLiteral(", ");
    return phrase;
}

} // namespace

bool isRating(const Finding &finding)
{
    return finding.indicator().unit.kind() == Unit::Kind::Rating;
}

QString benchmarkName(const Benchmark &benchmark)
{
    return benchmark.area.isEmpty() ? inSentence(benchmark) : placeInSentence(benchmark.label);
}

Phrase comparedNumber(const Finding &finding)
{
    const Estimate &estimate = *finding.judgement.estimate;
    return Phrase(Slot::number(estimateFact(estimate, finding.indicator()), shortInSentence(estimate.value(), estimate.unit)));
}

Phrase comparedValue(const Finding &finding)
{
    const Estimate &estimate = *finding.judgement.estimate;
    Phrase phrase(Slot::number(estimateFact(estimate, finding.indicator())));
    if (finding.basis && estimate.unit.kind() == Unit::Kind::Rate)
        phrase << QStringLiteral(" for every 100,000 %1").arg(estimate.unit.denominator());
    return phrase;
}

Phrase benchmarkValue(const Finding &finding)
{
    const Estimate &estimate = *finding.judgement.estimate;
    return Phrase(Slot::number(benchmarkFact(finding.judgement.benchmark, finding.subject->figures, estimate.unit),
                               shortInSentence(*finding.judgement.benchmark.value, estimate.unit)));
}

Phrase clearComparison(const Finding &finding, const QString &adverb)
{
    if (!finding.isClear())
        return {};
    const Judgement &judgement = finding.judgement;
    const bool place = hasName(judgement.benchmark);
    const QString words = comparisonWords(judgement.at95, finding.band.value_or(GapBand::Plain), place);
    Phrase phrase(adverb);
    phrase << Slot::comparison(verdictFact(judgement, finding.indicator(), words), words) << QStringLiteral(" ") << benchmarkSlot(finding) << QStringLiteral(" (")
           << benchmarkValue(finding) << QStringLiteral(")");
    return phrase;
}

Phrase comparisonSentence(const Finding &finding)
{
    const Judgement &judgement = finding.judgement;
    if (!finding.own || !judgement.estimate)
        return {};
    if (finding.isClear()) {
        Phrase phrase = thatIs(finding);
        phrase << clearComparison(finding) << QStringLiteral(", by more than chance would explain");
        return phrase;
    }
    const bool total = needsRate(judgement.estimate->unit) && !finding.basis;
    if (total || isRating(finding))
        return {};
    if (!judgement.benchmark.value) {
        const QString none = QStringLiteral("there is no figure for %1 to hold it against").arg(benchmarkName(judgement.benchmark));
        if (!finding.basis)
            return Phrase(none);
        Phrase phrase(QStringLiteral("that is "));
        phrase << comparedValue(finding) << QStringLiteral("; ") << none;
        return phrase;
    }
    if (judgement.at95 == Verdict::Similar) {
        Phrase phrase = thatIs(finding);
        phrase << Slot::comparison(verdictFact(judgement, finding.indicator(), QStringLiteral("similar to")), QStringLiteral("similar to")) << QStringLiteral(" ")
               << benchmarkSlot(finding) << QStringLiteral(" (") << benchmarkValue(finding) << QStringLiteral("): chance could explain the gap");
        return phrase;
    }
    // Shown side by side, and not called higher or lower.
    Phrase phrase;
    if (finding.basis)
        phrase << QStringLiteral("that is ") << comparedValue(finding) << QStringLiteral("; for ");
    else
        phrase << QStringLiteral("for ");
    phrase << benchmarkSlot(finding) << QStringLiteral(" it was ") << benchmarkValue(finding);
    if (finding.band == GapBand::Beyond)
        phrase << QStringLiteral(". Councils seldom lie so far apart, so check how the figure was recorded before you compare");
    else if (const QString why = whyUntested(*judgement.estimate); !why.isEmpty())
        phrase << QStringLiteral(", and the gap is not tested, as ") << why;
    return phrase;
}

Phrase certaintySentence(const Finding &finding)
{
    const auto &estimate = finding.judgement.estimate;
    if (!finding.own || !estimate || !estimate->at95 || estimate->at95->upper <= estimate->at95->lower)
        return {};
    Phrase phrase;
    if (const auto &respondents = estimate->figure.respondents)
        phrase << Slot::number(countFact(finding.area().area, estimate->figure, QStringLiteral("respondents"), *respondents)) << QStringLiteral(" people answered, so the true figure");
    else
        phrase << QStringLiteral("allowing for chance, the true ") << QString(finding.basis ? QStringLiteral("rate") : QStringLiteral("figure"));
    phrase << QStringLiteral(" is likely to lie between ") << Slot::number(intervalFact(*estimate, QStringLiteral("lower"))) << QStringLiteral(" and ")
           << Slot::number(intervalFact(*estimate, QStringLiteral("upper")));
    return phrase;
}

Phrase placeSentence(const Finding &finding)
{
    const CouncilRank &rank = finding.rank;
    if (!rank.place || rank.place->of < fewestPlaced || isRating(finding))
        return {};
    const Area &area = finding.area().area;
    const bool best = finding.indicator().polarity != Polarity::None;
    Phrase phrase(QStringLiteral("of the "));
    phrase << Slot::number(rankFact(rank, finding.indicator(), area, QStringLiteral("councils"), rank.place->of)) << QStringLiteral(" councils with a figure ") << QString(placeInSentence(area.name))
           << QStringLiteral(" comes ")
           << Slot::number(rankFact(rank, finding.indicator(), area, QStringLiteral("rank"), rank.place->rank), placeInWords(*rank.place))
           << QString(best ? QStringLiteral(", counting from the best") : QStringLiteral(", counting from the highest"));
    if (rank.range && rank.range->first < rank.range->last)
        phrase << QStringLiteral("; chance alone could put it anywhere from ")
               << Slot::number(rankFact(rank, finding.indicator(), area, QStringLiteral("rank-first"), rank.range->first), formatOrdinal(rank.range->first)) << QStringLiteral(" to ")
               << Slot::number(rankFact(rank, finding.indicator(), area, QStringLiteral("rank-last"), rank.range->last), formatOrdinal(rank.range->last));
    return phrase;
}

Phrase movementSentence(const Finding &finding)
{
    const CouncilMovement &movement = finding.movement;
    if (movement.movement == Movement::CannotBeCalculated || movement.points.empty())
        return {};
    const Observation &last = movement.points.back().figure;
    Fact fact = factAbout(finding.indicator(), finding.area().area, last.period, QStringLiteral("movement"), movement.label());
    fact.formula = QStringLiteral("A test of the slope over five years: chi-squared %1, where more than %2 is a trend, and the slope keeps its sign without any one year.")
                       .arg(formatTestStatistic(movement.test->chiSquare), formatTestStatistic(trendThreshold()));
    const Fact when = factAbout(finding.indicator(), finding.area().area, last.period, QStringLiteral("period"), last.period.label());
    Phrase phrase(QStringLiteral("over the five years to "));
    phrase << Slot::period(when, when.shown) << QStringLiteral(" it ");
    if (movement.movement == Movement::NoSignificantChange) {
        phrase << Slot::comparison(fact, QStringLiteral("neither clearly rose nor clearly fell"));
        return phrase;
    }
    const bool up = movement.movement == Movement::Increasing;
    phrase << Slot::comparison(fact, up ? QStringLiteral("rose") : QStringLiteral("fell")) << QStringLiteral(" by more than chance would explain");
    if (movement.polarity != Polarity::None)
        phrase << QString(up == (movement.polarity == Polarity::HigherIsBetter) ? QStringLiteral(", a change for the better") : QStringLiteral(", a change for the worse"));
    return phrase;
}

} // namespace careatlas

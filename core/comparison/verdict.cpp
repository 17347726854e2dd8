// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/verdict.h"

#include "core/domain/format.h"

#include <algorithm>

namespace careatlas {

namespace {

QString possessive(const QString &name)
{
    return name + (name.endsWith(QLatin1Char('s')) ? QStringLiteral("'") : QStringLiteral("'s"));
}

/// "England's 65.4%", "England's pooled 64.9%", "The mean of councils, 65.0%,".
QString named(const Benchmark &benchmark, const Unit &unit)
{
    const QString value = formatValue(*benchmark.value, unit);
    if (benchmark.kind == Comparator::EnglandPooled)
        return QStringLiteral("England's pooled %1").arg(value);
    if (!benchmark.area.isEmpty())
        return possessive(benchmark.label) + QLatin1Char(' ') + value;
    const QString name = inSentence(benchmark);
    return QStringLiteral("%1%2, %3,").arg(name.left(1).toUpper(), name.mid(1), value);
}

/// "above the 95% interval, 52.7% to 63.3%".
QString whereLies(double benchmark, const Interval &interval, Confidence confidence, const Unit &unit)
{
    const QString where = benchmark > interval.upper   ? QStringLiteral("above")
                          : benchmark < interval.lower ? QStringLiteral("below")
                                                       : QStringLiteral("within");
    return QStringLiteral("%1 the %2 interval, %3 to %4")
        .arg(where, confidence == Confidence::P95 ? QStringLiteral("95%") : QStringLiteral("99.8%"),
             formatNumber(interval.lower, unit) + (unit.kind() == Unit::Kind::Percent ? QStringLiteral("%") : QString()),
             formatValue(interval.upper, unit));
}

QString ruleOf(const Estimate &estimate, const Benchmark &benchmark)
{
    QString rule = QStringLiteral("%1 lies %2, and %3.")
                       .arg(named(benchmark, estimate.unit), whereLies(*benchmark.value, *estimate.at95, Confidence::P95, estimate.unit),
                            whereLies(*benchmark.value, *estimate.at99_8, Confidence::P99_8, estimate.unit));
    if (estimate.figure.state == DataState::Quoted)
        rule += QStringLiteral(" Both figures are quoted from elsewhere.");
    else if (estimate.figure.state == DataState::KnownBias)
        rule += QStringLiteral(" The figure is known to lean one way.");
    else if (isTentative(estimate.figure.state))
        rule += QStringLiteral(" The figure is %1.").arg(toKey(estimate.figure.state));
    return rule;
}

/// Why the two cannot be held against each other, whatever the interval; empty where they can.
QString whyUnlike(const Area &council, const Observation &figure, const Benchmark &benchmark)
{
    const bool quoted = figure.state == DataState::Quoted;
    if (benchmark.source.isEmpty() && quoted)
        return QStringLiteral("%1 figure is quoted from elsewhere, and is not held against official ones.").arg(possessive(council.name));
    if (!benchmark.source.isEmpty() && benchmark.source != figure.provenance.release.source)
        return QStringLiteral("The figures of %1 and of %2 come from different sources.").arg(council.name, benchmark.label);
    return QString();
}

bool isOfEngland(const Benchmark &benchmark)
{
    return benchmark.kind && benchmark.kind != Comparator::Region;
}

QString whyNoBenchmark(const IndicatorFigures &figures, const Benchmark &benchmark)
{
    const AreaFigures *area = areaOf(figures, benchmark.area);
    const QString why = area ? whyNoEstimate(figures, *area, benchmark.period, benchmark.breakdown, benchmark.basis) : QString();
    return !why.isEmpty() ? why : QStringLiteral("There is no figure to hold it against: %1 has none for %2.").arg(benchmark.label, benchmark.period.label());
}

} // namespace

QString toKey(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Better:
        return QStringLiteral("better");
    case Verdict::Worse:
        return QStringLiteral("worse");
    case Verdict::Higher:
        return QStringLiteral("higher");
    case Verdict::Lower:
        return QStringLiteral("lower");
    case Verdict::Similar:
        return QStringLiteral("similar");
    case Verdict::NotCompared:
        break;
    }
    return QStringLiteral("not compared");
}

Verdict mirrored(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Better:
        return Verdict::Worse;
    case Verdict::Worse:
        return Verdict::Better;
    case Verdict::Higher:
        return Verdict::Lower;
    case Verdict::Lower:
        return Verdict::Higher;
    case Verdict::Similar:
    case Verdict::NotCompared:
        break;
    }
    return verdict;
}

Verdict verdictOf(const Interval &interval, double benchmark, Polarity polarity)
{
    if (interval.holds(benchmark))
        return Verdict::Similar;
    const bool higher = interval.lower > benchmark;
    if (polarity == Polarity::None)
        return higher ? Verdict::Higher : Verdict::Lower;
    return higher == (polarity == Polarity::HigherIsBetter) ? Verdict::Better : Verdict::Worse;
}

Judgement judge(const IndicatorFigures &figures, const AreaCode &council, const Benchmark &benchmark)
{
    Judgement judgement;
    judgement.benchmark = benchmark;
    const AreaFigures *area = areaOf(figures, council);
    if (!area) {
        judgement.reason = QStringLiteral("No figures are held for %1.").arg(council.toString());
        return judgement;
    }
    judgement.estimate = estimateOf(figures, *area, benchmark.period, benchmark.breakdown, benchmark.basis);
    const auto &estimate = judgement.estimate;
    if (benchmark.area == council || (council == AreaCode::england() && isOfEngland(benchmark)))
        judgement.reason = QStringLiteral("%1 is not held against itself.").arg(area->area.name);
    else if (!estimate)
        judgement.reason = whyNoEstimate(figures, *area, benchmark.period, benchmark.breakdown, benchmark.basis);
    else if (!benchmark.value)
        judgement.reason = whyNoBenchmark(figures, benchmark);
    else if (const QString unlike = whyUnlike(area->area, estimate->figure, benchmark); !unlike.isEmpty())
        judgement.reason = unlike;
    else
        judgement.reason = whyNoInterval(*estimate);
    if (!judgement.reason.isEmpty())
        return judgement;

    const Polarity polarity = polarityFor(figures.indicator, benchmark.breakdown);
    judgement.at95 = verdictOf(*estimate->at95, *benchmark.value, polarity);
    judgement.at99_8 = verdictOf(*estimate->at99_8, *benchmark.value, polarity);
    judgement.rule = ruleOf(*estimate, benchmark);
    judgement.sensitivity = sensitivityOf(*estimate, *benchmark.value, polarity);
    return judgement;
}

std::vector<BasisJudgement> judgeOnEachBasis(const IndicatorFigures &figures, const AreaCode &council, Comparator comparator, const Period &period)
{
    std::vector<BasisJudgement> judgements;
    const AreaFigures *area = areaOf(figures, council);
    if (!area)
        return judgements;
    for (const RateBasis basis : rateBases(figures.indicator.unit)) {
        const Benchmark benchmark = benchmarkOf(comparator, figures, area->area, period, QString(), basis);
        judgements.push_back({basis, judge(figures, council, benchmark)});
    }
    return judgements;
}

QString basisWarning(const std::vector<BasisJudgement> &judgements)
{
    QStringList parts;
    std::optional<Verdict> first;
    bool differs = false;
    for (const auto &[basis, judgement] : judgements) {
        if (judgement.at95 == Verdict::NotCompared)
            continue;
        const QString verdict = toKey(judgement.at95);
        const QString per = judgement.estimate->unit.axisLabel();
        if (!first)
            parts << QStringLiteral("%1 it is %2 %3").arg(per.left(1).toUpper() + per.mid(1),
                                                          judgement.at95 == Verdict::Similar ? QStringLiteral("similar to") : verdict + QStringLiteral(" than"),
                                                          inSentence(judgement.benchmark));
        else
            parts << QStringLiteral("%1 it is %2").arg(per, verdict);
        differs = differs || (first && *first != judgement.at95);
        first = first.value_or(judgement.at95);
    }
    return differs ? parts.join(QStringLiteral("; ")) + QLatin1Char('.') : QString();
}

} // namespace careatlas

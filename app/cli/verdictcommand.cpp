// SPDX-License-Identifier: GPL-3.0-or-later
// verdict: one figure against one benchmark, or against another area's figure.
#include "app/cli/comparisonparts.h"

#include "core/comparison/paircomparison.h"
#include "core/domain/format.h"
#include "core/support/csv.h"

namespace careatlas::cli {

namespace {

struct Answer {
    Judgement judgement;
    QString against; ///< as the command line has it; the name of an area
    std::optional<PairComparison> pair; ///< against an area
    QString basisWarning;
};

/// The period asked for, else that of the area's latest figure, else the latest of any council.
Result<Period> periodOf(const Call &call, const Subject &subject, const IndicatorFigures &figures)
{
    const auto asked = periodAsked(call);
    if (!asked || !asked->isNull())
        return asked ? heldAs(*asked, figures) : asked;
    const AreaFigures *area = areaOf(figures, subject.area.code);
    std::vector<Observation> held = area ? area->observations : std::vector<Observation>();
    std::erase_if(held, [&](const Observation &o) { return o.breakdown != call.option("breakdown"); });
    if (const Observation *latest = headline(held))
        return latest->period;
    const auto coverage = subject.store.coverage(subject.indicator->id);
    if (!coverage)
        return coverage.error();
    return coverage->latest.value_or(Period());
}

Result<Answer> againstGroup(const Call &call, const Subject &subject, const QString &word)
{
    const QString part = call.option("breakdown");
    const auto group = groupCalled(call, subject.store, subject.area, word);
    if (!group)
        return group.error();
    const auto every = subject.store.everyArea(subject.indicator->id, part);
    if (!every)
        return every.error();
    const auto period = periodOf(call, subject, *every);
    if (!period)
        return period.error();
    const Benchmark benchmark = groupBenchmark(*group, *every, subject.area, *period, part, commonBasis(*every, &*period));
    return Answer{judge(*every, subject.area.code, benchmark), word, {}, {}};
}

Result<Answer> againstArea(const Call &call, const Subject &subject, const Area &other)
{
    const auto figures = subject.store.figures(subject.indicator->id, subject.area.code, other.code);
    const auto period = periodAsked(call);
    if (!figures || !period)
        return figures ? period.error() : figures.error();
    Answer answer;
    answer.against = other.name;
    answer.pair = comparePair(*figures, subject.area.code, other.code, heldAs(*period, *figures), call.option("breakdown"));
    const PairComparison &pair = *answer.pair;
    Judgement &judgement = answer.judgement;
    judgement.at95 = pair.verdict95;
    judgement.at99_8 = pair.verdict99_8;
    judgement.reason = pair.notComparable;
    judgement.rule = pair.method;
    judgement.estimate = pair.a;
    judgement.benchmark.label = other.name;
    judgement.benchmark.area = other.code;
    judgement.benchmark.period = pair.period;
    if (pair.b)
        judgement.benchmark.value = pair.b->value();
    return answer;
}

Result<Answer> againstComparator(const Call &call, const Subject &subject, Comparator comparator)
{
    const QString part = call.option("breakdown");
    const auto figures = subject.store.figures(subject.indicator->id, subject.area.code, {});
    if (!figures)
        return figures.error();
    const auto period = periodOf(call, subject, *figures);
    if (!period)
        return period.error();
    const Benchmark benchmark = benchmarkOf(comparator, *figures, subject.area, *period, part, commonBasis(*figures, &*period));
    Answer answer{judge(*figures, subject.area.code, benchmark), toKey(comparator), {}, {}};
    if (part.isEmpty())
        answer.basisWarning = basisWarning(judgeOnEachBasis(*figures, subject.area.code, comparator, *period));
    return answer;
}

Result<Answer> answerTo(const Call &call, const Subject &subject)
{
    const QString against = call.isSet("against") ? call.option("against") : QStringLiteral("england");
    if (const auto comparator = comparatorFromKey(against); comparator && !isOfGroup(*comparator))
        return againstComparator(call, subject, *comparator);
    if (against == QLatin1String("similar") || against == QLatin1String("type"))
        return againstGroup(call, subject, against);
    const auto other = subject.store.areas().look(against);
    if (other)
        return againstArea(call, subject, *other);
    // A word that is no group's name either is more often an area's, written wrongly.
    const auto answer = againstGroup(call, subject, against);
    return answer ? answer : Result<Answer>(other.error());
}

void writeAsJson(const Call &call, const Subject &subject, const Answer &answer)
{
    const Judgement &judgement = answer.judgement;
    QJsonObject benchmark{{QStringLiteral("kind"), answer.pair ? QStringLiteral("area") : answer.against},
                          {QStringLiteral("label"), judgement.benchmark.label},
                          {QStringLiteral("value"), asJson(judgement.benchmark.value)}};
    if (judgement.benchmark.councils > 0)
        benchmark.insert(QStringLiteral("councils"), judgement.benchmark.councils);
    QJsonObject json{{QStringLiteral("indicator"), subject.indicator->id},
                     {QStringLiteral("area"), asJson(subject.area, judgement.estimate)},
                     {QStringLiteral("period"), judgement.benchmark.period.isNull() ? QJsonValue() : QJsonValue(judgement.benchmark.period.code())},
                     {QStringLiteral("breakdown"), call.option("breakdown")},
                     {QStringLiteral("verdict_95"), toKey(judgement.at95)},
                     {QStringLiteral("verdict_99_8"), toKey(judgement.at99_8)},
                     {QStringLiteral("reason"), judgement.reason},
                     {QStringLiteral("rule"), judgement.rule},
                     {QStringLiteral("method"), judgement.estimate ? howInterval(*judgement.estimate) : QString()},
                     {QStringLiteral("benchmark"), benchmark},
                     {QStringLiteral("basis_warning"), answer.basisWarning}};
    if (judgement.sensitivity)
        json.insert(QStringLiteral("sensitivity"), QJsonObject{{QStringLiteral("fragile"), judgement.sensitivity->fragile},
                                                               {QStringLiteral("words"), judgement.sensitivity->words}});
    call.writeJson(json);
}

void writeAsText(const Call &call, const Subject &subject, const Answer &answer)
{
    const Judgement &judgement = answer.judgement;
    const Benchmark &benchmark = judgement.benchmark;
    const auto unit = judgement.estimate ? judgement.estimate->unit : subject.indicator->unitOf(call.option("breakdown"));
    sayRow(call, subject.area.name, inWords(judgement.estimate) + (benchmark.period.isNull() ? QString() : QStringLiteral(", ") + benchmark.period.label()));
    sayRow(call, benchmark.label, answer.pair ? inWords(answer.pair->b) : benchmark.value ? formatValue(*benchmark.value, unit) : QStringLiteral("no figure"));
    sayRow(call, QStringLiteral("at 95%"), toKey(judgement.at95));
    sayRow(call, QStringLiteral("at 99.8%"), toKey(judgement.at99_8));
    sayRow(call, QStringLiteral("why not compared"), judgement.reason);
    sayRow(call, QStringLiteral("rule"), judgement.rule);
    sayRow(call, QStringLiteral("interval"), judgement.estimate ? howInterval(*judgement.estimate) : QString());
    sayRow(call, QStringLiteral("what would change"), judgement.sensitivity ? judgement.sensitivity->words : QString());
    sayRow(call, QStringLiteral("other populations"), answer.basisWarning);
}

void writeAsCsv(const Call &call, const Subject &subject, const Answer &answer)
{
    const Judgement &judgement = answer.judgement;
    const auto number = [](const std::optional<double> &value) { return value ? formatExact(*value) : QString(); };
    const auto &estimate = judgement.estimate;
    call.write(csvLine({QStringLiteral("indicator"), QStringLiteral("area_code"), QStringLiteral("area_name"), QStringLiteral("period"), QStringLiteral("breakdown"),
                        QStringLiteral("value"), QStringLiteral("unit"), QStringLiteral("lower"), QStringLiteral("upper"), QStringLiteral("against"),
                        QStringLiteral("benchmark"), QStringLiteral("benchmark_value"), QStringLiteral("verdict_95"), QStringLiteral("verdict_99_8"),
                        QStringLiteral("reason"), QStringLiteral("rule")}));
    call.write(csvLine({subject.indicator->id, subject.area.code.toString(), subject.area.name, judgement.benchmark.period.code(), call.option("breakdown"),
                        estimate ? formatExact(estimate->value()) : QString(), estimate ? estimate->unit.axisLabel() : QString(),
                        number(estimate && estimate->at95 ? std::optional(estimate->at95->lower) : std::nullopt),
                        number(estimate && estimate->at95 ? std::optional(estimate->at95->upper) : std::nullopt), answer.against, judgement.benchmark.label,
                        number(judgement.benchmark.value), toKey(judgement.at95), toKey(judgement.at99_8), judgement.reason, judgement.rule}));
}

Exit run(const Call &call)
{
    const auto subject = comparisonSubject(call);
    if (!subject)
        return call.fail(subject.error());
    const auto answer = answerTo(call, *subject);
    if (!answer)
        return call.fail(answer.error());
    if (call.format() == Format::Json)
        writeAsJson(call, *subject, *answer);
    else if (call.format() == Format::Csv)
        writeAsCsv(call, *subject, *answer);
    else
        writeAsText(call, *subject, *answer);
    return Done;
}

} // namespace

Command verdictCommand()
{
    return {"verdict", "INDICATOR AREA", "Hold a figure against a benchmark",
            {{"against", "england (as is), england-pooled, region, mean, type, similar, a group of your own or another AREA", "WHAT"},
             {"period", "such as 2023-24; the latest without", "PERIOD"}, {"breakdown", "a part, such as setting=nursing", "PART"}},
            2, 2, run};
}

} // namespace careatlas::cli

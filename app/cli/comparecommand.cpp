// SPDX-License-Identifier: GPL-3.0-or-later
// compare: two areas against each other, on one indicator or on all.
#include "app/cli/comparisonparts.h"

#include "core/comparison/paircomparison.h"
#include "core/domain/format.h"

namespace careatlas::cli {

namespace {

struct Pair {
    Area a;
    Area b;
    PairComparison comparison;
};

QString measureOf(const PairComparison &pair)
{
    switch (pair.measure) {
    case PairComparison::Measure::Difference:
        return QStringLiteral("difference");
    case PairComparison::Measure::Ratio:
        return QStringLiteral("ratio");
    case PairComparison::Measure::None:
        break;
    }
    return QString();
}

/// The difference or ratio itself, tested or not.
std::optional<double> measuredValue(const PairComparison &pair)
{
    if (pair.at95)
        return pair.at95->value;
    return pair.measure == PairComparison::Measure::Difference ? std::optional(pair.a->value() - pair.b->value()) : std::nullopt;
}

QJsonValue end(const std::optional<MeasuredValue> &measured, bool lower)
{
    return measured ? QJsonValue(lower ? measured->interval.lower : measured->interval.upper) : QJsonValue();
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject toJson(const Pair &pair)
{
    const PairComparison &comparison = pair.comparison;
    QJsonObject json{{QStringLiteral("indicator"), comparison.indicator.id},
                     {QStringLiteral("title"), comparison.indicator.title},
                     {QStringLiteral("period"), orNull(comparison.period.isNull() ? QString() : comparison.period.code())},
                     {QStringLiteral("breakdown"), comparison.breakdown},
                     {QStringLiteral("a"), asJson(pair.a, comparison.a)},
                     {QStringLiteral("b"), asJson(pair.b, comparison.b)},
                     {QStringLiteral("verdict"), toKey(comparison.verdict95)},
                     {QStringLiteral("verdict_99_8"), toKey(comparison.verdict99_8)},
                     {QStringLiteral("lower"), end(comparison.at95, true)},
                     {QStringLiteral("upper"), end(comparison.at95, false)},
                     {QStringLiteral("lower_99_8"), end(comparison.at99_8, true)},
                     {QStringLiteral("upper_99_8"), end(comparison.at99_8, false)},
                     {QStringLiteral("method"), orNull(comparison.method)},
                     {QStringLiteral("words"), comparison.words},
                     {QStringLiteral("not_comparable"), orNull(comparison.notComparable)}};
    if (comparison.measure != PairComparison::Measure::None)
        json.insert(measureOf(comparison), asJson(measuredValue(comparison)));
    return json;
}

/// A row of writeTable(); `forPeople` numbers as they are read.
QJsonArray rowOf(const Pair &pair, bool forPeople)
{
    const PairComparison &comparison = pair.comparison;
    if (forPeople)
        return {comparison.indicator.id, comparison.breakdown, comparison.period.label(), inWords(comparison.a), inWords(comparison.b), toKey(comparison.verdict95),
                comparison.notComparable.isEmpty() ? comparison.words : comparison.notComparable};
    const auto ofEstimate = [](const std::optional<Estimate> &estimate, int which) {
        if (!estimate || (which > 0 && !estimate->at95))
            return QJsonValue(QString());
        return QJsonValue(which == 0 ? estimate->value() : which == 1 ? estimate->at95->lower : estimate->at95->upper);
    };
    const auto orEmpty = [](const QJsonValue &value) { return value.isNull() ? QJsonValue(QString()) : value; };
    const auto &a = comparison.a, &b = comparison.b;
    return {comparison.indicator.id, comparison.period.code(), comparison.breakdown, a ? a->unit.axisLabel() : b ? b->unit.axisLabel() : QString(),
            pair.a.name, ofEstimate(a, 0), ofEstimate(a, 1), ofEstimate(a, 2), pair.b.name, ofEstimate(b, 0), ofEstimate(b, 1), ofEstimate(b, 2),
            measureOf(comparison), orEmpty(asJson(measuredValue(comparison))), orEmpty(end(comparison.at95, true)), orEmpty(end(comparison.at95, false)),
            toKey(comparison.verdict95), toKey(comparison.verdict99_8), comparison.notComparable};
}

QStringList columns(bool forPeople)
{
    const QString names = forPeople ? QStringLiteral("indicator breakdown period a b verdict words")
                                    : QStringLiteral("indicator period breakdown unit a a_value a_lower a_upper b b_value b_lower b_upper "
                                                     "measure value lower upper verdict verdict_99_8 not_comparable");
    return names.split(QLatin1Char(' '));
}

void sayPair(const Call &call, const Pair &pair)
{
    const PairComparison &comparison = pair.comparison;
    sayRow(call, QStringLiteral("period"), comparison.period.label());
    sayRow(call, pair.a.name, inWords(comparison.a));
    sayRow(call, pair.b.name, inWords(comparison.b));
    sayRow(call, QStringLiteral("at 95%"), toKey(comparison.verdict95));
    sayRow(call, QStringLiteral("at 99.8%"), toKey(comparison.verdict99_8));
    sayRow(call, QStringLiteral("in words"), comparison.words);
    sayRow(call, QStringLiteral("method"), comparison.method);
    sayRow(call, QStringLiteral("why not"), comparison.notComparable);
}

Exit run(const Call &call)
{
    const auto store = call.openStore();
    if (!store)
        return call.fail(store.error());
    const QString id = call.arguments()[0];
    const bool all = id == QLatin1String("all");
    std::vector<QString> indicators;
    for (const Indicator &indicator : store->indicators())
        if (all ? indicator.listed : indicator.id == id)
            indicators.push_back(indicator.id);
    if (indicators.empty())
        return call.fail(indicatorCalled(*store, id).error());
    const auto a = store->areas().look(call.arguments()[1]);
    const auto b = store->areas().look(call.arguments()[2]);
    if (!a || !b)
        return call.fail(a ? b.error() : a.error());
    const auto period = periodAsked(call);
    if (!period)
        return call.fail(period.error());

    std::vector<Pair> pairs;
    for (const QString &indicator : indicators) {
        const auto figures = store->figures(indicator, a->code, b->code);
        if (!figures)
            return call.fail(figures.error());
        const Period held = heldAs(*period, *figures);
        if (call.isSet("breakdown") || !all)
            pairs.push_back({*a, *b, comparePair(*figures, a->code, b->code, held, call.option("breakdown"))});
        else
            for (PairComparison &pair : comparePairs(*figures, a->code, b->code, held))
                pairs.push_back({*a, *b, std::move(pair)});
    }
    if (call.format() == Format::Json) {
        QJsonArray array;
        for (const Pair &pair : pairs)
            array.append(toJson(pair));
        if (all)
            call.writeJson(array);
        else
            call.writeJson(array.first().toObject());
        return Done;
    }
    if (call.format() == Format::Text && !all) {
        sayPair(call, pairs.front());
        return Done;
    }
    std::vector<QJsonArray> rows;
    for (const Pair &pair : pairs)
        rows.push_back(rowOf(pair, call.format() == Format::Text));
    writeTable(call, columns(call.format() == Format::Text), rows);
    return Done;
}

} // namespace

Command compareCommand()
{
    return {"compare", "INDICATOR|all AREA AREA", "Hold two areas against each other, on one indicator or on all",
            {{"period", "such as 2023-24; the latest of both without", "PERIOD"}, {"breakdown", "a part, such as setting=nursing", "PART"}}, 3, 3, run};
}

} // namespace careatlas::cli

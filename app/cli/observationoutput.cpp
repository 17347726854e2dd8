// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/observationoutput.h"

#include "core/domain/format.h"
#include "core/domain/rate.h"

namespace careatlas::cli {

namespace {

QJsonValue json(const std::optional<double> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QString text(const std::optional<double> &number)
{
    return number ? formatExact(*number) : QString();
}

void writeAsRate(Described &described, const Unit &unit, RateBasis basis)
{
    described.unit = QStringLiteral("%1 per 100,000").arg(unit.words());
    described.denominator = denominatorWords(onBasis(unit, basis).denominator());
}

} // namespace

Result<Described> describe(const IndicatorStore &store, const Observation &observation, const QString &per)
{
    const Area *area = store.areas().find(observation.area);
    const Indicator *indicator = store.indicator(observation.indicator);
    const Unit &unit = indicator->unitOf(observation.breakdown);
    Described described{observation, area ? area->name : QString(), unit.words(), unit.denominator()};
    if (per.isEmpty())
        return described;
    const auto basis = basisOf(*indicator, per);
    if (!basis)
        return basis.error();
    if (!needsRate(unit))
        return described; // a part in a unit of its own, which is no total

    const auto populations = store.denominators(indicator->id, observation.area);
    if (!populations)
        return populations.error();
    writeAsRate(described, unit, *basis);
    if (const auto rate = perPopulation(observation, unit, *basis, *populations)) {
        described.observation = *rate;
        described.observation.value = *rate->value * 100000.0 / rateMultiplier(unit);
    } else if (observation.value) {
        described.observation.value.reset();
        described.observation.state = DataState::NotAvailable;
        described.observation.notes = QStringLiteral("The store holds no population for this rate.");
    }
    return described;
}

Described describe(const IndicatorStore &store, const QString &indicator, const NationalFigure &figure)
{
    const Unit &unit = store.indicator(indicator)->unitOf(figure.breakdown);
    Observation worked;
    worked.indicator = indicator;
    worked.area = AreaCode::england();
    worked.period = figure.period;
    worked.breakdown = figure.breakdown;
    worked.value = figure.basis ? figure.value * 100000.0 / rateMultiplier(unit) : figure.value;
    worked.numerator = figure.numerator;
    worked.denominator = figure.denominator;
    worked.notes = madeHow(figure) + QStringLiteral(" Worked out by Care Atlas.");
    Described described{worked, nameOf(figure.kind), unit.words(), unit.denominator()};
    if (figure.basis)
        writeAsRate(described, unit, *figure.basis);
    return described;
}

Result<RateBasis> basisOf(const Indicator &indicator, const QString &per)
{
    const auto basis = rateBasisFromKey(per);
    if (!basis)
        return Error{Error::Code::Usage, QStringLiteral("--per takes own-age, adults or residents"), {}};
    const auto isOf = [&](RateBasis other) {
        return denominatorIndicator(onBasis(indicator.unit, other).denominator()) == denominatorIndicator(onBasis(indicator.unit, *basis).denominator());
    };
    // Adults of a figure of adults are its own age.
    for (const RateBasis possible : rateBases(indicator.unit))
        if (isOf(possible))
            return possible;
    return Error{Error::Code::BadValue, QStringLiteral("%1 is not a total of which a rate could be taken.").arg(indicator.id), {}};
}

QJsonObject toJson(const Described &d)
{
    const Observation &o = d.observation;
    const Release &r = o.provenance.release;
    QJsonArray notes;
    if (!o.notes.isEmpty())
        notes.append(o.notes);
    QJsonObject object{
        {QStringLiteral("indicator"), o.indicator},
        {QStringLiteral("area"), QJsonObject{{QStringLiteral("code"), o.area.toString()}, {QStringLiteral("name"), d.areaName}}},
        {QStringLiteral("period"), o.period.code()},
        {QStringLiteral("breakdown"), o.breakdown},
        {QStringLiteral("value"), json(o.value)},
        {QStringLiteral("unit"), d.unit},
        {QStringLiteral("denominator"), d.denominator},
        {QStringLiteral("lower"), json(o.lower)},
        {QStringLiteral("upper"), json(o.upper)},
        {QStringLiteral("level"), o.lower ? QJsonValue(95) : QJsonValue()},
        {QStringLiteral("interval"), o.lower ? QJsonValue(QJsonObject{{QStringLiteral("origin"), QStringLiteral("published")},
                                                                      {QStringLiteral("method"), QStringLiteral("the publisher's margin of error")}})
                                             : QJsonValue()},
        {QStringLiteral("numerator"), json(o.numerator)},
        {QStringLiteral("denominator_count"), json(o.denominator)},
        {QStringLiteral("published_rate"), json(o.publishedRate)},
        {QStringLiteral("respondents"), json(o.respondents)},
        {QStringLiteral("state"), toKey(o.state)},
        {QStringLiteral("notes"), notes}};
    const QJsonObject source{{QStringLiteral("id"), r.source}, {QStringLiteral("title"), r.title}, {QStringLiteral("publisher"), r.publisher},
                             {QStringLiteral("release"), r.name}, {QStringLiteral("licence"), r.licence}, {QStringLiteral("file"), r.file},
                             {QStringLiteral("sha256"), r.sha256}, {QStringLiteral("table"), o.provenance.table},
                             {QStringLiteral("row"), o.provenance.row}, {QStringLiteral("column"), o.provenance.column}};
    object.insert(QStringLiteral("source"), r.id > 0 ? QJsonValue(source) : QJsonValue());
    return object;
}

QString toText(const Described &d)
{
    const Observation &o = d.observation;
    QStringList subject{d.areaName, o.period.isNull() ? QString() : o.period.label(), o.breakdown};
    subject.removeAll(QString());
    QString line = subject.join(QStringLiteral(", ")) + QStringLiteral(": ");
    line += o.value ? formatExact(*o.value) + QLatin1Char(' ') + d.unit : toKey(o.state);
    if (o.value && o.state != DataState::Value)
        line += QStringLiteral(" (%1)").arg(toKey(o.state));
    if (o.lower && o.upper)
        line += QStringLiteral(", 95% interval %1 to %2").arg(formatExact(*o.lower), formatExact(*o.upper));
    if (o.respondents)
        line += QStringLiteral(", n %1").arg(formatCount(*o.respondents));
    if (!o.notes.isEmpty())
        line += QStringLiteral("\n  ") + o.notes;
    const Provenance &p = o.provenance;
    if (p.release.id > 0)
        line += QStringLiteral("\n  %1, %2, %3, cell %4%5").arg(p.release.publisher, p.release.name, p.table, p.column).arg(p.row);
    return line;
}

const QStringList &dataColumns()
{
    static const QStringList columns = QStringLiteral("indicator,area_code,area_name,period,breakdown,value,unit,state,lower,upper,numerator,denominator,"
                                                      "respondents,notes,source,release,table,row,column").split(QLatin1Char(','));
    return columns;
}

QStringList toCells(const Described &d)
{
    const Observation &o = d.observation;
    return {o.indicator, o.area.toString(), d.areaName, o.period.code(), o.breakdown, text(o.value), d.unit, toKey(o.state), text(o.lower),
            text(o.upper), text(o.numerator), text(o.denominator), text(o.respondents), o.notes, o.provenance.release.source,
            o.provenance.release.name, o.provenance.table, QString::number(o.provenance.row), o.provenance.column};
}

} // namespace careatlas::cli

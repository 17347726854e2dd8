// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/narrative/evidence.h"

#include "core/domain/format.h"

#include <cmath>

namespace careatlas {

namespace {

/// Whom a denominator is of: "65+", "18-64", "18+", "all".
QString ageOf(const QString &denominator)
{
    if (denominator.contains(QLatin1String("65")))
        return QStringLiteral("65+");
    if (denominator.contains(QLatin1String("18")) && denominator.contains(QLatin1String("64")))
        return QStringLiteral("18-64");
    if (denominator.contains(QLatin1String("adult")) || denominator.contains(QLatin1String("18")))
        return QStringLiteral("18+");
    return QStringLiteral("all");
}

/// What a count in these words is of: "requests", "care homes" is homes.
QString nounIn(const QString &words)
{
    QString noun;
    for (const QString &word : words.toLower().split(QLatin1Char(' ')))
        if (const QString known = nounOf(word); !known.isEmpty())
            noun = known;
    return noun;
}

void addValue(std::vector<Evidence> &all, const IndicatorFigures &figures, const AreaFigures &area, const Observation &o)
{
    const Indicator &indicator = figures.indicator;
    const Unit &unit = indicator.unitOf(o.breakdown);
    Evidence main{*o.value, unit, "value", o.breakdown, o.period, {}, &o, {}};
    main.noun = nounIn(unit.words());
    all.push_back(main);
    const auto add = [&](double value, const Unit &in, const char *field, const QString &noun, const QString &formula = QString()) {
        all.push_back({value, in, field, o.breakdown, o.period, noun, &o, formula});
    };
    static const Unit count = Unit::fromCatalogue(QStringLiteral("people"), {});
    if (o.lower)
        add(*o.lower, unit, "lower", main.noun);
    if (o.upper)
        add(*o.upper, unit, "upper", main.noun);
    if (o.respondents)
        add(*o.respondents, count, "respondents", QStringLiteral("respondents"));
    const QString of = unit.denominator().isEmpty() ? indicator.unit.denominator() : unit.denominator();
    if (unit.kind() == Unit::Kind::Percent || unit.kind() == Unit::Kind::Rate || unit.kind() == Unit::Kind::Days) {
        if (o.numerator)
            add(*o.numerator, count, "numerator", unit.kind() == Unit::Kind::Rate ? nounIn(indicator.title) : nounIn(of));
        if (o.denominator)
            add(*o.denominator, count, "denominator", nounIn(of));
    }
    if (!needsRate(unit))
        return;
    if (o.publishedRate)
        add(*o.publishedRate, Unit::fromCatalogue(QStringLiteral("per 100,000"), of), "rate", {});
    for (const RateBasis basis : rateBases(unit))
        if (const auto rate = perPopulation(o, unit, basis, area.denominators)) {
            add(*rate->value, rateUnit(unit, basis), "rate", {}, rateInWords(*rate, unit, basis, hasOwnDenominator(o, unit, basis)));
            if (rate->denominator)
                add(*rate->denominator, count, "denominator", QStringLiteral("people"));
        }
}

/// The shares that the parts of a dimension are of their sum, where every part's unit is a count or money.
void addShares(std::vector<Evidence> &all, const IndicatorFigures &figures, const AreaFigures &area, const PeriodFilter &wanted)
{
    static const Unit percent = Unit::fromCatalogue(QStringLiteral("%"), {});
    for (const Observation &o : area.observations) {
        if (o.breakdown.isEmpty() || !o.value || !wanted(o.period, o.breakdown) || !needsRate(figures.indicator.unitOf(o.breakdown)))
            continue;
        const QString dimension = o.breakdown.left(o.breakdown.indexOf(QLatin1Char('=')) + 1);
        double sum = 0.0;
        bool whole = true;
        for (const Observation &part : area.observations) {
            if (part.period != o.period || !part.breakdown.startsWith(dimension))
                continue;
            whole = whole && part.value;
            sum += part.value.value_or(0.0);
        }
        const Observation *total = observationOf(area, o.period, {});
        if (total && total->value)
            sum = *total->value;
        else if (!whole)
            continue;
        if (sum > 0.0)
            all.push_back({100.0 * *o.value / sum, percent, "share", o.breakdown, o.period, {}, &o, QStringLiteral("%1 of %2").arg(formatCount(*o.value), formatCount(sum))});
    }
}

} // namespace

std::vector<Evidence> evidenceOf(const IndicatorFigures &figures, const AreaFigures &area, const PeriodFilter &wanted)
{
    std::vector<Evidence> all;
    for (const Observation &o : area.observations)
        if (o.value && wanted(o.period, o.breakdown))
            addValue(all, figures, area, o);
    addShares(all, figures, area, wanted);
    return all;
}

std::vector<Evidence> evidenceOf(const IndicatorFigures &figures, NationalFigure::Kind kind, const PeriodFilter &wanted)
{
    std::vector<Evidence> all;
    for (const NationalFigure &figure : figures.national) {
        if (figure.kind != kind || !wanted(figure.period, figure.breakdown))
            continue;
        const Unit &unit = figures.indicator.unitOf(figure.breakdown);
        Evidence one{figure.value, figure.basis ? rateUnit(unit, *figure.basis) : unit, figure.basis ? "rate" : "value", figure.breakdown, figure.period, nounIn(unit.words()), nullptr, madeHow(figure)};
        all.push_back(one);
        static const Unit councils = Unit::fromCatalogue(QStringLiteral("councils"), {});
        all.push_back({static_cast<double>(figure.councils), councils, "councils", figure.breakdown, figure.period, QStringLiteral("councils"), nullptr, {}});
    }
    return all;
}

Fit fitOf(const WrittenNumber &number, const Evidence &evidence, const Indicator &indicator)
{
    const Unit &unit = evidence.unit;
    const auto fits = [](bool yes, Fit otherwise = Fit::OtherUnit) { return yes ? Fit::Fits : otherwise; };
    switch (number.kind) {
    case WrittenNumber::Kind::Percent:
        return fits(unit.kind() == Unit::Kind::Percent);
    case WrittenNumber::Kind::Fraction:
        return fits(unit.kind() == Unit::Kind::Percent && !number.ofTheirs);
    case WrittenNumber::Kind::OutOf:
        return fits(unit.kind() == Unit::Kind::Score && unit.maximum() == number.of);
    case WrittenNumber::Kind::Density:
        return fits(unit.kind() == Unit::Kind::Density && (number.noun.isEmpty() || number.noun == QLatin1String("people")));
    case WrittenNumber::Kind::Money: {
        if (unit.kind() != Unit::Kind::Money)
            return Fit::OtherUnit;
        const bool perHour = unit.words().contains(QLatin1String("per hour"));
        const bool perWeek = unit.words().contains(QLatin1String("per week"));
        const bool perHead = !perHour && !perWeek && unit.words().contains(QLatin1String("per "));
        const QString whom = ageOf(unit.words() + QLatin1Char(' ') + unit.denominator());
        switch (number.per) {
        case WrittenNumber::Per::Hour:
            return fits(perHour);
        case WrittenNumber::Per::Week:
            return fits(perWeek);
        case WrittenNumber::Per::Head:
        case WrittenNumber::Per::HundredThousand:
            return !perHead ? Fit::OtherUnit : fits(number.perWhom.isEmpty() || number.perWhom == whom, Fit::OtherPopulation);
        case WrittenNumber::Per::None:
            // What the week or the hour costs may be said of the whole sentence.
            return fits(!perHead);
        }
        return Fit::OtherUnit;
    }
    case WrittenNumber::Kind::Points:
        return Fit::OtherUnit; // a difference, worked out where two places are known
    case WrittenNumber::Kind::Times:
    case WrittenNumber::Kind::Rank:
        return Fit::OtherUnit;
    case WrittenNumber::Kind::Plain:
        break;
    }
    if (number.per == WrittenNumber::Per::HundredThousand) {
        if (unit.kind() != Unit::Kind::Rate)
            return Fit::OtherUnit;
        const QString whom = ageOf(unit.denominator());
        const bool same = number.perWhom.isEmpty() ? whom == QLatin1String("all") || indicator.unitOf(evidence.breakdown).kind() == Unit::Kind::Rate : number.perWhom == whom;
        return fits(same, Fit::OtherPopulation);
    }
    switch (unit.kind()) {
    case Unit::Kind::Count: {
        if (number.noun.isEmpty() || evidence.noun.isEmpty() || number.noun == evidence.noun)
            return Fit::Fits;
        const bool people = number.noun == QLatin1String("people") || number.noun == QLatin1String("carers");
        const bool ofCarers = indicator.title.contains(QLatin1String("carer"), Qt::CaseInsensitive);
        if (evidence.noun == QLatin1String("people") && number.noun == QLatin1String("carers"))
            return fits(ofCarers, Fit::OtherNoun);
        if (evidence.noun == QLatin1String("respondents"))
            return fits(people && (number.noun == QLatin1String("carers") ? ofCarers : true), Fit::OtherNoun);
        if (evidence.noun == QLatin1String("providers")) // each registered service has one; a home may have several
            return fits(number.noun == QLatin1String("services"), Fit::OtherNoun);
        if (evidence.noun == QLatin1String("carers"))
            return fits(people, Fit::OtherNoun);
        return Fit::OtherNoun;
    }
    case Unit::Kind::Days:
        return fits(number.noun == QLatin1String("days") || (number.noun.isEmpty() && number.decimals > 0));
    case Unit::Kind::Score:
    case Unit::Kind::Index:
    case Unit::Kind::Decile:
    case Unit::Kind::Rank:
    case Unit::Kind::Rating:
        return fits(number.noun.isEmpty());
    default:
        return Fit::OtherUnit;
    }
}

double inUnitOf(const WrittenNumber &number, const Evidence &evidence)
{
    double value = evidence.value;
    if (number.kind == WrittenNumber::Kind::Fraction)
        return value / 100.0;
    if (evidence.unit.kind() == Unit::Kind::Money) {
        value *= evidence.unit.scale();
        if (number.per == WrittenNumber::Per::HundredThousand)
            value *= 100000.0;
    }
    return value / number.scale;
}

QString shownAs(const Evidence &evidence)
{
    if (evidence.unit.kind() == Unit::Kind::Money && evidence.unit.scale() == 1.0 && evidence.value >= 1e6)
        return QStringLiteral("£%1 million").arg(formatNumber(evidence.value / 1e6, Unit::fromCatalogue(QStringLiteral("%"), {})));
    return formatValue(evidence.value, evidence.unit);
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/cardfigures.h"

#include "core/domain/format.h"
#include "ui/report/cardstate.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace careatlas {

namespace {

QString say(const char *words)
{
    return QCoreApplication::translate("CardFacts", words);
}

struct Face {
    double value;
    NamedFigure named;
};

struct Faces {
    Unit unit;
    std::vector<Face> held;
};

Faces facesOf(const IndicatorFigures &figures, const Period &period)
{
    const Unit &own = figures.indicator.unit;
    const std::optional<RateBasis> basis = commonBasis(figures, &period);
    Faces faces{basis ? rateUnit(own, *basis) : own, {}};
    // Whole sums of councils and of England compare nobody.
    if (needsRate(own) && !basis)
        return faces;
    const auto add = [&faces](double value, const QString &name, const QString &note) {
        faces.held.push_back({value, {name, formatValue(value, faces.unit), note}});
    };

    for (const AreaFigures &area : figures.areas) {
        const Observation *published = area.role == AreaRole::England ? whole(area, period) : nullptr;
        if (!published || !published->value || published->state == DataState::Quoted)
            continue;
        const Release &release = published->provenance.release;
        const QString edition = QStringList{release.publisher, release.name}.join(QStringLiteral(", "));
        if (!basis)
            add(*published->value, say("England, published"), say("As the publisher gives it: %1.").arg(edition));
        else if (const auto rate = perPopulation(*published, own, *basis, area.denominators))
            add(*rate->value, say("England, published"),
                say("The publisher's total as a rate: %1. %2.").arg(rateInWords(*rate, own, *basis, hasOwnDenominator(*published, own, *basis)), edition));
    }
    for (const NationalFigure::Kind kind : {NationalFigure::Kind::Pooled, NationalFigure::Kind::MeanOfCouncils})
        if (const NationalFigure *figure = figures.nationalFigure(kind, period, {}, basis))
            add(figure->value, nameOf(kind), madeHow(*figure));
    return faces;
}

/// How far a published rate may lie from the true one: publishers round them to 5, to 1 or to a tenth.
double publishedRounding(double rate)
{
    const auto isMultipleOf = [rate](double step) { return std::abs(rate / step - std::round(rate / step)) < 1e-9; };
    return isMultipleOf(5.0) ? 2.5 : isMultipleOf(1.0) ? 0.5 : 0.05;
}

NamedFigure publishersRate(const Observation &own, const IndicatorFigures &figures)
{
    const Unit &unit = figures.indicator.unit;
    const Unit in = rateUnit(unit, RateBasis::OwnAge);
    // Published for every 100,000 in the total's unit; money is shown by the head.
    const double scale = rateMultiplier(unit) / 100000.0;
    const double theirs = *own.publishedRate * scale;
    const QString publisher = own.provenance.release.publisher;
    NamedFigure rate{say("Publisher's own rate"), formatValue(theirs, in), {}};
    rate.note = unit.kind() == Unit::Kind::Money
        ? say("%1 gives it as %2 %3 for every 100,000.").arg(publisher, formatCount(*own.publishedRate), unit.words())
        : say("As %1 gives it.").arg(publisher);
    const auto ours = perPopulation(own, unit, RateBasis::OwnAge, figures.areas.front().denominators);
    if (!ours || formatValue(*ours->value, in) == rate.value)
        return rate;
    // A count too may have been rounded to 5.
    const double ofCount = unit.kind() == Unit::Kind::Money ? 0.0 : 2.5 * rateMultiplier(unit) / *ours->denominator;
    const bool rounding = std::abs(theirs - *ours->value) <= publishedRounding(*own.publishedRate) * scale + ofCount;
    rate.note += QLatin1Char(' ')
        + (rounding ? say("It differs from ours by no more than the rounding of the total and of the rate.")
                    : say("It differs from ours (%1) by more than rounding: it may be of another population or of another year's.")
                          .arg(formatValue(*ours->value, in)));
    return rate;
}

/// Rates that another document prints, which are parts of their own and never become the figure.
void addQuoted(std::vector<NamedFigure> &rates, const IndicatorFigures &figures)
{
    for (const char *id : {"quoted-rate", "quoted-money-rate"}) {
        const Dimension *dimension = figures.indicator.dimension(QLatin1String(id));
        if (!dimension)
            continue;
        const QString whom = denominatorWords(dimension->unit.denominator());
        const QString of = (dimension->unit.words() + (whom.isEmpty() || dimension->unit.words().contains(whom) ? QString() : QLatin1Char(' ') + whom));
        for (const Breakdown &part : dimension->parts)
            for (const Observation &o : figures.areas.front().observations) {
                if (o.breakdown != part.id() || !o.value)
                    continue;
                const QString name = part.key == QLatin1String("all") ? of : say("%1, %2").arg(part.label.left(1).toLower() + part.label.mid(1), of);
                const Release &release = o.provenance.release;
                rates.push_back({say("Quoted: %1").arg(name), formatValue(*o.value, dimension->unit),
                                 say("For %1, quoted from %2; not worked out here.").arg(o.period.label(), release.title)});
            }
    }
}

} // namespace

std::vector<NamedFigure> englandFaces(const IndicatorFigures &figures, const Period &period)
{
    std::vector<NamedFigure> named;
    const Faces faces = facesOf(figures, period);
    if (faces.held.size() > 1)
        for (const Face &face : faces.held)
            named.push_back(face.named);
    return named;
}

bool englandFacesDiffer(const IndicatorFigures &figures, const Period &period)
{
    const Faces faces = facesOf(figures, period);
    if (faces.held.empty())
        return false;
    const auto [least, most] = std::minmax_element(faces.held.begin(), faces.held.end(), [](const Face &a, const Face &b) { return a.value < b.value; });
    return stepsApart(least->value, most->value, faces.unit) > 1;
}

std::vector<NamedFigure> ratesOf(const IndicatorFigures &figures, const Period &period)
{
    std::vector<NamedFigure> rates;
    if (figures.areas.empty())
        return rates;
    const AreaFigures &council = figures.areas.front();
    const Unit &unit = figures.indicator.unit;
    if (const Observation *own = whole(council, period); own && own->value && needsRate(unit)) {
        std::vector<RateBasis> bases = rateBases(unit);
        if (const auto drawn = commonBasis(figures, &period))
            std::stable_partition(bases.begin(), bases.end(), [&](RateBasis basis) { return basis == *drawn; });
        for (const RateBasis basis : bases)
            if (const auto rate = perPopulation(*own, unit, basis, council.denominators)) {
                const Unit in = rateUnit(unit, basis);
                const QString of = in.axisLabel();
                const bool publishers = hasOwnDenominator(*own, unit, basis);
                const QString made = rateInWords(*rate, unit, basis, publishers);
                rates.push_back({of.left(1).toUpper() + of.mid(1), formatValue(*rate->value, in),
                                 (publishers ? say("%1, as its publisher counts them.") : say("%1.")).arg(made)});
            }
        if (own->publishedRate)
            rates.push_back(publishersRate(*own, figures));
    }
    addQuoted(rates, figures);
    return rates;
}

std::vector<Predecessor> predecessorsOf(const IndicatorFigures &figures)
{
    std::vector<Predecessor> predecessors;
    for (const PastCouncil &past : figures.past) {
        const QString change = past.area.successors.size() > 1 ? say("which was split in April %1") : say("which this council followed in April %1");
        const QString sentence = past.first == past.last ? say("The figure for %1 stands under %2, %3.") : say("Figures up to %1 stand under %2, %3.");
        predecessors.push_back({past.area.code, past.area.name,
                                sentence.arg(past.last.label(), past.area.name, change.arg(past.area.lastYear.value_or(0) + 1))});
    }
    return predecessors;
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/narrative/numbercheck.h"

#include "core/domain/format.h"

#include <cmath>

namespace careatlas {

namespace {

QString withSign(double value, const Unit &unit)
{
    const double size = std::abs(value);
    return unit.kind() == Unit::Kind::Percent ? QStringLiteral("%1 percentage points").arg(formatNumber(size, unit)) : formatValue(size, unit);
}

} // namespace

CheckedClaim NumberCheck::checkDifference(const WrittenNumber &number) const
{
    CheckedClaim claim = claimOf(number);
    const TextPlace place = m_context.placeOf(number.word, number.end);
    const auto other = m_context.comparedWith(number.word, place);
    const FigureLookup &lookup = m_context.lookup();
    claim.reason = QStringLiteral("The text does not say what the difference is from.");
    for (const int topic : m_context.topicsOf(number.word)) {
        const Indicator &indicator = lookup.subject(topic).figures.indicator;
        const QString part = m_context.partOf(number.word, topic);
        struct Gap {
            double value;
            double base;
            Unit unit;
            QString formula;
        };
        std::vector<Gap> gaps;
        if (other)
            if (const auto compared = lookup.compare(topic, place, *other, m_context.onePeriod(number.word, topic), part))
                gaps.push_back({compared->value - compared->other, compared->other, compared->unit,
                                QStringLiteral("%1 − %2").arg(formatValue(compared->value, compared->unit), formatValue(compared->other, compared->unit))});
        // A change between two periods that the sentence names.
        std::vector<Period> periods;
        for (const TextWord &word : m_context.sentence().words)
            if (word.kind == TextWord::Kind::Period)
                periods.push_back(word.period);
        if (periods.size() == 1)
            periods.push_back(lookup.subject(topic).period);
        if (const AreaFigures *area = place.kind == TextPlace::Kind::Area ? lookup.area(topic, place.code) : nullptr; area && periods.size() >= 2) {
            const auto valueAt = [&](const Period &period) -> const Observation * {
                for (const Observation &o : area->observations)
                    if (o.value && o.breakdown == part && meansPeriod(period, o.period))
                        return &o;
                return nullptr;
            };
            const Observation *first = valueAt(periods.front());
            const Observation *last = valueAt(periods.back());
            if (first && last && first != last)
                gaps.push_back({*last->value - *first->value, *first->value, indicator.unitOf(part), QStringLiteral("%1 − %2").arg(formatValue(*last->value, indicator.unitOf(part)), formatValue(*first->value, indicator.unitOf(part)))});
        }
        for (const Gap &gap : gaps) {
            const bool percent = gap.unit.kind() == Unit::Kind::Percent;
            const double scale = gap.unit.kind() == Unit::Kind::Money ? gap.unit.scale() / number.scale : 1.0 / number.scale;
            Fact fact;
            fact.indicator = indicator.id;
            fact.area = place.code;
            fact.areaName = place.name;
            fact.period = m_context.onePeriod(number.word, topic);
            fact.breakdown = part;
            fact.field = QStringLiteral("difference");
            fact.value = gap.value;
            fact.unit = gap.unit;
            fact.shown = withSign(gap.value, gap.unit);
            fact.formula = gap.formula;
            bool right = false;
            if (number.kind == WrittenNumber::Kind::Percent) // of the other's figure
                right = gap.base != 0.0 && agrees(number, 100.0 * gap.value / gap.base);
            else if ((number.kind == WrittenNumber::Kind::Points) == percent || gap.unit.kind() == Unit::Kind::Score || gap.unit.kind() == Unit::Kind::Index)
                right = agrees(number, gap.value * scale) || agrees(number, (asShown(gap.base + gap.value, gap.unit) - asShown(gap.base, gap.unit)) / (displayFactor(gap.unit) * number.scale) * (gap.unit.kind() == Unit::Kind::Money ? gap.unit.scale() : 1.0));
            if (right) {
                support(claim, fact);
                return claim;
            }
            contradict(claim, fact.shown, QStringLiteral("The difference is %1: %2.").arg(fact.shown, gap.formula), fact);
        }
    }
    return claim;
}

CheckedClaim NumberCheck::checkMultiple(const WrittenNumber &number) const
{
    CheckedClaim claim = claimOf(number);
    const TextPlace place = m_context.placeOf(number.word, number.word + 1);
    const FigureLookup &lookup = m_context.lookup();
    claim.reason = QStringLiteral("The text does not say what it is a multiple of.");
    // The place after the words is the one that is measured by: "a quarter of the England figure".
    std::optional<TextPlace> base;
    for (int i = number.end; i < m_context.size() && !base; ++i)
        if (m_context.word(i).kind == TextWord::Kind::Place)
            base = m_context.places()[static_cast<std::size_t>(m_context.word(i).place)];
    TextPlace own = place;
    if (base && own.samePlace(*base)) {
        own = m_context.council();
        for (int i = number.first - 1; i >= 0; --i)
            if (m_context.word(i).kind == TextWord::Kind::Place && !m_context.places()[static_cast<std::size_t>(m_context.word(i).place)].samePlace(*base)) {
                own = m_context.places()[static_cast<std::size_t>(m_context.word(i).place)];
                break;
            }
    }
    if (!base)
        base = m_context.comparedWith(number.word, own);
    if (!base || own.samePlace(*base))
        return claim;
    for (const int topic : m_context.topicsOf(number.word)) {
        const auto compared = lookup.compare(topic, own, *base, m_context.onePeriod(number.word, topic), m_context.partOf(number.word, topic));
        if (!compared || compared->other == 0.0) {
            claim.reason = QStringLiteral("No two figures are held for %1 and %2 at the same time.").arg(own.name, base->name);
            continue;
        }
        const double ratio = compared->value / compared->other;
        Fact fact;
        fact.indicator = lookup.subject(topic).figures.indicator.id;
        fact.area = own.code;
        fact.areaName = own.name;
        fact.period = m_context.onePeriod(number.word, topic);
        fact.field = QStringLiteral("ratio");
        fact.value = ratio;
        fact.shown = formatRatio(ratio);
        fact.formula = QStringLiteral("%1 ÷ %2").arg(formatValue(compared->value, compared->unit), formatValue(compared->other, compared->unit));
        bool right = false;
        if (number.kind == WrittenNumber::Kind::Fraction || number.decimals == 0) {
            WrittenNumber as = number;
            as.kind = WrittenNumber::Kind::Fraction;
            as.of = number.kind == WrittenNumber::Kind::Fraction ? number.of : 0.0;
            right = fractionAgrees(as, ratio);
        } else {
            right = agrees(number, ratio);
        }
        if (right) {
            support(claim, fact);
            return claim;
        }
        contradict(claim, fact.shown, QStringLiteral("The ratio of the two figures is %1: %2.").arg(fact.shown, fact.formula), fact);
    }
    return claim;
}

} // namespace careatlas

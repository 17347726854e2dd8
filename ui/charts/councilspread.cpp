// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/councilspread.h"

#include "core/domain/format.h"

#include <algorithm>
#include <map>

namespace careatlas {

QString quantileName(int quantile)
{
    static const std::array names{QStringLiteral("5th percentile"), QStringLiteral("Lower quartile"), QStringLiteral("Median"),
                                  QStringLiteral("Upper quartile"), QStringLiteral("95th percentile")};
    return names.at(static_cast<std::size_t>(quantile));
}

std::array<double, 5> quantilesOf(const Distribution &values)
{
    return {values.fifth, values.lowerQuartile, values.median, values.upperQuartile, values.ninetyFifth};
}

CouncilSpread::CouncilSpread(const std::vector<ShownCouncil> &shown, const CouncilView &view, const MarkWriter &writer, Rhythm rhythm)
    : m_writer(writer), m_name(groupTitle(view.group))
{
    struct Held {
        std::vector<double> values;
        const Observation *first = nullptr;
        bool isBreak = false;
    };
    std::map<Period, Held> held;
    for (const ShownCouncil &council : shown) {
        if (!council.member)
            continue;
        for (const Observation &observation : council.figures->observations) {
            if (observation.breakdown != view.breakdown || observation.state == DataState::Quoted || rhythmOf(observation.period) != rhythm)
                continue;
            const auto value = writer.drawnValue(*council.figures, observation);
            if (!value)
                continue;
            Held &at = held[observation.period];
            at.values.push_back(*value);
            at.first = at.first ? at.first : &observation;
            at.isBreak = at.isBreak || observation.state == DataState::Break;
        }
    }
    for (auto &[period, at] : held) {
        Observation median;
        median.period = period;
        median.provenance = at.first->provenance; // it changes its source where the figures it is made of do
        median.state = at.isBreak ? DataState::Break : DataState::Value;
        if (writer.unit().kind() == Unit::Kind::Rating)
            continue; // between two words there is no median
        if (at.values.size() < fewestOfSpread) {
            m_few << period.label();
        } else {
            m_periods.push_back({period, {at.values.size(), distributionOf(std::move(at.values))}});
            median.value = m_periods.back().second.values.median;
        }
        m_medians.push_back(std::move(median));
    }
}

const CouncilSpread::AtPeriod *CouncilSpread::at(const Period &period) const
{
    const auto found = std::lower_bound(m_periods.begin(), m_periods.end(), period, [](const auto &at, const Period &wanted) { return at.first < wanted; });
    return found == m_periods.end() || found->first != period ? nullptr : &found->second;
}

ChartMark CouncilSpread::mark(const Period &period, int quantile) const
{
    const AtPeriod &spread = *at(period);
    ChartMark mark = m_writer.ofMany(m_name, quantileName(quantile), period, quantilesOf(spread.values).at(static_cast<std::size_t>(quantile)));
    mark.style.quantile = quantile;
    mark.sampleText = QStringLiteral("Of %1 councils with a figure").arg(formatCount(static_cast<double>(spread.councils)));
    mark.rowText = words(period);
    return mark;
}

QString CouncilSpread::words(const Period &period) const
{
    const AtPeriod *spread = at(period);
    if (!spread)
        return {};
    QStringList numbers;
    for (const double value : quantilesOf(spread->values))
        numbers << formatNumber(value, m_writer.unit());
    return QStringLiteral("%1: median %2, middle half %3 to %4, 5th to 95th percentile %5 to %6")
        .arg(m_name, numbers[2], numbers[1], numbers[3], numbers[0], numbers[4]);
}

QString CouncilSpread::note() const
{
    if (m_few.isEmpty())
        return {};
    return QStringLiteral("No spread is drawn where fewer than %1 councils have a figure: %2.").arg(fewestOfSpread).arg(m_few.join(QStringLiteral(", ")));
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/identity.h"

#include "core/domain/format.h"
#include "core/import/publishercell.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace careatlas {

Result<std::vector<Identity>> Identity::fromJson(const QJsonArray &list)
{
    std::vector<Identity> identities;
    for (const QJsonValue entry : list) {
        Identity identity;
        identity.m_sum = entry[QStringLiteral("indicator")].toString();
        identity.m_within = entry[QStringLiteral("within")].toDouble(-1.0);
        for (const QJsonValue term : entry[QStringLiteral("is")].toArray()) {
            const QString text = term.toString();
            const bool subtracted = text.startsWith(QLatin1Char('-'));
            identity.m_terms.push_back({subtracted ? text.mid(1) : text, subtracted});
        }
        if (identity.m_sum.isEmpty() || identity.m_terms.size() < 2 || identity.m_within < 0.0)
            return Error{Error::Code::BadFormat,
                         QStringLiteral("The mapping is not usable: an identity needs an indicator, two terms or more and what it allows for rounding."), {}};
        identities.push_back(std::move(identity));
    }
    return identities;
}

void Identity::check(ImportPlan &plan) const
{
    const auto key = [](const QString &indicator, const Observation &at) {
        return indicator + QLatin1Char('|') + at.area.toString() + QLatin1Char('|') + at.period.key();
    };
    QHash<QString, double> figures;
    for (const Observation &o : plan.observations)
        if (o.value && o.breakdown.isEmpty())
            figures.insert(key(o.indicator, o), *o.value);

    for (const Observation &o : plan.observations) {
        if (o.indicator != m_sum || !o.value || !o.breakdown.isEmpty())
            continue;
        double sum = 0.0;
        QString words;
        const bool complete = std::all_of(m_terms.begin(), m_terms.end(), [&](const Term &term) {
            const auto figure = figures.constFind(key(term.indicator, o));
            if (figure == figures.cend())
                return false;
            sum += term.subtracted ? -*figure : *figure;
            const QLatin1String sign(term.subtracted ? " - " : " + ");
            words += (words.isEmpty() && !term.subtracted ? QLatin1String() : sign) + term.indicator + QLatin1Char(' ') + formatExact(*figure);
            return true;
        });
        if (complete && std::abs(*o.value - sum) > m_within)
            plan.problems.push_back({o.provenance.table, o.provenance.row, o.provenance.column,
                                     QStringLiteral("%1 of %2 in %3 is %4, but %5 makes %6")
                                         .arg(m_sum, o.area.toString(), o.period.label(), formatExact(*o.value), words, formatExact(withoutNoise(sum)))});
    }
}

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/arealistmodel.h"

#include "core/support/searchwords.h"

#include <algorithm>

namespace careatlas {

bool findsArea(const QString &typed, const Area &area)
{
    if (area.code.toString().startsWith(typed.trimmed(), Qt::CaseInsensitive))
        return true;
    const QStringList name = searchWords(area.name);
    auto from = name.cbegin();
    for (const QString &word : searchWords(typed)) {
        from = std::find_if(from, name.cend(), [&word](const QString &candidate) { return candidate.startsWith(word); });
        if (from == name.cend())
            return false;
        ++from;
    }
    return true;
}

AreaListModel::AreaListModel(const AreaRegister &areas, bool beside, QObject *parent)
    : SearchListModel(parent), m_regions(areas.regions()), m_councils(areas.currentCouncils()), m_past(areas.pastCouncils()), m_beside(beside)
{
    setFilter(QString());
}

/// The council of the past that was typed and that this one followed; empty where there is none.
QString AreaListModel::followed(const QString &typed, const Area &council) const
{
    for (const Area &past : m_past)
        if (findsArea(typed, past) && std::find(past.successors.begin(), past.successors.end(), council.code) != past.successors.end())
            return past.name;
    return {};
}

std::vector<SearchListModel::Row> AreaListModel::rowsFor(const QString &typed) const
{
    std::vector<Row> rows;
    const bool all = typed.trimmed().isEmpty();
    if (m_beside && all)
        rows.push_back({tr("None"), {}, {}, false});
    for (const Area &region : m_regions) {
        const auto heading = static_cast<std::ptrdiff_t>(rows.size());
        for (const Area &council : m_councils) {
            if (council.region != region.code)
                continue;
            if (findsArea(typed, council))
                rows.push_back({council.name, council.code.toString(), {}, false});
            else if (const QString past = m_beside ? QString() : followed(typed, council); !past.isEmpty())
                rows.push_back({council.name, council.code.toString(), tr("followed %1").arg(past), false});
        }
        if (static_cast<std::ptrdiff_t>(rows.size()) > heading)
            rows.insert(rows.begin() + heading, {region.name, region.code.toString(), tr("region"), true});
    }
    if (!m_beside || all)
        return rows;
    const auto heading = static_cast<std::ptrdiff_t>(rows.size());
    for (const Area &past : m_past) {
        if (!findsArea(typed, past))
            continue;
        QStringList successors;
        for (const Area &council : m_councils)
            if (std::find(past.successors.begin(), past.successors.end(), council.code) != past.successors.end())
                successors << council.name;
        rows.push_back({past.datedName(), past.code.toString(), tr("followed by %1").arg(successors.join(tr(" and "))), false});
    }
    if (static_cast<std::ptrdiff_t>(rows.size()) > heading)
        rows.insert(rows.begin() + heading, {tr("Councils of the past"), {}, {}, true});
    return rows;
}

} // namespace careatlas

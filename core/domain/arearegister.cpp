// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/arearegister.h"

#include <algorithm>
#include <iterator>

namespace careatlas {

namespace {

/// Letters changed, added, left out to make one name of the other.
int editDistance(const QString &a, const QString &b)
{
    std::vector<int> row(static_cast<std::size_t>(b.size()) + 1);
    for (std::size_t j = 0; j < row.size(); ++j)
        row[j] = static_cast<int>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = static_cast<std::size_t>(j);
            const int substitute = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[at];
            row[at] = std::min({row[at] + 1, row[at - 1] + 1, substitute});
        }
    }
    return row.back();
}

} // namespace

AreaRegister::AreaRegister(std::vector<Area> areas, QHash<QString, AreaCode> reissued)
    : m_areas(std::move(areas)), m_reissued(std::move(reissued))
{
    for (qsizetype i = 0; i < static_cast<qsizetype>(m_areas.size()); ++i) {
        const Area &area = m_areas[static_cast<std::size_t>(i)];
        m_byCode.insert(area.code.toString(), i);
        // A council of today takes its name before one of the past with the same name.
        const QString name = area.name.toCaseFolded();
        if (!m_byName.contains(name) || area.isCurrent())
            m_byName.insert(name, i);
    }
}

const Area *AreaRegister::find(const QString &code) const
{
    const auto reissued = m_reissued.constFind(code);
    const auto at = m_byCode.constFind(reissued == m_reissued.cend() ? code : reissued->toString());
    return at == m_byCode.cend() ? nullptr : &m_areas[static_cast<std::size_t>(*at)];
}

const Area *AreaRegister::find(const AreaCode &code) const
{
    return find(code.toString());
}

Result<Area> AreaRegister::look(const QString &codeOrName) const
{
    const QString text = codeOrName.trimmed();
    if (const Area *area = find(text.toUpper()))
        return *area;
    const QString name = text.toCaseFolded();
    if (const auto at = m_byName.constFind(name); at != m_byName.cend())
        return m_areas[static_cast<std::size_t>(*at)];

    std::vector<std::pair<int, QString>> nearest;
    for (const Area &area : m_areas) {
        const QString other = area.name.toCaseFolded();
        const int distance = other.contains(name) && !name.isEmpty() ? 0 : editDistance(name, other);
        nearest.emplace_back(distance, area.name);
    }
    std::sort(nearest.begin(), nearest.end());
    QStringList names;
    for (const auto &[distance, candidate] : nearest)
        if (names.size() < 3 && !names.contains(candidate))
            names << candidate;
    return Error{Error::Code::NotFound,
                 QStringLiteral("No area is called “%1”. The nearest names are %2.").arg(text, names.join(QStringLiteral(", "))), {}};
}

const Area *AreaRegister::resolve(const QString &code, const Period &period) const
{
    const Area *area = find(code);
    while (area && area->successors.size() == 1 && area->endedBefore(period))
        area = find(area->successors.front());
    return area;
}

template <typename Wanted>
std::vector<Area> AreaRegister::byName(Wanted wanted) const
{
    std::vector<Area> areas;
    std::copy_if(m_areas.begin(), m_areas.end(), std::back_inserter(areas), wanted);
    std::sort(areas.begin(), areas.end(), [](const Area &a, const Area &b) { return a.name < b.name; });
    return areas;
}

std::vector<Area> AreaRegister::currentCouncils() const
{
    return byName([](const Area &area) { return area.isCouncil() && area.isCurrent(); });
}

std::vector<Area> AreaRegister::pastCouncils() const
{
    return byName([](const Area &area) { return area.isCouncil() && !area.isCurrent(); });
}

std::vector<Area> AreaRegister::regions() const
{
    return byName([](const Area &area) { return area.type == AreaType::Region; });
}

} // namespace careatlas

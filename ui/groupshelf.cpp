// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/groupshelf.h"

#include "core/store/storethread.h"

#include <algorithm>

namespace careatlas {

namespace {

const QLatin1String ownPrefix("own:");

QString capital(const QString &words)
{
    return words.left(1).toUpper() + words.mid(1);
}

} // namespace

GroupShelf::GroupShelf(StoreThread &store, const AreaRegister &areas, const QString &file, QObject *parent)
    : QObject(parent), m_store(store), m_areas(areas), m_file(file)
{
}

void GroupShelf::load()
{
    if (m_asked)
        return;
    m_asked = true;
    if (auto own = m_file.read(m_areas))
        m_own = *std::move(own);
    else
        Q_EMIT failed(own.error());
    m_store.request<Result<SimilarCouncils>>(this, SimilarCouncils::read, [this](Result<SimilarCouncils> similar) {
        m_loaded = true;
        if (similar)
            m_similar = *std::move(similar);
        else
            Q_EMIT failed(similar.error());
        Q_EMIT changed();
    });
}

std::vector<GroupShelf::Choice> GroupShelf::choices(const AreaCode &council) const
{
    std::vector<Choice> choices;
    for (const char *key : {"england", "region", "type", "similar"})
        if (const CouncilGroup group = this->group(QString::fromLatin1(key), council); group.members.size() > 1 && (choices.empty() || group.kind != CouncilGroup::Kind::England))
            choices.push_back({QString::fromLatin1(key), group.kind == CouncilGroup::Kind::Similar ? tr("Similar councils") : capital(group.label)});
    for (const CouncilGroup &group : m_own)
        choices.push_back({ownPrefix + group.label, group.label});
    return choices;
}

CouncilGroup GroupShelf::group(const QString &key, const AreaCode &council) const
{
    const Area *area = m_areas.find(council);
    if (area && key == QLatin1String("region"))
        return groupOfRegion(m_areas, *area);
    if (area && key == QLatin1String("type"))
        return groupOfType(m_areas, *area);
    if (area && m_similar && key == QLatin1String("similar"))
        return m_similar->group(*area);
    for (const CouncilGroup &own : m_own)
        if (key == ownPrefix + own.label)
            return own;
    return groupOfEngland(m_areas);
}

std::optional<CouncilGroup> GroupShelf::group(Comparator comparator, const QString &ownGroup, const AreaCode &council) const
{
    const Area *area = m_areas.find(council);
    if (comparator == Comparator::SimilarCouncils && area && m_similar)
        return m_similar->group(*area);
    const auto own = std::find_if(m_own.begin(), m_own.end(), [&ownGroup](const CouncilGroup &group) { return group.label == ownGroup; });
    return comparator == Comparator::OwnGroup && own != m_own.end() ? std::optional(*own) : std::nullopt;
}

Result<void> GroupShelf::setOwn(const std::vector<CouncilGroup> &groups)
{
    if (auto written = m_file.write(groups, m_areas); !written)
        return written;
    m_own = groups;
    Q_EMIT changed();
    return {};
}

} // namespace careatlas

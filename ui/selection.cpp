// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/selection.h"

#include <utility>

namespace careatlas {

void Selection::setCouncil(const AreaCode &code)
{
    if (code == m_council)
        return;
    m_council = code;
    if (m_second == code)
        m_second = AreaCode();
    Q_EMIT changed();
}

void Selection::setSecond(const AreaCode &code)
{
    const AreaCode second = code == m_council ? AreaCode() : code;
    if (second == m_second)
        return;
    m_second = second;
    Q_EMIT changed();
}

void Selection::swap()
{
    if (m_second.isEmpty())
        return;
    std::swap(m_council, m_second);
    Q_EMIT changed();
}

void Selection::setComparator(Comparator comparator, const QString &ownGroup)
{
    const QString group = comparator == Comparator::OwnGroup ? ownGroup : QString();
    if (comparator == m_comparator && group == m_ownGroup)
        return;
    m_comparator = comparator;
    m_ownGroup = group;
    Q_EMIT changed();
}

void Selection::setMarked(std::vector<AreaCode> marked)
{
    if (marked == m_marked)
        return;
    m_marked = std::move(marked);
    Q_EMIT markedChanged();
}

void Selection::toggleMarked(const AreaCode &code)
{
    std::vector<AreaCode> marked = m_marked;
    if (std::erase(marked, code) == 0)
        marked.push_back(code);
    setMarked(std::move(marked));
}

} // namespace careatlas

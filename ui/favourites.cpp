// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/favourites.h"

#include <utility>

namespace careatlas {

void Favourites::set(QStringList indicators)
{
    indicators.removeDuplicates();
    if (indicators == m_indicators)
        return;
    m_indicators = std::move(indicators);
    Q_EMIT changed();
}

void Favourites::toggle(const QString &indicator)
{
    QStringList indicators = m_indicators;
    if (indicators.removeAll(indicator) == 0)
        indicators << indicator;
    set(std::move(indicators));
}

} // namespace careatlas

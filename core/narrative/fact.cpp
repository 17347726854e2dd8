// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/narrative/fact.h"

#include "core/domain/format.h"

#include <QStringList>

namespace careatlas {

QString identityOf(const Fact &fact)
{
    return QStringList{fact.indicator, fact.area.isEmpty() ? fact.areaName : fact.area.toString(), fact.period.isNull() ? QString() : fact.period.key(),
                       fact.breakdown, fact.field, fact.value ? formatExact(*fact.value) : fact.shown}
        .join(QLatin1Char('|'));
}

} // namespace careatlas

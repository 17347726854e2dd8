// SPDX-License-Identifier: GPL-3.0-or-later
// Catalogue: what changes only with the data pack, read once when a store is opened: areas, indicators,
// releases, known breaks in method and rounded counts.
#pragma once

#include "core/domain/arearegister.h"
#include "core/domain/countrounding.h"
#include "core/domain/indicator.h"
#include "core/domain/series.h"

#include <QHash>

namespace careatlas {

class Database;

struct Catalogue {
    AreaRegister areas;
    std::vector<Indicator> indicators;
    QHash<QString, qsizetype> indicatorPlace;
    QHash<int, Release> releases;
    std::vector<MethodBreak> breaks;
    std::vector<CountRounding> roundings; ///< none in a store from before they were kept

    static Result<Catalogue> read(const Database &database);
};

} // namespace careatlas

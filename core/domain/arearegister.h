// SPDX-License-Identifier: GPL-3.0-or-later
// AreaRegister: every area Care Atlas knows, found by code, by a reissued code or by name, with the one
// rule for what a code meant in a given year.
#pragma once

#include "core/domain/area.h"
#include "core/domain/period.h"

#include <QHash>

namespace careatlas {

class AreaRegister {
public:
    AreaRegister() = default;
    /// `reissued` maps a code that ONS issued anew for the same council to the code used here.
    AreaRegister(std::vector<Area> areas, QHash<QString, AreaCode> reissued);

    const std::vector<Area> &all() const { return m_areas; }
    const QHash<QString, AreaCode> &reissued() const { return m_reissued; }

    /// The area with this code, or null. A reissued code finds its council.
    const Area *find(const AreaCode &code) const;
    const Area *find(const QString &code) const;

    /// By code or exact name in any case. The error names the nearest names.
    Result<Area> look(const QString &codeOrName) const;

    /// The area a publisher means by `code` in `period`: a code whose council had ended before the period's end
    /// stands for its only successor; after a split it stays what it is. Null for an unknown code.
    const Area *resolve(const QString &code, const Period &period) const;

    /// The 153 of today, by name.
    std::vector<Area> currentCouncils() const;
    /// Those that others followed, by name.
    std::vector<Area> pastCouncils() const;
    /// Regions by name.
    std::vector<Area> regions() const;

private:
    template <typename Wanted>
    std::vector<Area> byName(Wanted wanted) const;

    std::vector<Area> m_areas;
    QHash<QString, qsizetype> m_byCode;
    QHash<QString, qsizetype> m_byName;
    QHash<QString, AreaCode> m_reissued;
};

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// PlanBuilder: gathers the cells of a file into observations. Cells that belong to one observation (a value,
// its respondents, its margin) may stand far apart; two rows for one area are settled here, and reported.
#pragma once

#include "core/import/publishercell.h"
#include "core/import/sourceformat.h"

#include <QHash>

namespace careatlas {

class PlanBuilder {
public:
    enum class Role { Value, Respondents, Margin, Numerator, Denominator, Rate };
    static std::optional<Role> roleFromKey(const QString &key);

    explicit PlanBuilder(const AreaRegister &areas) : m_areas(areas) {}

    struct Place {
        QString sheet;
        int row = 0;
        int column = 0;
    };
    struct Target {
        QString indicator;
        Period period;
        QString breakdown;
    };

    /// Finds the area of a row, or null and a problem when the code is none that is held.
    const Area *area(const QString &code, const Period &period, const Place &place);

    void add(const Target &target, const QString &areaCode, Role role, const CellValue &cell, const Place &place);
    /// The observation added last for this target and area, to put a note or a state on it, or null.
    Observation *find(const Target &target, const AreaCode &area);

    /// The first ten thousand are kept, and how many more there were.
    void problem(const Place &place, const QString &message);
    ImportPlan &plan() { return m_plan; }
    /// Sorted by indicator, area, period and breakdown; observations without a value cell are dropped.
    ImportPlan finish();

private:
    struct Entry {
        Observation observation;
        bool hasValue = false; ///< a value cell was read, whether or not it holds a figure
        bool ownCode = true; ///< the row carried the area's own code, not that of a predecessor
        std::optional<double> margin;
    };
    static QString key(const Target &target, const AreaCode &area);
    void addValue(Entry &entry, const CellValue &cell, const Place &place, bool ownCode);

    const AreaRegister &m_areas;
    QHash<QString, qsizetype> m_places;
    std::vector<Entry> m_entries;
    ImportPlan m_plan;
    Place m_unknown; ///< the row of the last area that is none
    qint64 m_unlisted = 0; ///< problems beyond those kept
};

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// The groups that a council can be looked at among, made in one place: England, its region, its type, its similar councils,
// and those that a user named, which live in a readable file beside the user's store.
#pragma once

#include "core/comparison/similarcouncils.h"

namespace careatlas {

CouncilGroup groupOfEngland(const AreaRegister &areas);
/// Empty members for a council without a region of its own.
CouncilGroup groupOfRegion(const AreaRegister &areas, const Area &council);
CouncilGroup groupOfType(const AreaRegister &areas, const Area &council);

/// The user's own groups: a CSV of group, area_code and area_name.
class OwnGroups {
public:
    explicit OwnGroups(QString file) : m_file(std::move(file)) {}
    /// "groups.csv" beside this store.
    static QString fileBeside(const QString &storePath);

    /// None where there is no file yet. BadValue names the line of an unknown area.
    Result<std::vector<CouncilGroup>> read(const AreaRegister &areas) const;
    /// Written whole or not at all.
    Result<void> write(const std::vector<CouncilGroup> &groups, const AreaRegister &areas) const;

private:
    QString m_file;
};

} // namespace careatlas

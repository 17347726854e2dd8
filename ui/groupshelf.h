// SPDX-License-Identifier: GPL-3.0-or-later
// GroupShelf: every group of councils that a reader can choose, in one place for all pages: England, region, type, similar
// councils and the groups that the reader has named. It keeps those in their file and tells when any has changed.
#pragma once

#include "core/comparison/councilgroups.h"
#include "core/domain/comparator.h"

#include <QObject>

#include <optional>

namespace careatlas {

class StoreThread;

class GroupShelf : public QObject {
    Q_OBJECT
public:
    /// All outlive it. `file` holds the reader's own groups.
    GroupShelf(StoreThread &store, const AreaRegister &areas, const QString &file, QObject *parent = nullptr);

    /// Reads similar councils and own groups, once; changed() follows when they are there.
    void load();
    bool isLoaded() const { return m_loaded; }

    /// "england", "region", "type", "similar", "own:Our family".
    struct Choice {
        QString key;
        QString label; ///< "England", "East of England", "Unitary authorities", "Similar councils", "Our family"
    };
    /// Those that there are for this council, in the order above.
    std::vector<Choice> choices(const AreaCode &council) const;
    /// England for a key that there is not.
    CouncilGroup group(const QString &key, const AreaCode &council) const;

    /// The group that this comparator is; nothing where it is none, or there is none such.
    std::optional<CouncilGroup> group(Comparator comparator, const QString &ownGroup, const AreaCode &council) const;

    /// Null until loaded, or where the store lacks what it takes.
    const SimilarCouncils *similar() const { return m_similar ? &*m_similar : nullptr; }
    const std::vector<CouncilGroup> &own() const { return m_own; }
    /// Kept in the file before it is kept here.
    Result<void> setOwn(const std::vector<CouncilGroup> &groups);

Q_SIGNALS:
    void changed();
    /// The file of own groups, or similar councils, could not be read.
    void failed(const careatlas::Error &error);

private:
    StoreThread &m_store;
    const AreaRegister &m_areas;
    OwnGroups m_file;
    bool m_asked = false;
    bool m_loaded = false;
    std::optional<SimilarCouncils> m_similar;
    std::vector<CouncilGroup> m_own;
};

} // namespace careatlas

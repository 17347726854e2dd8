// SPDX-License-Identifier: GPL-3.0-or-later
// Selection: the one observable object that says what is shown: the council, the council beside it and
// what both are held against. Pickers, switches and pages mirror it; none of them knows another.
#pragma once

#include "core/domain/areacode.h"
#include "core/domain/comparator.h"

#include <QObject>

#include <vector>

namespace careatlas {

class Selection : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Empty until a council has been chosen.
    const AreaCode &council() const { return m_council; }
    /// Empty for none; never the same as the council.
    const AreaCode &second() const { return m_second; }
    Comparator comparator() const { return m_comparator; }
    /// The name of the reader's own group that the comparator is; else empty.
    const QString &ownGroup() const { return m_ownGroup; }
    /// Picked out in every view of all councils, in the order chosen.
    const std::vector<AreaCode> &marked() const { return m_marked; }

    /// Choosing the council that stands beside leaves it standing alone.
    void setCouncil(const AreaCode &code);
    /// Choosing the council itself means none.
    void setSecond(const AreaCode &code);
    /// The council beside leads and the other stands beside it; nothing where there is none.
    void swap();
    /// `ownGroup` names one of the reader's own groups where the comparator is one.
    void setComparator(Comparator comparator, const QString &ownGroup = {});
    void setMarked(std::vector<AreaCode> marked);
    /// Picks a council out, or lets it go.
    void toggleMarked(const AreaCode &code);

Q_SIGNALS:
    void changed();
    void markedChanged();

private:
    AreaCode m_council;
    AreaCode m_second;
    Comparator m_comparator = Comparator::England;
    QString m_ownGroup;
    std::vector<AreaCode> m_marked;
};

} // namespace careatlas

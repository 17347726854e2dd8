// SPDX-License-Identifier: GPL-3.0-or-later
// Selection: the one observable object that says what is shown: the council, the council beside it and
// what both are held against. Pickers, switches and pages mirror it; none of them knows another.
#pragma once

#include "core/domain/areacode.h"
#include "core/domain/comparator.h"

#include <QObject>

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

    /// Choosing the council that stands beside leaves it standing alone.
    void setCouncil(const AreaCode &code);
    /// Choosing the council itself means none.
    void setSecond(const AreaCode &code);
    void setComparator(Comparator comparator);

Q_SIGNALS:
    void changed();

private:
    AreaCode m_council;
    AreaCode m_second;
    Comparator m_comparator = Comparator::England;
};

} // namespace careatlas

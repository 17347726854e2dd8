// SPDX-License-Identifier: GPL-3.0-or-later
// History: what was looked at, to go back to and forward again, as in a browser.
#pragma once

#include "core/domain/areacode.h"
#include "core/domain/comparator.h"

#include <QString>

#include <vector>

namespace careatlas {

/// All that says what the window shows.
struct Visit {
    QString tab; ///< a section's id, "compare" or "explore"
    AreaCode council;
    AreaCode second;
    Comparator comparator = Comparator::England;
    QString ownGroup; ///< that the comparator is, by name
    QString recipe; ///< the page's own choices
    bool operator==(const Visit &) const = default;
};

class History {
public:
    /// Arriving where one is already changes nothing; arriving elsewhere ends what lay ahead. The oldest of more than a hundred go.
    void visit(const Visit &place);

    bool canGoBack() const { return m_current > 0; }
    bool canGoForward() const { return m_current + 1 < m_places.size(); }
    /// Only where one can.
    const Visit &back() { return m_places[--m_current]; }
    const Visit &forward() { return m_places[++m_current]; }

private:
    std::vector<Visit> m_places;
    std::size_t m_current = 0;
};

} // namespace careatlas

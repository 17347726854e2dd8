// SPDX-License-Identifier: GPL-3.0-or-later
// CouncilView: what a chart of every council is asked to show: which councils, when, of whom a rate is, and which of them are
// picked out. One value for all views of the Explore tab, so that they cannot disagree.
#pragma once

#include "core/domain/councilgroup.h"
#include "core/domain/figures.h"

namespace careatlas {

struct CouncilView {
    Period period; ///< null for the latest official one of any council
    QString breakdown; ///< of the figures handed over with it
    std::optional<RateBasis> basis; ///< of totals; empty takes commonBasis()
    CouncilGroup group; ///< who is shown; the council and the second are shown even where they are not of it
    AreaCode council; ///< dark blue
    AreaCode second; ///< orange; may be empty
    std::vector<AreaCode> marked; ///< others picked out by the reader: labelled wherever they stand

    bool operator==(const CouncilView &) const = default;
};

} // namespace careatlas

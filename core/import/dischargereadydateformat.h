// SPDX-License-Identifier: GPL-3.0-or-later
// DischargeReadyDateFormat: delayed discharges from hospital by council of residence, from NHS England's Discharge
// Ready Date files as they are published (one measure a row) or gathered into a table of areas and months.
// Shares and means are worked out from counts, so that a published fraction is never taken for a percentage.
#pragma once

#include "core/import/sourceformat.h"

namespace careatlas {

class DischargeReadyDateFormat final : public SourceFormat {
public:
    bool recognises(RowSource &source) const override;
    Likeness likeness(RowSource &source) const override;
    /// Months, and a financial year pooled from its months where the file has all twelve.
    Result<ImportPlan> read(RowSource &source, const ImportContext &context) const override;
};

} // namespace careatlas

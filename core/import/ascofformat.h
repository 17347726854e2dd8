// SPDX-License-Identifier: GPL-3.0-or-later
// AscofFormat: the wide tables of the Adult Social Care Outcomes Framework time series, published by the
// Department of Health and Social Care: a sheet for each measure, three columns for each year.
#pragma once

#include "core/import/sourceformat.h"

namespace careatlas {

class AscofFormat final : public SourceFormat {
public:
    /// `tableMap` names the CSV of layouts that says which sheet and measure feeds which indicator.
    explicit AscofFormat(QString tableMap) : m_tableMap(std::move(tableMap)) {}

    bool recognises(RowSource &source) const override;
    Likeness likeness(RowSource &source) const override;
    Result<ImportPlan> read(RowSource &source, const ImportContext &context) const override;

private:
    QString m_tableMap;
};

} // namespace careatlas

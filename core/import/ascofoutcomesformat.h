// SPDX-License-Identifier: GPL-3.0-or-later
// AscofOutcomesFormat: the outcomes of the Adult Social Care Outcomes Framework as one long table, published by NHS
// Digital up to 2023-24. Measures got new codes in that year, and old codes new meanings: "2B" was reablement and is now
// admissions. So a row is known by its year and its code together, and its wording has to agree.
#pragma once

#include "core/import/sourceformat.h"

namespace careatlas {

class AscofOutcomesFormat final : public SourceFormat {
public:
    /// `measureMap` names the CSV of layouts that says which code of which years feeds which indicator, and the words
    /// that its description must hold; no words where the publisher left the description empty.
    explicit AscofOutcomesFormat(QString measureMap) : m_measureMap(std::move(measureMap)) {}

    bool recognises(RowSource &source) const override;
    Likeness likeness(RowSource &source) const override;
    Result<ImportPlan> read(RowSource &source, const ImportContext &context) const override;

private:
    QString m_measureMap;
};

} // namespace careatlas

// SPDX-License-Identifier: GPL-3.0-or-later
// SmallAreaFormat: the Indices of Deprivation, one row a small area with its rank and decile among all of England.
// No council has a figure there: each gets how its small areas are spread, and so do the regions and England.
#pragma once

#include "core/import/sourceformat.h"

namespace careatlas {

class SmallAreaFormat final : public SourceFormat {
public:
    /// Reads the names of columns and indicators; the error names what is missing.
    static Result<std::unique_ptr<SourceFormat>> make(const QJsonObject &description);

    bool recognises(RowSource &source) const override;
    Likeness likeness(RowSource &source) const override;

    /// For rank and for decile: the mean as the whole, lowest, quartiles and highest as parts; for the decile also
    /// the share of small areas in each. Every small area counts towards England, so one that cannot be read, one
    /// that is there twice and one that is missing are errors of the whole file.
    Result<ImportPlan> read(RowSource &source, const ImportContext &context) const override;

private:
    struct Places;
    Result<Places> findColumns(RowSource &source) const;

    QString m_smallAreaColumn;
    QString m_areaColumn;
    QString m_rankColumn;
    QString m_decileColumn;
    QString m_rankIndicator;
    QString m_decileIndicator;
    Period m_period;
};

} // namespace careatlas

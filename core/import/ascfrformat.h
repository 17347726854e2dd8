// SPDX-License-Identifier: GPL-3.0-or-later
// AscfrFormat: the tables of "Adult Social Care Activity and Finance" by NHS Digital (the SALT and ASC-FR
// returns): one table a sheet, two or three merged heading rows, England and regions coded in another column.
#pragma once

#include "core/import/sourceformat.h"

namespace careatlas {

class AscfrFormat final : public SourceFormat {
public:
    /// `columnMap` names the CSV of layouts that says what each column of each table feeds.
    explicit AscfrFormat(QString columnMap) : m_columnMap(std::move(columnMap)) {}

    bool recognises(RowSource &source) const override;
    Result<ImportPlan> read(RowSource &source, const ImportContext &context) const override;

private:
    QString m_columnMap;
};

} // namespace careatlas

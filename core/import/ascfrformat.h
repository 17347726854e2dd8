// SPDX-License-Identifier: GPL-3.0-or-later
// AscfrFormat: the tables of "Adult Social Care Activity and Finance" by NHS Digital (the SALT and ASC-FR
// returns): one table a sheet, two or three merged heading rows, England and regions coded in another column.
#pragma once

#include "core/import/identity.h"

namespace careatlas {

class AscfrFormat final : public SourceFormat {
public:
    /// "map" names the CSV of layouts that says what each column of each table feeds; "identities" are sums that must
    /// hold. A column of the role "check" is read for the identities and not kept.
    static Result<std::unique_ptr<SourceFormat>> make(const QJsonObject &description);

    bool recognises(RowSource &source) const override;
    Likeness likeness(RowSource &source) const override;
    Result<ImportPlan> read(RowSource &source, const ImportContext &context) const override;

private:
    QString m_columnMap;
    std::vector<Identity> m_identities;
};

} // namespace careatlas

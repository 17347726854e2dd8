// SPDX-License-Identifier: GPL-3.0-or-later
// CapacityTrackerFormat: the tables that the Department of Health and Social Care publishes from the Capacity
// Tracker of care homes: a column for each week, several measures of an area stacked as rows.
#pragma once

#include "core/import/sourceformat.h"

#include <QHash>

namespace careatlas {

class CapacityTrackerFormat final : public SourceFormat {
public:
    /// `map` of the description names the CSV of layouts that says which measure of which table feeds which
    /// indicator; `notes` says by code what is peculiar to an area.
    explicit CapacityTrackerFormat(const QJsonObject &description);

    bool recognises(RowSource &source) const override;
    Likeness likeness(RowSource &source) const override;
    Result<ImportPlan> read(RowSource &source, const ImportContext &context) const override;

private:
    QString m_measureMap;
    QHash<QString, QString> m_notes;
};

} // namespace careatlas

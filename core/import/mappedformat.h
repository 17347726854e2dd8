// SPDX-License-Identifier: GPL-3.0-or-later
// MappedFormat: a simple table, described by a small mapping file instead of code: which column holds the
// area, which the period, which the values and what feeds which indicator.
#pragma once

#include "core/import/planbuilder.h"

#include <QMap>

namespace careatlas {

class MappedFormat final : public SourceFormat {
public:
    /// Reads the mapping; the error names the key that is missing or wrong. Beside "columns", "area", "period" and
    /// "values" it may have "state", "marks" (cell to state), "words" (cell to number) and "totals"; an area may have
    /// "codes" of the file's own and beginnings of codes "elsewhere"; a value "when", "check" and "note".
    static Result<std::unique_ptr<SourceFormat>> make(const QJsonObject &description);

    bool recognises(RowSource &source) const override;
    Likeness likeness(RowSource &source) const override;
    Result<ImportPlan> read(RowSource &source, const ImportContext &context) const override;

private:
    /// One value that a row may hold.
    struct Value {
        QString indicator;
        QString breakdown;
        QMap<QString, QString> when; ///< cells that must read so for the row to hold it
        QMap<QString, QStringList> columns; ///< by role; several are added up; a share without a value is worked out
        QString check; ///< a column that holds the same number again
        double factor = 1.0; ///< from the file's unit to the indicator's; of the value alone
        QString note; ///< how the file has it, with cells of the row: "Report of {report_month}"
        Period period; ///< of this value alone; null for the row's
    };
    /// A code of the file's own: the area it stands for, with a note, or none to pass it over.
    struct OwnCode {
        QString code;
        QString note;
    };
    struct Heading;

    Result<Heading> findHeading(RowSource &source) const;
    void readRow(const Row &row, const Heading &heading, PlanBuilder &builder) const;
    void readValue(const Value &value, const PlanBuilder::Target &target, const QString &code, const Row &row, const Heading &heading,
                   PlanBuilder &builder) const;
    CellValue sumOf(const QStringList &columns, const Row &row, const Heading &heading) const;
    QString filled(QString note, const Row &row, const Heading &heading) const;

    QString m_sheet;
    int m_headerRow = 1;
    QStringList m_required;
    QString m_areaColumn;
    QMap<QString, OwnCode> m_ownCodes;
    QStringList m_elsewhere; ///< beginnings of codes of areas that are not held
    QString m_periodColumn;
    QString m_fixedPeriod;
    bool m_midYear = false;
    QList<Value> m_values;
    QMap<QString, DataState> m_marks;
    QMap<QString, double> m_words; ///< words that stand for a number: "Good" is 3
    bool m_councilTotals = false;
    DataState m_state = DataState::Value;
};

} // namespace careatlas
